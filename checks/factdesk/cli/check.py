"""`factdesk check`: every claim against every article."""

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
from factdesk.cli._scale import Plan, address, is_streamed, read_jobs, read_part, refuse_whole_run, streamed
from factdesk.records import replace
from factdesk.results import FailOn

if TYPE_CHECKING:
    from factdesk.articles.model import Article
    from factdesk.baseline import Baseline, Stale
    from factdesk.claims.model import ClaimSet
    from factdesk.config import Config
    from factdesk.results import Matrix
    from factdesk.scale.shards import Shard

_EPILOG = """\b
Examples:
  factdesk check
  factdesk check claims/blinken.yaml --articles 'stories/2023-06-*.md'
  factdesk check --only-claim 'xi-*' --full
  factdesk check --report html:report/index.html --report sarif:facts.sarif
  factdesk check --fail-on warning
  factdesk check --diff origin/main
  factdesk check --baseline factdesk-baseline.yaml --strict
  factdesk check --jobs auto --shard 3/8 --report json:shard-3.json
  factdesk check --articles archive.jsonl --jobs auto --report jsonl:results.jsonl

\b
Exit codes: 0 nothing at or above the threshold, 1 conflicts or required silence,
2 could not check (usage, configuration, broken claim file, nothing to check).
"""


@click.command("check", epilog=_EPILOG)
@_options.claims_argument
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
    help="Least severity that makes the run exit with 1. [default: error]",
)
@click.option("--only-claim", multiple=True, metavar="ID", help="Report on this claim, or on all like 'xi-*'. May be repeated.")
@click.option("--baseline", type=click.Path(path_type=Path), metavar="FILE", help="Findings that were there before fail nothing.")
@click.option("--strict", is_flag=True, help="Exit with 1 where entries of the baseline are stale.")
@click.option("--diff", metavar="BASE", help="Only what changed since this commit, and only what that broke.")
@click.option(
    "--jobs", callback=read_jobs, metavar="N|auto", help="Processes that work at it; auto: one a processor. [default: 1]"
)
@click.option("--shard", callback=read_part, metavar="K/N", help="Only every N-th article from the K-th on; see factdesk merge.")
@click.option(
    "--cache",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Keep readings and outcomes here for later runs. [default: outcomes only, beside the configuration; nothing where CI is set]",
)
@click.option("--no-cache", is_flag=True, help="Take nothing from earlier runs, and keep nothing.")
@click.option("--engine", type=click.Choice(["local", "dask"]), default="local", help="Where the work is done. [default: local]")
@click.option("--scheduler", metavar="ADDRESS", help="The Dask scheduler, such as tcp://localhost:8786.")
@click.option("--full", is_flag=True, help="Print every result, not only what needs attention.")
@click.option("--allow-empty", is_flag=True, help="Nothing to check is no failure.")
@_options.color_option
@_options.config_option
@_options.today_option
def command(
    claims: tuple[Path, ...],
    articles: tuple[Path, ...],
    reports: tuple[tuple[str, Path], ...],
    fail_on: str | None,
    only_claim: tuple[str, ...],
    baseline: Path | None,
    strict: bool,
    diff: str | None,
    jobs: int | None,
    shard: Shard | None,
    cache: Path | None,
    no_cache: bool,
    engine: str,
    scheduler: str | None,
    full: bool,
    allow_empty: bool,
    color: str,
    config: Path | None,
    today: dt.date | None,
) -> int:
    """Check claims against articles.

    Prints what was found, and writes reports. CLAIMS are claim files or folders of them. What is not given comes from the
    configuration.

    Articles may also come from JSON Lines (.jsonl, with "text", "id", "published" in each line), Parquet, zip and tar archives, or a URL;
    results may go to JSON Lines or Parquet (jsonl:PATH, parquet:PATH; parquet:FOLDER for a file a part), all but silence. Then nothing
    is kept in memory, and the other reports show the first articles with findings. An id that two articles have is refused.

    On a Dask cluster, workers that have the same files read the articles themselves, and write the parts of a FOLDER that they reach.
    """
    from factdesk import engine as runs
    from factdesk.cli._inputs import configuration, load, repository_root
    from factdesk.cli._output import complain, say, wants_colour
    from factdesk.cli._progress import progress
    from factdesk.report.model import Options
    from factdesk.report.registry import render

    settings = configuration(config)
    targets = reports or known_formats(settings)
    sources = tuple(articles) or settings.articles
    if scheduler is not None or engine == "dask" or is_streamed(sources, targets):
        refuse_whole_run({"--diff": diff, "--baseline": baseline, "--shard": shard, "--only-claim": only_claim})
        plan = Plan(tuple(claims) or settings.claims, sources, targets, FailOn(fail_on) if fail_on else settings.fail_on, cache)
        return streamed(plan, jobs if jobs is not None else settings.jobs, address(engine, scheduler), today, color, full=full)
    known = _read(baseline or settings.baseline)
    kept = _kept(cache, settings, (*claims, *articles), no_cache=no_cache) if diff is None else None
    loaded, found = load(settings, claims, articles, kept=kept)
    empty_ok = allow_empty or settings.allow_empty
    if shard is not None:
        loaded, found = _part(loaded, found, shard, empty_ok=empty_ok)
        empty_ok = True
    day = today or dt.date.today()
    many = jobs if jobs is not None else settings.jobs
    if diff is not None:
        asked = replace(settings, claims=tuple(claims) or settings.claims, jobs=many)
        matrix = _broken(diff, loaded, found, asked, day, cache, empty_ok=empty_ok)
    else:
        with progress(sys.stderr) as tell:
            matrix = runs.run(loaded, found, today=day, progress=tell, allow_empty=empty_ok, jobs=many, cache=cache, kept=kept)
    matrix = _only(matrix, only_claim, [claim.id for claim in loaded.claims])
    matrix, stale = _apply(known, matrix, whole=not (claims or articles or only_claim or shard or diff is not None))
    root, here = repository_root(Path.cwd()), Path.cwd()
    prefix = "" if root == here else here.relative_to(root).as_posix()
    more = next((path.as_posix() for name, path in targets if name == "html"), "")
    options = Options(root=root.as_posix(), prefix=prefix, full=full, version=__version__, more=more)
    say(render("text", matrix, replace(options, colour=wants_colour(color, sys.stdout, os.environ))))
    write_reports(targets, matrix, options)
    if targets and sys.stderr.isatty():
        complain(f"written: {', '.join(path.as_posix() for _, path in targets)}")
    if matrix.interrupted:
        raise KeyboardInterrupt
    code = runs.exit_code(matrix, FailOn(fail_on) if fail_on else settings.fail_on)
    if strict and stale:
        complain(f"{len(stale)} stale in the baseline (write it anew: factdesk baseline write)")
        return max(code, 1)
    return code


