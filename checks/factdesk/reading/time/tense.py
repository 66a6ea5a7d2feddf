"""Which way a bare month or weekday lies: the verb nearest before it decides, then the one after it; news looks back by default."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from factdesk.language.en.time_patterns import AHEAD, AHEAD_WITH_TO, AUXILIARIES, BACK, INFINITIVES, NO_PAST_ED

if TYPE_CHECKING:
    from factdesk.reading.time.scan import Scan

_BEFORE = 20  # tokens looked at before the phrase
_AFTER = 8


class Direction(Enum):
    """Where a date lies from the article's."""

    PAST = "past"
    FUTURE = "future"
    NEAREST = "nearest"  # an infinitive: "an agreement to buy it in January"
    NONE = "none"


def direction(scan: Scan, first: int, last: int) -> Direction:
    """What the verbs around tokens `first` to `last` say."""
    place = first - 1
    while place >= scan.first and first - place <= _BEFORE:
        found = _verb(scan, place)
        if found is not None:
            return found
        if scan.text(place) in (";", '"', "“", "”"):
            break
        place -= 1
    place = last
    while place < scan.last and place - last < _AFTER:
        found = _verb(scan, place)
        if found is not None:
            return found
        if scan.text(place) in (";", '"', "“", "”"):
            break
        place += 1
    return Direction.NONE


def _verb(scan: Scan, at: int) -> Direction | None:
    word = scan.word(at)
    if word in AHEAD:
        if word == "may" and scan.capital(at):
            return None
        return Direction.FUTURE
    if word in AHEAD_WITH_TO and scan.word(at + 1) in ("to", "for"):
        return Direction.FUTURE
    if word == "to" and scan.text(at + 1).isalpha() and scan.text(at + 1).islower() and scan.word(at + 1) in INFINITIVES:
        planned = scan.word(at - 1) in AHEAD or scan.word(at - 1) in AHEAD_WITH_TO
        return Direction.FUTURE if planned and scan.word(at - 1) != "agreed" else Direction.NEAREST
    past = word in BACK
    if not past and word.endswith("ed") and len(word) > 4 and word not in NO_PAST_ED and word.isalpha() and not word.startswith("un"):
        past = True
        # a participle before its noun ("the proposed meeting") tells nothing
        if scan.word(at - 1) in ("the", "a", "an", "its", "their", "his", "her"):
            return None
    if not past:
        return None
    # "will be announced", "to be sold", "would have met"
    place = at - 1
    while scan.word(place) in AUXILIARIES:
        place -= 1
    if place < at - 1 or scan.word(place) in AHEAD or scan.word(place) == "to":
        if scan.word(place) in AHEAD:
            return Direction.FUTURE
        if scan.word(place) == "to" and place < at - 1:
            return Direction.FUTURE
    return Direction.PAST
