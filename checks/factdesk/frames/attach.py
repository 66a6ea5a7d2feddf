"""Attachment: the word that governs a mention, and the participants of an event word.

Each pattern is a named record: how a mention stands to the word that governs it, with an example. Patterns are tried in this order,
the tightest first.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from factdesk.frames.clauses import Link
from factdesk.frames.model import within
from factdesk.frames.tags import Tag
from factdesk.frames.words import may_be_verb, related, stem
from factdesk.language.en.events import MEANS
from factdesk.language.en.verbs import REPORTING
from factdesk.records import dataclass

if TYPE_CHECKING:
    from factdesk.frames.model import Framed, Frames


class Tie(Enum):
    """How a mention hangs on its governor, with an example and the strength of the tie (1 is the closest)."""

    MODIFIES = ("<mention> <noun>", "the 35-minute meeting", 1.0)
    OF = ("<mention> of <noun>", "three hours of talks", 0.95)
    HAS = ("<noun> of <mention>", "a toll of 140", 0.95)
    AFTER_VERB = ("<verb> <mention>", "the meeting lasted 35 minutes", 0.9)
    AFTER_NOUN = ("<noun> in <mention>", "the incident in February", 0.95)
    BESIDE = ("<noun> <mention>", "takes effect Nov. 13", 0.9)
    OPENS = ("<mention>, <clause>", "On Sunday, Qin accepted", 0.8)
    CLAUSE = ("<verb> … <mention>", "was found abandoned at the airport in December", 0.7)
    OBJECT = ("<mention> that <subject> <verb>", "the 29 aliases that Lee used", 0.9)
    SUBJECT = ("<mention> <verb>", "213 people were killed", 0.9)

    def __init__(self, pattern: str, example: str, strength: float) -> None:
        self.pattern = pattern
        self.example = example
        self.strength = strength


@dataclass(frozen=True, slots=True)
class Governor:
    """A word, by token number, that governs a mention."""

    token: int
    tie: Tie


_NOUNS = (Tag.NOUN, Tag.NAME)
_BEFORE_HEAD = (Tag.NOUN, Tag.NAME, Tag.HYPHEN, Tag.PARTICIPLE, Tag.NUM, Tag.POSS, Tag.QUOTE)
_FILLERS = frozenset("long old strong worth".split())
_DATING = frozenset("effective due dated beginning starting".split())  # between a noun and its date
_POSTNOMINAL = frozenset("outstanding available involved concerned alone".split())  # adjectives behind their noun
_PERIODS = frozenset("period span stretch".split())  # "over a three-year period" is over three years
_REPORTING = frozenset(stem(word) for word in REPORTING)
# Nouns that only measure: what they are of governs.
LIGHT_NOUNS = frozenset(
    stem(word)
    for word in """
    total sum amount value number figure average maximum minimum majority minority worth equivalent rate level series round
    """.split()
)


def is_reporting(word: str) -> bool:
    """Whether a lower-case word is a form of a verb of saying."""
    return stem(word) in _REPORTING and may_be_verb(word)


def is_event_noun(word: str) -> bool:
    """Whether a lower-case noun names an event: by the tables, or as the act of a verb."""
    return len(related(stem(word))) > 1 or may_be_verb(word) or word.endswith(("tion", "sion"))


def noun_head(framed: Framed, start: int) -> int | None:
    """The last noun of the run of modifiers and nouns that starts at a token, or None where no noun stands there."""
    at, head = start, None
    last = framed.sentence.last
    while at < last:
        tag = framed.tag(at)
        if tag in _NOUNS:
            head = at
        elif (tag is Tag.POSS and head is not None) or tag not in _BEFORE_HEAD:
            break
        at += 1
    return head


def governors(frames: Frames, first: int, last: int) -> list[Governor]:
    """The words that govern the tokens `first` to `last`, the closest tie first."""
    found = frames.governed.get((first, last))
    if found is None:
        found = frames.governed[first, last] = _governors(frames, first, last)
    return found


def _governors(frames: Frames, first: int, last: int) -> list[Governor]:
    sentence = frames.sentence_of(first)
    framed = frames.framed(sentence.index)
    tokens = frames.tokens
    found: list[Governor] = []
    after = last
    while after < sentence.last and (framed.tag(after) in (Tag.HYPHEN, Tag.QUOTE) or tokens[after].lower in _FILLERS):
        after += 1
    if after < sentence.last and (framed.tag(after) in _BEFORE_HEAD) and framed.tag(after) is not Tag.QUOTE:
        head = noun_head(framed, after + (1 if framed.tag(after) is Tag.POSS else 0))
        time = next((at for at in range(after + 1, head or 0) if at in frames.time_starts and framed.tag(at - 1) in _NOUNS), None)
        if time is not None:
            head = time - 1  # "the California earthquake two weeks ago": a time of its own begins
        # "on Friday Ann Lee said": a name is not what Friday modifies
        if head is not None and framed.tag(head) is Tag.NOUN and tokens[head].lower not in _PERIODS:
            found.append(Governor(head, Tie.MODIFIES))
    if after + 1 < sentence.last and tokens[after].lower in ("of", "in") and not found:
        start = after + 1
        while start < sentence.last and framed.tag(start) is Tag.DET:
            start += 1
        head = noun_head(framed, start)
        if head is not None and head > start and tokens[head].lower in _POSTNOMINAL and framed.tag(head - 1) in _NOUNS:
            head -= 1  # "8.5% of the shares outstanding"
        # "expelled on Feb. 20 in punishment for two killings": a preposition of several words governs nothing
        inside = tokens[after].lower == "in"
        phrase = inside and start == after + 1 and head == start and _leads_on(frames, sentence.last, head)
        # "$22 million in February", "Sunday in a town": "in" opens a time or place of its own, but for an event's noun
        apart = inside and head is not None and (framed.tag(head) is not Tag.NOUN or not is_event_noun(tokens[head].lower))
        if head is not None and not phrase and not apart and tokens[start].lower not in MEANS:
            found.append(Governor(head, Tie.OF))
    found += _before(frames, framed, first)
    found += _verbs(frames, framed, first, last)
    return found


def _leads_on(frames: Frames, last: int, head: int) -> bool:
    """Whether a bare noun after "in" leads on to its own complement, as in "in response to", "in exchange for"."""
    return head + 1 < last and frames.tokens[head + 1].lower in ("for", "to", "with")


_SKIPPED_BEFORE = frozenset(
    "about around some nearly almost over more than up to at least as many just roughly approximately only the a an last next this".split()
)


def _before(frames: Frames, framed: Framed, first: int) -> list[Governor]:
    """The noun or verb right before a mention, over its preposition and hedge."""
    tokens = frames.tokens
    at = first - 1
    preposition = ""
    times = {place for time in within(frames.times, framed.sentence.first, first) for place in range(time.first, time.last)}
    while at >= framed.sentence.first and (
        framed.tag(at) in (Tag.PREP, Tag.TO, Tag.DET, Tag.ADV)
        or tokens[at].lower in _SKIPPED_BEFORE
        or (at in times and first not in times)
    ):  # over "yesterday" in "closed yesterday at $80.50"
        if framed.tag(at) in (Tag.PREP, Tag.TO) and tokens[at].lower not in _SKIPPED_BEFORE - {"up", "at", "over", "to"}:
            preposition = tokens[at].lower
        at -= 1
    if at < framed.sentence.first:
        return []
    tag = framed.tag(at)
    if tokens[at].lower in _DATING and at > framed.sentence.first and framed.tag(at - 1) is Tag.NOUN:
        return [Governor(at - 1, Tie.AFTER_NOUN), Governor(at, Tie.BESIDE)]  # "a labor pact effective June 1"
    if tag is Tag.NOUN and not preposition:  # "the invasion last August"
        return [Governor(at, Tie.AFTER_NOUN if is_event_noun(tokens[at].lower) else Tie.BESIDE)]
    if tag in (Tag.NOUN, Tag.NAME) and preposition:
        return [Governor(at, Tie.HAS if preposition == "of" else Tie.AFTER_NOUN)]
    if tag in (Tag.VERB, Tag.PARTICIPLE):
        return [Governor(at, Tie.AFTER_VERB)]
    return []


def _verbs(frames: Frames, framed: Framed, first: int, last: int) -> list[Governor]:
    """The verbs of the mention's clause: the nearest to the left, then to the right."""
    clause = framed.clause_at(first)
    tokens = frames.tokens
    left = [verb for verb in clause.verbs if verb < first]
    right = [verb for verb in clause.verbs if verb >= last]
    if not left and right and right[0] - last <= 1 and is_reporting(tokens[right[0]].lower):
        return [Governor(right[0], Tie.AFTER_VERB)]  # "Biden on Saturday said …"
    opening = not left and all(
        framed.tag(at) in (Tag.PREP, Tag.DET, Tag.ADV, Tag.COMMA, Tag.CONJ, Tag.QUOTE, Tag.PUNCT, Tag.SUB)
        for at in range(clause.first, first)
    )
    counted = opening and _opens_with_count(frames, framed, clause.first, first)
    if opening and not counted and right and is_reporting(tokens[right[0]].lower):
        return [Governor(right[0], Tie.AFTER_VERB)]  # "On Friday Ann Lee said that …"
    found = []
    if left:
        found += [Governor(verb, Tie.CLAUSE) for verb in reversed(left)]
        beside = left[-1]
        if is_reporting(tokens[beside].lower) and first - beside <= 3:
            return [Governor(beside, Tie.AFTER_VERB)]
    for verb in right:
        if left and framed.tag(verb - 1) is Tag.COMMA and framed.tag(verb) is not Tag.AUX:
            break  # "earned $45 million, compared with"
        if not opening and _has_own_subject(framed, last, verb):
            break  # "used 29 aliases, Lee said"
        found.append(Governor(verb, Tie.OPENS if opening and not counted else Tie.SUBJECT))
    behind = next((other for other in framed.clauses if other.first == last and other.link is Link.RELATIVE), None)
    if (
        behind is not None and behind.verb is not None and not _has_own_subject(framed, last, behind.verb)
    ):  # "3,000 Americans caught there", "14 people who were killed"
        found.insert(0, Governor(behind.verb, Tie.SUBJECT))
    owned = _object_of(framed, last)
    if owned is not None:
        found.insert(0, Governor(owned, Tie.OBJECT))
    return found


