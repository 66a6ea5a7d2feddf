"""Stretches of the calendar with their TIMEX3 value: days, ISO weeks, months, quarters, seasons, years, decades, centuries.

A moment knows its unit, so that "a year earlier" than a quarter is a quarter again, and "that week" the week it lies in.
"""

from __future__ import annotations

import datetime as dt

from factdesk.language.en.calendar import DAYPART_HOURS
from factdesk.records import dataclass, replace
from factdesk.values.dates import DateRange

DAY = dt.timedelta(days=1)
SEASON_MONTHS = {"SP": (3, 6), "SU": (6, 9), "FA": (9, 12), "WI": (12, 15)}


@dataclass(frozen=True, slots=True)
class Moment:
    """A stretch of time: its TIMEX3 `value` and its `range`.

    `unit` is "D", "W", "WE" (weekend), "M", "Q", "HY" (half year), "SE" (season), "Y", "DE", "CE", "T" (time of day) or "".
    """

    value: str
    range: DateRange | None
    unit: str
    day: dt.date | None = None  # the very day a step led to: two weeks after 4 May is 18 May, though only its week is meant

    @property
    def start(self) -> dt.date | None:
        """Its first day, from which steps are counted."""
        if self.day is not None:
            return self.day
        return None if self.range is None or self.range.start is None else self.range.start.date()


def of_day(day: dt.date) -> Moment:
    """A calendar day."""
    return Moment(day.isoformat(), DateRange.day(day), "D")


def of_week(day: dt.date) -> Moment:
    """The ISO week a day lies in."""
    year, week, weekday = day.isocalendar()
    first = day - (weekday - 1) * DAY
    return Moment(f"{year}-W{week:02d}", DateRange.days(first, first + 6 * DAY), "W")


def of_weekend(day: dt.date) -> Moment:
    """Saturday and Sunday of the ISO week a day lies in."""
    year, week, weekday = day.isocalendar()
    saturday = day + (6 - weekday) * DAY
    return Moment(f"{year}-W{week:02d}-WE", DateRange.days(saturday, saturday + DAY), "WE")


def of_month(year: int, month: int) -> Moment:
    """A calendar month."""
    return Moment(f"{year:04d}-{month:02d}", DateRange.month(year, month), "M")


def of_quarter(year: int, quarter: int) -> Moment:
    """A quarter of a calendar year."""
    first = DateRange.month(year, 3 * quarter - 2)
    return Moment(f"{year:04d}-Q{quarter}", DateRange(first.start, DateRange.month(year, 3 * quarter).end), "Q")


def of_half(year: int, half: int) -> Moment:
    """A half of a calendar year."""
    first = DateRange.month(year, 6 * half - 5)
    return Moment(f"{year:04d}-H{half}", DateRange(first.start, DateRange.month(year, 6 * half).end), "HY")


def of_season(year: int, season: str) -> Moment:
    """A season by whole months, in the northern hemisphere; a winter is wide enough for either year it may be named after."""
    start, end = SEASON_MONTHS[season]
    first = dt.datetime(year - 1 if season == "WI" and year > 1 else year, start, 1)
    # "summer" is used until the equinox: three weeks into the month that follows.
    last = dt.datetime(year + (end > 12), (end - 1) % 12 + 1, 22) if year < 9999 else None
    return Moment(f"{year:04d}-{season}", DateRange(first, last), "SE")


def of_year(year: int) -> Moment:
    """A calendar year."""
    return Moment(f"{year:04d}", DateRange.year(year), "Y")


def of_decade(year: int) -> Moment:
    """The ten years that share all digits but the last: 1990 for the 1990s."""
    first = year // 10 * 10
    return Moment(f"{first // 10:03d}", _years(first, first + 9), "DE")


def of_century(number: int) -> Moment:
    """The 20th century is 20. TIMEX3 names it by the first two digits of most of its years."""
    return Moment(f"{number - 1:02d}", _years(100 * (number - 1) + 1, 100 * number), "CE")


def _years(first: int, last: int) -> DateRange:
    return DateRange(DateRange.year(max(1, first)).start, DateRange.year(min(9999, last)).end)


def of_span(first: Moment, last: Moment) -> Moment:
    """From one moment to another, both included."""
    if first.range is None or last.range is None:
        return Moment(f"{first.value}/{last.value}", None, first.unit)
    start, end = first.range.start, last.range.end
    if start is not None and end is not None and start >= end:
        return Moment(f"{first.value}/{last.value}", None, first.unit)
    return Moment(f"{first.value}/{last.value}", DateRange(start, end), first.unit)


