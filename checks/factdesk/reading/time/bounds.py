"""Words that open a date's range: since, from (as early as), until, by, before, after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.values.dates import DateRange

if TYPE_CHECKING:
    from factdesk.reading.time.scan import Scan

_BOUNDS = {"since": "since", "until": "until", "till": "until", "by": "by", "before": "before", "after": "after"}


def bound_before(scan: Scan, first: int) -> str:
    """The word that opens the range of a date that starts at a place, "" where none does."""
    word = scan.word(first - 1)
    if word in ("at", "on", "about", "around", "of", "the", "in") and first - 2 >= scan.first:
        word = scan.word(first - 2) if word != "of" else ""
    if word == "than" and scan.word(first - 2) == "later":
        return "by" if scan.word(first - 3) in ("no", "not") else "after"
    if word == "than" and scan.word(first - 2) == "earlier":
        return "since" if scan.word(first - 3) in ("no", "not") else "before"
    if word == "as" and scan.word(first - 2) in ("early", "soon") and scan.word(first - 3) == "as":
        return "from"  # "as early as January": then or later
    if word == "as" and scan.word(first - 2) == "late" and scan.word(first - 3) == "as":
        return "by"
    return _BOUNDS.get(word, "")


def opened(span: DateRange | None, bound: str) -> DateRange | None:
    """The range a bound leaves: since its start, until or by its end, before its start, after its end."""
    if span is None:
        return None
    match bound:
        case "since" | "from":
            return DateRange(span.start, None)
        case "until" | "by":
            return DateRange(None, span.end)
        case "before":
            return DateRange(None, span.start) if span.start is not None else None
        case "after":
            return DateRange(span.end, None) if span.end is not None else None
        case _:
            return span
