"""Hedges around an amount, and what a hedge makes of its range."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.language.en.amount_hedges import AFTER, BEFORE, EARLIER, FALLS, FILLERS, PHRASAL, RAISES, RISES, TOTAL_VERBS, TOTALS
from factdesk.reading.model import Kind
from factdesk.values.amount import Amount
from factdesk.values.hedge import SLACK, Hedge, hedged
from factdesk.values.interval import Interval

if TYPE_CHECKING:
    from factdesk.reading.amounts.sheet import Draft, Sheet

_NEAR = 8  # words back to the verb of "from" and "to"
_FAR = 16  # the same before "from"
_SUMS_BEFORE = frozenset({"combined", "collective", "cumulative", "total", "aggregate"})

_COMPARING = frozenset({Hedge.MORE_THAN, Hedge.LESS_THAN})


def before(sheet: Sheet, at: int) -> tuple[int, Hedge | None]:
    """The hedge that ends right before a place, and where it starts; a filler may stand between ("about a 20 percent")."""
    lowers = sheet.lowers
    place = at - 1
    for _ in range(2):
        if place < sheet.first:
            break
        group = BEFORE.get(lowers[place])
        if group is not None:
            for words, hedge in group:
                if place < at - 1 and lowers[place + 1] == "the" and hedge in _COMPARING:
                    continue  # "far above the 235,000 forecast" compares with an exact figure
                start = place + 1 - len(words)
                if start == place or (
                    start >= sheet.first and lowers[start] == words[0] and tuple(lowers[start : place + 1]) == words
                ):
                    return start, hedge
        if lowers[place] not in FILLERS:
            break
        place -= 1
    return at, None


def after(sheet: Sheet, at: int) -> tuple[int, Hedge | None]:
    """The hedge that starts at a place ("or so", "-odd", "or more"), and where it ends."""
    place = at + 1 if sheet.lowers[at] == "," and at < sheet.stop else at
    group = AFTER.get(sheet.lowers[place]) if place < sheet.stop else None
    if group is not None:
        for words, hedge in group:
            end = place + len(words)
            if tuple(sheet.lowers[place:end]) == words and _fits(sheet, place, words) and (place == at or _ends(sheet, end)):
                return end, hedge
    return at, None


def _ends(sheet: Sheet, at: int) -> bool:
    """Whether a phrase ends here, so that "60 people, at least" is no start of "at least 20 of them"."""
    return at >= sheet.stop or sheet.lowers[at] in {".", ",", ";", ")"}


def _fits(sheet: Sheet, at: int, words: tuple[str, ...]) -> bool:
    if words[0] == "-":
        return sheet.touches(at) and sheet.touches(at + 1)
    if words == ("plus",) or words == ("+",):
        # "5 plus 3" adds; "$5 million plus" at the end of a phrase hedges.
        following = sheet.lowers[at + 1]
        return sheet.touches(at) or not (following[:1].isdigit() or following in {"a", "an", "the", "$"} or words == ("+",))
    following = sheet.lowers[at + len(words)] if at + len(words) < sheet.stop else ""
    if len(words) == 2 and (following == "than" or following[:1].isdigit()):
        return False  # "or more than", "at least 20 of them"
    if words == ("odd",) or words == ("ish",):
        return words == ("odd",) or sheet.touches(at)
    return True


def amount(draft: Draft, hedge: Hedge | None) -> Amount:
    """The amount of a draft under a hedge. A vague word keeps its own range; a hedge opens or widens it."""
    if draft.number is not None:
        exact = draft.exact and hedge is None
        number = draft.number
        if draft.low == draft.high:
            made = Amount.of(number, draft.unit, step=0 if draft.exact else draft.step, hedge=hedge, exact=exact)
            return made if hedge is not None or not draft.vague else Amount(number, draft.unit, made.interval, Hedge.VAGUE)
        return Amount(number, draft.unit, hedged(Interval(draft.low, draft.high), number, hedge), hedge)
    return Amount(None, draft.unit, _range(draft.low, draft.high, hedge), hedge or (Hedge.VAGUE if draft.vague else None))


def _range(low: float, high: float, hedge: Hedge | None) -> Interval:
    if hedge is None:
        return Interval(low, high)
    match hedge:
        case Hedge.ABOUT:
            return Interval(low - abs(low) * SLACK, high + abs(high) * SLACK)
        case Hedge.ALMOST:
            return Interval(low - abs(low) * SLACK, high, high_open=True)
        case Hedge.JUST_OVER | Hedge.MORE_THAN:
            return Interval.above(low)
        case Hedge.AT_LEAST:
            return Interval.above(low, inclusive=True)
        case Hedge.LESS_THAN:
            return Interval.below(high, floor=0.0)
        case Hedge.AT_MOST:
            return Interval.below(high, floor=0.0, inclusive=True)
        case _:
            return Interval(low, high)


def change(sheet: Sheet, start: int, draft: Draft) -> str:
    """The direction of a change: "up", "down" right before it or by its noun; "from", "to", "by" after a verb of change."""
    lowers = sheet.lowers
    begin = start
    while start - 1 > sheet.first and lowers[start - 1] in EARLIER:
        start -= 1  # "from the $70 million", "from last year's $1.5 billion"
    word = lowers[start - 1] if start > sheet.first else ""
    if word not in {"from", "to", "by"}:
        start, word = begin, lowers[begin - 1] if begin > sheet.first else ""
    if word in {"from", "to", "by"}:
        if word != "by" and lowers[start - 2] in {"up", "down"}:
            return word
        far = word == "from" or "from" in lowers[max(sheet.first, start - 4) : start - 1]
        reach = _FAR if far else _NEAR  # "rose to $108.8 million, or $1.35 a share, from $90.5 million"
        window = lowers[max(sheet.first, start - 1 - reach) : start - 1]
        if word == "by" and window[-1:] in (["lost"], ["lose"], ["won"]):
            return ""
        return word if any(back in RISES or back in FALLS or back in RAISES for back in window) else ""
    if word in {"up", "down"}:
        return "" if lowers[start - 2] in PHRASAL[word] else word
    if word in RISES:
        return "up"
    if word in FALLS:
        return "down"
    if draft.noun is not None and not draft.noun.part_of:
        head = lowers[draft.noun.last - 1]
        if head in RISES:
            return "up"
        if head in FALLS:
            return "down"
    return ""


def collective(sheet: Sheet, start: int, last: int, draft: Draft) -> bool:
    """Whether a total is given: "a total of", "a combined", "in all", "ten collective hours"."""
    lowers = sheet.lowers
    word = lowers[start - 1] if start > sheet.first else ""
    if word in TOTAL_VERBS or word in _SUMS_BEFORE or (word == "of" and lowers[start - 2] in {"total", "sum"}):
        return True
    if lowers[start] in {"a", "the"} and lowers[start + 1] in _SUMS_BEFORE:
        return True
    if (
        draft.noun is not None
        and not draft.noun.part_of
        and not _SUMS_BEFORE.isdisjoint(lowers[draft.noun.first : draft.noun.last])
    ):
        return True
    if draft.kind in (Kind.RANK, Kind.ORDINAL):
        return False
    following = lowers[last] if last < sheet.stop else ""
    return following in TOTALS or (following == "in" and lowers[last + 1] in {"all", "total"})
