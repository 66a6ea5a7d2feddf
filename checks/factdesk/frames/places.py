"""Places that stand beside a noun or name: "a Tel Aviv peace rally", "Larkfield Bank of Stellfeld", "the Stellfeld bank"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.frames.model import within
from factdesk.frames.tags import Tag
from factdesk.language.en.events import DWELLINGS, SETTLEMENTS
from factdesk.language.en.function_words import POSSESSIVE_PRONOUNS, PREPOSITIONS
from factdesk.language.en.people import COMPANY_NOUNS
from factdesk.reading.model import Kind, PlaceMention
from factdesk.reading.names.cut import is_place
from factdesk.text.position import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdesk.claims.model import Entity
    from factdesk.frames.cast import Reference
    from factdesk.frames.model import Frames
    from factdesk.reading.model import NameMention

_PLACING = PREPOSITIONS & {"in", "at", "near", "outside", "inside"}


def attributive_places(frames: Frames) -> list[PlaceMention]:
    """The place names that modify a noun behind a preposition of place, in text order; the preposition is that of the noun."""
    taken = {at for place in frames.places for at in range(place.first, place.last)}
    found = []
    for name in frames.names:
        if name.first in taken or not frames.sentence_of(name.first).role.evidence:
            continue
        if name.sort != "place" and not _own_home(frames, name):
            continue
        preposition = noun_preposition(frames, name.first, name.last) or _of_apposition(frames, name)
        if preposition:
            text = " ".join(name.parts)
            found.append(
                PlaceMention(name.span, name.first, name.last, Kind.PLACE, name.rule, name=text, preposition=preposition)
            )
    return found


def _of_apposition(frames: Frames, name: NameMention) -> str:
    """The preposition of the noun that a place name stands behind as its name: "in the Norwegian capital, Oslo"; else ""."""
    tokens, sentence = frames.tokens, frames.sentence_of(name.first)
    noun = name.first - 2
    if noun <= sentence.first or tokens[name.first - 1].text != "," or tokens[noun].lower not in SETTLEMENTS:
        return ""
    at = noun - 1
    while at > sentence.first and frames.tag(at) in (Tag.NAME, Tag.NOUN, Tag.PARTICIPLE, Tag.POSS):
        at -= 1
    if tokens[at].lower not in ("the", "a") or at == sentence.first:
        return ""
    before = tokens[at - 1].lower
    return "in" if before in PREPOSITIONS - {"from", "for", "about", "with", "by"} else ""


def event_places(frames: Frames, events: frozenset[str], places: Iterable[Entity | None]) -> list[PlaceMention]:
    """The place names right before one of the events, given by their stems: "the Northern California earthquake", "the Osby talks".

    `places` are those of the claim, which the text need not know for places.
    """
    known = {at for place in places if place is not None for ref in frames.cast.named(place) for at in range(ref.first, ref.last)}
    found = []
    for name in frames.names:
        noun = name.last
        if (
            (name.sort != "place" and name.first not in known)
            or name.possessive
            or noun >= len(frames.tokens)
            or frames.stems[noun] not in events
        ):
            continue
        sentence = frames.sentence_of(name.first)
        if noun < sentence.last and sentence.role.evidence and frames.tag(noun) is Tag.NOUN:
            text = " ".join(name.parts)
            found.append(PlaceMention(name.span, name.first, name.last, Kind.PLACE, name.rule, name=text))
    return found


def _own_home(frames: Frames, name: NameMention) -> bool:
    """Whether a name stands between "his" and a word for a home: "at his Osby home"; "at the Holt home" names a family."""
    tokens = frames.tokens
    behind = tokens[name.last].lower if name.last < len(tokens) else ""
    return not name.sort and behind in DWELLINGS and name.first > 0 and tokens[name.first - 1].lower in POSSESSIVE_PRONOUNS


def lower_case_places(frames: Frames, places: Iterable[Entity | None]) -> list[PlaceMention]:
    """Where a text gives a place by a spelling in small letters, behind a preposition of place: "at the town hall".

    Not "at the Osby town hall" nor "at the town hall of Osby" where the name knows no Osby.
    """
    tokens = frames.tokens
    taken = {at for place in frames.places for at in range(place.first, place.last)}
    found = []
    for place in places:
        if place is None or not any(text.islower() for text in place.spellings):
            continue
        for ref in frames.cast.named(place):
            at = ref.first - 1
            if ref.first in taken or not frames.sentence_of(ref.first).role.evidence:
                continue
            if at > 0 and tokens[at].lower == "the":
                at -= 1
            of = ref.last + 1 < len(tokens) and tokens[ref.last].lower in ("of", "in") and ref.last + 1 in frames.name_at
            if at < 0 or tokens[at].lower not in _PLACING or of:
                continue
            span = Span(tokens[ref.first].start, tokens[ref.last - 1].end)
            text = frames.document.slice(span)
            found.append(
                PlaceMention(span, ref.first, ref.last, Kind.PLACE, "lower-case", name=text, preposition=tokens[at].lower)
            )
    return found


def noun_preposition(frames: Frames, first: int, last: int) -> str:
    """The preposition of place before the noun phrase that a place name (its tokens) stands in, or ""."""
    sentence = frames.sentence_of(first)
    framed = frames.framed(sentence.index)
    if last >= sentence.last or framed.tag(last) not in (Tag.NOUN, Tag.PARTICIPLE, Tag.NAME):
        return ""
    at = first - 1
    while at >= sentence.first and framed.tag(at) in (Tag.DET, Tag.NOUN, Tag.PARTICIPLE):
        at -= 1
    word = frames.tokens[at].lower if at >= sentence.first else ""
    return word if word in _PLACING else ""


def homes(frames: Frames, entity: Entity) -> list[PlaceMention]:
    """The places that stand beside an entity's name as its home, in text order, or that its whole name ends with ("of Stellfeld").

    "Larkfield Bank of Stellfeld", "Larkfield Bank, Stellfeld, N.Y.", "Stellfeld-based Larkfield Bank", and "the Stellfeld bank" where
    the bank is the entity named before.
    """
    references = frames.cast.references(entity)
    ends = {ref.last for ref in references}
    starts = {ref.first for ref in references}
    found = []
    for name in frames.names:
        if name.sort == "person" or not frames.sentence_of(name.first).role.evidence or not _known(name.parts):
            continue
        if _behind(frames, name, ends) or _based(frames, name, starts, ends) or _before_body(frames, name, entity):
            text = " ".join(name.parts)
            found.append(PlaceMention(name.span, name.first, name.last, Kind.PLACE, name.rule, name=text, preposition="of"))
    return found + _within_name(frames, references)


def _within_name(frames: Frames, references: Iterable[Reference]) -> list[PlaceMention]:
    """The known places that stand behind an entity's name and "of" in one longer name: "Larkfield Bank of Stellfeld"."""
    tokens = frames.tokens
    found = []
    for ref in references:
        name = frames.name_at.get(ref.first)
        if name is None or name.first != ref.first or ref.last + 1 >= name.last or tokens[ref.last].lower != "of":
            continue
        span = Span(tokens[ref.last + 1].start, tokens[name.last - 1].end)
        text = frames.document.slice(span)
        if is_place(text) or tokens[name.last].text == ",":
            found.append(
                PlaceMention(span, ref.last + 1, name.last, Kind.PLACE, "<name> of <place>", name=text, preposition="of")
            )
    return found


