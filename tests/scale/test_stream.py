"""Streams: the same results from every source, whatever the way there."""

from __future__ import annotations

import gzip
import io
import json
import tarfile
import zipfile
from pathlib import Path

import pytest

from factdesk.articles.model import Article
from factdesk.cli.main import run
from factdesk.errors import Problem
from factdesk.scale.kinds import is_stream, url_of
from factdesk.scale.sources import stream
from tests.newsroom import STORY
from tests.scale import press

COUNT, CLAIMS = 12, 20
DAY = ("--today", "2024-06-01")


def _rows() -> list[dict[str, str]]:
    return [{"id": f"a{n}", "text": press.story(n, CLAIMS), "published": "2024-05-14"} for n in range(COUNT)]


def _lines() -> bytes:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in _rows()).encode()


def _files() -> dict[str, bytes]:
    return {f"stories/a{n:02}.md": STORY.format(id=f"a{n}", text=press.story(n, CLAIMS)).encode() for n in range(COUNT)}


def _zipped() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in _files().items():
            archive.writestr(name, content)
        archive.writestr("stories/.hidden.md", "x")
        archive.writestr("picture.png", b"\x89PNG")
    return out.getvalue()


def _tarred(mode: str) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]
        for name, content in _files().items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return out.getvalue()


def _parquet() -> bytes:
    pa, pq = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(_rows()), out)
    return out.getvalue()


SOURCES = {
    "a.jsonl": _lines,
    "a.ndjson": _lines,
    "a.jsonl.gz": lambda: gzip.compress(_lines()),
    "a.zip": _zipped,
    "a.tar": lambda: _tarred("w"),
    "a.tar.gz": lambda: _tarred("w:gz"),
    "a.tar.xz": lambda: _tarred("w:xz"),
    "a.parquet": _parquet,
}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claims.yaml").write_text(press.claim_file(CLAIMS), encoding="utf-8")
    return tmp_path


