"""duration: how long an event lasted, or how long before or after another it was.

The value is a length of time: `35 minutes`, `more than 3 hours`, `7.5 hours`, `PT35M`, `2 days`. The article must give a length
of that event; a number of minutes that stands elsewhere is none.

>>> verdict("35 minutes", "Ann Lee's meeting with Bo Ray lasted only 35 minutes.")
agrees: the same value
>>> verdict("35 minutes", "Ann Lee's meeting with Bo Ray took less than an hour.")
imprecise: the article gives less than 1 hour, the claim 35 minutes: compatible, but not as precise
>>> verdict("35 minutes", "The approximately 30-minute meeting of Ann Lee and Bo Ray ended early.")
conflicts: the article gives about 30 minutes, the claim 35 minutes: both cannot hold
>>> verdict("35 minutes", "The meeting of Ann Lee and Bo Ray was confirmed 45 minutes before it began.")
silent: no length of time stands near the claim's event

Rounding follows the written precision: "three-hour" stands for 2.5 to 3.5 hours; "an hour" for 50 to 70 minutes. "About" is ten per
cent. `role` says which length is meant: `length` (the default), `offset` ("45 minutes before"), `gap` or `age`. Where the claim's
statement itself says "before", "after", "later" or "earlier", offsets count without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.checks._amounts import compare_amounts, ends
from factdesk.checks._tolerance import EXACT, seconds_of, share_of
from factdesk.checks._weigh import Expected, Weighed, settle, silent
from factdesk.checks.registry import Check
from factdesk.frames.bind import Binder
from factdesk.frames.told import apart, said
from factdesk.language.en.told import DIFFERENCES
from factdesk.reading.model import TimeRole
from factdesk.reading.time.values import read_duration
from factdesk.results import Verdict
from factdesk.text.tokens import tokenize

if TYPE_CHECKING:
    from factdesk.checks._scene import Scene
    from factdesk.claims.model import Claim
    from factdesk.frames.model import Frames
    from factdesk.reading.model import DurationMention
    from factdesk.results import Outcome
    from factdesk.values.amount import Amount

_OFFSET_WORDS = frozenset({"before", "after", "later", "earlier", "ago", "following", "within", "notice"})
_SUM_WORDS = frozenset({"total", "collective", "combined", "altogether", "together", "overall", "sum"})
_ROLES = {
    "length": frozenset({TimeRole.LENGTH}),
    "offset": frozenset({TimeRole.OFFSET, TimeRole.GAP}),
    "gap": frozenset({TimeRole.GAP, TimeRole.OFFSET}),
    "age": frozenset({TimeRole.AGE}),
}


_APART = frozenset(
    {"asked for", "contrary to fact", "of another cause", "denied", "of another", "part", "sum", "supposed", "withdrawn"}
)


def read_value(claim: Claim) -> Amount:
    """The claimed length in seconds. Raises ValueError where it cannot be read."""
    return read_duration(claim.value_text)


def roles(claim: Claim) -> frozenset[TimeRole]:
    """The roles a mention may have to answer a claim: by its `role`, else by the words of its statement."""
    if claim.role in _ROLES:
        return _ROLES[claim.role]
    if any(token.lower in _OFFSET_WORDS for token in tokenize(claim.statement)):
        return frozenset({TimeRole.OFFSET, TimeRole.GAP, TimeRole.LENGTH, TimeRole.DEADLINE})
    if any(token.lower in _SUM_WORDS for token in tokenize(claim.statement)):
        return frozenset({TimeRole.SUM, TimeRole.LENGTH})
    return _ROLES["length"]


def compare(claim: Claim, value: Amount, scene: Scene) -> Outcome:
    """The outcome for one article."""
    frames = scene.frames
    expected = ends(value)
    binder = Binder(claim, frames)
    wanted = roles(claim)
    slack = _slack(claim, value)
    if binder.parties.absent:
        return silent("duration", expected, f"{binder.parties.absent} is not spoken of")
    binder.parties.rivals = tuple((m.first, m.last) for m in frames.durations)
    weighed = []
    for mention in frames.durations:
        if mention.amount is None or mention.role not in wanted:
            continue
        if not binder.may_answer(mention) or _difference(mention, frames):
            continue
        binding = binder.bind(mention.first, mention.last)
        if binding.trigger is None:
            continue
        says, why = compare_amounts(value, mention.amount, slack=slack, exact=claim.tolerance == EXACT)
        if says is Verdict.CONFLICTS and mention.amount.number is None and _near(value, mention.amount):
            says, why = Verdict.IMPRECISE, f"the article gives only {frames.document.slice(mention.span)}"
        words = frames.document.slice(mention.span)
        interval = mention.amount.interval
        weighed.append(
            Weighed(
                mention.span,
                words,
                says,
                why,
                binding,
                (interval.low, interval.high),
                apart=apart(frames, mention.first, binding.trigger, said(claim), only=_APART)
                or binder.in_another_year(mention.first, binding),
            )
        )
    if not weighed:
        return silent("duration", expected, "no length of time stands near the claim's event")
    return settle("duration", frames, Expected(expected, (value.interval.low, value.interval.high), "s"), weighed)


def _difference(mention: DurationMention, frames: Frames) -> bool:
    """Whether a length only tells how much longer, shorter or later something was."""
    return mention.last < len(frames.tokens) and frames.tokens[mention.last].lower in DIFFERENCES


def _near(claimed: Amount, vague: Amount) -> bool:
    """Whether a vague length ("weeks", "days") may stand for the claimed one: half to ten times as long."""
    number = claimed.number or claimed.interval.low
    return vague.interval.low / 2 <= number <= vague.interval.high * 10


def _slack(claim: Claim, value: Amount) -> float | None:
    """The claim's tolerance in seconds, if it has one. Raises ValueError where it cannot be read."""
    if claim.tolerance is None or claim.tolerance == EXACT:
        return None
    share = share_of(claim.tolerance)
    if share is None:
        return seconds_of(claim.tolerance, "exact, a length of time such as 5 minutes, or a share such as 10%")
    return None if value.number is None else share * value.number


CHECK = Check(
    kind="duration",
    summary="How long an event lasted, or how long before or after another it was.",
    value_help="A length of time: 35 minutes, more than 3 hours, 7.5 hours, PT35M, 2 days.",
    rules={
        "duration-agrees": "The article gives the claimed length of the event.",
        "duration-imprecise": "The article's length of the event is compatible with the claim, but vaguer or hedged.",
        "duration-conflict": "The article gives the event another length.",
        "duration-silent": "The article gives no length of the event.",
    },
    read_value=read_value,
    compare=compare,
    read_tolerance=_slack,
    gives_figures=True,
)
