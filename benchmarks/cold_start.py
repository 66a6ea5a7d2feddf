"""How long a cold `factdesk check` of this repository takes, against the imports it cannot avoid.

    python benchmarks/cold_start.py [--rounds 15] [--limit 3.0]

Runs the programs in turn, so that a busy machine slows all alike, and prints the median of each and the ratios: the check (its JSON and
HTML reports written) to `import yaml, pydantic, rapidfuzz`, and `--version` to an empty program. The check is measured as a desk runs it, in
a new process with the outcomes that the run before kept, and with nothing kept (`--no-cache`), as in a first run. Exits with 1 where the
former is over the limit. Bytecode is cached, as it is after the first run of any program.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]


def main() -> int:
    """Print the medians and ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--limit", type=float, default=3.0)
    asked = parser.parse_args()
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as folder:
        reports = ["--report", f"html:{folder}/index.html", "--report", f"json:{folder}/report.json", "--fail-on", "never"]
        programs = {
            "empty program": ["-c", "pass"],
            "factdesk --version": ["-m", "factdesk", "--version"],
            "import yaml, pydantic, rapidfuzz": ["-c", "import yaml, pydantic, rapidfuzz"],
            "factdesk check": ["-m", "factdesk", "check", "--cache", f"{folder}/cache", *reports],
            "factdesk check --no-cache": ["-m", "factdesk", "check", "--no-cache", *reports],
        }
        times: dict[str, list[float]] = {name: [] for name in programs}
        for turn in range(asked.rounds + 1):
            for name, arguments in programs.items():
                started = time.perf_counter()
                subprocess.run([sys.executable, *arguments], cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, check=True)
                if turn:  # the first writes the bytecode, and what is kept
                    times[name].append(time.perf_counter() - started)
    for name, found in times.items():
        print(f"{name:34} {1000 * statistics.median(found):7.1f} ms (least {1000 * min(found):.1f})")
    empty, version, imports, check, first = (statistics.median(found) for found in times.values())
    print(f"check / imports: {check / imports:.2f} (at most {asked.limit})")
    print(f"check with nothing kept / imports: {first / imports:.2f}")
    print(f"version / empty: {version / empty:.2f} (at most 1.5)")
    return int(check / imports > asked.limit)


if __name__ == "__main__":
    raise SystemExit(main())
