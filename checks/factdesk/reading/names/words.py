"""The words of a name as they are written, hyphens and points in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdesk.text.tokens import Token


def parts_of(tokens: tuple[Token, ...], first: int, last: int) -> tuple[str, ...]:
    """The words of tokens `first` to `last` (exclusive): what touches is one word; commas are left out."""
    if last == first + 1:
        return (tokens[first].text,)
    parts: list[str] = []
    end = -1
    for at in range(first, last):
        token = tokens[at]
        if token.text == ",":
            end = -1
            continue
        if parts and token.start == end:
            parts[-1] += token.text
        else:
            parts.append(token.text)
        end = token.end
    return tuple(parts)
