"""Ranks and ordinals: "top ten", "fourth largest", "largest", "ranked third", "No. 2"; "456th person", "second".

A rank's unit is what the ranking goes by ("largest" for "biggest" too, "top" where nothing is named); its head is what is ranked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.language.en.nouns import MOST, RANKED, SUPERLATIVES
from factdesk.reading.amounts.nouns import STOPS, counted, either, single
from factdesk.reading.amounts.sheet import Draft
from factdesk.reading.model import Kind

if TYPE_CHECKING:
    from factdesk.reading.amounts.sheet import Sheet

_VAGUE_LAST = 10.0  # "one of the largest": among the first ten


def ordinal(sheet: Sheet, k: int) -> Draft | None:
    """The ordinal or rank that ordinal numeral `k` begins."""
    numeral = sheet.numerals[k]
    lowers = sheet.lowers
    number = numeral.low
    place = sheet.past_hyphen(numeral.last)
    word = lowers[place] if place < sheet.stop else ""
    before = lowers[numeral.first - 1] if numeral.first > sheet.first else ""
    if _in_a_name(sheet, numeral.first, place):
        return None
    superlative = superlative_at(sheet, place)
    if superlative is not None:
        unit, last = superlative
        return Draft(
            numeral.first,
            last,
            Kind.RANK,
            "<ordinal> <superlative>",
            number,
            number,
            number,
            0.0,
            unit,
            either(sheet, last),
            exact=True,
        )
    if word in {"and", "or", ",", "to"} and sheet.at_numeral(place + 1, k + 1) and sheet.numerals[k + 1].form == "ordinal":
        noun = either(sheet, sheet.numerals[k + 1].last)
    else:
        if (
            lowers[numeral.first] == "second"
            and numeral.last == numeral.first + 1
            and (before in {"a", "per", "split", "each"})
            and (word in STOPS or not word[:1].isalpha())
        ):
            return None  # a unit of time
        noun = either(sheet, place)
    if before in RANKED or (before == "in" and lowers[numeral.first - 2] in {"came", "comes", "finished"}):
        return Draft(
            numeral.first, numeral.last, Kind.RANK, "ranked <ordinal>", number, number, number, 0.0, "top", None, exact=True
        )
    return Draft(numeral.first, numeral.last, Kind.ORDINAL, "<ordinal>", number, number, number, 0.0, "", noun, exact=True)


def _in_a_name(sheet: Sheet, first: int, place: int) -> bool:
    """Whether an ordinal word is part of a name: "the Second World War", "First Boston"."""
    if first <= sheet.first or place >= sheet.stop or not sheet.tokens[first].text[0].isupper():
        return False
    before = sheet.tokens[first - 1]
    return sheet.tokens[place].text[0].isupper() and (
        not before.text[0].isupper() or (before.lower == "the" and first - 1 == sheet.first)
    )


def superlative_at(sheet: Sheet, place: int) -> tuple[str, int] | None:
    """What a ranking goes by, and its end: "largest", "most populous"."""
    if place >= sheet.stop:
        return None
    lower = sheet.lowers[place]
    known = SUPERLATIVES.get(lower)
    if known is not None:
        return known, place + 1
    if (
        lower in MOST
        and place + 1 < sheet.stop
        and sheet.tokens[place + 1].text[0].isalpha()
        and sheet.lowers[place + 1] not in STOPS
    ):
        return f"{lower} {sheet.lowers[place + 1]}", place + 2
    return None


def cardinal(sheet: Sheet, k: int) -> Draft | None:
    """ "the ten largest", "No. 2", "top ten": a rank from a cardinal, or None."""
    numeral = sheet.numerals[k]
    if numeral.number is None or numeral.step != 1 or not 1 <= numeral.number <= 1000 or numeral.number != int(numeral.number):
        return None
    lowers = sheet.lowers
    number = numeral.number
    before = lowers[numeral.first - 1] if numeral.first > sheet.first else ""
    if before == "-":
        before = lowers[numeral.first - 2]
    if before in {"top", "bottom"}:
        first = numeral.first - (2 if lowers[numeral.first - 1] == "-" else 1)
        noun = either(sheet, numeral.last)
        return Draft(first, numeral.last, Kind.RANK, "top <number>", number, 1.0, number, 0.0, before, noun)
    if before in {".", "no", "number", "#"}:
        start = numeral.first - (2 if before == "." else 1)
        if before == "." and lowers[start] != "no":
            return None
        following = sheet.tokens[numeral.last] if numeral.last < sheet.stop else None
        if not sheet.strict and following is None:
            return Draft(start, numeral.last, Kind.RANK, "No. <number>", number, number, number, 0.0, "top", None, exact=True)
        if (
            before != "no"
            and following is not None
            and following.text[0].islower()
            and following.lower not in {"and", "to", "or", "on"}
        ):
            return Draft(
                start,
                numeral.last,
                Kind.RANK,
                "No. <number>",
                number,
                number,
                number,
                0.0,
                "top",
                single(sheet, numeral.last),
                exact=True,
            )
        return None
    superlative = superlative_at(sheet, sheet.past_hyphen(numeral.last))
    if superlative is not None and not (numeral.form == "words" and number == 1):
        unit, last = superlative
        noun = counted(sheet, last)
        return Draft(numeral.first, last, Kind.RANK, "<number> <superlative>", number, 1.0, number, 0.0, unit, noun)
    return None


def superlative(sheet: Sheet, at: int) -> Draft | None:
    """A superlative without a number: rank one, or among the first where it is "one of the largest"."""
    lowers = sheet.lowers
    if lowers[at] not in SUPERLATIVES:
        return None
    following = sheet.past_hyphen(at + 1)
    noun = either(sheet, at + 1 if following == at + 1 else following + 1)  # "the highest-ranking official"
    before = lowers[max(sheet.first, at - 6) : at]
    one_of = any(word == "among" or (word == "one" and before[i + 1 : i + 2] == ["of"]) for i, word in enumerate(before))
    if lowers[at] in {"best", "worst"} and noun is None:
        return None
    if lowers[at - 1] in {"at", "'s"} and lowers[at] in {"best", "worst", "earliest"} and lowers[at - 1] == "at":
        return None
    if one_of:
        return Draft(
            at,
            at + 1,
            Kind.RANK,
            "one of the <superlative>",
            None,
            1.0,
            _VAGUE_LAST,
            0.0,
            SUPERLATIVES[lowers[at]],
            noun,
            vague=True,
        )
    return Draft(at, at + 1, Kind.RANK, "<superlative>", 1.0, 1.0, 1.0, 0.0, SUPERLATIVES[lowers[at]], noun, exact=True)
