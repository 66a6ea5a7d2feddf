"""What a length is told of: an event, a step from one, an age, a sum, a deadline, a time looked back on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.language.en.time_words import AGED_THINGS, ENDINGS, LOOKS_BACK, NO_SUPERLATIVES, PASSING, PERSONS
from factdesk.reading.model import TimeRole
from factdesk.reading.time.terms import Phrase
from factdesk.records import replace

if TYPE_CHECKING:
    from factdesk.reading.time.counts import Count
    from factdesk.reading.time.lengths import Measured
    from factdesk.reading.time.scan import Scan


def age(scan: Scan, found: Measured, count: Count) -> Phrase | None:
    """The age of a thing; a phrase that ends at 0 for a person's, which the reader of amounts reads; None if it is no age."""
    last = found.last
    place = last + 1 if scan.hyphen(last) else last
    old = scan.word(place) in ("old", "olds")
    before = scan.word(found.first - 1)
    if not old and not (before == "aged" or (before == "age" and count.number is not None)):
        return None
    first, hedge = scan.hedge_before(found.first)
    years = found.length.parts[0][1] in ("Y", "DE", "CE")
    following = [scan.word(place + 1 + step) for step in range(3)] if old else []
    if scan.hyphen(last) or not years:
        thing = any(word in AGED_THINGS for word in following)
        person = any(word in PERSONS for word in following) or scan.word(place) == "olds"
        if (thing or not years) and not person:
            return Phrase(first, place + 1, "<count>-<unit>-old", replace(found.length, role=TimeRole.AGE), hedge or found.hedge)
    return Phrase(first, 0, "an age of a person", found.length)


def role_of(scan: Scan, first: int, last: int, *, summed: bool) -> tuple[TimeRole, str]:
    """The role of a length at tokens `first` to `last`, and the word that makes it an offset."""
    before, earlier = scan.word(first - 1), scan.word(first - 2)
    if summed or (before == "of" and earlier == "total") or scan.word(last) in ("combined", "altogether"):
        return TimeRole.SUM, ""
    if before == "within":
        return TimeRole.DEADLINE, ""
    attributive = any(scan.hyphen(place) for place in range(first, last))
    if not attributive and any(scan.word(last + step) in PASSING for step in (0, 1, 2)) and scan.word(last) != ",":
        return TimeRole.GAP, ""
    if before in ("in", "for") and looks_back(scan, first - 1):
        return TimeRole.SINCE, ""
    if scan.word(last) == "into" and not scan.touching(last):
        return TimeRole.OFFSET, "after"  # "two hours into the talks"
    if before == "in" and not attributive:
        return TimeRole.OFFSET, "in"
    if before == "after" and not attributive and scan.word(last) != "of":
        ended = any(scan.word(place) in ENDINGS for place in range(first - 5, first - 1))
        return TimeRole.LENGTH if ended else TimeRole.GAP, ""
    return TimeRole.LENGTH, ""


def looks_back(scan: Scan, at: int) -> bool:
    """Whether "in five years" at a place measures back from now: a superlative, "first" or a negation in the clause before it."""
    place = at - 1
    while place >= scan.first and at - place <= 25:
        word = scan.word(place)
        if word in (";", ":", "."):
            return False
        if word in LOOKS_BACK or (word.endswith("est") and len(word) > 5 and word not in NO_SUPERLATIVES):
            return True
        place -= 1
    return False
