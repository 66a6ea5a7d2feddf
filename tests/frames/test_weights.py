"""The table of weights holds each reason that code gives, and no other; reasons for and against have their signs."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import factdesk
from factdesk.frames import weights
from factdesk.frames.weights import AGREE, CONFLICT, VAGUE, WEIGHTS, Binding, reason_for, with_reason

SOURCES = sorted(Path(factdesk.__file__).parent.glob("frames/*.py")) + sorted(Path(factdesk.__file__).parent.glob("checks/*.py"))


def written() -> set[str]:
    """All texts in the code that binds and weighs, but for the table itself."""
    found = set()
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and path.name != "weights.py":
                found.add(node.value)
    return found


def asked() -> set[str]:
    """The names that `reason_for` and `with_reason` are called with, where they are written out."""
    found = set()
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                continue
            place = {"reason_for": 0, "with_reason": 1}.get(node.func.id)
            if place is not None and isinstance(node.args[place], ast.Constant):
                found.add(str(ast.literal_eval(node.args[place])))
    return found


def test_every_reason_asked_for_is_in_the_table() -> None:
    assert asked() - set(WEIGHTS) == set()
    assert len(asked()) > 8


def test_every_reason_of_the_table_is_used() -> None:
    assert set(WEIGHTS) - written() == set()


def test_a_reason_against_never_helps_and_one_for_never_harms() -> None:
    against = {
        "governed by another word",
        "dates the statement",
        "other participants",
        "another place",
        "another time",
        "superseded",
    }
    assert against <= set(WEIGHTS)
    assert all(weight != 0 for weight in WEIGHTS.values())
    assert all(WEIGHTS[rule] < 0 for rule in against)
    assert all(
        weight > 0 for rule, weight in WEIGHTS.items() if rule.startswith(("event in", "participants ", "governed by the"))
    )


def test_a_false_alarm_is_worse_than_a_miss() -> None:
    assert 0 < AGREE < VAGUE < CONFLICT


def test_the_event_alone_never_conflicts() -> None:
    events = [weight for rule, weight in WEIGHTS.items() if rule.startswith(("governed by the event", "event "))]
    assert max(events) < CONFLICT


def test_the_closer_the_more() -> None:
    rows = (
        ("governed by the event", "governed by a word like the event", "event in the same clause", "event in a clause beside it"),
        ("event in a clause beside it", "event in the same sentence", "event in the sentence before"),
        ("participants beside the event", "participants in the same clause", "participants in the same sentence"),
        ("participants in the same sentence", "participants from the text before", "participants only elsewhere"),
    )
    for row in rows:
        assert [WEIGHTS[rule] for rule in row] == sorted((WEIGHTS[rule] for rule in row), reverse=True)


def test_a_reason_weighs_its_share() -> None:
    assert reason_for("governed by the event", "it does", 0.5).weight == WEIGHTS["governed by the event"] / 2


def test_an_unknown_reason_is_refused() -> None:
    with pytest.raises(KeyError):
        reason_for("goverened by the event", "it does")


def test_one_more_reason_adds_its_weight_and_the_weightiest_stands_first() -> None:
    first = reason_for("words of the statement", "shares one")
    binding = with_reason(Binding(first.weight, (first,), 3, 0.9), "governed by the event", "it does", trigger=5)
    assert binding.score == round(first.weight + WEIGHTS["governed by the event"], 2)
    assert [reason.rule for reason in binding.reasons] == ["governed by the event", "words of the statement"]
    assert (binding.trigger, binding.participants, binding.governed) == (5, 0.9, True)


def test_the_table_is_documented() -> None:
    assert weights.__doc__
