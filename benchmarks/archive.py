"""An archive of generated articles against many claims: time, memory, growth, and whether every verdict is the known one.

    python benchmarks/archive.py [--articles 1000 10000] [--claims 1000] [--jobs 2] [--scheduler ADDRESS]

Runs `factdesk check` as a program on JSON Lines, results to JSON Lines, and prints for each size the seconds, the articles and pairs a
second, the peak memory of the largest process, and the exponent by which processor time grows between sizes (1 is linear). Exits with 1
where a verdict is another than the one the template gives.
"""

from __future__ import annotations

import argparse
import json
import math
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import press


def main() -> int:
    """Print the figures of each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--claims", type=int, default=1000)
    parser.add_argument("--jobs", default="2")
    parser.add_argument("--scheduler")
    asked = parser.parse_args()
    wrong = 0
    times: list[tuple[int, float]] = []
    for count in asked.articles:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            size = press.write_lines(folder / "a.jsonl", count, asked.claims)
            (folder / "claims.yaml").write_text(press.claim_file(asked.claims), encoding="utf-8")
            before = _processor()
            memory = Memory()
            seconds = _run(folder, asked.jobs, asked.scheduler, memory)
            worked = _processor() - before
            differ, results = _wrong(folder / "out.jsonl", count, asked.claims)
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 / 1e6
        pairs = count * asked.claims
        print(
            f"{count:7} articles ({size / 1e6:.1f} MB) × {asked.claims} claims: {seconds:7.1f} s ({worked:.1f} s of processors), "
            f"{count / seconds:7.0f} articles/s, {pairs / seconds:11,.0f} pairs/s, {results} results, "
            f"peak {peak:.0f} MB a process ({memory.quarters()}), {differ} verdicts wrong",
            flush=True,
        )
        wrong += differ
        times.append((count, worked or seconds))
    for (less, short), (more, long) in pairwise(times):
        print(f"growth from {less} to {more}: exponent {math.log(long / short) / math.log(more / less):.3f}")
    return int(wrong > 0)


def _processor() -> float:
    """The processor time of all programs run so far, their workers included."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class Memory:
    """The resident memory of the largest process of a run, looked up again and again while it goes on (where /proc tells it)."""

    def __init__(self) -> None:
        self._found: list[int] = []

    def watch(self, run: subprocess.Popen[bytes]) -> None:
        """Look until the run ends."""
        pause = 0.5
        while run.poll() is None:
            if largest := max(map(_resident, _family(run.pid)), default=0):
                self._found.append(largest)
            time.sleep(pause)
            pause = min(10.0, pause * 1.05)

    def quarters(self) -> str:
        """The memory after each quarter of what was found."""
        if len(self._found) < 4:
            return "not followed"
        ends = [self._found[len(self._found) * quarter // 4 - 1] for quarter in (1, 2, 3, 4)]
        return "by quarters " + ", ".join(f"{end / 1e6:.0f}" for end in ends)


def _family(process: int) -> list[int]:
    """A process and those it has started, by /proc."""
    found = [process]
    for one in found:
        for task in Path(f"/proc/{one}/task").glob("*/children"):
            with suppress(OSError):
                found += map(int, task.read_text().split())
    return found


def _resident(process: int) -> int:
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * resource.getpagesize()
    except (OSError, IndexError):
        return 0


def _run(folder: Path, jobs: str, scheduler: str | None, memory: Memory) -> float:
    where = ["--engine", "dask", "--scheduler", scheduler] if scheduler else ["--jobs", jobs]
    command = [
        sys.executable,
        "-m",
        "factdesk",
        "check",
        "claims.yaml",
        "--articles",
        "a.jsonl",
        "--report",
        "jsonl:out.jsonl",
        *where,
    ]
    started = time.perf_counter()
    run = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL)
    watch = threading.Thread(target=memory.watch, args=(run,), daemon=True)
    watch.start()
    code = run.wait()
    seconds = time.perf_counter() - started
    watch.join(timeout=1)
    if code not in (0, 1):
        raise SystemExit(f"factdesk ended with {code}")
    return seconds


def _wrong(path: Path, count: int, claims: int) -> tuple[int, int]:
    """How many verdicts differ from the known ones, and how many results there are. What is not written is silent."""
    left = {
        (story.id, f"{kind}-{story.pair}"): verdict
        for story in press.stories(count, claims)
        for kind, verdict in story.verdicts.items()
    }
    differ: Counter[tuple[str, str]] = Counter()
    results = 0
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            results += 1
            wanted = left.pop((row["article"], row["claim"]), "silent")
            if row["verdict"] != wanted:
                differ[wanted, row["verdict"]] += 1
    differ.update((verdict, "silent") for verdict in left.values())
    for (wanted, found), number in differ.most_common():
        print(f"  {number} are {found}, not {wanted}")
    return sum(differ.values()), results


if __name__ == "__main__":
    raise SystemExit(main())
