"""Event words: where an article speaks of a claim's event, and how a mention hangs on it."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, cached_property
from typing import TYPE_CHECKING

from factdesk.frames.attach import LIGHT_NOUNS, Governor, Tie, governors, is_event_noun, is_reporting
from factdesk.frames.changes import changed_thing
from factdesk.frames.clauses import Link
from factdesk.frames.people import is_person_noun
from factdesk.frames.places import noun_preposition
from factdesk.frames.subjects import subject_of
from factdesk.frames.tags import Tag
from factdesk.frames.weights import reason_for
from factdesk.frames.words import related, stem
from factdesk.language.en.events import ANY_EVENT, EFFORTS, LIGHT_VERBS, MOVING, PLACE_NOUNS
from factdesk.language.en.function_words import NEGATIONS
from factdesk.language.en.told import TAKING_PART
from factdesk.language.en.verbs import PARTICLES
from factdesk.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factdesk.claims.model import Claim, Entity
    from factdesk.frames.clauses import Clause
    from factdesk.frames.model import Framed, Frames
    from factdesk.results import Reason
    from factdesk.text.document import Sentence

LIGHT = frozenset(stem(word) for word in LIGHT_VERBS)
_EFFORTS = frozenset(stem(word) for word in EFFORTS)
_TAKING_PART = frozenset(stem(word) for word in TAKING_PART)
_MOVING = frozenset(stem(word) for word in MOVING)
_ANY = frozenset(stem(word) for word in ANY_EVENT)


@cache
def event_stems(events: tuple[str, ...]) -> frozenset[str]:
    """The stems of a claim's event words; of a phrase, its last word's, or the verb's before an adverb ("walked out")."""
    return frozenset(head for head, _ in _heads(events))


