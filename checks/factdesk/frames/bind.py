"""Binding: which mention in an article answers a claim.

A mention is weighed by named reasons. Each has one weight, in `WEIGHTS`, and the sum decides: from `AGREE` on a mention that says the
same counts, from `VAGUE` on one that is less precise, from `CONFLICT` on one that says otherwise. They differ because the same value is itself a sign that the same
matter is meant, and because a false alarm is worse than a miss.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from factdesk.claims.model import EntityKind
from factdesk.frames.attach import LIGHT_NOUNS, Governor, Tie, governors, is_reporting
from factdesk.frames.cast import Form, Reference
from factdesk.frames.clauses import Link
from factdesk.frames.participants import stretches
from factdesk.frames.people import is_person, is_person_noun
from factdesk.frames.words import may_be_verb, related, stem
from factdesk.language.en.events import ANY_EVENT, LIGHT_VERBS
from factdesk.language.en.function_words import BELIEVED, DEFINITE, POSSIBLE
from factdesk.results import Reason
from factdesk.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdesk.claims.model import Claim, Entity
    from factdesk.frames.clauses import Clause
    from factdesk.frames.model import Framed, Frames
    from factdesk.text.document import Sentence

AGREE = 2.5
VAGUE = 3.0
PHRASE_REACH = 8  # tokens between a phrase and the event word it tells of
CONFLICT = 4.0

WEIGHTS = {
    "governed by the event": 3.0,
    "governed by a word like the event": 2.4,
    "event in the same clause": 2.2,
    "event in a clause beside it": 1.6,
    "event in the same sentence": 1.0,
    "event told by its participants": 1.6,
    "event in the sentence before": 0.5,
    "participants beside the event": 2.0,
    "participants in the same clause": 1.8,
    "participants in the same sentence": 1.4,
    "participants from the text before": 1.2,
    "participants of the leading event": 1.2,
    "participants only elsewhere": 0.2,
    "no participants needed": 1.5,
    "counts the claim's noun": 1.0,
    "age beside the name": 4.0,
    "words of the statement": 0.8,
    "place of the claim": 0.6,
    "governed by another word": -2.5,
    "dates the statement": -4.0,
    "other participants": -3.5,
    "another place": -2.0,
}


_LIGHT = frozenset(stem(word) for word in LIGHT_VERBS)
_ANY = frozenset(stem(word) for word in ANY_EVENT)


@dataclass(frozen=True, slots=True)
class Binding:
    """How well a mention is bound to a claim: the reasons, their sum, and the event word it is bound by (None without one)."""

    score: float
    reasons: tuple[Reason, ...]
    trigger: int | None
    participants: float  # 0 (nowhere) to 1 (beside the event)

    @property
    def governed(self) -> bool:
        """Whether the event word governs the mention."""
        return any(reason.rule.startswith("governed by the event") or reason.rule.startswith("governed by a word") for reason in self.reasons)


def _reason(rule: str, words: str, share: float = 1.0) -> Reason:
    return Reason(rule, round(WEIGHTS[rule] * share, 2), words)


@cache
def event_stems(events: tuple[str, ...]) -> frozenset[str]:
    """The stems of a claim's event words; of a phrase, its last word's."""
    found = set()
    for text in events:
        parts = [token.lower for token in tokenize(text) if token.lower[0].isalpha()]
        if parts:
            found.add(stem(parts[-1]))
    return frozenset(found)


@cache
def related_stems(events: tuple[str, ...]) -> frozenset[str]:
    """The stems of words for the same sort of event as a claim's."""
    return frozenset(other for own in event_stems(events) for other in related(own))


def with_reason(binding: Binding, rule: str, words: str, *, trigger: int | None) -> Binding:
    """The binding with one more reason."""
    reason = _reason(rule, words)
    reasons = tuple(sorted((*binding.reasons, reason), key=lambda r: -abs(r.weight)))
    return Binding(round(binding.score + reason.weight, 2), reasons, trigger, binding.participants)