def _results(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _verdicts(rows: list[dict[str, object]]) -> list[tuple[object, object, object, object]]:
    return [(row["article"], row["claim"], row["verdict"], row["found"]) for row in rows]


@pytest.mark.parametrize("name", SOURCES)
def test_every_source_gives_the_same(desk: Path, name: str) -> None:
    (desk / name).write_bytes(SOURCES[name]())
    stories = desk / "stories"
    stories.mkdir()
    for path, content in _files().items():
        (desk / path).write_bytes(content)
    assert run(["check", "claims.yaml", "--articles", "stories", "--report", "json:whole.json", *DAY]) == 1
    assert run(["check", "claims.yaml", "--articles", name, "--report", "jsonl:out.jsonl", *DAY]) == 1
    whole = json.loads((desk / "whole.json").read_text("utf-8"))
    order = {f"a{n}": n for n in range(COUNT)}
    speaking = sorted((row for row in whole["results"] if row["verdict"] != "silent"), key=lambda row: order[row["article"]])
    assert _verdicts(_results(desk / "out.jsonl")) == _verdicts(speaking)
    assert len(speaking) >= COUNT


def test_in_several_processes(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [{**row, "id": f"{row['id']}-{again}"} for again in range(20) for row in _rows()]
    (desk / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert run(["check", "claims.yaml", "--articles", "a.jsonl", "--report", "jsonl:one.jsonl", *DAY]) == 1
    one = capsys.readouterr()
    assert run(["check", "claims.yaml", "--articles", "a.jsonl", "--report", "jsonl:two.jsonl", "--jobs", "2", *DAY]) == 1
    two = capsys.readouterr()
    assert (desk / "one.jsonl").read_bytes() == (desk / "two.jsonl").read_bytes()
    assert one.out.replace("one.jsonl", "two.jsonl") == two.out
    assert f"{COUNT * 20} articles × {CLAIMS} claims" in one.out


def test_parquet_results(desk: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    (desk / "a.jsonl").write_bytes(_lines())
    assert (
        run(["check", "claims.yaml", "--articles", "a.jsonl", "--report", "jsonl:o.jsonl", "--report", "parquet:o.parquet", *DAY])
        == 1
    )
    assert pq.read_table(desk / "o.parquet").to_pylist() == _results(desk / "o.jsonl")


def test_urls(desk: Path) -> None:
    fsspec = pytest.importorskip("fsspec")
    with fsspec.open("memory://press/a.jsonl", "wb") as file:
        file.write(_lines())
    assert run(["check", "claims.yaml", "--articles", "memory://press/a.jsonl", "--report", "jsonl:o.jsonl", *DAY]) == 1
    (desk / "a.zip").write_bytes(_zipped())
    assert run(["check", "claims.yaml", "--articles", f"file://{desk}/a.zip", "--report", "jsonl:p.jsonl", *DAY]) == 1
    assert _verdicts(_results(desk / "o.jsonl")) == _verdicts(_results(desk / "p.jsonl"))


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("s3://bucket/a.jsonl", "s3://bucket/a.jsonl"),
        ("memory://a.zip", "memory://a.zip"),
        ("file:///tmp/a.zip", "file:///tmp/a.zip"),
        ("stories/a.jsonl", None),
        ("C:/a.jsonl", None),
    ],
)
def test_url_of(path: str, url: str | None) -> None:
    assert url_of(Path(path)) == url
    assert is_stream(Path(path))
    assert not is_stream(Path("stories/a.md"))


BAD_ROWS = {
    "{": "no JSON: Expecting property name",
    "[1]": "a row must be an object with text",
    '{"id": "x"}': 'the row has no "text"',
    '{"text": " "}': 'the row has no "text"',
    '{"text": "x", "published": "soon"}': 'published: no day: "soon" (write it as 2023-06-19)',
}


@pytest.mark.parametrize("row", BAD_ROWS)
def test_a_bad_row_is_told_and_the_rest_is_read(desk: Path, capsys: pytest.CaptureFixture[str], row: str) -> None:
    good = json.dumps({"text": "Nothing of note."})
    (desk / "a.jsonl").write_text(f"{good}\n{row}\n{good}\n", encoding="utf-8")
    assert run(["check", "claims.yaml", "--articles", "a.jsonl", *DAY]) == 2
    out, err = capsys.readouterr()
    assert err.startswith(f"a.jsonl:2: {BAD_ROWS[row]}")
    assert f"2 articles × {CLAIMS} claims" in out
    assert "articles that could not be checked: 1" in out


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tar.gz", "a.parquet", "a.jsonl.gz", "a.jsonl"])
@pytest.mark.parametrize("content", [b"", b"no archive", b"\x00" * 600, b"PK\x03\x04" + b"\x01" * 40])
def test_broken_archives(desk: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes) -> None:
    if name == "a.parquet":
        pytest.importorskip("pyarrow")
    (desk / name).write_bytes(content)
    assert run(["check", "claims.yaml", "--articles", name, *DAY]) == 2
    err = capsys.readouterr().err
    assert "Traceback" not in err
    assert "no article could be read" in err


def test_missing_sources(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert desk.is_dir()
    assert run(["check", "claims.yaml", "--articles", "none.jsonl", *DAY]) == 2
    assert "none.jsonl: no such file" in capsys.readouterr().err


@pytest.mark.parametrize("option", [("--diff", "main"), ("--shard", "1/2"), ("--only-claim", "c1"), ("--baseline", "b.yaml")])
def test_options_for_whole_runs(desk: Path, capsys: pytest.CaptureFixture[str], option: tuple[str, str]) -> None:
    (desk / "a.jsonl").write_bytes(_lines())
    assert run(["check", "claims.yaml", "--articles", "a.jsonl", *option]) == 2
    assert f"{option[0]} needs all articles at once" in capsys.readouterr().err


def test_memory_does_not_hold_the_stream() -> None:
    """Articles are made as they are asked for: an endless source is no trouble."""
    found = stream([Path(__file__).parent / "none", *[Path(__file__).parents[2] / "seeds"]])
    first = next(found)
    assert isinstance(first, Problem)
    assert isinstance(next(found), Article)


def test_results_that_cannot_be_written(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "a.jsonl").write_bytes(_lines())
    (desk / "taken").write_text("x", encoding="utf-8")
    assert run(["check", "claims.yaml", "--articles", "a.jsonl", "--report", "jsonl:taken/o.jsonl", *DAY]) == 2
    assert "taken/o.jsonl: cannot write the jsonl results" in capsys.readouterr().err
