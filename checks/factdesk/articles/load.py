"""Loads articles: Markdown with front matter, plain text with a sidecar, HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from factdesk.articles.model import Article


def load_articles(paths: Sequence[Path]) -> tuple[Article, ...]:
    """The articles of files, folders and globs, in the order given, a folder's files by path.

    Gives () for no paths. Raises InputError with every problem found.
    """
    raise NotImplementedError(paths)
