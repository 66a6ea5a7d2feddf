"""Reads a document: every reader in turn, then one list of mentions in text order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.reading.model import Reading
from factdesk.reading.registry import readers

if TYPE_CHECKING:
    from factdesk.reading.model import AnyMention
    from factdesk.text.document import Document


def _place(mention: AnyMention) -> tuple[int, int, str]:
    span = mention.span
    return span.start, -span.end, mention.kind._value_  # a plain attribute, where `value` is a call


def read(document: Document) -> Reading:
    """All mentions of a document, in text order. Never raises on any text."""
    mentions: list[AnyMention] = []
    for reader in readers():
        mentions += reader.read(document, mentions)
    mentions.sort(key=_place)
    return Reading(document, tuple(mentions))
