"""The same run through Dask with two local workers, and with `--jobs 2`.

    python benchmarks/cluster.py [--articles 2000] [--claims 1000] [--rounds 3] [--most 1.3]

Starts a Dask scheduler and two workers as processes on this machine, and runs `factdesk check` in turn on both, so that other work on the
machine slows both alike. Prints the median seconds of each, start to end, and their ratio; exits with 1 where it is over the limit, or where
the results are not the same bytes.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent))

import press

if TYPE_CHECKING:
    from collections.abc import Iterator


def main() -> int:
    """Print the seconds and the ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--claims", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--most", type=float, default=1.3)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, workers(Path(name)) as address:
        folder = Path(name)
        press.write_lines(folder / "a.jsonl", asked.articles, asked.claims)
        (folder / "claims.yaml").write_text(press.claim_file(asked.claims), encoding="utf-8")
        ways = {"jobs": ["--jobs", "2"], "dask": ["--engine", "dask", "--scheduler", address]}
        times: dict[str, list[float]] = {way: [] for way in ways}
        for turn in range(asked.rounds):
            for way, options in ways.items():
                times[way].append(_run(folder, options, f"{way}.jsonl"))
                print(f"round {turn + 1}, {way}: {times[way][-1]:.1f} s", flush=True)
        same = _same(folder / "jobs.jsonl", folder / "dask.jsonl")
    jobs, dask = (statistics.median(times[way]) for way in ("jobs", "dask"))
    print(
        f"{asked.articles} articles × {asked.claims} claims: --jobs 2 {jobs:.1f} s, Dask with two workers {dask:.1f} s (medians)"
    )
    print(f"Dask / jobs: {dask / jobs:.2f} (at most {asked.most:g}); {'the same bytes' if same else 'OTHER RESULTS'}")
    return int(dask / jobs > asked.most or not same)


def _same(one: Path, other: Path) -> bool:
    """Whether two results are the same bytes; else the first difference is printed."""
    if one.read_bytes() == other.read_bytes():
        return True
    lines = [path.read_text("utf-8").splitlines() for path in (one, other)]
    print(f"{len(lines[0])} and {len(lines[1])} results")
    for at, (left, right) in enumerate(zip(*lines, strict=False), start=1):
        if left != right:
            print(f"line {at}:\n  {left}\n  {right}")
            break
    return False


@contextmanager
def workers(folder: Path) -> Iterator[str]:
    """The address of a scheduler with two workers, which end with the context."""
    told = folder / "scheduler.json"
    plain = ["--no-dashboard"]
    started = [_start("distributed.cli.dask_scheduler", "--port", "0", "--scheduler-file", str(told), *plain)]
    try:
        while not told.exists() or not told.read_text("utf-8").strip():
            time.sleep(0.1)
        address: str = json.loads(told.read_text("utf-8"))["address"]
        worker = (
            "distributed.cli.dask_worker",
            address,
            "--nthreads",
            "1",
            "--no-nanny",
            "--local-directory",
            str(folder),
            *plain,
        )
        started += [_start(*worker) for _ in range(2)]
        from distributed import Client

        with Client(address, set_as_default=False) as client:
            client.wait_for_workers(2, timeout=60)
        yield address
    finally:
        for process in reversed(started):
            process.terminate()
        for process in started:
            process.wait(timeout=20)


def _start(module: str, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", module, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _run(folder: Path, options: list[str], out: str) -> float:
    command = [
        sys.executable,
        "-m",
        "factdesk",
        "check",
        "claims.yaml",
        "--articles",
        "a.jsonl",
        "--report",
        f"jsonl:{out}",
        *options,
    ]
    started = time.perf_counter()
    done = subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"factdesk ended with {done.returncode}")
    return time.perf_counter() - started


if __name__ == "__main__":
    raise SystemExit(main())
