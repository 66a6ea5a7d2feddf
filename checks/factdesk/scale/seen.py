"""Which names a run has met, in little memory however many there are.

A name is kept as 12 bytes of its BLAKE2 hash, in a table of plain numbers: 16 to 32 bytes a name, where a set of texts takes 150. That two
different names out of a hundred million have the same 12 bytes has a chance of less than one in ten million million.
"""

from __future__ import annotations

from array import array
from hashlib import blake2b

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

    def add(self, name: str) -> bool:
        """Take a name; whether it is new."""
        digest = blake2b(name.encode("utf-8", "surrogatepass"), digest_size=12).digest()
        long, short = int.from_bytes(digest[:8], "little") or 1, int.from_bytes(digest[8:], "little")  # 0 is a free place
        if not self._put(long, short):
            return False
        self._count += 1
        if self._count * 8 > len(self._long) * _FULL:
            self._double()
        return True

    def _put(self, long: int, short: int) -> bool:
        table, mask = self._long, len(self._long) - 1
        at = long & mask
        while found := table[at]:
            if found == long and self._short[at] == short:
                return False
            at = (at + 1) & mask
        table[at], self._short[at] = long, short
        return True

    def _double(self) -> None:
        old = zip(self._long, self._short, strict=True)
        places = 2 * len(self._long)
        self._long, self._short = _zeros("Q", places), _zeros("I", places)
        for long, short in old:
            if long:
                self._put(long, short)


def _zeros(kind: str, count: int) -> array[int]:
    return array(kind, bytes(array(kind).itemsize * count))
