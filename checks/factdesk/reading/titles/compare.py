"""Compares the office a claim names with the one a text gives."""

from __future__ import annotations

from enum import Enum

from factdesk.language.en import name_words, offices
from factdesk.reading.titles.office import Office


class Sameness(Enum):
    """How a found office stands to the claimed one."""

    SAME = "same"
    MORE_GENERAL = "more general"  # found "district attorney", claimed "Erie County district attorney"
    MORE_SPECIFIC = "more specific"  # found "dean of the Institute at Nanjing University", claimed "dean of the Institute"
    OTHER = "other"  # another office
    UNRELATED_ORG = "unrelated organization"  # the like office of another body or place: both can be held


_PLACE_NOUNS = frozenset("county city state province district town region area the u.s us office branch".split())
_NOT_TELLING = frozenset(offices.LOOSE) - frozenset(
    "first second third special national international state federal local".split()
)


def compare_offices(claimed: Office, found: Office) -> Sameness:
    """How `found` stands to `claimed`, by these rules, in order:

    1. Another status is another office: former, acting, deputy and designate are kept apart from the office itself.
    2. Two nationalities without one in common are two offices. A nationality that only one side gives changes nothing: the
       foreign minister is understood to be the country's of his.
    3. Heads: one and the same (after `SAME_HEAD`); or one stands for the other (`GENERIC`: doctor for surgeon), which makes the
       found office more general or more specific; or they are two offices.
    4. Portfolios ("treasury", "commerce") that both give and that differ make two offices.
    5. What the office is of: nothing in common is UNRELATED_ORG. Equal words, or an acronym and its words, are the same.
    6. Words that only the claim has make the found office more general; words that only the text has, more specific; words that
       each side has for itself, without a portfolio among them, more general (compatible, but not the claim's).
    """
    if claimed.status != found.status:
        return Sameness.OTHER
    mine, theirs = claimed.countries, found.countries
    if mine and theirs and not mine & theirs:
        return Sameness.OTHER
    claimed, found = _capital_apart(claimed, found), _capital_apart(found, claimed)
    heads = _heads(claimed.head, found.head)
    if heads is Sameness.OTHER:
        return heads
    words = _modifiers(claimed, found)
    if words is Sameness.OTHER:
        return words
    bodies = _bodies(claimed, found)
    if bodies is Sameness.UNRELATED_ORG:
        return bodies
    return _worst(heads, words, bodies)


def _capital_apart(office: Office, other: Office) -> Office:
    """The office with the words that a capital made what it is of, and that the other has as plain words, as plain words too.

    "Port director Lena Brandt" at the start of a sentence is the port director.
    """
    plain = tuple(word for word in office.of if word in other.modifiers and word not in other.of)
    if not plain:
        return office
    of = tuple(word for word in office.of if word not in plain)
    return Office(office.head, tuple(sorted({*office.modifiers, *plain})), of, office.status)


def _worst(*found: Sameness) -> Sameness:
    """The vaguest of several: more general before more specific before the same."""
    for sameness in (Sameness.MORE_GENERAL, Sameness.MORE_SPECIFIC):
        if sameness in found:
            return sameness
    return Sameness.SAME


def _heads(claimed: str, found: str) -> Sameness:
    if claimed == found:
        return Sameness.SAME
    if _stands_for(found, claimed) or found in claimed.split("-"):
        return Sameness.MORE_GENERAL
    if _stands_for(claimed, found) or claimed in found.split("-"):
        return Sameness.MORE_SPECIFIC
    return Sameness.OTHER


def _stands_for(general: str, special: str) -> bool:
    """Whether a general word may stand for a special one, over one step between them."""
    if general == "official":
        return special not in offices.NOT_OFFICIAL
    direct = offices.GENERIC.get(general)
    if direct is None:
        return False
    return special in direct or any(special in offices.GENERIC.get(step, ()) for step in direct)


def _modifiers(claimed: Office, found: Office) -> Sameness:
    mine = {word for word in claimed.modifiers if not word.isupper() and word not in _NOT_TELLING}
    theirs = {word for word in found.modifiers if not word.isupper() and word not in _NOT_TELLING}
    portfolios_mine, portfolios_theirs = mine & offices.PORTFOLIOS, theirs & offices.PORTFOLIOS
    if portfolios_mine and portfolios_theirs and not portfolios_mine & portfolios_theirs:
        return Sameness.OTHER
    return _sets(mine, theirs)


def _sets(mine: set[str], theirs: set[str]) -> Sameness:
    if mine == theirs:
        return Sameness.SAME
    if mine - theirs:
        return Sameness.MORE_GENERAL
    return Sameness.MORE_SPECIFIC


def _bodies(claimed: Office, found: Office) -> Sameness:
    mine, theirs = _telling(claimed), _telling(found)
    if not mine or not theirs:
        return _sets(mine, theirs)
    if _acronym(claimed.of, theirs) or _acronym(found.of, mine):
        return Sameness.SAME
    if not mine & theirs:
        return Sameness.UNRELATED_ORG
    if mine - theirs and theirs - mine:
        # Some words in common: "Western District of New York", "Northern District of New York"
        return Sameness.UNRELATED_ORG if len(mine & theirs) < max(len(mine), len(theirs)) / 2 else Sameness.MORE_GENERAL
    return _sets(mine, theirs)


def of_another_body(claimed: Office, found: Office) -> bool:
    """Whether both offices say what they are of, and share no word of it: an office in a club beside one in a company."""
    return (
        bool(claimed.of and found.of)
        and _bodies(claimed, found) is Sameness.UNRELATED_ORG
        and not (_telling(claimed) & _telling(found))
    )


def _telling(office: Office) -> set[str]:
    """The words that tell which body or place an office is of."""
    kept = {word for word in office.of if word not in _PLACE_NOUNS and word not in name_words.DESIGNATORS}
    return kept or set(office.of)


def _acronym(words: tuple[str, ...], others: set[str]) -> bool:
    """Whether the first letters of some words, in order, are the one word on the other side."""
    return len(words) > 1 and "".join(word[0] for word in words) in others
