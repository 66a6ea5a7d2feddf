"""What the readers of amounts look at, and what they hand back."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from factdesk.reading.model import Kind
    from factdesk.reading.numeral import Numeral
    from factdesk.text.tokens import Token

_first = attrgetter("first")
_PADDING = [""] * 8


class Sheet:
    """One sentence at a time: tokens, their lower-case forms, the numerals found in it.

    `lowers` is padded, so that a few places after the end and before the start read as "". `taken` are tokens that another
    reader holds (dates, times, durations). `strict` is off where the text is known to be a value and no prose.
    """

    __slots__ = ("first", "lowers", "numerals", "stop", "strict", "taken", "tokens")

    def __init__(self, tokens: Sequence[Token], lowers: list[str], taken: Collection[int], *, strict: bool = True) -> None:
        self.tokens = tokens
        self.lowers = lowers + _PADDING
        self.taken = taken
        self.strict = strict
        self.first = 0
        self.stop = len(tokens)
        self.numerals: Sequence[Numeral] = ()

    def turn(self, first: int, stop: int, numerals: Sequence[Numeral]) -> None:
        """Go to a sentence: tokens `first` to `stop` (exclusive) and its numerals."""
        self.first = first
        self.stop = stop
        self.numerals = numerals

    def touches(self, at: int) -> bool:
        """Whether a token stands right behind the one before it."""
        return 0 < at < self.stop and self.tokens[at].start == self.tokens[at - 1].end

    def past_hyphen(self, at: int) -> int:
        """The place after a hyphen that touches both sides, or the place itself."""
        if self.lowers[at] == "-" and at + 1 < self.stop and self.touches(at) and self.touches(at + 1):
            return at + 1
        return at

    def numeral_from(self, at: int) -> Numeral | None:
        """The first numeral that begins at a place or after it."""
        k = bisect_left(self.numerals, at, key=_first)
        return self.numerals[k] if k < len(self.numerals) else None

    def at_numeral(self, at: int, k: int) -> bool:
        """Whether numeral number `k` begins at a place."""
        return k < len(self.numerals) and self.numerals[k].first == at


class Noun(NamedTuple):
    """A counted noun phrase: tokens `first` to `last` (exclusive), its head in the singular, "of" where a part is counted."""

    first: int
    last: int
    head: str
    part_of: str = ""


class Draft(NamedTuple):
    """An amount as read, before hedges: tokens `first` to `last`, `used` numerals; `number` None for ranges and vague words.

    `exact` marks a count that is written in full.
    """

    first: int
    last: int
    kind: Kind
    rule: str
    number: float | None
    low: float
    high: float
    step: float
    unit: str = ""
    noun: Noun | None = None
    exact: bool = False
    vague: bool = False
    used: int = 1


def _scaled(number: float, factor: float) -> float:
    """The product as it would be written: 17.3 pence are 0.173 pounds, not 0.17300000000000001."""
    return number if factor == 1.0 else round(number * factor, 9)


def draft(
    kind: Kind, rule: str, numeral: Numeral, last: int, unit: str = "", *, first: int | None = None, factor: float = 1.0
) -> Draft:
    """The draft of a numeral in a unit; `factor` scales it ("50 cents" is half a dollar)."""
    number = numeral.number
    return Draft(
        numeral.first if first is None else first,
        last,
        kind,
        rule,
        None if number is None else _scaled(number, factor),
        _scaled(numeral.low, factor),
        _scaled(numeral.high, factor),
        numeral.step * factor,
        unit,
        vague=numeral.form == "vague",
    )
