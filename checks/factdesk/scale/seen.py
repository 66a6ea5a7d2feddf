"""Which names a run has met, in little memory however many there are.

A name is kept as 12 bytes of its BLAKE2 hash, in a table of plain numbers: 16 to 32 bytes a name, where a set of texts takes 150. That two
different names out of a hundred million have the same 12 bytes has a chance of less than one in ten million million.
"""

from __future__ import annotations

from array import array
from hashlib import blake2b
from typing import Literal

_FIRST = 1024  # places of a new table: a power of two
_FULL = 6  # eighths of the places that may be taken before the table is doubled


class Seen:
    """The names met so far."""

    def __init__(self) -> None:
        self._long = _zeros("Q", _FIRST)
        self._short = _zeros("I", _FIRST)
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def __contains__(self, name: object) -> bool:
        if not isinstance(name, str):
            return False
        long, short = _key(name)
        return not self._is_free(self._place(long, short))

    def add(self, name: str) -> bool:
        """Take a name; whether it is new."""
        long, short = _key(name)
        at = self._place(long, short)
        if not self._is_free(at):
            return False
        self._long[at], self._short[at] = long, short
        self._count += 1
        if self._count * 8 > len(self._long) * _FULL:
            self._double()
        return True

    def _place(self, long: int, short: int) -> int:
        """Where a key stands, or else the free place where it belongs."""
        table, mask = self._long, len(self._long) - 1
        at = long & mask
        while (found := table[at]) and not (found == long and self._short[at] == short):
            at = (at + 1) & mask
        return at

    def _is_free(self, at: int) -> bool:
        return not self._long[at]

    def _double(self) -> None:
        old = zip(self._long, self._short, strict=True)
        places = 2 * len(self._long)
        self._long, self._short = _zeros("Q", places), _zeros("I", places)
        for long, short in old:
            if long:
                at = self._place(long, short)
                self._long[at], self._short[at] = long, short


def _key(name: str) -> tuple[int, int]:
    digest = blake2b(name.encode("utf-8", "surrogatepass"), digest_size=12).digest()
    return int.from_bytes(digest[:8], "little") or 1, int.from_bytes(digest[8:], "little")  # 0 stands for a free place


def _zeros(kind: Literal["Q", "I"], count: int) -> array[int]:
    return array(kind, bytes(array(kind).itemsize * count))
