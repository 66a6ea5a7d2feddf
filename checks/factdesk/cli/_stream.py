"""`factdesk check` over streams: articles from archives and tables, results to JSON Lines and Parquet."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, NamedTuple, TextIO

from factdesk.cli._inputs import in_ci
from factdesk.cli._output import complain
from factdesk.engine import fails
from factdesk.errors import InputError, Problem
from factdesk.scale.kinds import RESULTS
from factdesk.scale.seen import Seen
from factdesk.scale.sinks import Sinks
from factdesk.scale.sources import stream
from factdesk.scale.stream import collect, parts

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from typing import Self

    from factdesk.articles.model import Article
    from factdesk.claims.model import ClaimSet
    from factdesk.results import FailOn
    from factdesk.scale.stream import Part, Total


class Work(NamedTuple):
    """How a stream is to be checked: by how many processes, or by the workers of a Dask scheduler at an address."""

    jobs: int
    scheduler: str | None
    today: dt.date
    cache: Path | None = None


def check_stream(claims: ClaimSet, sources: Sequence[Path], targets: Sequence[tuple[str, Path]], work: Work) -> Total:
    """Check a stream, writing the results as they come. Raises InputError where there is nothing to check."""
    if not claims.claims:
        raise InputError([Problem("", None, None, "nothing to check: no claims", "name them on the command line")])
    unread: list[Problem] = []
    with Sinks([target for target in targets if target[0] in RESULTS]) as sinks, _Told(sys.stderr) as told:
        found = _parts(claims, _readable(sources, unread), work)
        total = collect(claims, found, unread, sinks, today=work.today, tell=told)
    for problem in total.problems:
        complain(str(problem))
    if not total.articles and not total.interrupted:
        raise InputError([Problem("", None, None, "nothing to check: no article could be read", None)])
    return total


def code_of(total: Total, fail_on: FailOn) -> int:
    """The exit code: 1 for findings, 2 where some articles could not be read and nothing was found."""
    if fails(total.failing, fail_on):
        return 1
    return 2 if total.unread else 0


def _parts(claims: ClaimSet, articles: Iterator[Article], work: Work) -> Iterator[Part]:
    if work.scheduler is None:
        return parts(claims, articles, today=work.today, jobs=work.jobs, cache=work.cache)
    from factdesk.scale.cluster import parts_on

    return parts_on(work.scheduler, claims, articles, today=work.today)


def _readable(sources: Sequence[Path], unread: list[Problem]) -> Iterator[Article]:
    seen = Seen()
    for found in stream(sources):
        if isinstance(found, Problem):
            unread.append(found)
        elif not seen.add(found.id):
            unread.append(Problem(found.path, None, None, f'duplicate article id "{found.id}"', None))
        else:
            yield found


class _Told:
    """One line on a terminal that says how far the run is, and how fast; nothing elsewhere."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._on = out.isatty() and not in_ci()
        self._started = self._last = time.monotonic()

    def __enter__(self) -> Self:
        return self

    def __call__(self, done: int, /) -> None:
        now = time.monotonic()
        if self._on and now - self._last > 0.5:
            self._last = now
            self._out.write(f"\r{done:,} articles, {done / (now - self._started):,.0f} a second\033[K")
            self._out.flush()

    def __exit__(self, *_: object) -> None:
        if self._on:
            self._out.write("\r\033[K")
