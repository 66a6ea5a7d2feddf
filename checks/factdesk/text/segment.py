"""Paragraphs and sentences.

A paragraph ends at a line end, unless the lines are wrapped by hand: then it ends at an empty line. A sentence ends at
a full stop, question or exclamation mark (with closing quotes and brackets) before a space and a capital, digit or
opening quote, but not after an abbreviation or initial. The rules are those of Unicode Annex 29, section 5, with English
abbreviations suppressed, as CLDR does it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from factdesk.language.en.abbreviations import BEFORE_MORE, MAYBE_LAST, STATES
from factdesk.text.document import Block, Document, Sentence
from factdesk.text.furniture import roles
from factdesk.text.tokens import columns

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from factdesk.text.tokens import Token

_TERMINATORS = frozenset({".", "!", "?", "…", "..", "...", "...."})
_STOP = re.compile(r"[.!?…]")
_CLOSERS = frozenset({'"', "”", "’", "'", "''", ")", "]", "»", "›"})
_OPENERS = frozenset({'"', "“", "‘", "``", "(", "[", "«", "‹", "'", "—", "–", "•", "-", "*"})
_HARD_WRAP = range(45, 111)  # columns at which people and editors wrap text by hand


def segment(
    text: str,
    *,
    start: int = 0,
    end: int | None = None,
    published: dt.date | None = None,
    headline: str | None = None,
) -> Document:
    """The document in `text` from `start` to `end`; what lies outside (front matter) is no part of it.

    `headline` is the article's headline where it is known from elsewhere; the block that repeats it is marked.
    """
    stop = len(text) if end is None else end
    tokens, starts, words, lowers = columns(text, start, stop)
    blocks = blocks_of(text, start, stop, headline, starts, lowers)
    document = Document(text, blocks, tuple(_sentences(text, blocks, tokens, starts)), tokens, published, headline)
    vars(document).update(words=words, lowers=lowers, token_starts=starts)  # as functools.cached_property would
    return document


def blocks_of(
    text: str, start: int, end: int, headline: str | None, starts: Sequence[int] = (), lowers: Sequence[str] | None = None
) -> tuple[Block, ...]:
    """The paragraphs of `text` from `start` to `end`, each with its role; `starts` and `lowers` are of its tokens, where known."""
    spans = list(paragraphs(text, start, end))
    words = [] if lowers is None else [lowers[bisect_left(starts, first) : bisect_left(starts, last)] for first, last in spans]
    kinds = roles([text[first:last] for first, last in spans], headline, words)
    return tuple(Block(first, last, role) for (first, last), role in zip(spans, kinds, strict=True))


def paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of the paragraphs, without surrounding space."""
    lines: list[tuple[int, int]] = []
    for first, last in _lines(text, start, end):
        trimmed = _trim(text, first, last)
        if trimmed:
            lines.append(trimmed)
        else:
            yield from _unwrapped(text, lines)
            lines = []
    yield from _unwrapped(text, lines)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    separated = "\u2029" in text  # PARAGRAPH SEPARATOR
    while at < end:
        found = text.find("\n", at, end)
        stop = end if found < 0 else found
        if separated and (other := text.find("\u2029", at, stop)) >= 0:
            stop = other
        yield at, stop
        at = stop + 1


def _trim(text: str, first: int, last: int) -> tuple[int, int] | None:
    stripped = text[first:last].strip()
    if not stripped:
        return None
    begin = text.index(stripped[0], first)
    return begin, begin + len(stripped)


