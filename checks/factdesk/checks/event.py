"""event: what came of something: accepted or declined, postponed or cancelled, alive or dead.

The value is one of the claim's `states`; each state has the phrases that tell it. `implies` says which state holds where another does
(`accepted: [invited]`); states that nothing joins are opposed.

>>> verdict("accepted", "Ann Lee accepted an invitation to visit the harbour.")
agrees: "accepted" tells the state accepted
>>> verdict("accepted", "Bo Ray invited Ann Lee to visit the harbour.")
imprecise: "invited" tells the weaker state invited
>>> verdict("accepted", "Ann Lee declined the invitation to visit the harbour.")
conflicts: "declined" tells the state declined, the claim accepted
>>> verdict("accepted", "Ann Lee declined to talk of prices.")
silent: none of the claim's states is told of the event

A phrase that is denied tells the opposite; one that is planned, possible or hoped for is imprecise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.checks._weigh import Expected, Weighed, settle, silent, token_span
from factdesk.checks.registry import Check
from factdesk.frames.bind import Binder
from factdesk.frames.clauses import Link
from factdesk.frames.phrases import PhraseMatch, find_phrase
from factdesk.language.en.function_words import BELIEVED, POSSIBLE
from factdesk.language.en.told import OPEN
from factdesk.records import dataclass
from factdesk.results import Verdict

_TWO = 2  # states that shut each other out: what denies the one leaves the other

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factdesk.checks._scene import Scene
    from factdesk.claims.model import Claim
    from factdesk.frames.model import Frames
    from factdesk.results import Outcome


@dataclass(frozen=True, slots=True)
class _Told:
    """A state told in an article."""

    state: str
    phrase: str
    match: PhraseMatch


def read_value(claim: Claim) -> str:
    """The claimed state. Raises ValueError where it is none of the claim's states."""
    state = claim.value_text
    if not claim.states:
        raise ValueError("an event claim needs states: a mapping from each state to the phrases that tell it")
    if state not in claim.states:
        raise ValueError(f'"{state}" is none of the states: {", ".join(sorted(claim.states))}')
    return state


def compare(claim: Claim, value: str, scene: Scene) -> Outcome:
    """The outcome for one article."""
    frames = scene.frames
    binder = Binder(claim, frames)
    if binder.parties.absent:
        return silent("event", value, f"{binder.parties.absent} is not spoken of")
    weighed = []
    for told in _told(claim, frames, binder):
        says, why = _says(claim, value, told)
        if says is None:
            continue
        match = told.match
        framed = frames.framed(frames.sentence_of(match.first).index)
        clause = framed.clause_at(match.first)
        start = framed.clauses[clause.resumes].first if clause.link is Link.RESUMED else clause.first
        if any(frames.cast.gives_to_another(entity, start, match.first) for entity in claim.who):
            continue
        binding = binder.bind_phrase(match.first, match.last)
        if binding.trigger is None:
            continue
        span = token_span(frames, match.first, match.last)
        planned = bool(match.unsure) and match.unsure not in POSSIBLE
        weighed.append(Weighed(span, frames.document.slice(span), says, why, binding, planned=planned))
    if not weighed:
        return silent("event", value, "none of the claim's states is told of the event")
    return settle("event", frames, Expected(value), weighed, margin=0.5, agree=3.3)


def _told(claim: Claim, frames: Frames, binder: Binder) -> list[_Told]:
    """All phrases of all states; where two overlap, the longer one."""
    found = [
        _Told(state, phrase, match)
        for state, phrases in claim.states.items()
        for phrase in phrases
        for match in find_phrase(frames, phrase, binder.events.own)
    ]
    found.sort(key=lambda told: (-told.match.size, told.match.negated, told.match.first, told.state))
    kept: list[_Told] = []
    for told in found:
        if not any(told.match.anchor == other.match.anchor for other in kept):
            kept.append(told)
    return sorted(kept, key=lambda told: told.match.first)


def _says(claim: Claim, value: str, told: _Told) -> tuple[Verdict | None, str]:
    """What a told state says of the claimed one, with the reason in words; None where nothing follows."""
    state, match = told.state, told.match
    shown = f'"{match.words}"'
    if match.unsure in OPEN:
        return None, ""  # a question or condition tells nothing
    if match.negated:
        if state == value:
            return Verdict.CONFLICTS, f"{shown} denies the state {state}"
        opposed = len(claim.states) == _TWO and not claim.implies and not match.unsure
        return (Verdict.IMPRECISE, f"{shown} denies the opposed state {state}") if opposed else (None, "")
    if state == value or value in _implied(claim.implies, state):
        if match.unsure:
            return Verdict.IMPRECISE, f'{shown} tells the state {state}, but only as "{match.unsure}"'
        stronger = "" if state == value else f", which implies {value}"
        return Verdict.AGREES, f"{shown} tells the state {state}{stronger}"
    if state in _implied(claim.implies, value):
        return Verdict.IMPRECISE, f"{shown} tells the weaker state {state}"
    if match.unsure in POSSIBLE or match.unsure in BELIEVED:
        return Verdict.IMPRECISE, f'{shown} tells the state {state} only as "{match.unsure}"'
    if match.unsure:
        return None, ""  # sought, needed or feared: nothing has come of it
    return Verdict.CONFLICTS, f"{shown} tells the state {state}, the claim {value}"


def _implied(implies: Mapping[str, tuple[str, ...]], state: str) -> frozenset[str]:
    """All states that hold where one does."""
    found: set[str] = set()
    waiting = list(implies.get(state, ()))
    while waiting:
        following = waiting.pop()
        if following not in found:
            found.add(following)
            waiting += implies.get(following, ())
    return frozenset(found)


CHECK = Check(
    kind="event",
    summary="What came of something.",
    value_help="One of the claim's states.",
    rules={
        "event-agrees": "The article tells the claimed state of the event.",
        "event-imprecise": "The article tells a weaker state of the event, or the claimed one as a plan or possibility.",
        "event-conflict": "The article tells an opposed state of the event, or denies the claimed one.",
        "event-silent": "The article tells none of the claim's states of the event.",
    },
    read_value=read_value,
    compare=compare,
)
