"""Numbers in a stretch of text, in digits and words, as they are written.

`numerals(tokens, first, last)` gives them in text order, never overlapping; `numerals_of(document)` those of a whole
document, sentence by sentence, read once. What can be relied on:

- `form` is "digits" (35; 1,100; 7.5; 7 1/2; 7½; 1.2 million; 3bn; 5-billion), "words" (forty-two, three thousand, a million,
  two dozen, seven and a half), "fraction" (half, half an, two-thirds, a quarter of: the article belongs to it), "ordinal"
  (456th, twenty-first, third), "vague" (dozens, hundreds of thousands, several, a few, a couple of), "range" (two to three,
  2–3, between 5 and 7, two or three, 10- to 15-), or "other": digits that are no number (3-1, v2.1.3, 555-0123, 1990s, 50s,
  9/11, G20, F-16, "nineteen ninety-six"), which hold the place so that nobody reads them.
- Where `number` is None (vague, range, other) `low` and `high` are the ends. A magnitude after the second end holds for both
  ("2 to 3 million").
- `step` is the written precision: 1 for "35" and "1,100", 0.1 for "7.5", 1e5 for "1.2 million", 1e9 for "5 billion", 1000 for
  "three thousand", 0.5 for "seven and a half", 12 for "two dozen". Whether a whole number is an exact count is for the
  reader to say.
- "one" is left out where it is a pronoun ("one of the", "no one", "the one who"); "a" and "an" are read only by `article_at`.
- "between", and "of" in "tens of thousands" and "a couple of", belong to the numeral; hedges ("about") and currency signs do not.
- "from 5 to 7" stays two numerals, as most often something changes from one to the other.
- ISO and stroke dates and clock times ("2023-06-19", "6/19/2023", "16:00") give nothing; years are plain "digits", pairs of
  years are never a range ("1998-99" is "other", "1998 to 2003" two numerals). "second" is an ordinal, whatever follows; "first
  half" gives no fraction.

text2num reads words alone and gives the text back normalised, without places; this keeps places, ranges and precision.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from factdesk.language.en.numbers import (
    CHANGES,
    MAGNITUDES,
    NO_ONE_AFTER,
    NO_ONE_BEFORE,
    ONES,
    ORDINALS,
    SHORT_MAGNITUDES,
    SIGNS,
    TEENS,
    TENS,
    VAGUE_PLURALS,
    VAGUE_SMALL,
)
from factdesk.reading.cardinals import digits_at, joined, other, part_after_and, plain, words_at
from factdesk.reading.index import NUMBER, index_of
from factdesk.reading.numeral import Numeral
from factdesk.reading.parts import ARTICLES, ROUND, half, ordinal, quarter, sign, vague_plural, vague_small

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factdesk.text.document import Document
    from factdesk.text.tokens import Token

__all__ = ["Numeral", "article_at", "magnitude", "numerals", "numerals_of"]

_DASHES = frozenset({"-", "–", "—", "‑"})
_LINKS = frozenset({"to", "or"})
_SMALL = ONES | TEENS | TENS


def numerals(tokens: Sequence[Token], first: int, last: int) -> list[Numeral]:
    """The numerals among tokens `first` to `last` (exclusive), in text order. One look-up a token where there is none."""
    places = [at for at, token in enumerate(tokens[first:last], first) if token[3] in STARTS or "0" <= token[3] < ":"]
    return _at_places(tokens, places, first, last)


def _at_places(tokens: Sequence[Token], places: Sequence[int], first: int, last: int) -> list[Numeral]:
    found: list[Numeral] = []
    done = first
    for at in places:
        if at < done:
            continue
        read = STARTS.get(tokens[at].lower, _digits)
        numeral = read(tokens, at, last)
        if numeral is not None:
            if numeral.first < done:
                continue
            found.append(numeral)
            done = numeral.last
    return found


def numerals_of(document: Document) -> list[list[Numeral]]:
    """The numerals of each sentence of a document, by the sentence's index. Read once and kept with the document."""
    kept: list[list[Numeral]] | None = vars(document).get("_numerals")
    if kept is None:
        tokens, places = document.tokens, index_of(document).places(NUMBER)
        kept, at = [], 0
        for sentence in document.sentences:
            stop = bisect_left(places, sentence.last, at)
            kept.append(_at_places(tokens, places[at:stop], sentence.first, sentence.last) if stop > at else [])
            at = stop
        vars(document)["_numerals"] = kept  # as functools.cached_property does
    return kept


