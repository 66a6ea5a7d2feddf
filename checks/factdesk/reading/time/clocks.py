"""Times of day: "10 p.m. Wednesday", "16:30", "noon", "Friday morning", "between 5 and 7 p.m. EST"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.language.en.calendar import DAYPARTS, MERIDIEM, ZONE_TAILS, ZONES
from factdesk.language.en.numbers import ONES, TEENS
from factdesk.reading.time.scan import HYPHENS
from factdesk.reading.time.terms import Clock, Phrase, Recurring, Story

if TYPE_CHECKING:
    from factdesk.reading.time.scan import Scan

_BEFORE_HOUR = frozenset("at about around by until till since before after from".split())
_HOURS = {
    **{word: number for word, number in ONES.items() if number},
    "ten": 10,
    "eleven": TEENS["eleven"],
    "twelve": TEENS["twelve"],
}


def meridiem(scan: Scan, at: int) -> Phrase | None:
    """A clock time that ends in a.m. or p.m. at a place."""
    word = scan.word(at)
    last = at + 1
    if word in ("am", "pm", "a", "p"):
        if word == "am" and not (scan.touching(at) or scan.text(at).isupper() or ":" in scan.text(at - 1)):
            return None  # "I am"
        if word in ("a", "p"):
            return None
    half = MERIDIEM[word]
    found = _clock_before(scan, at)
    if found is None:
        return None
    first, hour, minute = found
    if not 1 <= hour <= 12:
        return None
    hour = hour % 12 + half
    start = _range_start(scan, first, half, hour)
    last = _zone(scan, last)
    if start is not None:
        place, from_hour, from_minute = start
        term = Clock(from_hour, from_minute, until=60 * hour + (minute or 0))
        return Phrase(max(place, scan.floor), last, "<hour> to <hour> p.m.", term)
    begin, hedge = scan.hedge_before(first)
    return Phrase(begin, last, "<hour> p.m.", Clock(hour, minute), hedge)


def _clock_before(scan: Scan, at: int) -> tuple[int, int, int | None] | None:
    """Where an hour that ends right before a place starts, the hour and the minute."""
    text = scan.text(at - 1)
    if at - 1 < scan.floor or not text:
        return None
    if text.isdecimal() and len(text) <= 2:
        return at - 1, int(text), None
    if ":" in text and text[0].isdecimal():
        hour, minute = text.split(":")[:2]
        return (at - 1, int(hour), int(minute)) if int(minute) < 60 else None
    if "." in text and text.replace(".", "").isdecimal() and len(text.split(".")[1]) == 2 and int(text.split(".")[1]) < 60:
        hour, minute = text.split(".")
        return at - 1, int(hour), int(minute)
    if scan.word(at - 1) in _HOURS:
        return at - 1, _HOURS[scan.word(at - 1)], None
    return None


def _range_start(scan: Scan, first: int, half: int, end: int) -> tuple[int, int, int | None] | None:
    """The start of "5 to 7 p.m.", "between 5 and 7 p.m.", "11 a.m.-2 p.m."."""
    link = scan.word(first - 1)
    if not (link in ("to", "and", "until") or scan.text(first - 1) in HYPHENS):
        return None
    if link == "and" and "between" not in (scan.word(first - 3), scan.word(first - 4)):
        return None
    place = first - 1
    own = MERIDIEM.get(scan.word(place - 1))
    if own is not None:
        place -= 1
    found = _clock_before(scan, place)
    if found is None:
        return None
    at, hour, minute = found
    if not 1 <= hour <= 12:
        return None
    hour = hour % 12 + (half if own is None else own)
    if own is None and hour > end:
        hour -= 12
    if scan.word(at - 1) in ("between", "from") and at - 1 >= scan.floor:
        at -= 1
    return (at, hour, minute) if 0 <= hour < 24 else None


def _zone(scan: Scan, last: int) -> int:
    """The end of "EST", "(0800 GMT)", "Eastern time", "local time" after a time."""
    word = scan.word(last)
    if word in ZONES and (scan.text(last).isupper() or scan.word(last + 1) in ZONE_TAILS):
        last += 1
        while scan.word(last) in ZONE_TAILS:
            last += 1
    return last


def digital(scan: Scan, at: int) -> Phrase | None:
    """A time such as "16:30" that no a.m. or p.m. follows."""
    if scan.word(at + 1) in MERIDIEM or (scan.touching(at) and scan.text(at - 1) in ("/", "-", ".")):
        return None
    pieces = [int(piece) for piece in scan.text(at).split(":")]
    hour, minute = pieces[0], pieces[1]
    if hour > 23 or minute > 59:
        return None
    zone = _zone(scan, at + 1)
    sure = (
        zone > at + 1
        or scan.word(at - 1) in ("at", "by", "until", "around", "about", "from", "before", "after", "since")
        or len(scan.text(at).split(":")[0]) == 2
    )
    if not sure or scan.word(at + 1) in ("record", "ratio", "odds", "split"):
        return None
    first, hedge = scan.hedge_before(at)
    return Phrase(first, zone, "<hour>:<minute>", Clock(hour, minute), hedge)


def military(scan: Scan, at: int) -> Phrase | None:
    """Reads "1830 GMT": four digits before a zone."""
    text = scan.text(at)
    if scan.text(at + 1) not in ("GMT", "UTC") or int(text[:2]) > 23 or int(text[2:]) > 59:
        return None
    return Phrase(at, at + 2, "<hour><minute> GMT", Clock(int(text[:2]), int(text[2:])))


def o_clock(scan: Scan, at: int) -> Phrase | None:
    """Reads "three o'clock", at the "o"."""
    if scan.word(at + 1) not in ("'", "’") or scan.word(at + 2) != "clock":
        return None
    found = _clock_before(scan, at)
    if found is None or not 1 <= found[1] <= 12:
        return None
    first, hedge = scan.hedge_before(found[0])
    return Phrase(first, at + 3, "<hour> o'clock", Clock(found[1], None), hedge)


def daypart(scan: Scan, at: int) -> Phrase | None:
    """Reads "this morning", "Friday night", "noon", "the evening", "overnight", "mornings"."""
    word = scan.word(at)
    part = DAYPARTS[word]
    before = scan.word(at - 1)
    if before in ("every", "each") and at - 1 >= scan.floor:
        return Phrase(at - 1, at + 1, "every <part of the day>", Recurring(f"XXXX-XX-XXT{part}"))
    term = Clock(part=part) if ":" not in part else Clock(int(part[:2]), int(part[3:]))
    spoken = _hour_of(scan, at, part)
    if spoken is not None:
        return spoken
    if word in ("noon", "midnight", "midday"):
        if scan.capital(at) and scan.capital(at + 1):
            return None
        first, hedge = scan.hedge_before(at)
        return Phrase(first, _zone(scan, at + 1), "noon", term, hedge)
    if before == "last" and word == "night" and at - 1 >= scan.floor:
        first = at - 1 - (scan.word(at - 2) == "late" and at - 2 >= scan.floor)
        return Phrase(first, at + 1, "last night", Clock(part="NI", this=True, minute=-1))
    if before == "this" and at - 1 >= scan.floor:
        first = at - 1 - (scan.word(at - 2) in ("early", "late", "later", "earlier") and at - 2 >= scan.floor)
        return Phrase(first, at + 1, "this <part of the day>", Clock(part=part, this=True))
    if before in ("that", "same", "next", "following", "previous") and at - 1 >= scan.floor and scan.capital(at) is False:
        first = at - 1 - (scan.word(at - 2) == "the" and at - 2 >= scan.floor)
        step = {"next": 1, "following": 1, "previous": -1}.get(before, 0)
        return Phrase(first, at + 1, "that <part of the day>", Clock(part=part, day=Story("D", step)))
    if before in ("early", "late", "mid") and at - 1 >= scan.floor:
        first = at - 1 - (scan.word(at - 2) == "the" and at - 2 >= scan.floor)
        return Phrase(first, at + 1, "<part of the day>", term)
    if (
        before == "the"
        and at - 1 >= scan.floor
        and scan.word(at - 2) in ("in", "during", "into", "through", "of", "overnight", "on")
    ):
        if scan.word(at - 2) == "of" and scan.word(at - 3) not in ("hours", "most", "rest", "end"):
            return None
        return Phrase(at - 1, at + 1, "the <part of the day>", term)
    if word == "overnight":
        return None if scan.capital(at) and scan.capital(at + 1) else Phrase(at, at + 1, "overnight", term)
    if word in ("dawn", "dusk") and before in ("at", "before", "after", "until", "since", "by"):
        return Phrase(at, at + 1, "overnight", term)
    if word == "night" and before == "at":
        return None
    return Phrase(at, at + 1, "<day> <part of the day>", term) if _beside_day(scan, at) else None


def _hour_of(scan: Scan, at: int, part: str) -> Phrase | None:
    """Reads "7 in the evening", "at eight at night"."""
    if scan.word(at - 1) == "the" and scan.word(at - 2) == "in" and part in ("MO", "AF", "EV"):
        stop = at - 2
    elif scan.word(at - 1) == "at" and part == "NI":
        stop = at - 1
    else:
        return None
    found = _clock_before(scan, stop)
    if found is None or not 1 <= found[1] <= 12 or scan.word(found[0] - 1) not in _BEFORE_HOUR:
        return None
    first, hedge = scan.hedge_before(found[0])
    return Phrase(first, at + 1, "<hour> in the <part of the day>", Clock(found[1] % 12 + 12 * (part != "MO"), found[2]), hedge)


def _beside_day(scan: Scan, at: int) -> bool:
    """Whether a day's name stands right before ("Friday night") or the phrase is "on the night of June 5"."""
    from factdesk.language.en.calendar import WEEKDAYS

    before = scan.word(at - 1)
    return (before in WEEKDAYS and scan.capital(at - 1)) or before in ("yesterday", "tomorrow")
