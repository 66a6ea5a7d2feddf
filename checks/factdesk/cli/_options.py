"""Options that several commands share."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click


def read_day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> dt.date | None:
    """A day written YYYY-MM-DD, or a usage error."""
    if value is None:
        return None
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r} is no day; write it as 2023-06-19") from None


config_option = click.option(
    "--config",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE",
    help="Configuration to use. [default: the nearest pyproject.toml with a [tool.factdesk], or factdesk.toml]",
)

claims_argument = click.argument("claims", nargs=-1, type=click.Path(path_type=Path), metavar="[CLAIMS]...")

# for commands whose arguments are something else
claims_option = click.option(
    "--claims",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="Claim file, or folder of them. May be repeated. [default: from the configuration]",
)

articles_option = click.option(
    "--articles",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="Article, folder or glob. May be repeated. [default: from the configuration]",
)

color_option = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="Colour the text; auto obeys NO_COLOR and FORCE_COLOR, then colours on a terminal.",
)

# the day that decides which acceptances have expired; hidden, for runs that must give the same on another day
today_option = click.option("--today", callback=read_day, hidden=True)
