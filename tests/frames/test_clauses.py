"""Clauses, sentence by sentence, compared whole with their links."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from factdesk.frames.clauses import Link
from tests.frames.support import framed, parameters, words

if TYPE_CHECKING:
    from factdesk.frames.model import Frames

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "clauses.yaml").read_text("utf-8"))


def shown(frames: Frames) -> list[str]:
    return [f"{clause.link.value}: {words(frames, clause.first, clause.last)}" for clause in frames.framed(0).clauses]


def text_of(case: dict[str, object]) -> str:
    """The sentence: its clauses one after the other; a mark that opens a clause stands without a space before it."""
    clauses = case["clauses"]
    assert isinstance(clauses, list)
    text = " ".join(str(clause).partition(": ")[2] for clause in clauses)
    return text.replace(" ,", ",").replace(" ;", ";")


@pytest.mark.parametrize("case", parameters(CASES))
def test_case(case: dict[str, object]) -> None:
    assert shown(framed(text_of(case))) == case["clauses"]


def test_every_link_has_a_case() -> None:
    seen = {clause.partition(": ")[0] for case in CASES for clause in case["clauses"]}
    assert {link.value for link in Link} == seen


@pytest.mark.parametrize(
    ("text", "negated", "modal", "past"),
    [
        ("She has not accepted the offer.", True, "", True),
        ("She may accept the offer.", False, "may", False),
        ("She accepted the offer.", False, "", True),
        ("She accepts the offer.", False, "", False),
        ("She never accepted the offer.", True, "", True),
        ("She would accept the offer.", False, "would", False),
    ],
)
def test_negation_modality_and_tense(text: str, negated: bool, modal: str, past: bool) -> None:
    clause = framed(text).framed(0).clauses[0]
    assert (clause.negated, clause.modal, clause.past) == (negated, modal, past)


PIECES = "Ann Lee met Bo Ray , who that and ; ( ) “ ” said because killing killed — the mine which was closed . before it".split()


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=40))
def test_clauses_hold_every_token_of_a_sentence_once(pieces: list[str]) -> None:
    frames = framed(" ".join(pieces))
    for sentence in frames.document.sentences:
        clauses = frames.framed(sentence.index).clauses
        assert clauses[0].first == sentence.first
        assert clauses[-1].last == sentence.last
        assert all(one.last == other.first for one, other in itertools.pairwise(clauses))
        assert all(one.first < one.last for one in clauses)
        assert [clause.index for clause in clauses] == list(range(len(clauses)))
        assert all(clause.first <= verb < clause.last for clause in clauses for verb in clause.verbs)
