"""Markdown (`.md`, `.markdown`): front matter in YAML between two lines `---`, then the article.

The front matter has `id`, `outlet`, `headline`, `byline`, `published` and, where the text was made from another, `source` and
`sha256`; keys of other programs are let be. A file without front matter needs an entry in `articles.yaml` beside it. Markdown's
marks are read as text; headings (`#`) are recognised as such.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.articles.details import KEYS, Details, read_details
from factdesk.articles.registry import Loader
from factdesk.articles.whole import article, refuse_empty
from factdesk.errors import InputError, Problem
from factdesk.source import BOM, failure, shown
from factdesk.yamltree import TreeReading

if TYPE_CHECKING:
    from pathlib import Path

    from factdesk.articles.model import Article

_FENCE = "---"
_ENDS = ("---", "...")
_COUNT = ("id", "outlet", "headline", "byline", "published")


def _load(path: Path, text: str, known: Details | None) -> Article:
    begin = len(BOM) if text.startswith(BOM) else 0
    refuse_empty(path, text)
    if text[begin : _line_end(text, begin)].rstrip() != _FENCE:
        if known is None:
            hint = "begin the file with a line ---, then keys such as id and published, then a line ---"
            raise InputError([Problem(shown(path), 1, 1, "no front matter", hint)])
        return article(path, text, known)
    first = _line_end(text, begin) + 1
    last, start = _closing(text, first, shown(path))
    details = _details(shown(path), text[first:last])
    refuse_empty(path, text, start, "what follows the front matter")
    return article(path, text, details, start)


def _details(name: str, front: str) -> Details:
    tree = TreeReading(name, lines_before=1)
    root = tree.compose(front)
    if root is None:
        return Details()
    found = tree.mapping(root, "the front matter")
    for word, (key, _) in found.items():  # other programs have keys of their own here: only slips of the pen are refused
        near = None if word in KEYS else _slip(word)
        if near:
            tree.wrong(key, f'unknown key "{word}"', f'did you mean "{near}"?')
    details = read_details(tree, found)
    if tree.problems:
        raise InputError(tree.problems)
    return details


def _slip(word: str) -> str | None:
    """The key that a word misses by a letter or two ("publishd"), where it is one that counts."""
    from rapidfuzz.distance import OSA

    near = (key for key in _COUNT if OSA.distance(word.lower(), key) <= (2 if len(key) > 7 else 1))
    return None if len(word) < 3 else next(near, None)


def _closing(text: str, at: int, name: str) -> tuple[int, int]:
    """Where the closing line of the front matter begins, and where the article after it begins."""
    while at < len(text):
        end = _line_end(text, at)
        if text[at:end].rstrip() in _ENDS:
            return at, min(end + 1, len(text))
        at = end + 1
    raise failure(name, "the front matter does not end", "close it with a line ---")


def _line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found


LOADER = Loader("markdown", (".md", ".markdown"), _load)
