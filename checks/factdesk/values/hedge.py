"""Hedges: what a modifier does to the range of a value.

The slack of "about" is ten per cent, the figure news agencies' own corrections move within; "nearly" and "just over"
take the same slack on one side only. A hedge is kept on its mention, so that a report can name it.
"""

from __future__ import annotations

import math
from enum import Enum

from factdesk.values.interval import Interval

SLACK = 0.10


class Hedge(Enum):
    """A direction that a modifier gives to a value."""

    ABOUT = "about"  # about, around, some, roughly, -ish
    ALMOST = "almost"  # nearly, almost, just under, close to
    JUST_OVER = "just over"  # slightly more than
    MORE_THAN = "more than"  # over, upwards of
    AT_LEAST = "at least"  # no fewer than, a minimum of
    LESS_THAN = "less than"  # under, fewer than, below
    AT_MOST = "at most"  # up to, as many as, no more than, a maximum of
    VAGUE = "vague"  # dozens, several, a few: the range is the word's own


def hedged(plain: Interval, number: float, hedge: Hedge | None) -> Interval:
    """The range of `number` under a hedge; `plain` is its range without one. Amounts do not go below zero."""
    if hedge is None:
        return plain
    floor = 0.0 if number >= 0 else -math.inf
    slack = abs(number) * SLACK
    match hedge:
        case Hedge.ABOUT:
            return Interval(min(number - slack, plain.low), max(number + slack, plain.high))
        case Hedge.ALMOST:
            return Interval(number - slack, number, high_open=True)
        case Hedge.JUST_OVER:
            return Interval(number, number + slack, low_open=True)
        case Hedge.MORE_THAN:
            return Interval.above(number)
        case Hedge.AT_LEAST:
            return Interval.above(number, inclusive=True)
        case Hedge.LESS_THAN:
            return Interval.below(number, floor=floor)
        case Hedge.AT_MOST:
            return Interval.below(number, floor=floor, inclusive=True)
        case _:
            return plain
