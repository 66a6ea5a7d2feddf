"""Which matcher reads at which word. Most words of a text are none of these and cost one look-up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.language.en.calendar import DAYPARTS, DECADES, MERIDIEM, MONTHS, SEASONS, WEEKDAYS
from factdesk.language.en.function_words import AUXILIARIES, COORDINATORS, PREPOSITIONS
from factdesk.language.en.time_units import KINDS_OF_DAY, LONG_WORDS, SETS, SUFFIXES, UNITS, VAGUE_COUNTS
from factdesk.language.en.time_words import LONG_OR_SHORT, REFERENCES, REPORT_PERIODS
from factdesk.reading.model import TimeRole
from factdesk.reading.time.clocks import daypart, digital, meridiem, military, o_clock
from factdesk.reading.time.counts import count_before
from factdesk.reading.time.dates import figures, month, weekday
from factdesk.reading.time.lengths import counted
from factdesk.reading.time.moment import of_year
from factdesk.reading.time.periods import coded_quarter, period, quarter
from factdesk.reading.time.seasons import HOLIDAY_STARTS, holiday, season
from factdesk.reading.time.stretches import unit
from factdesk.reading.time.terms import Deictic, Fixed, Length, Phrase, Recurring, Reference, Story
from factdesk.reading.time.years import year

if TYPE_CHECKING:
    from collections.abc import Callable

    from factdesk.reading.time.scan import Scan

    Matcher = Callable[[Scan, int], Phrase | None]

_BEFORE_FUTURE = frozenset({"in", "into", "for", "about"})
_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}
# The last word of each reference, with the longer phrases first.
_BY_LAST: dict[str, list[tuple[str, ...]]] = {}
for _words in sorted(REFERENCES, key=lambda words: (-len(words), words)):
    _BY_LAST.setdefault(_words[-1], []).append(_words)


def day_word(scan: Scan, at: int) -> Phrase | None:
    """Reads "today", "yesterday", "tomorrow", "tonight"."""
    word = scan.word(at)
    if scan.capital(at) and at > scan.first and scan.capital(at - 1):
        return None  # "USA Today"
    if word == "tonight":
        from factdesk.reading.time.terms import Clock

        first = at - (scan.word(at - 1) in ("later", "late") and at - 1 >= scan.floor)
        return Phrase(first, at + 1, "tonight", Clock(part="NI", this=True))
    first = at
    if scan.word(at - 1) in ("early", "earlier", "late", "later") and at - 1 >= scan.floor:
        first = at - 1
    return Phrase(first, at + 1, "today", Deictic("D", _DAYS[word]))


def reference(scan: Scan, at: int) -> Phrase | None:
    """A word or words of the table of references, the longest that ends at a place."""
    for words in _BY_LAST[scan.word(at)]:
        first = at + 1 - len(words)
        if first < scan.floor or any(scan.word(first + step) != word for step, word in enumerate(words)):
            continue
        if len(words) == 1 and not _stands_alone(scan, at):
            return None
        if words[-1] == "past" and _before_unit(scan, at + 1):
            return None
        if words[-1] == "time" and scan.word(at + 1) in ("last", "next"):
            return None  # "this time last year"
        if words == ("the", "future") and (scan.word(first - 1) not in _BEFORE_FUTURE or scan.word(at + 1) == "of"):
            return None  # "the future is bright"
        if words[0] in ("at", "by") and len(words) > 1:
            first += 1
        return Phrase(first, at + 1, "a reference", Reference(REFERENCES[words]))
    return None


def _stands_alone(scan: Scan, at: int) -> bool:
    word, before, after = scan.word(at), scan.word(at - 1), scan.word(at + 1)
    if word == "soon":
        return before not in ("as", "too", "how", "so") and after != "after"
    if word == "recently":
        return not (before == "as" and after == "as")
    if word == "shortly":
        return after not in ("after", "before")
    if word == "current" and scan.word(at + 1) in ("affairs", "events", "account"):
        return False
    if word == "current":
        return (not scan.capital(at) or at == scan.first) and not _before_unit(scan, at + 1)
    return True


def _before_unit(scan: Scan, at: int) -> bool:
    """Whether a unit of time follows: "the current fiscal year", "the past several quarters"."""
    while scan.word(at) in KINDS_OF_DAY or scan.word(at) in VAGUE_COUNTS:
        at += 1
    numeral = scan.number_at(at)
    if numeral is not None:
        at = numeral.last + scan.hyphen(numeral.last)
        while scan.word(at) in KINDS_OF_DAY:
            at += 1
    return scan.word(at) in UNITS or scan.word(at) in REPORT_PERIODS


def set_word(scan: Scan, at: int) -> Phrase | None:
    """Reads "daily", "annually": a set, but not in a name ("the Daily News")."""
    if scan.capital(at) and (at > scan.first or scan.capital(at + 1)):
        return None
    if (
        scan.word(at) == "quarterly"
        and scan.text(at + 1).isalpha()
        and scan.word(at + 1) not in (PREPOSITIONS | COORDINATORS | AUXILIARIES)
    ):
        return None  # the results of one quarter, or a dividend's name
    return Phrase(at, at + 1, "daily", Recurring(SETS[scan.word(at)]))


def until_then(scan: Scan, at: int) -> Phrase | None:
    """ "until then": the last date told."""
    if scan.word(at - 1) not in ("until", "till", "since", "by", "before"):
        return None
    return Phrase(at, at + 1, "until then", Story("", 0))


def some_time(scan: Scan, at: int) -> Phrase | None:
    """ "a while", "some time", "a long time": a length without number or unit."""
    before = scan.word(at - 1)
    if before in LONG_OR_SHORT and scan.word(at + 1) != "ago":
        return long_time(scan, at)
    if (
        (scan.word(at), before) not in (("while", "a"), ("time", "some"))
        or at - 1 < scan.floor
        or scan.word(at - 2) in ("once", "in")
    ):
        return reference(scan, at) if scan.word(at) == "time" else None
    role = TimeRole.OFFSET if scan.word(at + 1) == "ago" else TimeRole.LENGTH
    if role is TimeRole.OFFSET:
        return Phrase(at - 1, at + 2, "some time ago", Reference("PAST_REF"))
    return Phrase(at - 1, at + 1, "some time", Length(((None, "X"),), 0.0, float("inf"), 0.0, role))


def long_time(scan: Scan, at: int) -> Phrase | None:
    """Reads "a long time", "a fairly short period"."""
    first = at - 2
    if scan.word(first) in ("fairly", "very", "relatively", "quite", "rather", "comparatively", "extremely"):
        first -= 1
    if scan.word(first) not in ("a", "an") or first < scan.floor:
        return None
    return Phrase(first, at + 1, "a long time", Length(((None, "X"),), 0.0, float("inf"), 0.0))


def _period(scan: Scan, at: int) -> Phrase | None:
    return long_time(scan, at) if scan.word(at - 1) in LONG_OR_SHORT else period(scan, at)


def half(scan: Scan, at: int) -> Phrase | None:
    """Reads "the first half of 1989"."""
    return quarter(scan, at) if scan.word(at) == "half" else None


def suffix(scan: Scan, at: int) -> Phrase | None:
    """A unit's letter that touches its number: "1h30", "35min"."""
    if not scan.touching(at) or not scan.text(at - 1)[:1].isdecimal():
        return None
    word = scan.word(at)
    if word in ("m", "s", "d") or (scan.touching(at + 1) and scan.text(at + 1)[:1] in ("-", "/")):
        return None  # metres, decades, dimensions
    count = count_before(scan, at)
    if count is None or count.article:
        return None
    return counted(scan, at, SUFFIXES[word], count)


