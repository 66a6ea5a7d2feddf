"""The tokens of one sentence as the matchers see them: words by number, touching, numbers that end at a place, hedges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.language.en.amount_hedges import BEFORE
from factdesk.language.en.time_words import BEFORE_OVER, HEDGES_BY_LAST, NO_HEDGES_OF_TIME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdesk.reading.numeral import Numeral
    from factdesk.text.tokens import Token
    from factdesk.values.hedge import Hedge

HYPHENS = frozenset({"-", "–", "‑", "—"})


class Scan:
    """Looks at the tokens `first` to `last` of a sentence; nothing before `floor` is taken a second time."""

    __slots__ = ("_ends", "_numerals", "_starts", "first", "floor", "last", "tokens")

    def __init__(self, tokens: Sequence[Token], first: int, last: int, numerals: Sequence[Numeral]) -> None:
        self.tokens = tokens
        self.first = first
        self.last = last
        self.floor = first
        self._numerals = numerals
        self._ends: dict[int, Numeral] | None = None
        self._starts: dict[int, Numeral] | None = None

    def word(self, at: int) -> str:
        """The word at a place in lower case, "" outside the sentence."""
        return self.tokens[at][3] if self.first <= at < self.last else ""

    def text(self, at: int) -> str:
        """The word at a place as written, "" outside the sentence."""
        return self.tokens[at][2] if self.first <= at < self.last else ""

    def touching(self, at: int) -> bool:
        """Whether the token touches the one before it."""
        return at > self.first and at < self.last and self.tokens[at - 1].end == self.tokens[at].start

    def hyphen(self, at: int) -> bool:
        """Whether a hyphen that touches both its neighbours stands here."""
        return self.first < at < self.last - 1 and self.tokens[at].text in HYPHENS and self.touching(at) and self.touching(at + 1)

    def capital(self, at: int) -> bool:
        """Whether the word is written with a capital."""
        return self.first <= at < self.last and self.tokens[at].text[0].isupper()

    def number_ending(self, at: int) -> Numeral | None:
        """The numeral whose last token is the one before a place."""
        if self._ends is None:
            self._ends = {numeral.last: numeral for numeral in self._numerals}
        return self._ends.get(at)

    def number_at(self, at: int) -> Numeral | None:
        """The numeral that starts at a place."""
        if self._starts is None:
            self._starts = {numeral.first: numeral for numeral in self._numerals}
        return self._starts.get(at)

    def hedge_before(self, at: int) -> tuple[int, Hedge | None]:
        """Where a hedge that ends right before a place starts, and which it is; the place itself where there is none."""
        if at - 1 < self.floor:
            return at, None
        word = self.tokens[at - 1].lower
        group = BEFORE.get(word)
        if group is None:
            return at, None
        own = HEDGES_BY_LAST.get(word, ())
        for words, hedge in (*own, *group):
            start = at - len(words)
            if (
                start < self.floor
                or self.tokens[start].lower != words[0]
                or (len(words) > 1 and tuple([token[3] for token in self.tokens[start:at]]) != words)
                or (words[0] in NO_HEDGES_OF_TIME and (words, hedge) not in own)
            ):
                continue
            if words == ("over",) and start > self.first and self.word(start - 1) not in BEFORE_OVER:
                return at, None  # "talks over two days" are during them
            return start, hedge
        return at, None
