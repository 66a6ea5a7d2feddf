"""Ranges of days: calendar, comparison, and how they are written."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdesk.values.dates import DateRange
from factdesk.values.interval import Relation

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 30))


@pytest.mark.parametrize(
    ("dates", "written"),
    [
        (DateRange.day(dt.date(2024, 2, 29)), "2024-02-29"),
        (DateRange.month(2024, 12), "2024-12"),
        (DateRange.year(2024), "2024"),
        (DateRange.days(dt.date(2024, 5, 1), dt.date(2024, 5, 3)), "2024-05-01 to 2024-05-03"),
        (DateRange(dt.datetime(2020, 1, 1), dt.datetime(2030, 1, 1)), "2020 to 2029"),
        (DateRange(None, dt.datetime(2024, 5, 1)), "before 2024-05-01"),
        (DateRange(dt.datetime(2024, 5, 1), None), "from 2024-05-01"),
        (DateRange(None, None), "any time"),
        (DateRange(dt.datetime(2024, 5, 1, 16, 30), dt.datetime(2024, 5, 1, 16, 31)), "2024-05-01T16:30"),
    ],
)
def test_written(dates: DateRange, written: str) -> None:
    assert str(dates) == written


@pytest.mark.parametrize(
    ("claimed", "found", "relation"),
    [
        (DateRange.month(2023, 6), DateRange.day(dt.date(2023, 6, 19)), Relation.INSIDE),
        (DateRange.day(dt.date(2023, 6, 19)), DateRange.month(2023, 6), Relation.OVERLAPS),
        (DateRange.day(dt.date(2023, 6, 19)), DateRange.day(dt.date(2023, 6, 20)), Relation.DISJOINT),
        (DateRange.year(2023), DateRange.year(2023), Relation.SAME),
        (DateRange.month(2023, 12), DateRange.month(2024, 1), Relation.DISJOINT),
    ],
)
def test_relation(claimed: DateRange, found: DateRange, relation: Relation) -> None:
    assert claimed.compare(found) is relation


def test_no_time_ends_before_it_begins() -> None:
    with pytest.raises(ValueError, match="no time from"):
        DateRange(dt.datetime(2024, 5, 2), dt.datetime(2024, 5, 1))


@settings(max_examples=150)
@given(DAYS)
def test_a_day_lies_in_its_month_and_that_in_its_year(day: dt.date) -> None:
    one, month, year = DateRange.day(day), DateRange.month(day.year, day.month), DateRange.year(day.year)
    assert month.compare(one) is Relation.INSIDE
    assert year.compare(month) is Relation.INSIDE
    assert one.compare(year) is Relation.OVERLAPS
    assert str(one) == day.isoformat()


@settings(max_examples=150)
@given(DAYS)
def test_two_days_one_after_the_other_do_not_touch(day: dt.date) -> None:
    following = day + dt.timedelta(days=1)
    assert DateRange.day(day).compare(DateRange.day(following)) is Relation.DISJOINT
    both = DateRange.days(day, following).interval
    assert both.low == DateRange.day(day).interval.low
    assert both.high - both.low == 2 * 24 * 60


@settings(max_examples=100)
@given(DAYS, DAYS)
def test_order_of_days_is_order_of_minutes(left: dt.date, right: dt.date) -> None:
    one, other = DateRange.day(left).interval, DateRange.day(right).interval
    assert (left < right) == (one.high <= other.low)


def test_the_last_day_of_the_calendar_has_an_open_end() -> None:
    assert DateRange.day(dt.date.max).end is None
    assert DateRange.month(9999, 12).end is None
    assert DateRange.year(9999).end is None
