"""Where articles stand: sidecars in archives, duplicates, totals, and batches that others can read."""

from __future__ import annotations

import datetime as dt
import gzip
import io
import json
import os
import pickle
import tarfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factdesk.articles.sidecar import read_sidecar
from factdesk.cli.main import run
from factdesk.errors import Problem
from factdesk.scale import archives, sources
from factdesk.scale.pieces import Contents, Files, LineRange, RowGroup, Rows, Shelf, Slices, Zipped, is_at_hand, read_batch, stamp
from factdesk.scale.seen import Seen
from factdesk.scale.sources import batches, count, stream
from tests.newsroom import STORY

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from factdesk.articles.details import Details
    from factdesk.articles.model import Article
    from factdesk.scale.pieces import Batch

SIDECAR = """\
- {id: times, file: times.txt, outlet: The Times, published: 2024-05-14}
- {id: post, file: post.txt, published: 2024-05-15}
"""
MEMBERS = {
    "press/times.txt": "They met on Monday.",
    "press/articles.yaml": SIDECAR,
    "press/post.txt": "They met on Tuesday.",
    "other/times.md": STORY.format(id="other-times", text="They did not meet."),
}


def zipped(members: Mapping[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def tarred(members: Mapping[str, str]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, content in members.items():
            member = tarfile.TarInfo(name)
            member.size = len(content.encode())
            archive.addfile(member, io.BytesIO(content.encode()))
    return out.getvalue()


ARCHIVES: dict[str, Callable[[Mapping[str, str]], bytes]] = {
    "a.zip": zipped,
    "a.tar": tarred,
    "a.tgz": lambda members: gzip.compress(tarred(members)),
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(*paths: str) -> tuple[list[Article], list[str]]:
    """The articles of some paths, and the problems."""
    articles, problems = [], []
    for one in stream(map(Path, paths)):
        if isinstance(one, Problem):
            problems.append(str(one))
        else:
            articles.append(one)
    return articles, problems


class TestSidecars:
    @pytest.mark.parametrize("name", ARCHIVES)
    @pytest.mark.parametrize("prefix", ["", "./", "year/2024/"])
    def test_tell_of_the_files_beside_them(self, folder: Path, name: str, prefix: str) -> None:
        """Wherever they stand in the archive, before their files or after."""
        for order in (list(MEMBERS), list(reversed(MEMBERS))):
            (folder / name).write_bytes(ARCHIVES[name]({prefix + path: MEMBERS[path] for path in order}))
            articles, problems = found(name)
            assert problems == []
            assert {one.id: (one.outlet, one.published) for one in articles} == {
                "times": ("The Times", dt.date(2024, 5, 14)),
                "post": (None, dt.date(2024, 5, 15)),
                "other-times": ("The other-times", dt.date(2024, 5, 15)),
            }

    def test_in_a_folder_are_read_once(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        for path, content in MEMBERS.items():
            (folder / path).parent.mkdir(exist_ok=True)
            (folder / path).write_text(content, encoding="utf-8")
        read: list[Path] = []

        def recorded(path: Path) -> Mapping[str, Details]:
            read.append(path)
            return read_sidecar(path)

        monkeypatch.setattr(sources, "read_sidecar", recorded)
        articles, problems = found("press", "other")
        assert [one.id for one in articles] == ["post", "times", "other-times"]
        assert problems == []
        assert read == [Path("press"), Path("other")]

    @pytest.mark.parametrize("name", ARCHIVES)
    @pytest.mark.parametrize(
        ("sidecar", "message"),
        [
            (SIDECAR.replace("times.txt", "tims.txt"), ':1:21: no file "tims.txt" beside the sidecar'),
            ("- {id: times", ":2:1: "),
            (SIDECAR.replace("published", "publishd"), ':1:51: unknown key "publishd" (did you mean "published"?)'),
        ],
    )
    def test_that_cannot_be_read_cost_their_folder(self, folder: Path, name: str, sidecar: str, message: str) -> None:
        """Without its day an article could be misread: it is left out, and what is wrong is told once."""
        (folder / name).write_bytes(ARCHIVES[name](MEMBERS | {"press/articles.yaml": sidecar}))
        articles, problems = found(name)
        assert [one.id for one in articles] == ["other-times"]
        assert problems[0].startswith(f"{name}/press/articles.yaml{message}")

    def test_by_url(self, folder: Path) -> None:
        pytest.importorskip("fsspec")
        for name, pack in ARCHIVES.items():
            (folder / name).write_bytes(pack(MEMBERS))
            articles, problems = found(f"file://{folder}/{name}")
            assert ([one.id for one in articles], problems) == (["times", "post", "other-times"], [])


@pytest.mark.parametrize("name", ARCHIVES)
def test_hidden_and_large_members(folder: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_SIZE", 1000)
    more = {".git/a.txt": "x", "press/._post.txt": "x", "press/huge.txt": "word " * 201, "press/empty.txt": " "}
    (folder / name).write_bytes(ARCHIVES[name](more | MEMBERS))
    articles, problems = found(name)
    assert [one.id for one in articles] == ["times", "post", "other-times"]
    assert problems == [
        f"{name}/press/huge.txt: the file has 0.0 MB; at most 0.0 MB are read (split it)",
        f"{name}/press/empty.txt: no article: the file is empty",
    ]


CLAIMS = """\
topic: Talks
date: 2024-05-14
entities: {a: {name: Ada Arnholt}, b: {name: Bela Birkwald}}
claims:
  - {id: c, kind: duration, statement: They met., who: [a, b], event: meeting, value: 20 minutes}
"""


class TestDuplicates:
    def test_are_refused_with_both_places(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (folder / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
        rows = [{"id": f"a{n % 70}", "text": "Nothing of note."} for n in range(72)]
        (folder / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        (folder / "b.zip").write_bytes(
            zipped({"x/a5.txt": "The meeting between Ada Arnholt and Bela Birkwald lasted 90 minutes."})
        )
        arguments = ["check", "claims.yaml", "--articles", "a.jsonl", "--articles", "b.zip", "--report", "jsonl:o.jsonl"]
        assert run(arguments) == 2
        out, err = capsys.readouterr()
        assert err.splitlines() == [
            'a.jsonl#71: duplicate article id "a0" (a.jsonl#1 has it too; give one of them another id)',
            'a.jsonl#72: duplicate article id "a1" (a.jsonl#2 has it too; give one of them another id)',
            'b.zip/x/a5.txt: duplicate article id "a5" (a.jsonl#6 has it too; give one of them another id)',
        ]
        assert "70 articles × 1 claims" in out
        assert "articles that could not be checked: 3" in out
        assert (folder / "o.jsonl").read_text() == ""

    def test_many(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (folder / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
        (folder / "a.jsonl").write_text('{"id": "a", "text": "Nothing of note."}\n' * 100, encoding="utf-8")
        assert run(["check", "claims.yaml", "--articles", "a.jsonl"]) == 2
        err = capsys.readouterr().err.splitlines()
        assert len(err) == 21
        assert err[19] == 'a.jsonl#21: duplicate article id "a" (a.jsonl#1 has it too; give one of them another id)'
        assert err[20] == "and 79 more articles that were not checked"

    def test_a_file_that_is_met_twice_is_no_duplicate(self, folder: Path) -> None:
        (folder / "press").mkdir()
        for name in ("a.txt", "b.txt"):
            (folder / "press" / name).write_text("Nothing of note.", encoding="utf-8")
        (folder / "c.jsonl").write_text('{"text": "Nothing of note."}\n', encoding="utf-8")
        articles, problems = found("press/b.txt", "press", f"{folder}/press", "c.jsonl", f"{folder}/c.jsonl")
        assert ([one.id for one in articles], problems) == (["b", "a", "c-1"], [])


def test_seen() -> None:
    seen = Seen()
    names = [f"story-{number}" for number in range(5000)] + ["", "é", "\udc80"]
    assert all(seen.add(name) for name in names)
    assert not any(seen.add(name) for name in names)
    assert all(name in seen for name in names)
    assert len(seen) == len(names)
    assert "story-5000" not in seen
    assert 7 not in seen


class TestCount:
    def test_what_can_be_told(self, folder: Path) -> None:
        (folder / "press").mkdir()
        for name in ("a.txt", "b.md", "c.png", ".d.txt"):
            (folder / "press" / name).write_text("x", encoding="utf-8")
        (folder / "a.zip").write_bytes(zipped(MEMBERS))
        assert count([Path("press"), Path("a.zip"), Path("press/c.png")]) == 2 + 3 + 1

    def test_what_cannot(self, folder: Path) -> None:
        (folder / "a.jsonl").write_text("{}\n", encoding="utf-8")
        (folder / "broken.zip").write_bytes(b"x")
        for name in ("a.jsonl", "broken.zip", "none.txt", "none.zip", "memory://a.zip"):
            assert count([Path(name)]) is None

    def test_tables(self, folder: Path) -> None:
        parquet(folder / "a.parquet", 300)
        assert count([Path("a.parquet")]) == 300
        (folder / "a.parquet").write_bytes(b"x")
        assert count([Path("a.parquet")]) is None


def parquet(path: Path, rows: int, group: int = 100) -> None:
    pa, pq = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    table = pa.table({"id": [f"a{n}" for n in range(rows)], "text": [f"Text {n}." for n in range(rows)], "more": [1] * rows})
    pq.write_table(table, path, row_group_size=group)


def _press(folder: Path) -> dict[str, type[Batch]]:
    """Sources of each sort, and the batches they come in."""
    for path, content in MEMBERS.items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(content, encoding="utf-8")
    for name, pack in ARCHIVES.items():
        (folder / name).write_bytes(pack(MEMBERS))
    rows = [json.dumps({"id": f"r{n}", "text": f"Zeile {n} — ä"}, ensure_ascii=False) for n in range(150)]
    (folder / "a.jsonl").write_text("\n".join([*rows[:70], "", "{", *rows[70:]]), encoding="utf-8")
    parquet(folder / "a.parquet", 600, 300)
    parquet(folder / "large.parquet", 5000, 5000)
    return {
        "press": Files,
        "a.zip": Zipped,
        "a.tar": Slices,
        "a.tgz": Contents,
        "a.jsonl": LineRange,
        "a.parquet": RowGroup,
        "large.parquet": Rows,
    }


def test_batches_can_be_read_elsewhere(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By another process in another folder, in any order: the same articles with the same names."""
    kinds = _press(folder)
    for name, kind in kinds.items():
        monkeypatch.chdir(folder)
        here = list(stream([Path(name)]))
        handed = [pickle.dumps(batch) for batch in batches([Path(name)])]
        monkeypatch.chdir(folder / "press")
        there: list[list[Article | Problem]] = []
        with Shelf() as shelf:
            for batch in map(pickle.loads, reversed(handed)):
                assert isinstance(batch, kind)
                assert is_at_hand(batch)
                there.insert(0, list(read_batch(batch, shelf)))
        assert [one for part in there for one in part] == here
        assert len(here) == {"press": 2, "a.jsonl": 151, "a.parquet": 600, "large.parquet": 5000}.get(name, 3)


def test_a_file_that_has_changed_is_not_at_hand(folder: Path) -> None:
    kinds = _press(folder)
    for name in kinds:
        made = list(batches([Path(name)]))
        assert all(map(is_at_hand, made))
        for path in folder.glob("press/*") if name == "press" else [folder / name]:
            was = stamp(path)
            os.utime(path, ns=(was.changed, was.changed + 1))
        elsewhere = name not in ("a.tgz", "large.parquet")  # these two are handed over as they are
        assert [is_at_hand(batch) for batch in made] == [not elsewhere] * len(made)
        (folder / "press").rename(folder / "gone") if name == "press" else (folder / name).unlink()
        assert [is_at_hand(batch) for batch in made] == [not elsewhere] * len(made)


def test_a_file_that_goes_away_is_told(folder: Path) -> None:
    (folder / "a.jsonl").write_text('{"text": "Nothing of note."}\n', encoding="utf-8")
    (folder / "b.txt").write_text("Nothing of note.", encoding="utf-8")
    made = list(batches([Path("a.jsonl"), Path("b.txt")]))
    (folder / "a.jsonl").unlink()
    (folder / "b.txt").unlink()
    with Shelf() as shelf:
        told = [str(one) for batch in made for one in read_batch(batch, shelf)]
    assert told == ["a.jsonl: cannot be read: No such file or directory", "b.txt: cannot be read: no such file or directory"]


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.tar.gz", "a.tar.xz", "a.zip"])
def test_damage_in_the_middle(folder: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    """An archive that is damaged further on is told, not a crash."""
    import lzma

    plain = os.urandom(60_000).hex()
    rows = "".join(json.dumps({"text": plain[n : n + 2000]}) + "\n" for n in range(0, 100_000, 2000)).encode()
    members = {f"a{n}.txt": plain[n : n + 2000] for n in range(0, 100_000, 2000)}
    content = {
        "a.jsonl.gz": lambda: gzip.compress(rows),
        "a.tar.gz": lambda: gzip.compress(tarred(members)),
        "a.tar.xz": lambda: lzma.compress(tarred(members)),
        "a.zip": lambda: zipped(members),
    }[name]()
    (folder / name).write_bytes(content[:30_000] + bytes(2000) + content[32_000:])
    (folder / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    assert run(["check", "claims.yaml", "--articles", name]) == 2
    err = capsys.readouterr().err
    assert "Traceback" not in err
    assert name in err
