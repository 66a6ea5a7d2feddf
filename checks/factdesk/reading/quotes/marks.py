"""Pairs quotation marks: straight, curly, TeX's `` and '', guillemets, single quotes; nested; over several paragraphs.

A straight mark opens where space stands before it and none behind. A single mark is a quote only where it cannot be an
apostrophe ("dogs' tails", "'tis", "rock 'n' roll", "the '90s"). A quote that runs on into the next paragraph is opened
again there and closed only at its end; one that is never closed is no quote, for nobody can tell how far it goes.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from factdesk.reading.index import MARK, index_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdesk.text.document import Block, Document
    from factdesk.text.tokens import Token

_CLOSED_BY = {
    '"': ('"', "”"),
    "“": ("”", '"'),
    "„": ("“", "”", '"'),
    "``": ("''", '"'),
    "«": ("»",),
    "‘": ("’", "'"),
    "'": ("'",),
    "`": ("'", "’"),
}
_SINGLE = frozenset("‘'`")
_DOUBLE_CLOSERS = frozenset({'"', "”", "''", "»"})
_BEFORE_OPENING = frozenset(" \t\n\r\u00a0\u2009([{—–-/“‘\"'`:…«")
_AFTER_CLOSING = frozenset(" \t\n\r\u00a0\u2009)]}—–-,.;:!?”’\"'…/»")
# Words that begin with an apostrophe.
_CLIPPED = frozenset("tis twas em til till cause n round bout cuz tween nuff".split())
_FAR = 160  # tokens a single quote may hold
_MANY = 32  # marks it may hold
_STOPS = frozenset(".?!")


class Pair(NamedTuple):
    """A quote: the tokens of its marks, its depth from 0, and whether it carries on from the paragraph before.

    `close` is the token after the last word where the quote runs on into the next paragraph and has no mark.
    """

    open: int
    close: int
    depth: int
    carried: bool
    block: int


def pairs(document: Document) -> list[Pair]:
    """All quotes of a document, in the order of their opening marks."""
    found: list[Pair] = []
    waiting: list[Pair] = []  # the paragraphs of a quote that is not closed yet
    tokens = document.tokens
    marks = [at for at in index_of(document).places(MARK) if tokens[at].text in MARKS]
    if not marks:
        return []
    turn = 0
    for number, block in enumerate(document.blocks):
        stop = bisect_left(marks, block.end, turn, key=lambda at: tokens[at].start)
        if stop == turn:
            waiting = []
            continue
        first, at = bisect_left(tokens, (block.start,)), bisect_left(tokens, (block.end,))
        closed, left_open = _in_block(document, block, number, marks[turn:stop], at)
        turn = stop
        starts_open = first < at and tokens[first].text in _CLOSED_BY and tokens[first].text not in _SINGLE
        if waiting and starts_open and tokens[first].text == tokens[waiting[0].open].text:
            if left_open == first:
                waiting.append(Pair(first, at, 0, True, number))
            else:
                found += waiting
                closed = [pair._replace(carried=True) if pair.open == first else pair for pair in closed]
                waiting = []
            found += closed
            continue
        found += closed
        waiting = [Pair(left_open, at, 0, False, number)] if left_open is not None else []
    found.sort()
    return found


MARKS = frozenset(_CLOSED_BY) | _DOUBLE_CLOSERS | {"’"}


def _in_block(document: Document, block: Block, number: int, marks: Sequence[int], last: int) -> tuple[list[Pair], int | None]:
    """The quotes of a paragraph that ends before token `last`, and the mark of the one that is still open at its end."""
    tokens, text = document.tokens, document.text
    found: list[Pair] = []
    stack: list[int] = []
    single_close = -1
    for turn, at in enumerate(marks):
        token = tokens[at]
        mark = token.text
        if mark in _SINGLE or mark == "’":
            if at == single_close and stack and tokens[stack[-1]].text in _SINGLE:
                opened = stack.pop()
                found.append(Pair(opened, at, len(stack), False, number))
            elif mark != "’" and not _inside_single(tokens, stack) and _opens(text, token, block):
                close = _single_close(text, tokens, marks, turn, last)
                if close is not None:
                    stack.append(at)
                    single_close = close
            continue
        _double(found, stack, at, document, block, number)
    left = next((at for at in stack if tokens[at].text not in _SINGLE), None)
    return found, left


def _double(found: list[Pair], stack: list[int], at: int, document: Document, block: Block, number: int) -> None:
    """Opens or closes at a double mark."""
    tokens, token = document.tokens, document.tokens[at]
    mark = token.text
    place = next((i for i in range(len(stack) - 1, -1, -1) if mark in _CLOSED_BY[tokens[stack[i]].text]), None)
    opening = mark in _CLOSED_BY and (mark != '"' or _opens(document.text, token, block))
    if place is not None and mark == '"' and opening and tokens[stack[place]].text == '"':
        # A second opening mark without a close between: the first was never closed.
        del stack[place:]
        place = None
    if place is not None and (mark not in ("“", '"') or not opening or mark in _CLOSED_BY[tokens[stack[place]].text]):
        opened = stack[place]
        del stack[place:]
        found.append(Pair(opened, at, len(stack), False, number))
    elif opening:
        if stack and tokens[stack[-1]].text == mark and mark != "«":
            stack.pop()  # the one before was never closed
        stack.append(at)


def _inside_single(tokens: tuple[Token, ...], stack: list[int]) -> bool:
    return bool(stack) and tokens[stack[-1]].text in _SINGLE


def _opens(text: str, token: Token, block: Block) -> bool:
    """Whether a mark can open a quote where it stands."""
    before = text[token.start - 1] if token.start > block.start else " "
    after = text[token.end] if token.end < block.end else " "
    return before in _BEFORE_OPENING and not after.isspace() and after not in ",;:!?)]}"


def _single_close(text: str, tokens: tuple[Token, ...], marks: Sequence[int], turn: int, last: int) -> int | None:
    """The mark that closes a single quote, or None where the mark `marks[turn]` is an apostrophe."""
    at = marks[turn]
    following = tokens[at + 1] if at + 1 < last else None
    if following is None or following.text[0].isdigit() or (following.lower in _CLIPPED and tokens[at].text != "‘"):
        return None
    kept: int | None = None  # a mark that could as well be a plural possessive
    nested = 0
    seen = at  # the mark before
    for other in marks[turn + 1 : turn + 1 + _MANY]:
        if other < at + 2:
            continue
        if other >= at + _FAR or (kept is not None and any(token.text in _STOPS for token in tokens[seen:other])):
            break
        seen = other
        mark = tokens[other].text
        if mark in ("“", "``", "«"):
            nested += 1
        elif mark in ("”", "''", "»"):
            if nested == 0:
                break  # closes a quote that was opened before this one
            nested -= 1
        elif kept is not None and mark in ("‘", "`"):
            break
        elif mark in ("'", "’"):
            end = tokens[other].end
            after = text[end] if end < len(text) else " "
            before = text[tokens[other].start - 1]
            if after not in _AFTER_CLOSING or before.isspace():
                continue
            if before in "sS" and after == " " and other + 1 < last and tokens[other + 1].text[0].isalpha():
                kept = kept if kept is not None else other
                continue
            return other
    return kept
