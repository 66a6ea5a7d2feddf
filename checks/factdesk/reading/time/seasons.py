"""Seasons and holidays."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from factdesk.language.en.calendar import SEASONS
from factdesk.language.en.holidays import BY_WEEKDAY, FIXED, FROM_EASTER
from factdesk.language.en.time_words import BEFORE_DATE
from factdesk.reading.time.dates import DIRECTIONS
from factdesk.reading.time.moment import easter, nth_weekday, of_day, of_season
from factdesk.reading.time.terms import Fixed, Holiday, Phrase, Recurring, Season
from factdesk.reading.time.years import part_before, year_at

if TYPE_CHECKING:
    from factdesk.reading.time.scan import Scan

_BEFORE_FALL = frozenset({"in", "by", "until", "since", "early", "late"})  # "after the fall" may be one from a height
_AFTER_SEASON = frozenset("he she it they we i in on at and but when the a after before with to of".split())
HOLIDAY_STARTS = frozenset(name[0] for table in (FIXED, BY_WEEKDAY, FROM_EASTER) for name in table)


def season(scan: Scan, at: int) -> Phrase | None:
    """A season: "last fall", "the summer", "summer 2023", "the winter of 1994"."""
    word = scan.word(at)
    code = SEASONS[word]
    last = at + 1
    place = last + (scan.word(last) in ("of", ","))
    found = year_at(scan, place)
    before = scan.word(at - 1)
    first, part = part_before(scan, at)
    if part and scan.word(first - 1) == "the" and first - 1 >= scan.floor:
        first -= 1
    if found is not None and (scan.word(last) != "," or not scan.hyphen(last)):
        if before == "the" and at - 1 >= scan.floor:
            first = min(first, at - 1)
        return Phrase(first, found[1], "<season> <year>", Fixed(of_season(found[0], code), part))
    if scan.word(last) in ("last", "this", "next") and scan.word(last + 1) == "year":
        return Phrase(first, last, "<season>", Season(code, scan.word(last), part))
    if before in ("every", "each") and at - 1 >= scan.floor:
        return Phrase(at - 1, last, "every <season>", Recurring(f"XXXX-{code}"))
    if before == "that" and at - 1 >= scan.floor and _ends(scan, last):
        return Phrase(at - 1, last, "last <season>", Season(code, "that"))
    if before in DIRECTIONS and at - 1 >= scan.floor:
        return Phrase(at - 1, last, "last <season>", Season(code, DIRECTIONS[before]))
    if scan.capital(at) and at > scan.first and scan.capital(at - 1):
        return None  # part of a name
    if scan.word(last) == "of" or (scan.touching(last) and scan.text(last) == "-"):
        return None
    told = scan.word(at - 2) in (_BEFORE_FALL if word == "fall" else BEFORE_DATE)
    if before == "the" and at - 1 >= scan.floor and told and not (word == "fall" and scan.word(last) == "from"):
        return Phrase(min(first, at - 1), last, "the <season>", Season(code, "", part))
    if (before in ("in", "this", "by", "since", "until", "during", "through", "over", "for") and word != "fall") or part:
        following = scan.word(last)
        if word == "spring" and (scan.capital(at) or following in ("water", "break")):
            return None
        return Phrase(first, last, "<season>", Season(code, "", part))
    return None


def _ends(scan: Scan, at: int) -> bool:
    """Whether a phrase ends before a place: "that summer, he left", no "that spring water is cold"."""
    word = scan.word(at)
    return not word.isalpha() or word in _AFTER_SEASON


def holiday(scan: Scan, at: int) -> Phrase | None:
    """A holiday that starts at a place, the longest name first, with its year where one follows."""
    if not scan.capital(at):
        return None
    for length in (5, 4, 3, 2, 1):
        name = tuple(scan.word(place) for place in range(at, at + length))
        if name in FIXED or name in BY_WEEKDAY or name in FROM_EASTER:
            break
    else:
        return None
    last = at + len(name)
    if len(name) == 1 and scan.capital(last) and scan.word(last) not in ("day", "eve", "sunday"):
        return None  # "Easter Island", "Christmas Carol"
    place = last + (scan.word(last) in (",", "of"))
    found = year_at(scan, place)
    if found is not None:
        return Phrase(at, found[1], "<holiday> <year>", Fixed(of_day(holiday_in(name, found[0]))))
    if scan.word(at - 1) in ("every", "each") and at - 1 >= scan.floor:
        day = f"-{FIXED[name][0]:02d}-{FIXED[name][1]:02d}" if name in FIXED else ""
        return Phrase(at - 1, last, "every <holiday>", Recurring(f"XXXX{day}"))
    direction = DIRECTIONS.get(scan.word(at - 1), "") if at - 1 >= scan.floor else ""
    return Phrase(at - bool(direction), last, "<holiday>", Holiday(name, direction))


def holiday_in(name: tuple[str, ...], year: int) -> dt.date:
    """The day a holiday falls on in a year."""
    if name in FIXED:
        return dt.date(year, *FIXED[name])
    if name in BY_WEEKDAY:
        return nth_weekday(year, *BY_WEEKDAY[name])
    return easter(year) + dt.timedelta(days=FROM_EASTER[name])
