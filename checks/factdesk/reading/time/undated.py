"""Days, months, weekdays, seasons, holidays and quarters without a year: the words before and the tense tell which is meant."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from factdesk.reading.time import moment as on
from factdesk.reading.time.moment import Moment
from factdesk.reading.time.seasons import holiday_in
from factdesk.reading.time.tense import Direction, direction

if TYPE_CHECKING:
    from factdesk.reading.time.scan import Scan
    from factdesk.reading.time.story import Story as Told
    from factdesk.reading.time.terms import Holiday, MonthDay, Phrase, Quarter, Season, Weekday

_DAY = dt.timedelta(days=1)
# A day without a year lies ahead without a verb that says so only within three months, and against a past one within 45 days
# ("announced a dividend payable on ...").
_NEAR, _FAR = dt.timedelta(days=92), dt.timedelta(days=45)
_LONG_PAST = dt.timedelta(days=120)  # against a verb that points ahead
_AHEAD_WORDS = frozenset({"effective", "payable", "due", "beginning", "starting"})


def _direction(phrase: Phrase, scan: Scan) -> Direction:
    """Which way a date lies: the word right before it, then the verbs around it."""
    before, earlier = scan.word(phrase.first - 1), scan.word(phrase.first - 2)
    if before in ("since", "ended") or (before == "of" and earlier == "as"):
        return Direction.PAST
    if before in ("until", "till"):
        told = direction(scan, phrase.first, phrase.last)
        opening = phrase.first - 1 == scan.first or scan.text(phrase.last) == ","
        return told if opening and told is not Direction.NONE else Direction.FUTURE
    if before in _AHEAD_WORDS or (before == "of" and earlier == "record"):
        return Direction.FUTURE
    return direction(scan, phrase.first, phrase.last)


def month_day(term: MonthDay, phrase: Phrase, scan: Scan, told: Told) -> Moment:
    """A month, or a day or days of it, without its year."""
    today = told.published
    if today is None:
        return _by_story(term, told)
    if term.direction.endswith("year"):
        return _in_year(term, today.year + {"last year": -1, "this year": 0, "next year": 1}[term.direction])
    if term.direction == "this":
        return _in_year(term, today.year)
    way = {"last": Direction.PAST, "next": Direction.FUTURE}.get(term.direction) or _direction(phrase, scan)
    if term.day is None:
        return _month(term, phrase, scan, told, way)
    if term.weekday is not None:
        fitting = [year for year in (today.year, today.year + 1, today.year - 1) if _fits(term, year)]
        if fitting:
            day = term.day
            return _in_year(term, min(fitting, key=lambda year: abs(dt.date(year, term.month, day) - today)))
    return _day(term, today, way)


def _by_story(term: MonthDay, told: Told) -> Moment:
    """Where the article has no date, the year of the last date told."""
    known = told.last("Y", "M", "D", "SE", "Q")
    if known is not None and known.start is not None:
        return _in_year(term, known.start.year)
    day = f"-{term.day:02d}" if term.day else ""
    return Moment(f"XXXX-{term.month:02d}{day}", None, "D" if term.day else "M")


def _month(term: MonthDay, phrase: Phrase, scan: Scan, told: Told, way: Direction) -> Moment:
    """A month: the last one, or the next where the verb points ahead; the nearer one after an infinitive, a plan, or "by"."""
    today = told.published or dt.date.min
    anchored = _told_year(phrase, scan, told)
    if anchored is not None:
        return _in_year(term, anchored)
    if term.direction and term.month == today.month:
        return _in_year(term, today.year + (1 if term.direction == "next" else -1))
    bounded = scan.word(phrase.first - 1) == "by" and way is not Direction.FUTURE
    if not term.direction and (way in (Direction.NEAREST, Direction.PLANNED) or bounded):
        years = (today.year - 1, today.year, today.year + 1)
        return _in_year(term, min(years, key=lambda year: abs(12 * (year - today.year) + term.month - today.month)))
    if way is Direction.FUTURE:
        return _in_year(term, today.year + (term.month < today.month))
    return _in_year(term, today.year - (term.month > today.month))


def _day(term: MonthDay, today: dt.date, way: Direction) -> Moment:
    """A day of a month: the nearest one, unless the verb points clearly the other way."""
    years = (today.year - 1, today.year, today.year + 1)
    candidates = [moment for year in years if (moment := _in_year(term, year)).start is not None]
    if not candidates:
        return Moment(f"XXXX-{term.month:02d}-{term.day or 0:02d}", None, "D")
    nearest = min(candidates, key=lambda moment: abs((moment.start or today) - today))
    start, at = nearest.start or today, candidates.index(nearest)
    if start > today and way is not Direction.FUTURE:
        far = start - today > (_FAR if way is Direction.PAST else _NEAR)
        return candidates[at - 1] if at and (term.direction == "last" or far) else nearest
    if start < today and way is Direction.FUTURE and (today - start > _LONG_PAST or term.direction == "next"):
        return candidates[at + 1] if at + 1 < len(candidates) else nearest
    return nearest


def _told_year(phrase: Phrase, scan: Scan, told: Told) -> int | None:
    """The year told before in "March of that year"."""
    if scan.word(phrase.last) == "of" and scan.word(phrase.last + 1) == "that" and scan.word(phrase.last + 2) == "year":
        year = told.last("Y", "M", "D")
        return year.start.year if year is not None and year.start is not None else None
    return None


def _fits(term: MonthDay, year: int) -> bool:
    try:
        return dt.date(year, term.month, term.day or 1).isoweekday() == term.weekday
    except ValueError:
        return False


def _in_year(term: MonthDay, year: int) -> Moment:
    if not 1 <= year <= 9999:
        return Moment(f"XXXX-{term.month:02d}", None, "M")
    if term.day is None:
        return on.narrowed(on.of_month(year, term.month), term.part)
    try:
        first = on.of_day(dt.date(year, term.month, term.day))
        return first if term.last_day is None else on.of_span(first, on.of_day(dt.date(year, term.month, term.last_day)))
    except ValueError:
        return Moment(f"XXXX-{term.month:02d}-{term.day:02d}", None, "D")


def weekday(term: Weekday, phrase: Phrase, scan: Scan, told: Told) -> Moment:
    """A day of the week: the last one, or the next where the verb points ahead; the day itself where it is that day."""
    today = told.published
    if term.direction in ("following", "previous", "same"):
        anchor = told.last("D") or told.last("W", "M")
        base = anchor.start if anchor is not None and anchor.start is not None else today
        if base is not None:
            step = (term.weekday - base.isoweekday()) % 7
            if term.direction == "following":
                return on.of_day(base + (step or 7) * _DAY)
            if term.direction == "previous":
                return on.of_day(base - ((-step) % 7 or 7) * _DAY)
            return on.of_day(base + (term.weekday - base.isoweekday()) * _DAY)
    if today is None:
        return Moment(f"XXXX-WXX-{term.weekday}", None, "D")
    ahead = (term.weekday - today.isoweekday()) % 7
    back = (today.isoweekday() - term.weekday) % 7
    match term.direction:
        case "last":
            return on.of_day(today - ((back or 7) + 7 * term.weeks) * _DAY)
        case "next":
            return on.of_day(today + (ahead or 7) * _DAY)
        case "this":
            return on.of_day(today + (term.weekday - today.isoweekday()) * _DAY)
        case _:
            pass
    if ahead == 0:
        return on.of_day(today)
    way = _direction(phrase, scan)
    if way is Direction.FUTURE or (way is Direction.PLANNED and ahead < back):
        return on.of_day(today + ahead * _DAY)
    return on.of_day(today - back * _DAY)


def season(term: Season, phrase: Phrase, scan: Scan, told: Told) -> Moment:
    """A season without its year."""
    today = told.published
    if term.direction == "that":
        known = told.last("Y", "M", "D", "SE", "Q")
        return on.of_season(known.start.year, term.code) if known and known.start else Moment(f"XXXX-{term.code}", None, "SE")
    if today is None:
        return Moment(f"XXXX-{term.code}", None, "SE")
    start = on.SEASON_MONTHS[term.code][0]
    year = today.year
    way = {"last": Direction.PAST, "next": Direction.FUTURE}.get(term.direction) or _direction(phrase, scan)
    began = start <= today.month
    if term.direction == "last":
        over = today.month >= (on.SEASON_MONTHS[term.code][1] - 1) % 12 + 1 and began
        year = today.year if over else today.year - 1
    elif term.direction == "next":
        year = today.year + 1 if began else today.year
    elif term.direction != "this":
        if way is Direction.PAST and not began:
            year -= 1
        elif (
            way is Direction.FUTURE
            and today.month >= (on.SEASON_MONTHS[term.code][1] - 1) % 12 + 1
            and began
            and term.code != "WI"
        ):
            year += 1
    return on.narrowed(on.of_season(year, term.code), term.part)


def holiday(term: Holiday, phrase: Phrase, scan: Scan, today: dt.date | None) -> Moment:
    """A holiday without its year."""
    if today is None:
        return Moment("XXXX-XX-XX", None, "D")
    way = {"last": Direction.PAST, "next": Direction.FUTURE}.get(term.direction) or _direction(phrase, scan)
    days = [holiday_in(term.name, year) for year in (today.year - 1, today.year, today.year + 1) if 1 <= year <= 9999]
    if term.direction == "this":
        return on.of_day(holiday_in(term.name, today.year))
    if way is Direction.FUTURE:
        return on.of_day(min((day for day in days if day >= today), default=days[-1]))
    if way is Direction.PAST:
        return on.of_day(max((day for day in days if day <= today), default=days[0]))
    return on.of_day(min(days, key=lambda day: (abs(day - today), day)))


def quarter(term: Quarter, phrase: Phrase, scan: Scan, told: Told) -> Moment:
    """A quarter or half of a year: of this year, or the last where it is far ahead."""
    today = told.published
    make = on.of_quarter if term.unit == "Q" else on.of_half
    if term.year is not None:
        return on.narrowed(make(term.year, term.number), term.part)
    if today is None:
        return Moment(f"XXXX-{'Q' if term.unit == 'Q' else 'H'}{term.number}", None, term.unit)
    year = today.year
    if term.year_step is not None:
        return on.narrowed(make(year + term.year_step, term.number), term.part)
    if (
        term.unit == "Q"
        and (today.month + 2) // 3 < term.number
        and term.number - (today.month + 2) // 3 >= 2
        and _direction(phrase, scan) is not Direction.FUTURE
    ):
        year -= 1  # the fourth quarter, told in January
    return on.narrowed(make(year, term.number), term.part)
