"""Names: of people, bodies and places, with honorific, possessive and the full form they stand for.

Reads: Ms. Ida L. Lind III, Abu al-Hadi, Wen-li Fong's, the Center for Land and Sea Studies.
Leaves: However, they met Monday; the Chinese delegation; the Prime Minister; a headline's Talks Begin.

`full` counts within the names of the document in text order.
"""

from __future__ import annotations

from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from factdesk.language.en import places
from factdesk.reading.index import CAPITAL, PARTICLE, index_of
from factdesk.reading.model import Kind, NameMention
from factdesk.reading.names.bind import Form, bind
from factdesk.reading.names.evidence import Evidence
from factdesk.reading.names.headings import in_headings
from factdesk.reading.names.runs import Runs
from factdesk.reading.names.words import parts_of
from factdesk.reading.registry import Reader
from factdesk.text.position import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdesk.reading.model import AnyMention
    from factdesk.reading.names.cut import Piece
    from factdesk.text.document import Document

_OPENING = 3  # sentences at the start in which a short form may stand before its full form


def read(document: Document, before: Sequence[AnyMention]) -> list[AnyMention]:  # noqa: ARG001
    """The names of a document in text order."""
    tokens = document.tokens
    if not tokens:
        return []
    evidence = Evidence(document)
    pieces = Runs(tokens, evidence).pieces(index_of(document).places(CAPITAL | PARTICLE), document.words)
    headed = in_headings(tokens, evidence, pieces)
    if headed:
        pieces = sorted(pieces + headed, key=attrgetter("first"))
    opening = document.sentences[min(_OPENING, len(document.sentences)) - 1].last if document.sentences else 0
    parts = [parts_of(tokens, first, last) for first, last, _, _ in pieces]
    _own_surnames(pieces, parts)
    heading, count, kind = evidence.heading, len(tokens), Kind.NAME
    forms = [
        Form(_folded(words), sort, first < opening or heading[first] == 1, honorific)
        for (first, _, sort, honorific), words in zip(pieces, parts, strict=True)
    ]
    found: list[AnyMention] = []
    for (first, last, sort, honorific), words, full in zip(pieces, parts, bind(forms), strict=True):
        end = tokens[last - 1].end
        possessive = last < count and tokens[last].start == end and _possessive(document, last)
        rule = "<honorific> <name>" if honorific else "<name> in a heading" if heading[first] else "<name>"
        if not sort and full is not None:
            sort = pieces[full].sort
        span = Span(tokens[first].start, end)
        found.append(NameMention(span, first, last, kind, rule, None, words, honorific, possessive, full, sort))
    return found


@lru_cache(maxsize=8192)
def _folded(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name in lower case without points."""
    return tuple([word.replace(".", "").lower() for word in words])


def _own_surnames(pieces: list[Piece], parts: list[tuple[str, ...]]) -> None:
    """Takes a city's name for a person's where the text has a person of that name before: "Pedro Toledo … Toledo"."""
    people: set[str] = set()
    for number, (piece, words) in enumerate(zip(pieces, parts, strict=True)):
        if piece.sort == "person":
            people.add(words[-1].lower())
        elif piece.sort == "place" and len(words) == 1 and words[0].lower() in people and words[0].lower() in places.HELD:
            pieces[number] = piece._replace(sort="")


def _possessive(document: Document, at: int) -> bool:
    """Whether a token makes the word before it a possessive: "'s", or "'" behind an s and before a word."""
    tokens = document.tokens
    if tokens[at].lower == "'s":
        return True
    if tokens[at].text not in ("'", "’") or tokens[at - 1].lower[-1] != "s" or at + 1 >= len(tokens):
        return False
    return tokens[at + 1].start > tokens[at].end and tokens[at + 1].text[0].isalpha()


READER = Reader(name="names", kinds=frozenset({Kind.NAME}), read=read)
