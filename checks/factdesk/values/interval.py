"""Ranges of numbers and how two of them stand to each other.

A value read in a text is a range as wide as the words are precise: "35 minutes" is a minute wide, "more than three
hours" is open above. All comparison is between such ranges.

>>> Interval.around(35, 0.5).compare(Interval.exactly(35)).name
'INSIDE'
>>> Interval.exactly(35).compare(Interval.around(30, 3)).name
'DISJOINT'
>>> Interval.exactly(35).compare(Interval(-math.inf, 60)).name
'OVERLAPS'
"""

from __future__ import annotations

import math
from enum import Enum
from typing import TYPE_CHECKING

from factdesk.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable


class Relation(Enum):
    """How a found range stands to a claimed one."""

    SAME = "same"
    INSIDE = "inside"
    OVERLAPS = "overlaps"
    DISJOINT = "disjoint"


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `low` to `high`. An end that is open does not belong to the range; infinite ends always are open."""

    low: float
    high: float
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        if not self.low <= self.high:  # false for NaN too
            raise ValueError(f"no range from {self.low} to {self.high}")

    @classmethod
    def exactly(cls, number: float) -> Interval:
        """The range that holds one number only."""
        return cls(number, number)

    @classmethod
    def around(cls, number: float, slack: float) -> Interval:
        """`slack` to both sides; the upper end is open, so that neighbouring roundings do not touch."""
        return cls(number - slack, number + slack, high_open=slack > 0)

    @classmethod
    def above(cls, number: float, *, inclusive: bool = False) -> Interval:
        """More than (`inclusive`: at least) a number."""
        return cls(number, math.inf, low_open=not inclusive)

    @classmethod
    def below(cls, number: float, *, inclusive: bool = False, floor: float = -math.inf) -> Interval:
        """Less than (`inclusive`: at most) a number, down to `floor`."""
        return cls(min(floor, number), number, high_open=not inclusive)

    @property
    def bounded(self) -> bool:
        """Whether both ends are finite."""
        return math.isfinite(self.low) and math.isfinite(self.high)

    def holds(self, number: float) -> bool:
        """Whether a number lies in the range."""
        above = number > self.low or (number == self.low and not self.low_open)
        below = number < self.high or (number == self.high and not self.high_open)
        return above and below

    def overlaps(self, other: Interval) -> bool:
        """Whether any number lies in both."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        if low != high:
            return low < high
        return not self._open_at(low) and not other._open_at(low)

    def contains(self, other: Interval) -> bool:
        """Whether all numbers of the other range lie in this one."""
        low = self.low < other.low or (self.low == other.low and (not self.low_open or other.low_open))
        high = self.high > other.high or (self.high == other.high and (not self.high_open or other.high_open))
        return low and high

    def compare(self, found: Interval) -> Relation:
        """How `found` stands to this range, the claimed one."""
        if self == found:
            return Relation.SAME
        if self.contains(found):
            return Relation.INSIDE
        return Relation.OVERLAPS if self.overlaps(found) else Relation.DISJOINT

    def widened(self, slack: float) -> Interval:
        """Wider by `slack` on both sides, ends included."""
        return Interval(self.low - slack, self.high + slack)

    def scaled(self, factor: float) -> Interval:
        """In another unit: every number times a positive factor."""
        if factor <= 0:
            raise ValueError(f"no unit is {factor} of another")
        return Interval(self.low * factor, self.high * factor, self.low_open, self.high_open)

    def __add__(self, other: Interval) -> Interval:
        return Interval(
            self.low + other.low,
            self.high + other.high,
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def __neg__(self) -> Interval:
        return Interval(-self.high, -self.low, self.high_open, self.low_open)

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        return _hull(
            _product(a, b, a_open or b_open)
            for a, a_open in ((self.low, self.low_open), (self.high, self.high_open))
            for b, b_open in ((other.low, other.low_open), (other.high, other.high_open))
        )

    def __truediv__(self, other: Interval) -> Interval:
        """Raises ZeroDivisionError where the divisor holds zero."""
        if other.holds(0) or other.low == 0 or other.high == 0:
            raise ZeroDivisionError("a range that holds zero divides nothing")
        inverse = Interval(1 / other.high, 1 / other.low, other.high_open, other.low_open)
        return self * inverse

    def _open_at(self, end: float) -> bool:
        return (end == self.low and self.low_open) or (end == self.high and self.high_open)


def _product(left: float, right: float, open_end: bool) -> tuple[float, bool]:
    number = 0.0 if 0 in (left, right) else left * right
    return number, open_end


def _hull(ends: Iterable[tuple[float, bool]]) -> Interval:
    corners = sorted(ends)
    (low, low_open), (high, high_open) = corners[0], corners[-1]
    return Interval(low, high, low_open, high_open)
