"""Caches of words are emptied when they have grown, and not before."""

from __future__ import annotations

from factdesk.frames.words import stem
from factdesk.scale.memory import forget


def test_forget() -> None:
    stem.cache_clear()
    for number in range(200):
        stem(f"word{number}")
    assert forget(most=10_000_000) == 0
    assert stem.cache_info().currsize == 200
    assert forget(most=199) >= 1
    assert stem.cache_info().currsize == 0
    assert stem("meetings") == stem("met")
