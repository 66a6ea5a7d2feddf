"""Makes an article of a text and its details: what all loaders share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.articles.details import Details, plain_id
from factdesk.articles.model import Article
from factdesk.source import BOM, failure, shown

if TYPE_CHECKING:
    from pathlib import Path


def article(path: Path, text: str, details: Details | None, start: int | None = None) -> Article:
    """The article that stands in a file's text from `start` (after a byte order mark where not given) to the end."""
    known = details or Details()
    begin = len(BOM) if start is None and text.startswith(BOM) else start or 0
    name = known.id or plain_id(path.stem)
    return Article(name, shown(path), text, begin, len(text), known.outlet, known.headline, known.byline, known.published)


def refuse_empty(path: Path, text: str, start: int = 0, where: str = "the file") -> None:
    """Raise InputError where nothing but space stands in a text from `start` on."""
    if not text[start:].strip().strip(BOM).strip():
        raise failure(shown(path), f"no article: {where} is empty")
