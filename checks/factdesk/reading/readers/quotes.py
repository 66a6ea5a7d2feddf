"""Quotes: words between quotation marks, with who says them.

Reads: “It is late,” said Ida Lind. “We go.” – two quotes of Ida Lind, the second going on with the first.
Leaves: the dogs' tails; a 5'10" man; a mark that is never closed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.reading.model import Kind, NameMention, QuoteMention
from factdesk.reading.quotes.marks import pairs
from factdesk.reading.quotes.phrases import Phrases
from factdesk.reading.quotes.scene import Scene
from factdesk.reading.quotes.speakers import Attributor
from factdesk.reading.registry import Reader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdesk.reading.model import AnyMention
    from factdesk.text.document import Document


def read(document: Document, before: Sequence[AnyMention]) -> list[AnyMention]:
    """The quotes of a document in text order; `continues` counts within this list."""
    marked = pairs(document)
    if not marked:
        return []
    names = [mention for mention in before if isinstance(mention, NameMention)]
    owner = {mark: (pair.open, pair.close) for pair in marked if pair.depth == 0 for mark in (pair.open, pair.close)}
    attributor = Attributor(document.tokens, Phrases(document.tokens, names), owner)
    found: list[QuoteMention] = Scene(document, attributor).quotes(marked)
    return list(found)


READER = Reader(name="quotes", kinds=frozenset({Kind.QUOTE}), read=read, needs=("names",))
