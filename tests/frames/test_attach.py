"""Attachment: the governors of a mention; each tie has an example and a counter-example."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from factdesk.frames.attach import Tie, governors, is_event_noun, is_reporting
from tests.frames.support import framed, marked, parameters

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "attach.yaml").read_text("utf-8"))


def found(text: str) -> list[str]:
    frames, first, last = marked(text)
    return [f"{governor.tie.name} {frames.tokens[governor.token].text}" for governor in governors(frames, first, last)]


@pytest.mark.parametrize("case", parameters(CASES))
def test_case(case: dict[str, object]) -> None:
    ties = found(str(case["text"]))
    if "first" in case:
        assert ties[:1] == [case["first"]]
    if "has" in case:
        assert case["has"] in ties
    if "without" in case:
        assert [tie for tie in ties if tie.split()[0] == case["without"]] == []
    if case.get("only"):
        assert len(set(ties)) == 1


@pytest.mark.parametrize("tie", Tie, ids=lambda tie: tie.name)
def test_a_tie_has_an_example_and_a_counter_example(tie: Tie) -> None:
    shown = [str(case.get("first", case.get("has", ""))).split()[0] for case in CASES if "first" in case or "has" in case]
    assert tie.name in shown
    assert tie.name in [case.get("without") for case in CASES]
    assert tie.example
    assert 0 < tie.strength <= 1


def test_ties_are_distinct_patterns() -> None:
    assert len({tie.pattern for tie in Tie}) == len(Tie)


@pytest.mark.parametrize(("word", "reporting"), [("said", True), ("announced", True), ("met", False), ("killed", False)])
def test_verbs_of_saying(word: str, reporting: bool) -> None:
    assert is_reporting(word) is reporting


@pytest.mark.parametrize(
    ("word", "event"), [("meeting", True), ("blast", True), ("invasion", True), ("farmers", False), ("roof", False)]
)
def test_event_nouns(word: str, event: bool) -> None:
    assert is_event_noun(word) is event


PIECES = "the 35 minute - meeting of talks lasted on Monday , and killed people said that who was by in toll".split()


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=2, max_size=25), st.integers(0, 24))
def test_governors_stand_in_the_sentence_and_outside_the_mention(pieces: list[str], at: int) -> None:
    frames = framed(" ".join(pieces))
    first = min(at, len(frames.tokens) - 1)
    sentence = frames.sentence_of(first)
    for governor in governors(frames, first, first + 1):
        assert sentence.first <= governor.token < sentence.last
        assert governor.token != first