def article_at(tokens: Sequence[Token], at: int) -> Numeral | None:
    """One, where an article stands at a place and means it ("a foot", "an hour"); whether it does is for the caller to know."""
    return plain(at, at + 1, 1.0, 1.0, "article") if tokens[at].lower in ARTICLES else None


def _digits(tokens: Sequence[Token], at: int, stop: int) -> Numeral | None:
    score = _score(tokens, at, stop)
    if score is not None:
        return score
    return _ranged(tokens, digits_at(tokens, at, stop), stop)


def _score(tokens: Sequence[Token], at: int, stop: int) -> Numeral | None:
    """Whole numbers joined by dashes that are no range: "3-1", "52-48", "1998-99", "716-555-0100"."""
    last = at + 1
    texts = [tokens[at].text]
    while last + 1 < stop and tokens[last].text in _DASHES and tokens[last].start == tokens[last - 1].end == tokens[last].end - 1:
        following = tokens[last + 1]
        if following.start != tokens[last].end or not following.text.isdecimal():
            break
        texts.append(following.text)
        last += 2
    if len(texts) == 1 or not all(text.isdecimal() for text in texts):
        return None
    left, right = texts[0], texts[1]
    if last < stop and tokens[last].text == "/" and len(texts) == 2:
        return None  # "7-1/2"
    rising = len(texts) == 2 and len(left) < 7 and len(right) < 7 and left[0] != "0" != right[0] and int(left) < int(right)
    phone = len(left) == 3 and len(right) == 4
    return None if rising and not phone and not _year(left) else other(at, last)


def _year(text: str) -> bool:
    return len(text) == 4 and "1500" <= text < "2100"


def _words(tokens: Sequence[Token], at: int, stop: int) -> Numeral | None:
    return _ranged(tokens, words_at(tokens, at, stop), stop)


def _one(tokens: Sequence[Token], at: int, stop: int) -> Numeral | None:
    after = at + 1
    touching = after < stop and tokens[after].start == tokens[at].end and tokens[after].text == "-"
    if not touching:
        following = tokens[after].lower if after < stop else ""
        if following in ROUND or following in {"hundredth", "thousandth"}:
            return _words(tokens, at, stop)
        linked = after + 1 < stop and _links(tokens, after, stop)
        half = after < stop and tokens[after].lower == "and" and part_after_and(tokens, after + 1, stop) is not None
        if at and tokens[at - 1].lower in NO_ONE_AFTER:
            return None
        if (
            not linked
            and not half
            and (
                after >= stop
                or (following in NO_ONE_BEFORE and joined(tokens, after + 1, stop) == after + 1)
                or not following[0].isalpha()
            )
        ):
            return None
    return _words(tokens, at, stop)


