"""Counts and bare numbers: "213 people", "1,100 of its dealerships", "a 12-member panel"; "789", "four billion", "two-thirds"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.language.en.nouns import LABELS, NO_COUNT_AFTER_HYPHEN, PEOPLE_STATES, TIMES
from factdesk.language.en.time_units import UNITS as TIME_UNITS
from factdesk.language.en.units import WORDS as MEASURES
from factdesk.reading.amounts import hedges
from factdesk.reading.amounts.nouns import STOPS, counted, single, singular
from factdesk.reading.amounts.sheet import Draft, Noun, draft
from factdesk.reading.model import Kind

if TYPE_CHECKING:
    from factdesk.reading.amounts.sheet import Sheet
    from factdesk.reading.numeral import Numeral

_SHARES = frozenset({"of", "the", "its", "his", "her", "their", "all", "that", "those", "our"})
_OUT_OF = ("out", "of")
_LARGEST_GROUP = 1000


def count(sheet: Sheet, k: int) -> Draft | None:
    """The count or plain number that numeral `k` gives, or None where it names a thing (Chapter 11, Boeing 747) or a year."""
    numeral = sheet.numerals[k]
    if numeral.form == "fraction":
        return _share(sheet, numeral)
    ratio = _ratio(sheet, k)
    if ratio is not None:
        return ratio
    last, factor = numeral.last, 1.0
    if sheet.lowers[last] == "m" and sheet.touches(last):
        last, factor = last + 1, 1e6  # "5m people"; metres were read before
    place, _ = hedges.after(sheet, last)
    if place == last and sheet.past_hyphen(last) > last:
        return _hyphenated(sheet, numeral, sheet.past_hyphen(last))
    noun = _noun(sheet, numeral, place)
    exact = numeral.number is not None and numeral.step == 1 and factor == 1.0 and numeral.number == int(numeral.number)
    if noun is None:
        if _no_number(sheet, numeral, last):
            return None
        made = draft(Kind.NUMBER, "<number>", numeral, last, factor=factor)
        listed = _list_noun(sheet, last)
        return made._replace(exact=exact, noun=listed)
    if noun.head in TIME_UNITS or noun.head in TIMES:
        return None  # "at least 20 more years"
    if _labelled(sheet, numeral) or (
        sheet.strict and _year_like(sheet, numeral) and hedges.before(sheet, numeral.first)[1] is None
    ):
        return None
    unit = "person" if noun.head in PEOPLE_STATES else noun.head
    if factor > 1 and unit in MEASURES:
        return draft(Kind.QUANTITY, "<number> <unit>", numeral, noun.last, MEASURES[unit], factor=factor)  # "2m barrels"
    plain_end = noun.last if not noun.part_of and place == noun.first else last
    rule = "<number> of <nouns>" if noun.part_of else "<number> <nouns>"
    return draft(Kind.QUANTITY, rule, numeral, plain_end, unit, factor=factor)._replace(noun=noun, exact=exact)


def _noun(sheet: Sheet, numeral: Numeral, place: int) -> Noun | None:
    if place >= sheet.stop:
        return None
    if numeral.number == 1 and sheet.lowers[place] != "of":
        noun = single(sheet, place)
        return noun if noun is not None and noun.first == place else None
    return counted(sheet, place)


def _list_noun(sheet: Sheet, last: int) -> Noun | None:
    """The noun that a number shares with the next: "789, or about a quarter, of its 3,200 dealers"."""
    if sheet.lowers[last : last + 2] != [",", "or"]:
        return None
    for place in range(last + 2, min(last + 10, sheet.stop)):
        if sheet.lowers[place] == ",":
            return counted(sheet, place + 1) if sheet.lowers[place + 1] == "of" else None
    return None


def _hyphenated(sheet: Sheet, numeral: Numeral, place: int) -> Draft | None:
    """ "a 12-member panel", "a 200-strong crowd"."""
    lower = sheet.lowers[place]
    if (
        not lower[0].isalpha()
        or lower in NO_COUNT_AFTER_HYPHEN
        or lower.endswith(("ed", "ing"))
        or lower in TIME_UNITS
        or lower in STOPS
    ):
        return None
    exact = numeral.number is not None and numeral.step == 1
    if lower == "strong":
        noun = single(sheet, place + 1)
        return draft(Kind.QUANTITY, "<number>-strong", numeral, place + 1, "person")._replace(noun=noun, exact=exact)
    if sheet.tokens[numeral.first].text[0].isupper() and numeral.first > sheet.first:
        return None  # part of a name
    made = draft(Kind.QUANTITY, "<number>-<noun>", numeral, place + 1, singular(lower))
    return made._replace(noun=Noun(place, place + 1, singular(lower)), exact=exact)


def _share(sheet: Sheet, numeral: Numeral) -> Draft | None:
    """A fraction of something: "two-thirds of the members", "half its staff"; a bare "half" counts nothing."""
    following = sheet.lowers[numeral.last]
    alone = following in {"", ".", ",", ";", "-"} or sheet.past_hyphen(numeral.last) > numeral.last
    if sheet.lowers[numeral.last - 1] == "half" and (following not in _SHARES or sheet.past_hyphen(numeral.last) > numeral.last):
        return None
    made = draft(Kind.NUMBER, "<fraction>", numeral, numeral.last)
    if alone or following not in _SHARES:
        return made
    noun = counted(sheet, numeral.last) if following == "of" else counted(sheet, numeral.last + 1)
    noun = noun or single(sheet, numeral.last if following == "of" else numeral.last + 1)
    return made._replace(noun=noun._replace(part_of="of") if noun else None, rule="<fraction> of <nouns>")


def _ratio(sheet: Sheet, k: int) -> Draft | None:
    """ "one in five voters", "three out of four"."""
    numeral = sheet.numerals[k]
    if k + 1 >= len(sheet.numerals) or numeral.number is None or numeral.step != 1:
        return None
    base = sheet.numerals[k + 1]
    between = tuple(sheet.lowers[numeral.last : base.first])
    if (
        between not in (("in",), _OUT_OF, ("in", "every"), ("of", "every"))
        or base.number is None
        or base.step not in (1, 100, 1000)
    ):
        return None
    if not 0 < numeral.number < base.number or base.number > 1e6 or _year_like(sheet, base) or base.form == "ordinal":
        return None
    if between == ("in",) and (base.number > _LARGEST_GROUP or sheet.lowers[base.last] in TIME_UNITS):
        return None
    noun = counted(sheet, base.last)
    value = numeral.number / base.number
    noun = noun._replace(part_of="of") if noun else None
    return Draft(
        numeral.first, base.last, Kind.NUMBER, "<number> in <number>", value, value, value, 1 / base.number, "", noun, used=2
    )


def _labelled(sheet: Sheet, numeral: Numeral) -> bool:
    """Whether the word before makes the number a name: "Chapter 11", "No. 4"."""
    if numeral.first <= sheet.first:
        return False
    before = sheet.lowers[numeral.first - 1]
    if before == "of" and sheet.tokens[numeral.first - 2].text == "Group":
        return True
    if before == "." and numeral.first - 2 >= sheet.first:
        return sheet.lowers[numeral.first - 2] in {"no", "nos", "sec", "art", "vol", "pp", "p", "fig", "ch"}
    return before in LABELS


def _no_number(sheet: Sheet, numeral: Numeral, last: int) -> bool:
    """Whether a number without a noun is a name, a year, or part of something else."""
    if not sheet.strict:
        return False
    if _labelled(sheet, numeral):
        return True
    if _year_like(sheet, numeral):
        return hedges.before(sheet, numeral.first)[1] is None
    token = sheet.tokens[numeral.first]
    before = sheet.tokens[numeral.first - 1] if numeral.first > sheet.first else None
    if numeral.form in {"digits", "words"} and numeral.step == 1 and before is not None:
        named = (
            before.text[0].isupper()
            and before.text[0].isalpha()
            and before.lower not in STOPS
            and numeral.first - 1 > sheet.first
        )
        if named:
            return True  # "Boeing 747", "Apollo 13"
        if token.text[0].isupper() and not before.text[0].isupper() and before.text[0].isalpha():
            return True  # "the Seven"
    following = sheet.tokens[last] if last < sheet.stop else None
    if following is None:
        return False
    if before is not None and before.lower in {"@", "#", "/", "©", "="}:
        return True
    # A street number: "1600 Pennsylvania Avenue".
    return (
        numeral.form == "digits"
        and numeral.step == 1
        and following.text[0].isupper()
        and following.text[0].isalpha()
        and following.lower not in STOPS
    )


def _year_like(sheet: Sheet, numeral: Numeral) -> bool:
    text = sheet.tokens[numeral.first].text
    return numeral.last == numeral.first + 1 and len(text) == 4 and text.isdecimal() and "1500" <= text < "2100"
