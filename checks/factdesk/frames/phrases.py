"""Phrases of states, found in whatever form a text gives them.

"accepted an invitation" is found in "Qin also accepted Washington's invitation"; "did not support" in "does not support"; "shot down" in
"shoot it down". What counts are the stems of a phrase's content words in their order, with a few words between them, in one clause. The
claim's event word may stand elsewhere in the clause ("the invitation was accepted").
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factdesk.frames.clauses import Link
from factdesk.frames.tags import Tag, closed_classes
from factdesk.frames.words import VERB_STEMS as _VERB_STEMS
from factdesk.frames.words import may_be_verb, past_or_participle, stem
from factdesk.language.en.function_words import BELIEVED, NEGATIONS, PLANNED, POSSIBLE, UNTOLD
from factdesk.language.en.told import CONCEDING, INVERTED, UNDONE
from factdesk.language.en.verbs import PARTICLES
from factdesk.records import dataclass
from factdesk.text.tokens import tokenize

if TYPE_CHECKING:
    from factdesk.frames.model import Framed, Frames

GAP = 4  # words that may stand between two of a phrase
# Verbs that deny or avoid what follows them: "declined to say", "failed to accept", "denied having accepted".
_DENIALS = frozenset(stem(word) for word in "deny refuse decline fail".split())
_CONCEDING = frozenset(stem(word) for word in CONCEDING)


@dataclass(frozen=True, slots=True)
class PhraseMatch:
    """Tokens `first` to `last` (exclusive) that give a phrase; `anchor` is the token of its first content word, `size` how many
    words were matched, `words` the text; `negated` that it is denied, `unsure` the word that makes it a plan or possibility.
    """

    first: int
    last: int
    anchor: int
    size: int
    words: str
    negated: bool
    unsure: str


@dataclass(frozen=True, slots=True)
class _Pattern:
    parts: tuple[str, ...]  # stems, particles and function words that must stand in order
    negated: bool
    unsure: bool
    verbal: bool  # the first part must be a verb: "invited" is told by no "invitation"


@cache
def _pattern(phrase: str, events: frozenset[str]) -> _Pattern:
    """What must stand in the text for a phrase: without the claim's event words, unless nothing else is left."""
    tokens = [token.lower for token in tokenize(phrase)]
    classes = closed_classes()
    negated = any(word in NEGATIONS for word in tokens)
    has_verb = any(may_be_verb(word) and classes.get(word) is None for word in tokens)
    parts: list[tuple[str, bool]] = []  # a part, and whether the pattern can do without it
    for word in tokens:
        tag = classes.get(word)
        if (tag is None or tag is Tag.NUM) and word[0].isalnum():
            parts.append((stem(word), stem(word) in events))
        elif word in POSSIBLE or (word in PLANNED and tag is not Tag.MODAL) or (word in PARTICLES and parts and has_verb):
            parts.append((word, False))
        elif tag in (Tag.PREP, Tag.SUB) and word not in NEGATIONS:
            parts.append((word, has_verb))
    unsure = any(word in POSSIBLE or word in PLANNED for word in tokens)
    core = [part for part, of_event in parts if not of_event]
    telling = [part for part in core if part not in classes]
    verbal = False
    if not (unsure or any(part in _VERB_STEMS for part in telling)):
        core = [part for part, _ in parts]  # a phrase without verb of its own is told only in full
        verbal = len(core) == 1 and past_or_participle(tokens[-1])
    return _Pattern(tuple(core), negated, unsure, verbal)


def find_phrase(frames: Frames, phrase: str, events: frozenset[str]) -> list[PhraseMatch]:
    """All places where an article gives a phrase; `events` are the stems of the claim's event words."""
    pattern = _pattern(phrase, events)
    if not pattern.parts:
        return []
    if any(part not in frames.vocabulary for part in pattern.parts[1:]):
        return []
    index = frames.by_word if pattern.parts[0] in closed_classes() else frames.by_stem
    found = []
    for at in index.get(pattern.parts[0], ()):
        last = _follow(frames, pattern.parts, at)
        if last is not None:
            match = _match(frames, pattern, at, last)
            if match is not None:
                found.append(match)
    return found


