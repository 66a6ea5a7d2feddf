"""What a run costs, as a formula: fitted on articles of several lengths against several numbers of claims, and worked out from there.

    python benchmarks/cost_model.py [--rounds 3] [--kilobytes 2.4] [--claims 1000]

Prints the processor time of an article at each point of a grid, the formula

    milliseconds an article = a × kilobytes + b × thousand claims + c × kilobytes × thousand claims + d

fitted to them (least squares of the relative error), how far each point is from it, and what archives of a hundred thousand to a hundred
million articles of so many kilobytes against so many claims take by it. Those are worked out, not measured; `archive.py` measures whole runs.
"""

from __future__ import annotations

import argparse
import datetime as dt
import math
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from factdesk.articles.model import Article
from factdesk.claims.load import load_claims
from factdesk.scale.prepared import PreparedClaims
from factdesk.scale.stream import State, check_part

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks import press

PARAGRAPHS = (4, 8, 20, 44)
CLAIMS = (10, 100, 1000, 10_000)
ARTICLES = 12
DAY = dt.date(2024, 5, 14)


class Point(NamedTuple):
    """A measured point: an article's kilobytes, thousands of claims, milliseconds."""

    kilobytes: float
    thousands: float
    milliseconds: float


def main() -> int:
    """Print the points, the formula and what follows from it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--kilobytes", type=float, default=2.4)
    parser.add_argument("--claims", type=int, default=1000)
    asked = parser.parse_args()
    points = [point for claims in CLAIMS for point in measured(claims, asked.rounds)]
    factors = fitted(points)
    print(f"{'kB':>6} {'claims':>7} {'ms measured':>12} {'by the formula':>15}")
    worst = 0.0
    for kilobytes, thousands, found in points:
        model = by_formula(factors, kilobytes, thousands)
        worst = max(worst, abs(model / found - 1))
        print(f"{kilobytes:6.1f} {1000 * thousands:7,.0f} {found:12.2f} {model:15.2f}")
    a, b, c, d = factors
    words = f"{a:.2f} × kilobytes + {b:.2f} × thousand claims + {c:.3f} × kilobytes × thousand claims + {d:.2f}"
    print(f"milliseconds an article = {words}; off by at most {100 * worst:.0f} %")
    each = by_formula(factors, asked.kilobytes, asked.claims / 1000)
    print(f"with articles of {asked.kilobytes:g} kB and {asked.claims:,} claims, {each:.1f} ms an article:")
    for articles in (100_000, 1_000_000, 100_000_000):
        hours = articles * each / 3_600_000
        print(
            f"{articles:13,} articles: {hours:8.1f} processor hours; {hours / 2:8.1f} h on 2 cores, {hours / 128:6.2f} h on 128"
        )
    return 0


def measured(claims: int, rounds: int) -> list[Point]:
    """The processor time of an article of each length against so many claims: the mean of several articles, the best of the rounds."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "claims.yaml")
        path.write_text(press.claim_file(claims), encoding="utf-8")
        state = State(PreparedClaims(load_claims([path]), indexed=True), DAY)
    found = []
    for paragraphs in PARAGRAPHS:
        texts = [story.text for story in press.stories(ARTICLES, claims, paragraphs=paragraphs)]
        articles = tuple(Article(f"a{at}", f"a{at}", text, 0, len(text), published=DAY) for at, text in enumerate(texts))
        check_part(state, articles)
        shortest = math.inf
        for _ in range(rounds):
            started = time.process_time()
            check_part(state, articles)
            shortest = min(shortest, time.process_time() - started)
        found.append(Point(sum(map(len, texts)) / ARTICLES / 1000, claims / 1000, 1000 * shortest / ARTICLES))
    return found


def _terms(kilobytes: float, thousands: float) -> tuple[float, ...]:
    return kilobytes, thousands, kilobytes * thousands, 1.0


def by_formula(factors: tuple[float, ...], kilobytes: float, thousands: float) -> float:
    """The milliseconds of an article by the formula."""
    return sum(factor * term for factor, term in zip(factors, _terms(kilobytes, thousands), strict=True))


def fitted(points: list[Point]) -> tuple[float, ...]:
    """The factors with the least squares of the relative errors, by Gauss's elimination."""
    rows = [[term / found for term in _terms(kilobytes, thousands)] for kilobytes, thousands, found in points]
    size = len(rows[0])
    table = [[sum(row[i] * row[j] for row in rows) for j in range(size)] + [sum(row[i] for row in rows)] for i in range(size)]
    for i in range(size):
        for j in range(size):
            if i != j:
                share = table[j][i] / table[i][i]
                table[j] = [left - share * right for left, right in zip(table[j], table[i], strict=True)]
    return tuple(table[i][size] / table[i][i] for i in range(size))


if __name__ == "__main__":
    raise SystemExit(main())
