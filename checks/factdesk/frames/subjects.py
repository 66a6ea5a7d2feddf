"""Subjects: whose deed or state a verb tells, where the claim's own participants do not stand beside it.

"Voss was jailed. Her accountant was fined £40,000": the fine is the accountant's. A subject speaks of somebody or something else where
it is another name, or a noun that "a", a number or an owner makes another; "the singer" may be the claim's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.frames.clauses import Link
from factdesk.frames.model import within
from factdesk.frames.people import is_person_noun
from factdesk.frames.tags import Tag
from factdesk.frames.words import related, stem
from factdesk.language.en.function_words import DEFINITE, PERSON_PRONOUNS, POSSESSIVE_PRONOUNS
from factdesk.language.en.subjects import BESIDE, HAVING, MEASURING, NEARBY, SOME
from factdesk.records import dataclass

if TYPE_CHECKING:
    from factdesk.frames.clauses import Clause
    from factdesk.frames.model import Framed, Frames

_HAVING = frozenset(stem(word) for word in HAVING)
_MEASURING = frozenset(stem(word) for word in MEASURING)
_GROUP = frozenset({Tag.AUX, Tag.MODAL, Tag.ADV, Tag.NEG, Tag.VERB})
_PHRASE = frozenset({Tag.NOUN, Tag.NAME, Tag.PARTICIPLE, Tag.NUM, Tag.HYPHEN, Tag.POSS, Tag.DET, Tag.QUOTE, Tag.PRON})


@dataclass(frozen=True, slots=True)
class Subject:
    """The tokens `first` to `last` (exclusive) of a verb's subject; its own noun phrase ends before `end`, with `head` its noun."""

    first: int
    end: int
    last: int
    head: int


def subject_of(frames: Frames, verb: int) -> Subject | None:
    """The subject of a verb, or None where none can be told."""
    framed = frames.framed(frames.sentence_of(verb).index)
    clause = framed.clause_at(verb)
    while clause.link in (Link.SHARED, Link.PARTICIPLE, Link.RESUMED) and clause.index > 0:
        before = clause.resumes if clause.link is Link.RESUMED else clause.index - 1
        own = [at for at in clause.verbs if at <= verb]
        if own and _phrase_before(frames, framed, clause, own[0]) is not None:
            break
        clause = framed.clauses[before]
    if clause.link is Link.RELATIVE:
        return _antecedent(frames, framed, clause, verb)
    start = next((at for at in range(clause.first, clause.last) if framed.tag(at) in (Tag.AUX, Tag.MODAL, Tag.VERB)), None)
    if start is None and clause.last <= verb:  # "a man [who sold it] was jailed"
        return _phrase(frames, framed, clause.first, clause.last)
    if start is None or (clause.first <= verb < clause.last and start > verb):
        return None
    return _phrase_before(frames, framed, clause, start)


def _antecedent(frames: Frames, framed: Framed, clause: Clause, verb: int) -> Subject | None:
    """The noun that a relative clause follows, where the clause has no subject of its own."""
    start = next((at for at in clause.verbs if at <= verb), verb)
    if clause.opener not in ("who", "which", "that", "") or clause.index == 0:
        return None
    own = _phrase_before(frames, framed, clause, start)
    if own is not None:
        return own
    last = clause.first
    while last > framed.sentence.first and framed.tag(last - 1) is Tag.COMMA:
        last -= 1
    return _phrase(frames, framed, framed.clauses[clause.index - 1].first, last)


def _phrase_before(frames: Frames, framed: Framed, clause: Clause, verb: int) -> Subject | None:
    at = verb
    while at > clause.first and framed.tag(at - 1) in _GROUP:
        at -= 1
    return _phrase(frames, framed, clause.first, at)


def _phrase(frames: Frames, framed: Framed, start: int, last: int) -> Subject | None:
    """The noun phrase that ends before a token, with what is joined to it by prepositions and between commas."""
    last = _without_apposition(framed, start, last)
    at = last
    end = last
    while at > start:
        tag = framed.tag(at - 1)
        if any(time.first <= at - 1 < time.last for time in within(frames.times, start, last)):
            break
        if tag in (Tag.PREP, Tag.TO):
            if at - 2 < start or framed.tag(at - 2) not in (Tag.NOUN, Tag.NAME, Tag.NUM, Tag.PRON):
                break  # "in Hull two men were held": a phrase at the front is no subject
            end = at - 1
        elif tag not in _PHRASE:
            break
        at -= 1
    if frames.tokens[end - 1].lower == "door" and frames.tokens[end - 2].lower == "next":
        end -= 2
    heads = [place for place in range(at, end) if framed.tag(place) in (Tag.NOUN, Tag.NAME, Tag.PRON)]
    heads = heads or [place for place in range(at, last) if framed.tag(place) in (Tag.NOUN, Tag.NAME)]  # "two of his coaches"
    heads = heads or [place for place in range(at, end) if framed.tag(place) is Tag.PARTICIPLE]
    return Subject(at, end, last, heads[-1]) if heads else None


