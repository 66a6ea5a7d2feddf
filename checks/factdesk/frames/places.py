"""Places that stand before a noun: "a Tel Aviv peace rally", "his Kennebunkport home"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.frames.tags import Tag
from factdesk.language.en.function_words import PREPOSITIONS
from factdesk.reading.model import Kind, PlaceMention

if TYPE_CHECKING:
    from factdesk.frames.model import Frames

_PLACING = PREPOSITIONS & {"in", "at", "near", "outside", "inside"}


def attributive_places(frames: Frames) -> list[PlaceMention]:
    """The place names that modify a noun behind a preposition of place, in text order; the preposition is that of the noun."""
    taken = {at for place in frames.places for at in range(place.first, place.last)}
    found = []
    for name in frames.names:
        if name.sort != "place" or name.first in taken or not frames.sentence_of(name.first).role.evidence:
            continue
        preposition = noun_preposition(frames, name.first, name.last)
        if preposition:
            text = " ".join(name.parts)
            found.append(
                PlaceMention(name.span, name.first, name.last, Kind.PLACE, name.rule, name=text, preposition=preposition)
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