def containing(day: dt.date, unit: str) -> Moment:
    """The stretch of a unit that a day lies in."""
    match unit:
        case "D":
            return of_day(day)
        case "W":
            return of_week(day)
        case "WE":
            return of_weekend(day)
        case "M":
            return of_month(day.year, day.month)
        case "Q":
            return of_quarter(day.year, (day.month + 2) // 3)
        case "HY":
            return of_half(day.year, 1 if day.month < 7 else 2)
        case "DE":
            return of_decade(day.year)
        case "CE":
            return of_century((day.year + 99) // 100)
        case _:
            return of_year(day.year)


def shifted(day: dt.date, unit: str, steps: int) -> dt.date | None:
    """A day moved by whole units; None beyond the calendar. The 31st becomes the last day of a shorter month."""
    try:
        match unit:
            case "D":
                return day + steps * DAY
            case "W" | "WE":
                return day + 7 * steps * DAY
            case "FN":
                return day + 14 * steps * DAY
            case "M" | "Q" | "HY":
                months = day.year * 12 + day.month - 1 + steps * {"M": 1, "Q": 3, "HY": 6}[unit]
                return _clamped(months // 12, months % 12 + 1, day.day)
            case "Y" | "DE" | "CE" | "ML":
                return _clamped(day.year + steps * {"Y": 1, "DE": 10, "CE": 100, "ML": 1000}[unit], day.month, day.day)
    except (OverflowError, ValueError):
        return None
    return None


def _clamped(year: int, month: int, day: int) -> dt.date:
    while True:
        try:
            return dt.date(year, month, day)
        except ValueError:
            if day <= 28:
                raise
            day -= 1


def narrowed(moment: Moment, part: str) -> Moment:
    """The start, middle or end of a moment: early June is days 1 to 10, mid June 11 to 20, late June the rest; of others a third.

    The value stays that of the whole, as TIMEX3 keeps the part in a modifier of its own.
    """
    span = moment.range
    if not part or span is None or span.start is None or span.end is None or moment.unit in ("T", "D"):
        return moment
    start, end = span.start, span.end
    if moment.unit == "M":
        cuts = [start, start + 10 * DAY, start + 20 * DAY, end]
    else:
        third = (end - start) / 3
        cuts = [start, midnight(start + third), midnight(start + 2 * third), end]
    at = {"START": 0, "MID": 1, "END": 2}.get(part)
    if at is None or cuts[at] >= cuts[at + 1]:
        return moment
    return replace(moment, range=DateRange(cuts[at], cuts[at + 1]))


def midnight(moment: dt.datetime) -> dt.datetime:
    """The start of a moment's day."""
    return dt.datetime(moment.year, moment.month, moment.day)


def at_clock(day: dt.date | None, hour: int, minute: int | None) -> Moment:
    """A time of a day, as wide as it is written: an hour or a minute. 24 is the midnight that ends the day."""
    clock = f"T{hour:02d}:{minute or 0:02d}"
    if day is None:
        return Moment(f"XXXX-XX-XX{clock}", None, "T")
    try:
        start = dt.datetime(day.year, day.month, day.day) + dt.timedelta(hours=hour, minutes=minute or 0)
        return Moment(f"{day.isoformat()}{clock}", DateRange(start, start + dt.timedelta(minutes=1)), "T")
    except OverflowError:
        return Moment(f"{day.isoformat()}{clock}", None, "T")


def at_daypart(day: dt.date | None, part: str) -> Moment:
    """A part of a day: the morning of 19 June is 2023-06-19TMO."""
    if day is None:
        return Moment(f"XXXX-XX-XXT{part}", None, "T")
    hours = DAYPART_HOURS[part]
    try:
        midnight = dt.datetime(day.year, day.month, day.day)
        span = DateRange(midnight + dt.timedelta(hours=hours[0]), midnight + dt.timedelta(hours=hours[1]))
    except OverflowError:
        return Moment(f"{day.isoformat()}T{part}", None, "T")
    return Moment(f"{day.isoformat()}T{part}", span, "T")


def easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * i) // 451
    month, day = divmod(h + i - 7 * m + 114, 31)
    return dt.date(year, month, day + 1)


def nth_weekday(year: int, month: int, week: int, weekday: int) -> dt.date:
    """The n-th (-1: last) ISO weekday of a month."""
    if week > 0:
        first = dt.date(year, month, 1)
        return first + ((weekday - first.isoweekday()) % 7 + 7 * (week - 1)) * DAY
    following = dt.date(year + month // 12, month % 12 + 1, 1) - DAY
    return following - ((following.isoweekday() - weekday) % 7) * DAY
