"""The names reader on its cases: one test a case, all names of the text compared whole."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from factdesk.reading.model import NameMention
from factdesk.reading.readers import names
from factdesk.text.segment import segment

CASES = yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text("utf-8"))


def read(text: str) -> list[NameMention]:
    return [mention for mention in names.READER.read(segment(text), []) if isinstance(mention, NameMention)]


def shown(text: str, found: list[NameMention], mention: NameMention) -> str:
    parts = [text[mention.span.start : mention.span.end], mention.honorific]
    if mention.possessive:
        parts.append("'s")
    if mention.full is not None:
        full = found[mention.full]
        parts.append("= " + text[full.span.start : full.span.end])
    if mention.sort:
        parts.append(f"({mention.sort})")
    return " ".join(part for part in parts if part)


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_case(case: dict[str, object]) -> None:
    text = str(case["text"])
    found = read(text)
    assert [shown(text, found, mention) for mention in found] == case["names"]


def test_parts_leave_out_honorific_and_possessive() -> None:
    (mention,) = read("The court read Mr. Dan B. O'Hara-Holt Jr.'s letter.")
    assert mention.parts == ("Dan", "B.", "O'Hara-Holt", "Jr.")
    assert mention.honorific == "Mr."


WORDS = [
    "Ida",
    "Lind",
    "Mr.",
    "the",
    "of",
    "bin",
    "al-",
    "O'",
    "General",
    "Minister",
    "China",
    "-",
    "'s",
    ",",
    ".",
    "\n\n",
    "N.Y.",
    "and",
    "I",
    "May",
    "5",
]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40), st.booleans())
def test_names_lie_in_the_text_and_do_not_overlap(words: list[str], spaced: bool) -> None:
    text = (" " if spaced else "").join(words) + "x"
    found = read(text)
    end = 0
    for mention in found:
        assert end <= mention.span.start < mention.span.end <= len(text)
        end = mention.span.end
        assert mention.parts
        assert mention.full is None or 0 <= mention.full < len(found)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_no_text_makes_it_fail(text: str) -> None:
    read(text)
