"""A text taken apart: blocks with their role, sentences, tokens.

Offsets are code points in the file as it is on disk, so a span needs no translation to be shown.
"""

from __future__ import annotations

from bisect import bisect_right
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

from factdesk.records import dataclass, field
from factdesk.text.position import LineIndex, Span

if TYPE_CHECKING:
    import datetime as dt

    from factdesk.text.tokens import Token


class Role(Enum):
    """What a block of an article is. Only furniture and bylines are never evidence."""

    HEADLINE = "headline"
    HEADING = "heading"
    BYLINE = "byline"
    CAPTION = "caption"
    BODY = "body"
    FURNITURE = "furniture"

    @property
    def evidence(self) -> bool:
        """Whether what stands here can prove anything."""
        return self not in (Role.FURNITURE, Role.BYLINE)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, headline, caption or scrap of page furniture."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its span, its tokens `first` to `last` (exclusive) in the document, and the block it stands in."""

    index: int
    start: int
    end: int
    first: int
    last: int
    block: int
    role: Role


@dataclass(frozen=True)
class Document:
    """A text with its blocks, sentences and tokens; `published` is the day it appeared, where known."""

    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...]
    published: dt.date | None = None
    headline: str | None = field(default=None)

    @cached_property
    def lines(self) -> LineIndex:
        """Looks up lines and columns."""
        return LineIndex(self.text)

    @cached_property
    def words(self) -> list[str]:
        """The tokens as written, by number. Shared by all who scan a document for words: not to be changed."""
        return [token.text for token in self.tokens]

    @cached_property
    def lowers(self) -> list[str]:
        """The tokens' lower-case forms, by number. Shared as `words` are."""
        return [token.lower for token in self.tokens]

    @cached_property
    def token_starts(self) -> list[int]:
        """Where each token starts. Shared as `words` are."""
        return [token.start for token in self.tokens]

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence an offset lies in, or the last one that starts before it. Raises IndexError on an empty document."""
        return self.sentences[max(0, bisect_right(self._starts, offset) - 1)]

    def token_at(self, offset: int) -> int:
        """The number of the token that an offset lies in, or of the next one after it."""
        at = bisect_right(self.token_starts, offset) - 1
        if at >= 0 and offset < self.tokens[at].end:
            return at
        return at + 1

    def tokens_of(self, sentence: Sentence) -> tuple[Token, ...]:
        """The tokens of a sentence."""
        return self.tokens[sentence.first : sentence.last]

    def slice(self, span: Span) -> str:
        """The text of a span."""
        return self.text[span.start : span.end]

    def touching(self, left: int, right: int) -> bool:
        """Whether two tokens, given by number, stand without space between them."""
        return self.tokens[left].end == self.tokens[right].start
