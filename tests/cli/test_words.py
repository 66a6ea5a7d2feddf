"""Colour, progress, ranges in words."""

from __future__ import annotations

import doctest
import io
from math import inf

import pytest

from factdesk.cli import _progress, _ranges
from factdesk.cli._output import wants_colour
from factdesk.cli._ranges import in_words, together


class Terminal(io.StringIO):
    """A stream that takes itself for a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("flag", "environment", "terminal", "coloured"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"TERM": "dumb"}, True, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_colour(flag: str, environment: dict[str, str], terminal: bool, coloured: bool) -> None:
    assert wants_colour(flag, Terminal() if terminal else io.StringIO(), environment) is coloured


def test_examples() -> None:
    assert doctest.testmod(_ranges).failed == 0


@pytest.mark.parametrize(
    ("found", "unit", "words"),
    [
        ((2100, 2100), "s", "35 minutes"),
        ((9000, 12600), "s", "2.5 to 3.5 hours"),
        ((10800, inf), "s", "3 hours or more"),
        ((0, 3600), "s", "0 to 1 hours"),
        ((-inf, 3600), "s", "up to 1 hours"),
        ((0, 0), "s", "0 seconds"),
        ((-inf, inf), "USD", "any amount USD"),
        ((5500, 5500), "person", "5,500 person"),
        ((0.004, 0.006), "%", "0.004 to 0.006 %"),
        ((1e18, 1e18), "", "1e+18"),
        ((1063879200, 1063880640), "datetime", "2023-10-13"),
        ((-inf, 1063879200), "datetime", "before 2023-10-13"),
        ((1063879200, inf), "datetime", "from 2023-10-13"),
        ((1063879200, 1063879200), "datetime", "2023-10-13 00:00"),
    ],
)
def test_ranges(found: tuple[float, float], unit: str, words: str) -> None:
    assert in_words(found, unit) == words


def test_two_ranges_are_told_in_one_unit() -> None:
    assert in_words((5370, 5430), "s", (2070, 2130)) == "89.5 to 90.5 minutes"


@pytest.mark.parametrize(
    ("claimed", "found", "words"),
    [
        ((1, 2), (1, 2), "they are the same"),
        ((1, 4), (2, 3), "the article's lies within the claim's"),
        ((2, 3), (1, 4), "the article's holds the claim's, and more"),
        ((1, 3), (2, 4), "they share a part"),
        ((1, 2), (2, 3), "they have nothing in common"),
        ((2, 3), (1, 2), "they have nothing in common"),
        ((3, 3), (3, inf), "they meet at one end"),
        ((3, 3), (2, inf), "the article's holds the claim's, and more"),
    ],
)
def test_two_ranges(claimed: tuple[float, float], found: tuple[float, float], words: str) -> None:
    assert together(claimed, found) == words


@pytest.mark.parametrize(
    ("terminal", "environment", "patience", "drawn"),
    [
        (True, {}, 0.0, True),
        (True, {}, 3600.0, False),
        (True, {"CI": "true"}, 0.0, False),
        (False, {}, 0.0, False),
    ],
)
def test_progress(
    monkeypatch: pytest.MonkeyPatch, terminal: bool, environment: dict[str, str], patience: float, drawn: bool
) -> None:
    for name in ("CI", "BUILD_NUMBER"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(_progress, "PATIENCE", patience)
    stream = Terminal() if terminal else io.StringIO()
    with _progress.progress(stream) as tell:
        for done in range(1, 4):
            if tell is not None:
                tell(done, 3)
    assert ("articles" in stream.getvalue()) is drawn
