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
from factdesk.scale.refused import Refused
from factdesk.scale.sinks import PartsSink, Sinks
from factdesk.scale.sources import batches, count, stream
from factdesk.scale.stream import collect, parts

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from typing import Self

    from factdesk.claims.model import ClaimSet
    from factdesk.results import FailOn
    from factdesk.scale.stream import Part, Total


_PAUSE = 0.5  # seconds between two signs of life


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
    refused = Refused()
    with Sinks([target for target in targets if target[0] in RESULTS]) as sinks, _Told(sys.stderr, sources) as told:
        folder = sinks[0].beside if len(sinks) == 1 and isinstance(sinks[0], PartsSink) else None
        found = _parts(claims, sources, work, refused, folder)
        total = collect(claims, found, refused, sinks, today=work.today, tell=told)
    for problem in refused.problems(() if total.interrupted else sources):
        complain(str(problem))
    if not total.articles and not total.interrupted:
        raise InputError([Problem("", None, None, "nothing to check: no article could be read", None)])
    return total


def code_of(total: Total, fail_on: FailOn) -> int:
    """The exit code: 1 for findings, 2 where some articles could not be read and nothing was found."""
    if fails(total.failing, fail_on):
        return 1
    return 2 if total.unread else 0


def _parts(claims: ClaimSet, sources: Sequence[Path], work: Work, refused: Refused, folder: Path | None) -> Iterator[Part]:
    if work.scheduler is None:
        return parts(claims, refused.readable(stream(sources)), today=work.today, jobs=work.jobs, cache=work.cache)
    from factdesk.scale.cluster import parts_on

    return parts_on(work.scheduler, claims, batches(sources), refused, today=work.today, folder=folder)


class _Told:
    """One line on a terminal that says how far the run is, how fast, and how long it will take; nothing elsewhere."""

    def __init__(self, out: TextIO, sources: Sequence[Path]) -> None:
        self._out = out
        self._on = out.isatty() and not in_ci()
        self._total = count(sources) if self._on else None
        self._started = self._last = time.monotonic()

    def __enter__(self) -> Self:
        return self

    def __call__(self, done: int, /) -> None:
        now = time.monotonic()
        if self._on and now - self._last > _PAUSE:
            self._last = now
            self._out.write(f"\r{pace(done, self._total, now - self._started)}\033[K")
            self._out.flush()

    def __exit__(self, *_: object) -> None:
        if self._on:
            self._out.write("\r\033[K")


def pace(done: int, total: int | None, seconds: float) -> str:
    """How far a run is after so many seconds: "1,200 of 5,000 articles, 94 a second, 41 s left"."""
    rate = done / seconds
    if total is None or total < done:
        return f"{done:,} articles, {rate:,.0f} a second"
    return f"{done:,} of {total:,} articles, {rate:,.0f} a second, {_length((total - done) / rate)} left"


def _length(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 90 * 60 else f"{seconds / 3600:.1f} h"
