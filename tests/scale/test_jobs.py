"""Several processes give what one gives, and survive the death of a worker."""

from __future__ import annotations

import datetime as dt
import signal
import subprocess
import sys
import time
from functools import partial
from typing import TYPE_CHECKING

import pytest

from factdesk.engine import run
from factdesk.report.registry import render
from factdesk.scale.chunks import chunked
from factdesk.scale.jobs import lost_outcome
from factdesk.scale.workers import Lost, Workers
from tests.scale import labour, press

if TYPE_CHECKING:
    from pathlib import Path

TODAY = dt.date(2024, 6, 1)


@pytest.mark.parametrize("jobs", [2, 3])
def test_same_bytes_as_one_process(tmp_path: Path, jobs: int) -> None:
    claims, articles = press.claims(tmp_path, 30), press.articles(12, 30)
    alone = run(claims, articles, today=TODAY)
    for name in ("json", "text", "html"):
        assert render(name, run(claims, articles, today=TODAY, jobs=jobs)) == render(name, alone)


def test_order_and_many_pieces() -> None:
    with Workers(2, labour.nothing, labour.double) as workers:
        found = list(workers.results(range(40)))
    assert found == [(piece, 2 * piece) for piece in range(40)]


def test_pieces_are_not_read_far_ahead() -> None:
    read: list[int] = []

    def pieces() -> object:
        for piece in range(100):
            read.append(piece)
            yield piece

    with Workers(2, labour.nothing, labour.double) as workers:
        for piece, _ in workers.results(pieces()):  # type: ignore[arg-type]
            assert len(read) <= piece + 2 + 2 * 4
            if piece == 30:
                break


def test_what_work_raises_is_raised() -> None:
    with Workers(2, labour.nothing, labour.fail) as workers, pytest.raises(ZeroDivisionError, match="three"):
        list(workers.results(range(6)))


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_worker_that_dies_once_costs_nothing(tmp_path: Path) -> None:
    with Workers(2, partial(labour.state, str(tmp_path)), labour.die_once) as workers:
        assert list(workers.results(range(6))) == [(piece, piece) for piece in range(6)]
    assert (tmp_path / "died").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_piece_that_kills_twice_is_lost(tmp_path: Path) -> None:
    with Workers(2, partial(labour.state, str(tmp_path)), labour.die) as workers:
        found = dict(workers.results(range(6)))
    lost = found.pop(2)
    assert lost == Lost("the worker process was ended by signal 9, as happens when memory runs out")
    assert found == {piece: piece for piece in (0, 1, 3, 4, 5)}


def test_what_is_lost_is_undetermined(tmp_path: Path) -> None:
    outcome = lost_outcome(press.claims(tmp_path, 1).claims[0], Lost("it died"))
    assert outcome.verdict.value == "undetermined"
    assert outcome.because == ("the article could not be checked: it died, twice",)


def test_chunks() -> None:
    articles = press.articles(10, 20)
    assert [len(chunk) for chunk in chunked(articles, most=4)] == [4, 4, 2]
    assert [len(chunk) for chunk in chunked(articles, signs=1)] == [1] * 10
    assert [article for chunk in chunked(articles, most=3) for article in chunk] == list(articles)
    assert list(chunked([])) == []


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_interrupted_run_writes_what_is_done(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_text(press.claim_file(40), encoding="utf-8")
    stories = tmp_path / "stories"
    stories.mkdir()
    for number in range(600):
        (stories / f"a{number:03}.txt").write_text(press.story(number, 40) * 4, encoding="utf-8")
    report = tmp_path / "report.json"
    arguments = ["check", "claims.yaml", "--articles", "stories", "--jobs", "2", "--report", f"json:{report}"]
    process = subprocess.Popen(
        [sys.executable, "-m", "factdesk", *arguments], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    time.sleep(2.5)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    if process.returncode in (0, 1):
        pytest.skip("the run was over before it was interrupted")
    assert process.returncode == 130, err
    assert b"interrupted" in out + err
    assert b"Traceback" not in err
