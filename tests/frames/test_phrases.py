"""Phrases of states, in whatever form a text gives them, compared whole."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factdesk.frames.phrases import PhraseMatch, find_phrase
from factdesk.frames.words import stem
from tests.frames.support import framed

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "phrases.yaml").read_text("utf-8"))
EVENTS = frozenset({stem("invitation"), stem("visit")})


def shown(match: PhraseMatch) -> str:
    mark = "not: " if match.negated else f"{match.unsure}?: " if match.unsure else ""
    return f"{mark}{match.words}"


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_case(case: dict[str, object]) -> None:
    found = find_phrase(framed(str(case["text"])), str(case["phrase"]), EVENTS)
    assert [shown(match) for match in found] == case["found"]


def test_a_longer_phrase_counts_more_words() -> None:
    frames = framed("Lee accepted the offer of help.")
    (short,) = find_phrase(frames, "accepted", EVENTS)
    (long,) = find_phrase(frames, "accepted help", EVENTS)
    assert long.size > short.size
