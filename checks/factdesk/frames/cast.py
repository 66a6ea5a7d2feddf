"""Cast: where an article speaks of an entity that claims name.

An entity is found by its spellings, by its titles and descriptors, by a country's adjective, and by pronouns and phrases such as
"the two men" where the text before leaves one reading. A longer name that only contains a spelling ("Henry Wang" for "Wang") is
somebody else; a bare family name belongs to whoever of that name was last given in full.
"""

from __future__ import annotations

from enum import Enum
from functools import cache, cached_property
from typing import TYPE_CHECKING

from factdesk.claims.model import EntityKind
from factdesk.frames.people import is_person, is_person_noun
from factdesk.frames.tags import Tag
from factdesk.frames.words import may_be_verb, stem
from factdesk.language.en import function_words as words
from factdesk.language.en.countries import CAPITALS, DEMONYMS, NAMES
from factdesk.language.en.name_words import SUFFIXES
from factdesk.language.en.people import COMPANY_NOUNS, PAIR_NOUNS, PAIR_WORDS, RELATED_BODIES, ROYAL
from factdesk.language.en.told import ANOTHER_BODY
from factdesk.reading.titles.compare import Sameness, compare_offices
from factdesk.reading.titles.office import Office, office
from factdesk.records import dataclass
from factdesk.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdesk.claims.model import Entity
    from factdesk.frames.model import Frames
    from factdesk.reading.model import NameMention


class Form(Enum):
    """How an entity is spoken of, with the trust put in it."""

    NAME = 1.0
    DESCRIPTOR = 0.9
    PRONOUN = 0.75
    PAIR = 0.7


@dataclass(frozen=True, slots=True)
class Reference:
    """Tokens `first` to `last` (exclusive) that speak of an entity."""

    first: int
    last: int
    form: Form


@cache
def _phrase(text: str) -> tuple[str, ...]:
    parts = [token.lower for token in tokenize(text)]
    while parts and parts[0] in ("the", "a", "an"):
        parts.pop(0)
    return tuple(parts)


@cache
def name_words(entity: Entity) -> frozenset[str]:
    """All words of an entity's spellings, in lower case."""
    return frozenset(word for text in entity.spellings for word in _phrase(text))


@cache
def lone_family_name(entity: Entity) -> str:
    """The last word of a person's name, in lower case, where it may stand alone for the whole: four letters or more. Else ""."""
    family = entity.name.split()[-1].lower()
    return family if len(family) >= 4 and " " in entity.name else ""


