"""Results in a folder of Parquet parts: the table a single file would be, whoever wrote the parts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from factdesk.cli.main import run
from factdesk.scale import sinks
from factdesk.scale.sinks import PartsSink, rows_of, write_part
from tests.scale import press

if TYPE_CHECKING:
    from pathlib import Path

pq = pytest.importorskip("pyarrow.parquet")
DAY = ("--today", "2024-06-01")
ROW = {
    "claim": "c",
    "article": "a",
    "verdict": "agrees",
    "rule": "r",
    "expected": "1",
    "found": None,
    "evidence": [],
    "because": ["so"],
    "accepted": None,
    "missing": False,
    "failing": False,
    "expected_range": None,
    "found_range": [1.0, None],
    "unit": "",
}


def lines(*articles: str) -> str:
    return "".join(json.dumps(ROW | {"article": name}) + "\n" for name in articles)


def names(folder: Path) -> list[str]:
    return pq.read_table(folder).column("article").to_pylist()  # type: ignore[no-any-return]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claims.yaml").write_text(press.claim_file(20), encoding="utf-8")
    rows = [{"id": f"a{n}", "text": press.story(n, 20), "published": "2024-05-14"} for n in range(200)]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return tmp_path


def check(*targets: str) -> int:
    reports = [part for target in targets for part in ("--report", target)]
    return run(["check", "claims.yaml", "--articles", "a.jsonl", *reports, *DAY])


def test_a_folder_has_what_a_file_has(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sinks, "_ROWS_A_FILE", 100)
    assert check("parquet:one.parquet", "parquet:parts", "jsonl:lines.jsonl") == 1
    assert sorted(path.name for path in desk.glob("parts/*")) == [f"part-00000{number}.parquet" for number in range(4)]
    rows = pq.read_table("parts").to_pylist()
    assert rows == pq.read_table("one.parquet").to_pylist() == rows_of((desk / "lines.jsonl").read_text("utf-8"))
    assert len(rows) == 400
    assert sorted(path.name for path in desk.iterdir() if path.name.startswith(".")) == []


def test_a_folder_of_former_parts_is_replaced(desk: Path) -> None:
    (desk / "parts").mkdir()
    for number in range(9):
        write_part(desk / "parts", number, rows_of(lines("old")))
    assert check("parquet:parts") == 1
    assert [path.name for path in (desk / "parts").iterdir()] == ["part-000000.parquet"]
    assert "old" not in names(desk / "parts")


def test_a_folder_with_other_files_is_left_alone(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "parts").mkdir()
    (desk / "parts" / "notes.txt").write_text("mine")
    assert check("parquet:parts") == 2
    assert capsys.readouterr().err == 'parts: the folder has other files than parts of results: "notes.txt" (name a new one)\n'
    assert [path.name for path in (desk / "parts").iterdir()] == ["notes.txt"]


def test_a_file_in_its_place(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "parts").write_text("mine")
    assert check("parquet:parts") == 2
    assert capsys.readouterr().err == "parts: is a file; results in parts need a folder\n"
    assert (desk / "parts").read_text() == "mine"


def test_parts_that_workers_wrote(tmp_path: Path) -> None:
    sink = PartsSink(tmp_path / "parts")
    sink.open()
    sink.write(lines("a", "b"))
    sink.write(lines("c"))
    write_part(sink.beside, 2, rows_of(lines("d")))
    sink.keep()
    sink.write("")
    sink.write(lines("e"))
    write_part(sink.beside, 9, rows_of(lines("ahead of where the run was interrupted")))
    sink.close(whole=True)
    assert names(tmp_path / "parts") == list("abcde")
    assert [path.name for path in tmp_path.iterdir()] == ["parts"]


def test_a_failed_run_leaves_nothing(tmp_path: Path) -> None:
    sink = PartsSink(tmp_path / "parts")
    sink.open()
    sink.write(lines("a"))
    sink.close(whole=False)
    assert list(tmp_path.iterdir()) == []


def test_what_a_run_left_that_was_cut_off_is_no_part(tmp_path: Path) -> None:
    sink = PartsSink(tmp_path / "parts")
    sink.beside.mkdir()
    write_part(sink.beside, 0, rows_of(lines("stale")))
    sink.open()
    sink.write("")
    sink.write(lines("a"))
    sink.close(whole=True)
    assert names(tmp_path / "parts") == ["a"]
