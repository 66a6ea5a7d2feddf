"""Days, months, weekdays, seasons and holidays by name or in figures."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from factdesk.language.en.calendar import (
    MONTHS,
    NAMED_WEEKDAYS,
    NAMELIKE_MONTHS,
    ORDINAL_ENDINGS,
    ORDINALS,
    PLURAL_WEEKDAYS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
)
from factdesk.language.en.time_words import BEFORE_DATE
from factdesk.reading.time.moment import Moment, of_day, of_month, of_span
from factdesk.reading.time.terms import Deictic, Fixed, Holiday, MonthDay, Phrase, Recurring, Weekday
from factdesk.reading.time.weekdays import nth_weekday, weeks_ago
from factdesk.reading.time.years import part_before, year_at

if TYPE_CHECKING:
    from factdesk.reading.time.scan import Scan
    from factdesk.reading.time.terms import Calendar

STEPS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "following": 1}
DIRECTIONS = {"last": "last", "past": "last", "next": "next", "this": "this", "coming": "next", "previous": "last"}


def day_at(scan: Scan, at: int) -> tuple[int, int] | None:
    """A day of the month that starts at a place: "5", "5th", "fifth"; the day and where it ends."""
    text = scan.text(at)
    if text.isdecimal() and len(text) <= 2 and 1 <= int(text) <= 31:
        last = at + 1
        if scan.touching(last) and scan.word(last) in ORDINAL_ENDINGS:
            return int(text), last + 1
        if scan.touching(last) and scan.text(last)[0].isalnum():
            return None
        return int(text), last
    if scan.word(at) in ORDINALS:
        return ORDINALS[scan.word(at)], at + 1
    return None


def month(scan: Scan, at: int) -> Phrase | None:
    """A month's name with its day, weekday and year, in either order."""
    number = MONTHS[scan.word(at)]
    last = at + 1
    short = len(scan.word(at)) <= 4 and scan.word(at) not in ("may", "june", "july")
    dotted = short and scan.text(last) == "." and scan.touching(last)
    if dotted:
        last += 1
    after = _days_after(scan, last)
    if after is not None:
        first, second, last = after
        return _dated(scan, at, last, number, first, second)
    before = _day_before(scan, at)
    if before is not None:
        first, second, place = before
        return _dated(scan, place, last, number, first, second)
    place = last + (scan.word(last) in ("of", ","))
    year = year_at(scan, place) if not _counts(scan, place + 1) else None
    if year is not None and (scan.word(last) != "," or scan.capital(at)):
        start, part = _part(scan, at)
        return Phrase(start, year[1], "<month> <year>", Fixed(of_month(year[0], number), part))
    if not _a_month(scan, at, last, short, dotted):
        return None
    if scan.word(at - 1) in ("every", "each") and at - 1 >= scan.floor:
        return Phrase(at - 1, last, "every <month>", Recurring(f"XXXX-{number:02d}"))
    start, part = _part(scan, at)
    place = last + (scan.word(last) in ("of", ","))
    if scan.word(place) in ("last", "this", "next") and scan.word(place + 1) == "year":
        return Phrase(start, place + 2, "<month> last year", Deictic("Y", STEPS[scan.word(place)], part, month=number))
    if scan.word(place) == "the" and scan.word(place + 1) in ("previous", "following", "same") and scan.word(place + 2) == "year":
        return Phrase(start, last, "<month>", MonthDay(number, part=part))
    direction = DIRECTIONS.get(scan.word(start - 1), "") if start - 1 >= scan.floor else ""
    if direction:
        start -= 1
    return Phrase(start, last, "<month>", MonthDay(number, direction=direction, part=part))


def _counts(scan: Scan, at: int) -> bool:
    return scan.word(at) in ("percent", "%", "people")


def _part(scan: Scan, at: int) -> tuple[int, str]:
    return part_before(scan, at)


