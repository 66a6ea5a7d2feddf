"""How a found amount stands to a claimed one, with the reason in words."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from factdesk.results import Verdict
from factdesk.values.hedge import Hedge
from factdesk.values.interval import Interval, Relation

if TYPE_CHECKING:
    from factdesk.values.amount import Amount


def compare_amounts(
    claimed: Amount, found: Amount, *, slack: float | None = None, exact: bool = False, of: str = ""
) -> tuple[Verdict, str]:
    """What a found amount says of a claimed one of the same unit.

    `slack` is the claim's tolerance in that unit, `exact` that it admits none; `of` is what the numbers are said of, for the words.
    """
    bounded = claimed.hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.LESS_THAN, Hedge.AT_MOST, Hedge.JUST_OVER, Hedge.ALMOST)
    wanted = claimed.interval
    if slack is not None and claimed.number is not None and not bounded:
        wanted = Interval(min(wanted.low, claimed.number - slack), max(wanted.high, claimed.number + slack))
    elif exact and claimed.number is not None:
        wanted = Interval.exactly(claimed.number)
    said = f"the article gives {ends(found)}{of}, the claim {ends(claimed)}"
    same = claimed.number is not None and found.number is not None and math.isclose(claimed.number, found.number, rel_tol=1e-9)
    if same and (claimed.hedge is found.hedge or (found.hedge in (None, Hedge.ABOUT) and slack is not None)):
        return Verdict.AGREES, "the same value"
    if slack is not None and found.hedge is Hedge.ABOUT and found.number is not None and wanted.holds(found.number):
        return Verdict.AGREES, f"{said}: within the tolerance"
    relation = wanted.compare(found.interval)
    if relation is Relation.SAME and claimed.hedge is found.hedge:
        return Verdict.AGREES, "the same value"
    if relation in (Relation.SAME, Relation.INSIDE):
        if found.hedge is not None and claimed.hedge is None and slack is None:
            return Verdict.IMPRECISE, f"{said}: compatible, but hedged"
        return Verdict.AGREES, f"{said}: it lies within"
    if relation is Relation.OVERLAPS:
        return Verdict.IMPRECISE, f"{said}: compatible, but not as precise"
    return Verdict.CONFLICTS, f"{said}: both cannot hold"


def ends(amount: Amount) -> str:
    """An amount in words, with its hedge and the range it stands for."""
    unit = f" {amount.unit}" if amount.unit and amount.unit != "%" else amount.unit
    if amount.unit == "s":
        return _time(amount)
    if amount.number is not None:
        hedge = f"{amount.hedge.value} " if amount.hedge else ""
        return f"{hedge}{_plain(amount.number)}{unit}"
    low, high = amount.interval.low, amount.interval.high
    if math.isinf(high):
        return f"{_plain(low)}{unit} or more"
    return f"{_plain(low)} to {_plain(high)}{unit}"


_UNITS = (
    (365 * 86400, "year"),
    (30 * 86400, "month"),
    (7 * 86400, "week"),
    (86400, "day"),
    (3600, "hour"),
    (60, "minute"),
    (1, "second"),
)


def _time(amount: Amount) -> str:
    hedge = f"{amount.hedge.value} " if amount.hedge and amount.number is not None else ""
    if amount.number is not None:
        return f"{hedge}{seconds(amount.number)}"
    low, high = amount.interval.low, amount.interval.high
    return f"{seconds(low)} or more" if math.isinf(high) else f"{seconds(low)} to {seconds(high)}"


def seconds(number: float) -> str:
    """A number of seconds in the largest unit that gives a short number: 2100 is "35 minutes"."""
    for size, name in _UNITS:
        if (number >= size and (number * 2 / size).is_integer()) or size == 1:
            return f"{_plain(number / size)} {name}{'' if number == size else 's'}"
    raise AssertionError("every number has a unit")


def _plain(number: float) -> str:
    if math.isinf(number):
        return "any number"
    return f"{number:,.0f}" if float(number).is_integer() else f"{number:,.6g}"
