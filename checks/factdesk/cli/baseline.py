"""`factdesk baseline`: findings that were there when factdesk was adopted."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factdesk.cli import _options

if TYPE_CHECKING:
    from factdesk.results import Matrix

_EPILOG = """\b
Examples:
  factdesk baseline write                       to factdesk-baseline.yaml, or what the configuration names
  factdesk baseline write --output known.yaml
  factdesk check --baseline known.yaml --strict

\b
Exit codes: 0 written, 2 not written.
"""


@click.group("baseline", epilog=_EPILOG)
def command() -> None:
    """Keep the findings that are there already from failing.

    A baseline is for adopting factdesk on an old archive: what it holds fails nothing, what is new does. Its entries are matched
    by claim, article, rule and words, never by line. The key `baseline` of the configuration names the file for every check.
    """


@command.command("write", epilog=_EPILOG)
@_options.claims_argument
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Where to write it.")
@_options.articles_option
@_options.config_option
@_options.today_option
def write(
    claims: tuple[Path, ...],
    output: Path | None,
    articles: tuple[Path, ...],
    config: Path | None,
    today: dt.date | None,
) -> int:
    """Write all findings of a check to a file.

    A file that is there is written anew, and it is said how many entries came and went. Findings whose sign-off is stale or has
    ended are left out: they want a decision.
    """
    from factdesk import engine
    from factdesk.baseline import NAME, as_text, entry_of, may_stand, read_baseline
    from factdesk.cli._inputs import configuration, load
    from factdesk.cli._output import complain, say
    from factdesk.cli._progress import progress
    from factdesk.cli._reports import write_atomically
    from factdesk.source import failure, shown

    settings = configuration(config)
    beside = Path(shown(settings.path.parent / NAME)) if settings.path else Path(NAME)
    path = output or settings.baseline or beside
    before = frozenset(read_baseline(path).entries) if path.exists() else frozenset()
    loaded, found = load(settings, claims, articles)
    with progress(sys.stderr) as tell:
        matrix = engine.run(loaded, found, today=today or dt.date.today(), progress=tell)
    entries = frozenset(entry_of(result) for result in matrix.results if may_stand(result))
    try:
        write_atomically(path, as_text(entries))
    except OSError as error:
        raise failure(path.as_posix(), f"cannot be written: {(error.strerror or str(error)).lower()}") from None
    noun = "entry" if len(entries) == 1 else "entries"
    say(f"written  {path.as_posix()}: {len(entries)} {noun} (+{len(entries - before)}, -{len(before - entries)})")
    for line in _left_out(matrix):
        complain(line)
    if settings.baseline is None or settings.baseline != path:
        say(f"Next: factdesk check --baseline {path.as_posix()}")
    return 0


def _left_out(matrix: Matrix) -> list[str]:
    from factdesk.baseline import may_stand
    from factdesk.report.findings import message_of

    return [f"left out: {message_of(result)}" for result in matrix.results if result.failing and not may_stand(result)]
