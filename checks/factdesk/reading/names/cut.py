"""Cuts a run of capitals into names.

A run is cut where a title begins or ends ("Acme Chief Executive Ida Lind" holds two names), behind the kind of body that
closes an organisation's name ("Foreign Affairs Office | Ida Lind"), and behind the country an envoy is sent to.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factdesk.language.en import countries, name_words, offices, places
from factdesk.language.en.phrase_words import DAYS, MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdesk.reading.names.evidence import Evidence
    from factdesk.text.tokens import Token

_CONNECTORS = frozenset({"of", "for", "and", "the", "on", "&"})


class Piece(NamedTuple):
    """One name: tokens `first` to `last` (exclusive), its sort ("person", "organization", "place" or ""), its honorific."""

    first: int
    last: int
    sort: str
    honorific: str


class Cutter:
    """Cuts the runs of one document."""

    __slots__ = ("_evidence", "_tokens")

    def __init__(self, tokens: tuple[Token, ...], evidence: Evidence) -> None:
        self._tokens = tokens
        self._evidence = evidence

    def cut(self, words: list[tuple[int, int]]) -> list[Piece]:
        """The names in a run of words."""
        tokens, evidence = self._tokens, self._evidence
        lowers = [tokens[first][3] if last == first + 1 else _lower(tokens, first, last) for first, last in words]
        start = 0
        first_token = words[0][0]
        if evidence.initial[first_token] and tokens[first_token].text[0].isupper():
            start = self._skip_opener(words, lowers)
        if not start and len(words) > 1 and _TOLD.isdisjoint(lowers):  # nothing cuts it, and nothing is trimmed
            return [Piece(first_token, words[-1][1], _sort(tokens[first_token].text, tuple(lowers), False), "")]
        if not _CUTS.isdisjoint(lowers):
            return [piece for piece in self._segments(words, lowers, start) if piece is not None]
        whole = self._piece(words, lowers, start, len(words), "", person=False)
        return [] if whole is None else [whole]

    def _skip_opener(self, words: list[tuple[int, int]], lowers: list[str]) -> int:
        """How many words at the start of a sentence are capitals for their place alone."""
        tokens, evidence = self._tokens, self._evidence
        first = words[0][0]
        word = lowers[0]
        if word in offices.HEADS or word in offices.MODIFIERS or word in name_words.HONORIFICS or word in offices.ABBREVIATIONS:
            return 0  # a title, cut below
        if len(words) > 1 and f"{word} {lowers[1]}" in offices.SET_TITLES:
            return 0
        if len(words) == 1:
            return 0 if evidence.names_at_start(first, tokens) else 1
        if word in name_words.OPENERS or (len(word) > 5 and word.endswith(("ing", "ed")) and word not in evidence.capital):
            return 1
        if word in evidence.small and word not in evidence.capital and word not in countries.NAMES:
            return 1
        return 0

    def _segments(self, words: list[tuple[int, int]], lowers: list[str], start: int) -> Iterator[Piece | None]:
        """Cuts a run at titles, honorifics, bodies and envoys' countries."""
        at, count = start, len(words)
        begin = at
        honorific, person = "", False
        while at < count:
            word = lowers[at]
            written = self._tokens[words[at][0]].text
            if word in name_words.HONORIFICS and at + 1 < count and at == begin:
                honorific = written + ("." if words[at][1] - words[at][0] > 1 else "")
                at += 1
                begin, person = at, True
                continue
            head = self._head_at(lowers, begin, at)
            if head:
                yield self._piece(words, lowers, begin, self._title_start(lowers, begin, at), honorific, person=False)
                at += head
                at = self._complement(lowers, at)
                begin, honorific, person = at, "", True
                if at < count and lowers[at] in ("of", "for", "to", "the", "and"):
                    at += 1 + (at + 1 < count and lowers[at + 1] == "the")
                    begin, person = at, False
                continue
            cut = self._country_end(lowers, begin, at) if begin > start or self._after_office(words[at][0]) else 0
            if (
                cut
                and cut < count
                and not person
                and lowers[cut] not in name_words.BODIES
                and lowers[cut] not in _CONNECTORS
                and not _body_ahead(lowers, cut)
            ):
                # "China Airlines" goes on, "China | Nicholas Burns" does not.
                yield self._piece(words, lowers, begin, cut, honorific, person=False)
                person = self._after_office(words[begin][0])
                begin, honorific, at = cut, "", cut
                continue
            if at + 1 < count and self._state_ends(lowers, begin, at):
                yield self._piece(words, lowers, begin, at + 1, honorific, person=False)
                begin, honorific, person = at + 1, "", False
            elif self._body_ends(lowers, begin, at) and not person:
                yield self._piece(words, lowers, begin, at + 1, honorific, person=False)
                begin, honorific = at + 1, ""
            at += 1
        if honorific and count - begin == 2 and self._owns(words[-1], lowers[-1]):
            yield self._piece(words, lowers, begin, count - 1, honorific, person)
            begin, honorific, person = count - 1, "", False
        yield self._piece(words, lowers, begin, count, honorific, person)

    def _owns(self, word: tuple[int, int], lower: str) -> bool:
        """Whether a country that is nobody's surname owns what follows: "Mr. Lind | America's hope"."""
        tokens, last = self._tokens, word[1]
        return (
            lower in countries.NAMES
            and lower not in countries.SURNAMES
            and last < len(tokens)
            and tokens[last].lower == "'s"
            and tokens[last].start == tokens[last - 1].end
        )

    def _head_at(self, lowers: list[str], begin: int, at: int) -> int:
        """How many words the head of a title has here, 0 where the word is part of a name."""
        word = lowers[at]
        following = lowers[at + 1] if at + 1 < len(lowers) else ""
        if at + 2 < len(lowers) and f"{word} {following}" in offices.SET_TITLES:
            return 2
        if word not in offices.HEADS and word not in offices.ABBREVIATIONS:
            return 0
        before = lowers[at - 1] if at > begin else ""
        if word == "general" and at == begin and any(later in name_words.DESIGNATORS for later in lowers[at + 1 :]):
            return 0
        if word == "general" and (
            following in name_words.BODIES or following in name_words.DESIGNATORS or following in _AFTER_GENERAL
        ):
            return 0
        if word in ("chief", "associate", "assistant", "general", "major") and following in offices.HEADS:
            return 0  # a modifier of the head that follows
        if word in offices.ALSO_SURNAMES and before and before not in offices.MODIFIERS and before not in countries.DEMONYMS:
            return 0
        if word in ("star", "guard", "chief", "page", "partner", "partners", "model", "house") and following in name_words.BODIES:
            return 0
        if following in name_words.PLACE_WORDS and word in offices.ALSO_SURNAMES:
            return 0  # "Baker Street"
        if following in name_words.BODIES and following != "staff" and word not in offices.ABBREVIATIONS:
            return 0  # "Director Magazine", "Workers Party"
        return 2 if following == "general" and f"{word} general" in offices.COMPOUNDS else 1

    def _title_start(self, lowers: list[str], begin: int, at: int) -> int:
        """Where the title that has its head at `at` begins: behind the last word that is no modifier."""
        first = at
        while first > begin and (lowers[first - 1] in offices.MODIFIERS or lowers[first - 1] in ("-", "and")):
            first -= 1
        # "State Department Spokesman": the modifiers are part of the body before the head.
        if first < at and lowers[at - 1] in name_words.BODIES and lowers[at - 1] not in offices.MODIFIERS:
            return at
        return first

    def _complement(self, lowers: list[str], at: int) -> int:
        """Steps over "of State", "of Foreign Affairs" behind a head."""
        if at + 1 >= len(lowers) or lowers[at] != "of":
            return at
        for length in (3, 2, 1):
            text = " ".join(lowers[at + 1 : at + 1 + length])
            staff = text == "staff" and lowers[at - 1] == "chief"
            if (staff or text in offices.PORTFOLIO_WORDS) and len(lowers) >= at + 1 + length:
                return at + 1 + length
        return at

    def _after_office(self, at: int) -> bool:
        """Whether "<office> of/to/for [the]" stands before a token: "ambassador to | China Nicholas Burns"."""
        tokens = self._tokens
        before = at - 1
        if before > 0 and tokens[before].lower == "the":
            before -= 1
        return before > 0 and tokens[before].lower in ("of", "to", "for") and tokens[before - 1].lower in offices.HEADS

    def _country_end(self, lowers: list[str], begin: int, at: int) -> int:
        """Where a country's name that begins the piece ends, 0 where none does."""
        if at != begin:
            return 0
        for length in (3, 2, 1):
            if " ".join(lowers[at : at + length]) in countries.NAMES and at + length <= len(lowers):
                return at + length
        return 0

    def _state_ends(self, lowers: list[str], begin: int, at: int) -> bool:
        """Whether the piece is a state's abbreviation and something else follows: "N.Y. | Lind"."""
        return at == begin and lowers[at].rstrip(".") in places.STATE_ABBREVIATIONS and lowers[at + 1] not in name_words.BODIES

    def _body_ends(self, lowers: list[str], begin: int, at: int) -> bool:
        """Whether a body's name ends here though capitals follow: "Foreign Affairs Office | Wang Yi"."""
        if at + 1 >= len(lowers) or at == begin or lowers[at] not in _CLOSING_BODIES:
            return False
        following = lowers[at + 1]
        return not (
            following in name_words.BODIES
            or following in name_words.DESIGNATORS
            or following in _CONNECTORS
            or following in name_words.PLACE_WORDS
            or following in offices.MODIFIERS
            or following in offices.HEADS
        )

    def _piece(
        self, words: list[tuple[int, int]], lowers: list[str], begin: int, end: int, honorific: str, person: bool
    ) -> Piece | None:
        """The name in words `begin` to `end`, trimmed, or nothing."""
        while begin < end and lowers[begin] in _TRIMMED_BEFORE:
            begin += 1
        while end > begin and lowers[end - 1] in _TRIMMED_BEHIND:
            end -= 1
        if begin < end and lowers[begin] in _NATIONAL:
            begin = self._skip_nationality(lowers, begin, end)
        if begin >= end:
            return None
        if end - begin == 1 and not honorific and self._no_name(words[begin], lowers[begin]):
            return None
        inner = lowers[begin:end]
        if inner[0] in offices.MODIFIERS and not honorific and not person and offices.MODIFIERS.issuperset(inner):
            return None
        sort = "person" if honorific else _sort(self._tokens[words[begin][0]].text, tuple(inner), person)
        return Piece(words[begin][0], words[end - 1][1], sort, honorific)

    def _skip_nationality(self, lowers: list[str], begin: int, end: int) -> int:
        """Steps over "Chinese", "South Korean" before a name that is no body's."""
        for length in (2, 1):
            word = " ".join(lowers[begin : begin + length])
            if word in countries.DEMONYMS or (length == 1 and word in countries.REGIONS):
                rest = lowers[begin + length : end]
                if word in countries.NAMES:
                    return begin
                if any(w in name_words.BODIES or w in name_words.DESIGNATORS or w in name_words.PLACE_WORDS for w in rest):
                    return begin
                if word in countries.REGIONS and rest:
                    return begin  # "Southern Comfort", "White House"
                return begin + length
        return begin

    def _no_name(self, word: tuple[int, int], lower: str) -> bool:
        if lower in name_words.NOT_NAMES or lower in offices.HEADS or lower in name_words.HONORIFICS:
            return True
        if (lower in countries.DEMONYMS and lower not in countries.NAMES) or (
            lower[:-1] in countries.DEMONYMS and lower[-1] == "s"
        ):
            return True
        if (
            lower in DAYS
            or (lower[-1] == "s" and lower[:-1] in DAYS)
            or lower in MONTHS
            or (lower in countries.REGIONS and lower != "republican")
        ):
            return True
        first = word[0]
        if len(lower) == 1:
            return True
        return (
            bool(self._evidence.initial[first])
            and word[1] - first == 1
            and not self._evidence.names_at_start(first, self._tokens)
        )


