"""Lengths of time: a count and a unit, what follows it, and the role that its neighbours give it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.language.en.time_units import PLURALS, SUFFIXES, UNITS
from factdesk.reading.model import TimeRole
from factdesk.reading.time.roles import age, role_of
from factdesk.reading.time.tense import Direction, direction
from factdesk.reading.time.terms import Length, Phrase, Recurring, Shift
from factdesk.reading.time.units import SECONDS, written
from factdesk.records import dataclass, replace
from factdesk.values.hedge import Hedge

if TYPE_CHECKING:
    from factdesk.reading.time.counts import Count
    from factdesk.reading.time.scan import Scan

AHEAD_OF_COUNT = frozenset(
    {
        "last",
        "past",
        "next",
        "first",
        "previous",
        "coming",
        "final",
        "recent",
        "latest",
        "following",
        "preceding",
        "opening",
        "initial",
    }
)
_AFTER_OFFSET = {
    "before": "before", "after": "after", "later": "later", "earlier": "earlier", "ago": "ago", "afterward": "later",
    "afterwards": "later", "hence": "later", "prior": "before", "beforehand": "before", "previously": "earlier",
}  # fmt: skip
# What follows "before" or "after" where the phrase stands alone: "two days before, he ..." and no clause or noun.
STOPS = frozenset(
    {
        ".",
        ",",
        ";",
        ":",
        ")",
        "and",
        "but",
        "when",
        "in",
        "on",
        "at",
        "as",
        "by",
        "to",
        "with",
        "—",
        "--",
        "-",
        '"',
        "”",
        "''",
        "?",
        "!",
    }
)


@dataclass(frozen=True, slots=True)
class Measured:
    """A length without its role: the phrase's ends, its parts and range, and a hedge that followed it."""

    first: int
    last: int
    length: Length
    hedge: Hedge | None


def measured(scan: Scan, at: int, code: str, count: Count) -> Measured:
    """A count and the unit at a place, with "and a half", "and ten minutes", "or two", "or so" after it."""
    parts: list[tuple[float | None, str]] = [(count.number, code)]
    low, high, step, last = count.low, count.high, count.step, at + 1
    hedge: Hedge | None = Hedge.AT_LEAST if count.plus else None
    word = scan.word(last)
    if word == "and" and scan.number_at(last + 1) is not None:
        numeral = scan.number_at(last + 1)
        if (
            numeral is not None
            and numeral.form == "fraction"
            and numeral.number is not None
            and scan.word(numeral.last) not in UNITS
            and count.number is not None
        ):
            parts = [(count.number + numeral.number, code)]
            low, high, step, last = low + numeral.number, high + numeral.number, numeral.step, numeral.last
    if word == "or" and scan.word(last + 1) in ("two", "three") and count.article and scan.word(last + 2) not in UNITS:
        high = 2.0 if scan.word(last + 1) == "two" else 3.0
        parts, last = [(None, code)], last + 2
    parts, low, high, step, last = _compound(scan, parts, code, low, high, step, last)
    if scan.word(last) == "or":
        after = scan.word(last + 1)
        if after in ("so", "thereabouts"):
            hedge, last = Hedge.ABOUT, last + 2
        elif after in ("more", "longer"):
            hedge, last = Hedge.AT_LEAST, last + 2
        elif after in ("less", "fewer"):
            hedge, last = Hedge.AT_MOST, last + 2
    return Measured(count.first, last, Length(tuple(parts), low, high, step), hedge)


