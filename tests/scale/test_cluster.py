"""A real scheduler and real workers, as processes on this machine: the same bytes, and nothing lost with a worker."""

from __future__ import annotations

import datetime as dt
import json
import os
import pickle
import signal
import subprocess
import sys
import time
import zipfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factdesk.cli.main import run
from factdesk.scale import cluster
from factdesk.scale.sources import batches
from tests.scale import press

if TYPE_CHECKING:
    from collections.abc import Iterator

pytest.importorskip("distributed")
pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="signals"),
    pytest.mark.filterwarnings("ignore"),  # what distributed and its parts warn of is not ours
]
DAY = ("--today", "2024-06-01")


def _start(*arguments: str, folder: Path) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "DASK_DISTRIBUTED__WORKER__DAEMON": "False"}
    return subprocess.Popen(
        [sys.executable, "-m", arguments[0], *arguments[1:]],
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


@contextmanager
def _cluster(folder: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    told = folder / "scheduler.json"
    started = [
        _start("distributed.cli.dask_scheduler", "--port", "0", "--no-dashboard", "--scheduler-file", str(told), folder=folder)
    ]
    try:
        deadline = time.monotonic() + 30
        while not told.exists() or not told.read_text("utf-8").strip():
            assert time.monotonic() < deadline, "no scheduler"
            time.sleep(0.1)
        address = json.loads(told.read_text("utf-8"))["address"]
        work = folder / "elsewhere"  # the workers' own folder: names are those of the one who asks
        work.mkdir()
        _join(address, work, started)
        yield address, started
    finally:
        for process in reversed(started):
            process.kill()
        for process in started:
            process.wait(timeout=20)


def _join(address: str, folder: Path, started: list[subprocess.Popen[bytes]], workers: int = 2) -> None:
    """Start workers, and wait until they are there."""
    from distributed import Client

    worker = ("distributed.cli.dask_worker", address, "--nthreads", "1", "--no-nanny", "--no-dashboard")
    started += [_start(*worker, folder=folder) for _ in range(workers)]
    with Client(address, timeout="20s", set_as_default=False) as client:
        client.wait_for_workers(workers, timeout=40)


def _desk(folder: Path, stories: int) -> None:
    (folder / "claims.yaml").write_text(press.claim_file(40), encoding="utf-8")
    with (folder / "a.jsonl").open("w", encoding="utf-8") as file:
        for n in range(stories):
            file.write(json.dumps({"id": f"a{n}", "text": press.story(n, 40) * 3, "published": "2024-05-14"}) + "\n")


def test_same_bytes_and_a_killed_worker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    _desk(tmp_path, 400)
    assert run(["check", "claims.yaml", "--articles", "a.jsonl", "--report", "jsonl:local.jsonl", *DAY]) == 1
    with _cluster(tmp_path) as (address, processes):
        arguments = ["check", "claims.yaml", "--articles", "a.jsonl", "--engine", "dask", "--scheduler", address, *DAY]
        assert run([*arguments, "--report", "jsonl:cluster.jsonl"]) == 1
        assert (tmp_path / "cluster.jsonl").read_bytes() == (tmp_path / "local.jsonl").read_bytes()
        command = [sys.executable, "-m", "factdesk", *arguments, "--report", "jsonl:killed.jsonl"]
        process = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        assert list(_written(tmp_path))
        processes[1].send_signal(signal.SIGKILL)
        _, err = process.communicate(timeout=90)
        assert process.returncode == 1, err
        assert (tmp_path / "killed.jsonl").read_bytes() == (tmp_path / "local.jsonl").read_bytes()
        _results_as_parts(tmp_path, arguments)
        _sources_that_workers_reach_or_not(tmp_path, address)


def _results_as_parts(folder: Path, arguments: list[str]) -> None:
    """Written by the workers, as nobody else needs the results; with other results beside them, by the one who asks."""
    pq = pytest.importorskip("pyarrow.parquet")
    assert run([*arguments, "--report", "parquet:parts"]) == 1
    assert run([*arguments, "--report", "parquet:both", "--report", "jsonl:both.jsonl"]) == 1
    local = [json.loads(line) for line in (folder / "local.jsonl").read_text("utf-8").splitlines()]
    assert pq.read_table("parts").to_pylist() == pq.read_table("both").to_pylist() == local
    assert [path.name for path in sorted(folder.glob("parts/*"))] == ["part-000000.parquet"]


def _sources_that_workers_reach_or_not(folder: Path, address: str) -> None:
    """A zip archive beside lines with a broken row and ids that are taken; and a file that the workers have not as it is."""
    rows = (folder / "a.jsonl").read_text("utf-8").splitlines(keepends=True)
    with zipfile.ZipFile(folder / "b.zip", "w") as archive:
        for n in range(3):
            archive.writestr(f"press/a{n}.txt", press.story(n, 40))  # ids of the lines before
        archive.writestr("press/b.txt", press.story(3, 40))
        archive.writestr("press/articles.yaml", "- {id: b-3, file: b.txt, published: 2024-05-14}\n")
    (folder / "c.jsonl").write_text("{\n" + "".join(rows[:100]), encoding="utf-8")
    arguments = ["check", "claims.yaml", "--articles", "c.jsonl", "--articles", "b.zip", *DAY]
    command = [sys.executable, "-m", "factdesk", *arguments]
    local = subprocess.run([*command, "--report", "jsonl:x.jsonl"], cwd=folder, capture_output=True, text=True, check=False)
    dask = [*command, "--engine", "dask", "--scheduler", address, "--report", "jsonl:y.jsonl"]
    there = subprocess.run(dask, cwd=folder, capture_output=True, text=True, check=False)
    assert (there.returncode, there.stderr) == (local.returncode, local.stderr)
    assert there.stdout == local.stdout.replace("x.jsonl", "y.jsonl")
    assert local.stderr.count("duplicate article id") == 3
    assert "c.jsonl:1: no JSON" in local.stderr
    assert (folder / "y.jsonl").read_bytes() == (folder / "x.jsonl").read_bytes()
    assert '"article": "b-3"' in (folder / "y.jsonl").read_text("utf-8")


def test_articles_are_read_where_the_work_is_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A task names the lines of a file; where the worker has not that file as it is, it asks for the text."""
    _desk(tmp_path, 100)
    monkeypatch.chdir(tmp_path)
    claims = pickle.dumps((press.claims(tmp_path, 40), dt.date(2024, 6, 1)))
    batch, *_ = batches([Path("a.jsonl")])
    task = pickle.dumps(cluster.Task(0, batch, None, None))
    assert len(task) < 500
    answer = cluster.work("run", claims, task)
    assert answer is not None
    assert answer.articles[:2] == [("a0", "a.jsonl#1"), ("a1", "a.jsonl#2")]
    assert answer.part.articles == len(answer.articles) == 64
    again = cluster.work("run", claims, pickle.dumps(cluster.Task(0, batch, frozenset({0, 2}), None)))
    assert again is not None
    assert again.part.articles == 62
    assert {json.loads(line)["article"] for line in again.part.lines.splitlines()}.isdisjoint({"a0", "a2"})
    os.utime(tmp_path / "a.jsonl", ns=(1, 1))
    assert cluster.work("run", claims, task) is None


def test_a_restarted_scheduler(tmp_path: Path) -> None:
    """The run goes on where it was once the scheduler is back, with workers; where it does not come back, that is said."""
    _desk(tmp_path, 700)
    command = [sys.executable, "-m", "factdesk", "check", "claims.yaml", "--articles", "a.jsonl", *DAY]
    subprocess.run([*command, "--report", "jsonl:local.jsonl"], cwd=tmp_path, stdout=subprocess.DEVNULL, check=False)
    with _cluster(tmp_path) as (address, processes):
        command += ["--engine", "dask", "--scheduler", address]
        run = [*command, "--report", "jsonl:on.jsonl"]
        process = subprocess.Popen(run, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        beside = list(_written(tmp_path))
        processes[0].kill()
        processes[0].wait()
        assert beside
        port = address.rpartition(":")[2]
        scheduler = ("distributed.cli.dask_scheduler", "--port", port, "--no-dashboard")
        processes.append(_start(*scheduler, folder=tmp_path))
        _join(address, tmp_path, processes)
        _, err = process.communicate(timeout=120)
        assert (process.returncode, err) == (1, b"")
        assert (tmp_path / "on.jsonl").read_bytes() == (tmp_path / "local.jsonl").read_bytes()
        hasty = "import sys, factdesk.scale.cluster as c; c._PATIENCE = 1.0; from factdesk.cli.main import main; sys.exit(main())"
        lost = [sys.executable, "-c", hasty, *command[3:], "--report", "jsonl:lost.jsonl"]
        process = subprocess.Popen(lost, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        assert list(_written(tmp_path))
        for one in processes:
            one.kill()
        _, err = process.communicate(timeout=120)
        assert process.returncode == 2, err
        assert err.decode().startswith(f"{address}: the scheduler went away (")
        assert err.decode().endswith("and was not back within 1 s (start the run again once it is back)\n")
        assert not list(tmp_path.glob("*lost.jsonl*"))


def _written(folder: Path) -> Iterator[Path]:
    """What a run has begun to write, once it has."""
    deadline = time.monotonic() + 60
    while not (found := [path for path in folder.glob(".*.tmp") if path.stat().st_size]):
        assert time.monotonic() < deadline, "nothing is written"
        time.sleep(0.05)
    yield from found


def test_no_scheduler(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("factdesk.scale.cluster._TIMEOUT", "1s")
    _desk(tmp_path, 2)
    address = "tcp://localhost:9"
    assert run(["check", "claims.yaml", "--articles", "a.jsonl", "--engine", "dask", "--scheduler", address]) == 2
    assert "tcp://localhost:9: the scheduler cannot be reached" in capsys.readouterr().err


@pytest.mark.parametrize("options", [("--engine", "dask"), ("--scheduler", "tcp://localhost:9")])
def test_engine_and_scheduler_go_together(tmp_path: Path, capsys: pytest.CaptureFixture[str], options: tuple[str, ...]) -> None:
    _desk(tmp_path, 1)
    assert run(["check", str(tmp_path / "claims.yaml"), "--articles", str(tmp_path / "a.jsonl"), *options]) == 2
    assert "--engine dask and --scheduler ADDRESS go together" in capsys.readouterr().err
