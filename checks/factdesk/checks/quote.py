"""quote: what somebody said, word for word.

The value are the words; `who` said them. `…` and `[…]` in the value mark honest gaps.

>>> verdict("we want to de-risk", "“We want to de-risk,” Ann Lee said.", who="Ann Lee")
agrees: the same words
>>> verdict("we want to de-risk", "Ann Lee said that we want to de-risk.", who="Ann Lee")
imprecise: the same words, but not between quotation marks
>>> verdict("we want to unite", "“We want to de-risk,” Ann Lee said.", who="Ann Lee")
conflicts: "de-risk" stands for "unite"
>>> verdict("we want to de-risk", "“We want to de-risk,” Bo Ray said.", who="Ann Lee")
silent: the words are Bo Ray's

Words are aligned one by one. Case, punctuation, kinds of quotation marks and short forms of one name ("US", "United States") make no
difference. A changed content word, a "not" put in or cut before, a changed inflection or a dropped word is a conflict; a part of the
words is imprecise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.checks._quotes import Alignment, align, pieces
from factdesk.checks._weigh import evidence, silent
from factdesk.checks.registry import Check
from factdesk.records import dataclass
from factdesk.results import Outcome, Verdict
from factdesk.text.position import Span

if TYPE_CHECKING:
    from factdesk.checks._scene import Scene
    from factdesk.claims.model import Claim
    from factdesk.frames.model import Frames


@dataclass(frozen=True, slots=True)
class _Found:
    verdict: Verdict
    rule: str
    span: Span
    why: str
    weight: float


def read_value(claim: Claim) -> tuple[tuple[str, ...], ...]:
    """The claimed words, in pieces between honest gaps. Raises ValueError where there are none."""
    found = pieces(claim.value_text)
    if not found:
        raise ValueError("a quote claim needs the words that were said")
    return found


def compare(claim: Claim, value: tuple[tuple[str, ...], ...], scene: Scene) -> Outcome:
    """The outcome for one article."""
    frames = scene.frames
    best: _Found | None = None
    others: list[str] = []
    for alignment in align(frames, value, frames.quotes):
        speaker = _speaker(claim, frames, alignment)
        if speaker:
            others.append(f"the words are {speaker}'s")
            continue
        found = _judge(alignment, value, frames)
        if found is not None and (best is None or found.weight > best.weight):
            best = found
    if best is None:
        return silent("quote", claim.value_text, others[0] if others else "no such words")
    place = evidence(frames, best.span)
    return Outcome(best.verdict, best.rule, claim.value_text, place.text, (place,), (best.why,))


def _judge(found: Alignment, value: tuple[tuple[str, ...], ...], frames: Frames) -> _Found | None:
    """What an alignment of the claimed words with the article's says; None where they are too far apart."""
    span = Span(frames.tokens[found.first].start, frames.tokens[found.last - 1].end)
    size = sum(len(piece) for piece in value)
    if found.turned:
        return _Found(Verdict.CONFLICTS, "quote-turned", span, f'"{found.turned}" turns the sense round', 3.0)
    if found.exact:
        if found.quoted:
            return _Found(Verdict.AGREES, "quote-same", span, "the same words", 5.0)
        return _Found(Verdict.IMPRECISE, "quote-indirect", span, "the same words, but not between quotation marks", 2.0)
    if found.quoted and found.changed and found.same_speech:
        why = "; ".join(found.changed)
        return _Found(Verdict.CONFLICTS, "quote-changed", span, why, 4.0 - found.distance / size)
    if found.fragment and not found.quoted:
        return _Found(Verdict.IMPRECISE, "quote-indirect", span, "the same saying in other words, not quoted", 1.0)
    if found.fragment:
        return _Found(Verdict.IMPRECISE, "quote-part", span, "only part of the words is quoted", 1.5)
    return None


def _speaker(claim: Claim, frames: Frames, found: Alignment) -> str:
    """Somebody else who is given the words, or "" where it is the claim's own speaker or nobody is named."""
    if not claim.who:
        return ""
    sentence = frames.sentence_of(found.first)
    references = [ref for entity in claim.who for ref in frames.cast.references(entity)]
    speaker = found.speaker
    if speaker is not None:
        first, last = frames.document.token_at(speaker.start), frames.document.token_at(max(speaker.start, speaker.end - 1)) + 1
        if any(ref.first < last and ref.last > first for ref in references):
            return ""
        names = [frames.name_at[at] for at in range(first, last) if at in frames.name_at]
        if names and not any(sentence.first <= ref.first < sentence.last for ref in references):
            return " ".join(names[0].parts)
    near = range(sentence.index - 2, sentence.index + 2)
    if any(frames.sentence_of(ref.first).index in near for ref in references) or (
        found.exact and found.last - found.first >= 5 and references
    ):
        return ""
    return "somebody else" if speaker is None else frames.document.slice(speaker)


CHECK = Check(
    kind="quote",
    summary="What somebody said, word for word.",
    value_help="The words that were said, without quotation marks; … and […] mark gaps.",
    rules={
        "quote-same": "The article quotes the same words.",
        "quote-indirect": "The article gives the words without quotation marks.",
        "quote-part": "The article quotes only part of the words.",
        "quote-changed": "The article quotes the same saying with other words.",
        "quote-turned": "The article puts a negation into the words, or cuts one.",
        "quote-silent": "The article does not quote the words, or gives them to somebody else.",
    },
    read_value=read_value,
    compare=compare,
    event_needed=False,
)
