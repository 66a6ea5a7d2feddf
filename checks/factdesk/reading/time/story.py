"""The dates told so far: what "that week", "a year earlier" and "the quarter" go back to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from factdesk.reading.time.moment import Moment

_KEPT = 12  # moments remembered; older ones are no longer what "that week" means


class Story:
    """The latest moments, the last one last."""

    __slots__ = ("_moments", "_told_in", "compared", "published", "quarter", "sentence")

    def __init__(self, published: dt.date | None) -> None:
        self.published = published
        self._moments: list[Moment] = []
        self.quarter: Moment | None = None  # the last quarter told by itself, not as a comparison
        self.sentence = 0  # the number of the sentence that is read
        self._told_in = -2  # the sentence that told the last day
        self.compared = ""  # the unit of the period that figures were last given for: "Q", "HY", "Y" or ""

    def tell(self, moment: Moment) -> None:
        """Remembers a moment that has a place on the calendar."""
        if moment.range is None or moment.range.start is None:
            return
        self._moments.append(moment)
        if moment.unit in ("D", "T"):
            self._told_in = self.sentence
        if len(self._moments) > _KEPT:
            del self._moments[0]

    @property
    def just_told_a_day(self) -> bool:
        """Whether this sentence or the one before it told a day."""
        return self.sentence - self._told_in <= 1

    def figures(self, moment: Moment) -> None:
        """Remembers the period that figures are given for, so that "a year earlier" is the same period of the year before."""
        if moment.unit == "Q":
            self.quarter = moment
        if moment.unit in ("Q", "HY"):
            self.compared = moment.unit

    def last(self, *units: str) -> Moment | None:
        """The latest moment of one of the units, or of any."""
        for moment in reversed(self._moments):
            if not units or moment.unit in units:
                return moment
        return None
