"""Stretches named by their unit and a word before it: "this week", "last year", "the following day", "the quarter", "recent years"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factdesk.language.en.calendar import PERIOD_PARTS
from factdesk.language.en.time_patterns import BACKWARD, FORWARD, RATE_NOUNS
from factdesk.language.en.time_units import KINDS_OF_DAY, PLURALS, UNITS
from factdesk.reading.model import TimeRole
from factdesk.reading.time.counts import count_before
from factdesk.reading.time.lengths import counted, looks_back
from factdesk.reading.time.moment import of_year
from factdesk.reading.time.terms import Deictic, Fixed, Length, Phrase, Recurring, Reference, Shift, Story
from factdesk.reading.time.units import written
from factdesk.reading.time.years import century, quarter, year_at

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
_BEFORE_WHOLE = frozenset("in for during of through throughout over by since until to from at on within around".split())
_BEFORE_ONE_DAY = frozenset("for in after within by only than least just last next first about every past over job at exactly of took lasted".split())
_BARE_BEFORE = frozenset(
    "for in within after over through several during of take takes took spent spend last lasted lasts wait waited".split()
)


def unit(scan: Scan, at: int) -> Phrase | None:
    """The phrase whose unit of time stands at a place."""
    word = scan.word(at)
    code = UNITS[word]
    if word == "year":
        found = _year_words(scan, at)
        if found is not None:
            return found
    if code == "Q" and word == "quarter":
        found = quarter(scan, at) or _told_quarter(scan, at)
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
    if count is not None and count.article and scan.word(at - 1) in ("fiscal", "calendar"):
        return None
    if count is not None and word == "day" and count.number == 1.0 and not count.article and not _one_day(scan, at, count.first):
        return None
    if count is not None and not (count.article and (word in PLURALS or not _counted_one(scan, at, code))):
        return counted(scan, at, code, count)
    return _named(scan, at, code) if count is None else None


def _one_day(scan: Scan, at: int, first: int) -> bool:
    """Whether "one day" is a length and not some day or other: "for one day", "one-day", "one day after"."""
    return scan.hyphen(at - 1) or scan.word(first - 1) in _BEFORE_ONE_DAY or scan.word(at + 1) in ("ago", "after", "before", "later", "earlier")


def _counted_one(scan: Scan, at: int, code: str) -> bool:
    """Whether "a <unit>" is a length: "a week", not "a second time", "a quarter of them", "a day nurse"."""
    if code == "TS":
        return False
    if code == "Q":
        return scan.word(at + 1) in ("ago", "earlier", "later")
    return not (scan.hyphen(at + 1) and scan.word(at + 2) not in ("long", "and", "old"))


def _rate(scan: Scan, at: int, code: str, first: int) -> Phrase | None:
    """ "$33 million a year", "twice a week": a set, where a figure or "times" stands before."""
    if scan.word(at) in PLURALS or scan.word(at + 1) in ("ago", "earlier", "later", "before", "after", "and", "or"):
        return None
    before = scan.word(first - 1)
    figure = (
        scan.number_ending(first) is not None
        or before in RATE_NOUNS
        or (before.endswith("s") and scan.number_ending(first - 1) is not None)
    )
    if not figure or code not in _SETS or scan.word(first - 2) in ("more", "less") or first < scan.floor:
        return None
    return Phrase(first, at + 1, "<figure> a <unit>", Recurring(_SETS[code]))


def _year_words(scan: Scan, at: int) -> Phrase | None:
    """ "year-end", "year's end", "the year-ago quarter", "a year-earlier"."""
    after = at + 1
    if scan.hyphen(after) or scan.word(after) in ("'s",):
        after += 1
    first = at
    if scan.word(after) == "end":
        if scan.word(at - 1) in ("this", "last", "next", "the", "calendar", "fiscal") and at - 1 >= scan.floor:
            first = at - 1
        step = {"last": -1, "next": 1}.get(scan.word(at - 1), 0)
        return Phrase(first, after + 1, "year-end", Deictic("YE", step))
    if scan.hyphen(at + 1) and scan.word(at + 2) in ("ago", "earlier"):
        last = at + 3
        while scan.word(first - 1) in ("a", "the", "comparable", "corresponding") and first - 1 >= scan.floor:
            first -= 1
        if scan.word(last) in ("quarter", "period", "month", "level"):
            last += 1
        return Phrase(first, last, "year-ago", Shift("Y", 1.0, -1, story=True, report=True))
    return None


def _told_quarter(scan: Scan, at: int) -> Phrase | None:
    """ "the quarter", "the latest quarter", "this quarter", "last year's quarter", "the same quarter of last year"."""
    before = scan.word(at - 1)
    first = at - 1
    last = at + 1
    if before in ("the", "latest", "recent", "current", "same", "comparable", "corresponding", "1988") or before in ("'s",):
        if before == "'s":
            step = {"last": -1, "this": 0}.get(scan.word(at - 3))
            if scan.word(at - 2) != "year" or step is None:
                return None
            return Phrase(
                at - 3,
                last,
                "last year's quarter",
                Shift("Y", 1.0, -1, story=True, report=True) if step else Story("Q", 0, loose=True),
            )
        if before != "the" and scan.word(first - 1) in ("the", "its", "most") and first - 1 >= scan.floor:
            first -= 1 + (scan.word(first - 2) == "the" and first - 2 >= scan.floor)
        if before == "the" and scan.word(last) in ("of", "century") and scan.word(last + 1) not in ("the",):
            return None
        if before == "current":
            return Phrase(first, last, "this <unit>", Deictic("Q", 0))
        if before in ("same", "comparable", "corresponding") or scan.word(last) in ("a", "last"):
            if scan.word(last) == "of":
                last += 1
            if scan.word(last) in ("last", "a") and scan.word(last + 1) == "year":
                last += 2 + (scan.word(last + 2) in ("ago", "earlier"))
                return Phrase(first, last, "the same period last year", Shift("Y", 1.0, -1, story=True, report=True))
        if first < scan.floor:
            return None
        return Phrase(first, last, "the <unit>", Story("Q", 0, loose=True))
    return None


def period(scan: Scan, at: int) -> Phrase | None:
    """ "the latest period", "the year-earlier period", "the same period last year", "the 1988 period"."""
    before = scan.word(at - 1)
    if before == "latest" and at - 1 >= scan.floor:
        first = at - 1 - (scan.word(at - 2) == "the")
        return Phrase(max(first, scan.floor), at + 1, "the latest period", Story("Q", 0, loose=True))
    year = year_at(scan, at - 1)
    if year is not None:
        return Phrase(at - 1 - (scan.word(at - 2) == "the"), at + 1, "the <year> period", Fixed(of_year(year[0])))
    if before in ("same", "comparable", "corresponding", "like") and scan.word(at + 1) in ("last", "a", "of", "in"):
        last = at + 1 + (scan.word(at + 1) in ("of", "in"))
        if scan.word(last) in ("last", "a", "the") and scan.word(last + 1) in ("year", "previous"):
            last += 2 + (scan.word(last + 2) in ("ago", "earlier", "before", "year"))
            first = at - 1 - (scan.word(at - 2) in ("the", "a"))
            return Phrase(max(first, scan.floor), last, "the same period last year", Shift("Y", 1.0, -1, story=True, report=True))
    return None


def _named(scan: Scan, at: int, code: str) -> Phrase | None:
    word = scan.word(at)
    plural = word in PLURALS
    place = at - 1
    while scan.word(place) in KINDS_OF_DAY and place > scan.floor:
        place -= 1
    before = scan.word(place)
    if (
        before in ("last", "next", "past", "coming")
        or before in BACKWARD
        or before in FORWARD
        or before in ("this", "current", "that", "same", "future", "upcoming", "these", "those")
    ):
        if place < scan.floor:
            return None
        return _plural(scan, place, at, code, before) if plural else _deictic(scan, place, at, code, before)
    if before in ("every", "each", "per") and not plural and code in _SETS and place >= scan.floor:
        if before == "per" and code in ("TH", "TS", "TM"):
            return None  # a speed
        other = scan.word(place + 1) == "other" and at == place + 2
        return Phrase(place, at + 1, "every <unit>", Recurring(written([(2.0, code)]) if other else _SETS[code]))
    if before == "the" and not plural and place >= scan.floor and (at == place + 1 or scan.word(at - 1) in ("fiscal", "calendar")):
        return _the(scan, place, at, code)
    if plural and code not in ("Q", "TS", "WE"):
        return _bare_plural(scan, place, at, code)
    if code == "WE" and scan.capital(at) is False and before in ("on", "over", "holiday") and not plural:
        return None
    return None


def _part(scan: Scan, first: int) -> tuple[int, str]:
    """ "early", "later", "the end of" and their like before a stretch: where it starts, the modifier."""
    word = scan.word(first - 1)
    if first - 1 < scan.floor:
        return first, ""
    if word in ("early", "late", "earlier", "later", "mid", "sometime"):
        return first - 1, PERIOD_PARTS.get(word, "") if word not in ("earlier", "later") else ""
    if word == "-" and scan.word(first - 2) == "mid" and first - 2 >= scan.floor:
        return first - 2, "MID"
    if word in ("in", "of") and scan.word(first - 2) in ("early", "late", "earlier", "later") and first - 2 >= scan.floor:
        return first - 2, PERIOD_PARTS.get(scan.word(first - 2), "") if scan.word(first - 2) not in ("earlier", "later") else ""
    if word == "of" and scan.word(first - 2) in ("end", "beginning", "start", "middle", "close") and first - 2 >= scan.floor:
        start = first - 2
        if scan.word(start - 1) in ("the", "very") and start - 1 >= scan.floor:
            start -= 1
        return start, PERIOD_PARTS[scan.word(first - 2)]
    return first, ""


def _deictic(scan: Scan, place: int, at: int, code: str, before: str) -> Phrase | None:
    """A word such as "last" and a singular unit."""
    first, last = place, at + 1
    if scan.capital(at) and scan.capital(place) and place > scan.first:
        return None  # a title
    the = scan.word(place - 1) == "the" and place - 1 >= scan.floor
    if code in ("TS", "TM") or (code == "TH" and before not in ("this", "past", "last", "next")):
        return None
    if code == "TH":
        return Phrase(first - the, last, "the last <unit>", _one(code)) if the else None
    if before == "that" and (code == "D" and scan.word(last) == "one"):
        return None
    if the:
        first -= 1
    if before in ("this", "current", "coming", "upcoming", "next", "last", "latest", "past") and not (
        before == "next" and the and code in ("D", "M", "W")
    ):
        if before == "latest" and code in ("Y", "M", "W"):
            return Phrase(first, last, "the latest <unit>", Deictic(code, -1))
        if before in ("past", "last", "latest") and the and code in ("Y", "M", "W", "D", "DE", "CE", "Q"):
            if code == "Q" or before == "latest":
                return Phrase(first, last, "the <unit>", Story(code, 0, loose=True))
            if scan.word(last) == "of":
                return Phrase(first, last, "the last <unit> of", _one(code))
            return Phrase(first, last, "the past <unit>", _one(code))
        step = {"this": 0, "current": 0, "latest": 0, "last": -1, "past": -1}.get(before, 1)
        if before == "coming" and not the and code != "WE":
            return None
        start, part = _part(scan, first)
        if before == "this" and code == "D":
            return None if start == first and scan.word(place - 1) not in ("to", "until") else None
        if scan.word(last) in ("'s",) and scan.word(last + 1) == "end":
            return None
        return Phrase(start, last, f"{before} <unit>", Deictic(code, step, part))
    if before in ("that", "same"):
        if before == "that" and (scan.word(place - 1) in (",", "so", "said", "says") and scan.capital(at)):
            return None
        start, part = _part(scan, first)
        return Phrase(start, last, "that <unit>", Story(code, 0, part))
    if before in ("previous", "preceding", "prior", "following", "next", "ensuing", "succeeding", "subsequent"):
        step = -1 if before in ("previous", "preceding", "prior") else 1
        start, part = _part(scan, first)
        return Phrase(start, last, "the following <unit>", Story(code, step, part))
    return None


def _one(code: str) -> Length:
    return Length(((1.0, code),), 1.0, 1.0, 1.0)


def _vague(code: str, low: float = 2.0, high: float = 99.0) -> Length:
    return Length(((None, code),), low, high, 0.0)


def _plural(scan: Scan, place: int, at: int, code: str, before: str) -> Phrase | None:
    """ "recent years", "coming weeks", "future quarters", "these days"."""
    if code in ("TS",) or (code == "Q" and before not in ("recent", "future", "past", "coming")):
        return None
    first = place - (scan.word(place - 1) in ("the", "more") and place - 1 >= scan.floor)
    if before == "these" and code == "D":
        return Phrase(place, at + 1, "these days", Reference("PRESENT_REF"))
    if before in ("this", "that", "same", "those", "these", "current"):
        return None
    if before == "future":
        return Phrase(first, at + 1, "future <units>", Reference("FUTURE_REF"))
    if before == "first" or place < scan.floor:
        return None
    return Phrase(first, at + 1, "recent <units>", _vague(code))


def _the(scan: Scan, place: int, at: int, code: str) -> Phrase | None:
    """ "the year", "the week", "the weekend", "the day before"."""
    after, before = scan.word(at + 1), scan.word(place - 1)
    if code in ("D", "W", "M", "Y") and after in ("before", "after"):
        return _beside(scan, place, at, code)
    if code == "WE":
        start, part = _part(scan, place)
        return Phrase(start, at + 1, "the weekend", Deictic("WE", 99, part))
    if code in ("D", "TH", "TM", "TS", "DE", "CE", "ML"):
        if (
            code == "D"
            and before in ("in", "of", "during", "for")
            and scan.word(place - 2) in ("later", "earlier", "late", "early", "rest", "end", "remainder", "most")
        ):
            start, part = _part(scan, place)
            return Phrase(start, at + 1, "the day", Story("D", 0, part, loose=True))
        return None
    start, part = _part(scan, place)
    if after in ("ended", "ending", "to") and code == "Y" and scan.word(at + 1) != "to":
        return Phrase(place, at + 1, "the year ended", _one(code))
    if start != place or before in _BEFORE_WHOLE:
        if code == "Y" and year_at(scan, at + 1) is not None:
            return None
        if (after == "of" and scan.word(at + 2) == "the") or after == "-":
            return None
        return Phrase(
            start, at + 1, "the <unit>", Story(code, 0, part, loose=True) if code in ("W", "M") else Deictic(code, 0, part)
        )
    return None


def _beside(scan: Scan, place: int, at: int, code: str) -> Phrase | None:
    """ "the day before", "the week after next", "the day before yesterday", "the year before the war"."""
    after, following = scan.word(at + 1), scan.word(at + 2)
    sign = -1 if after == "before" else 1
    if following in ("last", "next", "yesterday", "tomorrow"):
        return Phrase(place, at + 3, f"the <unit> {after} {following}", Deictic(code, 2 * sign))
    if (
        following in ("he", "she", "it", "they", "the", "his", "her", "a", "that", "its", "we", "i", "their", "an")
        or scan.capital(at + 2)
        or following.isdecimal()
    ):
        length = Length(((1.0, code),), 1.0, 1.0, 1.0, TimeRole.OFFSET, after)
        return Phrase(place, at + 1, f"the <unit> {after} <event>", length)
    return Phrase(place, at + 2, f"the <unit> {after}", Story(code, sign))


def _bare_plural(scan: Scan, place: int, at: int, code: str) -> Phrase | None:
    """ "for weeks", "months of talks", "years later"."""
    before, after = scan.word(place), scan.word(at + 1)
    if scan.touching(at) or (scan.capital(at) and place >= scan.first):
        return None
    if after in ("ago", "later", "earlier"):
        sign = 1 if after == "later" else -1
        first, hedge = scan.hedge_before(at)
        inner = Phrase(first, at + 1, "<units>", Length(((None, code),), 2.0, 99.0, 0.0, TimeRole.OFFSET, after), hedge)
        if after != "ago":
            return replace(inner, last=at + 2, rule=f"<units> {after}")
        return Phrase(first, at + 2, f"<units> {after}", Shift(code, None, sign, after != "ago", vague=True), hedge, inner=inner)
    if code in ("TM", "TH", "D") and before not in _BARE_BEFORE:
        if not (
            after in ("of", "before", "after") and (before in ("", ",", "after", "just", "only", "the") or not before.isalpha())
        ):
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
    return Phrase(first, last, "<units>", Length(((None, code),), 2.0, 99.0, 0.0, role, anchor), hedge)
