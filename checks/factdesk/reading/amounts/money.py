"""Sums of money: a sign or code before the number, or the currency's name after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.language.en.currencies import AMBIGUOUS, CENTS, CODES, COUNTRIES, COUNTRY_WORDS, DOLLAR_LETTERS, NAMES, SIGNS
from factdesk.reading.amounts.nouns import either, singular
from factdesk.reading.amounts.rates import rate_at
from factdesk.reading.amounts.sheet import Draft, draft
from factdesk.reading.model import Kind

if TYPE_CHECKING:
    from factdesk.reading.amounts.sheet import Sheet


_AFTER_IN = frozenset({"all", "total", "full", "part", "advance", "return", "addition"})


def money(sheet: Sheet, k: int) -> Draft | None:
    """The sum of money that numeral `k` gives: "$5 million", "EUR 300", "5 million Canadian dollars", "50 cents"."""
    numeral = sheet.numerals[k]
    before = sheet.lowers[numeral.first - 1] if numeral.first > sheet.first else ""
    if before in SIGNS:
        code, first = SIGNS[before], numeral.first - 1
        if before == "$" and sheet.touches(first):
            code, first = _lettered(sheet, first, code)
        return _with_noun(
            sheet, draft(Kind.MONEY, "<sign> <number>", numeral, _past_name(sheet, numeral.last), code, first=first)
        )
    if before in CODES and sheet.tokens[numeral.first - 1].text[0].isupper() and before != "try":
        made = draft(Kind.MONEY, "<code> <number>", numeral, numeral.last, CODES[before], first=numeral.first - 1)
        return _with_noun(sheet, made)
    return named(sheet, k)


def _lettered(sheet: Sheet, sign: int, code: str) -> tuple[str, int]:
    letters = DOLLAR_LETTERS.get(sheet.tokens[sign - 1].text)
    return (letters, sign - 1) if letters else (code, sign)


def _past_name(sheet: Sheet, last: int) -> int:
    """The place after a currency's name or code that repeats the sign ("$5 million USD", "$5 million dollars")."""
    return last + 1 if sheet.lowers[last] in {"usd", "dollars"} else last


def named(sheet: Sheet, k: int) -> Draft | None:
    """The sum of money whose currency follows numeral `k`."""
    numeral = sheet.numerals[k]
    place = sheet.past_hyphen(numeral.last)
    if place >= sheet.stop:
        return None
    lower = sheet.lowers[place]
    if lower in CENTS:
        return _with_noun(sheet, draft(Kind.MONEY, "<number> cents", numeral, place + 1, CENTS[lower], factor=0.01))
    if lower == "p" and sheet.touches(place) and place == numeral.last:
        return draft(Kind.MONEY, "<number>p", numeral, place + 1, "GBP", factor=0.01)
    if lower in COUNTRY_WORDS:
        if sheet.lowers[place + 1] in CENTS:
            code = COUNTRIES.get((lower, "dollar"))
            return draft(Kind.MONEY, "<number> <country> cents", numeral, place + 2, code, factor=0.01) if code else None
        country = _country(sheet, place)
        if country is not None:
            return _with_noun(sheet, draft(Kind.MONEY, "<number> <country> <currency>", numeral, country[1], country[0]))
    if lower in SIGNS and sheet.touches(place) and SIGNS[lower] != "USD":
        return draft(Kind.MONEY, "<number><sign>", numeral, place + 1, SIGNS[lower])  # "300€"
    if lower in CODES and sheet.tokens[place].text.isupper():
        return _with_noun(sheet, draft(Kind.MONEY, "<number> <code>", numeral, place + 1, CODES[lower]))
    code = NAMES.get(lower)
    if code is None or (lower in AMBIGUOUS and not _surely_money(sheet, k, place)):
        return None
    last = place + 1
    if lower in {"pound", "pounds"} and sheet.lowers[last] == "sterling":
        last += 1
    return _with_noun(sheet, draft(Kind.MONEY, "<number> <currency>", numeral, last, code))


def _country(sheet: Sheet, place: int) -> tuple[str, int] | None:
    """The code and end of "Canadian dollars", "Hong Kong dollars"."""
    for words in (1, 2):
        name = singular(sheet.lowers[place + words])
        code = COUNTRIES.get((" ".join(sheet.lowers[place : place + words]), name))
        if code is not None:
            return code, place + words + 1
    return None


def _surely_money(sheet: Sheet, k: int, place: int) -> bool:
    """Whether "pounds", "won" or "marks" is money: after a magnitude and not "of" something, or as "pounds sterling"."""
    following = sheet.lowers[place + 1]
    return (
        following == "sterling"
        or (sheet.numerals[k].step >= 1e5 and following != "of")
        or (sheet.lowers[place] in {"won", "marks"} and (sheet.numerals[k].low >= 1e3 or sheet.numerals[k].step < 1))
    )


def _with_noun(sheet: Sheet, made: Draft) -> Draft:
    """The sum with what it is: "a $500,000 reward", "$16.6 billion in loans", "a $22-a-barrel price"."""
    place = sheet.past_hyphen(made.last)
    _, behind = rate_at(sheet, made.last)
    if behind > made.last:
        return made._replace(noun=either(sheet, behind)) if place > made.last else made
    if sheet.lowers[place] == "in" and place + 1 < sheet.stop and sheet.tokens[place + 1].text[0].islower():
        if sheet.lowers[place + 1] in _AFTER_IN:
            return made
        return made._replace(noun=either(sheet, place + 1))
    if place < sheet.stop and sheet.tokens[place].text[0].isalpha() and sheet.lowers[place] not in {"of", "out"}:
        return made._replace(noun=either(sheet, place))
    return made
