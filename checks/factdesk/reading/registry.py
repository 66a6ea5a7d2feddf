"""The readers: one module each in `factdesk.reading.readers`, found by folder, refusing duplicates.

A reader module has a `READER`, a `Reader`, and a docstring that says what it reads, with an example that reads and a near
miss that does not.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING, Protocol

from factdesk.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdesk.reading.model import AnyMention, Kind
    from factdesk.text.document import Document


class Read(Protocol):
    """What a reader does: look at a document and at what was read before it, and give the mentions it finds."""

    def __call__(self, document: Document, before: Sequence[AnyMention], /) -> list[AnyMention]:
        """The mentions found."""
        ...


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader: its name, the kinds it gives, the readers whose mentions it needs, and what it does."""

    name: str
    kinds: frozenset[Kind]
    read: Read
    needs: tuple[str, ...] = ()


class DuplicateReaderError(Exception):
    """Two modules give a reader of one name."""


@cache
def readers() -> tuple[Reader, ...]:
    """All readers, each after those it needs, otherwise by name. Raises DuplicateReaderError, and KeyError on an unknown need."""
    from factdesk.reading import readers as package

    found: dict[str, Reader] = {}
    for module in sorted(pkgutil.iter_modules(package.__path__), key=lambda info: info.name):
        reader = getattr(importlib.import_module(f"{package.__name__}.{module.name}"), "READER", None)
        if reader is None:
            continue
        if reader.name in found:
            raise DuplicateReaderError(f"two readers are named {reader.name}")
        found[reader.name] = reader
    ordered: dict[str, Reader] = {}
    for name in sorted(found):
        _visit(name, found, ordered)
    return tuple(ordered.values())


def _visit(name: str, found: dict[str, Reader], ordered: dict[str, Reader]) -> None:
    if name in ordered:
        return
    for need in found[name].needs:
        _visit(need, found, ordered)
    ordered[name] = found[name]
