"""Ranges in words: what a claim's value and an article's words stand for, and how the two lie to each other.

>>> in_words((2070, 2130), "s")
'34.5 to 35.5 minutes'
>>> in_words((0, float("inf")), "USD")
'0 USD or more'
>>> together((2070, 2130), (1620, 1980))
'they have nothing in common'
"""

from __future__ import annotations

import datetime as dt
import math
from typing import TypeAlias

from factdesk.values.dates import DateRange

Range: TypeAlias = "tuple[float, float]"

# the largest unit is taken that the smaller end still fills
_SECONDS = ((365 * 86400, "years"), (86400, "days"), (3600, "hours"), (60, "minutes"), (1, "seconds"))
_FIRST = dt.datetime(1, 1, 1)


def in_words(found: Range, unit: str, beside: Range | None = None) -> str:
    """A range for a person. Seconds become the unit that fits them, minutes since year 1 ("datetime") dates.

    `beside` is a range that is told in the same sentence, and so in the same unit.
    """
    low, high = found
    if unit == "datetime":
        return _dates(low, high)
    if unit == "s":
        ends = [end for end in (low, high, *(beside or ())) if math.isfinite(end) and end > 0]
        least = min(ends, default=0.0)
        size, unit = next(((size, name) for size, name in _SECONDS if least >= size), (1, "seconds"))
        low, high = low / size, high / size
    if not math.isfinite(low):
        words = "any amount" if not math.isfinite(high) else f"up to {_number(high)}"
    elif not math.isfinite(high):
        return f"{_number(low)} {unit} or more".replace("  ", " ")
    else:
        words = _number(low) if low == high else f"{_number(low)} to {_number(high)}"
    return f"{words} {unit}".strip()


def together(claimed: Range, found: Range) -> str:
    """How the article's range lies to the claim's. Upper ends of roundings are open, so ranges that touch share nothing."""
    if claimed == found:
        return "they are the same"
    if (claimed[0] == claimed[1] or found[0] == found[1]) and (claimed[0] == found[1] or claimed[1] == found[0]):
        return "they meet at one end"
    if claimed[0] <= found[0] and found[1] <= claimed[1]:
        return "the article's lies within the claim's"
    if found[1] <= claimed[0] or claimed[1] <= found[0]:
        return "they have nothing in common"
    if found[0] <= claimed[0] and claimed[1] <= found[1]:
        return "the article's holds the claim's, and more"
    return "they share a part"


def _number(number: float) -> str:
    if not 0.01 <= abs(number) < 1e15:
        return f"{number:.3g}"
    return f"{number:,.2f}".rstrip("0").rstrip(".")


def _dates(low: float, high: float) -> str:
    start, end = _moment(low), _moment(high)
    return (
        str(DateRange(start, end))
        if start is None or end is None or start < end
        else start.isoformat(sep=" ", timespec="minutes")
    )


def _moment(minutes: float) -> dt.datetime | None:
    try:
        return _FIRST + dt.timedelta(minutes=minutes)
    except (OverflowError, ValueError):  # open, or past the calendar
        return None
