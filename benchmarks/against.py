"""Claim × article pairs a second on this repository's articles, against other programs that check sentences against a text without a model.

    python -m venv against
    against/bin/pip install -e . corroborate opengate-grounding sourced-evidence claimproofkit
    against/bin/python benchmarks/against.py [--rounds 7]

All run in one process, in turn, as libraries: each is handed the claims' `statement` sentences (we: the claims) and the text of the
articles, and called the way its own documentation does, once for each sentence and article or, where it takes many sentences at once, once
for each article. Imports, loading the claims and opening the files are outside the clock for all; a first round warms every program up and
does not count. What is printed is the median of the other rounds in processor time. A program that is not installed is left out, and the
table says so.

The four differ in what they do: `corroborate` and `opengate-grounding` ask whether the numbers of a sentence (and dates, and quotations)
stand somewhere in the text, and never say that a text contradicts it; `sourced-evidence` and `claimproofkit` do. The ratio to the faster
of these two is held against `--least`.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import statistics
import time
from collections import Counter
from functools import partial
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factdesk.articles.load import load_articles
from factdesk.claims.load import load_claims
from factdesk.engine import run

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factdesk.articles.model import Article
    from factdesk.claims.model import ClaimSet

ROOT = Path(__file__).parents[1]
TODAY = dt.date(2026, 1, 1)  # only sign-offs ask for the day


class Contender(NamedTuple):
    """A program: whether it ever says that a text contradicts a sentence, and what makes a run of it over all pairs."""

    name: str
    conflicts: bool
    make: Callable[[Sequence[str], Sequence[str]], Callable[[], Counter[str]]]


def corroborate(sentences: Sequence[str], texts: Sequence[str]) -> Callable[[], Counter[str]]:
    """One call a pair: the answer is one sentence, and a report tells of all of an answer."""
    check = import_module("corroborate").check_answer

    def all_pairs() -> Counter[str]:
        return Counter("ok" if check("", [text], sentence).ok() else "unsupported" for text in texts for sentence in sentences)

    return all_pairs


def opengate(sentences: Sequence[str], texts: Sequence[str]) -> Callable[[], Counter[str]]:
    """One call a pair, as a result tells of all of an answer."""
    check = import_module("opengate_grounding").check_grounding

    def all_pairs() -> Counter[str]:
        return Counter("grounded" if check(sentence, text) else "ungrounded" for text in texts for sentence in sentences)

    return all_pairs


def sourced(sentences: Sequence[str], texts: Sequence[str]) -> Callable[[], Counter[str]]:
    """One call a pair, of the function that its `check` calls for each line: a line may be split into several claims."""
    check = import_module("sourced.check").check_claim

    def all_pairs() -> Counter[str]:
        return Counter(check(sentence, text)["status"] for text in texts for sentence in sentences)

    return all_pairs


def claimproofkit(sentences: Sequence[str], texts: Sequence[str]) -> Callable[[], Counter[str]]:
    """One call an article, which takes all claims; the passages of an article are its paragraphs. Claims and passages are made beforehand."""
    kit = import_module("claimproofkit")
    factual = kit.ClaimType.FACTUAL
    claims = [kit.Claim(id=f"claim-{number}", text=sentence, type=factual) for number, sentence in enumerate(sentences)]
    passages = [
        [
            kit.EvidencePassage(id=f"{at:04}", source="article", text=part)
            for at, part in enumerate(text.split("\n\n"))
            if part.strip()
        ]
        for text in texts
    ]
    verifier = kit.ClaimVerifier()

    def all_pairs() -> Counter[str]:
        return Counter(
            verdict.status.value for article in passages for verdict in verifier.verify_claims(claims, article).verdicts
        )

    return all_pairs


CONTENDERS = (
    Contender("corroborate", conflicts=False, make=corroborate),
    Contender("opengate-grounding", conflicts=False, make=opengate),
    Contender("sourced-evidence", conflicts=True, make=sourced),
    Contender("claimproofkit", conflicts=True, make=claimproofkit),
)


def factdesk(claims: ClaimSet, articles: Sequence[Article]) -> Counter[str]:
    """All pairs: claims made ready, articles read, every claim compared, as `factdesk check` does it."""
    return Counter(result.outcome.verdict.value for result in run(claims, articles, today=TODAY).results)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table and the ratios; 1 where the first ratio is under the limit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--least", type=float, default=10.0, help="least ratio to the fastest that says conflict at all")
    asked = parser.parse_args(arguments)
    claims, articles = load_claims([ROOT / "claims"]), load_articles([ROOT / "seeds"])
    sentences = [claim.statement for claim in claims.claims]
    texts = [article.text[article.start : article.end] for article in articles]
    runs: dict[str, Callable[[], Counter[str]]] = {"factdesk": partial(factdesk, claims, articles)}
    missing: dict[str, str] = {}
    for contender in CONTENDERS:
        try:
            runs[contender.name] = contender.make(sentences, texts)
        except ImportError as error:
            missing[contender.name] = f"left out: {error} (pip install {contender.name})"
    pairs = len(sentences) * len(texts)
    signs = sum(map(len, texts))
    print(f"{len(sentences)} claims × {len(texts)} articles ({signs / 1000:.0f} thousand signs) = {pairs} pairs")
    found = {name: action() for name, action in runs.items()}
    times = _times(runs, asked.rounds)
    ours = statistics.median(times["factdesk"])
    print(f"{'program':20} {'version':9} {'pairs/s':>10} {'ms a pair':>10} {'ours / its':>11}  verdicts")
    for name, taken in times.items():
        median = statistics.median(taken)
        told = ", ".join(f"{count} {verdict}" for verdict, count in sorted(found[name].items()))
        print(f"{name:20} {_version(name):9} {pairs / median:10,.0f} {1000 * median / pairs:10.3f} {median / ours:11.2f}  {told}")
    for name, reason in missing.items():
        print(f"{name:20} {reason}")
    return _ratios({name: statistics.median(taken) / ours for name, taken in times.items() if name != "factdesk"}, asked.least)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "-"


def _times(runs: dict[str, Callable[[], Counter[str]]], rounds: int) -> dict[str, list[float]]:
    """The processor time of each program in each round; in a round all take their turn."""
    times: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, action in runs.items():
            gc.collect()
            started = time.process_time()
            action()
            times[name].append(time.process_time() - started)
    return times


def _ratios(slower: dict[str, float], least: float) -> int:
    """Print how many times as fast we are as the fastest of those that say conflict, and of all; 1 where the first is under the limit."""
    able = {name: slower[name] for name, conflicts, _ in CONTENDERS if conflicts and name in slower}
    for what, group in (("that says conflict at all", able), ("of all", slower)):
        if group:
            name = min(group, key=group.__getitem__)
            print(f"ratio to the fastest {what}, {name}: {group[name]:.2f}" + (f" (at least {least:g})" if group is able else ""))
        else:
            print(f"no ratio to the fastest {what}: none is installed")
    return int(bool(able) and min(able.values()) < least)


if __name__ == "__main__":
    raise SystemExit(main())
