"""The number before a unit of time: "two", "some 30 business", "ten collective", "three-quarters of an", "several", "a"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.language.en.time_units import KINDS_OF_DAY, PLURALS, SUM_WORDS, VAGUE_COUNTS
from factdesk.language.en.time_words import MONEY_BEFORE
from factdesk.records import dataclass, replace

if TYPE_CHECKING:
    from factdesk.reading.time.scan import Scan

_LOOK_BACK = 3  # adjectives between a number and its unit
_VAGUE = {
    "many": (4.0, 199.0),
    "some": (2.0, 99.0),
    "numerous": (4.0, 199.0),
    "countless": (10.0, 1e6),
    "various": (3.0, 19.0),
    "multiple": (2.0, 19.0),
}


@dataclass(frozen=True, slots=True)
class Count:
    """How many units: tokens from `first`; `number` None where vague; `summed` where an adjective makes it a total."""

    first: int
    number: float | None
    low: float
    high: float
    step: float
    summed: bool = False
    article: bool = False
    hyphen: bool = False
    plus: bool = False


def count_before(scan: Scan, at: int) -> Count | None:
    """The count that ends right before the unit at a place; None where there is none."""
    place = at
    hyphen = scan.hyphen(at - 1)
    if hyphen:
        place -= 1
    summed = False
    for _ in range(_LOOK_BACK):
        word = scan.word(place - 1)
        if word in SUM_WORDS:
            summed = True
        elif word not in KINDS_OF_DAY:
            break
        if word == "more" and scan.number_ending(place - 1) is None:
            break
        place -= 1
        if scan.hyphen(place - 1):
            place -= 1
    plus = scan.word(place - 1) == "plus" and scan.hyphen(place - 2)
    if plus:
        place -= 2  # "90-plus minutes"
    found = _count(scan, place, at)
    return None if found is None or found.first < scan.floor else replace(found, summed=summed, hyphen=hyphen, plus=plus)


def halved(number: float | None, step: float) -> float:
    """The written step of a number of units: 7.5 hours is seven and a half, to the half hour and not to the tenth."""
    return 0.5 if step == 0.1 and number is not None and number % 1 == 0.5 else step


def _count(scan: Scan, place: int, at: int) -> Count | None:
    word = scan.word(place - 1)
    of = word == "of" or (word in ("a", "an") and scan.word(place - 2) == "of")
    numeral = scan.number_ending(place)
    if numeral is None and of:
        numeral = scan.number_ending(place - 1 if word == "of" else place - 2)
        if numeral is not None and numeral.form not in ("fraction", "vague"):
            numeral = None
    if numeral is not None:
        if numeral.form in ("other", "ordinal") or scan.word(numeral.first - 1) in MONEY_BEFORE:
            return None
        if numeral.first < scan.floor:
            return None
        vague = numeral.form == "vague"
        first = numeral.first
        whole = scan.number_ending(first - 1) if numeral.form == "fraction" and scan.word(first - 1) == "and" else None
        if whole is not None and whole.number is not None and numeral.number is not None and whole.first >= scan.floor:
            total = whole.number + numeral.number  # "two and half hours"
            return Count(whole.first, total, total, total, numeral.step)
        if vague and scan.word(first - 1) == "a" and scan.word(first) in ("couple", "few", "handful"):
            first -= 1
        if vague and scan.word(first - 1) in ("quite", "only", "just") and first - 1 >= scan.floor:
            first -= 1
        return Count(first, None if vague else numeral.number, numeral.low, numeral.high, halved(numeral.number, numeral.step))
    if word in ("a", "an"):
        return Count(place - 1, 1.0, 1.0, 1.0, 1.0, article=True)
    if word in _VAGUE and scan.word(at) in PLURALS:
        low, high = _VAGUE[word]
        return Count(place - 1, None, low, high, 0.0)
    if word == "couple" and scan.word(place - 2) == "a":
        return Count(place - 2, None, 2.0, 3.0, 0.0)
    if word == "of" and scan.word(place - 2) in VAGUE_COUNTS:
        first = place - 2 - (scan.word(place - 3) in ("a", "an"))
        return Count(first, None, 2.0, 199.0, 0.0)
    return None
