"""Loads claim files: YAML with the place of every key and value, all problems collected before one error is raised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.claims.model import ClaimSet

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path


def load_claims(paths: Sequence[Path], *, known_articles: Collection[str] | None = None) -> ClaimSet:
    """The claims of files and folders (their `*.yaml` and `*.yml`, deep), in the order given, a folder's files by name.

    `known_articles` are the ids that `accepted` and `required` may name; None leaves them unchecked. Gives an empty set for no
    paths. Raises InputError with every problem of every file, sorted by path, line and column.
    """
    raise NotImplementedError(paths, known_articles, ClaimSet)