def fiscal_year(scan: Scan, at: int) -> Phrase | None:
    """A fiscal year by its letters: "FY2023", "FY 23"."""
    text = scan.text(at + 1)
    if scan.text(at) != "FY" or not text.isdecimal() or len(text) not in (2, 4):
        return None
    number = int(text) if len(text) == 4 else 2000 + int(text) - 100 * (int(text) > 40)
    return Phrase(at, at + 2, "FY<year>", Fixed(of_year(number))) if 1900 <= number < 2100 else None


def track_time(scan: Scan, at: int) -> Phrase | None:
    """Minutes and seconds as 5'30", at the first sign."""
    minutes, seconds, sign = scan.text(at - 1), scan.text(at + 1), scan.text(at + 2)
    if not (
        minutes.isdecimal() and seconds.isdecimal() and len(minutes) <= 3 and len(seconds) == 2 and sign in ('"', "''", "”", "″")
    ):
        return None
    if not (scan.touching(at) and scan.touching(at + 1) and scan.touching(at + 2)) or at - 1 < scan.floor or int(seconds) > 59:
        return None
    total = int(minutes) + int(seconds) / 60
    length = Length(((float(minutes), "TM"), (float(seconds), "TS")), total, total, 1 / 60)
    return Phrase(at - 1, at + 3, "<minutes>'<seconds>", length)


def _apostrophe(scan: Scan, at: int) -> Phrase | None:
    return track_time(scan, at) or year(scan, at)


def long_word(scan: Scan, at: int) -> Phrase | None:
    """A length in one word: "daylong", "yearlong"."""
    return Phrase(at, at + 1, "<unit>long", Length(((1.0, LONG_WORDS[scan.word(at)]),), 1.0, 1.0, 1.0))


def digits(scan: Scan, at: int) -> Phrase | None:
    """A token of digits: a date, a time or a year."""
    text = scan.text(at)
    if len(text) == 4 and text.isdecimal():
        return military(scan, at) or year(scan, at)
    if len(text) <= 2:
        return year(scan, at) if scan.word(at + 1) == "s" else None
    if ":" in text:
        return digital(scan, at)
    if "/" in text or text.count("-") == 2:
        return figures(scan, at)
    return None


def _table() -> dict[str, Matcher]:
    table: dict[str, Matcher] = {}
    table.update(dict.fromkeys(_BY_LAST, reference))
    table.update(dict.fromkeys(HOLIDAY_STARTS, holiday))
    table.update(dict.fromkeys(SUFFIXES, suffix))
    table.update(dict.fromkeys(UNITS, unit))
    table.update(dict.fromkeys(MONTHS, month))
    table.update(dict.fromkeys(WEEKDAYS, weekday))
    table.update(dict.fromkeys(SEASONS, season))
    table.update(dict.fromkeys(DAYPARTS, daypart))
    table.update(dict.fromkeys(MERIDIEM, meridiem))
    table.update(dict.fromkeys(SETS, set_word))
    table.update(dict.fromkeys(DECADES, year))
    table.update(dict.fromkeys((*_DAYS, "tonight"), day_word))
    table.update(dict.fromkeys(("nineteen", "eighteen", "‘"), year))
    table.update(dict.fromkeys(("'", "’", "′"), _apostrophe))
    table.update(dict.fromkeys(LONG_WORDS, long_word))
    table.update(
        {
            "half": half,
            "period": _period,
            "o": o_clock,
            "q": coded_quarter,
            "h": _letter_h,
            "fy": fiscal_year,
            "then": until_then,
            "while": some_time,
            "time": some_time,
        }
    )
    return table


def _letter_h(scan: Scan, at: int) -> Phrase | None:
    return coded_quarter(scan, at) if scan.text(at) == "H" else suffix(scan, at)


TRIGGERS = _table()
