"""What an article is once its file has been read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.records import dataclass

if TYPE_CHECKING:
    import datetime as dt


@dataclass(frozen=True, slots=True)
class Article:
    """One text, with the day it appeared.

    `text` is the file as it is on disk (line ends untouched, a byte order mark counted as one code point); the article itself
    stands from `start` to `end` in it, so that offsets are those of the file. `path` is shown in reports, with forward slashes.
    """

    id: str
    path: str
    text: str
    start: int
    end: int
    outlet: str | None = None
    headline: str | None = None
    byline: str | None = None
    published: dt.date | None = None