@lru_cache(maxsize=8192)
def _sort(written: str, inner: tuple[str, ...], person: bool) -> str:
    """What the name is of, as far as its own words and its title tell; `written` is the first one as it is written."""
    if is_place(" ".join(inner)):
        return "place"
    if inner[-1] in name_words.DESIGNATORS or not name_words.BODIES.isdisjoint(inner):
        known = len(inner) > 2 or inner[-1] not in _BODY_OR_SURNAME or inner[0] in offices.MODIFIERS
        return "organization" if known else ""
    if inner[-1] in name_words.PLACE_WORDS:
        return "place"
    if inner[-1] in name_words.SUFFIXES or person or (len(inner) > 2 and any(len(part) == 1 for part in inner[:-1])):
        return "person"
    return "organization" if len(inner) == 1 and 2 <= len(written) <= 6 and written.replace(".", "").isupper() else ""


def _body_ahead(lowers: list[str], at: int) -> bool:
    """Whether a body's name ends the run: "China Airlines", "US Treasury Department"."""
    return any(word in name_words.BODIES or word in name_words.DESIGNATORS for word in lowers[at:])


def is_place(text: str) -> bool:
    """Whether the gazetteer knows a name, in lower case."""
    return text in countries.NAMES or text.rstrip(".") in _PLACES


