"""The TIMEX3 view of mentions: one expression a place, the outermost.

"Two years ago" is a date and holds a length; TIMEX3 marks the date alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.reading.model import DurationMention, TimeMention
from factdesk.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdesk.reading.model import AnyMention


@dataclass(frozen=True, slots=True)
class Timex:
    """A TIMEX3 expression: code points `start` to `end`, `type` (DATE, TIME, DURATION, SET) and `value`."""

    start: int
    end: int
    type: str
    value: str


def outermost(mentions: Iterable[AnyMention]) -> list[TimeMention | DurationMention]:
    """The time expressions of a reading in text order, without the lengths that lie in another of them."""
    found: list[TimeMention | DurationMention] = []
    times = [mention for mention in mentions if isinstance(mention, TimeMention | DurationMention)]
    for mention in sorted(times, key=lambda each: (each.span.start, -each.span.end, isinstance(each, DurationMention))):
        if not found or mention.span.start >= found[-1].span.end:
            found.append(mention)
    return found


def timexes(mentions: Iterable[AnyMention]) -> list[Timex]:
    """The TIMEX3 expressions of a reading in text order."""
    return [Timex(each.span.start, each.span.end, each.kind.name, each.value) for each in outermost(mentions)]
