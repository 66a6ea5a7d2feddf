"""The noun phrase after a number, found without tagging: up to the first plural, or for one thing up to what ends a phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.language.en.calendar import MONTHS, WEEKDAYS
from factdesk.language.en.function_words import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)
from factdesk.language.en.nouns import ADJECTIVES, ATTRIBUTIVE, ENDS, IRREGULAR_PLURALS, NO_PLURALS, PEOPLE_STATES, SINGULAR_VERBS
from factdesk.reading.amounts.sheet import Noun

if TYPE_CHECKING:
    from factdesk.reading.amounts.sheet import Sheet

STOPS = (
    PREPOSITIONS
    | MODALS
    | AUXILIARIES
    | NEGATIONS
    | COORDINATORS
    | RELATIVES
    | SUBORDINATORS
    | PRONOUNS
    | DETERMINERS
    | ENDS
    | MONTHS.keys()
    | WEEKDAYS.keys()
) - {"other", "such"}
_LONGEST = 6  # words from the number to its head
_ES = ("ches", "shes", "sses", "xes", "zes")


def singular(word: str) -> str:
    """The singular of a noun in lower case; a word that is no plural stays as it is.

    >>> singular("aliases"), singular("parties"), singular("people"), singular("police")
    ('alias', 'party', 'person', 'police')
    """
    known = IRREGULAR_PLURALS.get(word)
    if known is not None:
        return known
    if not plural(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(_ES) or word.endswith("oes"):
        return word[:-2]
    return word[:-1]


def plural(word: str) -> bool:
    """Whether a word in lower case has the form of a plural noun."""
    if word in IRREGULAR_PLURALS:
        return True
    return word[-1:] == "s" and len(word) > 2 and word[-2] not in "su'" and word not in NO_PLURALS


def counted(sheet: Sheet, at: int) -> Noun | None:
    """The noun phrase of two or more things from a place on, with "of" and a determiner before it where a part is counted."""
    place, part_of = _past_of(sheet, at)
    begin, end = place, min(place + _LONGEST + (3 if part_of else 0), sheet.stop)
    lowers, tokens = sheet.lowers, sheet.tokens
    while place < end:
        lower = lowers[place]
        if lower == "'s" and part_of:
            begin = place + 1
        elif lower in STOPS and _stops(sheet, place):
            break
        elif not lower[0].isalpha():
            if sheet.past_hyphen(place) == place or place == begin:
                break
        elif plural(lower):
            head = _later_head(sheet, place, end)
            return Noun(begin, head + 1, singular(lowers[head]), part_of)
        elif lower in PEOPLE_STATES and (
            place + 1 >= end or not tokens[place + 1].text[0].isalpha() or lowers[place + 1] in STOPS
        ):
            return Noun(begin, place + 1, lower, part_of)
        place += 1
    return None


def _later_head(sheet: Sheet, place: int, end: int) -> int:
    """The plural that follows one used as an adjective ("sales executives") or a name's ("Angeles officers")."""
    first = sheet.tokens[place]
    following = place + 1
    if first.lower in ATTRIBUTIVE or (first.text[0].isupper() and not first.text.isupper()):
        while following < end and sheet.tokens[following].text[0].isalpha() and sheet.lowers[following] not in STOPS:
            if plural(sheet.lowers[following]):
                return following
            following += 1
    return place


def single(sheet: Sheet, at: int) -> Noun | None:
    """The noun phrase of one thing, or of what a share, sum or rank belongs to: up to what ends a phrase."""
    place, part_of = _past_of(sheet, at)
    begin, end = place, min(place + _LONGEST, sheet.stop)
    lowers, tokens = sheet.lowers, sheet.tokens
    head = -1
    while place < end:
        lower = lowers[place]
        if lower == "'s" and part_of and head >= 0:
            begin, head = place + 1, -1
        elif (
            (lower in STOPS or (head >= 0 and lower in SINGULAR_VERBS))
            and _stops(sheet, place)
            and not (lower == "ever" and head < 0)
        ):
            break
        elif not lower[0].isalpha():
            if sheet.past_hyphen(place) == place or place == begin:
                break
        elif (
            head >= 0
            and lowers[head] not in ADJECTIVES
            and lower.endswith(("ed", "ing"))
            and not tokens[place].text[0].isupper()
            and lower not in _NOUNS_IN_ING
        ):
            if not (lowers[place - 1] == "-" or sheet.past_hyphen(place + 1) > place + 1):
                break
        elif lower != "ever" and (not lower.endswith("ly") or lower in _NOUNS_IN_LY):
            head = place
        place += 1
    if head < 0:
        return None
    return Noun(begin, head + 1, singular(lowers[head]), part_of)


def _stops(sheet: Sheet, place: int) -> bool:
    """Whether a word that ends phrases does so here: not "US", nor the first part of "off-duty"."""
    return sheet.tokens[place].text != "US" and sheet.past_hyphen(place + 1) == place + 1


def either(sheet: Sheet, at: int) -> Noun | None:
    """The phrase of several things where a plural comes first, otherwise that of one: "largest banks employs",
    "largest bank said"."""
    noun = single(sheet, at)
    if noun is None:
        return None
    several = counted(sheet, at)
    if several is None or several.last > noun.last:
        return noun
    attributive = several.last < noun.last and sheet.lowers[several.last - 1] in ATTRIBUTIVE
    return noun if attributive else several  # "savings bank"


_NOUNS_IN_ING = frozenset(
    """
    building meeting killing bombing shooting filing hearing ruling offering holding wedding warning finding spending
    funding painting drawing rating
    """.split()
)
_NOUNS_IN_LY = frozenset("family supply assembly ally reply rally anomaly monopoly".split())


def _past_of(sheet: Sheet, at: int) -> tuple[int, str]:
    """The place after "of" and its determiners and numbers: "of its 3,200", "of the"."""
    lowers = sheet.lowers
    if lowers[at] not in {"of", "out"}:
        return at, ""
    place = at + (2 if lowers[at : at + 2] == ["out", "of"] else 1)
    while place < sheet.stop and (
        lowers[place] in DETERMINERS or lowers[place] in {"all", "more", "than", "about", "nearly", "some", "those"}
    ):
        place += 1
    numeral = sheet.numeral_from(place)
    return (numeral.last if numeral is not None and numeral.first == place else place), "of"
