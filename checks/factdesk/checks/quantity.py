"""quantity: how many, how much, how old, which rank.

The value is a number with what it counts or measures: `$700 billion`, `213 people`, `6.5%`, `more than 5,500 people`, `52 years old`,
`456th person`, `top ten`. The article must count or measure that thing.

>>> verdict("29 aliases", "Ann Lee has used 29 aliases, police say.", event="aliases")
agrees: the same value
>>> verdict("140 people", "At least 60 people were killed as Ann Lee watched.", event="killed")
imprecise: the article gives at least 60 person, the claim 140 person: compatible, but not as precise
>>> verdict("$500 billion", "Ann Lee put trade at $700 billion a year.", event="trade")
conflicts: the article gives 700,000,000,000 USD, the claim 500,000,000,000 USD: both cannot hold
>>> verdict("500 people", "Ann Lee greeted 500 guests at the opening.", event="killed")
silent: nothing counted or measured stands near the claim's event

A part is no whole: "12 Americans" says nothing of all the dead. `as_of` is the day a running figure stood so: an article that appeared
before it and gives another figure is imprecise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.checks._amounts import compare_amounts
from factdesk.checks._tolerance import EXACT, plain, seconds_of, share_of, unreadable
from factdesk.checks._weigh import Expected, Weighed, settle, silent, token_span
from factdesk.checks.registry import Check
from factdesk.frames.attach import noun_head
from factdesk.frames.bind import Binder
from factdesk.frames.figures import (
    age_then,
    counted_by_another,
    nobody_subjects,
    of_another_thing,
    of_change,
    of_rate,
)
from factdesk.frames.inclusive import beside, counted_beside, includes_doer
from factdesk.frames.people import is_person_noun
from factdesk.frames.tags import Tag
from factdesk.frames.told import apart, said
from factdesk.frames.weights import AGREE, Binding, with_reason
from factdesk.frames.words import related, stem
from factdesk.language.en.told import BEYOND, COPIES, PARTLY, WORKING_PEOPLE
from factdesk.reading.amounts.nouns import singular
from factdesk.reading.amounts.values import QuantityValue, counted_noun, one_currency, read_quantity, unit_factor
from factdesk.reading.model import AmountMention, Kind
from factdesk.records import replace
from factdesk.results import Verdict
from factdesk.text.tokens import tokenize
from factdesk.values.amount import Amount
from factdesk.values.hedge import Hedge

if TYPE_CHECKING:
    from factdesk.checks._scene import Scene
    from factdesk.claims.model import Claim
    from factdesk.frames.model import Frames
    from factdesk.results import Outcome

_COUNTS = frozenset({Kind.QUANTITY, Kind.NUMBER})
_RANKS = frozenset({Kind.RANK, Kind.ORDINAL})
_TOLERANCES = {Kind.MONEY: "$2 million", Kind.PERCENT: "2 percentage points", Kind.AGE: "1 year"}
_YEAR = 365 * 24 * 3600
_PEOPLE = frozenset({"person", "people", "victim", "life", "death", "fatality", "dead", "other"})


_APART = frozenset(
    {
        "asked for",
        "contrary to fact",
        "of another cause",
        "denied",
        "only permitted",
        "of another",
        "part",
        "part of",
        "sum",
        "supposed",
        "withdrawn",
    }
)


def read_value(claim: Claim) -> QuantityValue:
    """The claimed quantity, with the noun that the statement counts where the value is a bare number. Raises ValueError."""
    value = read_quantity(claim.value_text)
    if value.kind is Kind.NUMBER and not value.head and value.amount.number is not None:
        return replace(value, head=counted_noun(claim.statement, value.amount.number))
    return value


def compare(claim: Claim, value: QuantityValue, scene: Scene) -> Outcome:
    """The outcome for one article."""
    frames = scene.frames
    expected = claim.value_text
    binder = Binder(claim, frames)
    if binder.parties.absent:
        return silent("quantity", expected, f"{binder.parties.absent} is not spoken of")
    ages = value.kind is Kind.AGE
    binder.parties.rivals = tuple((m.first, m.last) for m in frames.amounts)
    weighed = []
    for mention in frames.amounts:
        if mention.amount is None or not (ages or binder.may_answer(mention)):
            continue
        amount = _comparable(value, mention, binder)
        if amount is None:
            continue
        binding = _bind(binder, mention, value, frames)
        if binding.trigger is None:
            continue
        if not binding.governed and _needs_governor(value, mention):
            continue
        says, why = compare_amounts(value.amount, amount, slack=_slack(claim, value), exact=claim.tolerance == EXACT)
        if says is Verdict.CONFLICTS and (_too_loose(mention, binding, frames) or _of_other(mention, value, binder)):
            continue
        if says is Verdict.CONFLICTS and claim.as_of and frames.article.published and frames.article.published < claim.as_of:
            says, why = Verdict.IMPRECISE, f"{why}, but the article appeared before {claim.as_of}"
        interval = amount.interval
        span = token_span(frames, mention.first, mention.last)
        weighed.append(
            Weighed(
                span,
                frames.document.slice(span),
                says,
                why,
                binding,
                (interval.low, interval.high),
                mention.collective,
                change="" if _only_planned(mention, frames) else mention.change,
                within=(why.endswith("lies within") and not value.amount.interval.bounded)
                or value.amount.hedge in (Hedge.AT_MOST, Hedge.LESS_THAN),
                apart=apart(frames, mention.first, binding.trigger, said(claim), only=_APART)
                or binder.in_another_year(mention.first, binding)
                or binder.events.another_sort(binding.trigger),
            )
        )
    weighed = weighed or _nobody(claim, value, binder)
    weighed = weighed if claim.when else _newest(weighed)
    totals = [w for w in weighed if w.collective and w.binding.score >= AGREE]
    if totals and len(totals) < len(weighed):
        weighed = totals  # the total is the matter, not its parts
    if not weighed:
        return silent("quantity", expected, "nothing counted or measured stands near the claim's event")
    return settle(
        "quantity",
        frames,
        Expected(expected, (value.amount.interval.low, value.amount.interval.high), value.amount.unit),
        weighed,
    )


def _nobody(claim: Claim, value: QuantityValue, binder: Binder) -> list[Weighed]:
    """Where an article says that the event befell nobody ("nobody was killed"), against a claim of one person or more."""
    if value.head not in _PEOPLE or value.amount.interval.low <= 0:
        return []
    frames, found = binder.frames, []
    for at in nobody_subjects(frames, binder.events.own):
        binding = binder.bind(at.first, at.last, trigger=at.head)
        span = token_span(frames, at.first, at.last)
        kept = apart(frames, at.first, at.head, said(claim), only=_APART)
        why = f"the article says that it was {frames.document.slice(span).lower()}, the claim {claim.value_text}"
        found.append(Weighed(span, frames.document.slice(span), Verdict.CONFLICTS, why, binding, (0.0, 0.0), apart=kept))
    return found


def _only_planned(mention: AmountMention, frames: Frames) -> bool:
    """Whether a change to a figure stands in the infinitive: "it intends to raise its stake to 67%, from 19%" leaves the 19%."""
    framed = frames.framed(frames.sentence_of(mention.first).index)
    verb = next((at for at in reversed(framed.clause_at(mention.first).verbs) if at < mention.first), None)
    return mention.change == "to" and verb is not None and verb > framed.sentence.first and framed.tag(verb - 1) is Tag.TO


def _newest(weighed: list[Weighed]) -> list[Weighed]:
    """Without the figures that something rose or fell from, where the one it came to is there too."""
    return [w for w in weighed if w.change != "from"] if any(w.change == "to" for w in weighed) else weighed


def _too_loose(mention: AmountMention, binding: Binding, frames: Frames) -> bool:
    """Whether a figure is bound too loosely to speak against the claim.

    A vague one ("thousands") never does; one bound by its counted noun alone only where the claim's participants stand in its sentence.
    """
    if mention.amount is not None and mention.amount.number is None and mention.amount.hedge is Hedge.VAGUE:
        return True
    return mention.kind is Kind.QUANTITY and binding.trigger == _noun(mention, frames) and binding.participants < 0.7


def _of_other(mention: AmountMention, value: QuantityValue, binder: Binder) -> str:
    """Why a figure that stands near the event is none of it, or ""."""
    frames, events = binder.frames, binder.events.like
    told = {singular(word) for word in said(binder.claim)}
    partly = mention.head in PARTLY and value.head in _PEOPLE and mention.head not in told
    if partly and mention.amount is not None and mention.amount.interval.high < value.amount.interval.low:
        return mention.head  # "four children" are some of the dead
    included = includes_doer(frames, mention, said(binder.claim)) if mention.kind in _COUNTS else ""
    if included:
        return included
    if mention.kind is Kind.AGE:
        return age_then(frames, mention, events)
    if mention.kind is Kind.MONEY:
        return of_rate(mention, said(binder.claim)) or of_change(frames, mention, said(binder.claim))
    if mention.kind not in _COUNTS:
        return ""
    return counted_by_another(frames, mention, events | said(binder.claim)) or of_another_thing(
        frames, mention, binder.claim.statement
    )


def _comparable(value: QuantityValue, mention: AmountMention, binder: Binder) -> Amount | None:
    """The mention's amount in the claim's unit, or None where the two measure different things."""
    amount = mention.amount
    if amount is None:
        return None
    claimed = value.amount
    if value.kind in (Kind.MONEY, Kind.PERCENT, Kind.AGE):
        if value.kind is Kind.PERCENT and mention.kind is Kind.NUMBER and amount.number is not None and 0 < amount.number < 1:
            return amount.in_unit(claimed.unit, 100)  # "three-quarters of its food"
        if mention.kind is Kind.MONEY is value.kind and amount.unit != claimed.unit:
            written = binder.frames.document.slice(mention.span)
            return replace(amount, unit=claimed.unit) if one_currency(binder.claim.value_text, written) else None
        return amount if mention.kind is value.kind and amount.unit == claimed.unit else None
    if value.kind in _RANKS:
        same = _same_thing(value, mention, binder) or (not value.head and amount.unit == claimed.unit)
        return amount if mention.kind in _RANKS and same else None
    if amount.unit == claimed.unit and not value.head:
        return amount
    factor = unit_factor(amount.unit, claimed.unit) if amount.unit != claimed.unit else None
    if factor is not None:
        return amount.in_unit(claimed.unit, factor)
    if mention.kind not in _COUNTS or not _same_thing(value, mention, binder):
        return None
    if _beyond(mention, binder):
        more = counted_beside(binder.frames, mention) if amount.hedge is None and amount.exact else None
        number = amount.number
        return None if more is None or number is None else Amount.of(number + more, claimed.unit, step=0, exact=True)
    return replace(amount, unit=claimed.unit)


def _needs_governor(value: QuantityValue, mention: AmountMention) -> bool:
    """Whether a count is the claim's only where the event word governs it: a bare number, or another sort of people than the claim's."""
    if mention.kind is Kind.NUMBER and not mention.head:
        return True
    if not mention.head:
        return False
    return (value.head in _PEOPLE and mention.head not in _PEOPLE) or (
        mention.head != value.head and {mention.head, value.head} <= WORKING_PEOPLE
    )


def _beyond(mention: AmountMention, binder: Binder) -> bool:
    """Whether a count is of those beside somebody already counted ("nine others", "another nine"), which the claim does not say."""
    return beside(binder.frames, mention) and not BEYOND & {token.lower for token in tokenize(binder.claim.statement)}


def _same_thing(value: QuantityValue, mention: AmountMention, binder: Binder) -> bool:
    """Whether two counts are of the same: the same noun, one of the claim's event words, people in both, or a bare number."""
    amount = mention.amount
    if not value.head or not mention.head:
        return amount is not None and (amount.unit == "" or bool(value.head and mention.head == amount.unit))
    mine, theirs = stem(value.head), stem(_counted(mention, binder))
    counted = amount is not None and amount.unit in ("", mention.head)  # not "5,000 square feet of space"
    if mine == theirs or theirs in related(mine) or (counted and theirs in binder.events.own):
        return True
    if value.head in WORKING_PEOPLE and mention.head in WORKING_PEOPLE:
        return True
    people = mention.head in _PEOPLE or is_person_noun(mention.head) or mention.head == "member" or theirs in binder.events.names
    return value.head in _PEOPLE and people  # "a seven-member crew", "the killing of 50,000 Hutus" where the claim names them


