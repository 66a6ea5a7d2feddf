"""Periods that figures are given for: quarters, halves, "the year-ago period"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.language.en.calendar import MONTHS
from factdesk.reading.time.dates import month
from factdesk.reading.time.moment import of_year
from factdesk.reading.time.terms import Deictic, Ended, Fixed, MonthDay, Phrase, Quarter, Shift, Story
from factdesk.reading.time.years import ordinal_before, part_before, year_at

if TYPE_CHECKING:
    from factdesk.reading.time.scan import Scan


_BEFORE_QUARTER = frozenset("in for during by from since through fiscal the its their our of and to after before".split())


def quarter(scan: Scan, at: int) -> Phrase | None:
    """A numbered quarter or half of a year: "third-quarter", "the first half of 1989", "last year's third quarter"."""
    unit = "HY" if scan.word(at) == "half" else "Q"
    found = ordinal_before(scan, at - (scan.word(at - 1) == "fiscal"))
    if found is None:
        last_half = scan.word(at - 1)
        if unit == "HY" and last_half in ("last", "latter", "second", "final"):
            found = (at - 1, 2)
        else:
            return None
    first, number = found
    if unit == "Q" and scan.word(at + 1) == "of" and scan.word(at + 2) == "the" and not _names_a_year(scan, at + 3):
        return None  # of a game
    if not 1 <= number <= (4 if unit == "Q" else 2) or first < scan.floor:
        return None
    last, written, step = _year_after(scan, at + 1)
    if scan.word(first - 1) == "fiscal" or (scan.hyphen(first - 1) and scan.word(first - 2) == "fiscal"):
        first -= 1 if scan.word(first - 1) == "fiscal" else 2
    if written is None and step is None:
        first, written, step = _year_before(scan, first)
    if unit == "HY" and written is None and step is None:
        if scan.word(at - 1) not in ("first", "second", "latter") or not _of_year(scan, at + 1):
            return None  # of a match, of a list
        last = at + 4
    place, part = part_before(scan, first)
    if part:
        first = place
    if scan.word(first - 1) in ("the", "its", "their"):
        first -= 1
    return Phrase(
        first, last, "<ordinal> half" if unit == "HY" else "<ordinal> quarter", Quarter(number, unit, written, step, part)
    )


def _year_before(scan: Scan, first: int) -> tuple[int, int | None, int | None]:
    """The year in "1989 third quarter", "1989's", "this year's", "the year-ago": the new start, the year, the step."""
    place = first - 1
    possessive = scan.word(place) == "'s"
    place -= possessive
    year = year_at(scan, place)
    if year is not None and year[1] == place + 1:
        return place - (scan.word(place - 1) == "fiscal"), year[0], None
    if possessive and scan.word(place) == "year" and scan.word(place - 1) in ("this", "last", "next"):
        return place - 1, None, {"this": 0, "last": -1, "next": 1}[scan.word(place - 1)]
    if scan.word(place) in ("ago", "earlier") and scan.hyphen(place - 1) and scan.word(place - 2) == "year":
        return place - 2, None, -1
    return first, None, None


def _names_a_year(scan: Scan, at: int) -> bool:
    return (
        scan.word(at) in ("year", "fiscal", "current", "previous", "same", "following", "calendar")
        or year_at(scan, at) is not None
    )


def _of_year(scan: Scan, at: int) -> bool:
    return scan.word(at) == "of" and scan.word(at + 1) == "the" and scan.word(at + 2) == "year"


def _year_after(scan: Scan, at: int) -> tuple[int, int | None, int | None]:
    """Reads "of 1989", "1989", "of last year", "this year" after a quarter: the end, the year, the step."""
    place = at
    if scan.word(place) == "of":
        place += 1
    if scan.word(place) in ("fiscal", "calendar"):
        place += 1
    found = year_at(scan, place)
    if found is not None:
        return found[1], found[0], None
    if scan.word(place) in ("this", "last", "next") and scan.word(place + 1) == "year":
        return place + 2, None, {"this": 0, "last": -1, "next": 1}[scan.word(place)]
    return at, None, None


def coded_quarter(scan: Scan, at: int) -> Phrase | None:
    """Reads "Q3 2022", "fiscal Q3", "H1 2020", "3Q 2022": a letter that touches its number."""
    if scan.touching(at):
        return _turned_quarter(scan, at)
    letter = scan.text(at)
    digit = scan.text(at + 1)
    if not scan.touching(at + 1) or len(digit) != 1 or digit not in ("1234" if letter == "Q" else "12"):
        return None
    if scan.touching(at + 2) and scan.text(at + 2).isalnum():
        return None
    last, written, step = _year_after(scan, at + 2)
    first = at - (scan.word(at - 1) in ("fiscal", "calendar"))
    if written is None and step is None:
        first, written, step = _year_before(scan, first)
    if letter == "H" and written is None:
        return None
    return Phrase(first, last, "Q<number>", Quarter(int(digit), "Q" if letter == "Q" else "HY", written, step))


def _turned_quarter(scan: Scan, at: int) -> Phrase | None:
    """Reads "3Q", "3Q 2022", "1H22": the number before the letter."""
    letter, digit, tail = scan.text(at), scan.text(at - 1), scan.text(at + 1)
    if digit not in (("1", "2", "3", "4") if letter == "Q" else ("1", "2")) or at - 1 < scan.floor:
        return None
    if scan.touching(at - 1) and (scan.text(at - 2).isalnum() or scan.text(at - 2) in ("-", ".", "$")):
        return None
    last, written, step = _year_after(scan, at + 1)
    if scan.touching(at + 1):
        if not (tail.isdecimal() and len(tail) == 2):
            return None
        last, written, step = at + 2, 2000 + int(tail) - 100 * (int(tail) > 40), None
    if written is None and step is None and (letter == "H" or scan.word(at - 2) not in _BEFORE_QUARTER):
        return None
    first = at - 1 - (scan.word(at - 2) in ("fiscal", "calendar"))
    return Phrase(first, last, "Q<number>", Quarter(int(digit), "Q" if letter == "Q" else "HY", written, step))


def year_words(scan: Scan, at: int) -> Phrase | None:
    """Reads "year-end", "year's end", "the year-ago quarter", "a year-earlier"."""
    after = at + 1
    if scan.hyphen(after) or scan.word(after) == "'s":
        after += 1
    first = at
    if scan.word(after) == "end" and scan.word(at - 1) != "'s":
        if scan.word(at - 1) in ("this", "last", "next", "the", "calendar", "fiscal") and at - 1 >= scan.floor:
            first = at - 1
        step = {"last": -1, "next": 1}.get(scan.word(at - 1), 0)
        return Phrase(first, after + 1, "year-end", Deictic("YE", step))
    if scan.hyphen(at + 1) and scan.word(at + 2) in ("ago", "earlier"):
        last = at + 3
        if scan.word(last) in ("first", "second", "third", "fourth") and scan.word(last + 1) == "quarter":
            return None  # read at the quarter
        while scan.word(first - 1) in ("a", "the", "comparable", "corresponding") and first - 1 >= scan.floor:
            first -= 1
        if scan.word(last) in ("quarter", "period", "month", "level"):
            last += 1
        return Phrase(first, last, "year-ago", Shift("Y", 1.0, -1, story=True, report=True))
    return None


def told_quarter(scan: Scan, at: int) -> Phrase | None:
    """Reads "the quarter", "the latest quarter", "this quarter", "last year's quarter", "the same quarter of last year"."""
    before = scan.word(at - 1)
    first = at - 1
    last = at + 1
    if before in MONTHS and scan.capital(at - 1) and first >= scan.first:
        named = Phrase(first, at, "<month>", MonthDay(MONTHS[before]))
        return Phrase(first - (scan.word(first - 1) == "the"), last, "the <month> quarter", Ended(named))
    ended = _ended(scan, last) if before == "the" and first >= scan.floor else None
    if ended is not None:
        return Phrase(first, last, "the quarter ended", Ended(ended))
    if before in ("the", "latest", "recent", "current", "same", "comparable", "corresponding", "1988") or before == "'s":
        if before == "'s":
            step = {"last": -1, "this": 0}.get(scan.word(at - 3))
            if scan.word(at - 2) != "year" or step is None:
                return None
            return Phrase(
                at - 3,
                last,
                "last year's quarter",
                Shift("Y", 1.0, -1, story=True, report=True) if step else Story("Q", 0, loose=True),
            )
        if before != "the" and scan.word(first - 1) in ("the", "its", "most") and first - 1 >= scan.floor:
            first -= 1 + (scan.word(first - 2) == "the" and first - 2 >= scan.floor)
        if before == "the" and scan.word(last) in ("of", "century") and scan.word(last + 1) != "the":
            return None
        if before == "current":
            return Phrase(first, last, "this <unit>", Deictic("Q", 0))
        if before in ("same", "comparable", "corresponding") or scan.word(last) in ("a", "last"):
            if scan.word(last) == "of":
                last += 1
            if scan.word(last) in ("last", "a") and scan.word(last + 1) == "year":
                last += 2 + (scan.word(last + 2) in ("ago", "earlier"))
                return Phrase(first, last, "the same period last year", Shift("Y", 1.0, -1, story=True, report=True))
        if first < scan.floor:
            return None
        return Phrase(first, last, "the <unit>", Story("Q", 0, loose=True, over=before in ("latest", "recent")))
    return None


def _ended(scan: Scan, at: int) -> Phrase | None:
    """The day or month in "the quarter ended Sept. 30", "ending in June", right behind the quarter."""
    if scan.word(at) not in ("ended", "ending", "to"):
        return None
    for place in range(at + 1, at + 4):
        if scan.word(place) in MONTHS and scan.capital(place):
            found = month(scan, place)
            return found if found is not None and found.first > at else None
    return None


def period(scan: Scan, at: int) -> Phrase | None:
    """Reads "the latest period", "the year-earlier period", "the same period last year", "the 1988 period"."""
    before = scan.word(at - 1)
    if before == "latest" and at - 1 >= scan.floor:
        first = at - 1 - (scan.word(at - 2) == "the")
        return Phrase(max(first, scan.floor), at + 1, "the latest period", Story("Q", 0, loose=True, over=True))
    year = year_at(scan, at - 1)
    if year is not None:
        return Phrase(at - 1 - (scan.word(at - 2) == "the"), at + 1, "the <year> period", Fixed(of_year(year[0])))
    if before in ("same", "comparable", "corresponding", "like") and scan.word(at + 1) in ("last", "a", "of", "in"):
        last = at + 1 + (scan.word(at + 1) in ("of", "in"))
        if scan.word(last) in ("last", "a", "the") and scan.word(last + 1) in ("year", "previous"):
            last += 2 + (scan.word(last + 2) in ("ago", "earlier", "before", "year"))
            first = at - 1 - (scan.word(at - 2) in ("the", "a"))
            return Phrase(max(first, scan.floor), last, "the same period last year", Shift("Y", 1.0, -1, story=True, report=True))
    return None
