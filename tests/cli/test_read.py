"""`factdesk read`: the mentions of one article."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.newsroom import Newsroom, Run

TEXT = "The council met on Monday. Its meeting lasted about 35 minutes."


def test_json(newsroom: Newsroom, run: Run) -> None:
    newsroom.story("times", TEXT)
    ran = run("read", "stories/times.md", "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    printed = json.loads(ran.out)
    assert (printed["article"], printed["published"]) == ("times", "2024-05-15")
    text = (newsroom.folder / "stories/times.md").read_text(encoding="utf-8")
    found = {mention["text"]: mention for mention in printed["mentions"]}
    monday, minutes = found["Monday"], found["about 35 minutes"]
    assert [text[each["start"] : each["end"]] for each in (monday, minutes)] == ["Monday", "about 35 minutes"]
    assert (monday["kind"], monday["value"]) == ("date", "2024-05-13")
    assert monday["timex"] == {"type": "DATE", "value": "2024-05-13"}
    assert monday["interval"] == {"start": "2024-05-13T00:00", "end": "2024-05-14T00:00"}
    assert (minutes["kind"], minutes["value"], minutes["seconds"]) == ("duration", "PT35M", 2100)
    assert (minutes["role"], minutes["hedge"]) == ("length", "about")
    assert minutes["sentence"] == "Its meeting lasted about 35 minutes."
    assert (minutes["line"], minutes["column"]) == (7, 47)
    starts = [mention["start"] for mention in printed["mentions"]]
    assert starts == sorted(starts)


@pytest.mark.parametrize(("arguments", "value"), [(["--date", "2020-01-01"], "2019-12-30"), ([], "2024-05-13")])
def test_the_day(newsroom: Newsroom, run: Run, arguments: list[str], value: str) -> None:
    newsroom.story("times", TEXT)
    printed = json.loads(run("read", "stories/times.md", "--format", "json", *arguments).out)
    assert [mention["value"] for mention in printed["mentions"] if mention["kind"] == "date"] == [value]


def test_a_day_that_is_none(newsroom: Newsroom, run: Run) -> None:  # noqa: ARG001
    ran = run("read", "stories/gazette.md", "--date", "19.6.2023")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith("Error: Invalid value for '--date': '19.6.2023' is no day; write it as 2023-06-19\n")


def test_text(newsroom: Newsroom, run: Run) -> None:
    newsroom.story("times", "It lasted 35 minutes.")
    ran = run("read", "stories/times.md")
    expected = "stories/times.md:7:11  duration  PT35M  length  “35 minutes”\n1 mention\n"
    assert (ran.code, ran.out, ran.err) == (0, expected, "")


def test_nothing_read(newsroom: Newsroom, run: Run) -> None:
    newsroom.story("times", "Nothing to see.")
    assert run("read", "stories/times.md").out == "stories/times.md: nothing was read\n"


def test_standard_input(newsroom: Newsroom, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode()), encoding="ascii"))
    printed = json.loads(run("read", "-", "--date", "2024-05-15", "--format", "json").out)
    assert (printed["article"], printed["published"]) == ("stdin", "2024-05-15")
    assert [mention["value"] for mention in printed["mentions"] if mention["kind"] == "date"] == ["2024-05-13"]


def test_markdown_without_front_matter(newsroom: Newsroom, run: Run) -> None:
    newsroom.write("loose.md", "It lasted 35 minutes.\n")
    assert run("read", "loose.md").out == "loose.md:1:11  duration  PT35M  length  “35 minutes”\n1 mention\n"


def test_a_file_that_is_not_there(newsroom: Newsroom, run: Run) -> None:  # noqa: ARG001
    ran = run("read", "none.txt")
    assert (ran.code, ran.out, ran.err) == (2, "", "none.txt: no such file or folder\n")


def test_frames(newsroom: Newsroom, run: Run) -> None:
    newsroom.story("times", TEXT)
    ran = run("read", "stories/times.md", "--format", "json", "--frames")
    frames = json.loads(ran.out)["frames"]
    assert [(frame["text"], frame["verbs"]) for frame in frames if frame["block"] == "body"] == [
        ("The council met on Monday.", ["met"]),
        ("Its meeting lasted about 35 minutes.", ["lasted"]),
    ]
    assert "main [met]: The council met on Monday.\n" in run("read", "stories/times.md", "--frames").out
