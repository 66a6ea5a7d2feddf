"""Claims as they were loaded, until any byte of their files, or of the files beside them, is another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.claims.files import claim_files
from factdesk.claims.model import ClaimSet
from factdesk.errors import InputError
from factdesk.kept import entries
from factdesk.source import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from pathlib import Path

_CLASSES = ("factdesk.claims.model",)


def kept_claims(
    folder: Path, paths: Sequence[Path], known_articles: Collection[str] | None, load: Callable[[], ClaimSet]
) -> ClaimSet:
    """What `load` gives, from the folder where the files are as they were. Raises InputError where `load` does, which keeps nothing."""
    told = _files(paths)
    if told is None:
        return load()
    articles = "all" if known_articles is None else "\n".join(sorted(known_articles))
    slot = folder / "claims" / entries.digest(*map(shown, paths)).hex()
    key = entries.digest(entries.program(), articles, *told)
    found = entries.load(slot, _CLASSES, key)
    if isinstance(found, ClaimSet):
        return found
    loaded = load()
    entries.mark(folder)
    entries.save(slot, loaded, key)
    return loaded


def _files(paths: Sequence[Path]) -> list[str | bytes] | None:
    """The claim files, and the YAML files beside them, whose entities may serve them; None where any cannot be read."""
    try:
        named = dict.fromkeys(file for path in paths for file in claim_files(path))
        beside = {file for folder in {path.parent for path in named} for file in folder.glob("*.y*ml")}
        told: list[str | bytes] = ["\n".join(map(shown, named))]
        for file in (*named, *sorted(beside.difference(named))):
            told += [shown(file), file.read_bytes()]
    except (InputError, OSError):
        return None
    return told