def _a_month(scan: Scan, at: int, last: int, short: bool, dotted: bool) -> bool:
    """Whether a bare month's name is the month."""
    if not scan.capital(at):
        return False
    before, after = scan.word(at - 1), scan.text(last)
    evidence = before in BEFORE_DATE and at > scan.first
    if short:
        return evidence and (dotted or scan.word(at) == "sept") and not after[:1].isupper()
    if scan.word(at) not in NAMELIKE_MONTHS:
        return not (scan.touching(at) and before == "-" and not evidence) or scan.word(at - 2) in ("mid", "early", "late")
    if before == "-" and scan.word(at - 2) in ("mid", "early", "late"):
        return True
    if after[:1].isupper() and after.isalpha() and before not in ("last", "next", "this", "in", "since"):
        return False  # a given name
    if scan.word(at) in ("may", "march"):
        return evidence or (scan.word(last) == "'s" and before not in ("will", "theresa"))
    return evidence or not (at > scan.first and scan.capital(at - 1))


def _days_after(scan: Scan, at: int) -> tuple[int, int | None, int] | None:
    """The day or days after a month's name: "5", "5th", "18-19", "18 to 19"."""
    found = day_at(scan, at)
    if found is None or scan.word(at) in ("first", "second", "third"):
        return None
    day, last = found
    if scan.word(last) in ("percent", "%", "million", "billion", "people") or scan.text(last) == "%":
        return None
    link = scan.word(last)
    if scan.hyphen(last) or link in ("to", "and", "through", "–", "until"):
        second = day_at(scan, last + 1)
        if second is not None and day < second[0] and scan.text(last + 1)[0].isdecimal() and not _month_or_unit(scan, second[1]):
            return day, second[0], second[1]
    return day, None, last


def _month_or_unit(scan: Scan, at: int) -> bool:
    word = scan.word(at)
    if word in MONTHS or word in ("percent", "%", "people", "p.m.", "a.m.", "pm", "am", "million", "billion", "of"):
        return True
    return (
        bool(word)
        and word.isalpha()
        and scan.text(at).islower()
        and word.endswith("s")
        and word not in ("as", "is", "was", "has")
    )


def _day_before(scan: Scan, at: int) -> tuple[int, int | None, int] | None:
    """The day or days before a month's name: "19", "19th of", "the 19th of", "18-19", and where they start."""
    place = at - 1
    of = scan.word(place) == "of"
    if of:
        place -= 1
    if scan.word(place) in ORDINAL_ENDINGS and scan.touching(place):
        place -= 1
    elif of and scan.word(place) not in ORDINALS:
        return None
    found = day_at(scan, place)
    if found is None or place < scan.floor or (scan.word(place) in ORDINALS and not of):
        return None
    if of and scan.word(place) in ("first", "second", "third", "fourth", "fifth") and scan.word(place - 1) != "the":
        return None
    day = found[0]
    if scan.touching(place) and scan.text(place - 1) in ("$", "£", "€", ".", ",", ":", "/"):
        return None
    if scan.hyphen(place - 1) or scan.word(place - 1) in ("to", "and", "–"):
        first = day_at(scan, place - 2)
        if (
            first is not None
            and first[1] == place - 1
            and first[0] < day
            and place - 2 >= scan.floor
            and scan.text(place - 2).isdecimal()
        ):
            return first[0], day, place - 2
    if scan.word(place - 1) == "the" and place - 1 >= scan.floor:
        return day, None, place - 1
    return day, None, place


def _dated(scan: Scan, first: int, last: int, month_number: int, day: int, last_day: int | None) -> Phrase | None:
    """A month with a day: adds the weekday before and the year after."""
    year: int | None = None
    step: int | None = None
    place = last + (scan.word(last) == ",")
    found = year_at(scan, place)
    if found is not None and not (scan.touching(found[1]) and scan.text(found[1])[:1].isalnum()):
        year, last = found
    elif scan.word(last) in ("last", "this", "next") and scan.word(last + 1) == "year":
        step, last = STEPS[scan.word(last)], last + 2
    weekday, first = _weekday_before(scan, first)
    if year is not None:
        moment = _day_moment(year, month_number, day, last_day)
        return None if moment is None else Phrase(first, last, "<month> <day>, <year>", Fixed(moment))
    if not _valid(2000, month_number, day):
        return None
    direction = DIRECTIONS.get(scan.word(first - 1), "") if first - 1 >= scan.floor else ""
    if step is not None:
        direction = {-1: "last year", 0: "this year", 1: "next year"}[step]
    elif direction:
        first -= 1
    return Phrase(first, last, "<month> <day>", MonthDay(month_number, day, last_day, weekday, direction))