def _links(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """ "one or two", "one in five", "one out of five", "one of every five"."""
    if tokens[at].lower in _BEFORE_MORE and _number_at(tokens, at + 1):
        return True
    pair = (tokens[at].lower, tokens[at + 1].lower)
    return at + 2 < stop and pair in _SHARES and _number_at(tokens, at + 2)


_BEFORE_MORE = _LINKS | {"in"}
_SHARES = frozenset({("out", "of"), ("in", "every"), ("of", "every")})


def _number_at(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].lower in _SMALL or (tokens[at].text.isdecimal() and len(tokens[at].text) < 4)


def _ranged(tokens: Sequence[Token], left: Numeral | None, stop: int) -> Numeral | None:
    """A numeral, or the range that it begins: "two to three", "2–3", "10- to 15-", "5 or 6"."""
    if left is None or left.number is None or left.form == "ordinal":
        return left
    place = left.last
    if place + 1 >= stop:
        return left
    if tokens[place].text == "-" and tokens[place].start == tokens[place - 1].end and tokens[place + 1].lower in _LINKS:
        place += 1  # "10- to 15-minute"
    link = tokens[place].lower
    if link in _LINKS:
        start = joined(tokens, place + 1, stop)
        if left.first and tokens[left.first - 1].lower == "from" and link == "to":
            return left
    elif (
        link in _DASHES
        and tokens[place].start == tokens[place - 1].end
        and place + 1 < stop
        and tokens[place + 1].start == tokens[place].end
    ):
        start = place + 1
        if link == "-" and left.form == "words" and tokens[start].lower not in _SMALL:
            return left
        if link == "-" and start + 1 < stop and tokens[start].lower == "to" and tokens[start + 1].text == "-":
            start += 2  # "two-to-three"
    else:
        return left
    right = _cardinal(tokens, start, stop)
    if right is None or (link == "to" and _unlike(tokens, left, right)):
        return left
    return _joined(tokens, left, right, left.first) or left


def _unlike(tokens: Sequence[Token], left: Numeral, right: Numeral) -> bool:
    """Whether "to" leads from a change to its result ("fell 35 to 9,000") rather than from end to end."""
    if left.first and tokens[left.first - 1].lower in CHANGES:
        return magnitude(tokens, right) is None or magnitude(tokens, left) is not None
    return left.low > 1 and right.high > 20 * left.low and magnitude(tokens, right) is None


def _between(tokens: Sequence[Token], at: int, stop: int) -> Numeral | None:
    left = _cardinal(tokens, at + 1, stop, with_and=False)
    if left is None or left.number is None or left.last >= stop or tokens[left.last].lower != "and":
        return None
    return _joined(tokens, left, _cardinal(tokens, left.last + 1, stop), at)


def _joined(tokens: Sequence[Token], left: Numeral, right: Numeral | None, first: int) -> Numeral | None:
    """The range from one numeral to another. A magnitude of the second end holds for both, where the first has none."""
    if right is None or left.number is None or right.number is None or right.form == "ordinal":
        return None
    if _year(tokens[left.first].text) and left.last == left.first + 1:
        return None
    low, high = left.number, right.number
    size = magnitude(tokens, right)
    if size and low < 1000 and magnitude(tokens, left) is None and low * size < high:
        low *= size
    if low >= high:
        return other(first, right.last) if tokens[left.last].lower == "to" else None
    return Numeral(first, right.last, None, low, high, max(left.step, right.step), "range")


def magnitude(tokens: Sequence[Token], numeral: Numeral) -> float | None:
    """The magnitude that a numeral ends with ("million" in "5 million"), or None."""
    lower = tokens[numeral.last - 1].lower
    return MAGNITUDES.get(lower) or SHORT_MAGNITUDES.get(lower) or (100.0 if lower == "hundred" else None)


def _cardinal(tokens: Sequence[Token], at: int, stop: int, *, with_and: bool = True) -> Numeral | None:
    """The cardinal at a place, without what may follow in a range."""
    if at >= stop:
        return None
    lower = tokens[at].lower
    if "0" <= lower < ":":
        return digits_at(tokens, at, stop, after_dash=True)
    if lower in _SMALL:
        return words_at(tokens, at, stop, with_and=with_and)
    if lower in ARTICLES and at + 1 < stop and (tokens[at + 1].lower in MAGNITUDES or tokens[at + 1].lower == "hundred"):
        return _round(tokens, at + 1, stop)
    return None


def _round(tokens: Sequence[Token], at: int, stop: int) -> Numeral | None:
    """ "a hundred", "a million and a half", "a dozen": a round number is one only after its article."""
    if not at or tokens[at - 1].lower not in ARTICLES:
        return None
    if tokens[at].lower == "dozen":
        return plain(at - 1, at + 1, 12.0, 12.0, "words")
    numeral = words_at(tokens, at, stop)
    return None if numeral is None else _ranged(tokens, _from(at - 1, numeral), stop)


def _from(first: int, numeral: Numeral) -> Numeral:
    return Numeral(first, numeral.last, numeral.number, numeral.low, numeral.high, numeral.step, numeral.form)


# What begins a numeral, and who reads it. Digits are told by their first sign.
STARTS: dict[str, Callable[[Sequence[Token], int, int], Numeral | None]] = {
    **dict.fromkeys(_SMALL, _words),
    **dict.fromkeys(ORDINALS, ordinal),
    **dict.fromkeys(ROUND, _round),
    **dict.fromkeys(VAGUE_PLURALS, vague_plural),
    **dict.fromkeys(VAGUE_SMALL, vague_small),
    **dict.fromkeys(SIGNS, sign),
    "one": _one,
    "half": half,
    "quarter": quarter,
    "between": _between,
}
