"""Entries: signed, of known classes, empty under another key; what is there can be listed and cleared."""

from __future__ import annotations

import hashlib
import pickle
from typing import TYPE_CHECKING

import pytest

from factdesk.cli.main import run as program
from factdesk.kept import entries
from factdesk.results import Outcome, Verdict

if TYPE_CHECKING:
    from pathlib import Path

CLASSES = ("factdesk.results",)
OUTCOME = Outcome(Verdict.AGREES, "length-same", "35 minutes")
KEY = entries.digest("key")


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    entries.save(tmp_path / "deep" / "one", OUTCOME, KEY)
    assert entries.load(tmp_path / "deep" / "one", CLASSES, KEY) == OUTCOME


def test_another_key_finds_nothing(tmp_path: Path) -> None:
    entries.save(tmp_path / "one", OUTCOME, KEY)
    assert entries.load(tmp_path / "one", CLASSES, entries.digest("other")) is None


def test_classes_that_are_not_kept_are_never_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    class Evil:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return print, ("run",)

    evil = KEY + pickle.dumps(Evil())
    (tmp_path / "one").write_bytes(hashlib.sha256(evil).digest() + evil)
    assert entries.load(tmp_path / "one", CLASSES, KEY) is None
    assert capsys.readouterr().out == ""
    entries.save(tmp_path / "two", OUTCOME, KEY)
    assert entries.load(tmp_path / "two", ("factdesk.claims",), KEY) is None


@pytest.mark.parametrize("place", [0, 10, 32, 40, 64, 70, -1])
def test_a_damaged_entry_counts_as_empty(tmp_path: Path, place: int) -> None:
    entries.save(tmp_path / "one", OUTCOME, KEY)
    content = bytearray((tmp_path / "one").read_bytes())
    content[place] ^= 1
    (tmp_path / "one").write_bytes(content)
    assert entries.load(tmp_path / "one", CLASSES, KEY) is None


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("x", encoding="utf-8")
    entries.mark(taken / "folder")
    entries.save(taken / "one", OUTCOME, KEY)
    assert taken.read_text(encoding="utf-8") == "x"
    assert entries.load(taken / "one", CLASSES, KEY) is None


def test_parts_are_told_apart() -> None:
    assert entries.digest("ab", "c") != entries.digest("a", "bc")
    assert entries.digest("a") == entries.digest(b"a")


def test_the_program_is_told_by_all_its_modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = tmp_path / "factdesk" / "kept" / "entries.py"
    made.parent.mkdir(parents=True)
    made.write_text("", encoding="utf-8")
    monkeypatch.setattr(entries, "__file__", str(made))
    found = []
    for content in ("", "x = 1\n", ""):
        (tmp_path / "factdesk" / "rules.py").write_text(content, encoding="utf-8")
        entries.program.cache_clear()
        found.append(entries.program())
    entries.program.cache_clear()
    assert found[0] == found[2] != found[1]


def test_info_and_clear(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("ab/" + "0" * 62 + ".reading", "outcomes/" + "1" * 64, "outcomes/" + "2" * 64, "claims/" + "3" * 64):
        entries.save(tmp_path / name, OUTCOME)
    (tmp_path / "mine.txt").write_text("x", encoding="utf-8")
    (tmp_path / "claims" / "mine.yaml").write_text("x", encoding="utf-8")
    assert program(["cache", "info", str(tmp_path)]) == 0
    assert capsys.readouterr().out.endswith(": 1 readings, 2 articles' outcomes, 1 sets of claims; 0.0 MB\n")
    assert program(["cache", "clear", str(tmp_path)]) == 0
    assert ": 1 readings, 2 articles' outcomes, 1 sets of claims removed;" in capsys.readouterr().out
    left = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*"))
    assert left == ["claims", "claims/mine.yaml", "mine.txt"]
    assert program(["cache", "info", str(tmp_path / "none")]) == 0
    assert ": 0 readings, 0 articles' outcomes, 0 sets of claims; 0.0 MB" in capsys.readouterr().out
