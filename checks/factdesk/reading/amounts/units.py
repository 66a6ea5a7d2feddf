"""Measures: a number and a unit, as a word, an abbreviation or a compound ("5 feet, 10 inches")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.language.en.currencies import NAMES as CURRENCY_NAMES
from factdesk.language.en.units import (
    AFTER_ARTICLE_UNIT,
    ARTICLE_UNITS,
    ONLY_TOUCHING,
    PER_HOUR,
    POWER_WORDS,
    POWERS,
    SCALES,
    SHORT,
    SMALLER,
    UNITS,
    WORDS,
)
from factdesk.reading.amounts.nouns import counted, single
from factdesk.reading.amounts.sheet import Draft, Noun, draft
from factdesk.reading.model import Kind

if TYPE_CHECKING:
    from factdesk.reading.amounts.sheet import Sheet
    from factdesk.reading.numeral import Numeral


def unit_factor(unit_from: str, unit_to: str) -> float | None:
    """How many of `unit_to` one `unit_from` is, by symbol; None where they measure different things or start from other zeros.

    >>> unit_factor("mi", "km")
    1.609344
    >>> unit_factor("km", "kg") is None
    True
    """
    if unit_from == unit_to:
        return 1.0
    one, other = UNITS.get(unit_from), UNITS.get(unit_to)
    if one is None or other is None or one[0] != other[0]:
        return None
    return one[1] / other[1]


def measure(sheet: Sheet, k: int) -> Draft | None:
    """The measure that numeral `k` begins, with what is measured: "six feet of water", "a 200-mile route"."""
    numeral = sheet.numerals[k]
    found = unit_at(
        sheet, numeral.last, digits=sheet.tokens[numeral.last - 1].text[-1].isdigit() or numeral.form in {"digits", "range"}
    )
    if found is None:
        return None
    unit, last = found
    made = draft(Kind.QUANTITY, "<number> <unit>", numeral, last, unit)
    made = _below_zero(sheet, made) if unit in _DEGREES else _compound(sheet, k, made)
    hyphen = sheet.past_hyphen(numeral.last) > numeral.last
    noun: Noun | None = None
    if sheet.lowers[made.last] == "of":
        noun = counted(sheet, made.last) or single(sheet, made.last)
        noun = noun._replace(part_of="") if noun else None
    elif hyphen:
        noun = single(sheet, sheet.past_hyphen(made.last))
    return made._replace(noun=noun)


_DEGREES = frozenset({"°", "°C", "°F"})


def _below_zero(sheet: Sheet, made: Draft) -> Draft:
    """A temperature with its sign: "minus 10 degrees", "-10°C", "10 degrees below zero"."""
    lowers = sheet.lowers
    first, last = made.first, made.last
    before = lowers[first - 1] if first > sheet.first else ""
    signed = before in {"-", "−", "–"} and sheet.touches(first) and not sheet.touches(first - 1)
    if before in {"minus", "negative"} or signed:
        first -= 1
    elif lowers[last : last + 2] == ["below", "zero"]:
        last += 2
    else:
        return made
    number = None if made.number is None else -made.number
    return made._replace(first=first, last=last, number=number, low=-made.high, high=-made.low)


def unit_at(sheet: Sheet, at: int, *, digits: bool) -> tuple[str, int] | None:
    """The symbol and end of the unit at a place (after an optional hyphen); abbreviations only behind digits."""
    lowers = sheet.lowers
    place = sheet.past_hyphen(at)
    if place >= sheet.stop:
        return None
    lower = lowers[place]
    power = POWER_WORDS.get(lower)
    if power is not None:
        following = sheet.past_hyphen(place + 1)
        if lowers[following] == "." and power != lower:
            following += 1
        base = WORDS.get(lowers[following]) or SHORT.get(lowers[following])
        symbol = POWERS[power].get(base) if base else None
        return (symbol, following + 1) if symbol else None
    if lower in {"degree", "degrees", "°", "º"}:
        scale = sheet.past_hyphen(place + 1)
        symbol = SCALES.get(lowers[scale]) if scale < sheet.stop else None
        return (symbol, scale + 1) if symbol else ("°", place + 1)
    if digits and place == at and lower in {"c", "f"} and sheet.touches(at) and sheet.tokens[at].text.isupper():
        return SCALES[lower], at + 1
    if lower == "light" and lowers[sheet.past_hyphen(place + 1)] in {"year", "years"}:
        return "ly", sheet.past_hyphen(place + 1) + 1
    if lower == "nautical" and lowers[place + 1] in {"mile", "miles"}:
        return "nmi", place + 2
    if lower == "metric" and lowers[place + 1] in {"ton", "tons"}:
        return "t", place + 2
    symbol = WORDS.get(lower)
    if symbol is None:
        if not digits or lower not in SHORT or (lower in ONLY_TOUCHING and not (place == at and sheet.touches(at))):
            return None
        symbol = SHORT[lower]
        if lower in {"km", "m"} and lowers[place + 1 : place + 3] in (["/", "h"], ["/", "s"]):
            return f"{lower}/{lowers[place + 2]}", place + 3
        return (symbol, place + 1) if lower not in {"m", "l", "g"} or not _word_goes_on(sheet, place) else None
    last = place + 1
    if symbol in PER_HOUR and _per_hour(sheet, last):
        return PER_HOUR[symbol], last + 2
    return symbol, last


def _per_hour(sheet: Sheet, at: int) -> bool:
    return sheet.lowers[at] in {"an", "per"} and sheet.lowers[at + 1] == "hour"


def _word_goes_on(sheet: Sheet, at: int) -> bool:
    """Whether "m" is a magnitude after all: "5m people"."""
    noun = counted(sheet, at + 1)
    return sheet.lowers[at] == "m" and noun is not None and not noun.part_of


def _compound(sheet: Sheet, k: int, made: Draft) -> Draft:
    """The measure with its smaller part: "5 feet 10", "6-foot-2", "8 pounds, 4 ounces"."""
    smaller = SMALLER.get(made.unit)
    if smaller is None or made.number is None or k + 1 >= len(sheet.numerals) or sheet.lowers[made.last - 1] == "hour":
        return made
    place = made.last
    if sheet.lowers[place] in {",", "and"}:
        place += 1
    place = sheet.past_hyphen(place)
    part = sheet.numerals[k + 1]
    if part.first != place or part.number is None:
        return made
    size = UNITS[made.unit][1] / UNITS[smaller][1]
    found = unit_at(sheet, part.last, digits=True)
    if found is not None and found[0] == smaller:
        last = found[1]
    elif smaller == "in" and place == sheet.past_hyphen(made.last) and part.number < size and part.step == 1:
        last = part.last  # "6-foot-2"; other bare numbers belong elsewhere
        if sheet.lowers[last] == "in" and sheet.touches(last):
            return _sum(made, part, size, last + 1)
        if found is not None or (sheet.lowers[made.last - 1] == "feet" and counted(sheet, last) is not None):
            return made
    else:
        return made
    if part.number >= size:
        return made
    return _sum(made, part, size, last)


def _sum(made: Draft, part: Numeral, size: float, last: int) -> Draft:
    number = (made.number or 0.0) + (part.number or 0.0) / size
    return made._replace(
        number=number,
        low=number,
        high=number,
        step=part.step / size,
        last=last,
        used=2,
        rule="<number> <unit> <number> <smaller unit>",
    )


def article_measure(sheet: Sheet, at: int) -> Draft | None:
    """One unit by its article: "a foot beneath the ground", "a mile from"; not "a foot injury" or "$3 a gallon"."""
    lowers = sheet.lowers
    if lowers[at] not in {"a", "an"} or lowers[at + 1] not in ARTICLE_UNITS or at + 2 >= sheet.stop:
        return None
    following = lowers[at + 2]
    if following not in AFTER_ARTICLE_UNIT or lowers[at - 1] in {"per", "of"}:
        return None
    before = sheet.tokens[at - 1] if at > sheet.first else None
    if before is not None and (
        before.lower[0].isdigit() or before.lower in CURRENCY_NAMES or before.lower in {"million", "billion", "cents"}
    ):
        return None  # a rate
    unit = WORDS[lowers[at + 1]]
    number, last = 1.0, at + 2
    if lowers[last : last + 3] == ["and", "a", "half"]:
        number, last = 1.5, last + 3
    return Draft(at, last, Kind.QUANTITY, "<article> <unit>", number, number, number, 1.0 if number == 1 else 0.5, unit)
