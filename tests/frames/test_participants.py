"""Participants of an event word, compared whole."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factdesk.frames.participants import stretches
from tests.frames.support import marked, words

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "participants.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_case(case: dict[str, object]) -> None:
    frames, trigger, _ = marked(str(case["text"]))
    shown = [f"{each.opener}: {words(frames, each.first, each.last)}" for each in stretches(frames, trigger)]
    if "has" in case:
        assert case["has"] in shown
    else:
        assert shown == case["stretches"]
