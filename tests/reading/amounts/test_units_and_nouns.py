"""Units convert within their dimension only; nouns are counted in the singular."""

from __future__ import annotations

import pytest

from factdesk.language.en.units import SHORT, SMALLER, UNITS, WORDS
from factdesk.reading.amounts.nouns import singular
from factdesk.reading.amounts.values import unit_factor


@pytest.mark.parametrize(
    ("one", "other", "factor"),
    [
        ("mi", "km", 1.609344),
        ("ft", "in", 12),
        ("yd", "ft", 3),
        ("lb", "oz", 16),
        ("st", "lb", 14),
        ("kg", "lb", 2.20462262),
        ("mph", "km/h", 1.609344),
        ("mi²", "acre", 640),
        ("km²", "ha", 100),
        ("bbl", "gal", 42),
        ("t", "kg", 1000),
        ("GW", "MW", 1000),
        ("year", "month", 12),
        ("person", "person", 1),
    ],
)
def test_units_convert(one: str, other: str, factor: float) -> None:
    forth, back = unit_factor(one, other), unit_factor(other, one)
    assert forth == pytest.approx(factor)
    assert back == pytest.approx(1 / factor)


@pytest.mark.parametrize(
    ("one", "other"), [("km", "kg"), ("°C", "°F"), ("USD", "EUR"), ("person", "son"), ("%", "pp"), ("m", "m²")]
)
def test_what_measures_different_things_does_not(one: str, other: str) -> None:
    assert unit_factor(one, other) is None


def test_every_word_names_a_known_unit() -> None:
    assert set(WORDS.values()) | set(SHORT.values()) | set(SMALLER) | set(SMALLER.values()) <= set(UNITS)


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("people", "person"), ("persons", "person"), ("women", "woman"), ("children", "child"), ("aliases", "alias"), ("parties", "party"),
        ("boxes", "box"), ("churches", "church"), ("heroes", "hero"), ("buses", "bus"), ("lives", "life"), ("movies", "movie"),
        ("police", "police"), ("aircraft", "aircraft"), ("crises", "crisis"), ("houses", "house"), ("judges", "judge"), ("taxes", "tax"),
        ("glass", "glass"), ("news", "news"), ("dealerships", "dealership"), ("sons", "son"), ("iraqis", "iraqi"), ("others", "other"),
    ],
)  # fmt: skip
def test_singular(many: str, one: str) -> None:
    assert singular(many) == one
