"""From what a phrase says to a moment: the article's date, the story so far and the tense decide what is left open."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, assert_never

from factdesk.reading.time import moment as on
from factdesk.reading.time import undated
from factdesk.reading.time.moment import Moment
from factdesk.reading.time.tense import Direction, direction
from factdesk.reading.time.terms import (
    Between,
    Clock,
    Deictic,
    Ended,
    Fixed,
    Holiday,
    MonthDay,
    NthWeekday,
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

_DAY = dt.timedelta(days=1)
_HALF_QUARTER = dt.timedelta(days=46)
# What a step of a unit can be counted from: "the previous month" from a month, week or day, not from a year.
_FINER = {"D": ("D", "T"), "W": ("D", "T", "W"), "FN": ("D", "T", "W"), "M": ("D", "T", "W", "WE", "M")}
_UNKNOWN = {
    "D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "HY": "XXXX-HX", "Y": "XXXX",
    "DE": "XXX", "CE": "XX", "YE": "XXXX-12-31",
}  # fmt: skip


def resolve(term: Calendar, phrase: Phrase, scan: Scan, told: Told) -> Moment:  # noqa: C901 (one line for each term)
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
            return undated.month_day(term, phrase, scan, told)
        case Weekday():
            return undated.weekday(term, phrase, scan, told)
        case NthWeekday():
            return _nth_weekday(term, resolve(term.month, phrase, scan, told))
        case Season():
            return undated.season(term, phrase, scan, told)
        case Holiday():
            return undated.holiday(term, phrase, scan, today)
        case Quarter():
            return undated.quarter(term, phrase, scan, told)
        case Story():
            return _story(term, told)
        case Ended(end):
            return _ended(end, scan, told)
        case Shift():
            return _shift(term, phrase, scan, told)
        case Clock():
            return _clock(term, phrase, scan, told)
        case Between(start, end):
            return on.of_span(resolve(start, phrase, scan, told), resolve(end, phrase, scan, told))
        case _:
            assert_never(term)


def _nth_weekday(term: NthWeekday, month: Moment) -> Moment:
    """The day of the week by its number in a month; the month itself where it has no such day or nobody knows its year."""
    first = month.start
    if first is None:
        return month
    days = [first + step * _DAY for step in range(31) if (first + step * _DAY).month == first.month]
    fitting = [day for day in days if day.isoweekday() == term.weekday]
    if term.number > len(fitting):
        return month
    return on.of_day(fitting[term.number - 1 if term.number > 0 else -1])


def _deictic(term: Deictic, phrase: Phrase, scan: Scan, today: dt.date | None) -> Moment:
    if today is None:
        month = f"-{term.month:02d}" if term.month is not None else ""
        return Moment(_UNKNOWN.get(term.unit, "XXXX") + month, None, term.unit)
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
    return _since_today(on.narrowed(on.containing(day, term.unit), term.part), today, term.part)


def _since_today(moment: Moment, today: dt.date, part: str) -> Moment:
    """ "later this year" is what is left of it, "earlier this month" what is gone."""
    span = moment.range
    if part not in ("EARLIER", "LATER") or span is None or span.start is None or span.end is None:
        return moment
    start, end = DateRange.day(today).start, DateRange.day(today).end
    if start is None or end is None or not span.start <= start < span.end:
        return moment
    return Moment(moment.value, DateRange(start, span.end) if part == "LATER" else DateRange(span.start, end), moment.unit)


def _ended(end: Phrase, scan: Scan, told: Told) -> Moment:
    """The quarter told before, which may be one of a company's own year; else that which has most of the three months before the end."""
    if told.quarter is not None and scan.word(end.first - 1) in ("ended", "ending"):
        return told.quarter
    moment = resolve(end.term, end, scan, told) if isinstance(end.term, Fixed | MonthDay) else Moment("", None, "")
    span = moment.range
    if span is None or span.end is None or span.end.year == 1:
        return Moment("XXXX-QX", None, "Q")
    return on.containing((span.end - _HALF_QUARTER).date(), "Q")


