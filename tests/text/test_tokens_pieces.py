"""Tokens are those of the pattern, whatever short cut finds them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from factdesk.text.tokens import PATTERN, Token, tokenize

SIGNS = "aZé1٣½²_ .,'’$-–/:()\"“\n\t\u00a0%&İ"
WORDS = [
    "U.S.",
    "p.m.",
    "US$",
    "HK$",
    "isn't",
    "isn’t",
    "Bob's",
    "o’clock",
    "1,100",
    "3bn",
    "2023-06-19",
    "6/19/2023",
    "16:00",
    "7½",
    " ",
    " ",
    "a",
    "--",
]
texts = st.text(max_size=60) | st.text(SIGNS, max_size=60) | st.lists(st.sampled_from(WORDS), max_size=20).map("".join)


def by_the_pattern(text: str, start: int, end: int) -> list[Token]:
    found = PATTERN.finditer(text, start, end)
    return [Token(match.start(), match.end(), match.group(), match.group().lower().replace("’", "'")) for match in found]


@settings(max_examples=500)
@given(texts)
def test_tokens_are_those_of_the_pattern(text: str) -> None:
    assert tokenize(text) == by_the_pattern(text, 0, len(text))


@given(texts, st.integers(0, 60), st.integers(0, 60))
def test_a_stretch_is_read_alone(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    assert tokenize(text, start, end) == by_the_pattern(text, start, end)
