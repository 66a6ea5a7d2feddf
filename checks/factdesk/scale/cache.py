"""Readings kept on disk, so that only articles that changed are read again.

An entry's name is the hash of all that a reading depends on: the text, where the article stands in it, its day and headline, and the
program. So a stale entry cannot be hit. One that is damaged is read again and written anew.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from factdesk.frames.build import frame
from factdesk.frames.model import Frames
from factdesk.kept import entries
from factdesk.reading.model import Reading
from factdesk.records import replace

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from factdesk.articles.model import Article

_LANGUAGE = "en"
_CLASSES = ("factdesk.reading.", "factdesk.text.", "factdesk.values.")


class ReadingCache:
    """The readings in a folder, which is made when the first is written."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def frames(self, article: Article, day: dt.date | None) -> Frames:
        """The frames of an article, its reading from the folder where it is there. Never raises on what stands in the folder."""
        path = self.path(article, day)
        reading = entries.load(path, _CLASSES)
        if isinstance(reading, Reading):
            return Frames(article, reading)
        made = frame(article, day)
        plain = replace(made.reading, document=replace(made.reading.document))  # without what was looked up in it on the way
        entries.save(path, plain)
        return made

    def path(self, article: Article, day: dt.date | None) -> Path:
        """Where the reading of an article is kept. `day` stands in where the article has no date of its own."""
        told = (article.published or day, article.headline, article.start, article.end, _LANGUAGE, entries.program())
        key = hashlib.sha256(repr(told).encode() + b"\0" + article.text.encode("utf-8", "surrogatepass")).hexdigest()
        return self._folder / key[:2] / f"{key[2:]}{entries.READING}"
