"""The sidecar `articles.yaml`: the details of the articles in its folder that carry none themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.articles.details import KEYS, Details, read_details
from factdesk.errors import InputError
from factdesk.source import read_text, shown
from factdesk.yamltree import TreeReading

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

NAME = "articles.yaml"
MOST_BYTES = 50_000_000  # of a sidecar


def read_sidecar(folder: Path) -> Mapping[str, Details]:
    """The entries by file name; none where the folder has no sidecar. Raises InputError."""
    path = folder / NAME
    if not path.is_file():
        return {}
    return sidecar_of(read_text(path, most=MOST_BYTES), shown(path), lambda name: (folder / name).is_file())


def sidecar_of(text: str, path: str, is_beside: Callable[[str], bool]) -> Mapping[str, Details]:
    """The entries of a sidecar's text by file name. `path` is its name in messages, `is_beside` tells which files stand beside it.

    Raises InputError.
    """
    tree = TreeReading(path)
    root = tree.compose(text)
    entries: dict[str, Details] = {}
    for node in [] if root is None else tree.items(root, "the list of articles"):
        found = tree.mapping(node, "an article")
        if not tree.is_mapping(node):
            continue
        tree.refuse_unknown(found, KEYS, "an article")
        details = read_details(tree, found)
        if "file" not in found:
            tree.wrong(node, 'an article without the key "file"')
            continue
        at = found["file"][1]
        name = tree.text(at, "file")
        if name is None:
            continue
        if name in entries:
            tree.wrong(at, f'a second entry for the file "{name}"')
        elif "/" in name or "\\" in name:
            tree.wrong(at, f'"{name}" stands in another folder', "a sidecar speaks of the files beside it")
        elif not is_beside(name):
            tree.wrong(at, f'no file "{name}" beside the sidecar')
        entries.setdefault(name, details)
    if tree.problems:
        raise InputError(tree.problems)
    return entries