def _unwrapped(text: str, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The lines of one run without empty lines, joined where they are wrapped by hand."""
    at = 0
    wrapped = 2 * sum(last - first in _HARD_WRAP for first, last in lines[:-1]) >= len(lines) - 1  # else a list of short lines
    while at < len(lines):
        first, last = lines[at]
        while at + 1 < len(lines) and wrapped and _goes_on(text, lines[at], lines[at + 1]):
            at += 1
            last = lines[at][1]
        yield first, last
        at += 1


def _goes_on(text: str, line: tuple[int, int], following: tuple[int, int]) -> bool:
    ending, beginning = text[line[1] - 1], text[following[0]]
    if line[1] - line[0] not in _HARD_WRAP:
        return False
    if ending in '.!?:”"' and not beginning.islower():
        return (
            line[1] - line[0] >= 60 and ending != ":" and following[1] - following[0] in _HARD_WRAP and beginning not in "-*•#>"
        )
    return beginning.islower() or ending in ",;" or (line[1] - line[0] >= 60 and beginning not in "-*•#>|")


def _stops(text: str, tokens: Sequence[Token], starts: Sequence[int]) -> list[int]:
    """The tokens in which a full stop, question or exclamation mark stands."""
    found: list[int] = []
    at, end = 0, 0
    for sign in _STOP.finditer(text, tokens[0].start, tokens[-1].end) if tokens else ():
        place = sign.start()
        if place >= end:
            at = bisect_right(starts, place, at) - 1
            end = tokens[at].end
            found.append(at)
    return found


def _sentences(text: str, blocks: tuple[Block, ...], tokens: Sequence[Token], starts: Sequence[int]) -> Iterator[Sentence]:
    """The sentences of each block. Only tokens that end as a sentence can are looked at."""
    stops = _stops(text, tokens, starts)
    first, index, turn = 0, 0, 0
    for number, block in enumerate(blocks):
        last = bisect_left(starts, block.end, first)
        while turn < len(stops) and stops[turn] < last:
            at = stops[turn]
            turn += 1
            if not _ends(tokens, at, first):
                continue
            after = _past_closers(tokens, at + 1, last)
            yield Sentence(index, tokens[first].start, tokens[after - 1].end, first, after, number, block.role)
            index, first = index + 1, after
        if first < last:
            yield Sentence(index, tokens[first].start, tokens[last - 1].end, first, last, number, block.role)
            index, first = index + 1, last


def _past_closers(tokens: Sequence[Token], at: int, stop: int) -> int:
    """The first token from a place on that is no closing quote or bracket touching the one before."""
    while at < stop and tokens[at].text in _CLOSERS and tokens[at].start == tokens[at - 1].end:
        at += 1
    return at


def _ends(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Whether a sentence ends at a token."""
    token = tokens[at]
    abbreviated = len(token.text) > 2 and token.text[-1] == "." and token.text[0].isalpha()  # "U.S."
    if token.text not in _TERMINATORS and not abbreviated:
        return False
    after = _past_closers(tokens, at + 1, len(tokens))
    if after >= len(tokens):
        return True
    following = tokens[after]
    if following.start == tokens[after - 1].end:
        return False  # no space: part of a longer word or address
    if not (following.text[0].isupper() or following.text[0].isdigit() or following.text in _OPENERS):
        return False
    if abbreviated:
        return following.lower in _STARTERS
    return token.text != "." or not _abbreviates(tokens, at, first, following)


# Words that open sentences and not the rest of a name: after "U.S." only these end the sentence.
_STARTERS = frozenset(
    """
    the a an this that these those he she it they we i you but and or so yet in on at as if when while after before since
    for from with by to his her its their our there here what who how why where which no not some many most all both
    however meanwhile still then now also although though despite according
    """.split()
)  # fmt: skip


def _abbreviates(tokens: Sequence[Token], at: int, first: int, following: Token) -> bool:
    """Whether the full stop at a token belongs to the word before it."""
    if at == first or tokens[at - 1].end != tokens[at].start:
        return False
    word = tokens[at - 1]
    if word.lower in BEFORE_MORE:
        return following.text[0].isupper() or following.text[0].isdigit()
    if len(word.text) == 1 and word.text.isupper():  # an initial, unless the sentence plainly goes on with another
        return following.text[0].isupper() and following.lower not in _STARTERS
    if word.lower in STATES and word.text[0].isupper() and at >= 2 and tokens[at - 2].text == ",":
        return following.lower not in _STARTERS
    return word.lower in MAYBE_LAST and following.lower not in _STARTERS