def _known(parts: tuple[str, ...]) -> bool:
    return all(part[0].isupper() or part[0].isdigit() for part in parts)


def _behind(frames: Frames, name: NameMention, ends: set[int]) -> bool:
    """Whether a place follows a name at once, over "of" or a comma with a wider place behind it."""
    tokens = frames.tokens
    before = tokens[name.first - 1].lower if name.first else ""
    if before == "of" and name.first > 1 and tokens[name.first - 2].text == "," and name.first - 2 in ends:
        return True  # "Larkfield Bank, of Stellfeld, N.Y.,"
    if name.first - 1 not in ends and not (name.first - 2 in ends and tokens[name.first - 2].text == "."):
        return False
    if before == "of":
        return True
    after = tokens[name.last].text if name.last < len(tokens) else ""
    return before == "," and after == "," and name.sort in ("place", "")


def _based(frames: Frames, name: NameMention, starts: set[int], ends: set[int]) -> bool:
    """Whether "-based" ties a place to a name close by."""
    tokens = frames.tokens
    if name.last + 1 >= len(tokens) or tokens[name.last].text != "-" or tokens[name.last + 1].lower != "based":
        return False
    if any(at in starts for at in range(name.last, name.last + 10)) or any(
        at in ends for at in range(name.first - 4, name.first + 1)
    ):
        return True
    return name.first > 0 and tokens[name.first - 1].lower == "the" and _body_before(frames, name, ends)


def _body_before(frames: Frames, name: NameMention, ends: set[int]) -> bool:
    """Whether "the Osby-based builder" goes on about a body: a word for one follows, and the entity is the last body named before it."""
    tokens = frames.tokens
    sentence = frames.sentence_of(name.first)
    if not any(tokens[at].lower in COMPANY_NOUNS for at in range(name.last, min(sentence.last, name.last + 7))):
        return False
    before = [other for other in within(frames.names, sentence.first, name.first) if other.sort != "place"]
    return bool(before) and before[-1].last in ends


def _before_body(frames: Frames, name: NameMention, entity: Entity) -> bool:
    """Whether a place stands between "the" and a word for a body that means the entity: "the Van Nuys, Calif., thrift"."""
    tokens = frames.tokens
    if not name.first or tokens[name.first - 1].lower not in ("the", "its"):
        return False
    end = min(frames.sentence_of(name.first).last, name.last + 9)
    noun = next((at for at in range(name.last, end) if tokens[at].lower in COMPANY_NOUNS), None)
    return noun is not None and frames.cast.stands_for(noun, entity)
