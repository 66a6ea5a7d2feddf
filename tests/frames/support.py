"""What the tests of frames share: texts with marked stretches, framed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from factdesk.articles.model import Article
from factdesk.frames.build import frame

if TYPE_CHECKING:
    import datetime as dt

    from factdesk.frames.model import Frames

_MARK = re.compile(r"\[([^\[\]]*)\]")


def parameters(cases: list[dict[str, object]]) -> list[object]:
    """The cases of a file for `parametrize`; one with `known_failure` must go on failing."""
    return [
        pytest.param(
            case,
            id=str(case["case"]),
            marks=[pytest.mark.xfail(reason=str(case["known_failure"]), strict=True)] if "known_failure" in case else [],
        )
        for case in cases
    ]


def framed(text: str, headline: str | None = None, published: dt.date | None = None) -> Frames:
    """The frames of a text."""
    return frame(Article("article", "article.txt", text, 0, len(text), headline=headline, published=published))


def marked(text: str) -> tuple[Frames, int, int]:
    """The frames of a text with one stretch in square brackets, and the tokens of that stretch (first, and one after the last)."""
    found = _MARK.search(text)
    assert found, text
    frames = framed(_MARK.sub(r"\1", text))
    start, end = found.start(), found.start() + len(found[1])
    inside = [at for at, token in enumerate(frames.tokens) if token.start < end and token.end > start]
    assert words(frames, inside[0], inside[-1] + 1) == found[1], text
    return frames, inside[0], inside[-1] + 1


def words(frames: Frames, first: int, last: int) -> str:
    """The text of the tokens `first` to `last` (exclusive)."""
    return frames.document.text[frames.tokens[first].start : frames.tokens[last - 1].end]
