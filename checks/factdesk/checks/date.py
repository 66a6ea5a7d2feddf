"""date: when an event was.

The value is a day, month, year or range: `2023-06-19`, `2023-06`, `2018`, `2023-06-18/2023-06-19`, `before 2023-06-19`. Relative words
("Monday", "last month", "a week later") are resolved against the day the article appeared, or against the text before them.

>>> verdict("2023-06-19", "Ann Lee met Bo Ray on Monday.", published="2023-06-20")
agrees: the article gives 2023-06-19, the claim 2023-06-19
>>> verdict("2023-06-19", "Ann Lee met Bo Ray in June.", published="2023-07-20")
imprecise: the article gives 2023-06, which holds the claim's 2023-06-19
>>> verdict("2023-06-19", "Ann Lee met Bo Ray on June 12.", published="2023-06-20")
conflicts: the article gives 2023-06-12, the claim 2023-06-19
>>> verdict("2023-06-19", "On Friday Ann Lee said that she had met Bo Ray.", published="2023-06-20")
silent: no date stands near the claim's event

A day beside a verb of saying dates what is said, not the event it tells of. `tolerance: 1 day` lets the day before and the day after agree.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import TYPE_CHECKING

from factdesk.checks._tolerance import EXACT, seconds_of
from factdesk.checks._weigh import LOOSE, Expected, Weighed, settle, silent
from factdesk.checks.registry import Check
from factdesk.frames.attach import Tie, governors
from factdesk.frames.bind import Binder
from factdesk.frames.dated import CLOSE, dates_what_followed, stretch
from factdesk.frames.elsewhere import only_asked_of
from factdesk.frames.told import apart, said
from factdesk.frames.weights import with_reason
from factdesk.language.en.function_words import PLANNED
from factdesk.reading.model import DurationMention, Kind, TimeMention
from factdesk.reading.time.values import read_date
from factdesk.results import Verdict
from factdesk.text.tokens import tokenize
from factdesk.values.dates import DateRange
from factdesk.values.interval import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdesk.checks._scene import Scene
    from factdesk.claims.model import Claim
    from factdesk.frames.model import Frames
    from factdesk.results import Outcome

_VAGUE_REFERENCES = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})


_APART = frozenset({"denied", "only permitted", "withdrawn", "of another stage", "of another"})


def read_value(claim: Claim) -> DateRange:
    """The claimed range of days. Raises ValueError where it cannot be read."""
    return read_date(claim.value_text, claim.topic_date)


def compare(claim: Claim, value: DateRange, scene: Scene) -> Outcome:
    """The outcome for one article."""
    frames = scene.frames
    expected = str(value)
    binder = Binder(claim, frames)
    if binder.parties.absent:
        return silent("date", expected, f"{binder.parties.absent} is not spoken of")
    slack = _slack(claim, value)
    weighed = []
    mentions = [m for m in frames.times if m.kind is not Kind.SET and m.range is not None]
    binder.parties.rivals = tuple(
        (m.first, m.last) for m in frames.reading.mentions if isinstance(m, (TimeMention, DurationMention))
    )
    published = frames.article.published
    for mention in mentions:
        if mention.range is None or mention.value in _VAGUE_REFERENCES or not binder.may_answer(mention):
            continue
        if published is not None and _apart(
            value,
            mention.range,
            DateRange.day(published),
            at_place=binder.at_place(mention.first),
            planned=_is_planned(claim.statement),
        ):
            continue
        binding = binder.bind(mention.first, mention.last)
        if binding.trigger is None:
            continue
        told = _told(mention, attributive=_attributive(mention, frames))
        says, why = compare_dates(value, told, slack=slack)
        if mention.bound == "since" and says is not Verdict.AGREES and "since" not in claim.statement.lower():
            continue  # the day something lasts from, or was last so, is not the event's own
        followed = says is not Verdict.AGREES and _may_follow(value, told)
        if followed and dates_what_followed(frames, mention.first, mention.last, binding.trigger):
            says, why = Verdict.IMPRECISE, f"the article gives {told} for what came after it"
            binding = with_reason(binding, "dates what followed", "it dates what came after", trigger=binding.trigger)
        if says is Verdict.CONFLICTS and (
            _of_the_period(mention, frames) or only_asked_of(frames, binding.trigger, mention.first)
        ):
            continue
        interval = told.interval
        weighed.append(
            Weighed(
                mention.span,
                f"{frames.document.slice(mention.span)} ({mention.range})",
                says,
                why,
                binding,
                (interval.low, interval.high),
                apart=apart(frames, mention.first, binding.trigger, said(claim), only=_APART)
                or binder.another_such(binding)
                or (binder.in_another_year(mention.first, binding) if _this_year(value, published) else ""),
            )
        )
    weighed += _stretches(value, binder, frames, slack)
    if not weighed:
        return silent("date", expected, "no date stands near the claim's event")
    return settle("date", frames, Expected(expected, (value.interval.low, value.interval.high), "datetime"), weighed)


def _of_the_period(mention: TimeMention, frames: Frames) -> bool:
    """Whether a time only tells of how many in it something is one: "their second win of the week"."""
    tokens = frames.tokens
    return mention.first > 0 and tokens[mention.first - 1].lower == "of" and tokens[mention.first].lower == "the"


def _this_year(value: DateRange, published: dt.date | None) -> bool:
    """Whether a claimed time is of the year in which the article appeared."""
    return published is not None and value.start is not None and value.start.year == published.year


def _stretches(value: DateRange, binder: Binder, frames: Frames, slack: float | None) -> Iterator[Weighed]:
    """The stretches of days counted from the day of publication. They never speak against a claim: what they cover is vague."""
    for mention in frames.reading.mentions:
        if not isinstance(mention, DurationMention) or not binder.may_answer(mention):
            continue
        days = stretch(frames, mention)
        if days is None:
            continue
        says, why = compare_dates(value, days, slack=slack)
        if says is Verdict.CONFLICTS:
            continue
        binding = binder.bind(mention.first, mention.last)
        if binding.trigger is not None and binding.score >= LOOSE:
            interval = days.interval
            words = f"{frames.document.slice(mention.span)} ({days})"
            yield Weighed(mention.span, words, says, why, binding, (interval.low, interval.high))


def _may_follow(claimed: DateRange, found: DateRange) -> bool:
    """Whether what happened on the found days may have come after what is claimed, and soon after."""
    mine, theirs = claimed.interval, found.interval
    return mine.high <= theirs.high and theirs.low - mine.high <= CLOSE * 1440


def _attributive(mention: TimeMention, frames: Frames) -> bool:
    """Whether a date stands before the noun it dates: "before next week's talks", "by the Feb. 23 accord"."""
    ties = governors(frames, mention.first, mention.last)
    return bool(ties) and ties[0].tie is Tie.MODIFIES


def _told(mention: TimeMention, *, attributive: bool) -> DateRange:
    """The days a mention tells: of "since 2018" or "by Dec. 15" the day itself, as it is the one that is set."""
    if mention.bound in ("since", "by", "until") or (mention.bound and attributive):
        try:
            return read_date(mention.value, None)
        except ValueError:
            pass
    return mention.range or DateRange(None, None)


@cache
def _is_planned(statement: str) -> bool:
    """Whether a statement tells a plan: "is to hold a vote", "was set to resume", "expires on"."""
    words = [token.lower for token in tokenize(statement)]
    to_come = any(words[at] in ("is", "are", "was", "were") and words[at + 1] == "to" for at in range(len(words) - 1))
    return to_come or not PLANNED.isdisjoint(words)


def _apart(claimed: DateRange, found: DateRange, published: DateRange, *, at_place: bool, planned: bool) -> bool:
    """Whether one lies before the article appeared and the other after it: what is planned is not what has happened.

    At the claim's own place (`at_place`) a past day is taken for the claimed event's, told wrong; so is a coming one where the claim
    itself tells a plan (`planned`).
    """
    day, mine, theirs = published.interval, claimed.interval, found.interval
    if mine.high <= day.low:
        return theirs.low >= day.low and theirs.high > day.high and not planned
    return mine.low >= day.high and theirs.high <= day.low and not at_place


def _slack(claim: Claim, value: DateRange) -> float | None:  # noqa: ARG001 - the tolerance of a date is the same whatever the date
    """The claim's tolerance in minutes, if it has one. Raises ValueError where it cannot be read."""
    if claim.tolerance is None or claim.tolerance == EXACT:
        return None
    return seconds_of(claim.tolerance, "exact, or a length of time such as 1 day") / 60


