"""Lines and columns: where an offset stands in its file, as editors count (both from 1, columns in code points)."""

from __future__ import annotations

from bisect import bisect_right

from factdesk.records import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """Code points `start` to `end` (exclusive) of a text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no span from {self.start} to {self.end}")

    def overlaps(self, other: Span) -> bool:
        """Whether the spans share a code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether the other span lies in this one."""
        return self.start <= other.start and other.end <= self.end


class LineIndex:
    """Looks up lines and columns of one text. Lines end at a line feed, a carriage return, or both."""

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        starts = [0]
        at = text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = text.find("\n", at + 1)
        if "\r" in text:
            starts += [i + 1 for i, sign in enumerate(text) if sign == "\r" and text[i + 1 : i + 2] != "\n"]
            starts.sort()
        self._starts = starts

    def at(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
