"""Years as they are written: "1996", "nineteen ninety-six", "'96", "1998-99", "fiscal 2022", "the 1990s", "the 20th century"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.language.en.calendar import DECADES, ORDINAL_ENDINGS, ORDINALS, PERIOD_PARTS
from factdesk.language.en.numbers import ONES, TEENS, TENS
from factdesk.language.en.time_words import NO_YEAR_AFTER, NO_YEAR_BEFORE, YEAR_AFTER
from factdesk.reading.time.moment import of_century, of_decade, of_span, of_year
from factdesk.reading.time.terms import Fixed, Phrase

if TYPE_CHECKING:
    from factdesk.reading.time.scan import Scan

FREE_YEARS = range(1900, 2040)  # stand alone; earlier ones only after a word such as "in"
ALL_YEARS = range(1000, 2200)


def year_at(scan: Scan, at: int) -> tuple[int, int] | None:
    """A year written in full ("1996", "nineteen ninety-six", "'96") that starts at a place, and where it ends."""
    text = scan.text(at)
    if len(text) == 4 and text.isdecimal() and int(text) in ALL_YEARS:
        return int(text), at + 1
    if text in ("'", "’", "‘") and len(scan.text(at + 1)) == 2 and scan.text(at + 1).isdecimal() and scan.touching(at + 1):
        short = int(scan.text(at + 1))
        return (1900 if short > 40 else 2000) + short, at + 2
    century = {"nineteen": 1900, "eighteen": 1800, "twenty": 2000, "seventeen": 1700}.get(scan.word(at))
    if century is None:
        return None
    following = scan.word(at + 1)
    if following in TEENS:
        return century + TEENS[following], at + 2
    if following in TENS:
        place = at + 2
        if scan.hyphen(place):
            place += 1
        if scan.word(place) in ONES and scan.word(place) != "zero":
            return century + TENS[following] + ONES[scan.word(place)], place + 1
        return century + TENS[following], at + 2
    return None


def year(scan: Scan, at: int) -> Phrase | None:
    """A bare year, a pair of years, a decade or a fiscal year that starts at a place."""
    found = year_at(scan, at)
    if found is None:
        return _short_decade(scan, at)
    number, last = found
    if scan.touching(last) and scan.word(last) in ("s", "'s") and number % 10 == 0 and _plural(scan, last):
        if last == at + 2 and 2020 <= number <= 2040:
            number -= 100  # "the 1930s and '40s"
        return _decade(scan, at, last + 1, number)
    if scan.word(last) in ("'", "’") and scan.word(last + 1) == "s" and number % 10 == 0:
        return _decade(scan, at, last + 2, number)
    if not _stands(scan, at, last, number):
        return None
    if scan.hyphen(last):
        second = _second_year(scan, last + 1, number)
        if second is not None:
            return Phrase(at, last + 2, "<year>-<year>", Fixed(of_span(of_year(number), of_year(second))))
        if scan.text(last + 1).isdecimal():
            return None
    first, part, rule = at, "", "<year>"
    place, part = part_before(scan, at)
    if part:
        first, rule = place, "<part> <year>"
    elif scan.word(at - 1) == "fiscal" or scan.word(at - 1) == "calendar":
        first = at - 1
    elif scan.word(at - 1) == "year" and scan.word(at - 2) in ("fiscal", "calendar", "the"):
        first = at - 2
    if first < scan.floor:
        first = at
    return Phrase(first, last, rule, Fixed(of_year(number), part))


def _plural(scan: Scan, place: int) -> bool:
    """Whether "s" after a year makes a decade: "1990s", and "1990's" unless a thing of that year follows a possessive."""
    return scan.word(place) == "s" or scan.word(place - 2) in ("the", "early", "late", "mid", "-")


def _second_year(scan: Scan, place: int, number: int) -> int | None:
    text = scan.text(place)
    if not text.isdecimal():
        return None
    if len(text) == 4:
        return int(text) if number < int(text) <= number + 100 else None
    if len(text) == 2:
        second = number // 100 * 100 + int(text)
        return second if number < second <= number + 30 else None
    return None


def _stands(scan: Scan, at: int, last: int, number: int) -> bool:
    """Whether four digits at a place are a year and no count, sum, code or street number."""
    before, after = scan.word(at - 1), scan.word(last)
    if before in NO_YEAR_BEFORE or after in NO_YEAR_AFTER or (before == "." and scan.word(at - 2) == "no"):
        return False
    glued = scan.touching(at) and (before in ("-", ".", "/", ":", "_", "+", "=", "@", "#") or before.isalnum())
    if glued and not (before == "-" and scan.word(at - 2) in ("mid", "early", "late", "pre", "post")):
        return False
    if scan.touching(last) and (after in ("/", ":", "_", "@", "%") or after.isalnum()):
        return False
    if scan.text(last) == "." and scan.touching(last) and scan.touching(last + 1) and scan.text(last + 1)[:1].isalnum():
        return False
    if number not in FREE_YEARS:
        return before in YEAR_AFTER and not (scan.text(last).isalpha() and scan.text(last).islower() and after.endswith("s"))
    if number % 100 == 0 or before not in YEAR_AFTER:
        # "2000 workers" is a count; "the 2000 Olympics" is a year
        counted = (
            after.endswith("s")
            and scan.text(last).islower()
            and after.isalpha()
            and len(after) > 3
            and after not in ("was", "has")
        )
        if counted and before not in ("the", "its", "their", "his", "her", "our"):
            return before in YEAR_AFTER and number % 100 != 0
    return True


def ordinal_before(scan: Scan, at: int) -> tuple[int, int] | None:
    """An ordinal that ends right before a place ("third", "3rd", "second-"): where it starts, and the number."""
    place = at - 1
    if scan.hyphen(place):
        place -= 1
    word = scan.word(place)
    if word in ORDINALS:
        return place, ORDINALS[word]
    if word in ORDINAL_ENDINGS and scan.touching(place) and scan.text(place - 1).isdecimal():
        return place - 1, int(scan.text(place - 1)[:4])
    return None


def part_before(scan: Scan, at: int) -> tuple[int, str]:
    """Reads "early", "mid-", "late", "the end of" right before a place: where it starts and its TIMEX3 modifier."""
    place = at - 1
    if scan.hyphen(place):
        place -= 1
    word = scan.word(place)
    if word in ("early", "mid", "late", "middle") and place >= scan.floor:
        if word == "late" and scan.word(place - 1) == "too":
            return at, ""
        if scan.word(place - 1) == "very" and place - 1 >= scan.floor:
            place -= 1
        return place, PERIOD_PARTS[word]
    if word == "in" and scan.word(place - 1) in ("early", "late") and place - 1 >= scan.floor:
        return place - 1, PERIOD_PARTS[scan.word(place - 1)]
    determined = word in ("the", "its", "this")
    if determined:
        place -= 1
        word = scan.word(place)
        if word in ("early", "mid", "late") and place >= scan.floor:  # "late this month", "mid-the"
            return place, PERIOD_PARTS[word]
    if word == "of":
        word = scan.word(place - 1)
        if (
            word in PERIOD_PARTS
            and scan.word(place - 2) in ("the", "at", "very", "by", "until", "since")
            and place - 1 >= scan.floor
        ):
            start = place - 1
            if scan.word(place - 2) in ("the", "very") and place - 2 >= scan.floor:
                start = place - 2
            return start, PERIOD_PARTS[word]
    return at, ""


def _decade(scan: Scan, at: int, last: int, number: int) -> Phrase:
    place, part = part_before(scan, at)
    first = place
    if first == at and scan.word(at - 1) == "the" and at - 1 >= scan.floor:
        first = at - 1
    elif scan.word(first - 1) == "the" and first - 1 >= scan.floor:
        first -= 1
    return Phrase(first, last, "the <decade>", Fixed(of_decade(number), part))


def _short_decade(scan: Scan, at: int) -> Phrase | None:
    """Reads "the '80s", "the 80s", "the eighties"."""
    text = scan.text(at)
    if scan.word(at) in DECADES:
        place, _ = part_before(scan, at)
        if scan.word(min(place, at) - 1) != "the" and scan.word(at - 1) != "the":
            return None
        if scan.word(at - 1) in ("his", "her", "their", "my"):
            return None
        return _decade(scan, at, at + 1, 1900 + DECADES[scan.word(at)])
    digits = scan.text(at + 1)
    if text in ("'", "’", "‘") and len(digits) == 2 and digits.isdecimal() and digits[1] == "0":
        if scan.word(at + 2) != "s" or not scan.touching(at + 2):
            return None
        return _decade(scan, at, at + 3, (1900 if int(digits) >= 20 else 2000) + int(digits))
    if len(text) == 2 and text.isdecimal() and text[1] == "0" and scan.word(at + 1) == "s" and scan.touching(at + 1):
        place, _ = part_before(scan, at)
        if scan.word(at - 1) == "the" or scan.word(place - 1) == "the":
            return _decade(scan, at, at + 2, (1900 if int(text) >= 20 else 2000) + int(text))
    return None


def century(scan: Scan, at: int) -> Phrase | None:
    """Reads "the 20th century", "20th-century", "early in the nineteenth century", at the word "century"."""
    place = at - 1
    if scan.hyphen(place):
        place -= 1
    number = 0
    if scan.word(place) in ORDINALS:
        number = ORDINALS[scan.word(place)]
        if scan.hyphen(place - 1) and scan.word(place - 2) == "twenty":
            number += 20
            place -= 2
    elif scan.word(place) in ORDINAL_ENDINGS and scan.text(place - 1).isdecimal() and len(scan.text(place - 1)) <= 2:
        number = int(scan.text(place - 1))
        place -= 1
    if not 1 <= number <= 30 or place < scan.floor:
        return None
    first, part = part_before(scan, place)
    if scan.word(first - 1) == "the" and first - 1 >= scan.floor:
        first -= 1
    return Phrase(first, at + 1, "<ordinal> century", Fixed(of_century(number), part))
