"""What checks share: weighing candidates, settling on a verdict, and writing down the evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.frames.weights import AGREE, CONFLICT, VAGUE
from factdesk.records import dataclass
from factdesk.results import Candidate, Evidence, Outcome, Verdict
from factdesk.text.position import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdesk.frames.model import Frames
    from factdesk.frames.weights import Binding

LOOSE = 3.7  # below this an agreeing place only stands near the event
SHOWN = 3  # how many places of evidence a result shows


def evidence(frames: Frames, span: Span) -> Evidence:
    """A span as evidence, with its lines, columns and sentence."""
    document = frames.document
    line, column = document.lines.at(span.start)
    end_line, end_column = document.lines.at(span.end)
    sentence = document.sentence_at(span.start)
    return Evidence(
        span.start,
        span.end,
        line,
        column,
        end_line,
        end_column,
        document.text[span.start : span.end],
        document.text[sentence.start : max(sentence.end, span.end)],
    )


def token_span(frames: Frames, first: int, last: int) -> Span:
    """The span of the tokens `first` to `last` (exclusive)."""
    return Span(frames.tokens[first].start, frames.tokens[last - 1].end)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A mention that could answer a claim: its place and value in words, what it says of the claim, and how well it is bound."""

    span: Span
    value: str
    says: Verdict
    why: str
    binding: Binding
    range: tuple[float, float] | None = None  # the value as numbers, for drawing and for relations
    collective: bool = False  # a total of several
    within: bool = False  # the value lies in the claim's open range, and is not the same
    apart: str = ""  # why the mention does not speak against a claim
    planned: bool = False  # told only as a plan
    change: str = ""  # "from" and "to" where a figure changed


def silent(kind: str, expected: str, why: str, weighed: Sequence[Weighed] = (), frames: Frames | None = None) -> Outcome:
    """The outcome where an article does not speak of a claim."""
    shown = _candidates(frames, weighed, None) if frames is not None else ()
    return Outcome(Verdict.SILENT, f"{kind}-silent", expected, because=(why,), candidates=shown)


@dataclass(frozen=True, slots=True)
class Expected:
    """What a claim expects, in words and, where it is a range of numbers, as that in one unit."""

    words: str
    range: tuple[float, float] | None = None
    unit: str = ""


def settle(
    kind: str, frames: Frames, expected: Expected, weighed: Sequence[Weighed], *, margin: float = 2.0, agree: float = AGREE
) -> Outcome:
    """The outcome of all candidates together.

    What agrees and is bound counts first; then what conflicts, where it is bound well and its participants are known; then what is
    imprecise. A conflicting place that is bound better than the agreeing one by more than `margin` outweighs it; a finer value within a
    vague one ("last Oct. 23" beside "last October") counts instead of it.
    """
    if not weighed:
        return silent(kind, expected.words, "no value of this kind stands near the claim's event")
    weighed = [w for w in weighed if not w.apart or w.apart.startswith("it is supposed") or w.apart.startswith("it is one such")]
    current = [w for w in weighed if not w.binding.superseded]
    if any(w.binding.score >= VAGUE for w in current):
        weighed = current  # what held before does not count beside what holds now
    if not weighed:
        return silent(kind, expected.words, "what stands near the claim's event speaks of a part, a sum, or what is denied")
    ranked = sorted(weighed, key=lambda w: (-w.binding.score, w.span.start))
    agreeing = [
        w for w in ranked if w.says is Verdict.AGREES and w.binding.score >= _least(w, agree) and w.binding.participants >= 0.4
    ]
    conflicting = [
        w
        for w in ranked
        if w.says is Verdict.CONFLICTS and not w.apart and w.binding.score >= CONFLICT and w.binding.participants >= 0.5
    ]
    vague = [w for w in ranked if w.says is Verdict.IMPRECISE and w.binding.score >= VAGUE and w.binding.participants >= 0.4]
    finer = [w for w in conflicting if vague and _refines(w, vague[0])]
    if agreeing and agreeing[0].within:
        margin = min(margin, 0.3)  # 10 is less than 7,000, but so are most figures of a text
    if agreeing and conflicting and _outweighs(conflicting[0].binding, agreeing[0].binding, margin):
        agreeing = []
    if finer and not agreeing:
        return _outcome(kind, Verdict.CONFLICTS, frames, expected, finer, ranked)
    if agreeing:
        return _outcome(kind, Verdict.AGREES, frames, expected, agreeing, ranked)
    told = 1.0 if vague and vague[0].planned else 0.0  # what has come of it counts before what is only planned
    if conflicting and (not vague or conflicting[0].binding.score + told > vague[0].binding.score):
        return _outcome(kind, Verdict.CONFLICTS, frames, expected, conflicting, ranked)
    if vague:
        return _outcome(kind, Verdict.IMPRECISE, frames, expected, vague, ranked)
    best = ranked[0]
    why = f'the nearest, "{best.value}", is not bound to the claim: ' + "; ".join(
        reason.words for reason in best.binding.reasons[:2]
    )
    return silent(kind, expected.words, why, ranked, frames)


def _least(weighed: Weighed, agree: float) -> float:
    """How well a place that agrees must be bound: better where its value only lies within the claim's open range."""
    return agree if weighed.range is None or not weighed.within else max(agree, LOOSE)


def _outweighs(conflicting: Binding, agreeing: Binding, margin: float) -> bool:
    """Whether a conflicting place is bound so much better than an agreeing one that it counts alone.

    A value that only stands near the event does not outweigh one that the event word governs, with the participants beside it.
    """
    if conflicting.governed and not agreeing.governed and conflicting.participants >= 1.0 and agreeing.score < LOOSE:
        margin = min(margin, 0.5)
    if conflicting.governed and conflicting.participants >= 0.9 and agreeing.participants < 0.7:
        margin = min(margin, 0.5)  # told of the claim's own there, of whoever was named before here
    return conflicting.score > agreeing.score + margin


def _refines(fine: Weighed, vague: Weighed) -> bool:
    """Whether a value lies within another that is wider."""
    if fine.range is None or vague.range is None or fine.range == vague.range:
        return False
    return vague.range[0] <= fine.range[0] and fine.range[1] <= vague.range[1] and vague.range[1] - vague.range[0] < float("inf")


_RULES = {Verdict.AGREES: "agrees", Verdict.IMPRECISE: "imprecise", Verdict.CONFLICTS: "conflict"}


def _outcome(
    kind: str, verdict: Verdict, frames: Frames, expected: Expected, chosen: Sequence[Weighed], ranked: Sequence[Weighed]
) -> Outcome:
    best = chosen[0]
    return Outcome(
        verdict,
        f"{kind}-{_RULES[verdict]}",
        expected.words,
        best.value,
        tuple(evidence(frames, w.span) for w in chosen[:SHOWN]),
        (best.why, *(reason.words for reason in best.binding.reasons)),
        _candidates(frames, ranked, best),
        expected_range=expected.range,
        found_range=best.range,
        unit=expected.unit,
    )


def _candidates(frames: Frames, ranked: Sequence[Weighed], best: Weighed | None) -> tuple[Candidate, ...]:
    return tuple(Candidate(evidence(frames, w.span), w.value, w.binding.score, w is best, w.binding.reasons) for w in ranked[:12])