def _lower(tokens: tuple[Token, ...], first: int, last: int) -> str:
    """A word in lower case; the full stop of an abbreviation is dropped, those of "u.s." stay."""
    word = tokens[first].lower if last - first == 1 else "".join(token.lower for token in tokens[first:last])
    return word[:-1] if word[-1] == "." and word.count(".") == 1 else word


_AFTER_GENERAL = frozenset("motors electric mills dynamics foods assembly accounting cinema atomics re".split())
_BODY_OR_SURNAME = frozenset("press house church post court front order bank park market day radio chambers".split())
_TRIMMED = frozenset({"of", "for", "and", "the", "on", "to", "&"})
_TRIMMED_BEFORE = _TRIMMED | offices.STATUS.keys()
_TRIMMED_BEHIND = _TRIMMED | name_words.HONORIFICS
_NATIONAL = {name.split()[0] for name in countries.DEMONYMS} | countries.REGIONS  # first words of nationalities
_PLACES = countries.NAMES.keys() | countries.CAPITALS.keys() | places.HELD.keys() | places.STATES.keys() | places.REGIONS
_CLOSING_BODIES = frozenset(
    """
    office department ministry bureau agency committee commission council inc corp co llc ltd plc university institute institution
    administration association organization organisation federation foundation university corporation company service
    """.split()
)  # fmt: skip
# Words at which a run may be cut; a run without any is one name.
_CUTS = (
    name_words.HONORIFICS
    | offices.HEADS
    | offices.ABBREVIATIONS.keys()
    | {title.split()[0] for title in offices.SET_TITLES}
    | {name.split()[0] for name in countries.NAMES}
    | places.STATE_ABBREVIATIONS
    | {f"{state}." for state in places.STATE_ABBREVIATIONS}
    | _CLOSING_BODIES
)
_TOLD = _CUTS | _TRIMMED_BEFORE | _TRIMMED_BEHIND | _NATIONAL | offices.MODIFIERS
