"""How fast the HTML report of a large matrix opens and scrolls in Chromium.

    python benchmarks/html_report.py [--claims 500] [--articles 200] [--max-open 2]

Writes the page of a matrix made of the tests' sample (most pairs of it speak, which is more than a real archive has), opens its overview and
its matrix in a headless browser several times, and tells from the start of the navigation until the first paint with the page's
content; then turns the wheel over the matrix, down and across, and tells how long its frames took. Exits with 1 where opening takes
longer than allowed. Needs the extra `browser` and an installed Chromium.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from factdesk.docs.chromium import browser
from factdesk.report.model import Options
from factdesk.report.registry import render
from tests.report.matrices import many

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SHOWN = {"overview": ("#/", "main h1"), "matrix": ("#/matrix", ".grid-row .cell")}
STEPS, STEP = 60, 240  # turns of the wheel and pixels each

# The time of the first frame after the one that had the content: it was on the screen then.
WATCH = """
const wait = (selector, done) => {
  const look = () => (document.querySelector(selector) ? requestAnimationFrame(() => done(performance.now())) : requestAnimationFrame(look));
  requestAnimationFrame(look);
};
wait(%r, (at) => { window.shownAt = at; });
"""
FRAMES = """
window.frames_ = [];
let last = performance.now();
const tick = (now) => { window.frames_.push(now - last); last = now; requestAnimationFrame(tick); };
requestAnimationFrame((now) => { last = now; requestAnimationFrame(tick); });
"""


def opened(running: Browser, address: str, selector: str) -> float:
    """Seconds from the start of a navigation until the content was painted, in a context of its own."""
    context = running.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.add_init_script(WATCH % selector)
    page.goto(address)
    page.wait_for_function("window.shownAt > 0")
    taken = float(page.evaluate("window.shownAt")) / 1000
    context.close()
    return taken


def frames(running: Browser, address: str) -> list[float]:
    """Milliseconds of each frame while the wheel turns over the matrix."""
    context = running.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector(".grid-row .cell")
    page.mouse.move(900, 600)
    page.evaluate(FRAMES)
    for turn in range(STEPS):
        across = turn % 3 == 2
        page.mouse.wheel(STEP if across else 0, 0 if across else STEP)
        page.wait_for_timeout(20)
    found = [float(each) for each in page.evaluate("window.frames_")]
    where = page.evaluate("(() => { const grid = document.querySelector('.grid'); return [grid.scrollTop, grid.scrollLeft]; })()")
    if min(where) <= 0:
        raise RuntimeError(f"the matrix did not scroll: {where}")
    context.close()
    return found


def main() -> int:
    """Print the figures; 1 where opening takes longer than allowed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=500)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--max-open", type=float, default=2.0, metavar="SECONDS")
    given = parser.parse_args()
    matrix = many(given.claims, given.articles)
    start = time.perf_counter()
    text = render("html", matrix, Options(version="0"))
    taken, size = time.perf_counter() - start, len(text.encode()) / 1e6
    print(f"{given.claims} claims, {given.articles} articles: {size:.1f} MB written in {taken:.1f} s")
    slow = False
    with tempfile.TemporaryDirectory() as folder, browser() as running:
        path = Path(folder) / "report.html"
        path.write_text(text, encoding="utf-8", newline="\n")
        for name, (address, selector) in SHOWN.items():
            times = [opened(running, path.as_uri() + address, selector) for _ in range(given.runs)]
            middle = statistics.median(times)
            slow = slow or middle > given.max_open
            print(f"{name} painted after {middle:.2f} s (of {given.runs}: {min(times):.2f} to {max(times):.2f})")
        told = sorted(frames(running, path.as_uri() + "#/matrix"))
        late = sum(each > 50 for each in told)
        print(
            f"scrolling the matrix: {len(told)} frames, median {statistics.median(told):.0f} ms, "
            f"95 % under {told[int(len(told) * 0.95)]:.0f} ms, longest {told[-1]:.0f} ms, {late} over 50 ms"
        )
    return int(slow)


if __name__ == "__main__":
    sys.exit(main())