class Binder:
    """Binds mentions of one article to one claim."""

    def __init__(self, claim: Claim, frames: Frames) -> None:
        self.claim = claim
        self.frames = frames
        self.cast = frames.cast
        self.own = event_stems(claim.event)
        self.like = related_stems(claim.event)
        self.dates = claim.kind in ("date", "duration")
        self.rivals: tuple[tuple[int, int], ...] = ()  # the other mentions that could answer, by their tokens
        self._things = bool(claim.who) and all(entity.kind is EntityKind.THING for entity in claim.who)
        self._people = any(entity.kind is EntityKind.PERSON for entity in claim.who)
        self._event_names_participant = any(
            stem(text.lower().split()[-1]) in self.own for entity in claim.who if entity.kind is EntityKind.THING for text in entity.spellings if text.islower()
        )
        self._any = bool(self.own & _ANY)
        self._names = {stem(word) for entity in claim.who for word in _name_words(entity)}

    # --- the event

    def triggers(self, first: int, last: int) -> list[int]:
        """The claim's event words between two tokens."""
        tokens = self.frames.tokens
        return [at for at in range(first, last) if tokens[at].lower[0].isalpha() and stem(tokens[at].lower) in self.like]

    def is_own(self, token: int) -> bool:
        """Whether a token is one of the claim's own event words, and no mere like of them."""
        return stem(self.frames.tokens[token].lower) in self.own

    def _event(self, first: int, last: int) -> tuple[list[Reason], int | None]:
        """The reasons that tie a mention to the claim's event, and the event word."""
        tokens = self.frames.tokens
        ties = governors(self.frames, first, last)
        owns = any(governor.tie is Tie.MODIFIES for governor in ties)
        for governor in ties:
            if not owns and governor.tie is Tie.AFTER_VERB and is_reporting(tokens[governor.token].lower) and not self.is_own(governor.token):
                return [_reason("dates the statement", f'"{tokens[governor.token].text}" is a verb of saying')], None
        tight = [g for g in ties if g.tie.strength >= 0.85]
        for governor in tight:
            key = stem(tokens[governor.token].lower)
            if governor.tie is Tie.SUBJECT and any(g.tie is Tie.AFTER_VERB for g in tight):
                continue  # "the warrant issued Monday charged him": Monday is the issue's
            if key in self.like:
                rule = "governed by the event" if key in self.own else "governed by a word like the event"
                words = f'"{tokens[governor.token].text}" governs it ({governor.tie.pattern})'
                return [_reason(rule, words, governor.tie.strength)], governor.token
        sentence = self.frames.sentence_of(first)
        framed = self.frames.framed(sentence.index)
        clause = framed.clause_at(first)
        subject = self._subject_of_light_verb(clause, tight)
        if subject is not None:
            share = 0.95 if self.is_own(subject) else 0.75
            return [_reason("governed by the event", f'"{tokens[subject].text}" is the subject of its verb', share)], subject
        return self._near(first, framed, self._rivals(tight))

    def _subject_of_light_verb(self, clause: Clause, ties: list[Governor]) -> int | None:
        """The event word that a light verb hands a value to: "the meeting … lasted 35 minutes"."""
        for governor in ties:
            if governor.tie is Tie.AFTER_VERB and stem(self.frames.tokens[governor.token].lower) in _LIGHT:
                return max(self.triggers(clause.first, governor.token), default=None, key=self.is_own)
        return None

    def _near(self, first: int, framed: Framed, reasons: list[Reason]) -> tuple[list[Reason], int | None]:
        """The event word nearest to a mention: in its clause, beside it, in its sentence, or in the sentence before."""
        tokens = self.frames.tokens
        sentence = framed.sentence
        clause = framed.clause_at(first)
        beside = [
            at
            for other in framed.clauses
            if _joined(clause, other, framed)
            for at in self.triggers(other.first, other.last)
        ]
        for rule, where, places in (
            ("event in the same clause", "its clause", self.triggers(clause.first, clause.last)),
            ("event in a clause beside it", "the clause beside it", beside),
            ("event told by its participants", "its clause", self._any_event(clause, framed)),
            ("event in the same sentence", "its sentence", self.triggers(sentence.first, sentence.last)),
        ):
            if places and rule == "event told by its participants":
                return [*reasons, _reason(rule, "its clause tells of the claim's participant")], places[0]
            if places:
                best = min(places, key=lambda at: abs(at - first) + 3 * (not self.is_own(at)))
                share = 1.0 if self.is_own(best) else 0.8
                return [*reasons, _reason(rule, f'"{tokens[best].text}" stands in {where}', share)], best
        before = self._sentence_before(sentence)
        if before is not None:
            return [*reasons, _reason("event in the sentence before", f'"{tokens[before].text}" stands in the sentence before')], before
        return reasons, None

    def _any_event(self, clause: Clause, framed: Framed) -> list[int]:
        """Where the claim's event is any event ("incident"): the place of its participant in the mention's clause."""
        if not self._any:
            return []
        refs = [ref for entity in self.claim.who for ref in self.cast.references(entity)]
        places = [clause]
        places += [other for other in framed.clauses if other.link is Link.ADVERBIAL and other.index == clause.index + 1]
        return [ref.first for ref in refs for place in places if place.first <= ref.first < place.last][:1]

    def _sentence_before(self, sentence: Sentence) -> int | None:
        """The last own event word of the sentence before, in the same paragraph."""
        if sentence.index == 0:
            return None
        before = self.frames.document.sentences[sentence.index - 1]
        if before.block != sentence.block:
            return None
        return max((at for at in self.triggers(before.first, before.last) if self.is_own(at)), default=None)

    def _rivals(self, tight: list[Governor]) -> list[Reason]:
        """A noun that governs the mention and is not the claim's event speaks against it."""
        tokens = self.frames.tokens
        for governor in tight:
            word = tokens[governor.token].lower
            if self.claim.kind == "place" and governor.tie is Tie.AFTER_NOUN and is_person_noun(word):
                return [_reason("governed by another word", f'it tells where the "{word}" is from')]
            key = stem(word)
            if key in LIGHT_NOUNS or key in self._names or (governor.tie is Tie.AFTER_NOUN and len(related(key)) == 1 and not may_be_verb(word)):
                continue
            if governor.tie is Tie.AFTER_VERB and (key in _LIGHT or not (self.dates or self.claim.kind == "place")):
                continue
            if governor.tie in (Tie.MODIFIES, Tie.OF, Tie.HAS, Tie.AFTER_NOUN, Tie.AFTER_VERB):
                close = governor.tie in (Tie.MODIFIES, Tie.HAS) or (governor.tie is Tie.AFTER_VERB and not self.dates)
                share = 1.0 if close else 0.4
                return [_reason("governed by another word", f'"{tokens[governor.token].text}" governs it ({governor.tie.pattern})', share)]
        return []

    # --- who

    def participants(self, first: int, last: int, trigger: int | None) -> tuple[Reason, float]:
        """The weakest tie of a claim's participants to a mention or its event word, as a reason, and as a share from 0 to 1."""
        if not self.claim.who:
            return _reason("no participants needed", "the claim names no participants"), 1.0
        beside = self._beside(trigger) if trigger is not None else []
        if trigger is not None and self.is_own(trigger) and self._event_names_participant:
            return _reason("participants in the same clause", "the event word names the participant too"), 0.9
        levels = [(self._level(entity, first, last, trigger, beside), entity) for entity in self.claim.who]
        people = [level for level, entity in levels if entity.kind is not EntityKind.THING]
        level = min(people) if people else max(level for level, _ in levels)
        strangers = "" if self._things else self._strangers(beside)
        if strangers and level < 4:
            return _reason("other participants", f"the text gives the event to {strangers}"), 0.0
        named = " and ".join(entity.name for entity in self.claim.who)
        rule, share = _LEVELS[level]
        if self._things and level == 3:
            share = 0.45  # things have likes: only beside the event are they surely the claim's
        return _reason(rule, f"{named}: {rule.removeprefix('participants ')}"), share

    def _beside(self, trigger: int) -> list[tuple[int, int]]:
        """The stretches where the participants of an event word stand; where none is named, those of the like word before it."""
        found = [(stretch.first, stretch.last) for stretch in stretches(self.frames, trigger)]
        if any(at in self.frames.name_at for first, last in found for at in range(first, last)):
            return found
        sentence = self.frames.sentence_of(trigger)
        for other in reversed(self.triggers(sentence.first, trigger)):
            theirs = [(stretch.first, stretch.last) for stretch in stretches(self.frames, other) if stretch.opener in ("with", "between")]
            if any(at in self.frames.name_at for first, last in theirs for at in range(first, last)):
                return theirs
        return found

    def _level(self, entity: Entity, first: int, last: int, trigger: int | None, beside: Iterable[tuple[int, int]]) -> int:
        """5 beside the event, 4 in its clause, 3 in its sentence, 2 in the text before or as the leading event's, 1 elsewhere, 0 nowhere."""
        references = self.cast.references(entity)
        if not references:
            return 0
        if any(start <= ref.first < end for start, end in beside for ref in references):
            return 5
        sentence = self.frames.sentence_of(first)
        framed = self.frames.framed(sentence.index)
        clauses = {framed.clause_at(first).index}
        if trigger is not None and sentence.first <= trigger < sentence.last:
            clauses.add(framed.clause_at(trigger).index)
        clauses |= {other for at in clauses for other in _subject_clauses(framed, at)}
        if any(_reduced(framed.clauses[at]) for at in clauses):
            near = [ref for ref in references for at in clauses if framed.clauses[at].first - 6 <= ref.first < framed.clauses[at].last]
            return 4 if near else 1
        clauses |= {framed.clauses[at - 1].index for at in clauses if self._relative_to(framed.clauses[at], references)}
        inside = [ref for ref in references if sentence.first <= ref.first < sentence.last]
        if any(framed.clause_at(ref.first).index in clauses for ref in inside):
            return 4
        if inside:
            taken = all(self._has_own(framed.clause_at(ref.first), first) for ref in inside)
            return 1 if taken else 3
        near = [ref for ref in references if sentence.first - 100 <= ref.first < sentence.first and ref.form is not Form.PAIR]
        if any(sentence.index - self.frames.sentence_of(ref.first).index <= 2 for ref in near):
            return 2
        leading = self.frames.leading
        definite = trigger is None or self._definite(trigger)
        if definite and any(self.frames.sentence_of(ref.first).index in leading for ref in references):
            return 2
        return 1

    def _relative_to(self, clause: Clause, references: Iterable[Reference]) -> bool:
        """Whether a relative clause follows an entity at once: "the channels, which have been frozen"."""
        return clause.link is Link.RELATIVE and clause.index > 0 and any(0 <= clause.first - ref.last <= 3 for ref in references)

    def _has_own(self, clause: Clause, first: int) -> bool:
        """Whether a clause has a mention of its own that could answer, so that another clause's is not for it."""
        return any(clause.first <= start < clause.last for start, _ in self.rivals if start != first)

    def _definite(self, trigger: int) -> bool:
        tokens = self.frames.tokens
        for at in range(trigger - 1, max(trigger - 7, self.frames.sentence_of(trigger).first - 1), -1):
            if tokens[at].lower in DEFINITE or tokens[at].lower == "'s":
                return True
            if tokens[at].lower in ("a", "an"):
                return False
        return False

    def _strangers(self, beside: Iterable[tuple[int, int]]) -> str:
        """People the text itself puts beside the event who are none of the claim's."""
        own = {at for entity in self.claim.who for ref in self.cast.references(entity) for at in range(ref.first, ref.last)}
        names = []
        for start, end in beside:
            for at in range(start, end):
                name = self.frames.name_at.get(at)
                if name is not None and is_person(self.frames, name) is not self._people:
                    continue
                if name is not None and name.first == at and at not in own and not any(i in own for i in range(name.first, name.last)):
                    names.append(" ".join(name.parts))
        return " and ".join(dict.fromkeys(names))

    # --- all of it

    def bind(self, first: int, last: int, *, trigger: int | None = None) -> Binding:
        """How well the tokens `first` to `last` are bound to the claim; `trigger` is the event word where it is known."""
        if trigger is None:
            reasons, trigger = self._event(first, last)
        else:
            reasons = [_reason("governed by the event", f'"{self.frames.tokens[trigger].text}" is part of it')]
        return self._sum(first, last, reasons, trigger)

    def _sum(self, first: int, last: int, reasons: list[Reason], trigger: int | None) -> Binding:
        needs_event = bool(self.claim.event)
        who, share = self.participants(first, last, trigger)
        reasons.append(who)
        reasons += self._statement(first)
        reasons += self._where(first)
        if needs_event and trigger is None:
            return Binding(min(0.0, sum(r.weight for r in reasons)), tuple(reasons), None, share)
        score = round(sum(reason.weight for reason in reasons), 2)
        return Binding(score, tuple(sorted(reasons, key=lambda r: -abs(r.weight))), trigger, share)

    def bind_phrase(self, first: int, last: int) -> Binding:
        """How well a phrase that tells what came of an event is bound to the claim."""
        inside = self.triggers(first, last)
        if inside:
            return self.bind(first, last, trigger=inside[0])
        sentence = self.frames.sentence_of(first)
        framed = self.frames.framed(sentence.index)
        clause = framed.clause_at(first)
        close = [at for at in self.triggers(max(clause.first, first - PHRASE_REACH), min(clause.last, last + PHRASE_REACH)) if self.is_own(at)]
        if close:
            return self.bind(first, last, trigger=min(close, key=lambda at: abs(at - first)))
        reasons, trigger = self._near(first, framed, [])
        return self._sum(first, last, reasons, trigger)

    def bind_to_person(self, first: int, last: int) -> Binding:
        """How well an age is bound to the claim's person: beside a name of theirs, before or after it."""
        person = self.claim.who[0] if self.claim.who else None
        sentence = self.frames.sentence_of(first)
        framed = self.frames.framed(sentence.index)
        references = self.cast.references(person) if person else ()
        for ref in references:
            if not sentence.first <= ref.first < sentence.last:
                continue
            low, high = (ref.last, first) if ref.last <= first else (last, ref.first)
            if high - low <= 6 and not any(self._parts(framed, at) for at in range(low, max(low, high))):
                why = _reason("age beside the name", f'it stands beside "{self.frames.tokens[ref.first].text}"')
                return Binding(why.weight, (why,), ref.first, 1.0)
        return Binding(0.0, (), None, 0.0)

    def _parts(self, framed: Framed, at: int) -> bool:
        """Whether a token between a name and an age keeps them apart: a verb other than "is", or another name."""
        if at in self.frames.name_at:
            return True
        return framed.tag(at).value == "verb"

    def unsure(self, trigger: int) -> str:
        """The word that makes a verb only possible ("may have fled", "they believe he fled"), or ""."""
        sentence = self.frames.sentence_of(trigger)
        framed = self.frames.framed(sentence.index)
        clause = framed.clause_at(trigger)
        if trigger not in clause.verbs:
            return ""
        if clause.modal in POSSIBLE:
            return clause.modal
        before = range(max(sentence.first, clause.first - 4), trigger)
        return next((self.frames.tokens[at].lower for at in before if self.frames.tokens[at].lower in BELIEVED), "")

    def at_place(self, first: int) -> bool:
        """Whether a place of the claim stands in the sentence of a token."""
        sentence = self.frames.sentence_of(first)
        return any(sentence.first <= ref.first < sentence.last for place in self.claim.where for ref in self.cast.named(place))

    def _where(self, first: int) -> list[Reason]:
        """Whether the claim's place stands in the mention's sentence, or another one does instead."""
        if not self.claim.where or self.claim.kind == "place":
            return []
        sentence = self.frames.sentence_of(first)
        if self.at_place(first):
            return [_reason("place of the claim", f"{self.claim.where[0].name} stands in its sentence")]
        other = next((m for m in self.frames.places if sentence.first <= m.first < sentence.last and not m.dateline), None)
        return [_reason("another place", f"its sentence places the event: {other.name}")] if other is not None else []

    def _statement(self, first: int) -> list[Reason]:
        """Words of the claim's own statement, beyond names and event, that stand in the sentence too."""
        wanted = _statement_stems(self.claim.statement) - self.own - self._names
        if not wanted:
            return []
        sentence = self.frames.sentence_of(first)
        here = {stem(self.frames.tokens[at].lower) for at in range(sentence.first, sentence.last)}
        shared = wanted & here
        if not shared:
            return []
        return [_reason("words of the statement", f"shares {len(shared)} of {len(wanted)} words", min(1.0, len(shared) / max(2, len(wanted))))]


