"""Names in headings whose words are all capitals: only those that the text below gives as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.language.en.name_words import OPENERS
from factdesk.reading.names.cut import Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdesk.reading.names.evidence import Evidence
    from factdesk.text.tokens import Token

_LONGEST = 8


def in_headings(tokens: tuple[Token, ...], evidence: Evidence, pieces: Sequence[Piece]) -> list[Piece]:
    """The names of the text, whole or by their first or last word, where they stand in headings."""
    capitals = [at for at in evidence.capitals if evidence.heading[at]]
    if not capitals:
        return []
    known: dict[tuple[str, ...], str] = {}
    for piece in pieces:
        words = tuple([token[3] for token in tokens[piece.first : piece.last]])
        known.setdefault(words, piece.sort)
        if len(words) > 1 and piece.sort in ("person", ""):
            known.setdefault(words[-1:], piece.sort)
            if len(words) == 2:
                known.setdefault(words[:1], piece.sort)
    found: list[Piece] = []
    firsts = {words[0] for words in known} - OPENERS
    done = 0
    for at in capitals:
        if at < done or tokens[at].lower not in firsts:
            continue
        for length in range(min(_LONGEST, len(tokens) - at), 0, -1):
            words = tuple([token[3] for token in tokens[at : at + length]])
            if words in known and not (length == 1 and words[0] in evidence.small):
                found.append(Piece(at, at + length, known[words], ""))
                done = at + length
                break
    return found
