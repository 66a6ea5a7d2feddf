"""Which claims an article could speak of, by its words, for all claims at once.

A claim whose words do not occur in an article at all is silent in it, with the same outcome as in an article that says nothing; only the
others need to be looked at. What its words are depends on its kind:

- date, duration, event, place, quantity: those that name its first participant, for where that one is missing nothing else is asked; where
  it has none, or only things, its event words (or the names of its statement, which tell whose things they are);
- title: those that name its person;
- quote: enough content words for a sentence that shares two of them, or two thirds of all;
- relation: those of the claims it speaks of;
- name, and kinds this module does not know: always looked at.

An inverted index from words to claims does what an automaton over all phrases would do, on tokens and stems that are there anyway: one
lookup for each different word of an article, however many claims there are.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factdesk.claims.model import EntityKind
from factdesk.frames.cast import lone_family_name
from factdesk.frames.tags import closed_classes
from factdesk.frames.words import stem
from factdesk.language.en.countries import CAPITALS, DEMONYMS, NAMES
from factdesk.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from factdesk.claims.model import Claim, Entity
    from factdesk.scale.prepared import Prepared

_BOUND = frozenset({"date", "duration", "event", "place", "quantity"})


class Index:
    """The words of many claims, each claim known by its number."""

    def __init__(self, prepared: Sequence[Prepared]) -> None:
        self._groups: dict[frozenset[str] | Entity, list[int]] = {}  # words of which one is enough, or an entity -> the claims
        self._always: set[int] = set()
        self._counted: list[tuple[int, int, frozenset[str]]] = []  # claim, how many of the words are needed, words
        self._relations: dict[int, list[int]] = {}  # claim -> the relations that speak of it
        numbers = {one.claim.id: number for number, one in enumerate(prepared)}
        for number, one in enumerate(prepared):
            self._add(number, one, numbers)
        self._by_word: dict[str, list[int]] = {}
        self._claims_of = list(self._groups.items())
        for group, key in enumerate(self._groups):
            for word in sorted(key if isinstance(key, frozenset) else names_of(key).triggers):
                self._by_word.setdefault(word, []).append(group)
        self._quotes_of: dict[str, list[int]] = {}
        for at, (_, _, words) in enumerate(self._counted):
            for word in sorted(words):
                self._quotes_of.setdefault(word, []).append(at)

    def reached(self, vocabulary: Collection[str], *, initials: bool) -> frozenset[int]:
        """The claims that an article of these words and stems could speak of, by number. `initials`: names in it have initials."""
        groups: set[int] = set()
        counts: dict[int, int] = {}
        by_word, quotes_of = self._by_word, self._quotes_of
        for word in vocabulary:
            if word in by_word:
                groups.update(by_word[word])
            for at in quotes_of.get(word, ()):
                counts[at] = counts.get(at, 0) + 1
        found = set(self._always)
        for group in groups:
            key, claims = self._claims_of[group]
            if isinstance(key, frozenset) or names_of(key).may_stand(vocabulary, initials=initials):
                found.update(claims)
        for at, count in counts.items():
            number, needed, _ = self._counted[at]
            if count >= needed:
                found.add(number)
        waiting = [number for number in self._relations if number in found]
        while waiting:
            for relation in self._relations.get(waiting.pop(), ()):
                if relation not in found:
                    found.add(relation)
                    waiting.append(relation)
        return frozenset(found)

    def _add(self, number: int, one: Prepared, numbers: Mapping[str, int]) -> None:
        claim = one.claim
        if one.failure is not None or one.check is None:
            self._always.add(number)
        elif claim.kind in _BOUND:
            self._groups.setdefault(_bound_words(claim), []).append(number)
        elif claim.kind == "title":
            self._groups.setdefault(claim.who[0], []).append(number)
        elif claim.kind == "quote":
            self._add_quote(number, claim)
        elif claim.kind == "relation" and one.check.refers is not None:
            for name in one.check.refers(one.value):
                self._relations.setdefault(numbers[name], []).append(number)
        else:
            self._always.add(number)

    def _add_quote(self, number: int, claim: Claim) -> None:
        from factdesk.checks._quotes import pieces

        different = {word for piece in pieces(claim.value_text) for word in piece}
        content = frozenset(stem(word) for word in different if word not in closed_classes())
        function = sum(word in closed_classes() for word in different)
        least = min(len(different), max(1, len(different) * 2 // 3))
        same_stem = len(different) - function - len(content)  # one stem may stand for several of the words
        needed = min(2, least - function) - same_stem
        if needed <= 0:
            self._always.add(number)
        else:
            self._counted.append((number, needed, content))


def _bound_words(claim: Claim) -> frozenset[str] | Entity:
    """What an article must have for a claim about an event: one of some words, or an entity."""
    from factdesk.frames.triggers import related_stems

    actor = next((entity for entity in claim.who if entity.kind is not EntityKind.THING), None)
    if actor is not None:
        return actor
    events = related_stems(claim.event)
    if not claim.who:
        return events
    from factdesk.frames.parties import _statement_names as statement_names

    things = (names_of(entity).triggers for entity in claim.who)
    return events.union(statement_names(claim.statement), *things)


class _Names:
    """The words by which an article can speak of an entity. An article has one of the `triggers`, if it does."""

    __slots__ = ("_own", "_phrases", "triggers")

    def __init__(self, entity: Entity) -> None:
        self._phrases = [parts for text in (*entity.spellings, *entity.mentions, *entity.titles) if (parts := _parts(text))]
        code = NAMES.get(entity.name.lower()) if entity.kind is EntityKind.ORGANIZATION else None
        if code is not None:
            countries = (*DEMONYMS.items(), *CAPITALS.items())
            self._phrases += [(frozenset({word}),) for word, theirs in countries if theirs == code]
        if entity.kind is EntityKind.PERSON and (family := lone_family_name(entity)):
            self._phrases += [parts for parts in [_parts(family)] if parts]
        # a person's name that differs from the spellings by initials, which binds short forms to it
        words = {token.lower for text in entity.spellings for token in tokenize(text)}
        self._own = frozenset(word for word in words if len(word) > 1) if entity.kind is EntityKind.PERSON else frozenset()
        rarest = (max(parts, key=lambda forms: (max(map(len, forms)), *sorted(forms))) for parts in self._phrases)
        self.triggers = self._own.union(*rarest)

    def may_stand(self, vocabulary: Collection[str], *, initials: bool) -> bool:
        """Whether an article of these words and stems, with or without initials in its names, may speak of the entity."""
        if any(all(any(form in vocabulary for form in forms) for forms in parts) for parts in self._phrases):
            return True
        own = sum(word in vocabulary for word in self._own)
        return own > 1 or (own == 1 and initials)


names_of = cache(_Names)


def _parts(text: str) -> tuple[frozenset[str], ...]:
    """The words of a phrase, each with the forms it may stand in."""
    words = [token.lower for token in tokenize(text)]
    while words and words[0] in ("the", "a", "an"):
        words.pop(0)
    found = [frozenset({word, word.replace(".", ""), stem(word)}) for word in words]
    if len(words) == 1 and len(words[0]) <= 3:
        found[0] |= {"".join(f"{letter}." for letter in words[0])}
    return tuple(
        forms | {f"{word}.", word.rstrip(".")} if "." in word else forms for word, forms in zip(words, found, strict=True)
    )
