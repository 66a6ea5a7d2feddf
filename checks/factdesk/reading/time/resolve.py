"""From what a phrase says to a moment: the article's date, the story so far and the tense decide what is left open."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, assert_never

from factdesk.reading.time import moment as on
from factdesk.reading.time.dates import holiday_in
from factdesk.reading.time.moment import Moment
from factdesk.reading.time.tense import Direction, direction
from factdesk.reading.time.terms import (
    Between,
    Clock,
    Deictic,
    Fixed,
    Holiday,
    MonthDay,
    Quarter,
    Reference,
    Season,
    Shift,
    Story,
    Weekday,
)
from factdesk.values.dates import DateRange

if TYPE_CHECKING:
    from factdesk.reading.time.scan import Scan
    from factdesk.reading.time.story import Story as Told
    from factdesk.reading.time.terms import Calendar, Phrase

# A day without a year lies ahead without a verb that says so only within three months, and against a past one within 45 days
# ("announced a dividend payable on ...").
_NEAR, _FAR = dt.timedelta(days=92), dt.timedelta(days=45)
_DAY = dt.timedelta(days=1)
_UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "HY": "XXXX-HX", "Y": "XXXX", "DE": "XXX", "CE": "XX", "YE": "XXXX-12-31"}  # fmt: skip
_AHEAD_WORDS = frozenset({"until", "till", "by", "through", "effective", "payable", "due", "beginning", "starting", "record"})


def resolve(term: Calendar, phrase: Phrase, scan: Scan, told: Told) -> Moment:
    """The moment of a term; its range is None where nothing says which it is."""
    today = told.published
    match term:
        case Fixed(moment, part):
            return on.narrowed(moment, part)
        case Reference(value):
            return Moment(value, None, "")
        case Deictic():
            return _deictic(term, phrase, scan, today)
        case MonthDay():
            return _month_day(term, phrase, scan, told)
        case Weekday():
            return _weekday(term, phrase, scan, told)
        case Season():
            return _season(term, phrase, scan, today)
        case Holiday():
            return _holiday(term, phrase, scan, today)
        case Quarter():
            return _quarter(term, phrase, scan, told)
        case Story():
            return _story(term, told)
        case Shift():
            return _shift(term, phrase, scan, told)
        case Clock():
            return _clock(term, phrase, scan, told)
        case Between(start, end):
            return on.of_span(resolve(start, phrase, scan, told), resolve(end, phrase, scan, told))
        case _:
            assert_never(term)


def _direction(phrase: Phrase, scan: Scan) -> Direction:
    if scan.word(phrase.first - 1) in _AHEAD_WORDS or (
        scan.word(phrase.first - 1) == "of" and scan.word(phrase.first - 2) in ("as", "record")
    ):
        if scan.word(phrase.first - 1) == "of" and scan.word(phrase.first - 2) == "as":
            return Direction.PAST
        if scan.word(phrase.first - 1) == "through" or scan.word(phrase.first - 1) == "by":
            return direction(scan, phrase.first, phrase.last)
        return Direction.FUTURE
    if scan.word(phrase.first - 1) in ("since", "ended"):
        return Direction.PAST
    return direction(scan, phrase.first, phrase.last)


def _deictic(term: Deictic, phrase: Phrase, scan: Scan, today: dt.date | None) -> Moment:
    if today is None:
        return Moment(_UNKNOWN.get(term.unit, "XXXX"), None, term.unit)
    if term.unit == "YE":
        year = today.year + term.step
        if term.step == 0 and (today.month <= 2 or scan.word(phrase.first - 1) == "since"):
            year -= 1
        return (
            Moment(f"{year:04d}-12-31", DateRange.month(year, 12), "D") if 1 <= year <= 9999 else Moment("XXXX-12-31", None, "D")
        )
    if term.unit == "WE":
        if term.step == 99:
            # "the weekend" is the last one until Thursday, the coming one from Friday on
            step = -7 if today.isoweekday() <= 4 else 0
            return on.narrowed(on.of_weekend(today + step * _DAY), term.part)
        return on.of_weekend(today + 7 * term.step * _DAY)
    day = on.shifted(today, term.unit, term.step)
    if day is None or term.unit in ("ML", "FN"):
        return Moment(_UNKNOWN.get(term.unit, "XXXX"), None, term.unit)
    if term.month is not None:
        return on.narrowed(on.of_month(day.year, term.month), term.part)
    if term.weekday is not None:
        return on.of_day(day + (term.weekday - day.isoweekday()) * _DAY)
    return on.narrowed(on.containing(day, term.unit), term.part)


def _month_day(term: MonthDay, phrase: Phrase, scan: Scan, told: Told) -> Moment:
    today = told.published
    if today is None:
        known = told.last("Y", "M", "D", "SE", "Q")
        year = known.start.year if known is not None and known.start is not None else None
        if year is None:
            day = f"-{term.day:02d}" if term.day else ""
            return Moment(f"XXXX-{term.month:02d}{day}", None, "D" if term.day else "M")
        return _in_year(term, year)
    if term.direction.endswith("year"):
        return _in_year(term, today.year + {"last year": -1, "this year": 0, "next year": 1}[term.direction])
    if term.weekday is not None and term.day is not None:
        fitting = [year for year in (today.year, today.year + 1, today.year - 1) if _fits(term, year)]
        if fitting:
            return _in_year(term, min(fitting, key=lambda year: abs(dt.date(year, term.month, term.day or 1) - today)))
    years = [today.year - 1, today.year, today.year + 1]
    way = _direction(phrase, scan)
    if term.direction == "last":
        way = Direction.PAST
        if term.day is None and term.month == today.month:
            return _in_year(term, today.year - 1)
    elif term.direction == "next":
        way = Direction.FUTURE
        if term.day is None and term.month == today.month:
            return _in_year(term, today.year + 1)
    elif term.direction == "this":
        return _in_year(term, today.year)
    if term.day is None:
        year = _month_year(term.month, today, way)
        if way is Direction.NEAREST:
            year = min((today.year - 1, today.year, today.year + 1), key=lambda y: abs(12 * (y - today.year) + term.month - today.month))
        anchored = _told_year(phrase, scan, told)
        return _in_year(term, year if anchored is None else anchored)
    candidates = [moment for year in years if (moment := _in_year(term, year)).range is not None]
    if not candidates:
        return Moment(f"XXXX-{term.month:02d}-{term.day:02d}", None, "D")
    nearest = min(candidates, key=lambda moment: abs((moment.start or today) - today))
    start = nearest.start or today
    if start > today and (term.direction == "last" or start - today > (_FAR if way is Direction.PAST else _NEAR)) and way is not Direction.FUTURE:
        return candidates[candidates.index(nearest) - 1]
    if way is Direction.FUTURE and start < today and (today - start > dt.timedelta(days=120) or term.direction == "next"):
        later = candidates.index(nearest) + 1
        return candidates[later] if later < len(candidates) else nearest
    return nearest


def _told_year(phrase: Phrase, scan: Scan, told: Told) -> int | None:
    """A year the sentence gives before a bare month: "in 1995 ... until March"; kept for the phrase after "the following year" only."""
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


def _month_year(month: int, today: dt.date, way: Direction) -> int:
    if way is Direction.FUTURE:
        # "could have, in May" of a month just past is still ahead only where it is less than a year off
        return today.year if month >= today.month else today.year + 1
    return today.year if month <= today.month else today.year - 1


def _weekday(term: Weekday, phrase: Phrase, scan: Scan, told: Told) -> Moment:
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
            return on.of_day(today - (back or 7) * _DAY)
        case "next":
            return on.of_day(today + (ahead or 7) * _DAY)
        case "this":
            return on.of_day(today + (term.weekday - today.isoweekday()) * _DAY)
        case _:
            pass
    if ahead == 0:
        return on.of_day(today)
    way = _direction(phrase, scan)
    if way is Direction.FUTURE:
        return on.of_day(today + ahead * _DAY)
    return on.of_day(today - back * _DAY)


def _season(term: Season, phrase: Phrase, scan: Scan, today: dt.date | None) -> Moment:
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


def _holiday(term: Holiday, phrase: Phrase, scan: Scan, today: dt.date | None) -> Moment:
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


def _quarter(term: Quarter, phrase: Phrase, scan: Scan, told: Told) -> Moment:
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


def _story(term: Story, told: Told) -> Moment:
    today = told.published
    if term.unit == "Q":
        if told.quarter is not None and told.quarter.start is not None:
            day = on.shifted(told.quarter.start, "Q", term.step)
            if day is not None:
                return on.narrowed(on.containing(day, "Q"), term.part)
        if today is None:
            return Moment("XXXX-QX", None, "Q")
        day = on.shifted(today, "Q", -1)
        return Moment("XXXX-QX", None, "Q") if day is None else on.narrowed(on.containing(day, "Q"), term.part)
    anchor = told.last() if not term.loose else None
    base = anchor.start if anchor is not None and anchor.start is not None else (today if term.loose or anchor is None else None)
    if term.loose and today is not None:
        base = today
    if not term.unit:
        return anchor or Moment("PAST_REF", None, "")  # "until then"
    if base is None:
        return Moment(_UNKNOWN.get(term.unit, "XXXX"), None, term.unit)
    day = on.shifted(base, term.unit, term.step)
    if day is None or term.unit in ("ML", "FN"):
        return Moment(_UNKNOWN.get(term.unit, "XXXX"), None, term.unit)
    return on.narrowed(on.containing(day, term.unit), term.part)


def _shift(term: Shift, phrase: Phrase, scan: Scan, told: Told) -> Moment:
    today = told.published
    if term.number is None:
        if not term.story:
            return Moment("PAST_REF" if term.sign < 0 else "FUTURE_REF", None, "")
        return Moment(_UNKNOWN.get(term.unit, "XXXX"), None, "")
    steps = int(term.number) * term.sign
    if term.report:
        period = told.quarter if told.compared == "Q" or scan.word(phrase.last - 1) == "quarter" else None
        if period is not None and period.start is not None and (term.story or _after_figure(phrase, scan)):
            day = on.shifted(period.start, "Y", -1)
            if day is not None:
                return on.containing(day, period.unit)
        if told.compared and today is not None and today.year > 1:
            return on.of_year(today.year - 1)
    anchor = told.last() if term.story else None
    base = anchor.start if anchor is not None else today
    if base is None:
        return Moment(_UNKNOWN.get(term.unit, "XXXX"), None, "")
    if term.unit in ("TH", "TM", "TS"):
        return Moment("PAST_REF" if term.sign < 0 else "FUTURE_REF", None, "")
    unit = {"FN": "W", "ML": "Y"}.get(term.unit, term.unit)
    day = on.shifted(base, term.unit, steps)
    if day is None:
        return Moment(_UNKNOWN.get(unit, "XXXX"), None, unit)
    if anchor is not None and term.unit == "Y" and anchor.unit in ("M", "Q", "SE") and term.report:
        unit = anchor.unit if anchor.unit != "SE" else "Y"
    moment = on.containing(day, unit)
    return Moment(moment.value, _loose(moment.range, term), moment.unit)


def _loose(span: DateRange | None, term: Shift) -> DateRange | None:
    """Counted back in whole units: "two years ago" may be half a unit off on either side."""
    if span is None or span.start is None or span.end is None or term.unit in ("D",):
        return span
    try:
        half = (span.end - span.start) / 2
        return DateRange(on._midnight(span.start - half), on._midnight(span.end + half))
    except OverflowError:
        return span


def _after_figure(phrase: Phrase, scan: Scan) -> bool:
    """Whether a figure, "share" or a word of comparison stands before: "up from $10 million a year ago"."""
    for place in range(phrase.first - 1, max(scan.first, phrase.first - 5) - 1, -1):
        word = scan.word(place)
        if word in ("share", "from", "million", "billion", "%", "percent", "than", "with", "quarter", "period"):
            return True
    return False


def _clock(term: Clock, phrase: Phrase, scan: Scan, told: Told) -> Moment:
    day: dt.date | None
    if term.day is not None:
        moment = resolve(term.day, phrase, scan, told)
        day = moment.start if moment.unit == "D" else None
    elif term.this:
        day = told.published
        if day is not None and term.minute == -1:
            day -= _DAY
    else:
        last = told.last("D", "T")
        day = last.start if last is not None else told.published
    if term.part:
        if scan.word(phrase.last - 1) == "overnight" and day is not None and direction(scan, phrase.first, phrase.last) is not Direction.FUTURE:
            day -= _DAY  # the night that ended this morning
        return on.at_daypart(day, term.part)
    start = on.at_clock(day, term.hour or 0, term.minute)
    if term.until is None or start.range is None or start.range.start is None or day is None:
        return start
    try:
        end = dt.datetime(day.year, day.month, day.day) + dt.timedelta(minutes=term.until)
    except OverflowError:
        return start
    if end <= start.range.start:
        return start
    return Moment(f"{start.value}/{end.isoformat(timespec='minutes')}", DateRange(start.range.start, end), "T")