def _compound(
    scan: Scan, parts: list[tuple[float | None, str]], code: str, low: float, high: float, step: float, last: int
) -> tuple[list[tuple[float | None, str]], float, float, float, int]:
    """Adds "[,] [and] ten minutes" after "two hours": a smaller unit with a plain number."""
    minutes = scan.text(last)
    if code == "TH" and scan.touching(last) and len(minutes) == 2 and minutes.isdecimal() and int(minutes) < 60 and parts[0][0]:
        last += 1 + (scan.word(last + 1) in ("m", "min") and scan.touching(last + 1))
        parts, more = [*parts, (float(minutes), "TM")], int(minutes) / 60
        return parts, low + more, high + more, 1 / 60, last  # "1h30"
    while True:
        place = last + (scan.word(last) == ",")
        place += scan.word(place) == "and"
        numeral = scan.number_at(place)
        if numeral is None or numeral.number is None or numeral.form in ("ordinal", "fraction"):
            return parts, low, high, step, last
        at = numeral.last + scan.hyphen(numeral.last)
        smaller = UNITS.get(scan.word(at)) or (SUFFIXES.get(scan.word(at)) if scan.touching(at) else None)
        if smaller is None or SECONDS[smaller] >= SECONDS[parts[-1][1]] or parts[-1][0] is None:
            return parts, low, high, step, last
        factor = SECONDS[smaller] / SECONDS[code]
        parts = [*parts, (numeral.number, smaller)]
        low, high, step, last = low + numeral.number * factor, high + numeral.number * factor, numeral.step * factor, at + 1


def counted(scan: Scan, at: int, code: str, count: Count) -> Phrase | None:
    """The phrase of a counted unit: length, offset, age, rate, deadline, sum, frequency or since."""
    found = measured(scan, at, code, count)
    word = scan.word(at)
    if code == "Q" and not _real_quarter(scan, at, count):
        return None
    if code == "TS" and word in ("second", "sec", "secs") and not (count.hyphen or (count.number == 1.0 and not count.article)):
        return None
    if code == "WE" and count.article:
        return None
    aged = age(scan, found, count)
    if aged is not None:
        return aged if aged.last else None
    first, hedge = scan.hedge_before(found.first)
    hedge = found.hedge or hedge
    inner = Phrase(first, found.last, "<count> <unit>", found.length, hedge)
    shifted = _offset(scan, inner, found, code)
    if shifted is not None:
        return shifted
    before = scan.word(first - 1)
    if before in ("every", "each") and first - 1 >= scan.floor:
        length = replace(found.length, role=TimeRole.FREQUENCY)
        return Phrase(
            first - 1,
            found.last,
            "every <count> <unit>",
            Recurring(written(length.parts)),
            hedge,
            inner=replace(inner, term=length),
        )
    if before in AHEAD_OF_COUNT and first - 1 >= scan.floor:
        return _stretch(scan, found, hedge, first - 1)
    rate = _rate(scan, found.last)
    if rate:
        return Phrase(first, rate, "<count> <unit> a <unit>", replace(found.length, role=TimeRole.RATE), hedge)
    if before in ("the", "those", "these") and not count.article and word in PLURALS and first - 1 >= scan.floor:
        first -= 1
    last = found.last
    if (scan.hyphen(last) and scan.word(last + 1) == "long") or (scan.hyphen(last) and scan.word(last + 1) == "plus"):
        last += 2
    elif scan.word(last) == "long" and not scan.capital(last):
        last += 1
    role, anchor = role_of(scan, first, last, summed=count.summed)
    if (
        anchor == "in"
        and len(found.length.parts) == 1
        and code not in ("TH", "TM", "TS", "DE", "CE", "ML")
        and count.number is not None
    ):
        way = direction(scan, first - 1, last)
        if count.number == int(count.number) and hedge is None and way is Direction.FUTURE:
            return _shift(inner, found, code, last, "in", now=True)
    return Phrase(first, last, f"<count> <unit>, {role.value}", replace(found.length, role=role, anchor=anchor), hedge)


def _real_quarter(scan: Scan, at: int, count: Count) -> bool:
    """Whether counted quarters are of a year: "two quarters" with last, past, consecutive; not "three quarters of"."""
    before = scan.word(count.first - 1)
    between = {scan.word(place) for place in range(count.first, at)}
    if scan.word(at) == "quarter":
        return count.hyphen and count.number is not None and count.number > 1
    return (
        before in AHEAD_OF_COUNT
        or bool(between & {"consecutive", "straight", "fiscal", "successive"})
        or scan.word(at + 1) in ("ago", "later", "earlier")
    )