def _story(term: Story, told: Told) -> Moment:
    today = told.published
    if term.unit == "Q":
        if told.quarter is not None and told.quarter.start is not None and not (term.over and _goes_on(told.quarter, today)):
            day = on.shifted(told.quarter.start, "Q", term.step)
            if day is not None:
                return on.narrowed(on.containing(day, "Q"), term.part)
        if today is None:
            return Moment("XXXX-QX", None, "Q")
        day = on.shifted(today, "Q", -1)
        return Moment("XXXX-QX", None, "Q") if day is None else on.narrowed(on.containing(day, "Q"), term.part)
    anchor = (told.last(*_FINER.get(term.unit, ())) or (told.last() if term.step == 0 else None)) if not term.loose else None
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
    moment = on.narrowed(on.containing(day, term.unit), term.part)
    return _since_today(moment, today, term.part) if term.loose and today is not None else moment


def _goes_on(moment: Moment, today: dt.date | None) -> bool:
    """Whether a moment has not ended yet."""
    span = moment.range
    return today is not None and span is not None and span.end is not None and span.end.date() > today


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
    unit = {"FN": "W", "ML": "Y", "DE": "Y"}.get(term.unit, term.unit)
    day = on.shifted(base, term.unit, steps)
    if day is None:
        return Moment(_UNKNOWN.get(unit, "XXXX"), None, unit)
    if anchor is not None and term.unit == "Y" and anchor.unit in ("M", "Q", "SE") and term.report:
        unit = anchor.unit if anchor.unit != "SE" else "Y"
    if (
        anchor is not None
        and anchor.unit not in _FINER.get(term.unit, (anchor.unit,))
        and anchor.unit in ("M", "Q", "HY", "SE", "Y")
    ):
        return _wide(anchor, day)
    moment = on.containing(day, unit)
    return Moment(moment.value, _loose(moment.range, term), moment.unit, day)


def _wide(anchor: Moment, day: dt.date) -> Moment:
    """Some days after a month is as wide as the month: both its ends move to where its first day moves."""
    span, start = anchor.range, anchor.start
    if span is None or span.start is None or span.end is None or start is None:
        return Moment("XXXX", None, anchor.unit)
    try:
        moved = DateRange(span.start + (day - start), span.end + (day - start))
    except OverflowError:
        return Moment("XXXX", None, anchor.unit)
    return Moment(on.containing(day, anchor.unit if anchor.unit in ("M", "Q", "HY", "Y") else "M").value, moved, anchor.unit, day)


def _loose(span: DateRange | None, term: Shift) -> DateRange | None:
    """Counted back in whole units: "two years ago" may be half a unit off on either side."""
    if span is None or span.start is None or span.end is None or term.unit == "D":
        return span
    try:
        half = (span.end - span.start) * (5 if term.unit == "DE" else 0.5)
        return DateRange(on.midnight(span.start - half), on.midnight(span.end + half))
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
    moment, sure = _at_clock(term, phrase, scan, told)
    # a time whose day was given further above names that day in its value, but proves nothing of it
    return moment if sure else Moment(moment.value, None, "T")


def _at_clock(term: Clock, phrase: Phrase, scan: Scan, told: Told) -> tuple[Moment, bool]:
    day: dt.date | None
    sure = True
    if term.day is not None:
        moment = resolve(term.day, phrase, scan, told)
        sure = moment.range is not None
        day = moment.start if moment.unit == "D" else None
    elif term.this:
        day = told.published
        if day is not None and term.minute == -1:
            day -= _DAY
    else:
        last = told.last("D", "T")
        day = last.start if last is not None else told.published
        sure = told.just_told_a_day
    if term.part:
        if (
            scan.word(phrase.last - 1) == "overnight"
            and day is not None
            and direction(scan, phrase.first, phrase.last) is not Direction.FUTURE
        ):
            day -= _DAY  # the night that ended this morning
        return on.at_daypart(day, term.part), sure
    start = on.at_clock(day, term.hour or 0, term.minute)
    if term.until is None or start.range is None or start.range.start is None or day is None:
        return start, sure
    try:
        end = dt.datetime(day.year, day.month, day.day) + dt.timedelta(minutes=term.until)
    except OverflowError:
        return start, sure
    if end <= start.range.start:
        return start, sure
    return Moment(f"{start.value}/{end.isoformat(timespec='minutes')}", DateRange(start.range.start, end), "T"), sure
