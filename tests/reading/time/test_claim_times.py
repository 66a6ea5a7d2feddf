"""Dates and durations as claims give them: what is read, and the message where nothing can be."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import yaml

from factdesk.reading.time.values import read_date, read_duration

TOPIC = dt.date(2023, 6, 19)
FILES = Path(__file__).parent / "cases"


def cases(name: str) -> list[object]:
    """The values of a file with what they are read as."""
    pairs: dict[str, str] = yaml.safe_load((FILES / f"claim_{name}.yaml").read_text("utf-8"))
    return [pytest.param(text, expected, id=text or "nothing") for text, expected in pairs.items()]


@pytest.mark.parametrize(("text", "expected"), cases("dates"))
def test_a_date(text: str, expected: str) -> None:
    assert str(read_date(text, TOPIC)) == expected


@pytest.mark.parametrize(("text", "expected"), cases("dates_refused"))
def test_no_date(text: str, expected: str) -> None:
    with pytest.raises(ValueError) as refused:
        read_date(text)
    assert str(refused.value) == expected


@pytest.mark.parametrize(("text", "expected"), cases("durations"))
def test_a_duration(text: str, expected: str) -> None:
    amount = read_duration(text)
    interval = amount.interval
    opening, closing = "(" if interval.low_open else "[", ")" if interval.high_open else "]"
    hedge = f", {amount.hedge.value}" if amount.hedge else ""
    assert f"{opening}{interval.low:g}, {interval.high:g}{closing}{hedge}" == expected


@pytest.mark.parametrize(("text", "expected"), cases("durations_refused"))
def test_no_duration(text: str, expected: str) -> None:
    with pytest.raises(ValueError) as refused:
        read_duration(text)
    assert str(refused.value) == expected


def test_a_month_without_a_year_needs_a_topic() -> None:
    assert str(read_date("June", TOPIC)) == "2023-06"
    with pytest.raises(ValueError, match="write its year, or give the topic a date"):
        read_date("June")


@pytest.mark.parametrize("text", ["an hour and a half", "1.5 hours", "90 minutes", "PT90M", "PT1H30M", "one and a half hours"])
def test_one_length_in_many_words_is_one_number(text: str) -> None:
    assert read_duration(text).number == 5400
