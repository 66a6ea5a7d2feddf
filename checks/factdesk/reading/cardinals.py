"""One cardinal or ordinal at one place: digits, words, fractions, with their magnitudes. Ranges are `numerals`' own.

Every function takes the tokens, the place, and the end of the stretch, looks a bounded number of tokens ahead, and gives a
`Numeral` or None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.language.en.numbers import (
    DENOMINATORS,
    GLUED_CURRENCIES,
    LETTER_MAGNITUDES,
    MAGNITUDES,
    MONEY_SIGNS,
    ONES,
    ORDINAL_ONES,
    ORDINAL_SUFFIXES,
    ORDINALS,
    PARTS,
    PLURAL_PARTS,
    SHORT_MAGNITUDES,
    SIGNS,
    TEENS,
    TENS,
)
from factdesk.reading.numeral import Numeral

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdesk.text.tokens import Token

_SMALL = ONES | TEENS | TENS
_WORD_MAGNITUDES = MAGNITUDES | SHORT_MAGNITUDES
_ROUND_ORDINALS = frozenset({"hundredth", "thousandth", "millionth", "billionth"})
_EXTRA = {"hundred": 100.0, "dozen": 12.0}
_FOR = frozenset({"for", "on", "by"})
_LONGEST = 18  # digits: beyond this a run is a code
_LEADING = frozenset("0123456789")


def plain(first: int, last: int, number: float, step: float, form: str) -> Numeral:
    """A numeral that stands for one number."""
    return Numeral(first, last, number, number, number, step, form)


def other(first: int, last: int) -> Numeral:
    """Digits that are no number: a code, a score, a version."""
    return Numeral(first, last, None, 0.0, 0.0, 0.0, "other")


def digits_at(tokens: Sequence[Token], at: int, stop: int, *, after_dash: bool = False) -> Numeral | None:
    """A number that starts with digits: "35", "1,100", "7.5", "7 1/2", "7½", "1.2 million", "3bn", "456th".

    `after_dash` tells that the caller has read what stands before a dash in front of the number ("2–3").
    """
    token = tokens[at]
    text = token.text
    if ":" in text or "/" in text or "-" in text:
        return None  # a time or date
    code = _code(tokens, at, stop, after_dash=after_dash)
    if code is not None:
        return code
    number = float(text.replace(",", "")) if "," in text else float(text)
    point = text.find(".")
    step = 1.0 if point < 0 else 10.0 ** (point + 1 - len(text))
    last = at + 1
    if last < stop and tokens[last].start == token.end:
        lower = tokens[last].lower
        if lower in ORDINAL_SUFFIXES and point < 0:
            return plain(at, last + 1, number, 1.0, "ordinal")
        if lower in {"s", "'s"}:
            return other(at, last + 1)  # "1990s", "50s", "747s"
    if point < 0:
        fraction = _written_fraction(tokens, at, stop, number)
        if fraction is not None:
            if tokens[last].text == "/":
                return plain(at, fraction[2], fraction[0], fraction[1], "fraction")
            number, step, last = fraction
        elif last + 1 < stop and tokens[last].text == "/" and _digits_touch(tokens, last + 1, stop):
            return other(at, last + 2)  # "24/7", "9/11"
    return _magnified(tokens, at, last, stop, number, step, "digits")


def _code(tokens: Sequence[Token], at: int, stop: int, *, after_dash: bool) -> Numeral | None:
    """A version, telephone or serial number, a score: what `digits_at` must not read as a number."""
    token = tokens[at]
    text = token.text
    if (len(text) > _LONGEST and len(text.replace(",", "")) > _LONGEST) or (text[0] == "0" and len(text) > 1 and text[1] != "."):
        return other(at, at + 1)
    if at and not after_dash and tokens[at - 1].end == token.start:
        before = tokens[at - 1]
        if before.text[-1].isalpha() and before.lower not in GLUED_CURRENCIES:
            return other(at, at + 1)  # "G20", "v2"
        if before.text in {"-", "/", "."} and at > 1:
            earlier = tokens[at - 2]
            if earlier.end == before.start and (earlier.text[0].isupper() or earlier.text[-1].isdigit() or earlier.lower in _FOR):
                return other(at, at + 1)  # "F-16", "1.2.3", "2-for-1"
    last = at + 1
    if last < stop and tokens[last].start == token.end and tokens[last].text == "." and _digits_touch(tokens, last + 1, stop):
        return other(at, last + 2)  # "2.1.3"
    return None


def _digits_touch(tokens: Sequence[Token], at: int, stop: int) -> bool:
    return at < stop and tokens[at].text[0] in _LEADING and tokens[at].start == tokens[at - 1].end


def _written_fraction(tokens: Sequence[Token], at: int, stop: int, whole: float) -> tuple[float, float, int] | None:
    """The value, precision and end of "7 1/2", "7-1/2", "7½", "1/2" from a whole number on."""
    last = at + 1
    if last >= stop:
        return None
    following = tokens[last]
    if following.text in SIGNS:
        over, parts = SIGNS[following.text]
        return whole + over / parts, 1 / parts, last + 1
    if following.text == "/" and following.start == tokens[at].end:
        alone = _stroke(tokens, at, stop)
        return (alone[0], alone[1], at + 3) if alone else None
    if following.text == "-" and following.start == tokens[at].end and last + 1 < stop:
        last += 1
    part = _stroke(tokens, last, stop)
    return (whole + part[0], part[1], last + 3) if part else None


def _stroke(tokens: Sequence[Token], at: int, stop: int) -> tuple[float, float] | None:
    """The value and precision of "1/2" at a place."""
    if at + 2 >= stop or tokens[at + 1].text != "/" or len(tokens[at].text) > 2 or len(tokens[at + 2].text) > 2:
        return None
    over, under = tokens[at].text, tokens[at + 2].text
    touch = tokens[at].end == tokens[at + 1].start and tokens[at + 1].end == tokens[at + 2].start
    if not (touch and over.isdecimal() and under.isdecimal()):
        return None
    if int(under) not in DENOMINATORS or not 0 < int(over) < int(under):
        return None
    if at + 3 < stop and tokens[at + 3].start == tokens[at + 2].end and tokens[at + 3].text in {"/", "-"}:
        following = at + 4
        if following < stop and tokens[following].text[0] in _LEADING:
            return None
    return int(over) / int(under), 1 / int(under)


def _magnified(tokens: Sequence[Token], at: int, last: int, stop: int, number: float, step: float, form: str) -> Numeral:
    """The numeral with the magnitude that follows: "million", "bn", "-billion", "M"."""
    place = last
    if place < stop:
        token = tokens[place]
        glued = token.start == tokens[place - 1].end
        if glued and token.text == "-" and place + 1 < stop and tokens[place + 1].start == token.end:
            place += 1
            if tokens[place].lower in MAGNITUDES:
                return _times(at, place + 1, number, step, MAGNITUDES[tokens[place].lower], form)
            return plain(at, last, number, step, form)
        size = _WORD_MAGNITUDES.get(token.lower) or _EXTRA.get(token.lower)
        if size is None and glued:
            if token.lower == "k":
                size = 1e3
            elif token.lower in LETTER_MAGNITUDES and (
                token.text.isupper() or (at and tokens[at - 1].lower in MONEY_SIGNS and tokens[at - 1].end == tokens[at].start)
            ):
                size = LETTER_MAGNITUDES[token.lower]
        if size is not None:
            return _times(at, place + 1, number, step, size, form)
    return plain(at, last, number, step, form)


def _times(first: int, last: int, number: float, step: float, size: float, form: str) -> Numeral:
    # "1.1 million" is a whole number; the product of floats need not be.
    value = number * size
    nearest = round(value)
    return plain(first, last, float(nearest) if abs(value - nearest) < 1e-3 else value, step * size, form)


def joined(tokens: Sequence[Token], at: int, stop: int) -> int:
    """The next token after an optional hyphen that touches both sides."""
    if (
        at + 1 < stop
        and tokens[at].text == "-"
        and tokens[at - 1].end == tokens[at].start
        and tokens[at].end == tokens[at + 1].start
    ):
        return at + 1
    return at


def words_at(tokens: Sequence[Token], at: int, stop: int, *, with_and: bool = True) -> Numeral | None:
    """A number in words: "forty-two", "one hundred and five", "seven and a half", "twenty-first", "two-thirds".

    `with_and` off leaves "and" to the caller ("between one hundred and two hundred").
    """
    total, group, step = 0.0, 0.0, 1.0
    place, last, room = at, at, 1000.0  # room: what the next small word must be below
    form = "words"
    while place < stop:
        lower = tokens[place].lower
        small = _SMALL.get(lower)
        if small is not None:
            if place == at + 1 and 13 <= group <= 20 and small >= 20 and total == 0:
                return _spoken_year(tokens, at, place, stop, group)
            if small >= room or (small == 0 and place != at):
                break
            group, step = group + small, 1.0
            room = 10.0 if small >= 20 else 0.0
        elif lower == "hundred" and (0 < group < 100 or place == at):
            group, step, room = (group or 1.0) * 100, 100.0, 100.0
        elif lower in MAGNITUDES:
            if total and MAGNITUDES[lower] >= _size_of(total):
                break
            step = MAGNITUDES[lower]
            total, group, room = total + (group or 1.0) * step, 0.0, 1000.0
        elif lower in _ROUND_ORDINALS and place != at and 0 < group < 100 and not _is(tokens, place + 1, stop, "of"):
            return plain(at, place + 1, total + group * ORDINALS[lower], 1.0, "ordinal")
        elif lower in ORDINALS and place != at:
            value = ORDINALS[lower]
            if value >= room or (value < 10 and room == 10.0 and tokens[place - 1].text != "-"):
                break
            return plain(at, place + 1, total + group + value, 1.0, "ordinal")
        else:
            break
        last = place + 1
        place = joined(tokens, last, stop)
        if with_and and step >= 100 and place < stop and tokens[place].lower == "and":
            place = _past_and(tokens, place, stop)
    if last == at:
        return None
    return _with_fraction(tokens, at, last, stop, total + group, step, form, with_and=with_and)


def _spoken_year(tokens: Sequence[Token], at: int, place: int, stop: int, century: float) -> Numeral:
    """ "nineteen ninety-six": no number of things; `low` and `high` are the year."""
    year, last = century * 100 + TENS[tokens[place].lower], place + 1
    unit = joined(tokens, last, stop)
    if unit < stop and ONES.get(tokens[unit].lower, 0) > 0:
        year, last = year + ONES[tokens[unit].lower], unit + 1
    return Numeral(at, last, None, year, year, 1.0, "other")


def _size_of(total: float) -> float:
    """The magnitude of a total of whole magnitudes: 1e6 of 3,000,000."""
    size = 1.0
    while total % (size * 1000) == 0:
        size *= 1000
    return size


def _past_and(tokens: Sequence[Token], place: int, stop: int) -> int:
    """The place after "and" where a small number follows that is no new hundred: "one hundred and five"."""
    start = joined(tokens, place + 1, stop)
    if start < stop and (tokens[start].lower in _SMALL or tokens[start].lower in ORDINAL_ONES):
        after = joined(tokens, start + 1, stop)
        if after >= stop or tokens[after].lower != "hundred":
            return start
    return place


def _with_fraction(
    tokens: Sequence[Token], at: int, last: int, stop: int, number: float, step: float, form: str, *, with_and: bool
) -> Numeral:
    place = joined(tokens, last, stop)
    if place >= stop:
        return plain(at, last, number, step, form)
    lower = tokens[place].lower
    hyphen = place > last
    if (
        lower in PLURAL_PARTS
        and 1 < number < PLURAL_PARTS[lower]
        and (lower != "quarters" or hyphen or _is(tokens, place + 1, stop, "of"))
    ):
        return plain(at, place + 1, number / PLURAL_PARTS[lower], 1 / PLURAL_PARTS[lower], "fraction")
    if lower in PARTS and number == 1 and last == at + 1:
        return plain(at, place + 1, 1 / PARTS[lower], 1 / PARTS[lower], "fraction")
    if with_and and lower == "and":
        part = part_after_and(tokens, place + 1, stop)
        if part is not None:
            value, parts, end = part
            size = step if step >= 1e3 else 1.0
            return _magnified(tokens, at, end, stop, number + value * size, size / parts, form)
    if lower == "point" and not hyphen and step < 100:
        decimals = ""
        while place + 1 < stop and tokens[place + 1].lower in ONES and len(decimals) < 6:
            place += 1
            decimals += str(ONES[tokens[place].lower])
        if decimals:
            return _magnified(tokens, at, place + 1, stop, number + float("0." + decimals), 10.0 ** -len(decimals), form)
    if lower == "dozen":
        return plain(at, place + 1, number * 12, 12.0, form)
    return plain(at, last, number, step, form)


def _is(tokens: Sequence[Token], at: int, stop: int, word: str) -> bool:
    return at < stop and tokens[at].lower == word


def part_after_and(tokens: Sequence[Token], at: int, stop: int) -> tuple[float, int, int] | None:
    """Value, number of parts and end of "a half", "a quarter", "one-half", "three-quarters" after "and"."""
    start = joined(tokens, at, stop)
    if start + 1 >= stop or tokens[start].lower not in _BEFORE_PART:
        return None
    count = _BEFORE_PART[tokens[start].lower]
    place = joined(tokens, start + 1, stop)
    parts = (PARTS if count == 1 else PLURAL_PARTS).get(tokens[place].lower)
    if parts is None or count >= parts:
        return None
    return count / parts, parts, place + 1


_BEFORE_PART = {"a": 1, "an": 1, **{word: number for word, number in ONES.items() if number}}
