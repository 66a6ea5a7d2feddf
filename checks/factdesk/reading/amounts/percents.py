"""Percentages and percentage points: 20 percent, 6.5%, three percentage points, 25 basis points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.reading.amounts.nouns import either
from factdesk.reading.amounts.sheet import Draft, draft
from factdesk.reading.model import Kind

if TYPE_CHECKING:
    from factdesk.reading.amounts.sheet import Sheet

PERCENT = frozenset({"%", "percent", "pct", "per", "percentage", "basis"})
_POINTS = frozenset({"point", "points"})


def percent(sheet: Sheet, k: int) -> Draft | None:
    """The percentage that numeral `k` gives, with what it is a share of or what changes."""
    numeral = sheet.numerals[k]
    lowers = sheet.lowers
    place = sheet.past_hyphen(numeral.last)
    lower = lowers[place]
    following = sheet.past_hyphen(place + 1)
    if lower == "basis" and lowers[following] in _POINTS:
        return draft(Kind.PERCENT, "<number> basis points", numeral, following + 1, "pp", factor=0.01)
    if lower == "percentage":
        if lowers[following] not in _POINTS:
            return None
        return draft(Kind.PERCENT, "<number> percentage points", numeral, following + 1, "pp")
    last = place + 1
    if lower == "per":
        if lowers[place + 1] != "cent":
            return None
        last = place + 2
    elif lower not in {"%", "percent", "pct"}:
        return None
    if lower != "%" and lowers[sheet.past_hyphen(last)] in _POINTS:
        return draft(Kind.PERCENT, "<number> percentage points", numeral, sheet.past_hyphen(last) + 1, "pp")
    made = draft(Kind.PERCENT, "<number> percent", numeral, last, "%")
    start = sheet.past_hyphen(last)
    return made._replace(noun=either(sheet, start))
