"""Days of the week that are counted: in a month ("the third Thursday in November"), or back from today ("two Fridays ago").

"A week ago Friday" is the Friday a week before the last one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.language.en.calendar import MONTHS, PLURAL_WEEKDAYS
from factdesk.reading.time.terms import Fixed, MonthDay, NthWeekday, Phrase, Weekday
from factdesk.reading.time.years import ordinal_before

if TYPE_CHECKING:
    from collections.abc import Callable

    from factdesk.reading.time.scan import Scan

_MOST = 10  # weeks back that are counted in days of the week
_ONE = frozenset({"a", "one"})


def nth_weekday(scan: Scan, at: int, number: int, month: Callable[[Scan, int], Phrase | None]) -> Phrase | None:
    """The day of the week at a place, where an ordinal stands before it and a month behind; `month` reads that."""
    if scan.word(at + 1) not in ("of", "in") or scan.word(at + 2) not in MONTHS:
        return None
    found = (at - 1, -1) if scan.word(at - 1) == "last" else ordinal_before(scan, at)
    if found is None or not -1 <= found[1] <= 5 or found[0] < scan.floor:
        return None
    read = month(scan, at + 2)
    if read is None or read.first != at + 2 or not isinstance(read.term, Fixed | MonthDay):
        return None
    if isinstance(read.term, MonthDay) and read.term.day is not None:
        return None
    if isinstance(read.term, Fixed) and read.term.moment.unit != "M":
        return None
    first, counted = found
    if scan.word(first - 1) == "the" and first - 1 >= scan.floor:
        first -= 1
    return Phrase(first, read.last, "<ordinal> <weekday> of <month>", NthWeekday(number, counted, read.term))


def weeks_ago(scan: Scan, at: int, number: int) -> Phrase | None:
    """ "Two Fridays ago" at its day, or "a week ago Friday"."""
    if scan.word(at) in PLURAL_WEEKDAYS:
        if scan.word(at + 1) != "ago":
            return None
        first, last, back, rule = at - 1, at + 2, -1, "<number> <weekdays> ago"
    else:
        if scan.word(at - 1) != "ago" or scan.word(at - 2) not in ("week", "weeks"):
            return None
        first, last, back, rule = at - 3, at + 1, 0, "<number> weeks ago <weekday>"
    numeral = scan.number_ending(first + 1)
    if numeral is not None and numeral.number is not None and numeral.number == int(numeral.number):
        first, back = numeral.first, back + int(numeral.number)
    elif scan.word(first) in _ONE:
        back += 1
    else:
        return None
    return Phrase(first, last, rule, Weekday(number, "last", back)) if 0 <= back <= _MOST and first >= scan.first else None
