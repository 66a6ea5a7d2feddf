"""`factdesk cache`: what is kept from run to run, and emptying it."""

from __future__ import annotations

from pathlib import Path

import click

_EPILOG = """\b
Examples:
  factdesk cache info
  factdesk cache clear
  factdesk cache clear shared/factdesk-cache
"""


@click.command("cache", epilog=_EPILOG)
@click.argument("action", type=click.Choice(["info", "clear"]))
@click.argument("folder", required=False, type=click.Path(path_type=Path, file_okay=False))
def command(action: str, folder: Path | None) -> int:
    """Show or clear what is kept for later runs.

    FOLDER is the one given to `factdesk check --cache`, else the project's own. Clearing removes its entries, and nothing else that is
    there.
    """
    from factdesk.cli._inputs import configuration
    from factdesk.cli._output import say
    from factdesk.config import CACHE
    from factdesk.kept.entries import everything

    place = folder or configuration(None).cache or Path(CACHE)
    found = everything(place)
    size = sum(path.stat().st_size for paths in found.values() for path in paths)
    listed = ", ".join(f"{len(paths)} {what}" for what, paths in found.items())
    if action == "info":
        say(f"{place.as_posix()}: {listed}; {size / 1e6:.1f} MB")
        return 0
    entries = [path for paths in found.values() for path in paths]
    for path in entries:
        path.unlink(missing_ok=True)
    for emptied in sorted({path.parent for path in entries}):
        if not any(emptied.iterdir()):
            emptied.rmdir()
    say(f"{place.as_posix()}: {listed} removed; {size / 1e6:.1f} MB")
    return 0
