"""Participants: how close a claim's people and bodies stand to a mention or its event word."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, cached_property
from typing import TYPE_CHECKING

from factdesk.claims.model import EntityKind
from factdesk.frames.cast import Form, Reference
from factdesk.frames.clauses import Link
from factdesk.frames.participants import stretches
from factdesk.frames.people import is_person
from factdesk.frames.subjects import measures, other_subject, passive, takes_somebody, telling_verb
from factdesk.frames.tags import Tag
from factdesk.frames.weights import reason_for
from factdesk.frames.words import stem
from factdesk.language.en.calendar import MONTHS
from factdesk.language.en.countries import DEMONYMS, NAMES
from factdesk.language.en.function_words import DEFINITE, PREPOSITIONS
from factdesk.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdesk.claims.model import Claim, Entity
    from factdesk.frames.clauses import Clause
    from factdesk.frames.model import Framed, Frames
    from factdesk.frames.triggers import Events
    from factdesk.results import Reason


class Parties:
    """The participants of one claim in one article."""

    def __init__(self, claim: Claim, frames: Frames, events: Events) -> None:
        self.claim = claim
        self.frames = frames
        self.cast = frames.cast
        self.events = events
        self.rivals: tuple[tuple[int, int], ...] = ()  # the other mentions that could answer, by their tokens
        self._known_beside: dict[int, list[tuple[int, int]]] = {}
        self._known_others: dict[int, frozenset[int]] = {}
        self._things = bool(claim.who) and all(entity.kind is EntityKind.THING for entity in claim.who)
        self._people = any(entity.kind is EntityKind.PERSON for entity in claim.who)
        self._event_names_participant = any(
            stem(text.lower().split()[-1]) in events.own
            for entity in claim.who
            if entity.kind is EntityKind.THING
            for text in entity.spellings
            if text.islower() and text.isalpha()
        )

    @cached_property
    def absent(self) -> str:
        """A person or body of the claim that the article does not speak of at all, or "".

        Things have likes everywhere ("directors", "reward"): for them the names in the claim's statement tell whose they are.
        """
        if self._things:
            names = _statement_names(self.claim.statement)
            missing = sorted(name for name in names if name not in self.frames.by_word)
            return missing[0].capitalize() if 2 * len(missing) > len(names) else ""
        needed = (entity for entity in self.claim.who if entity.kind is not EntityKind.THING)
        return next((entity.name for entity in needed if not self.cast.named(entity)), "")

    def tie(self, first: int, trigger: int | None, *, verb: int | None = None) -> tuple[Reason, float]:
        """The weakest tie of a claim's participants to a mention or its event word, as a reason, and as a share from 0 to 1.

        `verb` is the verb of a phrase that tells what came of the event: its subject and object take part too.
        """
        if not self.claim.who:
            alien = self._other_subject(first, trigger, verb, 5)
            if alien:
                return reason_for("other participants", f'it is told of "{alien}"'), 0.0
            return reason_for("no participants needed", "the claim names no participants"), 1.0
        beside = self._beside(trigger) if trigger is not None else []
        if verb is not None:
            beside = [*beside, *((stretch.first, stretch.last) for stretch in stretches(self.frames, verb))]
        if trigger is not None and self.events.is_own(trigger) and self._event_names_participant:
            return reason_for("participants in the same clause", "the event word names the participant too"), 0.9
        levels = [(self._level(entity, first, trigger, beside), entity) for entity in self.claim.who]
        people = [level for level, entity in levels if entity.kind is not EntityKind.THING]
        level = min(people) if people else max(level for level, _ in levels)
        strangers = "" if self._things else self._strangers(beside, trigger)
        if strangers and level < 4:
            return reason_for("other participants", f"the text gives the event to {strangers}"), 0.0
        alien = self._other_subject(first, trigger, verb, level)
        if alien:
            return reason_for("other participants", f'it is told of "{alien}"'), 0.0
        named = " and ".join(entity.name for entity in self.claim.who)
        rule, share = _LEVELS[level]
        if level == 2 and any(other == 5 for other, _ in levels) and not self._things:
            rule, share = "participants partly beside the event", 0.6
        if self._things and level == 2:
            share = THINGS_BEFORE  # things have likes: only in the event's sentence are they surely the claim's
        return reason_for(rule, f"{named}: {rule.removeprefix('participants ')}"), share

    def _other_subject(self, first: int, trigger: int | None, verb: int | None, level: int) -> str:
        """Whom or what else the event is told of, by the subject of its verb, in words, or "". `level` is how close the claim's own stand."""
        told = verb if verb is not None else telling_verb(self.frames, trigger) if trigger is not None else None
        if told is None:
            return ""
        if self._things or not self.claim.who:
            if told != trigger or not measures(self.frames, told):
                return ""
        elif not passive(self.frames, told) and takes_somebody(self.frames, told):
            return ""
        words, apart = other_subject(self.frames, told, first, self._acting, self._known, names=bool(self.claim.who))
        return words if apart or level < 4 or not self.claim.who else ""

    @cached_property
    def _acting(self) -> frozenset[int]:
        """The tokens that speak of the claim's participants as taking part themselves."""
        refs = (ref for entity in self.claim.who for ref in self.cast.taking_part(entity)[0])
        return frozenset(at for ref in refs for at in range(ref.first, ref.last))

    @cached_property
    def _known(self) -> frozenset[str]:
        """The stems of the claim's own words: its statement, events and value, and the words for its participants."""
        texts = [self.claim.statement, *self.claim.event, *self.claim.value]
        texts += [text for entity in self.claim.who for text in (*entity.spellings, *entity.mentions, *entity.titles)]
        return self.events.like.union(*map(_stems, texts))

    def _beside(self, trigger: int) -> list[tuple[int, int]]:
        """The stretches where the participants of an event word stand; where none is named, those of the like word before it."""
        if trigger not in self._known_beside:
            self._known_beside[trigger] = self._find_beside(trigger)
        return self._known_beside[trigger]

    def _find_beside(self, trigger: int) -> list[tuple[int, int]]:
        found = [(stretch.first, stretch.last) for stretch in stretches(self.frames, trigger)]
        if any(at in self.frames.name_at for first, last in found for at in range(first, last)):
            return found
        sentence = self.frames.sentence_of(trigger)
        for other in reversed(self.events.triggers(sentence.first, trigger)):
            theirs = [
                (stretch.first, stretch.last)
                for stretch in stretches(self.frames, other)
                if stretch.opener in ("with", "between")
            ]
            if any(at in self.frames.name_at for first, last in theirs for at in range(first, last)):
                return theirs
        return found

    def _level(self, entity: Entity, first: int, trigger: int | None, beside: Iterable[tuple[int, int]]) -> int:
        """5 beside the event, 4 in its clause, 3 in its sentence, 2 in the text before or as the leading event's, 1 elsewhere, 0 nowhere."""
        references, places = self.cast.taking_part(entity)
        if not references:
            return 0
        sentence = self.frames.sentence_of(first)
        low = bisect_left(places, min([sentence.first - 100, *[start for start, _ in beside]]))
        references = references[
            low : bisect_left(places, max([sentence.last, *[end for _, end in beside]]))
        ]  # no other is asked for
        if trigger is not None and not self._things:
            others = self._of_others(trigger)
            if others:
                references = tuple(ref for ref in references if ref.first not in others)
        if any(start <= ref.first < end for start, end in beside for ref in references):
            return 5
        framed = self.frames.framed(sentence.index)
        clauses = {framed.clause_at(first).index}
        if trigger is not None and sentence.first <= trigger < sentence.last:
            clauses.add(framed.clause_at(trigger).index)
        clauses |= {other for at in clauses for other in _subject_clauses(framed, at)}
        clauses |= {at - 1 for at in clauses if self._tells_of_event(framed.clauses[at])}
        if all(_reduced(framed.clauses[at]) for at in clauses):
            return 4 if any(_heads(framed, framed.clauses[at], ref) for ref in references for at in clauses) else 1
        clauses |= {framed.clauses[at - 1].index for at in clauses if self._relative_to(framed.clauses[at], references)}
        inside = [ref for ref in references if sentence.first <= ref.first < sentence.last]
        if inside and all(self._of_other_conjunct(ref, first) for ref in inside):
            return 1
        if any(framed.clause_at(ref.first).index in clauses for ref in inside):
            return 4
        if inside:
            taken = self.events.dates and all(self._has_own(framed.clause_at(ref.first), first) for ref in inside)
            return 1 if taken else 3
        near = [ref for ref in references if sentence.first - 100 <= ref.first < sentence.first and ref.form is not Form.PAIR]
        if trigger is not None and self._indefinite(trigger) and self.events.told_before(trigger):
            return 1  # "a meeting" is another than the one told of before
        if any(sentence.index - self.frames.sentence_of(ref.first).index <= 2 for ref in near):
            return 2
        if (trigger is None or self._definite(trigger)) and self.cast.in_lead(entity):
            return 2
        return 1

    def _tells_of_event(self, clause: Clause) -> bool:
        """Whether a shortened clause tells more of the event that the clause before it ends with: "charged in a suit filed in Osby"."""
        return (
            _reduced(clause) and clause.index > 0 and clause.first > 0 and self.frames.stems[clause.first - 1] in self.events.own
        )

    def _of_others(self, trigger: int) -> frozenset[int]:
        """The tokens beside other words for such an event in the sentence: whoever stands there takes part in that one."""
        if trigger not in self._known_others:
            self._known_others[trigger] = self._find_others(trigger)
        return self._known_others[trigger]

    def _find_others(self, trigger: int) -> frozenset[int]:
        sentence = self.frames.sentence_of(trigger)
        mine = {at for start, end in self._beside(trigger) for at in range(start, end)}
        found = {
            at
            for other in self.events.triggers(sentence.first, sentence.last)
            if other != trigger
            for stretch in stretches(self.frames, other)
            if stretch.opener in ("with", "between")
            for at in range(stretch.first, stretch.last)
        }
        return frozenset(found - mine)

    def _relative_to(self, clause: Clause, references: Iterable[Reference]) -> bool:
        """Whether a relative clause follows an entity at once: "the channels, which have been frozen"."""
        return clause.link is Link.RELATIVE and clause.index > 0 and any(0 <= clause.first - ref.last <= 1 for ref in references)

    def _has_own(self, clause: Clause, first: int) -> bool:
        """Whether a clause has a mention of its own, in it or right before it ("Sunday, when …"): another clause's is not for it."""
        near = self.rivals[bisect_left(self.rivals, (clause.first - 40,)) : bisect_left(self.rivals, (clause.last,))]
        return any(start >= clause.first or 0 <= clause.first - end <= 5 for start, end in near if start != first)

    def _of_other_conjunct(self, ref: Reference, first: int) -> bool:
        """Whether a list keeps a reference from a mention: behind the reference its own mention comes, then another name.

        "Hale met Quist for an hour and Brede for two hours": the two hours are not Quist's.
        """
        framed = self.frames.framed(self.frames.sentence_of(first).index)
        clause = framed.clause_at(ref.first)
        if ref.first > first or clause.verb is None or ref.first < clause.verb:
            return False  # a subject holds for the whole list
        between = [start for start, _ in self.rivals[bisect_left(self.rivals, (ref.last,)) : bisect_left(self.rivals, (first,))]]
        names = self.frames.name_at
        return any(names[at].first == at for start in between for at in range(start, first) if at in names)

    def _indefinite(self, trigger: int) -> bool:
        """Whether an event noun has "a", "an", "another" or "such" before it, with nothing but adjectives and nouns between."""
        framed = self.frames.framed(self.frames.sentence_of(trigger).index)
        if framed.tag(trigger) not in (Tag.NOUN, Tag.PARTICIPLE):
            return False
        for at in range(trigger - 1, max(framed.sentence.first, trigger - 7) - 1, -1):
            if self.frames.tokens[at].lower in ("a", "an", "another", "such"):
                return True
            if framed.tag(at) not in (Tag.NOUN, Tag.NAME, Tag.PARTICIPLE, Tag.HYPHEN, Tag.NUM, Tag.ADV, Tag.QUOTE):
                return False
        return False

    def _definite(self, trigger: int) -> bool:
        tokens = self.frames.tokens
        for at in range(trigger - 1, max(trigger - 7, self.frames.sentence_of(trigger).first - 1), -1):
            if tokens[at].lower in DEFINITE or tokens[at].lower == "'s":
                return True
            if tokens[at].lower in ("a", "an"):
                return False
        return False

    @cached_property
    def _own(self) -> frozenset[int]:
        """The tokens that speak of the claim's participants."""
        refs = (ref for entity in self.claim.who for ref in self.cast.references(entity))
        return frozenset(at for ref in refs for at in range(ref.first, ref.last))

    def _strangers(self, beside: Iterable[tuple[int, int]], trigger: int | None) -> str:
        """People the text itself puts beside the event who are none of the claim's.

        Where the event word is a verb, who only owns or qualifies something before it takes no part: "opposed to the IRA's truce".
        """
        verb = trigger is not None and self.frames.tag(trigger) is Tag.VERB
        own = self._own
        told = _statement_words(self.claim.statement)
        names = []
        for start, end in beside:
            for at in range(start, end):
                name = self.frames.name_at.get(at)
                if name is not None and is_person(self.frames, name) is not self._people:
                    continue
                if (
                    name is not None
                    and name.first == at
                    and at not in own
                    and not any(i in own for i in range(name.first, name.last))
                    and not all(part.lower() in told for part in name.parts)  # "The FDIC cleared the purchase" names the FDIC
                    and not (verb and (name.possessive or self._qualifies(at)) and self._other_verb(name.last, end))
                ):
                    names.append(" ".join(name.parts))
        return " and ".join(dict.fromkeys(names))

    def _other_verb(self, first: int, last: int) -> bool:
        """Whether a verb stands in a stretch, or "to" before one."""
        return any(self.frames.tag(at) in (Tag.VERB, Tag.PARTICIPLE, Tag.TO) for at in range(first, last))

    def _qualifies(self, at: int) -> bool:
        """Whether a name stands behind a preposition, over its article, that makes it no subject."""
        tokens = self.frames.tokens
        before = tokens[at - 2].lower if tokens[at - 1].lower == "the" else tokens[at - 1].lower
        return before in PREPOSITIONS and before not in ("of", "with", "between")


