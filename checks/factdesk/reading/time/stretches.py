"""What a unit of time belongs to: a counted length, a rate, a set, a stretch picked out by a word before it, or a bare plural."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.language.en.time_units import KINDS_OF_DAY, PLURALS, UNITS
from factdesk.language.en.time_words import BACKWARD, FORWARD, OPENING, PERSONS, RATE_NOUNS, WHOLE
from factdesk.reading.model import TimeRole
from factdesk.reading.time.counts import count_before
from factdesk.reading.time.deictic import one, plural_of, singular, the_unit, vague
from factdesk.reading.time.lengths import counted
from factdesk.reading.time.moment import of_year
from factdesk.reading.time.periods import quarter, told_quarter, year_words
from factdesk.reading.time.roles import looks_back
from factdesk.reading.time.terms import Fixed, Length, Phrase, Recurring, Reference, Shift
from factdesk.reading.time.units import written
from factdesk.reading.time.years import century
from factdesk.records import replace

if TYPE_CHECKING:
    from factdesk.reading.time.scan import Scan

_SETS = {
    "Y": "P1Y",
    "M": "P1M",
    "W": "P1W",
    "D": "P1D",
    "Q": "P1Q",
    "TH": "PT1H",
    "TM": "PT1M",
    "TS": "PT1S",
    "DE": "P1DE",
    "WE": "P1WE",
}
_OWNERS = frozenset({"the", "its", "their", "his", "her", "those", "these", "'s"})
_BEFORE_ONE_DAY = frozenset(
    "for in after within by only than least just last next first about every past over job at exactly of took lasted".split()
)
_MORE = frozenset({"extra", "additional", "further", "full", "whole", "entire"})
_WILL = frozenset("will would could may might can 'll shall should".split())
_BARE_BEFORE = frozenset(
    "for in within after over through several during of take takes took spent spend last lasted lasts wait waited".split()
)


def unit(scan: Scan, at: int) -> Phrase | None:
    """The phrase whose unit of time stands at a place."""
    word = scan.word(at)
    code = UNITS[word]
    if word == "year":
        found = year_words(scan, at) or _spoken_year(scan, at)
        if found is not None:
            return found
    if code == "Q":
        found = quarter(scan, at) or (told_quarter(scan, at) if word == "quarter" else None)
        if found is not None:
            return found
    if word == "century":
        found = century(scan, at)
        if found is not None:
            return found
    count = count_before(scan, at)
    if count is not None and count.article:
        rate = _rate(scan, at, code, count.first)
        if rate is not None:
            return rate
    compound = _compounded(scan, at, code)
    if compound is not None and (count is None or count.article):
        return compound
    if count is not None and count.article and word == "day" and not _a_day(scan, at, count.first):
        return None
    if count is not None and count.article and scan.word(at - 1) in ("fiscal", "calendar"):
        return None
    if count is not None and word == "day" and count.number == 1.0 and not count.article and not _one_day(scan, at, count.first):
        return _some_day(scan, at)
    if count is not None and not (count.article and (word in PLURALS or not _countedone(scan, at, code))):
        return counted(scan, at, code, count)
    return _named(scan, at, code) if count is None else None


def _spoken_year(scan: Scan, at: int) -> Phrase | None:
    """Reads "the year two thousand"."""
    numeral = scan.number_at(at + 1)
    if numeral is None or numeral.number is None or numeral.form != "words" or not 1000 <= numeral.number < 2100:
        return None
    first = at - (scan.word(at - 1) == "the" and at - 1 >= scan.floor)
    return Phrase(first, numeral.last, "<year>", Fixed(of_year(int(numeral.number))))


def _compounded(scan: Scan, at: int, code: str) -> Phrase | None:
    """A unit without a number before "-long" or "-old": "month-long", "decades-old"."""
    tail = scan.word(at + 2) if scan.hyphen(at + 1) else ""
    if tail not in ("long", "old") or scan.hyphen(at - 1):
        return None
    if tail == "old" and (scan.word(at + 3) in PERSONS or not scan.text(at + 3).isalpha()):
        return None
    length = vague(code) if scan.word(at) in PLURALS else one(code)
    return Phrase(at, at + 3, f"<unit>-{tail}", replace(length, role=TimeRole.AGE if tail == "old" else TimeRole.LENGTH))


def _one_day(scan: Scan, at: int, first: int) -> bool:
    """Whether "one day" is a length and not some day or other: "for one day", "one-day", "one day after"."""
    return (
        scan.hyphen(at - 1)
        or scan.word(first - 1) in _BEFORE_ONE_DAY
        or scan.word(at + 1) in ("ago", "after", "before", "later", "earlier")
    )


def _some_day(scan: Scan, at: int) -> Phrase | None:
    """Reads "one day", "some day" beside a verb that points ahead: "they will one day meet"."""
    near = (*range(at - 5, at - 1), *range(at + 1, at + 5))
    if scan.hyphen(at - 1) or at - 1 < scan.floor or not any(scan.word(place) in _WILL for place in near):
        return None
    return Phrase(at - 1, at + 1, "some day", Reference("FUTURE_REF"))


def _a_day(scan: Scan, at: int, first: int) -> bool:
    """Whether "a day" is a length and not some day ("not a day anybody forgets")."""
    after = scan.word(at + 1)
    return (
        scan.word(first - 1) in _BEFORE_ONE_DAY
        or after in ("after", "before", "later", "earlier", "ago", "or", "and", "-", "'s")
        or scan.word(at - 1) in _MORE
        or scan.hedge_before(first)[1] is not None
    )


def _countedone(scan: Scan, at: int, code: str) -> bool:
    """Whether "a <unit>" is a length: "a week", not "a second time", "a quarter of them", "a day nurse"."""
    if code == "TS":
        return False
    if code == "Q":
        return scan.word(at + 1) in ("ago", "earlier", "later")
    return not (scan.hyphen(at + 1) and scan.word(at + 2) not in ("long", "and", "old"))


def _rate(scan: Scan, at: int, code: str, first: int) -> Phrase | None:
    """Reads "$33 million a year", "twice a week": a set, where a figure or "times" stands before."""
    after, following = scan.word(at + 1), scan.word(at + 2)
    if scan.word(at) in PLURALS or after in ("ago", "earlier", "later", "before", "after"):
        return None
    if (after == "and" and following in ("a", "one")) or (after == "or" and following in ("two", "three", "so", "more", "less")):
        return None
    before = scan.word(first - 1)
    counted_noun = (
        before.endswith("s") and scan.number_ending(first - 2 if scan.word(first - 2) == "of" else first - 1) is not None
    )
    figure = scan.number_ending(first) is not None or before in RATE_NOUNS or counted_noun
    if not figure or code not in _SETS or scan.word(first - 2) in ("more", "less") or first < scan.floor:
        return None
    return Phrase(first, at + 1, "<figure> a <unit>", Recurring(_SETS[code]))


def _named(scan: Scan, at: int, code: str) -> Phrase | None:
    word = scan.word(at)
    plural = word in PLURALS
    place = at - 1
    while scan.word(place) in KINDS_OF_DAY and place > scan.floor:
        place -= 1
    before = scan.word(place)
    told = _first_ones(scan, place, at, code) if plural else _whole(scan, place, at, code)
    if told is not None:
        return told
    if (
        before in ("last", "next", "past", "coming")
        or before in BACKWARD
        or before in FORWARD
        or before in ("this", "current", "that", "same", "future", "upcoming", "these", "those")
    ):
        if place < scan.floor:
            return None
        return plural_of(scan, place, at, code, before) if plural else singular(scan, place, at, code)
    if before in ("every", "each", "per") and not plural and code in _SETS and place >= scan.floor:
        if before == "per" and code in ("TH", "TS", "TM"):
            return None  # a speed
        other = scan.word(place + 1) == "other" and at == place + 2
        return Phrase(place, at + 1, "every <unit>", Recurring(written([(2.0, code)]) if other else _SETS[code]))
    if (
        before == "the"
        and not plural
        and place >= scan.floor
        and (at == place + 1 or scan.word(at - 1) in ("fiscal", "calendar"))
    ):
        return the_unit(scan, place, at, code)
    if plural and code not in ("Q", "TS", "WE"):
        return _bare_plural(scan, place, at, code)
    if code == "WE" and plural and before in ("on", "at") and place == at - 1:
        return Phrase(at, at + 1, "on weekends", Recurring("XXXX-WXX-WE"))
    return None


def _whole(scan: Scan, place: int, at: int, code: str) -> Phrase | None:
    """Reads "the whole day", "all week", "the other day", "some day"."""
    before, inner = scan.word(place), scan.word(at - 1)
    if place < scan.floor or code not in ("D", "W", "M", "Y"):
        return None
    if before == "all" and place == at - 1:
        after = scan.word(at + 1)
        if after.isalpha() and after.endswith("s") and len(after) > 3:
            return None  # "all day trippers"
        return Phrase(place, at + 1, "the whole <unit>", one(code))
    if before in ("the", "this", "that") and inner in WHOLE:
        return Phrase(place, at + 1, "the whole <unit>", one(code))
    if code != "D":
        return None
    if before == "the" and inner == "other":
        return Phrase(place, at + 1, "the other day", Reference("PAST_REF"))
    return _some_day(scan, at) if before == "some" else None


def _first_ones(scan: Scan, place: int, at: int, code: str) -> Phrase | None:
    """Reads "the first days of the war", "its final weeks"."""
    owner = scan.word(place - 1)
    if (
        scan.word(place) not in OPENING
        or scan.capital(at)
        or owner not in _OWNERS
        or place - 1 < scan.floor
        or code in ("TS", "Q", "WE")
    ):
        return None
    return Phrase(place - (owner == "the"), at + 1, "the first <units>", vague(code))


def _bare_plural(scan: Scan, place: int, at: int, code: str) -> Phrase | None:
    """Reads "for weeks", "months of talks", "years later"."""
    before, after = scan.word(place), scan.word(at + 1)
    if scan.touching(at) or (scan.capital(at) and place >= scan.first):
        return None
    if after in ("ago", "later", "earlier"):
        sign = 1 if after == "later" else -1
        first, hedge = scan.hedge_before(at)
        inner = Phrase(first, at + 1, "<units>", Length(((None, code),), 2.0, 99.0, 0.0, TimeRole.OFFSET, after), hedge)
        if after != "ago":
            return replace(inner, last=at + 2, rule="<units> ago")
        return Phrase(first, at + 2, "<units> ago", Shift(code, None, sign, after != "ago", vague=True), hedge, inner=inner)
    if code in ("TM", "TH", "D") and before not in _BARE_BEFORE and not _stands(before, after):
        return None
    first, hedge = scan.hedge_before(at)
    role, anchor = TimeRole.LENGTH, ""
    lead = scan.word(first - 1)
    if lead == "within":
        role = TimeRole.DEADLINE
    elif lead in ("in", "for") and looks_back(scan, first - 1):
        role = TimeRole.SINCE
    elif after in ("before", "after"):
        role, anchor = TimeRole.OFFSET, after
    last = at + 1
    if after == "or" and scan.word(at + 2) in PLURALS:
        last = at + 3
    if lead == "the" and first == at and first - 1 >= scan.floor:
        first -= 1
    return Phrase(first, last, "<units>", Length(((None, code),), 2.0, 99.0, 0.0, role, anchor), hedge)


def _stands(before: str, after: str) -> bool:
    """Whether bare minutes, hours or days are a length: "hours of talks", "the days before the vote", no "minutes of the session"."""
    if after in ("before", "after"):
        return before in ("", ",", "just", "only", "the") or not before.isalpha()
    return after == "of" and (before in ("", ",", "just", "only") or not before.isalpha())
