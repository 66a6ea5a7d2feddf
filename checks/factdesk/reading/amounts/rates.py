"""What a rate is for each of: "share" in "$18 a share", "gallon" in "20 cents per gallon", "barrel" in "a $22-a-barrel price".

Behind "per" any noun is one; behind "a" or "an" only units of time and measure and what things are sold by, so that
"$5 a friend had lent" is no rate; and no length of time that counts back: "$500 a week ago".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.language.en.time_units import UNITS as TIME_UNITS
from factdesk.language.en.units import SOLD_BY, WORDS
from factdesk.reading.amounts.nouns import singular

if TYPE_CHECKING:
    from factdesk.reading.amounts.sheet import Sheet

_ARTICLES = frozenset({"a", "an"})
_LINKS = frozenset({"a", "an", "per", "-"})
_SHIFTS = frozenset({"ago", "later", "earlier", "before", "after", "from"})


def rate_at(sheet: Sheet, at: int) -> tuple[str, int]:
    """What the rate that stands at a place is for each of, and the place behind it; ("", at) where none does."""
    link = sheet.lowers[at]
    if link not in _LINKS:
        return "", at
    place = sheet.past_hyphen(at) if link == "-" else at
    link = sheet.lowers[place]
    if place + 1 >= sheet.stop or (link not in _ARTICLES and link != "per"):
        return "", at
    place = sheet.past_hyphen(place + 1)
    word = sheet.lowers[place]
    if place >= sheet.stop or not word.isalpha() or not sheet.tokens[place].text[0].islower():
        return "", at
    unit = singular(word)
    if link in _ARTICLES and (
        not (word in TIME_UNITS or word in WORDS or unit in SOLD_BY) or sheet.lowers[place + 1] in _SHIFTS or unit != word
    ):
        return "", at
    return unit, place + 1
