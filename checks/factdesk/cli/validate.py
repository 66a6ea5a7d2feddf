"""`factdesk validate`: claim files alone."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click

from factdesk.cli import _options

if TYPE_CHECKING:
    from pathlib import Path

_EPILOG = """\b
Examples:
  factdesk validate
  factdesk validate claims/blinken.yaml

\b
Exit codes: 0 all files are right, 2 something is wrong or there is nothing to look at.
"""


@click.command("validate", epilog=_EPILOG)
@_options.claims_argument
@_options.config_option
def command(claims: tuple[Path, ...], config: Path | None) -> int:
    """Check claim files alone.

    No article is checked. Every problem of every file is printed as path:line:column. Ids of articles are looked up where
    articles are configured.
    """
    from factdesk.cli._inputs import configuration, load
    from factdesk.cli._output import say
    from factdesk.errors import InputError, Problem

    settings = configuration(config)
    loaded, _ = load(settings, claims, ())
    if not loaded.paths:
        hint = "name one, or set claims in [tool.factdesk]"
        raise InputError([Problem("", None, None, "there is no claim file to look at", hint)])
    counts = Counter(claim.location.path for claim in loaded.claims)
    for path in loaded.paths:
        say(f"{path}: {_number(counts[path], 'claim')}")
    say(f"{_number(len(loaded.paths), 'file')}, {_number(len(loaded.claims), 'claim')}: all right")
    return 0


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
