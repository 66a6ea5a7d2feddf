"""Stretches that a word before their unit picks out: "this week", "last year", "the following day", "recent years"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.language.en.calendar import MONTHS, PERIOD_PARTS
from factdesk.reading.model import TimeRole
from factdesk.reading.time.lengths import STOPS
from factdesk.reading.time.terms import Deictic, Length, Phrase, Reference, Shift, Story
from factdesk.reading.time.years import year_at

if TYPE_CHECKING:
    from factdesk.reading.time.scan import Scan

_PARTS = PERIOD_PARTS | {"earlier": "EARLIER", "later": "LATER"}
_BEFORE_WHOLE = frozenset("in for during of through throughout over by since until to from at on within around".split())
_DURING = frozenset({"over", "in", "during", "within", "for", "throughout"})
_STEPS = {"this": 0, "current": 0, "last": -1, "past": -1, "next": 1, "coming": 1, "upcoming": 1}
_TOLD = {
    "that": 0, "same": 0, "previous": -1, "preceding": -1, "prior": -1, "following": 1, "next": 1, "ensuing": 1,
    "succeeding": 1, "subsequent": 1,
}  # fmt: skip


def _part(scan: Scan, first: int) -> tuple[int, str]:
    """Reads "early", "later", "the end of" and their like before a stretch: where it starts, the modifier."""
    word = scan.word(first - 1)
    if first - 1 < scan.floor:
        return first, ""
    if word in ("early", "late", "earlier", "later", "mid", "sometime"):
        return first - 1, _PARTS.get(word, "")
    if word == "-" and scan.word(first - 2) == "mid" and first - 2 >= scan.floor:
        return first - 2, "MID"
    if word in ("in", "of") and scan.word(first - 2) in ("early", "late", "earlier", "later") and first - 2 >= scan.floor:
        return first - 2, _PARTS[scan.word(first - 2)]
    if word == "of" and scan.word(first - 2) in ("end", "beginning", "start", "middle", "close") and first - 2 >= scan.floor:
        start = first - 2
        if scan.word(start - 1) in ("the", "very") and start - 1 >= scan.floor:
            start -= 1
        return start, PERIOD_PARTS[scan.word(first - 2)]
    return first, ""


def singular(scan: Scan, place: int, at: int, code: str) -> Phrase | None:
    """One unit at a place with a word such as "last" at another before it."""
    before = scan.word(place)
    if scan.capital(at) and scan.capital(place) and place > scan.first:
        return None  # a title
    the = scan.word(place - 1) == "the" and place - 1 >= scan.floor
    first, last = place - the, at + 1
    if code[0] == "T":  # "the last hour", but no "this hour", "that minute"
        return Phrase(first, last, "the past <unit>", one(code)) if code == "TH" and the and before in ("last", "past") else None
    if before == "latest":
        latest = Deictic(code, -1) if code in ("Y", "M", "W") else Story(code, 0, loose=True)
        return Phrase(first, last, "the latest <unit>", latest)
    if the and before == "last" and (scan.word(last) == "of" or (code == "D" and scan.word(first - 1) not in _DURING)):
        return None  # "the last week of June", "on the last day"
    if the and before in ("past", "last"):
        return Phrase(first, last, "the past <unit>", Story(code, 0, loose=True) if code == "Q" else one(code))
    if the and before == "next" and scan.word(first - 1) in _DURING and code in ("W", "M", "Y", "DE", "CE", "Q"):
        return Phrase(first, last, "the past <unit>", one(code))
    if before in _STEPS and not (before == "next" and the and code in ("D", "M", "W")):
        return _from_today(scan, first, last, code, before)
    if before == "same" and code == "M" and _of_last_year(scan, last):
        told = Shift("Y", 1.0, -1, story=True, report=True)
        return Phrase(first, _of_last_year(scan, last), "the same period last year", told)
    if before in _TOLD and not (before == "that" and code == "D" and scan.word(last) == "one"):
        start, part = _part(scan, first)
        return Phrase(
            start, last, "that <unit>" if _TOLD[before] == 0 else "the following <unit>", Story(code, _TOLD[before], part)
        )
    return None


def _of_last_year(scan: Scan, at: int) -> int:
    """The end of "last year", "of last year", "a year earlier" at a place; 0 where there is none."""
    place = at + (scan.word(at) in ("of", "in"))
    if scan.word(place) not in ("last", "a", "one") or scan.word(place + 1) != "year":
        return 0
    if scan.word(place) == "last":
        return place + 2
    return place + 3 if scan.word(place + 2) in ("ago", "earlier", "before") else 0


def _from_today(scan: Scan, first: int, last: int, code: str, before: str) -> Phrase | None:
    """Reads "this week", "last year", "early next month"."""
    if (before == "coming" and scan.word(first) != "the" and code != "WE") or (before == "this" and code == "D"):
        return None
    if scan.word(last) == "'s" and scan.word(last + 1) == "end":
        return None
    start, part = _part(scan, first)
    return Phrase(start, last, "last <unit>", Deictic(code, _STEPS[before], part))


def one(code: str) -> Length:
    """The length of one unit."""
    return Length(((1.0, code),), 1.0, 1.0, 1.0)


def vague(code: str) -> Length:
    """The length of some units: two at least, fewer than a hundred."""
    return Length(((None, code),), 2.0, 99.0, 0.0)


def plural_of(scan: Scan, place: int, at: int, code: str, before: str) -> Phrase | None:
    """Reads "recent years", "coming weeks", "future quarters", "these days"."""
    if code == "TS" or (code == "Q" and before not in ("recent", "future", "past", "coming")):
        return None
    first = place - (scan.word(place - 1) in ("the", "more") and place - 1 >= scan.floor)
    if before == "these" and code == "D" and scan.word(place - 1) == "of" and scan.word(place - 2) == "one":
        return Phrase(place - 2, at + 1, "some day", Reference("FUTURE_REF")) if place - 2 >= scan.floor else None
    if before == "these" and code == "D":
        return Phrase(place, at + 1, "these days", Reference("PRESENT_REF"))
    if before in ("this", "that", "same", "those", "these", "current"):
        return None
    if before == "future":
        return Phrase(first, at + 1, "future <units>", Reference("FUTURE_REF"))
    if before == "first" or place < scan.floor:
        return None
    return Phrase(first, at + 1, "recent <units>", vague(code))


def the_unit(scan: Scan, place: int, at: int, code: str) -> Phrase | None:
    """Reads "the year", "the week", "the weekend", "the day before"."""
    after, before = scan.word(at + 1), scan.word(place - 1)
    if code in ("D", "W", "M", "Y") and after in ("before", "after"):
        return _beside(scan, place, at, code)
    if code == "WE":
        start, part = _part(scan, place)
        return Phrase(start, at + 1, "the weekend", Deictic("WE", 99, part))
    start, part = _part(scan, place)
    if code in ("DE", "CE") and part in ("START", "MID", "END"):
        return Phrase(start, at + 1, "the <unit>", Deictic(code, 0, part))
    if code in ("D", "TH", "TM", "TS", "DE", "CE", "ML"):
        if (
            code == "D"
            and before in ("in", "of", "during", "for")
            and scan.word(place - 2) in ("later", "earlier", "late", "early", "rest", "end", "remainder", "most")
        ):
            return Phrase(start, at + 1, "the day", Story("D", 0, part, loose=True))
        return None
    if after in ("ended", "ending") or (after in ("through", "to") and _month_ahead(scan, at + 2)):
        return Phrase(place, at + 1, "the year ended", one(code))
    if start != place or before in _BEFORE_WHOLE:
        if code == "Y" and year_at(scan, at + 1) is not None:
            return None
        if after == "-" or (after == "of" and (code in ("W", "M") or scan.word(at + 2) == "the")):
            return None
        return Phrase(
            start, at + 1, "the <unit>", Story(code, 0, part, loose=True) if code in ("W", "M") else Deictic(code, 0, part)
        )
    return None


def _month_ahead(scan: Scan, at: int) -> bool:
    """Whether a month stands here: "the year to March" is a length."""
    return scan.word(at) in MONTHS and scan.capital(at)


def _beside(scan: Scan, place: int, at: int, code: str) -> Phrase | None:
    """Reads "the day before", "the week after next", "the day before yesterday", "the year before the war"."""
    after, following = scan.word(at + 1), scan.word(at + 2)
    sign = -1 if after == "before" else 1
    if following in ("last", "next", "yesterday", "tomorrow"):
        return Phrase(place, at + 3, "the <unit> before last", Deictic(code, 2 * sign))
    if following not in STOPS and at + 2 < scan.last:
        length = Length(((1.0, code),), 1.0, 1.0, 1.0, TimeRole.OFFSET, after)
        return Phrase(place, at + 1, "the <unit> before <event>", length)
    return Phrase(place, at + 2, "the <unit> before", Story(code, sign))
