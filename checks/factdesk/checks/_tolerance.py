"""How far an article's value may be from the claimed one and still agree: a claim's `tolerance`, read for its kind.

`exact` admits nothing; `10%` is a share of the value; else it is an amount in the value's own unit, or a length of time for durations
and dates.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdesk.reading.time.values import read_duration

if TYPE_CHECKING:
    from factdesk.values.amount import Amount

EXACT = "exact"
_SHARE = re.compile(r"\s*(\d+(?:[.,]\d+)*)\s*(%|percent|per cent)\s*")


def share_of(tolerance: str) -> float | None:
    """The share a tolerance such as "10%" gives, as 0.1; None where it is no share."""
    found = _SHARE.fullmatch(tolerance)
    return float(found[1].replace(",", "")) / 100 if found else None


def seconds_of(tolerance: str, examples: str) -> float:
    """The seconds a tolerance such as "5 minutes" gives. Raises ValueError, with the examples, where it is no plain length of time."""
    try:
        length = read_duration(tolerance)
    except ValueError:
        raise unreadable(tolerance, examples) from None
    return plain(length, tolerance, examples)


def plain(amount: Amount, tolerance: str, examples: str) -> float:
    """The number of an amount. Raises ValueError where it is vague, hedged or less than nothing."""
    if amount.number is None or amount.hedge is not None or amount.number < 0 or tolerance.lstrip().startswith(("-", "−")):
        raise unreadable(tolerance, examples)
    return amount.number


def unreadable(tolerance: str, examples: str) -> ValueError:
    """The error for a tolerance that says nothing for its kind."""
    return ValueError(f'cannot read the tolerance "{tolerance}": write {examples}')
