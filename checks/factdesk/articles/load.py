"""Loads articles: Markdown with front matter, plain text with a sidecar, HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.articles.registry import loaders
from factdesk.articles.sidecar import NAME, read_sidecar
from factdesk.errors import InputError, Problem
from factdesk.files import files_of
from factdesk.source import failure, in_order, read_text, shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from factdesk.articles.details import Details
    from factdesk.articles.model import Article
    from factdesk.articles.registry import Loader


def load_articles(paths: Sequence[Path]) -> tuple[Article, ...]:
    """The articles of files, folders and globs, in the order given, a folder's files by path.

    In folders and globs only files of a known format count; hidden ones and the sidecar do not. A file named twice is loaded
    once. An article without an id has its file's stem. Gives () for no paths. Raises InputError with every problem found.
    """
    problems: list[Problem] = []
    files: dict[Path, None] = {}
    for path in paths:
        try:
            files.update(dict.fromkeys(article_files(path)))
        except InputError as error:
            problems += error.problems
    sidecars: dict[Path, Mapping[str, Details]] = {}
    articles: dict[str, tuple[Article, Details | None]] = {}
    seen: set[Path] = set()
    for path in files:
        if (real := path.resolve()) in seen:
            continue
        seen.add(real)
        try:
            if path.parent not in sidecars:
                sidecars[path.parent] = {}
                sidecars[path.parent] = read_sidecar(path.parent)
            known = sidecars[path.parent].get(path.name)
            article = loader_of(path).load(path, read_text(path), known)
        except InputError as error:
            problems += error.problems
            continue
        first = articles.setdefault(article.id, (article, known))[0]
        if first is not article:
            hint = f"{first.path} has it too; give one of them another id"
            problems.append(Problem(article.path, None, None, f'duplicate article id "{article.id}"', hint))
    if problems:
        raise InputError(in_order(problems))
    return tuple(article for article, _ in articles.values())


def article_files(path: Path) -> list[Path]:
    """The files a path stands for: itself, those of a folder (deep), or those a glob matches. Raises InputError."""
    return files_of(path, _is_article, "article")


def _is_article(path: Path) -> bool:
    return path.suffix.lower() in loaders() and path.name != NAME


def loader_of(path: Path) -> Loader:
    """The loader of a file, by its suffix. Raises InputError where there is none."""
    by_suffix = loaders()
    suffix = path.suffix.lower() or ".txt"
    if suffix not in by_suffix:
        raise failure(shown(path), f'no article format has files named "{suffix}"', f"known are {', '.join(sorted(by_suffix))}")
    return by_suffix[suffix]
