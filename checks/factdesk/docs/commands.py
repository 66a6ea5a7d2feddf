"""The page of the commands: each one's own help."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

import click

from factdesk.cli._commands import COMMANDS, program
from factdesk.docs.tables import fenced

if TYPE_CHECKING:
    from collections.abc import Iterator

_WIDTH = 96
_INTRODUCTION = """\
# Commands

What `factdesk COMMAND --help` prints.
"""


def pages() -> dict[str, str]:
    """The one page."""
    parts = [_INTRODUCTION.rstrip(), fenced(_help(program, "factdesk"))]
    for name in COMMANDS:
        command: click.Command = importlib.import_module(f"factdesk.cli.{name}").command
        parts.append(f"## {name}")
        parts += [fenced(_help(each, path)) for path, each in _with_parts(command, f"factdesk {name}")]
    return {"reference/commands.md": "\n\n".join(parts)}


def _with_parts(command: click.Command, path: str) -> Iterator[tuple[str, click.Command]]:
    """A command, and those below it."""
    yield path, command
    if isinstance(command, click.Group):
        for name in sorted(command.commands):
            yield from _with_parts(command.commands[name], f"{path} {name}")


def _help(command: click.Command, path: str) -> str:
    """The help of a command as a terminal of a fixed width shows it."""
    context = click.Context(command, info_name=path, terminal_width=_WIDTH, help_option_names=["--help", "-h"])
    with context:
        return command.get_help(context)