def _opens_with_count(frames: Frames, framed: Framed, start: int, first: int) -> bool:
    """Whether a clause opens with a count as its subject: "some 340 members walked out"; not "on Sunday", "for 340 members"."""
    if any(framed.tag(at) is Tag.PREP for at in range(start, first)):
        return False
    return not any(
        m.first <= first < m.last for kind in (frames.times, frames.durations) for m in within(kind, first - 4, first + 1)
    )


def _has_own_subject(framed: Framed, last: int, verb: int) -> bool:
    """Whether a verb behind a mention has a subject of its own between: a pronoun right before it, or a noun or name behind a comma."""
    at = verb - 1
    while at >= last and framed.tag(at) in (Tag.AUX, Tag.MODAL, Tag.NEG, Tag.ADV):
        at -= 1
    if at >= last and framed.tag(at) is Tag.PRON:
        return True
    seen = False
    while at >= last and framed.tag(at) in (*_BEFORE_HEAD, Tag.DET):
        seen = seen or framed.tag(at) in _NOUNS
        at -= 1
    return seen and at >= last and framed.tag(at) is Tag.COMMA


def _object_of(framed: Framed, last: int) -> int | None:
    """The verb of a relative clause with a subject of its own behind a mention, over what it is of: "33% of it that Lee does not own"."""
    at = last
    if at < framed.sentence.last and framed.tag(at) is Tag.PREP and framed.clause_at(at).link is not Link.RELATIVE:
        at += 1
        while at < framed.sentence.last and framed.tag(at) in (Tag.DET, *_BEFORE_HEAD):
            at += 1
    clause = framed.clause_at(at) if at < framed.sentence.last else None
    if clause is None or clause.first != at or clause.link is not Link.RELATIVE or clause.opener == "who" or not clause.verbs:
        return None
    subject = any(framed.tag(place) in (Tag.PRON, *_NOUNS) for place in range(clause.first, clause.verbs[0]))
    return clause.verbs[0] if subject else None
