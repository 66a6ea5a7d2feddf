"""What holds for every text: spans lie in it, nothing is raised, values do not depend on other text, the time grows with the length."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdesk.reading.model import DurationMention, TimeMention
from factdesk.reading.time.engine import read_times
from factdesk.reading.time.timex import outermost, timexes
from factdesk.reading.time.values import read_date, read_duration
from factdesk.text.segment import segment

DAYS = st.dates(min_value=dt.date(1, 1, 1), max_value=dt.date(9999, 12, 31))
WORDS = st.sampled_from(
    """
    the a last next this two 35 7 1/2 half an hour hours minutes week weeks day days year years quarter of in on at by since until before
    after ago later earlier and or to - , . ; Monday Friday May March June 19 2023 1990s 10 p.m. noon morning early late mid end early
    summer fall Christmas Eve every each daily now then recent past several a few couple more than about nearly over first third fiscal
    year-end year-ago month-long six-month-old within will said was expected old long 's ' " ( ) $ % 2023-06-19 6/19/2023 16:30 Q3 o'clock
    """.split()
)
TEXTS = st.lists(WORDS, max_size=40).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(TEXTS | st.text(max_size=120), DAYS | st.none())
def test_any_text_is_read_and_its_spans_lie_in_it(text: str, published: dt.date | None) -> None:
    document = segment(text, published=published)
    for mention in read_times(document):
        assert isinstance(mention, TimeMention | DurationMention)
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        assert document.tokens[mention.first].start == mention.span.start
        assert document.tokens[mention.last - 1].end == mention.span.end
        assert mention.value


@settings(max_examples=200, deadline=None)
@given(TEXTS, DAYS)
def test_expressions_nest_or_stand_apart(text: str, published: dt.date) -> None:
    found = [mention.span for mention in read_times(segment(text, published=published))]
    for left, right in itertools.pairwise(found):
        assert not left.overlaps(right) or left.contains(right)
    spans = [(timex.start, timex.end) for timex in timexes(read_times(segment(text, published=published)))]
    assert all(left[1] <= right[0] for left, right in itertools.pairwise(spans))


@given(st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2039, 12, 31)))
def test_a_written_date_comes_back(day: dt.date) -> None:
    plain = f"{day:%B} {day.day}, {day.year}"
    for text in (plain, f"{day.day} {day:%B} {day.year}", day.isoformat(), f"{day:%A}, {plain}"):
        (found,) = read_times(segment(f"It fell on {text}."))
        assert isinstance(found, TimeMention)
        assert found.value == day.isoformat()
        assert str(read_date(text)) == day.isoformat()


@given(
    st.integers(2, 500),
    st.sampled_from([("minutes", "PT{}M", 60), ("hours", "PT{}H", 3600), ("days", "P{}D", 86400), ("weeks", "P{}W", 604800)]),
)
def test_a_written_length_comes_back(number: int, unit: tuple[str, str, int]) -> None:
    name, value, seconds = unit
    (found,) = read_times(segment(f"It took {number} {name}."))
    assert isinstance(found, DurationMention)
    assert found.value == value.format(number)
    assert found.amount is not None
    assert found.amount.number == number * seconds
    assert read_duration(found.value) == read_duration(f"{number} {name}")


@given(DAYS, st.sampled_from(["about", "nearly", "more than", "at least", "less than", "up to", "just over", "no more than"]))
def test_a_hedge_never_vanishes(published: dt.date, hedge: str) -> None:
    for text in (
        f"It took {hedge} 35 minutes.",
        f"The {hedge} three-hour talks.",
        f"It lasted {hedge} two hours and ten minutes.",
    ):
        mentions = [mention for mention in read_times(segment(text, published=published)) if isinstance(mention, DurationMention)]
        assert [mention.hedge is not None for mention in mentions] == [True]
        assert all(mention.amount is not None and mention.amount.hedge is mention.hedge for mention in mentions)


@pytest.mark.parametrize("tail", ["The door was green.", "Nobody came.", "It cost $5 million."])
def test_text_without_time_changes_no_value(tail: str) -> None:
    head = "They met on Monday for 35 minutes. Two days later, in November 2021, he left."
    alone = read_times(segment(head, published=dt.date(2023, 6, 22)))
    assert read_times(segment(f"{head} {tail}", published=dt.date(2023, 6, 22))) == alone


def test_outermost_leaves_out_the_length_inside() -> None:
    mentions = read_times(segment("He left two years ago.", published=dt.date(2023, 6, 22)))
    assert len(mentions) == 2
    assert [mention.value for mention in outermost(mentions)] == ["2021"]


HOSTILE = (
    "9",
    "9 ",
    "-9",
    "the ",
    "year ",
    "two ",
    "May ",
    "a ",
    "last last ",
    "10-",
    "'",
    "Q3 ",
    "1/2 ",
    "of ",
    "early ",
    "and a half ",
    "to 5 ",
)


@pytest.mark.parametrize("piece", HOSTILE)
def test_long_runs_are_read_without_end_or_error(piece: str) -> None:
    text = piece * 20_000  # how the time grows is measured in benchmarks/read_speed.py --hostile
    mentions = read_times(segment(text, published=dt.date(2023, 6, 22)))
    assert all(0 <= mention.span.start < mention.span.end <= len(text) for mention in mentions)
