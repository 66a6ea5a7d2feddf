"""What a run over a stream says of its progress."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest

from factdesk.cli import _stream
from factdesk.cli._stream import pace
from factdesk.cli.main import run
from tests.scale import press

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("done", "total", "seconds", "words"),
    [
        (50, 200, 5.0, "50 of 200 articles, 10 a second, 15 s left"),
        (1200, 100_000, 12.0, "1,200 of 100,000 articles, 100 a second, 16 min left"),
        (1000, 10_000_000, 10.0, "1,000 of 10,000,000 articles, 100 a second, 27.8 h left"),
        (200, 200, 5.0, "200 of 200 articles, 40 a second, 0 s left"),
        (50, None, 5.0, "50 articles, 10 a second"),
        (201, 200, 5.0, "201 articles, 40 a second"),  # a folder that grew meanwhile
    ],
)
def test_pace(done: int, total: int | None, seconds: float, words: str) -> None:
    assert pace(done, total, seconds) == words


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("source", "begins"), [("stories", "64 of 70 articles, "), ("a.jsonl", "64 articles, ")])
def test_on_a_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, begins: str) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    monkeypatch.setattr(_stream, "_PAUSE", -1.0)
    (tmp_path / "claims.yaml").write_text(press.claim_file(4), encoding="utf-8")
    (tmp_path / "stories").mkdir()
    for number in range(70):
        (tmp_path / "stories" / f"a{number}.txt").write_text(press.story(number, 4), encoding="utf-8")
    rows = [json.dumps({"text": press.story(number, 4)}) for number in range(70)]
    (tmp_path / "a.jsonl").write_text("\n".join(rows), encoding="utf-8")
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    assert run(["check", "claims.yaml", "--articles", source, "--report", "jsonl:o.jsonl"]) == 1
    told = [line.removesuffix("\033[K") for line in terminal.getvalue().split("\r")[1:]]
    assert told[0].startswith(begins)
    assert told[-1] == ""
    assert any("70 of 70" in line or line.startswith("70 articles") for line in told)
