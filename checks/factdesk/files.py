"""Finds the files that a path stands for: a file itself, those of a folder, those a glob matches."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factdesk.source import failure, shown

if TYPE_CHECKING:
    from collections.abc import Callable

_GLOB = frozenset("*?[")


def files_of(path: Path, wanted: Callable[[Path], bool], what: str) -> list[Path]:
    """The files a path stands for, by path.

    A file that is named is taken whatever it is; in folders (deep) and globs only `wanted` ones are, and no hidden ones. `what`
    names the files in messages. Raises InputError where there is no such file, or the glob matches none.
    """
    if path.is_dir():
        return _in_folder(path, wanted)
    if path.exists():
        return [path]
    wild = next((at for at, part in enumerate(path.parts) if _GLOB & set(part)), None)
    if wild is None:
        raise failure(shown(path), "no such file or folder")
    base = Path(*path.parts[:wild])
    matched = [found for found in base.glob("/".join(path.parts[wild:])) if not _hidden(found.relative_to(base))]
    files = {file for found in matched for file in (_in_folder(found, wanted) if found.is_dir() else [found]) if wanted(file)}
    if not files:
        raise failure(shown(path), f"no {what} matches")
    return sorted(files, key=Path.as_posix)


def _in_folder(folder: Path, wanted: Callable[[Path], bool]) -> list[Path]:
    found = (path for path in folder.rglob("*") if wanted(path) and not _hidden(path.relative_to(folder)) and path.is_file())
    return sorted(found, key=Path.as_posix)


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)
