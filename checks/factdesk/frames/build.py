"""Builds the frames of an article from its reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.frames.model import Frames
from factdesk.reading.read import read
from factdesk.text.segment import segment

if TYPE_CHECKING:
    from factdesk.articles.model import Article


def frame(article: Article) -> Frames:
    """The frames of an article. Never raises on any text."""
    document = segment(article.text, start=article.start, end=article.end, published=article.published, headline=article.headline)
    return Frames(article, read(document))
