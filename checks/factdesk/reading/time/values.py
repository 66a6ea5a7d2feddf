"""Dates and durations as people write them in claim files.

>>> str(read_date("2023-06"))
'2023-06'
>>> str(read_date("June 18-19, 2023"))
'2023-06-18 to 2023-06-19'
>>> str(read_date("before 2023-06-19"))
'before 2023-06-19'
>>> read_duration("an hour and a half").number
5400.0
>>> read_duration("PT35M").interval
Interval(low=2070.0, high=2130.0, low_open=False, high_open=True)
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from factdesk.reading.numerals import numerals
from factdesk.reading.time.bounds import opened
from factdesk.reading.time.counts import halved
from factdesk.reading.time.engine import amount_of, candidates, phrases
from factdesk.reading.time.moment import of_half, of_quarter
from factdesk.reading.time.resolve import resolve
from factdesk.reading.time.scan import Scan
from factdesk.reading.time.story import Story
from factdesk.reading.time.terms import Length, Recurring
from factdesk.reading.time.units import SECONDS
from factdesk.text.tokens import tokenize
from factdesk.values.dates import DateRange

if TYPE_CHECKING:
    from factdesk.reading.time.terms import Phrase, Term
    from factdesk.values.amount import Amount
    from factdesk.values.hedge import Hedge

_BOUNDS = {"before": "before", "after": "after", "since": "since", "until": "until", "by": "by", "from": "since", "till": "until"}
_DATES = "a date such as 2023-06-19, 2023-06, 2018, 2023-06-18/2023-06-19, before 2023-06-19, or June 19, 2023"
_DURATIONS = "a duration such as 35 minutes, 7.5 hours, more than 3 hours, about a week, PT35M, or P2D"
_ISO = re.compile(r"(\d{4})(?:-(?:(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2})?)?)?|Q([1-4])|H([12])|W(\d{2})))?")
_PERIOD = re.compile(r"P(?=.)((?:\d+(?:\.\d+)?[YMWD])*)(?:T((?:\d+(?:\.\d+)?[HMS])+))?")
_ONE_DAY = re.compile(r"(?:a|one|1) day", re.IGNORECASE)
_PART = re.compile(r"(\d+(?:\.\d+)?)([YMWDHS])")


def read_date(text: str, topic: dt.date | None = None) -> DateRange:
    """The range a claim's date stands for. `topic` is the day that relative words and missing years go by.

    Raises ValueError, in words for the person who wrote the claim, where the text is no date.
    """
    written = text.strip()
    first, _, rest = written.partition(" ")
    bound = _BOUNDS.get(first.lower(), "")
    if bound and rest:
        opening = opened(_plain_date(rest.strip(), topic), bound)
        if opening is None:
            raise ValueError(f"{text!r} has no end to be {first} of; write {_DATES}")
        return opening
    return _plain_date(written, topic)


def _plain_date(text: str, topic: dt.date | None) -> DateRange:
    if text.count("/") == 1 and "-" in text:
        left, right = (_plain_date(side.strip(), topic) for side in text.split("/"))
        if left.start is not None and right.end is not None and left.start >= right.end:
            raise ValueError(f"{text!r} ends before it starts")
        return DateRange(left.start, right.end)
    match = _ISO.fullmatch(text)
    if match is not None:
        return _iso(text, match)
    tokens = tokenize(text)
    scan = Scan(tokens, 0, len(tokens), numerals(tokens, 0, len(tokens)))
    found = phrases(scan, candidates(tokens, 0, len(tokens)))
    if (
        len(found) == 2
        and scan.word(found[0].last) in ("to", "and", "until", "through", "–", "-")
        and found[0].last + 1 == found[1].first
    ):
        return _between(text, found, scan, topic)
    whole = len(found) == 1 and _covers(scan, found[0])
    if not whole or isinstance(found[0].term, Length | Recurring):
        raise ValueError(f"{text!r} is no date; write {_DATES}")
    moment = resolve(found[0].term, found[0], scan, Story(topic))
    if moment.range is None:
        raise ValueError(f"{text!r} is no day by itself: write its year, or give the topic a date")
    return moment.range


def _between(text: str, found: list[Phrase], scan: Scan, topic: dt.date | None) -> DateRange:
    ranges: list[DateRange] = []
    for phrase in found:
        moment = None if isinstance(phrase.term, Length | Recurring) else resolve(phrase.term, phrase, scan, Story(topic))
        if moment is None or moment.range is None:
            raise ValueError(f"{text!r} is no range of days; write both dates with their years")
        ranges.append(moment.range)
    start, end = ranges[0].start, ranges[1].end
    if start is None or end is None or start >= end:
        raise ValueError(f"{text!r} ends before it starts")
    return DateRange(start, end)


def _covers(scan: Scan, phrase: Phrase) -> bool:
    """Whether nothing but a leading "in", "on", "at", "the" and an ending full stop stands beside the phrase."""
    before = {scan.word(at) for at in range(scan.first, phrase.first)}
    after = {scan.word(at) for at in range(phrase.last, scan.last)}
    return before <= {"in", "on", "at", "the"} and after <= {"."}


def _iso(text: str, match: re.Match[str]) -> DateRange:
    year, month, day, hour, minute, quarter, half, week = match.groups()
    try:
        if hour is not None:
            start = dt.datetime(int(year), int(month), int(day), int(hour), int(minute))
            return DateRange(start, start + dt.timedelta(minutes=1))
        if day is not None:
            return DateRange.day(dt.date(int(year), int(month), int(day)))
        if month is not None:
            return DateRange.month(int(year), int(month))
        if week is not None:
            monday = dt.date.fromisocalendar(int(year), int(week), 1)
            return DateRange.days(monday, monday + dt.timedelta(days=6))
        if quarter is not None or half is not None:
            moment = of_quarter(int(year), int(quarter)) if quarter is not None else of_half(int(year), int(half))
            return moment.range or DateRange.year(int(year))
        return DateRange.year(int(year))
    except (ValueError, OverflowError) as error:
        raise ValueError(f"{text!r} is not on the calendar") from error


def read_duration(text: str) -> Amount:
    """The seconds a claim's duration stands for, as wide as it is written: "35 minutes" is a minute wide, "three hours" an hour.

    Raises ValueError, in words for the person who wrote the claim, where the text is no duration.
    """
    written = text.strip()
    if written.startswith(("P", "p")) and (period := _PERIOD.fullmatch(written.upper())) is not None:
        return _amount(text, _iso_length(period), None)
    if written.startswith(("-", "−", "–")):
        raise ValueError(f"{text!r} is less than nothing, which no duration is; write {_DURATIONS}")
    if _ONE_DAY.fullmatch(written):
        written = f"for {written}"  # by itself, "one day" in a text is some day or other
    tokens = tokenize(written)
    scan = Scan(tokens, 0, len(tokens), numerals(tokens, 0, len(tokens)))
    found = [phrase for phrase in phrases(scan, candidates(tokens, 0, len(tokens))) if isinstance(phrase.term, Length)]
    if len(found) != 1:
        raise ValueError(f"{text!r} is no duration; write {_DURATIONS}")
    phrase = found[0]
    before = tuple(scan.word(at) for at in range(scan.first, phrase.first))
    if phrase.last != scan.last or (not set(before) <= {"for", "within", "in", "after", "lasted"}):
        raise ValueError(f"{text!r} is more than a duration; write {_DURATIONS}")
    return _amount(text, phrase.term, phrase.hedge)


def _amount(text: str, term: Term, hedge: Hedge | None) -> Amount:
    amount = amount_of(term, hedge) if isinstance(term, Length) else None
    if amount is None:
        raise ValueError(f"{text!r} has no unit; write {_DURATIONS}")
    return amount


def _iso_length(period: re.Match[str]) -> Length:
    parts: list[tuple[float | None, str]] = []
    for group, clock in ((period[1], ""), (period[2] or "", "T")):
        parts += [(float(number), clock + unit) for number, unit in _PART.findall(group)]
    unit = SECONDS[parts[0][1]]
    total = sum((number or 0.0) * SECONDS[code] for number, code in parts) / unit
    last = re.findall(r"\d+(?:\.(\d+))?", period[0])[-1]
    step = SECONDS[parts[-1][1]] / unit * halved(parts[-1][0], 10.0 ** -len(last))
    return Length(tuple(parts), total, total, step)