class Cast:
    """The references to entities in one article, found once each."""

    def __init__(self, frames: Frames) -> None:
        self._frames = frames
        self._known: dict[Entity, tuple[Reference, ...]] = {}
        self._plain: dict[Entity, tuple[Reference, ...]] = {}
        self._parts: dict[Entity, tuple[tuple[Reference, ...], list[int]]] = {}
        self._leading: dict[Entity, bool] = {}
        self._antecedents: dict[int, int | None] = {}

    def references(self, entity: Entity) -> tuple[Reference, ...]:
        """All references to an entity, in text order, pronouns included."""
        if entity not in self._known:
            plain = self.named(entity)
            found = {ref.first: ref for ref in (*self._resolved(entity, plain), *plain)}
            self._known[entity] = tuple(found[at] for at in sorted(found))
        return self._known[entity]

    def stands_for(self, at: int, entity: Entity) -> bool:
        """Whether a word for a body ("the bank") means an entity that the text names before it."""
        owners = {token for ref in self.named(entity) for token in range(ref.first, ref.last)}
        here = self._frames.sentence_of(at)
        for index in range(here.index - 1, max(-1, here.index - 4), -1):
            sentence = self._frames.document.sentences[index]
            subject = self._subject(sentence.first, sentence.last, person=False)
            if subject is not None:
                return subject in owners
        return False

    def taking_part(self, entity: Entity) -> tuple[tuple[Reference, ...], list[int]]:
        """The references to an entity as one that takes part itself, in text order, and their first tokens."""
        if entity not in self._parts:
            found = self.references(entity)
            if entity.kind is EntityKind.PERSON:
                found = tuple(ref for ref in found if not self.owns_person(ref))
            if entity.kind in (EntityKind.PERSON, EntityKind.ORGANIZATION):
                found = tuple(ref for ref in found if not self.of_another(ref, entity))
            self._parts[entity] = found, [ref.first for ref in found]
        return self._parts[entity]

    def in_lead(self, entity: Entity) -> bool:
        """Whether the sentences that set the scene speak of an entity."""
        if entity not in self._leading:
            self._leading[entity] = self._leads({ref.first for ref in self.references(entity)})
        return self._leading[entity]

    def owns_person(self, ref: Reference) -> bool:
        """Whether a reference only owns the person meant: "Otto Quist's driver", "his 12-year-old daughter"."""
        tokens = self._frames.tokens
        sentence = self._frames.sentence_of(ref.first)
        at = ref.last
        if at < sentence.last and tokens[at].lower == "'s":
            at += 1
        elif tokens[ref.last - 1].lower not in ("his", "her"):
            return False
        while at < min(sentence.last, ref.last + 7):
            word = tokens[at].lower
            if is_person_noun(word) or (at > ref.last + 1 and self._named_from(at)):
                return True
            if not (word.isalnum() or word == "-") or word in words.PREPOSITIONS:
                return False
            at += 1
        return False

    def _named_from(self, at: int) -> bool:
        """Whether a name of a person begins at a token."""
        name = self._frames.name_at.get(at)
        return name is not None and name.first == at and is_person(self._frames, name)

    def stands_for_somebody(self, at: int) -> bool:
        """Whether a pronoun for a person has an antecedent in the text."""
        return self._antecedent(at, person=True) is not None

    def of_another(self, ref: Reference, entity: Entity) -> bool:
        """Whether a reference only tells whose somebody or something else is: "a subsidiary of Nordic Rail", "a colleague of Holt"."""
        tokens = self._frames.tokens
        if ref.first < 2 or tokens[ref.first - 1].lower != "of":
            return False
        noun = tokens[ref.first - 2].lower
        return is_person_noun(noun) if entity.kind is EntityKind.PERSON else noun in RELATED_BODIES

    def named(self, entity: Entity) -> tuple[Reference, ...]:
        """References by spelling, title or descriptor, in text order."""
        if entity not in self._plain:
            found: dict[int, Reference] = {}
            for text in entity.mentions + (entity.titles if entity.kind is EntityKind.PERSON else ()):
                for first, last in self._places(text, proper=False, inflected=entity.kind is EntityKind.THING):
                    if self._free_of_other_name(entity, last):
                        found.setdefault(first, Reference(first, last, Form.DESCRIPTOR))
            for text in sorted(entity.spellings, key=len):
                proper = entity.kind is not EntityKind.THING and text[:1].isupper()
                the = text.startswith("the ")
                for first, last in self._places(text, proper=proper):
                    if self._is_this(entity, first, last) if proper else not (the and self.another_such(entity, first)):
                        found[first] = Reference(first, last, Form.NAME)
            for first, last in self._by_full_name(entity):
                found.setdefault(first, Reference(first, last, Form.NAME))
            for first, last in self._by_country(entity):
                found.setdefault(first, Reference(first, last, Form.DESCRIPTOR))
            self._plain[entity] = tuple(found[at] for at in sorted(found))
        return self._plain[entity]

    def another_such(self, entity: Entity, first: int) -> bool:
        """Whether the words before a body's common noun make it another body: "a smaller union", "the teachers' union".

        Not "the powerful union" nor, of the seafarers' union, "the seafarers' union".
        """
        if entity.kind is not EntityKind.ORGANIZATION:
            return False
        tokens = self._frames.tokens
        sentence = self._frames.sentence_of(first)
        framed = self._frames.framed(sentence.index)
        for at in range(first - 1, max(sentence.first, first - 5) - 1, -1):
            word = tokens[at].lower
            if word in ANOTHER_BODY:
                return True
            if word in ("'s", "'", "’") and tokens[at - 1].lower not in name_words(entity):
                return True
            if framed.tag(at) not in (Tag.NOUN, Tag.PARTICIPLE, Tag.HYPHEN, Tag.POSS, Tag.NUM):
                return False
        return False

    def gives_to_another(self, entity: Entity, first: int, last: int) -> bool:
        """Whether some tokens, up to a verb, speak of another body of the entity's common noun and not of the entity itself."""
        nouns = {_phrase(text) for text in entity.spellings if text.islower() and text.startswith("the ")}
        if any(first <= ref.first < last for ref in self.named(entity)):
            return False
        return any(
            tuple(self._frames.document.lowers[at : at + len(noun)]) == noun and self.another_such(entity, at)
            for noun in nouns
            for at in range(first, last)
        )

    def _by_full_name(self, entity: Entity) -> list[tuple[int, int]]:
        """A person's short form that the article itself binds to the full name ("Hussein" after "Saddam Hussein")."""
        if entity.kind is not EntityKind.PERSON:
            return []
        own, family = name_words(entity), lone_family_name(entity)
        names = self._frames.names
        found = []
        for name in self._short_names:
            if name.full is None:
                if name.parts[0].lower() == family and self._lone_family_name(entity, name):
                    found.append((name.first, name.last))
                continue
            if not name.full < len(names):
                continue
            if self._otherwise_titled(entity, name):
                continue
            full = [part.lower() for part in names[name.full].parts]
            if len(full) > 1 and all(part in own or len(part.strip(".")) == 1 or is_person_noun(part) for part in full):
                found.append((name.first, name.last))
        return found

    @cached_property
    def _short_names(self) -> tuple[NameMention, ...]:
        """The names of one word."""
        return tuple(name for name in self._frames.names if len(name.parts) == 1)

    def _lone_family_name(self, entity: Entity, name: NameMention) -> bool:
        """Whether a single name is the entity's family name, and nobody else in the article bears it."""
        family = lone_family_name(entity)
        if not family or name.parts[0].lower() != family or self._otherwise_titled(entity, name):
            return False
        return all(other is name or len(other.parts) == 1 or other.parts[-1].lower() != family for other in self._frames.names)

    def _otherwise_titled(self, entity: Entity, name: NameMention) -> bool:
        """Whether a title that is none of the entity's stands right before a short name ("King Hussein").

        Where the claim file knows no title of the entity, one that the article puts before that name throughout is taken for theirs.
        """
        before = next((m for m in self._frames.titles if m.last == name.first), None)
        if before is None:
            return False
        if not entity.titles:
            last = name.parts[-1]
            short = {other.first for other in self._frames.names if other.parts == (last,)}
            return before.head in ROYAL or len({m.head for m in self._frames.titles if m.last in short}) > 1
        held = Office(before.head, before.modifiers, before.of, before.status)
        return all(compare_offices(office(text), held) in (Sameness.OTHER, Sameness.UNRELATED_ORG) for text in entity.titles)

    def _by_country(self, entity: Entity) -> list[tuple[int, int]]:
        """A country that acts: its people's name ("Chinese"), and its capital for its government ("Beijing said")."""
        code = NAMES.get(entity.name.lower()) if entity.kind is EntityKind.ORGANIZATION else None
        if code is None:
            return []
        found = []
        for word, theirs in (*DEMONYMS.items(), *CAPITALS.items()):
            if theirs != code or " " in word:
                continue
            for at in self._frames.by_word.get(word, ()):
                before = self._frames.tokens[at - 1].lower if at else ""
                if word in DEMONYMS or before not in words.PREPOSITIONS - {"between", "with", "by", "to", "from"}:
                    found.append((at, at + 1))
        return found

    def _places(self, text: str, *, proper: bool, inflected: bool = True) -> list[tuple[int, int]]:
        parts = _phrase(text)
        if not parts:
            return []
        tokens = self._frames.tokens
        by_word = self._frames.by_word
        if proper or not inflected:
            starts = by_word.get(parts[0], [])
            if not starts and "." in parts[0]:
                starts = by_word.get(parts[0].replace(".", ""), [])
        else:
            starts = self._frames.by_stem.get(stem(parts[0]), []) if parts[0][0].isalpha() else by_word.get(parts[0], [])
        found = []
        for at in starts:
            if at + len(parts) > len(tokens):
                continue
            if proper and not (tokens[at].text[0].isupper() or tokens[at].text[0].isdigit()):
                continue
            if all(_alike(tokens[at + i].lower, part, proper or not inflected) for i, part in enumerate(parts)):
                found.append((at, at + len(parts)))
        if proper and len(parts) == 1 and "." not in parts[0] and len(parts[0]) <= 3 and text.isupper():
            dotted = "".join(f"{letter}." for letter in parts[0])
            found += [(at, at + 1) for at in by_word.get(dotted, [])]
        return found

    def _is_this(self, entity: Entity, first: int, last: int) -> bool:
        """Whether a spelling stands for the entity and is no part of another name."""
        name = self._frames.name_at.get(first)
        if entity.kind is EntityKind.PERSON and last - first == 1 and name is None and self._runs_on(entity, last):
            return False
        if name is None or entity.kind in (EntityKind.THING, EntityKind.PLACE):
            return True
        own = name_words(entity)
        parts = [part.lower() for part in name.parts]
        if last - first >= len(parts):
            if len(parts) == 1 and entity.kind is EntityKind.PERSON:
                return self._last_of_that_name(entity, first, parts[0])
            return True
        strange = [
            part
            for part in parts
            if part not in own and len(part.strip(".")) > 1 and part.strip(".") not in SUFFIXES and not is_person_noun(part)
        ]
        if entity.kind is not EntityKind.PERSON:
            return not strange or name.first >= first
        return not strange or _near(parts, own)

    def _runs_on(self, entity: Entity, last: int) -> bool:
        """Whether a lone word of a name goes on, where no name was read, with one that is none of the entity's: a credit's "Wang Ye"."""
        tokens = self._frames.tokens
        if last >= len(tokens) or last >= self._frames.sentence_of(last - 1).last or "-" in tokens[last].text:
            return False
        word = tokens[last]
        plain = word.text[0].isupper() and word.text[1:].islower() and not may_be_verb(word.lower)
        return plain and word.lower not in name_words(entity) and word.start == tokens[last - 1].end + 1

    def _last_of_that_name(self, entity: Entity, first: int, word: str) -> bool:
        """A bare name belongs to whoever of that name was last given in full."""
        own = name_words(entity)
        for name in reversed(self._frames.names):
            if name.first >= first or len(name.parts) < 2:
                continue
            parts = [part.lower() for part in name.parts]
            if word in (parts[0], parts[-1]):
                rest = [part for part in parts if not is_person_noun(part)]  # "Presidents Ann Lee and Bo Ray"
                return all(part in own or len(part.strip(".")) == 1 for part in rest) or _near(rest, own)
        return True

    def _free_of_other_name(self, entity: Entity, last: int) -> bool:
        """Whether no other name follows a title at once ("Foreign Minister Qin Gang" is no other foreign minister)."""
        name = self._frames.name_at.get(last)
        if name is None or name.first != last:
            return True
        return any(part.lower() in name_words(entity) for part in name.parts)

    # --- pronouns and the like

    def _resolved(self, entity: Entity, plain: Sequence[Reference]) -> list[Reference]:
        """Pronouns and phrases for an entity that the article names somewhere."""
        if not plain:
            return []
        by_word = self._frames.by_word
        owners = {at for ref in plain for at in range(ref.first, ref.last)}
        if entity.kind is EntityKind.PERSON:
            places = [at for word in words.PERSON_PRONOUNS for at in by_word.get(word, ())]
            found = [Reference(at, at + 1, Form.PRONOUN) for at in places if self._antecedent(at, person=True) in owners]
            return found + [Reference(at, at + 1, Form.PAIR) for at in self._pairs if self._pair_holds(at, owners)]
        if entity.kind is EntityKind.ORGANIZATION:
            places = [at for word in words.THING_PRONOUNS for at in by_word.get(word, ())]
            places += [at for noun in COMPANY_NOUNS for at in by_word.get(noun, ()) if self._follows_the(at)]
            found = [Reference(at, at + 1, Form.PRONOUN) for at in places if self._antecedent(at, person=False) in owners]
            return found + [Reference(at, at + 1, Form.PAIR) for at in self._pairs if self._leads(owners)]
        return []

    def _follows_the(self, at: int) -> bool:
        return at > 0 and self._frames.tokens[at - 1].lower in ("the", "its")

    @cached_property
    def _pairs(self) -> list[int]:
        """The places of "the two", "the two men", "both sides" and the like."""
        tokens = self._frames.tokens
        found = []
        for word in PAIR_WORDS:
            for at in self._frames.by_word.get(word, ()):
                following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
                sentence = self._frames.sentence_of(at)
                alone = word == "two" and self._follows_the(at) and at + 1 < sentence.last
                tag = self._frames.framed(sentence.index).tag(at + 1) if alone else None
                if following in PAIR_NOUNS or tag in (Tag.VERB, Tag.AUX, Tag.MODAL, Tag.ADV):
                    found.append(at)
        return sorted(found)

    def _pair_holds(self, at: int, owners: set[int]) -> bool:
        """Whether a pair holds the entity: the last two people named together before it, else those of the lede."""
        here = self._frames.sentence_of(at)
        for index in range(here.index, max(-1, here.index - 3), -1):
            sentence = self._frames.document.sentences[index]
            last = at if index == here.index else sentence.last
            names = [name for name in self._frames.names if sentence.first <= name.first < last]
            if len({name.parts[-1:] for name in names}) >= 2:
                return any(sentence.first <= owner < last for owner in owners)
        return self._leads(owners)

    def _leads(self, owners: set[int]) -> bool:
        """Whether some of these tokens stand in the sentences that set the scene."""
        lead = self._frames.leading
        return any(self._frames.sentence_of(owner).index in lead for owner in owners)

    def _antecedent(self, at: int, *, person: bool) -> int | None:
        """The token of the name a pronoun most likely stands for: the subject of its sentence so far, else of those before."""
        key = at if person else -at
        if key not in self._antecedents:
            self._antecedents[key] = self._subject_before(at, person)
        return self._antecedents[key]

    def _subject_before(self, at: int, person: bool) -> int | None:
        here = self._frames.sentence_of(at)
        if not person:
            found = next((i for i in range(at - 1, here.first - 1, -1) if self._is_body(i)), None)
        else:
            found = self._subject(here.first, at, person)
        for index in range(here.index - 1, max(-1, here.index - 5), -1):
            if found is not None:
                break
            sentence = self._frames.document.sentences[index]
            if sentence.role is here.role:
                found = self._subject(sentence.first, sentence.last, person)
        return found

    def _is_body(self, at: int) -> bool:
        name = self._frames.name_at.get(at)
        return name is not None and name.first == at and not is_person(self._frames, name)

    def _subject(self, first: int, last: int, person: bool) -> int | None:
        """The first name in a stretch that can be a subject: not after a preposition, not an owner, of the right sort."""
        tokens = self._frames.tokens
        fallback = None
        for at in range(first, last):
            name = self._frames.name_at.get(at)
            if name is None or name.first != at:
                continue
            if person != is_person(self._frames, name):
                continue
            before = tokens[at - 1].lower if at > first else ""
            if before in words.PREPOSITIONS or name.possessive:
                fallback = fallback if fallback is not None or not name.possessive else at
                continue
            return at
        return fallback


def _alike(found: str, part: str, proper: bool) -> bool:
    if found == part:
        return True
    if proper:
        return "." in part and found.replace(".", "") == part.replace(".", "")
    return part[0].isalpha() and len(part) > 3 and stem(found) == stem(part)


def _near(parts: Sequence[str], own: frozenset[str]) -> bool:
    from rapidfuzz.distance import OSA

    return all(part in own or any(len(word) >= 4 and OSA.distance(part, word) <= 1 for word in own) for part in parts)
