"""Amounts: a number with its unit, as a range.

Units are written as symbols (`%`, `USD`, `s`, `m`, `°C`) or as the singular of what is counted (`person`).

>>> Amount.of(35, "min", step=1).interval
Interval(low=34.5, high=35.5, low_open=False, high_open=True)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.records import dataclass
from factdesk.values.hedge import Hedge, hedged
from factdesk.values.interval import Interval

if TYPE_CHECKING:
    from typing import Self

# Half a unit of the last written digit is the usual rounding rule (NIST SP 811, B.7). A sixth of the value caps it, so that
# "an hour" is 50 to 70 minutes and not anything from 30 to 90, while "three-hour" keeps its half hour.
CAP = 1 / 6


@dataclass(frozen=True, slots=True)
class Amount:
    """`number` as written (None where vague), its `unit`, the `interval` it stands for, and its hedge.

    `exact` marks a count written without magnitude or decimals: two different exact counts never agree.
    """

    number: float | None
    unit: str
    interval: Interval
    hedge: Hedge | None = None
    exact: bool = False

    @classmethod
    def of(cls, number: float, unit: str, *, step: float, hedge: Hedge | None = None, exact: bool = False) -> Self:
        """An amount written to the nearest `step` (1 for "35", 0.1 for "7.5", 100000 for "1.2 million", 0 for a count)."""
        slack = min(step / 2, abs(number) * CAP)
        plain = Interval.around(number, slack) if slack else Interval.exactly(number)
        return cls(number, unit, hedged(plain, number, hedge), hedge, exact)

    def in_unit(self, unit: str, factor: float) -> Amount:
        """The same amount in another unit."""
        number = None if self.number is None else self.number * factor
        return Amount(number, unit, self.interval.scaled(factor), self.hedge, self.exact)
