"""Proposals: what an article says, put as claims. Each is only a guess until the article itself has been checked against it.

For one mention there may be several guesses, the most telling first: by the word that governs it or an event noun of its clause,
with the participants that stand beside that word, or those of the clause, or those of the sentence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdesk.checks.registry import check
from factdesk.claims.model import Claim, Entity, EntityKind, Location
from factdesk.frames.attach import LIGHT_NOUNS, governors, is_event_noun, is_reporting
from factdesk.frames.model import within
from factdesk.frames.participants import stretches
from factdesk.frames.people import is_person_noun
from factdesk.frames.tags import Tag
from factdesk.frames.triggers import LIGHT
from factdesk.frames.words import stem
from factdesk.language.en.events import PLACE_NOUNS
from factdesk.language.en.outcomes import NO_MATTER, OUTCOMES
from factdesk.reading.model import Kind, TimeRole
from factdesk.records import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factdesk.drafting.people import People
    from factdesk.frames.model import Frames
    from factdesk.reading.model import Mention, PlaceMention

NOWHERE = Location("", 1, 1)
_NO_EVENT = frozenset(stem(word) for word in NO_MATTER) | frozenset(stem(word) for word in PLACE_NOUNS) | LIGHT_NOUNS | LIGHT
_AMOUNTS = frozenset({Kind.MONEY, Kind.PERCENT, Kind.QUANTITY})
_CALENDAR = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_LONGEST_TITLE = 10  # tokens
_MOST_EVENTS = 4  # guesses at the event of one mention
_MOST_PEOPLE = 3
_LEAST_WORDS, _MOST_WORDS = 6, 40  # of a quote worth a claim


@dataclass(frozen=True, slots=True)
class Guess:
    """A claim without its id, from the code points `start` to `end` of an article. Guesses of one `mention` stand for each other."""

    mention: int
    start: int
    end: int
    kind: str
    value: tuple[str, ...] = ()
    who: tuple[Entity, ...] = ()
    event: tuple[str, ...] = ()
    states: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def as_claim(self, name: str, statement: str = "") -> Claim:
        """The guess as a claim with an id."""
        named = tuple(Entity("", text, EntityKind.PLACE) if self.kind == "place" else None for text in self.value)
        return Claim(
            name,
            self.kind,
            NOWHERE,
            statement=statement,
            who=self.who,
            event=self.event,
            value=self.value,
            named=named,
            states=self.states,
        )


def propose(frames: Frames, people: People) -> Iterator[Guess]:
    """The guesses at what an article says, of all kinds but relations, those of one mention in a row."""
    number = 0
    for mentioned in (_names, _titles, _quotes, _lengths, _days, _amounts, _places, _outcomes):
        last = -1
        for guess in mentioned(frames, people):
            number += guess.mention != last
            last = guess.mention
            yield Guess(number, guess.start, guess.end, guess.kind, guess.value, guess.who, guess.event, guess.states)


def _names(frames: Frames, people: People) -> Iterator[Guess]:
    seen: set[str] = set()
    for name in frames.names:
        entity = people.of(frames, name)
        if entity is not None and entity.id not in seen and name.full is None and _is_evidence(frames, name.first):
            seen.add(entity.id)
            yield _guess(name, "name", (), (entity,), ())


def _titles(frames: Frames, people: People) -> Iterator[Guess]:
    for mention in frames.titles:
        if mention.holder is None or mention.status or mention.head == "counterpart" or not _is_evidence(frames, mention.first):
            continue
        name = frames.name_at.get(frames.document.token_at(mention.holder.start))
        entity = people.of(frames, name) if name is not None else None
        if entity is not None and entity.kind is EntityKind.PERSON:
            yield _guess(mention, "title", (_words(frames, mention),), (entity,), ())


def _quotes(frames: Frames, people: People) -> Iterator[Guess]:
    for mention in frames.quotes:
        words = _words(frames, mention).rstrip(" ,.;")
        if mention.speaker is None or not _LEAST_WORDS <= len(words.split()) <= _MOST_WORDS or "[" in words:
            continue
        name = frames.name_at.get(frames.document.token_at(mention.speaker.start))
        entity = people.of(frames, name) if name is not None else None
        if entity is not None:
            yield _guess(mention, "quote", (words,), (entity,), ())


def _lengths(frames: Frames, people: People) -> Iterator[Guess]:
    for mention in frames.durations:
        if mention.amount is not None and mention.amount.number is not None and mention.role is TimeRole.LENGTH:
            yield from _bound(frames, people, mention, "duration", _length_words(frames, mention))


def _days(frames: Frames, people: People) -> Iterator[Guess]:
    for mention in frames.times:
        if mention.kind is Kind.DATE and mention.range is not None and not mention.bound and not mention.value.endswith("_REF"):
            written = str(mention.range)
            if _CALENDAR.fullmatch(written):  # "later this year", "a week earlier" are too wide to be worth a claim
                yield from _bound(frames, people, mention, "date", (written,))


def _amounts(frames: Frames, people: People) -> Iterator[Guess]:
    for mention in frames.amounts:
        if mention.amount is None or mention.amount.number is None or mention.part_of or mention.change:
            continue
        if mention.kind is Kind.AGE:
            for entity in _around(frames, people, mention.first)[:_MOST_PEOPLE]:
                if entity.kind is EntityKind.PERSON:
                    value = f"{mention.amount.number:g} years old"
                    yield _guess(mention, "quantity", (value,), (entity,), ("age",))
        elif mention.kind in _AMOUNTS and (mention.kind is not Kind.QUANTITY or mention.amount.number > 2):
            yield from _bound(frames, people, mention, "quantity", (_words(frames, mention),))


def _places(frames: Frames, people: People) -> Iterator[Guess]:
    for mention in frames.places:
        if mention.preposition in ("in", "at", "inside") and not mention.dateline:
            yield from _bound(frames, people, mention, "place", (_in_wider(frames, mention),))


def _in_wider(frames: Frames, mention: PlaceMention) -> str:
    """The name of a place with the wider one behind it: "the Great Hall, Larkfield"."""
    wider = mention.within
    behind = next((place for place in frames.places if place.first == mention.last + 1), None)
    if not wider and behind is not None and frames.tokens[mention.last].text == ",":
        wider = behind.name
    return f"{mention.name}, {wider}" if wider else mention.name


def _outcomes(frames: Frames, people: People) -> Iterator[Guess]:
    """A verb that tells what came of something, and the thing: the nouns behind it that name an event."""
    for sentence in frames.document.sentences:
        if not sentence.role.evidence or sentence.first == sentence.last:
            continue
        framed = frames.framed(sentence.index)
        for at in range(sentence.first, sentence.last):
            if framed.tag(at) is not Tag.VERB:
                continue
            found = _states(frames.tokens[at].lower)
            if found is None:
                continue
            state, states = found
            clause = framed.clause_at(at)
            things = [
                token
                for token in range(clause.first, min(clause.last, at + 8))
                if framed.tag(token) is Tag.NOUN and _tells(frames, token) and is_event_noun(frames.tokens[token].lower)
            ]
            for token in sorted(things, key=lambda token: (token < at, abs(token - at)))[:2]:
                for who in _participants(frames, people, at):
                    token_at = frames.tokens[at]
                    event = (frames.tokens[token].lower,)
                    yield Guess(at, token_at.start, token_at.end, "event", (state,), who, event, states)


def _states(word: str) -> tuple[str, Mapping[str, tuple[str, ...]]] | None:
    """The state that a verb tells, with all states of its matter, None where it tells none."""
    for row in OUTCOMES:
        for state, phrases in row.items():
            if word in phrases.split(", "):
                return state, {each: tuple(told.split(", ")) for each, told in row.items()}
    return None


def _bound(frames: Frames, people: People, mention: Mention, kind: str, values: tuple[str, ...]) -> Iterator[Guess]:
    """Guesses at the event and the participants of a mention; without participants a claim would meet the events of others."""
    if not _is_evidence(frames, mention.first):
        return
    readable = [value for value in dict.fromkeys(values) if _readable(kind, value)]
    for trigger in _events(frames, mention):
        event = (frames.tokens[trigger].lower,)
        for who in _participants(frames, people, trigger):
            for value in readable if who else ():
                yield _guess(mention, kind, (value,), who, event)


def _events(frames: Frames, mention: Mention) -> list[int]:
    """The tokens that may name the mention's event: what governs it, else the event nouns of its clause, the nearest first."""
    found = [governor.token for governor in governors(frames, mention.first, mention.last)]
    found = [at for at in dict.fromkeys(found) if _tells(frames, at)]
    if found:
        return found[:_MOST_EVENTS]
    framed = frames.framed(frames.sentence_of(mention.first).index)
    clause = framed.clause_at(mention.first)
    nouns = [
        at
        for at in range(clause.first, clause.last)
        if framed.tag(at) is Tag.NOUN and not mention.first <= at < mention.last and is_event_noun(frames.tokens[at].lower)
    ]
    nouns.sort(key=lambda at: (abs(at - mention.first), at))
    return [at for at in nouns if _tells(frames, at)][:_MOST_EVENTS]


