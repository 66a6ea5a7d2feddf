"""Frames of one article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdesk.articles.model import Article
    from factdesk.reading.model import Reading


@dataclass(frozen=True)
class Frames:
    """An article, read and framed."""

    article: Article
    reading: Reading
