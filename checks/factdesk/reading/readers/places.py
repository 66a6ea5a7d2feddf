"""Places, with the preposition before them and the wider place behind.

Reads: in the Leeds suburb of Otley, England; HULL, Mass. (AP) --; at Hull, Mass., International Airport; to visit Paris.
Leaves: a stake in Acme; the University of Leeds; Beijing said; in China's view.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.reading.model import Kind, NameMention, PlaceMention
from factdesk.reading.places.find import Finder
from factdesk.reading.registry import Reader
from factdesk.text.position import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdesk.reading.model import AnyMention
    from factdesk.text.document import Document


def read(document: Document, before: Sequence[AnyMention]) -> list[AnyMention]:
    """The places of a document in text order."""
    names = [mention for mention in before if isinstance(mention, NameMention)]
    tokens = document.tokens
    return [
        PlaceMention(
            Span(tokens[place.first].start, tokens[place.last - 1].end), place.first, place.last, Kind.PLACE, place.rule,
            name=place.name, within=place.within, preposition=place.preposition, dateline=place.dateline,
        )
        for place in Finder(document, names).places()
    ]  # fmt: skip


READER = Reader(name="places", kinds=frozenset({Kind.PLACE}), read=read, needs=("names",))
