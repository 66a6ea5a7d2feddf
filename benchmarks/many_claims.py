"""What many claims cost: one article against 10, 1,000 and 10,000 of them.

    python benchmarks/many_claims.py [--most 10000]

Prints the time of each (the median of several articles, reading included) and the ratios: a thousand claims should cost less than three
times ten, ten thousand less than ten times a thousand. Making the index happens once a run and is told beside it.
"""

from __future__ import annotations

import argparse
import datetime as dt
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import press

from factdesk.articles.model import Article
from factdesk.claims.load import load_claims
from factdesk.scale.batch import columns
from factdesk.scale.prepared import PreparedClaims

ARTICLES = 12


def main() -> int:
    """Print the times and ratios; 1 where a ratio is over its limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=10_000)
    most = parser.parse_args().most
    day = dt.date(2024, 5, 14)
    articles = [Article(one.id, one.id, one.text, 0, len(one.text), published=day) for one in press.stories(ARTICLES, 10)]
    times = {}
    for count in [number for number in (10, 1000, 10_000) if number <= most]:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "claims.yaml")
            path.write_text(press.claim_file(count), encoding="utf-8")
            claims = load_claims([path])
        started = time.process_time()
        prepared = PreparedClaims(claims, indexed=True)
        assert prepared.index is not None
        list(columns(prepared, articles[:2]))  # the words of silence are made at the first article
        making = time.process_time() - started
        times[count] = statistics.median(_times(prepared, articles[2:]))
        print(
            f"{count:6} claims: {1000 * times[count]:8.2f} ms an article of {len(articles[2].text)} signs; index {making:.2f} s"
        )
    limits = [(1000, 10, 3.0), (10_000, 1000, 10.0)]
    ratios = [(more, less, times[more] / times[less], limit) for more, less, limit in limits if more in times]
    for more, less, ratio, limit in ratios:
        print(f"{more} claims cost {ratio:.2f} times {less} (at most {limit:.0f})")
    return int(any(ratio > limit for _, _, ratio, limit in ratios))


def _times(prepared: PreparedClaims, articles: list[Article]) -> list[float]:
    found = []
    for article in articles:
        started = time.process_time()
        list(columns(prepared, [article]))
        found.append(time.process_time() - started)
    return found


if __name__ == "__main__":
    raise SystemExit(main())
