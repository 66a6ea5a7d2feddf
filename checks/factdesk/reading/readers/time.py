"""Dates, times of day, sets and durations.

Reads "June 19, 2023", "last Friday", "two days later", "a three-hour meeting", "within 30 days"; leaves "the second door",
"protesters march", "may go", "version 2.1". The engine is in `factdesk.reading.time`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.reading.model import Kind
from factdesk.reading.registry import Reader
from factdesk.reading.time.engine import read_times

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdesk.reading.model import AnyMention
    from factdesk.text.document import Document


def _read(document: Document, before: Sequence[AnyMention], /) -> list[AnyMention]:  # noqa: ARG001
    return read_times(document)


READER = Reader(name="time", kinds=frozenset({Kind.DATE, Kind.TIME, Kind.SET, Kind.DURATION}), read=_read)