@cache
def _statement_words(statement: str) -> frozenset[str]:
    return frozenset(token.lower for token in tokenize(statement.partition("[")[0]))


@cache
def _statement_names(statement: str) -> frozenset[str]:
    """The names in a statement, as lower-case words: capitals behind its first word that are no month, people or country."""
    tokens = tokenize(statement.partition("[")[0])
    common = MONTHS.keys() | DEMONYMS.keys() | NAMES.keys()
    return frozenset(
        token.lower for token in tokens[1:] if token.text[0].isupper() and len(token.text) > 2 and token.lower not in common
    )


THINGS_BEFORE = 0.45  # how far things take part that stand in the sentence or the text before only
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
    while index > 0:
        link = framed.clauses[index].link
        if link is Link.RESUMED:
            index = framed.clauses[index].resumes
        elif link in (Link.SHARED, Link.PARTICIPLE):
            index -= 1
        else:
            break
        found.append(index)
    return found


def _heads(framed: Framed, clause: Clause, ref: Reference) -> bool:
    """Whether a reference stands in a clause, or is the noun before it with its appositions: no verb stands between."""
    if clause.first <= ref.first < clause.last:
        return True
    if not clause.first - 12 <= ref.first < clause.first:
        return False
    return not any(
        framed.tag(at) in (Tag.VERB, Tag.AUX, Tag.MODAL) or framed.tag(at) is Tag.CONJ for at in range(ref.last, clause.first)
    )


def _reduced(clause: Clause) -> bool:
    """Whether a clause is a participle behind its noun: "agents charged in the bombing"."""
    return clause.link is Link.RELATIVE and not clause.opener


@cache
def _stems(text: str) -> frozenset[str]:
    """The stems of a text of a claim."""
    return frozenset(stem(token.lower) for token in tokenize(text))
