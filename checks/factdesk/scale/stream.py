"""A run over a stream of articles: results go out as they come, and memory does not grow with their number.

Written are the results that say something: all but plain silence. Kept for the reports are the first articles with findings.
"""

from __future__ import annotations

import json
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from factdesk.engine import result_of, weight
from factdesk.report.document import result_entry
from factdesk.results import Matrix, Verdict
from factdesk.scale.chunks import chunked
from factdesk.scale.column import Column
from factdesk.scale.jobs import lost_outcome
from factdesk.scale.memory import forget
from factdesk.scale.prepared import PreparedClaims
from factdesk.scale.workers import Lost, Workers

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from typing import Protocol

    from factdesk.articles.model import Article
    from factdesk.claims.model import Claim, ClaimSet
    from factdesk.results import Outcome
    from factdesk.scale.refused import Refused

    class Sink(Protocol):
        """Takes results as lines of JSON."""

        def write(self, lines: str, /) -> None:
            """Take the lines of the next part, each with its line feed."""
            ...

        def keep(self) -> None:
            """The next part is there already, written by the one who made it."""
            ...

    class Tell(Protocol):
        """Is told how many articles are done."""

        def __call__(self, done: int, /) -> None:
            """Show it."""
            ...


MOST_KEPT = 100  # articles with findings that the reports show


class Part(NamedTuple):
    """What came of some articles: the results as lines of JSON, how many there are of each verdict, the articles with failing results.

    `failing` is the weight of the weightiest failing result (0 where there is none). `written`: whoever made the part has written its
    results where they go, and `lines` is empty.
    """

    articles: int
    lines: str
    verdicts: dict[str, int]
    failing: int
    contested: list[tuple[Article, list[tuple[int, Outcome]]]]
    written: bool = False


class State(NamedTuple):
    """What a worker needs: the claims, and the day that decides which sign-offs have expired."""

    prepared: PreparedClaims
    today: dt.date


class Total(NamedTuple):
    """What came of a whole run; `unread` is how many articles could not be checked."""

    articles: int
    verdicts: dict[str, int]
    failing: int
    matrix: Matrix
    unread: int
    interrupted: bool


def make_state(claims: ClaimSet, today: dt.date, cache: Path | None = None) -> State:
    """The state of one process."""
    return State(PreparedClaims(claims, cache=cache), today)


def check_part(state: State, articles: tuple[Article, ...]) -> Part:
    """Some articles against all claims."""
    lines: list[str] = []
    verdicts: Counter[str] = Counter()
    heaviest = 0
    contested = []
    prepared, today = state
    for article in articles:
        column = Column(article, prepared)
        numbers = column.looked_at()
        found = [(number, column.outcome(prepared.claims[number].id)) for number in numbers]
        column.close()
        verdicts[Verdict.SILENT.value] += len(prepared.claims) - len(numbers)
        looked, fails = set(numbers), False
        for number in (number for number in prepared.with_duties if number not in looked):
            found.append((number, prepared.sure_silence(number)))
            verdicts[Verdict.SILENT.value] -= 1
        for number, outcome in sorted(found, key=lambda pair: pair[0]):
            result = result_of(prepared.claims[number], article, outcome, today)
            verdicts[outcome.verdict.value] += 1
            if result.failing:
                heaviest, fails = max(heaviest, weight(result.claim)), True
            if outcome.verdict is not Verdict.SILENT or result.failing or result.accepted:
                lines.append(json.dumps(result_entry(result), ensure_ascii=False, allow_nan=False) + "\n")
        if fails:
            contested.append((article, [pair for pair in found if pair[1].verdict is not Verdict.SILENT]))
    forget()
    return Part(len(articles), "".join(lines), dict(verdicts), heaviest, contested)


def parts(
    claims: ClaimSet, articles: Iterable[Article], *, today: dt.date, jobs: int, cache: Path | None = None
) -> Iterator[Part]:
    """The parts of a run in the order of the articles, worked out by `jobs` processes (1: this one, 0: one a processor)."""
    if jobs == 1:
        state = make_state(claims, today, cache)
        yield from (check_part(state, chunk) for chunk in chunked(articles))
        return
    with Workers(jobs, partial(make_state, claims, today, cache), check_part) as workers:
        for chunk, answer in workers.results(chunked(articles)):
            yield lost_part(claims.claims, chunk, answer, today) if isinstance(answer, Lost) else answer


def lost_part(claims: tuple[Claim, ...], articles: tuple[Article, ...], lost: Lost, today: dt.date) -> Part:
    """The part of some articles whose worker died twice: every result is undetermined."""
    results = [result_of(claim, article, lost_outcome(claim, lost), today) for article in articles for claim in claims]
    lines = "".join(json.dumps(result_entry(result), ensure_ascii=False, allow_nan=False) + "\n" for result in results)
    heaviest = max((weight(result.claim) for result in results if result.failing), default=0)
    return Part(len(articles), lines, {Verdict.UNDETERMINED.value: len(results)}, heaviest, [])


def collect(
    claims: ClaimSet,
    found: Iterable[Part],
    refused: Refused,
    sinks: Iterable[Sink],
    *,
    today: dt.date,
    tell: Tell | None = None,
) -> Total:
    """All parts together: their lines go to the sinks, the first articles with findings into a matrix."""
    sinks = tuple(sinks)
    verdicts = dict.fromkeys((verdict.value for verdict in Verdict), 0)
    kept: list[tuple[Article, list[tuple[int, Outcome]]]] = []
    articles, heaviest, contested, interrupted = 0, 0, 0, False
    try:
        for part in found:
            articles += part.articles
            heaviest = max(heaviest, part.failing)
            for verdict, count in part.verdicts.items():
                verdicts[verdict] += count
            for sink in sinks:
                if part.written:
                    sink.keep()
                else:
                    sink.write(part.lines)
            contested += len(part.contested)
            kept += part.contested[: MOST_KEPT - len(kept)]
            if tell is not None:
                tell(articles)
    except KeyboardInterrupt:
        interrupted = True
    notes = [f"{articles:,} articles × {len(claims.claims):,} claims: " + ", ".join(f"{n:,} {v}" for v, n in verdicts.items())]
    notes += [f"shown are the first {len(kept)} of {contested:,} articles with findings"] if contested > len(kept) else []
    notes += [f"articles that could not be checked: {refused.count:,}"] if refused.count else []
    notes += ["interrupted: the articles up to here were checked"] if interrupted else []
    matrix = _matrix(claims.claims, kept, today, tuple(notes))
    return Total(articles, verdicts, heaviest, matrix, refused.count, interrupted)


def _matrix(
    claims: tuple[Claim, ...], kept: list[tuple[Article, list[tuple[int, Outcome]]]], today: dt.date, notes: tuple[str, ...]
) -> Matrix:
    """The contested part: the claims that any of these articles speaks of, and those articles."""
    from factdesk.results import Outcome

    numbers = sorted({number for _, found in kept for number, _ in found})
    rows = []
    tables = [(article, dict(found)) for article, found in kept]
    for number in numbers:
        claim = claims[number]
        quiet = Outcome(Verdict.SILENT, f"{claim.kind}-silent", claim.value_text, because=("the article does not speak of it",))
        rows += [result_of(claim, article, found.get(number, quiet), today) for article, found in tables]
    return Matrix(tuple(claims[number] for number in numbers), tuple(article for article, _ in kept), tuple(rows), notes)
