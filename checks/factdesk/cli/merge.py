"""`factdesk merge`: the reports of a run's shards put together."""

from __future__ import annotations

import datetime as dt
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factdesk import __version__
from factdesk.cli import _options
from factdesk.cli._reports import known_formats, read_targets, write_reports
from factdesk.records import replace
from factdesk.results import FailOn

if TYPE_CHECKING:
    from collections.abc import Sequence

_EPILOG = """\b
Examples:
  factdesk check --shard 1/2 --report json:one.json
  factdesk check --shard 2/2 --report json:two.json
  factdesk merge one.json two.json --report html:report/index.html

\b
Exit codes: those of the whole run: 0 nothing at or above the threshold, 1 conflicts,
2 could not merge (a shard is missing, or its claims or articles are others).
"""


@click.command("merge", epilog=_EPILOG)
@click.argument("shards", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="REPORT.json...")
@_options.claims_option
@_options.articles_option
@click.option(
    "--report",
    "reports",
    multiple=True,
    callback=read_targets,
    metavar="FORMAT:PATH",
    help="Also write a report. May be repeated. [default: from the configuration]",
)
@click.option(
    "--fail-on",
    type=click.Choice([choice.value for choice in FailOn]),
    help="Least severity that makes it exit with 1. [default: error]",
)
@click.option("--baseline", type=click.Path(path_type=Path), metavar="FILE", help="Findings that were there before fail nothing.")
@click.option("--full", is_flag=True, help="Print every result, not only what needs attention.")
@_options.color_option
@_options.config_option
@_options.today_option
def command(
    shards: tuple[Path, ...],
    claims: tuple[Path, ...],
    articles: tuple[Path, ...],
    reports: Sequence[tuple[str, Path]],
    fail_on: str | None,
    baseline: Path | None,
    full: bool,
    color: str,
    config: Path | None,
    today: dt.date | None,
) -> int:
    """Put the reports of a run's shards together.

    The reports are JSON, the claims and articles those of the run. What is printed and written is what the whole run would have
    printed and written.
    """
    from factdesk import engine
    from factdesk.cli._inputs import configuration, load, repository_root
    from factdesk.cli._output import say, wants_colour
    from factdesk.report.model import Options
    from factdesk.report.registry import render
    from factdesk.scale.shards import outcomes_of

    settings = configuration(config)
    targets = reports or known_formats(settings)
    loaded, found = load(settings, claims, articles)
    known = outcomes_of(shards, loaded, found)
    matrix = engine.run(loaded, found, today=today or dt.date.today(), known=known)
    if (before := baseline or settings.baseline) is not None:
        from factdesk.baseline import apply, read_baseline

        matrix, _ = apply(matrix, read_baseline(before), whole=True)
    root, here = repository_root(Path.cwd()), Path.cwd()
    prefix = "" if root == here else here.relative_to(root).as_posix()
    more = next((path.as_posix() for name, path in targets if name == "html"), "")
    options = Options(root=root.as_posix(), prefix=prefix, full=full, version=__version__, more=more)
    say(render("text", matrix, replace(options, colour=wants_colour(color, sys.stdout, os.environ))))
    write_reports(targets, matrix, options)
    return engine.exit_code(matrix, FailOn(fail_on) if fail_on else settings.fail_on)
