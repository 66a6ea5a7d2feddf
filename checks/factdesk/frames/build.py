"""Builds the frames of an article from its reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.frames.model import Frames
from factdesk.reading.read import read
from factdesk.text.segment import segment

if TYPE_CHECKING:
    import datetime as dt

    from factdesk.articles.model import Article


def frame(article: Article, story_day: dt.date | None = None) -> Frames:
    """The frames of an article. Never raises on any text.

    `story_day` is the day relative dates start from where the article carries no date of its own.
    """
    published = article.published or story_day
    document = segment(article.text, start=article.start, end=article.end, published=published, headline=article.headline)
    return Frames(article, read(document))
