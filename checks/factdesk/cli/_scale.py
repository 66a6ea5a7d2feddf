"""Options of large runs, and runs over streams."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from factdesk.scale.kinds import RESULTS, is_stream

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from factdesk.results import FailOn
    from factdesk.scale.shards import Shard


def read_jobs(_context: click.Context, _parameter: click.Parameter, value: str | None) -> int | None:
    """A number of processes from 1, 0 for "auto", or a usage error."""
    if value is None or value == "auto":
        return None if value is None else 0
    if value.isascii() and value.isdigit() and 1 <= int(value) <= 1024:
        return int(value)
    raise click.BadParameter(f"{value!r} is no number of processes; write one from 1, or auto")


def read_part(_context: click.Context, _parameter: click.Parameter, value: str | None) -> Shard | None:
    """A shard such as 3/8, or a usage error."""
    if value is None:
        return None
    from factdesk.scale.shards import read_shard

    try:
        return read_shard(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


class Plan(NamedTuple):
    """What a run over a stream works on."""

    claims: Sequence[Path]
    sources: Sequence[Path]
    targets: Sequence[tuple[str, Path]]
    fail_on: FailOn
    cache: Path | None


def is_streamed(sources: Sequence[Path], targets: Sequence[tuple[str, Path]]) -> bool:
    """Whether a run is one over a stream: by its sources, or by where its results go."""
    return any(name in RESULTS for name, _ in targets) or any(map(is_stream, sources))


def refuse_whole_run(options: Mapping[str, object]) -> None:
    """Raise a usage error where an option is given that needs all articles at once."""
    for name, value in options.items():
        if value:
            raise click.UsageError(f"{name} needs all articles at once; a stream is checked one by one")


def address(engine: str, scheduler: str | None) -> str | None:
    """The address of the Dask scheduler, None for a local run, or a usage error."""
    if (engine == "dask") != (scheduler is not None):
        raise click.UsageError("--engine dask and --scheduler ADDRESS go together")
    return scheduler


def streamed(plan: Plan, jobs: int, scheduler: str | None, today: dt.date | None, color: str, *, full: bool) -> int:
    """Check a stream, print and write what was found; the exit code. Raises InputError, and KeyboardInterrupt once that is written."""
    import datetime as dt

    from factdesk import __version__
    from factdesk.claims.load import load_claims
    from factdesk.cli._output import say, wants_colour
    from factdesk.cli._reports import write_reports
    from factdesk.cli._stream import Work, check_stream, code_of
    from factdesk.records import replace
    from factdesk.report.model import Options
    from factdesk.report.registry import render

    work = Work(jobs, scheduler, today or dt.date.today(), plan.cache)
    total = check_stream(load_claims(plan.claims), plan.sources, plan.targets, work)
    data = next((path.as_posix() for name, path in plan.targets if name in RESULTS), "")
    options = Options(root=Path.cwd().as_posix(), full=full, version=__version__, more=data)
    notes = (*total.matrix.notes, f"all results: {data}") if data else total.matrix.notes
    matrix = replace(total.matrix, notes=notes)
    say(render("text", matrix, replace(options, colour=wants_colour(color, sys.stdout, os.environ))))
    write_reports(plan.targets, matrix, options)
    if total.interrupted:
        raise KeyboardInterrupt
    return code_of(total, plan.fail_on)
