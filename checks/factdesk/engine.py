"""The engine: every claim against every article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from factdesk.articles.model import Article
    from factdesk.claims.model import ClaimSet
    from factdesk.results import FailOn, Matrix


class Progress(Protocol):
    """Is told after each article how many of how many are done."""

    def __call__(self, done: int, total: int, /) -> None:
        """Show it."""
        ...


def run(
    claims: ClaimSet,
    articles: Sequence[Article],
    *,
    today: dt.date,
    progress: Progress | None = None,
    allow_empty: bool = False,
) -> Matrix:
    """The matrix of claims and articles.

    `today` decides which acceptances have expired. Raises InputError where there is nothing to check (unless `allow_empty`) and
    where an acceptance or `required` names an unknown article.
    """
    raise NotImplementedError(claims, articles, today, progress, allow_empty)


def exit_code(matrix: Matrix, fail_on: FailOn) -> int:
    """1 where a failing result's claim weighs `fail_on` or more, else 0."""
    raise NotImplementedError(matrix, fail_on)
