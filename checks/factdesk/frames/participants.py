"""Participants of an event word: who the text itself puts beside it.

"Blinken's meeting with Xi", "talks between A and B", "the Xi-Biden talks", "A met B", "the slaying of Slepian",
"owned by the union"
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.frames.clauses import Link
from factdesk.frames.tags import Tag
from factdesk.frames.words import stem
from factdesk.language.en.verbs import SUPPORT_VERBS
from factdesk.records import dataclass

if TYPE_CHECKING:
    from factdesk.frames.clauses import Clause
    from factdesk.frames.model import Frames

# The prepositions that bring a participant to a noun, and to a verb.
_TO_NOUN = frozenset({"with", "between", "of", "by", "to", "from", "against", "for"})
_TO_VERB = frozenset({"with", "by", "to", "from", "against"})
_STOP = frozenset({Tag.VERB, Tag.AUX, Tag.MODAL, Tag.REL, Tag.SUB, Tag.PUNCT})
_HOLDING = frozenset("held hold holds had attended conducted chaired".split())
_SUPPORTING = frozenset(stem(verb) for verb in SUPPORT_VERBS)
_OBJECT = frozenset({Tag.DET, Tag.NOUN, Tag.PARTICIPLE, Tag.HYPHEN, Tag.NUM, Tag.ADV, Tag.POSS})
_REACH = 14  # tokens looked at after an event word


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tokens `first` to `last` (exclusive) where participants stand, with the words that open them ("with", "'s", "subject")."""

    first: int
    last: int
    opener: str


def stretches(frames: Frames, trigger: int) -> list[Stretch]:
    """The stretches beside an event word where its participants stand, the most explicit first."""
    found = frames.stretched.get(trigger)
    if found is None:
        found = frames.stretched[trigger] = _stretches(frames, trigger)
    return found


def _stretches(frames: Frames, trigger: int) -> list[Stretch]:
    sentence = frames.sentence_of(trigger)
    framed = frames.framed(sentence.index)
    clause = framed.clause_at(trigger)
    verb = trigger in clause.verbs
    found = _after(frames, trigger, sentence.last, verb)
    found += _owners(frames, trigger, clause.first)
    if verb:
        found.append(Stretch(clause.first, trigger, "subject"))
        end = next(
            (at for at in range(trigger + 1, clause.last) if framed.tag(at) in (Tag.PREP, Tag.VERB, Tag.COMMA)), clause.last
        )
        if end > trigger + 1:
            found.append(Stretch(trigger + 1, end, "object"))
    else:
        found += _doer(frames, trigger, clause)
    return found


def _doer(frames: Frames, trigger: int, clause: Clause) -> list[Stretch]:
    """The subject of a verb whose object an event noun is, where the verb only says that it took place: "Acme posted a loss"."""
    framed = frames.framed(frames.sentence_of(trigger).index)
    at = trigger - 1
    while at > clause.first and framed.tag(at) in _OBJECT:
        at -= 1
    if at <= clause.first or framed.tag(at) is not Tag.VERB or frames.stems[at] not in _SUPPORTING:
        return []
    return [Stretch(clause.first, at, "subject")]


def _after(frames: Frames, trigger: int, end: int, verb: bool) -> list[Stretch]:
    framed = frames.framed(frames.sentence_of(trigger).index)
    openers = _TO_VERB if verb else _TO_NOUN
    tokens = frames.tokens
    found = [] if verb else _held(frames, trigger)
    at = trigger + 1
    while at < min(end, trigger + _REACH):
        tag = framed.tag(at)
        if tag in _STOP and not (tag is Tag.VERB and not verb and at <= trigger + 3 and tokens[at].lower in ("held", "had")):
            break
        if tokens[at].lower in openers:
            last = _phrase_end(frames, at + 1, end)
            found.append(Stretch(at + 1, last, tokens[at].lower))
            at = last
            continue
        at += 1
    return found


def _held(frames: Frames, trigger: int) -> list[Stretch]:
    """The relative clause right behind an event noun that tells who held it: "meetings that Blinken held with Wang"."""
    framed = frames.framed(frames.sentence_of(trigger).index)
    index = framed.clause_at(trigger).index + 1
    if index >= len(framed.clauses):
        return []
    clause = framed.clauses[index]
    holding = any(frames.tokens[verb].lower in _HOLDING for verb in clause.verbs)
    return (
        [Stretch(clause.first, clause.last, "with")]
        if clause.link is Link.RELATIVE and clause.first - trigger <= 2 and holding
        else []
    )


def _phrase_end(frames: Frames, first: int, end: int) -> int:
    """Where a noun phrase with its coordinated and apposed parts ends: at a verb, another preposition, or clause mark."""
    framed = frames.framed(frames.sentence_of(first).index) if first < end else None
    at = first
    while framed is not None and at < end:
        tag = framed.tag(at)
        if tag in _STOP or (tag in (Tag.PREP, Tag.TO) and frames.tokens[at].lower != "of"):
            break
        if tag is Tag.COMMA and not _name_soon(frames, at + 1, end):
            break
        at += 1
    return at


def _name_soon(frames: Frames, first: int, end: int) -> bool:
    framed = frames.framed(frames.sentence_of(first).index) if first < end else None
    for at in range(first, min(end, first + 8)):
        if framed is None or framed.tag(at) in _STOP:
            return False
        if framed.tag(at) is Tag.NAME:
            return True
    return False


def _owners(frames: Frames, trigger: int, start: int) -> list[Stretch]:
    """What stands before an event noun in its own phrase: "Blinken's … meeting", "Xi-Biden talks", "their talks"."""
    framed = frames.framed(frames.sentence_of(trigger).index)
    at = trigger - 1
    first = trigger
    while at >= start and framed.tag(at) in (
        Tag.NAME, Tag.NOUN, Tag.POSS, Tag.HYPHEN, Tag.NUM, Tag.PARTICIPLE, Tag.ADV, Tag.QUOTE, Tag.DET,
    ):  # fmt: skip
        first = at
        if framed.tag(at) is Tag.DET:
            break
        at -= 1
    return [Stretch(first, trigger, "owner")] if first < trigger else []
