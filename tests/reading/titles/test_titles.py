"""The titles reader on its cases, and offices compared: one test a case, all titles of the text compared whole."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from factdesk.language.en import offices
from factdesk.reading.model import TitleMention
from factdesk.reading.readers import names, titles
from factdesk.reading.titles.compare import Sameness, compare_offices
from factdesk.reading.titles.office import office
from factdesk.text.segment import segment

HERE = Path(__file__).parent
CASES = yaml.safe_load((HERE / "cases.yaml").read_text("utf-8"))
OFFICES = yaml.safe_load((HERE / "offices.yaml").read_text("utf-8"))


def read(text: str) -> list[TitleMention]:
    document = segment(text)
    found = titles.READER.read(document, names.READER.read(document, []))
    return [mention for mention in found if isinstance(mention, TitleMention)]


def shown(text: str, mention: TitleMention) -> str:
    words = text[mention.span.start : mention.span.end]
    parts = [words, mention.head, " ".join(mention.modifiers) or "-", " ".join(mention.of) or "-", mention.status or "-"]
    holder = f"{text[mention.holder.start : mention.holder.end]} ({mention.form.value})" if mention.holder else "-"
    return " | ".join(parts) + " > " + holder


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_case(case: dict[str, object]) -> None:
    text = str(case["text"])
    assert [shown(text, mention) for mention in read(text)] == case["titles"]


@pytest.mark.parametrize("texts", OFFICES["equal"], ids=[texts[0] for texts in OFFICES["equal"]])
def test_one_office_in_many_words(texts: list[str]) -> None:
    assert {office(text) for text in texts} == {office(texts[0])}


@pytest.mark.parametrize(
    ("claimed", "found", "expected"), OFFICES["compared"], ids=[f"{c[0]}, {c[1]}" for c in OFFICES["compared"]]
)
def test_compared(claimed: str, found: str, expected: str) -> None:
    assert compare_offices(office(claimed), office(found)) is Sameness(expected)


@pytest.mark.parametrize("head", sorted(offices.HEADS | offices.COMPOUNDS))
def test_an_office_is_itself(head: str) -> None:
    assert compare_offices(office(head), office(f"the {head}")) is Sameness.SAME
    assert office(head).head == offices.SAME_HEAD.get(head, head)


def test_heads_stand_for_one_form_only() -> None:
    assert not set(offices.SAME_HEAD.values()) & {word for word, form in offices.SAME_HEAD.items() if word != form}
    for general, special in offices.GENERIC.items():
        assert offices.SAME_HEAD.get(general, general) == general
        assert {offices.SAME_HEAD.get(head, head) for head in special} == special


def test_the_reader_and_the_claim_read_alike() -> None:
    for case in CASES:
        for mention in read(case["text"]):
            words = case["text"][mention.span.start : mention.span.end]
            read_again = office(words)
            assert (read_again.head, read_again.status) == (mention.head, mention.status)


PIECES = [
    "Minister",
    "foreign",
    "the",
    ",",
    "Ida Lind",
    "of",
    "China",
    "'s",
    "former",
    "and",
    "who",
    "is",
    "a",
    "Dr.",
    "-",
    "elect",
    ".",
    "52",
    "for",
    "to",
]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_titles_lie_in_the_text_in_order(pieces: list[str]) -> None:
    text = " ".join(pieces) + "x"
    found = read(text)
    for mention in found:
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        assert mention.holder is None or mention.holder.end <= len(text)
    assert all(left.span.start <= right.span.start for left, right in pairwise(found))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_no_text_makes_it_fail(text: str) -> None:
    read(text)
    office(text)
