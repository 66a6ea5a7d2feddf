"""Expressions are worked out as the platform documents them."""

from __future__ import annotations

import pytest

from tests.ci.expressions import evaluate, filled

CONTEXTS: dict[str, object] = {"inputs": {"a-b": "Yes", "no": ""}, "github": {"event": {"number": "7", "head": None}}}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("inputs.a-b == 'yes'", True),
        ("inputs.a-b != 'yes'", False),
        ("inputs.no != ''", False),
        ("github.event.head.repo.name == 'x'", False),
        ("github.event.head.repo.name == ''", True),
        ("'it''s'", "it's"),
        ("inputs.no || 'else'", "else"),
        ("inputs.a-b && (inputs.no == '' && 'both')", "both"),
        ("!(inputs.a-b == 'yes') || inputs.no == 'x'", False),
        ("inputs.no == 'x' && inputs.a-b == 'yes' || github.event.number == '7'", True),
    ],
)
def test_value(text: str, value: str | bool) -> None:
    assert evaluate(text, CONTEXTS) == value


@pytest.mark.parametrize("text", ["inputs.a-b ==", "(inputs.no", "contains(inputs.no, 'x')", "inputs.no inputs.no", "3 < 4"])
def test_what_is_not_known_is_not_guessed(text: str) -> None:
    with pytest.raises((ValueError, IndexError)):
        evaluate(text, CONTEXTS)


def test_insertions() -> None:
    assert filled("${{ inputs.a-b }}/${{ inputs.none }}x", CONTEXTS) == "Yes/x"
