"""The quotes reader on its cases: one test a case, all quotes of the text compared whole."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from factdesk.reading.model import QuoteMention
from factdesk.reading.readers import names, quotes
from factdesk.text.segment import segment

CASES = yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text("utf-8"))


def read(text: str) -> list[QuoteMention]:
    document = segment(text)
    found = quotes.READER.read(document, names.READER.read(document, []))
    return [mention for mention in found if isinstance(mention, QuoteMention)]


def shown(text: str, mention: QuoteMention) -> str:
    speaker = text[mention.speaker.start : mention.speaker.end] if mention.speaker else "-"
    parts = [text[mention.span.start : mention.span.end], speaker, mention.verb or "-"]
    if mention.continues is not None:
        parts.append(str(mention.continues))
    return " | ".join(parts)


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_case(case: dict[str, object]) -> None:
    text = str(case["text"])
    assert [shown(text, mention) for mention in read(text)] == case["quotes"]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(["“", "”", '"', "'", "‘", "’", "``", "''", "said", "Lind", ",", ".", " ", "\n\n", "he", ":", "["]))
)
def test_any_text_gives_quotes_inside_it(pieces: list[str]) -> None:
    text = " ".join(pieces) + "x"
    for number, mention in enumerate(read(text)):
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        assert mention.continues is None or 0 <= mention.continues < number
        if mention.speaker is not None:
            assert text[mention.speaker.start : mention.speaker.end].strip()


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_no_text_makes_it_fail(text: str) -> None:
    read(text)


def test_unrelated_text_changes_no_quote() -> None:
    text = "“The bridge is shut,” said Ida Lind."
    alone = [shown(text, mention) for mention in read(text)]
    longer = text + "\n\nRain fell in the hills for hours."
    assert [shown(longer, mention) for mention in read(longer)] == alone
