"""Amounts of a document: each numeral goes to the first reader that knows what stands beside it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from factdesk.language.en.amount_hedges import FALLS, RISES
from factdesk.language.en.calendar import MONTHS
from factdesk.language.en.currencies import CENTS, CODES, COUNTRY_WORDS, NAMES, SIGNS
from factdesk.language.en.nouns import SUPERLATIVES, YOUNG
from factdesk.language.en.time_units import UNITS as TIME_UNITS
from factdesk.language.en.units import ARTICLE_UNITS, POWER_WORDS, SHORT
from factdesk.language.en.units import WORDS as MEASURES
from factdesk.reading.amounts import hedges
from factdesk.reading.amounts.ages import DECADE_WORDS, age, decade_word
from factdesk.reading.amounts.counts import count
from factdesk.reading.amounts.money import money
from factdesk.reading.amounts.percents import PERCENT, percent
from factdesk.reading.amounts.ranks import cardinal, ordinal, superlative
from factdesk.reading.amounts.rates import rate_at
from factdesk.reading.amounts.sheet import Draft, Sheet
from factdesk.reading.amounts.units import article_measure, measure
from factdesk.reading.index import AMOUNT, index_of
from factdesk.reading.model import AmountMention, DurationMention, Kind, TimeMention
from factdesk.reading.numerals import magnitude, numerals_of
from factdesk.text.position import Span
from factdesk.values.hedge import Hedge

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factdesk.reading.model import AnyMention
    from factdesk.text.document import Document


def _pounds(sheet: Sheet, k: int) -> Draft | None:
    """ "5 million pounds" is money, "20 pounds" a weight."""
    return money(sheet, k) or measure(sheet, k)


# What may follow a number, and which reader knows it.
_AFTER: dict[str, Callable[[Sheet, int], Draft | None]] = {
    **dict.fromkeys(MEASURES, measure),
    **dict.fromkeys(SHORT, measure),
    **dict.fromkeys(POWER_WORDS, measure),
    **dict.fromkeys(("degree", "degrees", "c", "f", "light", "nautical", "metric"), measure),
    **dict.fromkeys(NAMES, money),
    **dict.fromkeys(CODES, money),
    **dict.fromkeys(CENTS, money),
    **dict.fromkeys(COUNTRY_WORDS, money),
    **dict.fromkeys(SIGNS, money),
    "p": money,
    **dict.fromkeys(PERCENT, percent),
    **dict.fromkeys(("pound", "pounds"), _pounds),
}
_BEFORE = SIGNS.keys() | CODES.keys()
_CLOCK = frozenset({"am", "pm", "a.m.", "p.m.", "o'clock", "gmt", "utc", "est", "edt", "hours"})
WORDS = SUPERLATIVES.keys() | DECADE_WORDS | ARTICLE_UNITS
_TO = frozenset({"to", "-", "–", "—"})


def amounts(document: Document, before: Sequence[AnyMention]) -> list[AnyMention]:
    """The amounts of a document, in text order. Dates and durations among `before` keep their places."""
    taken: set[int] = set()
    for mention in before:
        if isinstance(mention, (TimeMention, DurationMention)):
            taken.update(range(mention.first, mention.last))
    sheet = Sheet(document.tokens, document.lowers, taken)
    places = index_of(document).places(AMOUNT)
    found: list[AnyMention] = []
    at = 0
    for sentence, numerals in zip(document.sentences, numerals_of(document), strict=True):
        stop = bisect_left(places, sentence.last, at)
        if not numerals and stop == at:
            continue
        sheet.turn(sentence.first, sentence.last, numerals)
        found += mentions(sheet, places[at:stop])
        at = stop
    return found


def marked(sheet: Sheet) -> list[int]:
    """The places of words that give an amount without a numeral: superlatives, decades of a life, units after an article."""
    return [i for i, lower in enumerate(sheet.lowers) if lower in WORDS]


def mentions(sheet: Sheet, places: Sequence[int]) -> list[AmountMention]:
    """The amounts of the sentence a sheet is turned to; `places` are those of `marked` in it."""
    drafts = list(_from_numerals(sheet))
    if places:
        held = {place for draft in drafts for place in range(draft.first, draft.last)}
        for place in places:
            extra = _from_word(sheet, place)
            if (
                extra is not None
                and held.isdisjoint(range(extra.first, extra.last))
                and not _taken(sheet, extra.first, extra.last)
            ):
                drafts.append(extra)
        drafts.sort(key=lambda draft: draft.first)
    return [_mention(sheet, draft) for draft in drafts]


def _from_word(sheet: Sheet, place: int) -> Draft | None:
    lower = sheet.lowers[place]
    if lower in DECADE_WORDS:
        return decade_word(sheet, place)
    return superlative(sheet, place) if lower in SUPERLATIVES else article_measure(sheet, place - 1)


def _from_numerals(sheet: Sheet) -> Iterator[Draft]:
    k, end = 0, 0
    while k < len(sheet.numerals):
        draft = _draft(sheet, k)
        if draft is None or draft.first < end:
            k += 1
            continue
        yield draft
        k, end = k + draft.used, draft.last
        while k < len(sheet.numerals) and sheet.numerals[k].first < draft.last:
            k += 1


def _draft(sheet: Sheet, k: int) -> Draft | None:
    numeral = sheet.numerals[k]
    aged = age(sheet, k)
    if (
        aged is not None
        and aged.unit != "year"
        and _taken(sheet, aged.first, aged.last)
        and (not aged.noun or aged.noun.head not in YOUNG)
    ):
        return None  # a length of time: "the eight-month-old truce"
    if aged is not None or numeral.form == "other":
        return aged
    if _taken(sheet, numeral.first, numeral.last):
        return None
    if numeral.form == "ordinal":
        return ordinal(sheet, k)
    place = sheet.past_hyphen(numeral.last)
    following = sheet.lowers[place] if place < sheet.stop else ""
    before = sheet.lowers[numeral.first - 1] if numeral.first > sheet.first else ""
    reader = money if before in _BEFORE else _AFTER.get(following)
    if reader is not None:
        draft = reader(sheet, k)
        if draft is not None:
            return _range(sheet, k, draft, reader)
    if _time(sheet, k, before, place, following):
        return None
    return cardinal(sheet, k) or count(sheet, k)


def _time(sheet: Sheet, k: int, before: str, place: int, following: str) -> bool:
    """Whether a number belongs to a date or length of time that nobody took."""
    if following in TIME_UNITS or following in _CLOCK or (following in MONTHS and sheet.tokens[place].text[0].isupper()):
        return True
    if before == ".":
        before = sheet.lowers[sheet.numerals[k].first - 2]
    return before in MONTHS and following not in {"%", "percent"}


def _taken(sheet: Sheet, first: int, last: int) -> bool:
    for place in range(first, last):  # noqa: SIM110 (called for every number)
        if place in sheet.taken:
            return True
    return False


def _range(sheet: Sheet, k: int, draft: Draft, reader: Callable[[Sheet, int], Draft | None]) -> Draft:
    """The range between two amounts of one unit: "$5 million to $7 million", "between 5% and 7%", "$5 to $7 billion"."""
    link = sheet.lowers[draft.last] if draft.last < sheet.stop else ""
    start = sheet.lowers[draft.first - 1] if draft.first > sheet.first else ""
    if start in RISES or start in FALLS:
        return draft  # "fell $2 to $60"
    if draft.number is None or draft.used > 1 or not (start == "between" if link == "and" else link in _TO and start != "from"):
        return draft
    following = k + 1
    if following >= len(sheet.numerals) or not draft.last < sheet.numerals[following].first <= draft.last + 2:
        return draft
    other = reader(sheet, following)
    if other is None or other.first != draft.last + 1 or other.number is None or other.unit != draft.unit:
        return draft
    low, size = draft.number, magnitude(sheet.tokens, sheet.numerals[following])
    if size and low < _SHARED and magnitude(sheet.tokens, sheet.numerals[k]) is None and low * size < other.number:
        low *= size
    if low >= other.number:
        return draft
    first = draft.first - 1 if link == "and" else draft.first
    return other._replace(first=first, number=None, low=low, high=other.number, step=max(draft.step, other.step), used=2)


_SHARED = 1000  # below this a first end takes the magnitude of the second


def _mention(sheet: Sheet, draft: Draft) -> AmountMention:
    start, hedge = hedges.before(sheet, draft.first)
    numeral_end = draft.last
    if hedge is None:
        numeral_end, hedge = hedges.after(sheet, draft.last)
        if hedge is None and draft.kind is Kind.QUANTITY:
            hedge = _inner_hedge(sheet, draft)
    noun = draft.noun
    tokens = sheet.tokens
    return AmountMention(
        Span(tokens[draft.first].start, tokens[draft.last - 1].end),
        draft.first,
        draft.last,
        draft.kind,
        draft.rule,
        hedge or (Hedge.VAGUE if draft.vague else None),
        hedges.amount(draft, hedge),
        noun.head if noun else "",
        Span(tokens[noun.first].start, tokens[noun.last - 1].end) if noun else None,
        noun.part_of if noun else "",
        hedges.change(sheet, start, draft),
        hedges.collective(sheet, start, max(numeral_end, noun.last if noun else 0), draft),
        _per(sheet, draft),
    )


def _per(sheet: Sheet, draft: Draft) -> str:
    """What a rate is for each of, right behind the amount or behind its noun."""
    per, _ = rate_at(sheet, draft.last)
    noun = draft.noun
    if per or noun is None or noun.part_of or noun.last <= draft.last:
        return per
    return rate_at(sheet, noun.last)[0]


def _inner_hedge(sheet: Sheet, draft: Draft) -> Hedge | None:
    """The hedge between a number and its noun: "200 or so people", "20-odd ships"."""
    noun = draft.noun
    if noun is None:
        return None
    numeral = sheet.numeral_from(draft.first)
    return hedges.after(sheet, numeral.last)[1] if numeral is not None and numeral.first < draft.last else None
