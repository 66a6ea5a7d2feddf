"""Which way a bare month or weekday lies: the nearest verb before it decides, then the one after; news looks back by default."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from factdesk.language.en.tense_words import (
    AHEAD,
    AHEAD_PLURAL,
    AHEAD_SINGULAR,
    AHEAD_WITH_TO,
    AUXILIARIES,
    BACK,
    CLAUSE_OPENERS,
    INFINITIVES,
    MODALS_WITH_HAVE,
    NO_PAST_ED,
)

if TYPE_CHECKING:
    from factdesk.reading.time.scan import Scan

_BEFORE = 20  # tokens looked at before the phrase
_AFTER = 8
_STOPS = frozenset({";", '"', "“", "”", "''", "``"})
_NEXT_TO = frozenset({"on", "in", "at", "for"})
_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "this", "that", "-", "much", "long"})
_TO_BE = {"is": True, "are": True, "'re": True, "was": False, "were": False}  # before "to": a plan, of now or of then

_HELPERS = frozenset({"to", "did", "do", "does", "not", "n't", "never", "and", "or", "let", "helped"})


class Direction(Enum):
    """Where a date lies from the article's."""

    PAST = "past"
    FUTURE = "future"
    PLANNED = "planned"  # "was scheduled for": a plan of then, on either side of now
    NEAREST = "nearest"  # an infinitive: "an agreement to buy it in January"
    NONE = "none"


def direction(scan: Scan, first: int, last: int) -> Direction:
    """What the verbs around tokens `first` to `last` say."""
    place = first - 1
    while place >= scan.first and first - place <= _BEFORE and scan.text(place) not in _STOPS:
        word = scan.word(place)
        if scan.word(last) != "'s" and (
            word in AHEAD_SINGULAR or (word in ("is", "are") and _beside(scan, place + 1, first))  # "the vote is on Tuesday"
        ):
            return Direction.FUTURE
        found = _verb(scan, place)
        if found is not None:
            return found
        place -= 1
    place = last
    while place < scan.last and place - last < _AFTER:
        if scan.text(place) in _STOPS or (scan.word(place) in CLAUSE_OPENERS and place > last):
            break
        found = _verb(scan, place)
        if found is not None:
            return found
        place += 1
    return Direction.NONE


def _beside(scan: Scan, at: int, first: int) -> bool:
    """Whether nothing, or a preposition alone, stands before a date."""
    return at == first or (at + 1 == first and scan.word(at) in _NEXT_TO)


def _verb(scan: Scan, at: int) -> Direction | None:
    """What one word says; None for a word that says nothing."""
    word = scan.word(at)
    if word in AHEAD:
        return _ahead(scan, at, word)
    if word in AHEAD_WITH_TO and scan.word(at + 1) in ("to", "for"):
        return _ahead(scan, at, word)
    if word == "to" and scan.word(at - 1) in _TO_BE and scan.text(at + 1).islower():
        return Direction.FUTURE if _TO_BE[scan.word(at - 1)] else Direction.PLANNED  # "is to resume", "were to meet"
    if word == "to" and scan.word(at + 1) in INFINITIVES:
        before = scan.word(at - 1)
        return Direction.FUTURE if before in AHEAD or before in AHEAD_WITH_TO or before == "agreed" else Direction.NEAREST
    if word in AHEAD_PLURAL and scan.word(at - 1) not in _HELPERS and scan.word(at - 1) not in AHEAD:
        return Direction.FUTURE
    if word not in BACK and not _past_ed(scan, at, word):
        return None
    place = at - 1
    while scan.word(place) in AUXILIARIES:
        place -= 1
    if scan.word(place) in AHEAD and scan.word(place) not in _DETERMINERS:  # "will be announced", "may have met"
        return _ahead(scan, place, scan.word(place))
    if scan.word(place) == "to" and place < at - 1:
        return Direction.FUTURE  # "to be sold"
    return Direction.PAST


def _ahead(scan: Scan, at: int, word: str) -> Direction | None:
    if (word == "may" and scan.capital(at)) or (word.endswith("ed") and scan.word(at - 1) in _DETERMINERS):
        return None  # the month; "the proposed meeting"
    if word in MODALS_WITH_HAVE and (scan.word(at + 1) == "have" or scan.word(at + 2) == "have"):
        return Direction.PAST  # "may have lasted"
    place = at - 1
    while scan.word(place) in ("been", "originally", "initially", "also", "first", "not", "already"):
        place -= 1
    return Direction.PLANNED if scan.word(place) in ("was", "were", "had") else Direction.FUTURE


def _past_ed(scan: Scan, at: int, word: str) -> bool:
    """Whether a word is a past form in -ed: no participle before its noun ("the failed coup")."""
    if not word.endswith("ed") or len(word) <= 4 or word in NO_PAST_ED or not word.isalpha() or word.startswith("un"):
        return False
    return scan.word(at - 1) not in _DETERMINERS