def _part(
    claims: ClaimSet, articles: tuple[Article, ...], shard: Shard, *, empty_ok: bool
) -> tuple[ClaimSet, tuple[Article, ...]]:
    """The claims and articles of a shard. Raises InputError where the whole run could not be checked."""
    from factdesk import engine
    from factdesk.scale.shards import part

    if not empty_ok:
        engine.refuse_nothing(claims, articles)
    engine.refuse_unknown_articles(claims, articles)
    return part(claims, articles, shard)


def _kept(cache: Path | None, settings: Config, named: tuple[Path, ...], *, no_cache: bool) -> Path | None:
    """The folder where outcomes are kept from run to run: the one asked for, else that of the project unless this is a CI job.

    Of files outside the project (`named` are those on the command line) nothing is kept unasked.
    """
    from factdesk.cli._inputs import in_ci

    if no_cache:
        if cache is not None:
            raise click.UsageError("--cache and --no-cache exclude each other")
        return None
    if cache is not None or in_ci() or settings.path is None:
        return cache
    project = settings.path.absolute().parent
    return settings.cache if all(path.absolute().is_relative_to(project) for path in named) else None


def _read(path: Path | None) -> Baseline | None:
    """The baseline of a run, if it has one. Raises InputError."""
    if path is None:
        return None
    from factdesk.baseline import read_baseline

    return read_baseline(path)


def _apply(known: Baseline | None, matrix: Matrix, *, whole: bool) -> tuple[Matrix, tuple[Stale, ...]]:
    if known is None:
        return matrix, ()
    from factdesk.baseline import apply

    return apply(matrix, known, whole=whole)


def _broken(
    base: str,
    claims: ClaimSet,
    articles: tuple[Article, ...],
    settings: Config,
    today: dt.date,
    cache: Path | None,
    *,
    empty_ok: bool,
) -> Matrix:
    """The matrix of what the changes since BASE touch and broke. Raises InputError where that cannot be told."""
    from factdesk import engine
    from factdesk.changed import check_changes
    from factdesk.git import changes_since

    if not empty_ok:
        engine.refuse_nothing(claims, articles)
    engine.refuse_unknown_articles(claims, articles)
    changes = changes_since(base, Path.cwd())
    matrix = check_changes(changes, claims, articles, settings.claims, today=today, jobs=settings.jobs, cache=cache)
    if settings.path is not None and changes.relative(settings.path) in changes.touched:
        words = f"{settings.path.name} changed too, which may bring in files that did not change: run a whole check"
        return replace(matrix, notes=(*matrix.notes, words))
    return matrix


def _only(matrix: Matrix, wanted: tuple[str, ...], known: list[str]) -> Matrix:
    """The matrix with the wanted claims only. All are checked, because a relation needs the claims it speaks of."""
    if not wanted:
        return matrix
    from factdesk.cli._inputs import pick

    picked = frozenset(pick(wanted, known, "claim"))
    return replace(
        matrix,
        claims=tuple(claim for claim in matrix.claims if claim.id in picked),
        results=tuple(result for result in matrix.results if result.claim.id in picked),
    )