def compare_dates(claimed: DateRange, found: DateRange, *, slack: float | None = None) -> tuple[Verdict, str]:
    """What a found range of days says of a claimed one, with the reason in words.

    `slack` is the claim's tolerance in minutes: so much earlier or later still agrees.
    """
    relation = claimed.compare(found)
    if (
        relation is Relation.OVERLAPS
        and min(_days(claimed), _days(found)) >= 28
        and claimed.interval.widened(1440).contains(found.interval)
    ):
        relation = Relation.INSIDE  # "later this year" may or may not begin today
    if relation in (Relation.SAME, Relation.INSIDE):
        return Verdict.AGREES, f"the article gives {found}, the claim {claimed}"
    if relation is Relation.OVERLAPS and _within_a_day(claimed, found):
        return Verdict.AGREES, f"the article gives {found}, the claim {claimed}"
    if relation is Relation.OVERLAPS and _alike(claimed, found):
        return Verdict.AGREES, f"the article gives {found}, about the claim's {claimed}"
    if slack is not None and claimed.interval.widened(slack).contains(found.interval):
        return Verdict.AGREES, f"the article gives {found}, the claim {claimed}: within the tolerance"
    if relation is Relation.OVERLAPS:
        holds = "which holds" if found.interval.contains(claimed.interval) else "which overlaps"
        return Verdict.IMPRECISE, f"the article gives {found}, {holds} the claim's {claimed}"
    return Verdict.CONFLICTS, f"the article gives {found}, the claim {claimed}"


def _alike(claimed: DateRange, found: DateRange) -> bool:
    """Whether two ranges of a week or more are mostly the same: "a week after late May" and "early June" are as vague as each other."""
    mine, theirs = claimed.interval, found.interval
    common = (min(mine.high, theirs.high) - max(mine.low, theirs.low)) / 1440
    return min(_days(claimed), _days(found)) >= 7 and common * 3 >= 2 * max(_days(claimed), _days(found))


def _days(dates: DateRange) -> float:
    return (dates.interval.high - dates.interval.low) / 1440


def _within_a_day(claimed: DateRange, found: DateRange) -> bool:
    """Whether part of a day is found that starts in the claimed range: the night of a day is that day's."""
    if found.start is None or found.end is None or claimed.start is None:
        return False
    return claimed.interval.holds(found.interval.low) and found.end - found.start < dt.timedelta(days=1)


CHECK = Check(
    kind="date",
    summary="When an event was.",
    value_help="A day, month, year or range: 2023-06-19, 2023-06, 2018, 2023-06-18/2023-06-19, before 2023-06-19.",
    rules={
        "date-agrees": "The article dates the event as the claim does.",
        "date-imprecise": "The article dates the event less precisely than the claim.",
        "date-conflict": "The article gives the event another date.",
        "date-silent": "The article does not date the event.",
    },
    read_value=read_value,
    compare=compare,
    read_tolerance=_slack,
    gives_figures=True,
)
