"""Parts of speech, sentence by sentence, compared whole."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from factdesk.frames.tags import Tag, closed_classes, tag_sentence
from factdesk.text.segment import segment

CASES: list[str] = yaml.safe_load((Path(__file__).parent / "cases" / "tags.yaml").read_text("utf-8"))


def text_of(case: str) -> str:
    """The sentence of a case: its words, without spaces where punctuation, hyphens and clitics stand."""
    text = " ".join(part.rpartition("/")[0] for part in case.split())
    for sign in (".", ",", "'s", "-"):
        text = text.replace(f" {sign}", sign)
    return text.replace("- ", "-")


def tagged(text: str) -> str:
    document = segment(text)
    sentence = document.sentences[0]
    tags = tag_sentence(document, sentence)
    tokens = document.tokens[sentence.first : sentence.last]
    return " ".join(f"{token.text}/{tag.value}" for token, tag in zip(tokens, tags, strict=True))


@pytest.mark.parametrize("case", CASES, ids=[text_of(case) for case in CASES])
def test_case(case: str) -> None:
    assert tagged(text_of(case)) == case


def test_every_tag_stands_in_a_case_or_is_a_closed_class() -> None:
    seen = {part.rpartition("/")[2] for case in CASES for part in case.split()}
    closed = {tag.value for tag in closed_classes().values()}
    assert {tag.value for tag in Tag} - seen - closed == set()


def test_a_headline_in_capitals_has_verbs() -> None:
    assert "Meets/verb" in tagged("Lowry Meets Tanaka In Osaka") or "Meets/noun" in tagged("Lowry Meets Tanaka In Osaka")


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from("the a Lee met , . and not who that 's - 35 “ ” killed killing May may to US us no".split()), max_size=30
    )
)
def test_any_words_get_one_tag_each(words: list[str]) -> None:
    document = segment(" ".join(words))
    for sentence in document.sentences:
        tags = tag_sentence(document, sentence)
        assert len(tags) == sentence.last - sentence.first
        assert all(isinstance(tag, Tag) for tag in tags)
