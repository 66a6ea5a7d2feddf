"""Some articles against all claims: the one function that a run calls, in this process or in many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.scale.column import Column

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factdesk.articles.model import Article
    from factdesk.results import Outcome
    from factdesk.scale.prepared import PreparedClaims


def columns(prepared: PreparedClaims, articles: Sequence[Article]) -> Iterator[list[Outcome]]:
    """The outcomes of all claims, in their order, for one article after the other."""
    for article in articles:
        column = Column(article, prepared)
        yield column.outcomes()
        column.close()
