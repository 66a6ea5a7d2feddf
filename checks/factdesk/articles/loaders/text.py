"""Plain text (`.txt`): the whole file is the article. Its details stand in `articles.yaml` beside it, where there is one.

A list, one entry a file: `- {id: daily-star, file: star-06-19.txt, outlet: "The Daily Star", published: 2023-06-19}`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.articles.registry import Loader
from factdesk.articles.whole import article, refuse_empty

if TYPE_CHECKING:
    from pathlib import Path

    from factdesk.articles.details import Details
    from factdesk.articles.model import Article


def _load(path: Path, text: str, known: Details | None) -> Article:
    refuse_empty(path, text)
    return article(path, text, known)


LOADER = Loader("text", (".txt",), _load)