_LEVELS = {
    5: ("participants beside the event", 1.0),
    4: ("participants in the same clause", 0.9),
    3: ("participants in the same sentence", 0.7),
    2: ("participants from the text before", 0.5),
    1: ("participants only elsewhere", 0.1),
    0: ("participants only elsewhere", 0.0),
}


def _subject_clauses(framed: Framed, index: int) -> list[int]:
    """The clauses before one that lend it their subject."""
    found = []
    while index > 0 and framed.clauses[index].link in (Link.SHARED, Link.PARTICIPLE):
        index -= 1
        found.append(index)
    return found


def _reduced(clause: Clause) -> bool:
    """Whether a clause is a participle behind its noun: "agents charged in the bombing"."""
    return clause.link is Link.RELATIVE and not clause.opener


def _joined(clause: Clause, other: Clause, framed: Framed) -> bool:
    """Whether what dates or measures one clause holds for the other: neighbours that are tied, or a later one of the same subject."""
    if abs(other.index - clause.index) == 1:
        return framed.clauses[max(other.index, clause.index)].link not in (Link.BREAK, Link.COORDINATE, Link.MAIN)
    return other.index > clause.index and other.link is Link.SHARED and clause.link in (Link.MAIN, Link.COORDINATE)


@cache
def _name_words(entity: Entity) -> frozenset[str]:
    return frozenset(token.lower for text in entity.spellings for token in tokenize(text) if token.lower[0].isalpha())


@cache
def _statement_stems(statement: str) -> frozenset[str]:
    from factdesk.frames.tags import closed_classes

    plain = statement.partition("[")[0]
    return frozenset(
        stem(token.lower) for token in tokenize(plain) if len(token.lower) > 3 and token.lower[0].isalpha() and token.lower not in closed_classes()
    )
