"""What holds of amounts whatever the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from factdesk.language.en import amount_hedges
from factdesk.language.en.numbers import MAGNITUDES, ONES, TEENS, TENS
from factdesk.reading.amounts.read import amounts
from factdesk.reading.amounts.values import read_quantity
from factdesk.reading.model import AmountMention
from factdesk.reading.numerals import numerals
from factdesk.text.segment import segment
from factdesk.text.tokens import tokenize

if TYPE_CHECKING:
    from factdesk.values.hedge import Hedge

# Words and signs that amounts are made of, thrown together without sense.
PIECES = """
    minus -10 below zero approximately
    0 1 2 5 10 12 35 52 99 100 1,100 1998 2023 7.5 0.1 .5 1/2 7½ ½ 3-1 2–3 16:00 2023-06-19 6/19/2023 456th 1st
    3bn 5m 5k 1990s 50s 99999999999999999999 zero one two three ten twelve twenty forty hundred thousand million
    billion dozen dozens hundreds thousands tens scores half quarter third thirds first second hundredth several
    few couple handful a an the of and or to in by from between at least most more than up about nearly some over
    under $ £ € % ¢ ° US$ C$ EUR USD dollars pounds cents percent per cent percentage points basis feet foot
    inches miles km kg degrees Celsius square people sons women police members aliases dead old year-old years
    aged age his her top largest biggest fourth No. - – — + plus odd ish ( ) [ ] , . ; : ' " 's & / \\ # @ *
    Lindqvist Monday June 19 Mr. U.S. was is said killed total combined worth stake
""".split()

mixtures = st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join) | st.lists(st.sampled_from(PIECES), max_size=30).map(
    "".join
)
texts = st.text(max_size=80) | mixtures


def read(text: str) -> list[AmountMention]:
    found = amounts(segment(text), [])
    assert all(isinstance(mention, AmountMention) for mention in found)
    return [mention for mention in found if isinstance(mention, AmountMention)]


@settings(max_examples=400)
@given(texts)
def test_spans_lie_in_the_text_in_order_and_apart(text: str) -> None:
    tokens = segment(text).tokens
    end = 0
    for mention in read(text):
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert (tokens[mention.first].start, tokens[mention.last - 1].end) == (mention.span.start, mention.span.end)
        end = mention.span.end
        if mention.noun_span is not None:
            assert mention.head
            assert 0 <= mention.noun_span.start < mention.noun_span.end <= len(text)


@settings(max_examples=300)
@given(texts)
def test_numerals_are_apart_and_their_ends_are_ordered(text: str) -> None:
    tokens = tokenize(text)
    end = 0
    for numeral in numerals(tokens, 0, len(tokens)):
        assert end <= numeral.first < numeral.last <= len(tokens)
        assert numeral.low <= numeral.high
        assert numeral.number is None or numeral.low == numeral.high == numeral.number
        end = numeral.last


@settings(max_examples=300)
@given(texts)
def test_an_amount_and_its_mention_say_the_same(text: str) -> None:
    for mention in read(text):
        assert mention.amount is not None
        assert mention.hedge is mention.amount.hedge
        number = mention.amount.number
        assert not (mention.amount.exact and (mention.hedge or number is None))
        if mention.hedge is None and number is not None:
            assert mention.amount.interval.low <= number <= mention.amount.interval.high


@settings(max_examples=300)
@given(texts)
def test_a_claim_is_read_or_refused_in_words(text: str) -> None:
    try:
        value = read_quantity(text)
    except ValueError as problem:
        assert str(problem)
    else:
        assert value.amount.interval.low <= value.amount.interval.high


BEFORE = sorted({(" ".join(words), hedge) for group in amount_hedges.BEFORE.values() for words, hedge in group}, key=str)
VALUES = [
    "60 people",
    "$5 million",
    "20 percent",
    "300 miles",
    "789",
    "40 years old",
    "two dozen ships",
    "5 to 7 guards",
    "hundreds of boats",
]


@settings(max_examples=300)
@given(st.sampled_from(BEFORE), st.sampled_from(VALUES))
def test_a_hedge_never_vanishes(hedge: tuple[str, Hedge], value: str) -> None:
    (mention,) = read(f"The count was {hedge[0]} {value} by then.")
    assert mention.hedge is hedge[1]


SENTENCES = [
    "The blast killed more than 213 people.", "Lindqvist, 52, paid $5.2 million.",
    "Sales fell 4.5 percent.", "It is the fourth largest bank.",
    "They found dozens of boats.",
    "A 12-member panel met.", "The firm will shut about 1,100 of its shops.", "Nobody came.",
]  # fmt: skip


@given(st.permutations(SENTENCES))
def test_other_sentences_change_no_value(order: list[str]) -> None:
    alone = {sentence: [(m.kind, m.amount, m.head, m.part_of, m.change) for m in read(sentence)] for sentence in order}
    together = [(m.kind, m.amount, m.head, m.part_of, m.change) for m in read(" ".join(order))]
    assert together == [mention for sentence in order for mention in alone[sentence]]


def spelt(number: int) -> str:
    """A whole number below 10**15 in words, as a style guide spells it."""
    for word, size in reversed(MAGNITUDES.items()):
        if number >= size:
            rest = number % int(size)
            return f"{spelt(number // int(size))} {word}" + (f" {spelt(rest)}" if rest else "")
    if number >= 100:
        return f"{spelt(number // 100)} hundred" + (f" and {spelt(number % 100)}" if number % 100 else "")
    small = {value: word for word, value in (ONES | TEENS | TENS).items() if word != "fourty"}
    return small[number] if number in small else f"{small[number // 10 * 10]}-{small[number % 10]}"


@settings(max_examples=300)
@given(st.integers(0, 10**15 - 1) | st.integers(0, 10**4))
def test_numbers_are_read_back_from_words_and_digits(number: int) -> None:
    for text in (spelt(number), f"{number:,}", str(number)):
        tokens = tokenize(f"{text} people")
        assert [(n.number, n.last) for n in numerals(tokens, 0, len(tokens))] == [(number, len(tokens) - 1)], text
