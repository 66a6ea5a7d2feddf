"""Reads the time expressions of a document: find phrases, join days with times, resolve in text order, make mentions."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from factdesk.reading.index import TIME, index_of
from factdesk.reading.model import DurationMention, Kind, TimeMention
from factdesk.reading.numerals import numerals_of
from factdesk.reading.time.bounds import bound_before, opened
from factdesk.reading.time.dates import as_calendar
from factdesk.reading.time.resolve import resolve
from factdesk.reading.time.scan import Scan
from factdesk.reading.time.story import Story
from factdesk.reading.time.terms import Clock, Deictic, Fixed, Length, MonthDay, Phrase, Recurring, Reference, Shift, Weekday
from factdesk.reading.time.terms import Story as Told
from factdesk.reading.time.triggers import TRIGGERS, digits
from factdesk.reading.time.units import SECONDS, written
from factdesk.records import replace
from factdesk.text.position import Span
from factdesk.values.amount import CAP, Amount
from factdesk.values.hedge import Hedge, hedged
from factdesk.values.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdesk.reading.model import AnyMention
    from factdesk.text.document import Document
    from factdesk.text.tokens import Token

_MODS = {
    Hedge.ABOUT: "APPROX", Hedge.ALMOST: "LESS_THAN", Hedge.JUST_OVER: "MORE_THAN", Hedge.MORE_THAN: "MORE_THAN",
    Hedge.AT_LEAST: "EQUAL_OR_MORE", Hedge.LESS_THAN: "LESS_THAN", Hedge.AT_MOST: "EQUAL_OR_LESS", Hedge.VAGUE: "APPROX",
}  # fmt: skip


def read_times(document: Document) -> list[AnyMention]:
    """The time expressions of a document in text order.

    A length inside a longer phrase ("two years" of "two years ago") follows that phrase as a mention of its own.
    """
    story = Story(document.published)
    numbers = numerals_of(document)
    places, at = index_of(document).places(TIME), 0
    found: list[AnyMention] = []
    for sentence in document.sentences:
        stop = bisect_left(places, sentence.last, at)
        if stop == at:
            continue
        story.sentence = sentence.index
        scan = Scan(document.tokens, sentence.first, sentence.last, numbers[sentence.index])
        for phrase in phrases(scan, places[at:stop]):
            found += _mentions(phrase, scan, story)
        at = stop
    return found


def candidates(tokens: Sequence[Token], first: int, last: int) -> list[int]:
    """The tokens at which an expression may be read: the words of the table, and digits."""
    return [at for at, token in enumerate(tokens[first:last], first) if token[3] in TRIGGERS or "0" <= token[3] < ":"]


def phrases(scan: Scan, places: Sequence[int]) -> list[Phrase]:
    """The phrases read at the given places of a sentence, in order, days joined with their times."""
    found: list[Phrase] = []
    at = scan.first
    for place in places:
        if place < at:
            continue
        matcher = TRIGGERS.get(scan.tokens[place].lower, digits)
        phrase = matcher(scan, place)
        if phrase is None or phrase.last <= place:
            if phrase is not None and phrase.last == 0:
                at = place + 1
            continue
        while found and phrase.first <= found[-1].first:
            found.pop()  # part of the longer one: "this year" of "this year's third quarter"
        if found and phrase.first < found[-1].last:
            continue
        while found and _joins(scan, found[-1], phrase):
            phrase = _join(found.pop(), phrase)
        found.append(phrase)
        scan.floor = at = phrase.last
    return found


def _joins(scan: Scan, left: Phrase, right: Phrase) -> bool:
    """Whether a day and a time of day stand beside each other: "10 p.m. Wednesday", "Monday, at noon"."""
    if _weekday_of(left, right):
        return all(scan.word(place) in (",", "the") for place in range(left.last, right.first))
    if (
        isinstance(left.term, Clock)
        and isinstance(left.term.day, Weekday)
        and isinstance(right.term, MonthDay)
        and right.term.day
    ):
        return all(scan.word(place) == "," for place in range(left.last, right.first))
    if _clock_of(left, right):
        return left.last == right.first
    if _hour_of(left, right):
        return left.last + 1 == right.first and scan.word(left.last) == "in"
    clock = isinstance(left.term, Clock) and left.term.day is None and not left.term.this and as_calendar(right) is not None
    day = isinstance(right.term, Clock) and right.term.day is None and not right.term.this and as_calendar(left) is not None
    if not clock and not day:
        return False
    between = [scan.word(place) for place in range(left.last, right.first)]
    if len(between) > 2:
        return False
    if clock:
        return all(word in (",", "on", "of", "(", ")") for word in between)
    return all(
        word in (",", "at", "in", "the", "around", "about", "by", "before", "after", "between", "from", "@", "(")
        for word in between
    )


def _clock_of(left: Phrase, right: Phrase) -> bool:
    """Whether an hour and then "last night", "this morning", "tonight" stand beside each other."""
    left_hour = isinstance(left.term, Clock) and left.term.hour is not None and left.term.day is None
    return left_hour and isinstance(right.term, Clock) and right.term.this


def _hour_of(left: Phrase, right: Phrase) -> bool:
    """Whether an hour and then "the morning" stand beside each other: "10:30 in the morning"."""
    if left.rule not in ("<hour>:<minute>", "<hour> o'clock") or not isinstance(left.term, Clock) or left.term.day is not None:
        return False
    return right.rule == "the <part of the day>" and isinstance(right.term, Clock) and right.term.part in ("MO", "AF", "EV")


def _weekday_of(left: Phrase, right: Phrase) -> bool:
    """Whether a weekday and then a day of a month stand beside each other: "Monday, June 19"."""
    if not isinstance(left.term, Weekday) or left.term.direction not in ("", "last", "next", "this"):
        return False
    return (isinstance(right.term, MonthDay) and right.term.day is not None and not right.term.direction) or (
        isinstance(right.term, Fixed) and right.term.moment.unit == "D"
    )


def _join(left: Phrase, right: Phrase) -> Phrase:
    if isinstance(left.term, Weekday) and not isinstance(right.term, Clock):
        term = replace(right.term, weekday=left.term.weekday) if isinstance(right.term, MonthDay) else right.term
        return replace(right, first=left.first, term=term)
    if isinstance(left.term, Clock) and isinstance(left.term.day, Weekday) and isinstance(right.term, MonthDay):
        return replace(left, last=right.last, term=replace(left.term, day=replace(right.term, weekday=left.term.day.weekday)))
    if isinstance(left.term, Clock) and isinstance(right.term, Clock):
        hour = left.term.hour or 0
        if not right.term.this:
            hour += 12 * (right.term.part != "MO" and hour < 12)
            return replace(left, last=right.last, rule="<hour> in the <part of the day>", term=replace(left.term, hour=hour))
        if left.rule == "<hour> o'clock" and right.term.part != "MO" and hour < 12:
            hour += 12  # "six o'clock tonight"
        day_told = Deictic("D", -1 if right.term.minute == -1 else 0)
        return replace(left, last=right.last, rule="<day> <time>", term=replace(left.term, hour=hour, day=day_told))
    clock, day = (left, right) if isinstance(left.term, Clock) else (right, left)
    calendar = as_calendar(day)
    if not isinstance(clock.term, Clock):
        raise TypeError("no time of day to join")
    return replace(
        clock,
        first=left.first,
        last=right.last,
        term=replace(clock.term, day=calendar),
        rule="<day> <time>",
        hedge=clock.hedge or day.hedge,
    )


def _mentions(phrase: Phrase, scan: Scan, story: Story) -> list[AnyMention]:
    term = phrase.term
    if isinstance(term, Length):
        if term.parts[0][1] == "M" and scan.word(phrase.first) == "the":
            story.compared = "Y"  # "for the nine months": what is compared is no quarter
        return [_duration(phrase, term, scan)]
    inner: list[AnyMention] = []
    if phrase.inner is not None and isinstance(phrase.inner.term, Length):
        inner = [_duration(phrase.inner, phrase.inner.term, scan)]
    span = _span(scan, phrase)
    if isinstance(term, Recurring):
        return [TimeMention(span, phrase.first, phrase.last, Kind.SET, phrase.rule, phrase.hedge, value=term.value), *inner]
    moment = resolve(term, phrase, scan, story)
    story.tell(moment)
    if not (isinstance(term, Shift) and term.report) and not (isinstance(term, Told) and term.step):
        story.figures(moment)
    bound = bound_before(scan, phrase.first)
    mod = getattr(term, "part", "") if not isinstance(term, Clock) else ""
    mod = {"EARLIER": "START", "LATER": "END"}.get(mod, mod)
    if not mod and phrase.hedge is not None:
        mod = _MODS[phrase.hedge]
    return [
        TimeMention(
            span,
            phrase.first,
            phrase.last,
            Kind.TIME if moment.unit == "T" else Kind.DATE,
            phrase.rule,
            phrase.hedge,
            value=moment.value,
            range=opened(moment.range, bound),
            anchored=not isinstance(term, Fixed | Reference) and moment.range is not None,
            bound=bound,
            mod=mod,
        ),
        *inner,
    ]


def _span(scan: Scan, phrase: Phrase) -> Span:
    return Span(scan.tokens[phrase.first].start, scan.tokens[phrase.last - 1].end)


def _duration(phrase: Phrase, term: Length, scan: Scan) -> DurationMention:
    return DurationMention(
        _span(scan, phrase),
        phrase.first,
        phrase.last,
        Kind.DURATION,
        phrase.rule,
        phrase.hedge or (Hedge.VAGUE if term.step == 0 else None),
        amount=amount_of(term, phrase.hedge),
        value=written(term.parts),
        role=term.role,
        anchor=term.anchor,
    )


def amount_of(term: Length, hedge: Hedge | None) -> Amount | None:
    """The seconds of a length: half a step of the last unit to both sides, wider under a hedge; None where it has no unit."""
    unit = SECONDS.get(term.parts[0][1])
    if unit is None:
        return None
    # whole microseconds: 2 h 10 min is 7800 s however it is added up
    low, high, step = round(term.low * unit, 6), round(term.high * unit, 6), round(term.step * unit, 6)
    if low == high:
        return Amount.of(low, "s", step=step, hedge=hedge)
    slack = min(step / 2, low * CAP)
    plain = Interval(low - slack, high + slack, high_open=slack > 0)
    if hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.JUST_OVER):
        plain = hedged(plain, low, Hedge.AT_LEAST)
    elif hedge in (Hedge.LESS_THAN, Hedge.AT_MOST, Hedge.ALMOST):
        plain = hedged(plain, high, Hedge.AT_MOST)
    elif hedge is Hedge.ABOUT:
        plain = Interval(low * 0.9, high * 1.1)
    return Amount(None, "s", plain, hedge or (Hedge.VAGUE if step == 0 else None))
