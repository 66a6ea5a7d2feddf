"""A reading cache changes the time of a run and nothing else, whatever happens to its entries."""

from __future__ import annotations

import datetime as dt
import hashlib
import pickle
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factdesk.articles.load import load_articles
from factdesk.claims.load import load_claims
from factdesk.engine import run
from factdesk.kept import entries
from factdesk.kept.entries import everything
from factdesk.records import replace
from factdesk.report.registry import render
from factdesk.scale import cache
from factdesk.scale.cache import ReadingCache

if TYPE_CHECKING:
    from factdesk.frames.model import Frames

ROOT = Path(__file__).parents[2]
CLAIMS, ARTICLES = load_claims([ROOT / "claims"]), load_articles([ROOT / "seeds"])
TODAY = dt.date(2024, 6, 1)


def _never(*_: object) -> Frames:
    raise AssertionError("read again")


def test_the_same_report_from_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = render("json", run(CLAIMS, ARTICLES, today=TODAY))
    assert render("json", run(CLAIMS, ARTICLES, today=TODAY, cache=tmp_path)) == plain
    assert len(everything(tmp_path)["readings"]) == len(ARTICLES)
    monkeypatch.setattr(cache, "frame", _never)
    assert render("json", run(CLAIMS, ARTICLES, today=TODAY, cache=tmp_path)) == plain
    monkeypatch.undo()
    assert render("json", run(CLAIMS, ARTICLES, today=TODAY, cache=tmp_path, jobs=2)) == plain


def test_what_the_name_of_an_entry_depends_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept, article = ReadingCache(tmp_path), ARTICLES[0]
    others = [
        replace(article, text=article.text + " "),
        replace(article, published=dt.date(2001, 1, 1)),
        replace(article, headline="Another"),
        replace(article, start=article.start + 1),
    ]
    names = {kept.path(one, None) for one in (article, *others)}
    assert len(names) == 5
    assert kept.path(replace(article, id="other"), None) in names
    undated = replace(article, published=None)
    assert kept.path(undated, TODAY) != kept.path(undated, None)
    monkeypatch.setattr(entries, "program", lambda: "another")
    assert kept.path(article, None) not in names


class _Evil:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return print, ("run",)


@pytest.mark.parametrize("damage", ["cut", "flipped", "empty", "other", "evil", "folder"])
def test_damaged_entries_are_read_again(tmp_path: Path, capsys: pytest.CaptureFixture[str], damage: str) -> None:
    kept, article = ReadingCache(tmp_path), ARTICLES[0]
    whole = kept.frames(article, None)
    path = kept.path(article, None)
    content = path.read_bytes()

    def signed(value: object) -> bytes:
        data = pickle.dumps(value)
        return hashlib.sha256(data).digest() + data

    path.unlink()
    if damage == "folder":
        path.mkdir()
    else:
        damaged = {
            "cut": content[:-5],
            "flipped": content[:50] + bytes([content[50] ^ 1]) + content[51:],
            "empty": b"",
            "other": signed("a text"),
            "evil": signed(_Evil()),
        }
        path.write_bytes(damaged[damage])
    assert kept.frames(article, None).reading == whole.reading
    assert capsys.readouterr().out == ""
    if damage != "folder":
        assert path.read_bytes() == content


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("x", encoding="utf-8")
    assert ReadingCache(taken).frames(ARTICLES[0], None).tokens
