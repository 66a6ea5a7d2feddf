"""Articles in chunks: large enough that handing them over costs little, small enough that losing one costs little."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from factdesk.articles.model import Article

T = TypeVar("T")

MOST_SIGNS = 200_000  # code points of a chunk's texts: about a quarter of a second of reading
MOST_ARTICLES = 64


def chunked(articles: Iterable[Article], *, most: int = MOST_ARTICLES, signs: int = MOST_SIGNS) -> Iterator[tuple[Article, ...]]:
    """The articles in order, in chunks of at most `most`; a chunk ends when its texts have `signs` code points."""
    return grouped(articles, lambda article: len(article.text), most=most, signs=signs)


def grouped(
    items: Iterable[T], size_of: Callable[[T], int], *, most: int = MOST_ARTICLES, signs: int = MOST_SIGNS
) -> Iterator[tuple[T, ...]]:
    """Anything in order, in groups of at most `most`; a group ends when its sizes come to `signs`."""
    group: list[T] = []
    size = 0
    for item in items:
        group.append(item)
        size += size_of(item)
        if len(group) >= most or size >= signs:
            yield tuple(group)
            group, size = [], 0
    if group:
        yield tuple(group)
