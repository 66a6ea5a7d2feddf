"""Articles in chunks: large enough that handing them over costs little, small enough that losing one costs little."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factdesk.articles.model import Article

MOST_SIGNS = 200_000  # code points of a chunk's texts: about a quarter of a second of reading
MOST_ARTICLES = 64


def chunked(articles: Iterable[Article], *, most: int = MOST_ARTICLES, signs: int = MOST_SIGNS) -> Iterator[tuple[Article, ...]]:
    """The articles in order, in chunks of at most `most`; a chunk ends when its texts have `signs` code points."""
    chunk: list[Article] = []
    size = 0
    for article in articles:
        chunk.append(article)
        size += len(article.text)
        if len(chunk) >= most or size >= signs:
            yield tuple(chunk)
            chunk, size = [], 0
    if chunk:
        yield tuple(chunk)
