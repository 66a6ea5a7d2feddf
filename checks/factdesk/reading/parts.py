"""Fractions, ordinals and vague words at one place: "half an", "a quarter of", "third", "dozens", "hundreds of thousands", "a few".

Each function takes the tokens, the place of its word, and the end of the stretch, and gives a `Numeral` or None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.language.en.numbers import (
    AFTER_COUPLE,
    AFTER_QUARTER,
    BEFORE_FEW,
    BEFORE_QUARTER,
    MAGNITUDES,
    NO_HALF_AFTER,
    NO_HALF_BEFORE,
    ORDINALS,
    PARTS,
    SIGNS,
    VAGUE_FACTORS,
    VAGUE_PLURALS,
    VAGUE_SMALL,
)
from factdesk.reading.cardinals import joined, plain
from factdesk.reading.numeral import Numeral

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdesk.text.tokens import Token

ARTICLES = frozenset({"a", "an"})
ROUND = MAGNITUDES | {"hundred": 100.0, "dozen": 12.0}


def _since_article(tokens: Sequence[Token], at: int) -> int:
    """The place itself, or that of the article before it."""
    return at - 1 if at and tokens[at - 1].lower in ARTICLES else at


def half(tokens: Sequence[Token], at: int, stop: int) -> Numeral | None:
    """ "half", "half an", "a half", "half a million", "half-dozen"."""
    if at and tokens[at - 1].lower in NO_HALF_AFTER:
        return None
    first, last = _since_article(tokens, at), at + 1
    if last < stop and tokens[last].lower in NO_HALF_BEFORE:
        return None
    place = joined(tokens, last, stop)
    if place < stop and tokens[place].lower in ARTICLES:
        last = place + 1
        place = joined(tokens, last, stop)
    return _part_of_round(tokens, first, last, place, stop, 2) or plain(first, last, 0.5, 0.5, "fraction")


def _part_of_round(tokens: Sequence[Token], first: int, last: int, place: int, stop: int, parts: int) -> Numeral | None:
    size = ROUND.get(tokens[place].lower) if place < stop else None
    return None if size is None or last > place else plain(first, place + 1, size / parts, size / parts, "words")


def quarter(tokens: Sequence[Token], at: int, stop: int) -> Numeral | None:
    """ "a quarter of", "quarter-century", "a quarter million"; a bare "quarter" is none."""
    first, last = _since_article(tokens, at), at + 1
    place = joined(tokens, last, stop)
    if at and tokens[at - 1].lower in ORDINALS:
        return None
    if place >= stop or tokens[place].lower not in AFTER_QUARTER:
        hedged = first < at and first > 0 and tokens[first - 1].lower in BEFORE_QUARTER
        return plain(first, last, 0.25, 0.25, "fraction") if hedged else None
    if tokens[place].lower == "of" and first == at:
        return None
    return _part_of_round(tokens, first, last, place, stop, 4) or plain(first, last, 0.25, 0.25, "fraction")


def ordinal(tokens: Sequence[Token], at: int, stop: int) -> Numeral | None:
    """ "third", or the fraction where it is "a third of"."""
    lower = tokens[at].lower
    first = _since_article(tokens, at)
    if first < at and lower in PARTS and at + 1 < stop and tokens[at + 1].lower == "of":
        return plain(first, at + 1, 1 / PARTS[lower], 1 / PARTS[lower], "fraction")
    return plain(at, at + 1, float(ORDINALS[lower]), 1.0, "ordinal")


def vague_plural(tokens: Sequence[Token], at: int, stop: int) -> Numeral | None:
    """ "dozens", "hundreds of thousands", "scores of"."""
    lower = tokens[at].lower
    after = at + 1
    if after + 1 < stop and tokens[after].lower == "of" and lower in VAGUE_FACTORS:
        size = ROUND.get(tokens[after + 1].lower.removesuffix("s")) if tokens[after + 1].lower.endswith("s") else None
        if size:
            low, high = VAGUE_FACTORS[lower]
            return Numeral(at, after + 2, None, low * size, high * size, 0.0, "vague")
    if lower == "tens" or (lower == "scores" and (after >= stop or tokens[after].lower != "of")):
        return None
    low, high = VAGUE_PLURALS[lower]
    return Numeral(at, after, None, low, high, 0.0, "vague")


def vague_small(tokens: Sequence[Token], at: int, stop: int) -> Numeral | None:
    """ "several", "a few", "the past few", "a couple of", each with what it multiplies: "several hundred"."""
    lower = tokens[at].lower
    first, last = _since_article(tokens, at), at + 1
    following = tokens[last].lower if last < stop else ""
    if lower != "several" and (not at or tokens[at - 1].lower not in BEFORE_FEW):
        return None
    if (lower == "couple" and following not in AFTER_COUPLE) or (lower == "handful" and following != "of"):
        return None
    if lower in {"couple", "handful"} and following == "of":
        last += 1
    low, high = VAGUE_SMALL[lower]
    size = ROUND.get(tokens[last].lower) if last < stop else None
    if size:
        return Numeral(first, last + 1, None, low * size, high * size, 0.0, "vague")
    return Numeral(first, last, None, low, high, 0.0, "vague")


def sign(tokens: Sequence[Token], at: int, stop: int) -> Numeral | None:  # noqa: ARG001 - one shape for all
    """ "½" that stands alone."""
    over, parts = SIGNS[tokens[at].text]
    return plain(at, at + 1, over / parts, 1 / parts, "fraction")
