"""A claim's quantity: text such as "$700 billion", "more than 5,500 people", "456th person", "largest" as a value.

It is read by the rules that read articles, so that both sides mean the same by the same words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.language.en.amount_hedges import FILLERS
from factdesk.language.en.currencies import CENTS, COUNTRY_WORDS, NAMES
from factdesk.language.en.time_units import UNITS as TIME_UNITS
from factdesk.reading.amounts.ages import age
from factdesk.reading.amounts.hedges import after, before
from factdesk.reading.amounts.nouns import singular
from factdesk.reading.amounts.read import marked, mentions
from factdesk.reading.amounts.sheet import Sheet
from factdesk.reading.amounts.units import unit_factor
from factdesk.reading.model import Kind
from factdesk.reading.numerals import numerals
from factdesk.records import dataclass
from factdesk.text.tokens import tokenize
from factdesk.values.amount import Amount

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdesk.reading.model import AmountMention
    from factdesk.text.tokens import Token

__all__ = ["QuantityValue", "counted_noun", "one_currency", "read_quantity", "unit_factor"]

_EXAMPLES = '"213 people", "$700 billion", "6.5%", "52 years old", "456th person", "top ten"'
_LOOSE = FILLERS | {"of", "total", "combined", "collective", "in", "all", "altogether", "aged", "age", "is", "the", "his", "her"}


@dataclass(frozen=True, slots=True)
class QuantityValue:
    """A quantity as a claim gives it.

    `amount` has number, unit, range and hedge; `head` is the singular of the counted noun ("" where none is named); `kind` is
    what sort of mention in an article can answer it; `rank` is the place in a ranking for ordinals and ranks, None otherwise.
    """

    amount: Amount
    head: str
    kind: Kind
    rank: int | None = None


def read_quantity(text: str) -> QuantityValue:
    """The value of a quantity claim. Raises ValueError, with a message for the claim's author, where the text is no quantity.

    >>> read_quantity("more than 5,500 people").amount.interval
    Interval(low=5500.0, high=inf, low_open=True, high_open=True)
    """
    tokens = tokenize(
        "one quarter" if text.strip().lower() == "a quarter" else text
    )  # in prose "a quarter" may be a time of year
    if not tokens:
        raise ValueError(f"a quantity is needed, such as {_EXAMPLES}")
    sheet = Sheet(tokens, [token.lower for token in tokens], frozenset(), strict=False)
    sheet.turn(0, len(tokens), numerals(tokens, 0, len(tokens)))
    found = mentions(sheet, marked(sheet))
    if not found:
        _refuse(text, sheet)
    mention = found[0]
    if len(found) > 1:
        second = text[found[1].span.start : found[1].span.end]
        raise ValueError(
            f'"{text}" gives more than one quantity (the second is "{second}"): make it two claims, or a range ("5 to 7 people")'
        )
    head = mention.head or _rest(text, tokens, sheet, mention)
    amount = mention.amount
    if amount is None:  # cannot be: every amount that is read has one
        raise ValueError(f'"{text}" is no quantity')
    kind = mention.kind
    if kind is Kind.NUMBER and head and not mention.part_of:
        kind = Kind.QUANTITY
        amount = Amount(amount.number, head, amount.interval, amount.hedge, amount.exact)
    ranked = kind in (Kind.RANK, Kind.ORDINAL) and amount.number is not None
    return QuantityValue(amount, head, kind, int(amount.number) if ranked and amount.number is not None else None)


def _refuse(text: str, sheet: Sheet) -> None:
    """Raise the error that fits a text in which no quantity was read."""
    if any(lower in TIME_UNITS for lower in sheet.lowers) and not any(age(sheet, k) for k in range(len(sheet.numerals))):
        raise ValueError(f'"{text}" is a length of time: use kind "duration"')
    if any(numeral.form == "other" for numeral in sheet.numerals):
        raise ValueError(f'"{text}" looks like a score, code or date, not a quantity such as {_EXAMPLES}')
    unit = next((lower for lower in sheet.lowers if lower in NAMES or lower in CENTS), None)
    if unit is not None:
        raise ValueError(f'"{text}" names a currency but no number: write a sum, such as "$700 billion"')
    raise ValueError(f'"{text}" is no quantity: write a number with what it counts, such as {_EXAMPLES}')


def _rest(text: str, tokens: Sequence[Token], sheet: Sheet, mention: AmountMention) -> str:
    """The head noun among the words that the reader left over ("60 staff members hurt"), or an error where they are none."""
    start, _ = before(sheet, mention.first)
    last, _ = after(sheet, mention.last)
    left = [
        i
        for i in (*range(start), *range(last, len(tokens)))
        if tokens[i].lower not in _LOOSE and tokens[i].text not in {",", "."}
    ]
    if not left:
        return ""
    if (
        left[0] >= last
        and all(tokens[i].text[0].isalpha() for i in left)
        and mention.kind in (Kind.NUMBER, Kind.ORDINAL, Kind.RANK)
    ):
        return singular(tokens[left[-1]].lower)
    if mention.kind is Kind.NUMBER and tokens[left[0]].lower in TIME_UNITS:
        raise ValueError(f'"{text}" is a length of time: use kind "duration"')
    if left[0] >= last:
        return ""
    words = text[tokens[left[0]].start : tokens[left[-1]].end]
    raise ValueError(f'"{words}" in "{text}" cannot be read: write the number first, then what it counts, such as {_EXAMPLES}')


def counted_noun(statement: str, number: float) -> str:
    """The singular of the noun that a statement counts with a number, "" where there is none.

    >>> counted_noun("75 million rifles have been made.", 75_000_000)
    'rifle'
    """
    tokens = tokenize(statement)
    sheet = Sheet(tokens, [token.lower for token in tokens], frozenset(), strict=False)
    sheet.turn(0, len(tokens), numerals(tokens, 0, len(tokens)))
    found = mentions(sheet, marked(sheet))
    return next((one.head for one in found if one.head and one.amount is not None and one.amount.number == number), "")


def one_currency(mine: str, theirs: str) -> bool:
    """Whether two sums of money may be in one currency though their codes differ: the same name, and a country only in one of them.

    >>> one_currency("1,850 francs", "1,850 French francs"), one_currency("50 Swiss francs", "50 French francs")
    (True, False)
    """
    (name, country), (other, another) = _currency(mine), _currency(theirs)
    return bool(name) and name == other and not (country and another)


def _currency(text: str) -> tuple[str, bool]:
    """The name of a sum's currency in the singular, and whether a country stands before it."""
    words = [token.lower for token in tokenize(text)]
    at = next((at for at in range(len(words) - 1, -1, -1) if words[at] in NAMES), None)
    if at is None:
        return "", False
    return singular(words[at]), any(word in COUNTRY_WORDS for word in words[max(0, at - 2) : at])
