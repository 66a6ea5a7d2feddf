"""amounts: numbers, ordinals, percentages, money, ages, measures, counts and ranks.

Reads "about 1,100 of its dealerships" as a count of dealerships near 1,100 that is a part of them, "$16.6 billion in loans" as US
dollars, "a 52-year-old nurse" as an age. Leaves dates and lengths of time to their reader, and codes, scores, years and
numbered things ("Chapter 11", "Boeing 747") to nobody.
"""

from __future__ import annotations

from factdesk.reading.amounts.read import amounts
from factdesk.reading.model import Kind
from factdesk.reading.registry import Reader

READER = Reader(
    name="amounts",
    kinds=frozenset({Kind.NUMBER, Kind.ORDINAL, Kind.PERCENT, Kind.MONEY, Kind.AGE, Kind.QUANTITY, Kind.RANK}),
    read=amounts,
    needs=("time",),
)