def _stretch(scan: Scan, found: Measured, hedge: Hedge | None, first: int) -> Phrase:
    """Reads "the last two weeks", "at least the past 18 months", "the next few days"."""
    if scan.word(first - 1) in ("the", "their", "its", "his", "her", "these", "those") and first - 1 >= scan.floor:
        first -= 1
    start, outer = scan.hedge_before(first)
    if start == first - 1:
        start, outer = first, None  # "over the last two weeks" is during them
    return Phrase(start, found.last, "the last <count> <unit>", found.length, outer or hedge)


def _offset(scan: Scan, inner: Phrase, found: Measured, code: str) -> Phrase | None:
    """Reads "two years ago", "45 minutes before": a date where the phrase stands alone, an offset before a clause."""
    last = inner.last
    if scan.hyphen(last) and scan.word(last + 1) in ("ago", "earlier"):
        last += 1
    anchor = _AFTER_OFFSET.get(scan.word(last))
    if anchor is None and scan.word(last) == "from" and scan.word(last + 1) in ("now", "today"):
        return _shift(inner, found, code, last + 2, "later", now=True)
    if anchor is None and scan.word(last) in ("ahead", "in") and scan.word(last + 1) in ("of", "advance"):
        anchor = "before"
    if not anchor:
        return None
    if anchor == "ago":
        return _shift(inner, found, code, last + 1, anchor, now=True)
    if anchor in ("later", "earlier"):
        if scan.word(last) == "later" and scan.word(last + 1) == "than":
            return None
        if scan.word(last) == "earlier" and scan.word(last + 1) == "than":
            return _plain_offset(inner, found, last + 1, "before")
        return _shift(inner, found, code, last + 1, anchor, now=False)
    alone = scan.word(last + 1) in STOPS or last + 1 >= scan.last
    if scan.word(last) == "prior":
        alone = scan.word(last + 1) != "to"
    if alone and scan.word(last) in ("before", "after", "prior", "beforehand"):
        return _shift(inner, found, code, last + 1, "earlier" if anchor == "before" else "later", now=False)
    return _plain_offset(inner, found, inner.last, anchor)


def _plain_offset(inner: Phrase, found: Measured, last: int, anchor: str) -> Phrase:
    return replace(
        inner, last=last, rule="<count> <unit> before <clause>", term=replace(found.length, role=TimeRole.OFFSET, anchor=anchor)
    )


def _shift(inner: Phrase, found: Measured, code: str, last: int, anchor: str, *, now: bool) -> Phrase:
    length = replace(found.length, role=TimeRole.OFFSET, anchor=anchor)
    number = length.parts[0][0] if len(length.parts) == 1 else None
    vague = number is None or number != int(number)
    report = anchor in ("ago", "earlier") and code == "Y" and number == 1.0
    sign = -1 if anchor in ("ago", "earlier") else 1
    if not now and (vague or code[0] == "T"):
        return replace(inner, last=last, rule=f"<count> <unit> {anchor}", term=length)
    term = Shift(code, None if vague else number, sign, not now, vague and len(length.parts) == 1, report)
    return Phrase(inner.first, last, f"<count> <unit> {anchor}", term, inner.hedge, inner=replace(inner, term=length))


def _rate(scan: Scan, last: int) -> int:
    """The end of "a week", "per day", "each year", "weekly" after a counted unit; 0 where there is none."""
    if (
        scan.word(last) in ("a", "an", "per", "each", "every")
        and scan.word(last + 1) in UNITS
        and scan.word(last + 1) not in PLURALS
    ):
        following = scan.word(last + 2)
        return 0 if following in ("ago", "later", "earlier", "before", "after") else last + 2
    return last + 1 if scan.word(last) in ("daily", "weekly", "monthly", "annually") else 0
