"""Numerals as written: span, number or range, precision, form. Each row is one text and all that is read in it."""

from __future__ import annotations

import pytest

from factdesk.reading.numerals import article_at, numerals
from factdesk.text.tokens import tokenize

ROWS = """
35 | 35 = 35 step 1 digits
1,100 of | 1,100 = 1100 step 1 digits
7.5 hours | 7.5 = 7.5 step 0.1 digits
82.29 | 82.29 = 82.29 step 0.01 digits
1.2 million | 1.2 million = 1200000 step 100000 digits
3bn | 3bn = 3000000000 step 1000000000 digits
5k | 5k = 5000 step 1000 digits
$5m bid | 5m = 5000000 step 1000000 digits
5m tall | 5 = 5 step 1 digits
5-billion-dollar | 5-billion = 5000000000 step 1000000000 digits
7 1/2 | 7 1/2 = 7.5 step 0.5 digits
7½ hours | 7½ = 7.5 step 0.5 digits
7-1/2 | 7-1/2 = 7.5 step 0.5 digits
1/2 cup | 1/2 = 0.5 step 0.5 fraction
½ cup | ½ = 0.5 step 0.5 fraction
2 dozen | 2 dozen = 24 step 12 digits
half an hour | half an = 0.5 step 0.5 fraction
a half-hour | a half = 0.5 step 0.5 fraction
half a million | half a million = 500000 step 500000 words
a half-dozen | a half-dozen = 6 step 6 words
second half | second = 2 step 1 ordinal
one-third | one-third = 0.333333 step 0.333333 fraction
two-thirds of | two-thirds = 0.666667 step 0.333333 fraction
a quarter of | a quarter = 0.25 step 0.25 fraction
a third of | a third = 0.333333 step 0.333333 fraction
a third person | third = 3 step 1 ordinal
three quarters of | three quarters = 0.75 step 0.25 fraction
in three quarters | three = 3 step 1 words
the third quarter of | third = 3 step 1 ordinal
seven-and-a-half-hour | seven-and-a-half = 7.5 step 0.5 words
two and a half million | two and a half million = 2500000 step 500000 words
a million and a half | a million and a half = 1500000 step 500000 words
one hundred and five | one hundred and five = 105 step 1 words
two hundred and fifty thousand | two hundred and fifty thousand = 250000 step 1000 words
three thousand | three thousand = 3000 step 1000 words
twelve hundred | twelve hundred = 1200 step 100 words
twenty-one | twenty-one = 21 step 1 words
one point five | one point five = 1.5 step 0.1 words
two three | two = 2 step 1 words; three = 3 step 1 words
twenty-first | twenty-first = 21 step 1 ordinal
456th | 456th = 456 step 1 ordinal
1,000th | 1,000th = 1000 step 1 ordinal
one hundred and first | one hundred and first = 101 step 1 ordinal
the one hundredth | one hundredth = 100 step 1 ordinal
one hundredth of | one hundredth = 0.01 step 0.01 fraction
dozens of | dozens = 20..199 step 0 vague
hundreds of thousands | hundreds of thousands = 200000..1999000 step 0 vague
several hundred | several hundred = 300..1900 step 0 vague
a few | a few = 2..12 step 0 vague
the past few days | few = 2..12 step 0 vague
a couple of weeks | a couple of = 2..3 step 0 vague
two dozen | two dozen = 24 step 12 words
two to three | two to three = 2..3 step 1 range
two-to-three | two-to-three = 2..3 step 1 range
2–3 | 2–3 = 2..3 step 1 range
2-3 | 2-3 = 2..3 step 1 range
150 to 175 pounds | 150 to 175 = 150..175 step 1 range
between 5 and 7 | between 5 and 7 = 5..7 step 1 range
between one hundred and two hundred | between one hundred and two hundred = 100..200 step 100 range
two or three | two or three = 2..3 step 1 range
10- to 15-minute | 10- to 15 = 10..15 step 1 range
two- to three-hour | two- to three = 2..3 step 1 range
5 to 7 million | 5 to 7 million = 5000000..7000000 step 1000000 range
1.5 to 2.5 billion | 1.5 to 2.5 billion = 1500000000..2500000000 step 100000000 range
from 5 to 7 | 5 = 5 step 1 digits; 7 = 7 step 1 digits
fell 35 to 9,000 | 35 = 35 step 1 digits; 9,000 = 9000 step 1 digits
1998 to 2003 | 1998 = 1998 step 1 digits; 2003 = 2003 step 1 digits
one hour | one = 1 step 1 words
the one-hour talk | one = 1 step 1 words
one or two | one or two = 1..2 step 1 range
3-1 | 3-1 = 0..0 step 0 other
9 to 5 | 9 to 5 = 0..0 step 0 other
v2.1.3 | 2.1 = 0..0 step 0 other; 3 = 0..0 step 0 other
555-0123 | 555-0123 = 0..0 step 0 other
1-800-555-0100 | 1-800-555-0100 = 0..0 step 0 other
1998-99 | 1998-99 = 0..0 step 0 other
1990s | 1990s = 0..0 step 0 other
24/7 | 24/7 = 0..0 step 0 other
G20 | 20 = 0..0 step 0 other
F-16 | 16 = 0..0 step 0 other
nineteen ninety-six | nineteen ninety-six = 1996..1996 step 1 other
99999999999999999999999 | 99999999999999999999999 = 0..0 step 0 other
one of the | nothing
no one | nothing
a couple from Ohio | nothing
16:00 | nothing
2023-06-19 | nothing
6/19/2023 | nothing
per thousand | nothing
a quarter ago | nothing
""".strip().splitlines()
CASES = [tuple(row.split(" | ")) for row in ROWS]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_numerals(text: str, expected: str) -> None:
    tokens = tokenize(text)
    shown = []
    for numeral in numerals(tokens, 0, len(tokens)):
        words = text[tokens[numeral.first].start : tokens[numeral.last - 1].end]
        value = _number(numeral.number) if numeral.number is not None else f"{_number(numeral.low)}..{_number(numeral.high)}"
        shown.append(f"{words} = {value} step {_number(numeral.step)} {numeral.form}")
    assert ("; ".join(shown) or "nothing") == expected


def _number(number: float) -> str:
    return f"{number:.0f}" if number == int(number) else f"{number:.6g}"


def test_an_article_counts_only_where_asked() -> None:
    tokens = tokenize("a foot")
    assert numerals(tokens, 0, 2) == []
    one = article_at(tokens, 0)
    assert one is not None
    assert (one.number, one.form) == (1, "article")
    assert article_at(tokens, 1) is None


def test_only_the_stretch_is_read() -> None:
    tokens = tokenize("five six seven")
    assert [(numeral.first, numeral.number) for numeral in numerals(tokens, 1, 2)] == [(1, 6)]