def _counted(mention: AmountMention, binder: Binder) -> str:
    """The noun a count is of: of "75 million copies of the rifle", the rifle."""
    tokens = binder.frames.tokens
    at = mention.last
    if mention.head in COPIES and at + 1 < len(tokens) and tokens[at].lower == "of":
        framed = binder.frames.framed(binder.frames.sentence_of(mention.first).index)
        start = at + 2 if tokens[at + 1].lower in ("the", "its", "their", "this") else at + 1
        head = noun_head(framed, start)
        return tokens[head].lower if head is not None else mention.head
    return mention.head


def _bind(binder: Binder, mention: AmountMention, value: QuantityValue, frames: Frames) -> Binding:
    if mention.kind is Kind.AGE:
        return binder.bind_to_person(mention.first, mention.last)
    binding = binder.bind(mention.first, mention.last)
    if mention.head and stem(mention.head) in binder.events.own | {stem(value.head)} and value.head:
        at = _noun(mention, frames)
        counted = stem(mention.head) in binder.events.own
        if counted and (binding.trigger is None or binding.trigger == at or binding.score < 3):
            binding = binder.bind(mention.first, mention.last, trigger=at)
        return with_reason(binding, "counts the claim's noun", f'it counts "{mention.head}"', trigger=binding.trigger)
    return binding