def _follow(frames: Frames, parts: tuple[str, ...], at: int) -> int | None:
    """Where a phrase that starts at a token ends, or None where it is not there in full."""
    if len(parts) == 1:
        return at + 1
    sentence = frames.sentence_of(at)
    lowers, stems = frames.document.lowers, frames.stems
    second = range(at + 1, min(at + 2 + GAP, sentence.last))
    if not any(lowers[step] == parts[1] or stems[step] == parts[1] for step in second):
        return None
    clause = frames.framed(sentence.index).clause_at(at)
    end = min(sentence.last, clause.last + 1)
    place = at
    for part in parts[1:]:
        for step in range(place + 1, min(place + 2 + GAP, end)):
            if lowers[step] == part or stems[step] == part:
                place = step
                break
        else:
            return None
    return place + 1


def _told(frames: Frames, pattern: _Pattern, first: int, last: int) -> bool:
    """Whether a phrase's verb tells what somebody did: it is no command, no inverted condition, and no thought about a clause.

    Not "“Accept the offer,” she urged", "had she accepted the offer", "she accepted that it was poor"; but "she accepted that offer".
    """
    sentence = frames.sentence_of(first)
    framed = frames.framed(sentence.index)
    tokens = frames.tokens
    word = tokens[first].lower
    before = framed.tag(first - 1) if first > sentence.first else None
    if before is Tag.QUOTE and may_be_verb(word) and not past_or_participle(word) and not word.endswith("s"):
        return False
    conceding = len(pattern.parts) == 1 and pattern.parts[0] in _CONCEDING
    if conceding and any(
        clause.first == last and clause.link is Link.THAT and clause.verbs[:1] > (last + 1,) for clause in framed.clauses
    ):
        return False
    for at in range(first - 1, max(sentence.first, first - GAP - 4) - 1, -1):
        if framed.tag(at) in (Tag.COMMA, Tag.VERB):
            break
        if tokens[at].lower in INVERTED:
            opens = at == sentence.first or framed.tag(at - 1) in (Tag.COMMA, Tag.QUOTE)
            subject = framed.tag(at + 1) in (Tag.DET, Tag.NAME, Tag.PRON, Tag.NOUN)
            return not (opens and subject)
    return True


def _match(frames: Frames, pattern: _Pattern, first: int, last: int) -> PhraseMatch | None:
    sentence = frames.sentence_of(first)
    framed = frames.framed(sentence.index)
    clause = framed.clause_at(first)
    tokens = frames.tokens
    if pattern.verbal and framed.tag(first) not in (Tag.VERB, Tag.PARTICIPLE):
        return None
    if not _told(frames, pattern, first, last):
        return None
    denied = any(tokens[at].lower in NEGATIONS and framed.tag(at) is Tag.NEG for at in range(max(clause.first, first - 5), last))
    denied = denied or any(tokens[at].lower == "no" for at in range(max(clause.first, first - 2), first))
    denying = [verb for verb in clause.verbs if first - 5 <= verb < first and stem(tokens[verb].lower) in _DENIALS]
    denied = denied != bool(denying) or bool(denying)
    if pattern.negated and not denied:
        return None
    unsure = ""
    if not pattern.unsure:
        start = clause.first if clause.link is not Link.THAT else max(sentence.first, clause.first - 3)
        doubtful = (at for at in range(max(start, first - 14), first) if _doubtful(tokens[at].lower))
        unsure = next((tokens[at].lower for at in doubtful if not _came_to(frames, framed, at, first)), "")
        undone = first - 2 >= sentence.first and framed.tag(first - 1) is Tag.TO and tokens[first - 2].lower in UNDONE
        unsure = unsure or (tokens[first - 2].lower if undone else "")
    span = frames.document.text[tokens[first].start : tokens[last - 1].end]
    size = len(pattern.parts) + pattern.negated
    return PhraseMatch(first, last, first, size, span, denied and not pattern.negated, unsure)


def _doubtful(word: str) -> bool:
    return word in POSSIBLE or word in UNTOLD or word in BELIEVED


def _came_to(frames: Frames, framed: Framed, plan: int, verb: int) -> bool:
    """Whether a past verb tells what a plan itself came to: "a plan to sell it fell through"; not "a plan by which it fell"."""
    if framed.tag(plan) is not Tag.NOUN or framed.tag(plan + 1) is not Tag.TO or framed.tag(verb) is not Tag.VERB:
        return False
    if framed.tag(plan + 2) is not Tag.VERB:
        return False
    between = [framed.tag(at) for at in range(plan + 3, verb)]
    others = {Tag.VERB, Tag.AUX, Tag.MODAL, Tag.TO, Tag.SUB, Tag.REL}
    return past_or_participle(frames.tokens[verb].lower) and others.isdisjoint(between)
