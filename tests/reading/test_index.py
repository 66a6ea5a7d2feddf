"""The index gives the places a plain look at every token would give."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from factdesk.reading.amounts.read import WORDS
from factdesk.reading.index import AMOUNT, CAPITAL, MARK, MIXED, NUMBER, PARTICLE, TIME, TITLE, index_of
from factdesk.reading.names.evidence import STARTS_AGAIN
from factdesk.reading.names.runs import SMALL_STARTS
from factdesk.reading.numerals import STARTS
from factdesk.reading.quotes.marks import MARKS
from factdesk.reading.time.triggers import TRIGGERS
from factdesk.reading.titles.phrases import HEAD_TOKENS
from factdesk.text.segment import segment

WORDS_TRIED = st.sampled_from(
    "The two 35 3bn Monday week minister largest iPhone van 'a' ’s isn’t “ ” -- ( a U.S. Émile ½ $5 plain words".split()
)
texts = st.lists(WORDS_TRIED | st.text(max_size=6), max_size=40).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(texts)
def test_places_are_those_of_the_tables(text: str) -> None:
    document = segment(text)
    index = index_of(document)
    tables = {PARTICLE: SMALL_STARTS, NUMBER: STARTS, TIME: TRIGGERS, AMOUNT: WORDS, TITLE: HEAD_TOKENS}
    for sort, words in tables.items():
        digits = sort in (NUMBER, TIME)
        wanted = [i for i, token in enumerate(document.tokens) if token.lower in words or (digits and "0" <= token.lower < ":")]
        assert index.places(sort) == wanted
    signs = MARKS | STARTS_AGAIN
    assert [i for i, token in enumerate(document.tokens) if token.text in signs] == [
        i for i in index.places(MARK) if document.tokens[i].text in signs
    ]
    capitals = [i for i, token in enumerate(document.tokens) if token.text[0].isupper()]
    assert index.places(CAPITAL) == capitals
    assert not set(index.places(MIXED)) & set(capitals)


def test_rare_and_common_sorts_are_found_alike() -> None:
    document = segment("one " * 3 + "plain " * 100 + "two")
    assert index_of(document).places(NUMBER) == [0, 1, 2, 103]
    document = segment("one two " * 50)
    assert index_of(document).places(NUMBER) == list(range(100))


def test_an_index_is_made_once() -> None:
    document = segment("Two ministers met on Monday.")
    assert index_of(document) is index_of(document)