@cache
def _heads(events: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The stem of each event word, with the adverb that must follow it, or ""."""
    found = []
    for text in events:
        parts = [token.lower for token in tokenize(text) if token.lower[0].isalpha()]
        if len(parts) > 1 and parts[-1] in PARTICLES:
            found.append((stem(parts[-2]), parts[-1]))
        elif parts:
            found.append((stem(parts[-1]), ""))
    return tuple(found)


@cache
def modifiers(events: tuple[str, ...]) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Stem of a noun -> the stems that stand before it, for event words that are told as phrases only: "catastrophe losses"."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for text in events:
        parts = [stem(token.lower) for token in tokenize(text) if token.lower[0].isalpha()]
        if parts and parts[-1] not in PARTICLES:
            found.setdefault(parts[-1], []).append(tuple(parts[:-1]))
    return {head: tuple(phrases) for head, phrases in found.items() if all(phrases)}


@cache
def particles(events: tuple[str, ...]) -> Mapping[str, frozenset[str]]:
    """Stem -> the adverbs one of which must follow it, for the event words that are told with an adverb only."""
    alone = {head for head, adverb in _heads(events) if not adverb}
    with_adverb = {head for head, adverb in _heads(events) if adverb} - alone
    return {head: frozenset(adverb for other, adverb in _heads(events) if other == head) for head in sorted(with_adverb)}


@cache
def related_stems(events: tuple[str, ...]) -> frozenset[str]:
    """The stems of words for the same sort of event as a claim's."""
    return frozenset(other for own in event_stems(events) for other in related(own))


@cache
def name_words(entity: Entity) -> frozenset[str]:
    """All words of an entity's spellings, in lower case, without numbers."""
    return frozenset(token.lower for text in entity.spellings for token in tokenize(text) if token.lower[0].isalpha())


@cache
def _name_stems(who: tuple[Entity, ...]) -> frozenset[str]:
    return frozenset(stem(word) for entity in who for word in name_words(entity))


class Events:
    """The event words of one claim in one article."""

    def __init__(self, claim: Claim, frames: Frames) -> None:
        self.claim = claim
        self.frames = frames
        self.cast = frames.cast
        self.own = event_stems(claim.event)
        self.like = related_stems(claim.event)
        self.dates = claim.kind in ("date", "duration")
        self.names = _name_stems(claim.who)
        self._any = bool(self.own & _ANY)

    @cached_property
    def sentences(self) -> frozenset[int]:
        """The sentences in which a mention could be bound to the claim, by number."""
        found: set[int] = set()
        for key in self.like:
            found.update(self.frames.sentence_of(at).index for at in self.frames.by_stem.get(key, ()))
        found |= {index + 1 for index in found}
        if self._any:
            refs = (ref for entity in self.claim.who for ref in self.cast.references(entity))
            found.update(self.frames.sentence_of(ref.first).index for ref in refs)
        return frozenset(found)

    def triggers(self, first: int, last: int) -> list[int]:
        """The claim's event words between two tokens."""
        places = self._places
        return places[bisect_left(places, first) : bisect_left(places, last)]

    @cached_property
    def _places(self) -> list[int]:
        places = self.frames.places_of(self.like)
        adverbs = particles(self.claim.event)
        if not adverbs:
            return places
        stems, words = self.frames.stems, self.frames.document.lowers
        return [at for at in places if stems[at] not in adverbs or not adverbs[stems[at]].isdisjoint(words[at + 1 : at + 4])]

    def is_own(self, token: int) -> bool:
        """Whether a token is one of the claim's own event words, and no mere like of them."""
        return self.frames.stems[token] in self.own

    def tie(self, first: int, last: int) -> tuple[list[Reason], int | None]:
        """The reasons that tie a mention to the claim's event, and the event word."""
        tokens = self.frames.tokens
        ties = governors(self.frames, first, last)
        if self.claim.kind in ("quantity", "duration"):
            ties = self._without_saying(ties, first)
        owns = any(governor.tie is Tie.MODIFIES for governor in ties)
        for governor in ties:
            if (
                not owns
                and governor.tie is Tie.AFTER_VERB
                and is_reporting(tokens[governor.token].lower)
                and not self.is_own(governor.token)
            ):
                return [reason_for("dates the statement", f'"{tokens[governor.token].text}" is a verb of saying')], None
        tight = [g for g in ties if g.tie.strength >= 0.85]
        inside = self._in_compound(ties, last)
        if inside is not None:
            words = f'"{tokens[inside].text}" governs it ({Tie.MODIFIES.pattern})'
            return [reason_for("governed by the event", words)], inside
        for governor in tight:
            if governor.tie is Tie.OBJECT and self._denied(governor.token):
                continue  # "the third that Lee does not own" is none she owns
            key = stem(tokens[governor.token].lower)
            if governor.tie is Tie.SUBJECT and any(self._holds(g) for g in tight):
                continue  # "the warrant issued Monday charged him": Monday is the issue's
            if key in self.like:
                verb = next((g.token for g in ties if g.tie is Tie.CLAUSE), None)
                if key not in self.own and governor.tie is Tie.AFTER_NOUN and verb is not None and self.is_own(verb):
                    words = f'"{tokens[verb].text}" governs it ({Tie.CLAUSE.pattern})'  # "shot to death on Monday"
                    return [reason_for("governed by the event", words, governor.tie.strength)], verb
                rule = "governed by the event" if key in self.own else "governed by a word like the event"
                words = f'"{tokens[governor.token].text}" governs it ({governor.tie.pattern})'
                return [reason_for(rule, words, governor.tie.strength)], governor.token
        sentence = self.frames.sentence_of(first)
        framed = self.frames.framed(sentence.index)
        clause = framed.clause_at(first)
        subject = self._subject_of_light_verb(clause, tight)
        if subject is not None:
            share = 0.95 if self.is_own(subject) else 0.85
            return [reason_for("governed by the event", f'"{tokens[subject].text}" is the subject of its verb', share)], subject
        changed = changed_thing(self.frames, framed, clause, first) if self.claim.kind == "quantity" else None
        if changed is not None and self.frames.stems[changed] in self.like:
            share = 0.95 if self.is_own(changed) else 0.75
            return [reason_for("governed by the event", f'"{tokens[changed].text}" is what changed', share)], changed
        rivals = self._rivals((first, last), tight, ties)
        if not rivals and self.claim.kind == "quantity":
            rivals = self._other_subject(clause, framed, tight, changed)
        verb = None if rivals else self._verb_before(ties, clause)
        if verb is not None:
            words = f'"{tokens[verb].text}" governs it ({Tie.CLAUSE.pattern})'
            return [reason_for("governed by the event", words, 0.85)], verb
        return self.near(first, framed, rivals)

    def _in_compound(self, ties: list[Governor], last: int) -> int | None:
        """The claim's own event word between a mention and a noun that adds nothing: "a five-year restructuring effort"."""
        for governor in ties:
            if governor.tie is Tie.MODIFIES and self.frames.stems[governor.token] in _EFFORTS:
                return next((at for at in self.triggers(last, governor.token) if self.is_own(at)), None)
        return None

    def _headed(self, clause: Clause) -> list[int]:
        """The event word right before a shortened clause, which tells more of it: "a suit filed in Osby"."""
        if clause.link is not Link.RELATIVE or clause.opener or clause.first == 0:
            return []
        return self.triggers(clause.first - 1, clause.first)

    def _without_saying(self, ties: list[Governor], first: int) -> list[Governor]:
        """The words that govern a figure, without a verb of saying before the clause that the figure opens: "said 200 people came"."""
        clause = self.frames.framed(self.frames.sentence_of(first).index).clause_at(first)
        if clause.link is not Link.THAT or clause.verb is None:
            return ties
        return [tie for tie in ties if tie.token >= clause.first or not is_reporting(self.frames.tokens[tie.token].lower)]

    def another_sort(self, trigger: int | None) -> str:
        """Why an event noun is of another sort than the claim's phrase, which the text has elsewhere; or "".

        Of "catastrophe losses", "a loss on car insurance" is another sort, where the text speaks of catastrophe losses too.
        """
        if trigger is None or trigger >= len(self.frames.tokens) or self.frames.tag(trigger) is not Tag.NOUN:
            return ""
        stems = self.frames.stems
        phrases = modifiers(self.claim.event).get(stems[trigger], ())
        near = stems[max(0, trigger - 4) : trigger]
        if not phrases or any(set(phrase) <= set(near) for phrase in phrases):
            return ""
        elsewhere = any(
            tuple(stems[max(0, at - len(phrase)) : at]) == phrase
            for phrase in phrases
            for at in self.frames.by_stem.get(stems[trigger], ())
        )
        return f'it is one such "{self.frames.tokens[trigger].text}"' if elsewhere else ""

    def _denied(self, verb: int) -> bool:
        """Whether a verb's clause denies it, where the claim does not."""
        clause = self.frames.framed(self.frames.sentence_of(verb).index).clause_at(verb)
        return clause.negated and not any(token.lower in NEGATIONS for token in tokenize(self.claim.statement))

    def told_before(self, token: int) -> bool:
        """Whether one of the claim's own event words stands in an earlier sentence than a token."""
        first = self.frames.sentence_of(token).first
        return any(places and places[0] < first for places in (self.frames.by_stem.get(key) for key in self.own))

    def _subject_of_light_verb(self, clause: Clause, ties: list[Governor]) -> int | None:
        """The event word that a light verb hands a value to: "the meeting … lasted 35 minutes"."""
        for governor in ties:
            if governor.tie is Tie.AFTER_VERB and stem(self.frames.tokens[governor.token].lower) in LIGHT:
                heads = [at for at in self.triggers(clause.first, governor.token) if self.frames.tag(at + 1) is not Tag.NOUN]
                if not heads:  # "the toll, first put at 40, now stands at 52"
                    subject = subject_of(self.frames, governor.token)
                    heads = self.triggers(subject.first, subject.end) if subject is not None else []
                return max(heads, default=None, key=self.is_own)  # "loss reserves stood at" tells of reserves
        return None

    def _other_subject(self, clause: Clause, framed: Framed, ties: list[Governor], changed: int | None) -> list[Reason]:
        """Another noun that the figure is of: the subject of a verb that hands it over ("unemployment stood at"), or what changed."""
        verbs = (g.token for g in ties if g.tie is Tie.AFTER_VERB and self.frames.stems[g.token] in LIGHT)
        verb = next(verbs, None)
        found = subject_of(self.frames, verb) if verb is not None else None
        subject = changed if found is None else found.head
        if subject is None or self.frames.stems[subject] in self.like | self.names:
            return []
        if self.frames.stems[subject] in LIGHT_NOUNS and (
            subject == clause.first
            or framed.tag(subject - 1) not in (Tag.NOUN, Tag.PARTICIPLE)
            or self.triggers(clause.first, subject + 4)
        ):
            return []  # "the rate", "the rate of inflation"; not "the jobless rate"
        word = self.frames.tokens[subject].text
        return [reason_for("governed by another word", f'it is of "{word}", by the verb between', 0.6)]

    def near(self, first: int, framed: Framed, reasons: list[Reason]) -> tuple[list[Reason], int | None]:
        """The event word nearest to a mention: in its clause, beside it, in its sentence, or in the sentence before."""
        tokens = self.frames.tokens
        sentence = framed.sentence
        clause = framed.clause_at(first)
        beside = [
            at for other in framed.clauses if _joined(clause, other, framed) for at in self.triggers(other.first, other.last)
        ]
        for rule, where, places in (
            (
                "event in the same clause",
                "its clause",
                self.triggers(clause.first, clause.last) or self._headed(clause) or self._complement(clause, framed),
            ),
            ("event in a clause beside it", "the clause beside it", beside),
            ("event told by its participants", "its clause", self._any_event(clause, framed)),
            ("event in the same sentence", "its sentence", self.triggers(sentence.first, sentence.last)),
        ):
            if places and rule == "event told by its participants":
                return [*reasons, reason_for(rule, "its clause tells of the claim's participant")], places[0]
            if places:
                best = min(places, key=lambda at: abs(at - first) + 3 * (not self.is_own(at)))
                share = 1.0 if self.is_own(best) else 0.8
                if (self.dates or self.claim.kind == "place") and not reasons and places is not beside:
                    reasons = self._nearer_verb(clause, first, best)
                return [*reasons, reason_for(rule, f'"{tokens[best].text}" stands in {where}', share)], best
        before = self._sentence_before(sentence)
        if before is not None:
            return [
                *reasons,
                reason_for("event in the sentence before", f'"{tokens[before].text}" stands in the sentence before'),
            ], before
        return reasons, None

    def _nearer_verb(self, clause: Clause, first: int, trigger: int) -> list[Reason]:
        """A verb of its own before a time: "charged with shooting Lee last fall", "seized a bomb Sunday on the eve of the talks"."""
        verb = next((at for at in reversed(clause.verbs) if at < first), None)
        if verb is None or (verb <= trigger + 1 and trigger < first) or self.frames.tag(verb) is Tag.AUX:
            return []
        key = self.frames.stems[verb]
        if key in self.like or key in LIGHT or (self.claim.kind == "place" and key in _MOVING):
            return []
        return [reason_for("governed by another word", f'"{self.frames.tokens[verb].text}" stands nearer to it', 0.4)]

    def _complement(self, clause: Clause, framed: Framed) -> list[int]:
        """The event words of the clause that a clause's verb takes for its object: "confirmed [that they would meet]"."""
        after = clause.index + 1
        if after >= len(framed.clauses) or framed.clauses[after].link is not Link.THAT:
            return []
        return self.triggers(framed.clauses[after].first, framed.clauses[after].last)

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

    def _verb_before(self, ties: list[Governor], clause: Clause) -> int | None:
        """The claim's own past verb where it is the last before a date in its clause: "the storm struck the coast on Sunday".

        Only of a claim without participants: theirs may be another's deed.
        """
        if self.claim.kind != "date" or self.claim.who or clause.modal or not clause.past:
            return None
        last = next((tie.token for tie in ties if tie.tie is Tie.CLAUSE), None)
        return last if last is not None and self.is_own(last) and self.frames.tag(last) is Tag.VERB else None

    def _measured(self, governor: Governor) -> bool:
        """Whether a figure is a noun's by "at": "unemployment at 5.6 percent"."""
        at = governor.token + 1
        return self.claim.kind == "quantity" and at < len(self.frames.tokens) and self.frames.tokens[at].lower == "at"

    def _in_phrase(self, token: int) -> bool:
        """Whether a noun stands behind a preposition of its own, so that what follows may belong to the verb."""
        framed = self.frames.framed(self.frames.sentence_of(token).index)
        at = token - 1
        while at >= framed.sentence.first and framed.tag(at) in (
            Tag.NOUN,
            Tag.NAME,
            Tag.DET,
            Tag.PARTICIPLE,
            Tag.NUM,
            Tag.HYPHEN,
            Tag.POSS,
        ):
            at -= 1
        return at >= framed.sentence.first and framed.tag(at) in (Tag.PREP, Tag.TO) and self.frames.tokens[at].lower != "of"

    def _holds(self, governor: Governor) -> bool:
        """Whether a word before a mention holds it, so that it is not for the verb behind: all but a word that only measures."""
        word = self.frames.tokens[governor.token].lower
        return governor.tie in (Tie.AFTER_VERB, Tie.AFTER_NOUN, Tie.HAS) and stem(word) not in LIGHT_NOUNS

    def _rivals(self, mention: tuple[int, int], tight: list[Governor], ties: list[Governor]) -> list[Reason]:
        """A noun that governs the mention and is not the claim's event speaks against it."""
        tokens = self.frames.tokens
        verb = next((g.token for g in ties if g.tie is Tie.CLAUSE), None)
        for governor in tight:
            word = tokens[governor.token].lower
            if self.claim.kind == "place" and governor.tie is Tie.AFTER_NOUN and is_person_noun(word):
                return [reason_for("governed by another word", f'it tells where the "{word}" is from')]
            key = stem(word)
            if governor.tie is Tie.AFTER_NOUN and self._in_phrase(governor.token) and not self._measured(governor):
                continue  # "expelled from the talks on Feb. 20": the day is the verb's
            if governor.tie is Tie.HAS and word in PLACE_NOUNS:
                continue  # "in the town of Bali"
            if self.claim.kind == "place" and governor.tie is Tie.MODIFIES and noun_preposition(self.frames, *mention):
                continue  # "killed at a Bali rally"
            loose = governor.tie is Tie.AFTER_NOUN and not is_event_noun(word) and not self._measured(governor)
            if key in LIGHT_NOUNS or key in self.names or loose:
                continue
            if governor.tie is Tie.AFTER_NOUN and self.dates and verb is not None and self.is_own(verb):
                continue  # "completed the purchase in May": the month is as well the verb's
            if governor.tie is Tie.AFTER_VERB and (key in LIGHT or not (self.dates or self.claim.kind == "place")):
                continue
            if governor.tie in (Tie.MODIFIES, Tie.OF, Tie.HAS, Tie.AFTER_NOUN, Tie.AFTER_VERB):
                close = (
                    governor.tie in (Tie.MODIFIES, Tie.HAS)
                    or (governor.tie is Tie.AFTER_VERB and not self.dates)
                    or self._measured(governor)
                )
                share = 1.0 if close else 0.4
                return [
                    reason_for(
                        "governed by another word", f'"{tokens[governor.token].text}" governs it ({governor.tie.pattern})', share
                    )
                ]
        return self._other_verb(tight) if self.claim.kind == "quantity" else []

    def _other_verb(self, tight: list[Governor]) -> list[Reason]:
        """A verb of its own that a figure is the subject of: "45 people were injured" is no figure of the dead."""
        tokens = self.frames.tokens
        for governor in tight:
            key = stem(tokens[governor.token].lower)
            if (
                governor.tie is Tie.SUBJECT
                and key not in LIGHT | self.like | _TAKING_PART
                and self.frames.tag(governor.token) is Tag.VERB
            ):
                return [reason_for("governed by another word", f'"{tokens[governor.token].text}" tells of it', 0.6)]
        return []


def _joined(clause: Clause, other: Clause, framed: Framed) -> bool:
    """Whether what dates or measures one clause holds for the other: neighbours that are tied, or a later one of the same subject."""
    early, late = sorted((clause.index, other.index))
    link = framed.clauses[late].link
    if link is Link.RESUMED:
        return early == framed.clauses[late].resumes
    if late - early == 1:
        return link not in (Link.BREAK, Link.COORDINATE, Link.MAIN)
    return other.index > clause.index and other.link is Link.SHARED and clause.link in (Link.MAIN, Link.COORDINATE)
