"""Keeps what is remembered of words from growing with the number of articles."""

from __future__ import annotations

import sys
from functools import _lru_cache_wrapper

MOST = 100_000  # words that a function may remember: the vocabulary of some ten thousand articles


def forget(most: int = MOST) -> int:
    """Empty the caches of this program's functions that hold more than `most` results; gives how many that were.

    They are caches of pure functions of words, so this changes nothing but the time.
    """
    emptied = 0
    for name, module in list(sys.modules.items()):
        if name.startswith("factdesk."):
            for value in list(vars(module).values()):
                if isinstance(value, _lru_cache_wrapper) and value.cache_info().currsize > most:
                    value.cache_clear()
                    emptied += 1
    return emptied