def _without_apposition(framed: Framed, start: int, last: int) -> int:
    """Where a phrase ends before what stands between commas at its end: "Ito's crewmate Lev Orlov[, 52,] spent"."""
    if last - 1 <= start or framed.tag(last - 1) is not Tag.COMMA:
        return last
    opening = next((at for at in range(last - 2, max(start, last - 14), -1) if framed.tag(at) is Tag.COMMA), None)
    return opening if opening is not None and opening > start else last - 1


def passive(frames: Frames, verb: int) -> bool:
    """Whether a verb is passive: a form of "be" or "get" before it, with at most adverbs between."""
    framed = frames.framed(frames.sentence_of(verb).index)
    at = verb - 1
    while at > framed.sentence.first and framed.tag(at) in (Tag.ADV, Tag.NEG):
        at -= 1
    return frames.tokens[at].lower in ("was", "were", "is", "are", "be", "been", "being", "'s", "'re", "got")


def telling_verb(frames: Frames, trigger: int) -> int | None:
    """The verb whose subject an event word's event is told of: itself, or the verb of having that it is the object of."""
    framed = frames.framed(frames.sentence_of(trigger).index)
    clause = framed.clause_at(trigger)
    if trigger in clause.verbs:
        return trigger
    before = [at for at in clause.verbs if at < trigger]
    if not before or stem(frames.tokens[before[-1]].lower) not in _HAVING:
        return None
    adjunct = any(framed.tag(at) is Tag.PREP and frames.tokens[at].lower != "of" for at in range(before[-1], trigger))
    return None if adjunct else before[-1]


def measures(frames: Frames, verb: int) -> bool:
    """Whether a verb tells something of its subject alone: a passive, or a verb that measures it."""
    return passive(frames, verb) or stem(frames.tokens[verb].lower) in _MEASURING


def takes_somebody(frames: Frames, verb: int) -> bool:
    """Whether the object of a verb may stand for somebody named before: "sentenced him", "arrested the man"."""
    framed = frames.framed(frames.sentence_of(verb).index)
    tokens = frames.tokens
    for at in range(verb + 1, min(framed.sentence.last, verb + 6)):
        if framed.tag(at) is Tag.PRON:
            return True
        if framed.tag(at) is Tag.NOUN and is_person_noun(tokens[at].lower):
            return tokens[verb + 1].lower in DEFINITE
        if framed.tag(at) not in (Tag.DET, Tag.NOUN, Tag.PARTICIPLE, Tag.HYPHEN, Tag.NUM):
            return False
    return False


def other_subject(
    frames: Frames, verb: int, first: int, own: frozenset[int], known: frozenset[str], *, names: bool = True
) -> tuple[str, bool]:
    """Somebody or something else that a verb's subject speaks of, in words, or ""; and whether the claim's own stand in it at most
    as owner or neighbour ("the school's pool", "the pool near the school").

    `first` is the mention, `own` the tokens that speak of the claim's participants, `known` the stems of the claim's own words; `names`
    tells whether a name the claim does not give is somebody else.
    """
    subject = subject_of(frames, verb)
    if subject is None or subject.first <= first < subject.last:
        return "", False
    tokens = frames.tokens
    framed = frames.framed(frames.sentence_of(verb).index)
    words = frames.document.text[tokens[subject.first].start : tokens[subject.last - 1].end]
    key = stem(tokens[subject.head].lower)
    if not related(key).isdisjoint(known):
        return "", False
    mine = [at for at in range(subject.first, subject.last) if at in own]
    if mine:
        owner = mine[-1] < subject.head and any(framed.tag(at) is Tag.POSS for at in range(mine[-1], subject.head))
        owner = owner or (mine[0] == subject.first < subject.head and tokens[subject.first].lower in POSSESSIVE_PRONOUNS)
        aside = mine[0] > subject.end and tokens[subject.end].lower in BESIDE
        clause = framed.clause_at(verb)
        elsewhere = any(clause.first <= at < clause.last and not subject.first <= at < subject.last for at in own)
        return (words, True) if (owner or aside) and not elsewhere else ("", False)
    if framed.tag(subject.head) is Tag.PRON:
        word = tokens[subject.head].lower
        another = word in PERSON_PRONOUNS and frames.cast.stands_for_somebody(subject.head)
        return (words, False) if another else ("", False)
    name = frames.name_at.get(subject.head)
    if name is not None and framed.tag(subject.head) is Tag.NAME:
        return (words, False) if names else ("", False)
    opening = tokens[subject.first].lower
    owned = opening in POSSESSIVE_PRONOUNS or any(framed.tag(at) is Tag.POSS for at in range(subject.first, subject.head))
    counted = framed.tag(subject.first) is Tag.NUM or opening in SOME
    plain = framed.tag(subject.first) is not Tag.DET and (tokens[subject.head].lower.endswith("s") or opening.endswith("ing"))
    of_name = any(at in frames.name_at for at in range(subject.end, subject.last))
    beside = tokens[subject.end].lower in NEARBY or tokens[subject.end - 1].lower in NEARBY
    return (words, False) if owned or counted or plain or of_name or beside else ("", False)
