"""What a numeral is; `factdesk.reading.numerals` finds them."""

from __future__ import annotations

from factdesk.records import dataclass


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as it is written: tokens `first` to `last` (exclusive).

    `number` is None where the words give no single one (vague words, ranges); `low` and `high` are then the ends, both
    included, and the number itself otherwise. `step` is the written precision. `form` is one of those that
    `factdesk.reading.numerals` lists.
    """

    first: int
    last: int
    number: float | None
    low: float
    high: float
    step: float
    form: str
