"""Ages: "a 52-year-old nurse", "aged 52", "Jane Doe, 52, a nurse", "in his 50s", "she is 52".

A bare number is an age between commas or in brackets right after a capitalised word, after "aged", or said of a person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.language.en.calendar import MONTHS, WEEKDAYS
from factdesk.reading.amounts.nouns import counted, single
from factdesk.reading.amounts.sheet import Draft, draft
from factdesk.reading.model import Kind

if TYPE_CHECKING:
    from factdesk.reading.amounts.sheet import Sheet
    from factdesk.reading.numeral import Numeral

_UNITS = {"year": "year", "years": "year", "month": "month", "months": "month", "week": "week", "weeks": "week", "day": "day",
"days": "day",
          "yr": "year", "yrs": "year"}  # fmt: skip
_OLDEST = 122  # years: the longest life on record
_AGED = frozenset({"aged", "age", "ages", "turned", "turns", "turning"})
_TURNED = frozenset({"turned", "turns", "turning"})  # "turned 40", but "turned 40 boats back"
_PERSON = frozenset({"he", "she", "who"})
_IS = frozenset({"is", "was", "'s"})
_MAY_PRECEDE = _AGED | _IS | {"of", "between", ",", "("}
_ENDS = frozenset({",", ".", ";", "when", "and", "at", "but", ")", "then", "now", "!", "?"})
_POSSESSIVES = frozenset({"his", "her", "their", "my", "your", "its"})
_PART_OF_DECADE = {"early": (0.0, 3.0), "mid": (4.0, 6.0), "middle": (4.0, 6.0), "late": (7.0, 9.0)}
_DECADES = {"teens": (13.0, 19.0), "twenties": (20.0, 29.0), "thirties": (30.0, 39.0), "forties": (40.0, 49.0), "fifties":
(50.0, 59.0),
            "sixties": (60.0, 69.0), "seventies": (70.0, 79.0), "eighties": (80.0, 89.0), "nineties": (90.0, 99.0)}  # fmt: skip
DECADE_WORDS = frozenset(_DECADES)
_SUFFIXES = frozenset({"jr", "sr", "iii", "ii"})


def age(sheet: Sheet, k: int) -> Draft | None:
    """The age that numeral `k` gives."""
    numeral = sheet.numerals[k]
    if numeral.form == "other":
        return _decade(sheet, numeral)
    if numeral.form in {"ordinal", "fraction"} or numeral.high > 1000:
        return None
    place = sheet.past_hyphen(numeral.last)
    lower = sheet.lowers[place]
    if lower in _UNITS:
        return _with_unit(sheet, numeral, place, _UNITS[lower])
    if numeral.number is None and numeral.form != "range":
        return None
    if numeral.high > _OLDEST or numeral.low < 0:
        return None
    before = sheet.lowers[numeral.first - 1] if numeral.first > sheet.first else ""
    if before not in _MAY_PRECEDE:
        return None
    if (
        (before in _AGED and not (before in _TURNED and counted(sheet, numeral.last)))
        or (before == "of" and sheet.lowers[numeral.first - 2] in {"age", "ages"})
        or (before == "between" and sheet.lowers[numeral.first - 2] == "aged")
    ):
        return _years(draft(Kind.AGE, "aged <number>", numeral, numeral.last, "year"))
    if numeral.form == "range":
        return None
    if before in {",", "("} and numeral.step == 1 and _after_name(sheet, numeral, before):
        return _years(draft(Kind.AGE, "<name>, <number>,", numeral, numeral.last, "year"))
    if (
        before in _IS
        and numeral.step == 1
        and sheet.lowers[numeral.first - 2] in _PERSON
        and sheet.lowers[numeral.last] in _ENDS | {""}
    ):
        return _years(draft(Kind.AGE, "<person> is <number>", numeral, numeral.last, "year")) if numeral.low >= 3 else None
    return None


def _years(made: Draft) -> Draft:
    return made._replace(exact=made.number is not None)


def _with_unit(sheet: Sheet, numeral: Numeral, place: int, unit: str) -> Draft | None:
    """ "52-year-old", "52 years old", "52 years of age"."""
    old = sheet.past_hyphen(place + 1)
    lowers = sheet.lowers
    if lowers[old] in {"old", "olds"}:
        made = draft(Kind.AGE, "<number>-<unit>-old", numeral, old + 1, unit)
        noun = single(sheet, sheet.past_hyphen(old + 1)) if lowers[place - 1] == "-" else None
        return made._replace(noun=noun, exact=numeral.number is not None and numeral.step == 1)
    if lowers[place + 1 : place + 3] == ["of", "age"]:
        return _years(draft(Kind.AGE, "<number> <unit> of age", numeral, place + 3, unit))
    return None


def _after_name(sheet: Sheet, numeral: Numeral, before: str) -> bool:
    """Whether a number between commas or in brackets stands behind a name: "Doe, 52, said", "Doe (52)"."""
    following = sheet.lowers[numeral.last]
    name = sheet.tokens[numeral.first - 2] if numeral.first - 2 >= sheet.first else None
    if name is None:
        return False
    if name.text == "." and numeral.first - 3 >= sheet.first:
        name = sheet.tokens[numeral.first - 3]
        if name.lower not in _SUFFIXES:
            return False
    if not name.text[0].isupper() or name.lower in MONTHS or name.lower in WEEKDAYS or name.text[-1] == ".":
        return False
    if not sheet.tokens[numeral.first].text[0].isdigit():
        return False
    if before == "(":
        return following == ")" and numeral.low >= 15
    return following in {",", ".", ";", "who", "was", "of", "from", "and", "—", "–", "--", ")"} and numeral.low >= 1


def _decade(sheet: Sheet, numeral: Numeral) -> Draft | None:
    """ "in his 50s", "in her mid-40s"."""
    text = sheet.tokens[numeral.first].text
    if not text.isdecimal() or len(text) != 2 or sheet.lowers[numeral.last - 1] not in {"s", "'s"}:
        return None
    return _in_decade(sheet, numeral.first, numeral.last, float(text), float(text) + 9)


def decade_word(sheet: Sheet, at: int) -> Draft | None:
    """ "in his fifties", "in her late teens"."""
    return _in_decade(sheet, at, at + 1, *_DECADES[sheet.lowers[at]])


def _in_decade(sheet: Sheet, first: int, last: int, low: float, high: float) -> Draft | None:
    before = first - 1
    if sheet.lowers[before] == "-":
        before -= 1
    part = _PART_OF_DECADE.get(sheet.lowers[before])
    if part is not None:
        low, high, first = low + part[0], low + part[1], before
        before -= 1
    if before <= sheet.first or sheet.lowers[before] not in _POSSESSIVES or sheet.lowers[before - 1] != "in":
        return None
    return Draft(first, last, Kind.AGE, "in <possessive> <decade>", None, low, high, 0.0, "year", vague=True)
