"""Every named pattern reads its examples and leaves its near misses, and every name the engine gives is one of them."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
import yaml

from factdesk.language.en.time_patterns import PATTERNS
from factdesk.reading.model import DurationMention, TimeMention
from factdesk.reading.time.engine import read_times
from factdesk.text.segment import segment

THURSDAY = dt.date(2023, 6, 22)
NAMES = frozenset(pattern.name for pattern in PATTERNS)
CASES = Path(__file__).parent / "cases"


def read(text: str) -> list[tuple[str, str]]:
    """The rule and "words = value" of each expression."""
    document = segment(text, published=THURSDAY)
    found = []
    for mention in read_times(document):
        assert isinstance(mention, TimeMention | DurationMention)
        role = f" {mention.role.value}" if isinstance(mention, DurationMention) else ""
        found.append((mention.rule, f"{document.slice(mention.span)} = {mention.value}{role}"))
    return found


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [pytest.param(each.name, text, value, id=f"{each.name}: {text}") for each in PATTERNS for text, value in each.reads.items()],
)
def test_a_pattern_reads_its_examples(name: str, text: str, expected: str) -> None:
    assert (name, expected) in read(text)


@pytest.mark.parametrize(
    ("name", "text"), [pytest.param(each.name, text, id=f"{each.name}: {text}") for each in PATTERNS for text in each.leaves]
)
def test_a_pattern_leaves_its_near_misses(name: str, text: str) -> None:
    assert name not in [rule for rule, _ in read(text)]


def test_names_are_unique_and_each_has_both_sides() -> None:
    assert len(NAMES) == len(PATTERNS)
    assert [pattern.name for pattern in PATTERNS if not pattern.reads or not pattern.leaves] == []


def test_every_rule_of_the_engine_is_a_named_pattern() -> None:
    texts = [case["text"] for path in sorted(CASES.glob("read_*.yaml")) for case in yaml.safe_load(path.read_text("utf-8"))]
    texts += [text for pattern in PATTERNS for text in pattern.reads]
    assert sorted({rule for text in texts for rule, _ in read(re.sub(r"[\[\]]", "", text))} - NAMES) == []
