"""Web pages (`.html`, `.htm`): the article without the page around it, as trafilatura finds it (extra `html`).

Details come from `articles.yaml` beside the file, else from the page's own metadata. Offsets, lines and columns are those of the
file on disk; the words of evidence have spaces where the page has markup. Limits: a paragraph that trafilatura changes (tables,
lists with marks of their own) is not found in the page and so not read; a letter written as a character reference (`&eacute;`)
parts its word; only UTF-8 is read.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from factdesk.articles.details import Details
from factdesk.articles.registry import Loader
from factdesk.articles.whole import article, refuse_empty
from factdesk.records import replace
from factdesk.source import failure, shown

if TYPE_CHECKING:
    from pathlib import Path

    from factdesk.articles.model import Article


def _load(path: Path, text: str, known: Details | None) -> Article:
    from factdesk.articles.page import keep_only, visible

    refuse_empty(path, text)
    body, details = _extract(path, text)
    kept = keep_only(visible(text), [line for line in body.splitlines() if line.strip()])
    if not kept.strip():
        raise failure(shown(path), "no article found in the page", "save its text as .txt")
    return article(path, kept, known or replace(details, id=None))


def _extract(path: Path, text: str) -> tuple[str, Details]:
    """The article's paragraphs, one a line, and what the page says of it. Raises InputError."""
    try:
        from trafilatura import bare_extraction
    except ImportError:
        raise failure(shown(path), "web pages need trafilatura", 'install "factdesk[html]"') from None
    try:
        found = bare_extraction(
            text,
            include_comments=False,
            include_formatting=False,
            with_metadata=True,
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
    except Exception as error:  # a page that the library trips over is the user's input, not our bug
        raise failure(shown(path), f"the page cannot be read: {type(error).__name__}") from None
    if found is None or isinstance(found, dict) or not found.text:
        raise failure(shown(path), "no article found in the page", "save its text as .txt")
    details = Details(None, found.sitename or None, found.title or None, found.author or None, _day(found.date))
    title = [found.title] if found.title and found.title not in found.text.splitlines()[:3] else []
    return "\n".join([*title, found.text]), details


def _day(written: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(written) if written else None
    except ValueError:
        return None


LOADER = Loader("html", (".html", ".htm"), _load)
