"""Options of large runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
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
