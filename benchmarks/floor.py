"""Reading plus checking, for each kilobyte, against the floor: tokenising the same text with one regular expression.

    python benchmarks/floor.py [--rounds 5] [--most 12]

In one process, in turn, processor time, the best of several rounds; loading claims and files is outside the clock. Three texts: this
repository's articles with its own claims, which speak of them; news on other matters with the same claims, most of which are silent in it, as
in a run over an archive; and generated stories with a thousand generated claims, five of which speak of each. The first is held against
`--most`.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import math
import re
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent))

import press
import read_speed

from factdesk.articles.load import load_articles
from factdesk.articles.model import Article
from factdesk.claims.load import load_claims
from factdesk.reading.read import read
from factdesk.scale.batch import columns
from factdesk.scale.prepared import PreparedClaims
from factdesk.text.segment import segment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factdesk.claims.model import ClaimSet

ROOT = Path(__file__).parents[1]
WORDS = re.compile(r"\w+|[^\w\s]")
DAY = dt.date(2024, 5, 14)


def corpora() -> Iterator[tuple[str, ClaimSet, Sequence[Article]]]:
    """The name of each text, the claims and the articles."""
    claims = load_claims([ROOT / "claims"])
    yield "this repository's articles", claims, load_articles([ROOT / "seeds"])
    yield "other news, same claims", claims, _articles(read_speed.generated(60))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "claims.yaml")
        path.write_text(press.claim_file(1000), encoding="utf-8")
        many = load_claims([path])
    yield "stories, 1,000 claims", many, _articles([story.text for story in press.stories(25, 1000)])


def _articles(texts: Sequence[str]) -> list[Article]:
    return [Article(f"a{at}", f"a{at}.txt", text, 0, len(text), published=DAY) for at, text in enumerate(texts)]


def tokenise(articles: Sequence[Article]) -> None:
    """The floor: every token of every text."""
    for article in articles:
        WORDS.findall(article.text, article.start, article.end)


def read_all(articles: Sequence[Article]) -> None:
    """Segment and read, without claims."""
    for article in articles:
        read(segment(article.text, start=article.start, end=article.end, published=article.published))


def check_all(claims: ClaimSet, articles: Sequence[Article]) -> None:
    """Read every article and compare all claims with it."""
    for _ in columns(PreparedClaims(claims, articles=len(articles)), articles):
        pass


def main() -> int:
    """Print the table; 1 where the first ratio is over the limit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--most", type=float, default=12.0)
    asked = parser.parse_args()
    ratios = []
    head = f"{'text':28} {'KB':>5} {'claims':>7} {'floor':>9} {'read':>9} {'read, check':>12}"
    print(f"{head} (µs/KB) {'read':>7} {'both':>7} (times the floor)")
    for name, claims, articles in corpora():
        kilobytes = sum(len(article.text.encode()) for article in articles) / 1024
        actions = (partial(tokenise, articles), partial(read_all, articles), partial(check_all, claims, articles))
        floor, reading, both = (1e6 * seconds / kilobytes for seconds in best(actions, asked.rounds))
        ratios.append(both / floor)
        row = f"{name:28} {kilobytes:5.0f} {len(claims.claims):7,} {floor:9.1f} {reading:9.1f} {both:12.1f}"
        print(f"{row}         {reading / floor:7.1f} {both / floor:7.1f}", flush=True)
    print(f"reading and checking / floor: {ratios[0]:.1f} (at most {asked.most:g})")
    return int(ratios[0] > asked.most)


def best(actions: Sequence[Callable[[], object]], rounds: int) -> list[float]:
    """The shortest processor time of each action, in seconds; in each round all take their turn."""
    shortest = [math.inf] * len(actions)
    for _ in range(rounds):
        for number, action in enumerate(actions):
            gc.collect()
            started = time.process_time()
            action()
            shortest[number] = min(shortest[number], time.process_time() - started)
    return shortest


if __name__ == "__main__":
    raise SystemExit(main())
