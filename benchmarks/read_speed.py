"""How fast an article is read: each stage and reader against tokenising the same text with one regular expression.

    python benchmarks/read_speed.py [--articles DIR] [--rounds N] [--hostile] [--max-ratio X]

Times are processor time, the best of several rounds over the same texts, in one process. `--hostile` reads runs of digits, hyphens,
brackets and the like at growing sizes and prints how the time grows with the size: 1.0 is linear. `--max-ratio` and
`--max-exponent` set the exit status.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import math
import re
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from factdesk.reading.read import read
from factdesk.reading.registry import readers
from factdesk.text.segment import segment
from factdesk.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factdesk.reading.model import AnyMention

_WORDS = re.compile(r"\w+|[^\w\s]")
_PUBLISHED = dt.date(2024, 3, 14)

# Sentences for generated news: as many values as news has, and most words no value.
_SENTENCES = (
    "The ministry said on Tuesday that about 1,200 of its 3,400 inspectors had signed the petition, up from 850 a year earlier.",
    "Officials met for more than two hours before the delegation left the capital, and no statement was issued afterwards.",
    '"We have learned to live with the river, and the river has learned to live with us," said Ana Diaz, 61, a teacher.',
    "Shares of the company fell 4.5 percent to $31.20 after it cut its forecast for the quarter ending in September.",
    "Neighbours described a quiet street where children play between parked cars and nobody locks the garden gate.",
    "Foreign Minister Tomas Halloran, who took office in 2019, will travel to Lisbon next week for a second round of talks.",
    "The bridge, which is 1.2 miles long, was closed for three days while engineers examined a crack in one of its supports.",
    "Critics of the plan argue that the money would be better spent on schools, clinics and the roads that lead to them.",
    "Between five and seven hundred people were moved to a sports hall, where volunteers handed out blankets and soup.",
    "The court will hear the appeal on June 19, although both sides have said they would prefer to settle the matter earlier.",
)


def generated(kilobytes: int) -> list[str]:
    """Articles of about four kilobytes each, the sentences in another order in each."""
    articles: list[str] = []
    for number in range(max(1, kilobytes // 4)):
        sentences = [_SENTENCES[(number * 7 + i * 3) % len(_SENTENCES)] for i in range(34)]
        articles.append("\n\n".join(" ".join(sentences[i : i + 3]) for i in range(0, len(sentences), 3)))
    return articles


def best(action: Callable[[], object], rounds: int) -> float:
    """The shortest time of several rounds, in seconds."""
    times = []
    for _ in range(rounds):
        gc.collect()
        start = time.process_time()
        action()
        times.append(time.process_time() - start)
    return min(times)


def measure(texts: Sequence[str], rounds: int) -> list[tuple[str, float]]:
    """The time of every stage in seconds: the base first, then tokens, segments, each reader, all of reading.

    Each round measures all of them, so that a slow spell of the machine does not fall on one alone.
    """
    stages: dict[str, Callable[[str], object]] = {
        "one-line regular expression": _WORDS.findall,
        "tokenize": tokenize,
        "segment (tokens, sentences, furniture)": lambda text: segment(text, published=_PUBLISHED),
        "all: segment and read": _read,
    }
    spent = dict.fromkeys((*stages, *(f"reader {reader.name}" for reader in readers())), math.inf)

    def all_of(action: Callable[[str], object]) -> None:
        """One action on every text; nothing is kept, as in a run over many articles."""
        for text in texts:
            action(text)

    for _ in range(rounds):
        for name, action in stages.items():
            spent[name] = min(spent[name], best(partial(all_of, action), 1))
        once = dict.fromkeys((reader.name for reader in readers()), 0.0)
        fresh = [segment(text, published=_PUBLISHED) for text in texts]
        gc.collect()
        for document in fresh:
            mentions: list[AnyMention] = []
            for reader in readers():
                start = time.process_time()
                found = reader.read(document, mentions)
                once[reader.name] += time.process_time() - start
                mentions += found
        for name, seconds in once.items():
            spent[f"reader {name}"] = min(spent[f"reader {name}"], seconds)
    whole = spent.pop("all: segment and read")
    return [*spent.items(), ("all: segment and read", whole)]


_HOSTILE = {
    "digits": "9", "digits and commas": "1,", "digits and hyphens": "1-", "hyphens": "-", "brackets": "[(",
    "closing brackets": ")]",
    "quotes": '"', "apostrophes": "'s ", "full stops": ".", "dots and digits": "1.", "slashes": "1/2/", "dollars": "$1 ",
    "one letter": "a",
    "capitals": "Aa ", "and": "one and ", "hundreds": "hundred thousand ", "to": "5 to ", "of": "2 of ",
    "between": "between 5 and ",
    "commas": ", ", "newlines": "\n", "percent": "5% to ", "half": "half a ", "first": "first ", "largest": "largest ",
    "days": "Monday of ", "single quotes": "'a ", "mixed quotes": "“a” ‘b’ \"c\" ", "offices": "minister of the ",
}  # fmt: skip


def _read(text: str) -> object:
    return read(segment(text, published=_PUBLISHED))


def hostile(size: int) -> list[tuple[str, float, float]]:
    """For each kind of run: the seconds for the largest size, and the exponent by which time grows with size (1 is linear)."""
    rows = []
    for name, unit in _HOSTILE.items():
        sizes = [size, size * 2, size * 4]
        texts = [(unit * (length // len(unit) + 1))[:length] for length in sizes]
        times = [best(partial(_read, text), 2) for text in texts]
        rows.append((name, times[-1], math.log(times[-1] / times[0]) / math.log(4)))
    return rows


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; 1 where a limit is passed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, help="folder of .txt files to read instead of generated news")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--kilobytes", type=int, default=60)
    parser.add_argument("--hostile", action="store_true", help="read hostile runs at growing sizes instead")
    parser.add_argument("--size", type=int, default=50_000, help="smallest hostile run, in signs")
    parser.add_argument("--max-ratio", type=float, default=math.inf)
    parser.add_argument("--max-exponent", type=float, default=math.inf)
    options = parser.parse_args(arguments)
    if options.hostile:
        rows = hostile(options.size)
        print(f"{'run':24} {'seconds':>8} {'exponent':>9}   ({options.size * 4:,} signs)")
        for name, seconds, exponent in rows:
            print(f"{name:24} {seconds:8.3f} {exponent:9.2f}")
        return int(max(exponent for _, _, exponent in rows) > options.max_exponent)
    texts = (
        [path.read_text("utf-8") for path in sorted(options.articles.glob("*.txt"))]
        if options.articles
        else generated(options.kilobytes)
    )
    if not texts:
        parser.error(f"no .txt file in {options.articles}")
    kilobytes = sum(len(text.encode()) for text in texts) / 1024
    timed = measure(texts, options.rounds)
    base = timed[0][1]
    print(f"{len(texts)} texts, {kilobytes:.0f} KB")
    for name, seconds in timed:
        print(f"{name:40} {seconds / kilobytes * 1e6:8.1f} µs/KB {seconds / base:7.2f} x")
    return int(timed[-1][1] / base > options.max_ratio)


if __name__ == "__main__":
    sys.exit(main())