def _tells(frames: Frames, token: int) -> bool:
    """Whether a word names a matter of its own: no "be", no "said", no name, no part of a title ("finance director")."""
    word = frames.tokens[token].lower
    return (
        word.isalpha()
        and len(word) > 2
        and token not in frames.name_at
        and frames.tag(token) in (Tag.NOUN, Tag.VERB, Tag.PARTICIPLE)
        and not is_person_noun(word)
        and not is_reporting(word)
        and stem(word) not in _NO_EVENT
        and not any(title.first <= token < title.last for title in within(frames.titles, token - _LONGEST_TITLE, token + 1))
    )


def _participants(frames: Frames, people: People, trigger: int) -> list[tuple[Entity, ...]]:
    """Who may take part in an event: those the text puts beside its word, those of its clause, of its sentence, nobody."""
    beside = sorted({at for stretch in stretches(frames, trigger) for at in range(stretch.first, stretch.last)})
    sentence = frames.sentence_of(trigger)
    clause = frames.framed(sentence.index).clause_at(trigger)
    groups = (beside, range(clause.first, clause.last), range(sentence.first, sentence.last))
    found = [_entities(frames, people, group)[:_MOST_PEOPLE] for group in groups]
    return [*dict.fromkeys(group for group in found if group), ()]


def _around(frames: Frames, people: People, token: int) -> tuple[Entity, ...]:
    sentence = frames.sentence_of(token)
    near = sorted(range(sentence.first, sentence.last), key=lambda at: abs(at - token))
    return _entities(frames, people, near)


