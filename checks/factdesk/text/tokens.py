"""Tokens: the words, numbers and signs of a text, in one pass of one regular expression.

Hyphens stand alone, so "35-minute-long" is five tokens that touch; digits part from letters ("3bn", "1990s"); numbers keep
their separators ("1,100", "82.29"), and so do written dates ("2023-06-19", "6/19/2023") and times ("16:00"); abbreviations
with inner points are one token ("U.S.", "p.m."); the clitics 's, n't, 're, 've, 'll, 'd, 'm are tokens of their own.
Every alternative is a run without nesting, so the time is linear in the text.
"""

from __future__ import annotations

import re
from itertools import accumulate, repeat
from operator import add, itemgetter
from typing import NamedTuple

PATTERN = re.compile(
    r"\d{4}-\d\d?-\d\d?(?!\d)"  # 2023-06-19
    r"|\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?!\d)"  # 6/19/2023
    r"|\d{1,2}:\d\d(?::\d\d)?(?!\d)"  # 16:00
    r"|\d{1,3}(?:,\d{3}){1,6}(?:\.\d+)?(?!\d)"  # 1,100
    r"|\d+\.\d+|\d+"  # 82.29, 35
    r"|(?:[A-Za-z]\.){2,8}"  # U.S., p.m.
    r"|(?:US|AU|CA|HK|NZ|[ACS])\$"  # US$
    r"|[^\W\d_]+?(?=n['’]t\b)|n['’]t\b"  # was + n't
    r"|[^\W\d_]+"
    r"|['’](?:s|S|re|ve|ll|d|m)\b"
    r"|\.{2,}|--+|``|''"
    r"|[^\w\s]|_"
)


class Token(NamedTuple):
    """One token: code points `start` to `end` of the text, as written, and its lower-case form with straight apostrophes."""

    start: int
    end: int
    text: str
    lower: str


# Most of a text is plain words and a space: they are tried first, where nothing longer can begin. A piece is a token with the space
# behind it. The pieces lie end to end, so their places follow from their lengths, which is cheaper than asking each match for them.
_PIECES = re.compile(r"[A-Za-z]++\s++|[,;()\"“”]\s*+|(?:[^\W\d_]++(?![\w.'’$])|" + PATTERN.pattern + r")\s*+")
_SPACE = re.compile(r"\s*+")
_new = tuple.__new__
_LONGEST = 40  # signs of a piece that is kept
_KEPT = 1 << 15  # pieces


class _Forms(dict[str, tuple[int, int, str, str]]):
    """What each piece is: its length, that of its word, the word as written and in lower case.

    Kept from text to text, so that a word is the same object wherever it stands: whoever looks it up finds it by its identity.
    """

    def __missing__(self, piece: str) -> tuple[int, int, str, str]:
        word = piece.rstrip()
        lower = word if word.islower() else word.lower()
        form = (len(piece), len(word), word, lower.replace("’", "'"))
        if len(piece) <= _LONGEST:
            if len(self) >= _KEPT:
                self.clear()
            self[piece] = form
        return form


_forms = _Forms()
_width, _length, _word, _lower = map(itemgetter, range(4))


class Columns(NamedTuple):
    """The tokens of a stretch of text, and by number where each starts, its word as written and in lower case."""

    tokens: tuple[Token, ...]
    starts: list[int]
    words: list[str]
    lowers: list[str]


def columns(text: str, start: int = 0, end: int | None = None) -> Columns:
    """The tokens of a stretch of text, in order, with their parts in columns."""
    stop = len(text) if end is None else end
    space = _SPACE.match(text, start, stop)
    begin = start if space is None else space.end()
    forms = list(map(_forms.__getitem__, _PIECES.findall(text, begin, stop)))
    starts = list(accumulate(map(_width, forms), initial=begin))
    starts.pop()  # where a next one would start
    words, lowers = list(map(_word, forms)), list(map(_lower, forms))
    ends = map(add, starts, map(_length, forms))
    return Columns(tuple(map(_new, repeat(Token), zip(starts, ends, words, lowers))), starts, words, lowers)  # noqa: B905


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of a stretch of text, in order."""
    return list(columns(text, start, end).tokens)
