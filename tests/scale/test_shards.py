"""Shards put together give the whole run, to the byte."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from factdesk.scale.shards import Shard, read_shard
from tests.newsroom import AGREES, CLAIMS, CONFIGURATION, CONFLICTS, SILENT, Newsroom

if TYPE_CHECKING:
    from pathlib import Path

from factdesk.cli.main import run

DAY = ("--today", "2024-06-01")
STORIES = {"ash": AGREES, "birch": CONFLICTS, "cedar": SILENT, "elm": AGREES + " " + SILENT, "fir": CONFLICTS}


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Newsroom:
    monkeypatch.chdir(tmp_path)
    room = Newsroom(tmp_path)
    room.write("factdesk.toml", CONFIGURATION)
    accepted = "    accepted: [{article: birch, reason: an early count, until: 2027-01-01}]\n"
    room.write("claims/bridge.yaml", CLAIMS + accepted + "    required: [cedar]\n")
    for name, text in STORIES.items():
        room.story(name, text)
    return room


def _check(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = run([*arguments])
    out, err = capsys.readouterr()
    return code, out, err


@pytest.mark.parametrize("of", [1, 2, 3, 7])
def test_merged_as_unsharded(room: Newsroom, capsys: pytest.CaptureFixture[str], of: int) -> None:
    whole = _check(capsys, "check", *DAY, "--report", "json:whole.json", "--report", "html:whole.html", "--full")
    for number in range(1, of + 1):
        _check(capsys, "check", *DAY, "--shard", f"{number}/{of}", "--report", f"json:part{number}.json")
    parts = [f"part{number}.json" for number in range(of, 0, -1)]
    merged = _check(capsys, "merge", *parts, *DAY, "--report", "json:merged.json", "--report", "html:merged.html", "--full")
    assert merged == whole
    assert whole[0] == 1
    for name in ("json", "html"):
        whole_text = (room.folder / f"whole.{name}").read_text("utf-8")
        assert (room.folder / f"merged.{name}").read_text("utf-8") == whole_text


def test_a_shard_has_its_articles_alone(room: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    _check(capsys, "check", *DAY, "--shard", "2/3", "--report", "json:part.json")
    assert [article["id"] for article in json.loads((room.folder / "part.json").read_text("utf-8"))["articles"]] == [
        "birch",
        "fir",
    ]


@pytest.mark.usefixtures("room")
def test_a_missing_shard(capsys: pytest.CaptureFixture[str]) -> None:
    _check(capsys, "check", *DAY, "--shard", "1/2", "--report", "json:one.json")
    code, out, err = _check(capsys, "merge", "one.json", *DAY)
    assert (code, out) == (2, "")
    assert 'no report has the article "birch" (is a shard\'s report missing?)' in err


@pytest.mark.usefixtures("room")
def test_a_shard_twice(capsys: pytest.CaptureFixture[str]) -> None:
    _check(capsys, "check", *DAY, "--report", "json:one.json")
    code, _, err = _check(capsys, "merge", "one.json", "one.json", *DAY)
    assert code == 2
    assert 'one.json: the article "ash" is in one.json already' in err


def test_other_claims(room: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    _check(capsys, "check", *DAY, "--report", "json:one.json")
    room.write("claims/bridge.yaml", CLAIMS.replace("meeting-length", "talk-length"))
    code, _, err = _check(capsys, "merge", "one.json", *DAY)
    assert code == 2
    assert 'the claim "talk-length" is not in it for the article "ash"' in err


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"schema_version": "1.0"}', '{"schema_version": "9.0", "articles": [], "results": []}']
)
def test_no_report(room: Newsroom, capsys: pytest.CaptureFixture[str], text: str) -> None:
    room.write("odd.json", text)
    code, _, err = _check(capsys, "merge", "odd.json", *DAY)
    assert code == 2
    assert err.startswith("odd.json: ")
    assert "Traceback" not in err


@pytest.mark.parametrize("text", ["3", "0/2", "3/2", "a/b", "1/0", "-1/2", "1/", "/", "١/٢"])
def test_no_shard(text: str) -> None:
    with pytest.raises(ValueError, match="is no shard; write it as 3/8"):
        read_shard(text)


def test_shard() -> None:
    assert read_shard("3/8") == Shard(3, 8)
