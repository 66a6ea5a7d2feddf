"""Where in a document the words stand that readers begin at, found in one pass for all of them.

Most words of an article begin no value, so no reader looks at every token: each word has a byte that tells which readers
begin at it, kept from text to text, and a reader asks for the places of its own. The words are those of the readers' tables.
"""

from __future__ import annotations

from functools import cache
from itertools import compress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdesk.text.document import Document

CAPITAL = 1  # begins with a capital
MIXED = 2  # has capitals behind a first letter that is none: "iPhone"
PARTICLE = 4  # written small at the start of a name
MARK = 8  # a quotation mark, or a sign behind which a sentence starts again
NUMBER = 16
TIME = 32
AMOUNT = 64
TITLE = 128
_RARE = 8  # where less than one token in so many is of a sort, going from one to the next is cheaper than looking at all
_LONGEST = 40  # letters of a word that is kept
_KEPT = 1 << 15  # words


@cache
def _known() -> dict[str, int]:
    """The sorts of the words that the readers' tables have."""
    from factdesk.reading.amounts.read import WORDS
    from factdesk.reading.names.evidence import STARTS_AGAIN
    from factdesk.reading.names.runs import SMALL_STARTS
    from factdesk.reading.numerals import STARTS
    from factdesk.reading.quotes.marks import MARKS
    from factdesk.reading.time.triggers import TRIGGERS
    from factdesk.reading.titles.phrases import HEAD_TOKENS

    known: dict[str, int] = {}
    tables: tuple[tuple[int, Iterable[str]], ...] = (
        (PARTICLE, SMALL_STARTS), (MARK, MARKS), (MARK, STARTS_AGAIN), (NUMBER, STARTS), (TIME, TRIGGERS), (AMOUNT, WORDS),
        (TITLE, HEAD_TOKENS),
    )  # fmt: skip
    for sort, words in tables:
        for word in words:
            known[word] = known.get(word, 0) | sort
    return known


class _Sorts(dict[str, int]):
    """The sorts of each word as it is written."""

    def __missing__(self, word: str) -> int:
        known = _known()
        if word.isascii() and word.islower():
            sorts = known.get(word, 0)
        else:
            lower = word.lower().replace("’", "'")
            sorts = known.get(lower, 0) | (known.get(word, 0) & MARK)
            first = word[0]
            if first.isupper():
                sorts |= CAPITAL
            elif word != lower and first.isalpha():
                sorts |= MIXED
            elif "0" <= first < ":":
                sorts |= NUMBER | TIME
        if len(word) <= _LONGEST:
            if len(self) >= _KEPT:
                self.clear()
            self[word] = sorts
        return sorts


_sorts = _Sorts()


@cache
def _only(sort: int) -> bytes:
    """The table that leaves of a byte whether it has a sort."""
    return bytes(bool(byte & sort) for byte in range(256))


class Index:
    """The sorts of all tokens of a document."""

    __slots__ = ("_bytes", "_numbers")

    def __init__(self, document: Document) -> None:
        self._bytes = bytes(list(map(_sorts.__getitem__, document.words)))
        self._numbers = range(len(document.tokens))

    def places(self, sort: int) -> list[int]:
        """The tokens of a sort, or of any of several, by number."""
        marked = self._bytes.translate(_only(sort))
        if marked.count(1) * _RARE > len(marked):
            return list(compress(self._numbers, marked))
        found: list[int] = []
        at = marked.find(1)
        while at >= 0:
            found.append(at)
            at = marked.find(1, at + 1)
        return found


def index_of(document: Document) -> Index:
    """The index of a document: made once and kept with it."""
    kept: Index | None = vars(document).get("_index")
    if kept is None:
        kept = vars(document)["_index"] = Index(document)  # as functools.cached_property does
    return kept
