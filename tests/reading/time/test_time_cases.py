"""Sentences and all that is read in them, compared whole: see `cases/read_*.yaml`.

A case has `text`, `published` (2023-06-22 where absent, `none` for no date), and `reads`: one line an expression, as `describe`
writes it: words, kind, value, then role (and anchor) with seconds, or the interval with what opens it, then the hedge.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import yaml

from factdesk.reading.model import DurationMention, TimeMention
from factdesk.reading.time.engine import read_times
from factdesk.text.segment import segment

CASES = Path(__file__).parent / "cases"


def describe(text: str, published: dt.date | None) -> list[str]:
    """One line for each expression of a text."""
    document = segment(text, published=published)
    lines = []
    for mention in read_times(document):
        assert isinstance(mention, TimeMention | DurationMention)
        line = f"{document.slice(mention.span)} | {mention.kind.value} {mention.value}"
        if isinstance(mention, DurationMention):
            line += f" | {' '.join(filter(None, (mention.role.value, mention.anchor)))}"
            if mention.amount is not None:
                interval = mention.amount.interval
                opening, closing = "(" if interval.low_open else "[", ")" if interval.high_open else "]"
                line += f" | {opening}{interval.low:g}, {interval.high:g}{closing} s"
        else:
            line += f" | {mention.range}" if mention.range else ""
            line += f" | {mention.bound}" if mention.bound else ""
            line += f" | {mention.mod}" if mention.mod else ""
        lines.append(line + (f" | {mention.hedge.value}" if mention.hedge else ""))
    return lines


def cases() -> list[object]:
    """The cases of all files, named so that -k finds them."""
    found: list[object] = []
    for path in sorted(CASES.glob("read_*.yaml")):
        for case in yaml.safe_load(path.read_text("utf-8")):
            published = case.get("published", dt.date(2023, 6, 22))
            day = published if isinstance(published, dt.date) else None
            found.append(pytest.param(case["text"], day, case["reads"], id=f"{path.stem.removeprefix('read_')}: {case['case']}"))
    return found


@pytest.mark.parametrize(("text", "published", "reads"), cases())
def test_reads(text: str, published: dt.date | None, reads: list[str]) -> None:
    assert describe(text, published) == reads