def _noun(mention: AmountMention, frames: Frames) -> int:
    """The token of the counted noun."""
    if mention.noun_span is None:
        return mention.last - 1
    return max(mention.first, frames.document.token_at(mention.noun_span.end - 1))


def _slack(claim: Claim, value: QuantityValue) -> float | None:
    """The claim's tolerance in the unit of its value, if it has one. Raises ValueError where it cannot be read."""
    if claim.tolerance is None or claim.tolerance == EXACT:
        return None
    share, number = share_of(claim.tolerance), value.amount.number
    if share is None:
        return _slack_amount(claim.tolerance, value)
    return None if number is None else share * abs(number)


def _slack_amount(tolerance: str, value: QuantityValue) -> float:
    """A tolerance that is no share, in the unit of the value: a bare number is in that unit. Raises ValueError."""
    unit = value.amount.unit
    own = f", {_TOLERANCES[value.kind]}" if value.kind in _TOLERANCES else ", 10 people" if value.head in _PEOPLE else ""
    examples = f"exact, a share such as 10%, or an amount in the unit of the value such as 10{own}"
    if value.kind is Kind.AGE and not tolerance.strip().replace(".", "").isdigit():
        return seconds_of(tolerance, examples) / _YEAR
    try:
        slack = read_quantity(tolerance)
    except ValueError:
        raise unreadable(tolerance, examples) from None
    number = plain(slack.amount, tolerance, examples)
    theirs = slack.amount.unit
    if not theirs or theirs == unit or (theirs, unit) == ("pp", "%") or (slack.head in _PEOPLE and value.head in _PEOPLE):
        return number
    factor = unit_factor(theirs, unit)
    if factor is None:
        raise unreadable(tolerance, examples)
    return number * factor


CHECK = Check(
    kind="quantity",
    summary="How many, how much, how old, which rank.",
    value_help="A number with what it counts or measures: $700 billion, 213 people, 6.5%, at least 60, 52 years old, 456th person, top ten.",
    rules={
        "quantity-agrees": "The article gives the claimed figure.",
        "quantity-imprecise": "The article's figure is compatible with the claim, but vaguer, hedged or older.",
        "quantity-conflict": "The article gives another figure for the same thing.",
        "quantity-silent": "The article gives no figure for it.",
    },
    read_value=read_value,
    compare=compare,
    read_tolerance=_slack,
    gives_figures=True,
)