def _entities(frames: Frames, people: People, tokens: range | list[int]) -> tuple[Entity, ...]:
    found: dict[str, Entity] = {}
    for at in tokens:
        name = frames.name_at.get(at)
        entity = people.of(frames, name) if name is not None else None
        if entity is not None:
            found.setdefault(entity.id, entity)
    return tuple(found.values())


def _readable(kind: str, value: str) -> bool:
    """Whether the check of a kind can read a value."""
    try:
        check(kind).read_value(Guess(0, 0, 0, kind, (value,)).as_claim("x"))
    except ValueError:
        return False
    return True


def _length_words(frames: Frames, mention: Mention) -> tuple[str, ...]:
    """The words of a length, with the one before them where they cannot be read alone ("hour" of "an hour")."""
    words = _words(frames, mention)
    if _readable("duration", words):
        return (words,)
    first = max(frames.sentence_of(mention.first).first, mention.first - 1)
    return (" ".join(frames.document.text[frames.tokens[first].start : frames.tokens[mention.last - 1].end].split()),)


def _words(frames: Frames, mention: Mention) -> str:
    return " ".join(frames.document.slice(mention.span).split())


def _is_evidence(frames: Frames, token: int) -> bool:
    return frames.sentence_of(token).role.evidence


def _guess(mention: Mention, kind: str, value: tuple[str, ...], who: tuple[Entity, ...], event: tuple[str, ...]) -> Guess:
    return Guess(mention.first, mention.span.start, mention.span.end, kind, value, who, event)
