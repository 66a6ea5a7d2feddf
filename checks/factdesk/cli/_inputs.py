"""What a command works on: configuration, claims and articles, from arguments or else from the project."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from factdesk.config import Config, find_config
from factdesk.errors import InputError, Problem
from factdesk.records import replace
from factdesk.source import shown

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from factdesk.articles.model import Article
    from factdesk.claims.model import Claim, ClaimSet


def configuration(path: Path | None) -> Config:
    """The named configuration, or the one that holds for the working directory; its paths as reports show them. Raises InputError."""
    config = find_config(path if path is not None else Path.cwd())
    return replace(
        config,
        claims=tuple(Path(shown(found)) for found in config.claims),
        articles=tuple(Path(shown(found)) for found in config.articles),
        report=tuple((name, Path(shown(target))) for name, target in config.report),
        baseline=Path(shown(config.baseline)) if config.baseline else None,
        cache=Path(shown(config.cache)) if config.cache else None,
    )


def load(
    config: Config, claims: Sequence[Path], articles: Sequence[Path], *, kept: Path | None = None
) -> tuple[ClaimSet, tuple[Article, ...]]:
    """The claims and articles that were asked for, else those of the configuration; `kept` is a folder where loaded claims are kept.

    Both come in the order of their paths, however they were named, so that a report does not depend on it.
    Where only some of a project's articles are asked for, what claims say of the others is left aside. Raises InputError with
    all problems of claims and articles at once.
    """
    from factdesk.articles.load import load_articles

    problems: list[Problem] = []
    found: tuple[Article, ...] = ()
    try:
        found = tuple(sorted(load_articles(tuple(articles) or config.articles), key=lambda article: article.path))
    except InputError as error:
        problems += error.problems
    chosen = frozenset(article.id for article in found)
    others = _ids(config.articles) if articles else frozenset()
    known = chosen | others if found and not problems else None
    try:
        loaded = _claims(tuple(claims) or config.claims, known, kept)
    except InputError as error:
        raise InputError([*error.problems, *problems]) from None
    if problems:
        raise InputError(problems)
    if others - chosen:
        loaded = replace(loaded, claims=tuple(about(claim, chosen) for claim in loaded.claims))
    return replace(loaded, claims=tuple(sorted(loaded.claims, key=_place))), found


def _place(claim: Claim) -> tuple[str, int, int]:
    return claim.location.path, claim.location.line, claim.location.column


def _claims(paths: Sequence[Path], known: Collection[str] | None, kept: Path | None) -> ClaimSet:
    def read() -> ClaimSet:
        from factdesk.claims.load import load_claims

        return load_claims(paths, known_articles=known)

    if kept is None:
        return read()
    from factdesk.kept.claims import kept_claims

    return kept_claims(kept, paths, known, read)


def _ids(paths: Sequence[Path]) -> frozenset[str]:
    from factdesk.articles.load import load_articles

    try:
        return frozenset(article.id for article in load_articles(paths))
    except InputError:  # not what was asked for, so no reason to stop
        return frozenset()


def about(claim: Claim, chosen: Collection[str]) -> Claim:
    """The claim without its acceptances and duties for articles that are not chosen."""
    required = claim.required if isinstance(claim.required, bool) else tuple(name for name in claim.required if name in chosen)
    return replace(claim, accepted=tuple(entry for entry in claim.accepted if entry.article in chosen), required=required)


def pick(ids: Iterable[str], known: Sequence[str], what: str) -> tuple[str, ...]:
    """The known ids that ids or patterns such as `xi-*` name, in the order known. Raises InputError where one names none."""
    from fnmatch import fnmatchcase

    from factdesk.errors import did_you_mean

    problems: list[Problem] = []
    picked: set[str] = set()
    for pattern in ids:
        matching = [name for name in known if fnmatchcase(name, pattern)]
        if not matching:
            problems.append(Problem("", None, None, f'there is no {what} "{pattern}"', did_you_mean(pattern, known)))
        picked.update(matching)
    if problems:
        raise InputError(problems)
    return tuple(name for name in known if name in picked)


def refuse_unknown(name: str, known: Collection[str], what: str) -> None:
    """Raise InputError, with the nearest known id, where an id is not known."""
    if name not in known:
        from factdesk.errors import did_you_mean

        raise InputError([Problem("", None, None, f'there is no {what} "{name}"', did_you_mean(name, known))])


def repository_root(start: Path) -> Path:
    """The folder that holds `.git`, going up from a folder; the folder itself where none does."""
    return next((folder for folder in (start, *start.parents) if (folder / ".git").exists()), start)


def in_ci() -> bool:
    """Whether the run is one of a continuous integration."""
    return bool(os.environ.get("CI") or os.environ.get("BUILD_NUMBER"))
