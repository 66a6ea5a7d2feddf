"""Page furniture: share buttons, reading times, footers, forms. Recognised by shape and words, never evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.text.document import Role

if TYPE_CHECKING:
    from collections.abc import Sequence


def roles(paragraphs: Sequence[str], headline: str | None = None) -> list[Role]:
    """The role of each paragraph of a page, in order."""
    return [Role.HEADLINE if text == headline else Role.BODY for text in paragraphs]
