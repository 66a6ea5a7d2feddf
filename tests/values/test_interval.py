"""Ranges of numbers: how two stand to each other, and what arithmetic does to them."""

from __future__ import annotations

import math

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from factdesk.values.hedge import Hedge, hedged
from factdesk.values.interval import Interval, Relation

NUMBERS = st.integers(-1000, 1000).map(float)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    low_open, high_open = draw(st.booleans()), draw(st.booleans())
    if low == high:
        return Interval.exactly(low)
    return Interval(
        draw(st.sampled_from([low, low, low, -math.inf])),
        draw(st.sampled_from([high, high, high, math.inf])),
        low_open,
        high_open,
    )


@pytest.mark.parametrize(
    ("claimed", "found", "relation"),
    [
        (Interval.exactly(35), Interval.exactly(35), Relation.SAME),
        (Interval.around(35, 0.5), Interval.exactly(35), Relation.INSIDE),
        (Interval.exactly(35), Interval.around(30, 3), Relation.DISJOINT),
        (Interval.exactly(35), Interval(-math.inf, 60), Relation.OVERLAPS),
        (Interval.around(35, 0.5), Interval.around(36, 0.5), Relation.DISJOINT),
        (Interval.above(3), Interval.exactly(3), Relation.DISJOINT),
        (Interval.above(3, inclusive=True), Interval.exactly(3), Relation.INSIDE),
        (Interval.below(3), Interval.exactly(3), Relation.DISJOINT),
        (Interval.above(3), Interval.above(4), Relation.INSIDE),
        (Interval.above(4), Interval.above(3), Relation.OVERLAPS),
        (Interval.above(3), Interval.below(3, inclusive=True), Relation.DISJOINT),
        (Interval.above(3, inclusive=True), Interval.below(3, inclusive=True), Relation.OVERLAPS),
    ],
)
def test_relation(claimed: Interval, found: Interval, relation: Relation) -> None:
    assert claimed.compare(found) is relation


@pytest.mark.parametrize(("low", "high"), [(2.0, 1.0), (math.nan, 1.0), (1.0, math.nan)])
def test_no_such_range(low: float, high: float) -> None:
    with pytest.raises(ValueError, match="no range from"):
        Interval(low, high)


@settings(max_examples=150)
@given(intervals(), intervals())
def test_overlap_goes_both_ways_and_follows_containing(left: Interval, right: Interval) -> None:
    assert left.overlaps(right) == right.overlaps(left)
    if left.contains(right):
        assert left.overlaps(right)
    assert left.contains(left)
    assert (left.contains(right) and right.contains(left)) <= (left.compare(right) in (Relation.SAME, Relation.INSIDE))


@settings(max_examples=150)
@given(intervals(), intervals(), NUMBERS)
def test_a_number_in_both_makes_them_overlap(left: Interval, right: Interval, number: float) -> None:
    if left.holds(number) and right.holds(number):
        assert left.overlaps(right)
    if left.contains(right) and right.holds(number):
        assert left.holds(number)


@settings(max_examples=150)
@given(intervals(), intervals(), intervals())
def test_containing_goes_on(outer: Interval, middle: Interval, inner: Interval) -> None:
    if outer.contains(middle) and middle.contains(inner):
        assert outer.contains(inner)


@settings(max_examples=150)
@given(intervals(), intervals(), NUMBERS, NUMBERS)
def test_arithmetic_holds_what_its_parts_hold(left: Interval, right: Interval, a: float, b: float) -> None:
    assume(left.holds(a) and right.holds(b))
    assert (left + right).holds(a + b)
    assert (left - right).holds(a - b)
    assert (-left).holds(-a)
    assert (left * right).low <= a * b <= (left * right).high


@settings(max_examples=100)
@given(intervals(), st.integers(1, 500).map(float), st.integers(1, 500).map(float), NUMBERS)
def test_division_holds_what_its_parts_hold(left: Interval, low: float, more: float, a: float) -> None:
    assume(left.holds(a))
    quotient = left / Interval(low, low + more)
    assert quotient.low <= a / low <= quotient.high or math.isclose(a / low, quotient.low) or math.isclose(a / low, quotient.high)


def test_nothing_is_divided_by_a_range_that_holds_zero() -> None:
    with pytest.raises(ZeroDivisionError):
        Interval.exactly(1) / Interval(-1, 1)


@settings(max_examples=100)
@given(intervals(), st.integers(0, 100).map(float), st.integers(1, 60).map(float))
def test_wider_and_in_another_unit(interval: Interval, slack: float, factor: float) -> None:
    assert interval.widened(slack).contains(interval)
    scaled = interval.scaled(factor)
    assert (scaled.low, scaled.high) == (interval.low * factor, interval.high * factor)


def test_no_unit_is_a_negative_part_of_another() -> None:
    with pytest.raises(ValueError, match="no unit is"):
        Interval.exactly(1).scaled(0)


@settings(max_examples=150)
@given(st.integers(1, 10_000).map(float), st.sampled_from([None, *Hedge]))
def test_a_hedge_allows_what_its_words_say(number: float, hedge: Hedge | None) -> None:
    found = hedged(Interval.exactly(number), number, hedge)
    itself = {Hedge.MORE_THAN, Hedge.LESS_THAN, Hedge.ALMOST, Hedge.JUST_OVER}
    assert found.holds(number) is (hedge not in itself)
    if hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.JUST_OVER):
        assert not found.holds(number - 1)
    if hedge in (Hedge.LESS_THAN, Hedge.AT_MOST, Hedge.ALMOST):
        assert not found.holds(number + 1)
        assert found.low >= 0