def _day_moment(year: int, month_number: int, day: int, last_day: int | None) -> Moment | None:
    if not _valid(year, month_number, day) or (last_day is not None and not _valid(year, month_number, last_day)):
        return None
    moment = of_day(dt.date(year, month_number, day))
    return moment if last_day is None else of_span(moment, of_day(dt.date(year, month_number, last_day)))


def _valid(year: int, month_number: int, day: int) -> bool:
    try:
        dt.date(year, month_number, day)
    except ValueError:
        return False
    return True


def _weekday_before(scan: Scan, first: int) -> tuple[int | None, int]:
    """The weekday in "Saturday, April 25", "Sat. April 25", "Monday the 5th"."""
    place = first - 1
    while place > scan.floor and scan.text(place) in (",", "."):
        place -= 1
    if (
        scan.word(place) in WEEKDAYS
        and scan.word(place) not in PLURAL_WEEKDAYS
        and scan.floor <= place >= first - 3
        and scan.capital(place)
    ):
        return WEEKDAYS[scan.word(place)], place
    return None, first


def figures(scan: Scan, at: int) -> Phrase | None:
    """A date in figures: "2023-06-19", "6/19/2023" (month first, unless only the other order is a date)."""
    text = scan.text(at)
    numbers = [int(piece) for piece in text.replace("/", "-").split("-")]
    if "-" in text:
        year, month_number, day = numbers
    else:
        month_number, day, year = numbers
        if month_number > 12:
            month_number, day = day, month_number
        if year < 100:
            year += 1900 if year > 40 else 2000
    if year == 0 or not _valid(year, month_number, day):
        return None
    return Phrase(at, at + 1, "<year>-<month>-<day>", Fixed(of_day(dt.date(year, month_number, day))))


def weekday(scan: Scan, at: int) -> Phrase | None:
    """A day of the week by name: "Monday", "last Friday", "next Tuesday", "Mondays"."""
    number = WEEKDAYS[scan.word(at)]
    before = scan.word(at - 1)
    if not scan.capital(at) or scan.word(at) in SHORT_WEEKDAYS:
        return None  # short ones only beside a full date, which reads them itself
    told = nth_weekday(scan, at, number, month) or weeks_ago(scan, at, number)
    if told is not None:
        return told
    if before in ORDINALS or before in ORDINAL_ENDINGS or before in NAMED_WEEKDAYS:
        return None  # "the third Thursday in November", "Black Friday"
    if scan.word(at) in PLURAL_WEEKDAYS:
        if scan.number_ending(at) is not None:
            return None  # "two Fridays ago"
        return Phrase(at, at + 1, "<weekdays>", Recurring(f"XXXX-WXX-{number}"))
    if before in ("every", "each"):
        return Phrase(at - 1, at + 1, "every <weekday>", Recurring(f"XXXX-WXX-{number}"))
    first, direction = _weekday_direction(scan, at, before)
    last = at + 1
    place = last + (scan.word(last) == "of")
    if scan.word(place) in ("last", "this", "next") and scan.word(place + 1) == "week":
        return Phrase(first, place + 2, "<weekday> last week", Deictic("W", STEPS[scan.word(place)], weekday=number))
    if scan.word(last) == "-" and scan.touching(last) and scan.capital(last + 1) and scan.word(last + 1) not in WEEKDAYS:
        return None  # part of a name
    if scan.text(at - 1) == "The" and at - 1 > scan.first and scan.capital(last):
        return None  # "in The Sunday Mirror"
    return Phrase(first, last, "<weekday>", Weekday(number, direction))


def _weekday_direction(scan: Scan, at: int, before: str) -> tuple[int, str]:
    """Where "last Friday", "the previous Friday", "late Friday" start, and the direction the word before gives."""
    if at - 1 < scan.floor:
        return at, ""
    if before in ("early", "late", "later", "earlier"):
        return at - 1, ""
    if before in DIRECTIONS:
        direction = "previous" if before == "previous" else DIRECTIONS[before]
    elif before in ("following", "that", "same"):
        direction = "following" if before == "following" else "same"
    else:
        return at, ""
    first = at - 1
    if scan.word(first - 1) == "the" and first - 1 >= scan.floor:
        return first - 1, "previous" if direction == "last" else direction
    return first, direction


def as_calendar(phrase: Phrase) -> Calendar | None:
    """The phrase's term where it is a day that a time of day can stand beside."""
    term = phrase.term
    return term if isinstance(term, Fixed | MonthDay | Weekday | Deictic | Holiday) else None
