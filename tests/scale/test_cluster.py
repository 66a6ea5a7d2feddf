"""A real scheduler and real workers, as processes on this machine: the same bytes, and nothing lost with a worker."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from factdesk.cli.main import run
from tests.scale import press

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

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
        started += [
            _start("distributed.cli.dask_worker", address, "--nthreads", "1", "--no-nanny", "--no-dashboard", folder=folder)
            for _ in range(2)
        ]
        from distributed import Client

        with Client(address, timeout="20s", set_as_default=False) as client:
            client.wait_for_workers(2, timeout=40)
        yield address, started
    finally:
        for process in reversed(started):
            process.kill()
        for process in started:
            process.wait(timeout=20)


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
        time.sleep(2.0)
        processes[1].send_signal(signal.SIGKILL)
        _, err = process.communicate(timeout=90)
        assert process.returncode == 1, err
        assert (tmp_path / "killed.jsonl").read_bytes() == (tmp_path / "local.jsonl").read_bytes()


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
