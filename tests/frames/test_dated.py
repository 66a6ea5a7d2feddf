"""Days told by way of something else: from the day of publication, or by what came after."""

from __future__ import annotations

import datetime as dt

import pytest

from factdesk.frames.dated import dates_what_followed, stretch
from factdesk.reading.model import DurationMention
from tests.frames.support import framed, marked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They hope to meet in coming months.", "2024-05-15 to 2024-11-14"),
        ("They hope to meet in the coming weeks.", "2024-05-15 to 2024-07-14"),
        ("They met twice over the past two weeks.", "2024-05-01 to 2024-05-15"),
        ("They fell out in recent years.", "2014-05-18 to 2024-05-15"),
        ("They will meet within the next 10 days.", "2024-05-15 to 2024-05-25"),
        ("They talked for the past two weeks.", "None"),
        ("They met for two weeks.", "None"),
        ("They met in two weeks.", "None"),
    ],
)
def test_stretches(text: str, expected: str) -> None:
    frames = framed(text, published=dt.date(2024, 5, 15))
    mention = next(m for m in frames.reading.mentions if isinstance(m, DurationMention))
    assert str(stretch(frames, mention)) == expected


def test_no_stretch_without_a_day() -> None:
    frames = framed("They hope to meet in coming months.", published=None)
    mention = next(m for m in frames.reading.mentions if isinstance(m, DurationMention))
    assert stretch(frames, mention) is None


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        ("The visit was put off [in February] after a balloon was seen.", "seen", True),
        ("The visit was put off [in February], following the sinking of a ship.", "sinking", True),
        ("After a balloon was seen over Osby, the visit was put off [in February].", "seen", True),
        ("The visit was put off in spring after a balloon was seen [in February].", "seen", False),
        ("The visit was put off [in February] before a balloon was seen.", "seen", False),
        ("The visit was put off [in February] and a balloon was seen.", "seen", False),
        ("The visit was put off [in February] after the storm, and a balloon was seen.", "seen", False),
    ],
)
def test_what_followed(text: str, event: str, expected: bool) -> None:
    frames, first, last = marked(text)
    trigger = next(at for at, token in enumerate(frames.tokens) if token.text == event)
    assert dates_what_followed(frames, first, last, trigger) is expected
