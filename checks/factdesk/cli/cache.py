"""`factdesk cache`: what a reading cache holds, and emptying it."""

from __future__ import annotations

from pathlib import Path

import click

_EPILOG = """\b
Examples:
  factdesk check --cache .factdesk-cache
  factdesk cache info .factdesk-cache
  factdesk cache clear .factdesk-cache
"""


@click.command("cache", epilog=_EPILOG)
@click.argument("action", type=click.Choice(["info", "clear"]))
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def command(action: str, folder: Path) -> int:
    """Show or clear a reading cache.

    FOLDER is the one given to `factdesk check --cache`. Clearing removes its entries, and nothing else that is there.
    """
    from factdesk.cli._output import say
    from factdesk.scale.cache import entries, reader_version

    found = entries(folder)
    size = sum(path.stat().st_size for path in found)
    if action == "info":
        say(f"{folder.as_posix()}: {len(found)} readings, {size / 1e6:.1f} MB; readers {reader_version()[:12]}")
        return 0
    for path in found:
        path.unlink(missing_ok=True)
    for place in sorted({path.parent for path in found}):
        if not any(place.iterdir()):
            place.rmdir()
    say(f"{folder.as_posix()}: {len(found)} readings removed, {size / 1e6:.1f} MB")
    return 0
