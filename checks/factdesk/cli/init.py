"""`factdesk init`: starts a project."""

from __future__ import annotations

from pathlib import Path

import click

_EPILOG = """\b
Examples:
  factdesk init
  factdesk init newsroom && cd newsroom && factdesk check
"""


@click.command("init", epilog=_EPILOG)
@click.argument("folder", default=".", type=click.Path(path_type=Path, file_okay=False), metavar="[DIR]")
def command(folder: Path) -> int:
    """Start a project.

    Writes to DIR (here by default) a configuration, an example claim file with its schema, an article, and a workflow. Files that
    are there already are kept as they are.
    """
    from factdesk.cli._output import say
    from factdesk.cli._starter import FILES
    from factdesk.config import find_config
    from factdesk.errors import InputError, Problem
    from factdesk.schemas import file_name, text

    starter = {**FILES, f"schemas/{file_name('claims')}": text("claims")}
    if (settings := find_config(folder).path if folder.is_dir() else None) and settings.parent == folder.absolute():
        starter.pop("factdesk.toml")  # the project has its configuration in pyproject.toml
    for name, content in starter.items():
        path = folder / name
        if path.exists():
            say(f"kept     {path.as_posix()}")
            continue
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(content)
        except OSError as error:
            raise InputError([Problem(path.as_posix(), None, None, f"cannot be written: {error.strerror or error}")]) from None
        say(f"written  {path.as_posix()}")
    say("Next: factdesk check" if folder == Path() else f"Next: cd {folder.as_posix()} && factdesk check")
    return 0
