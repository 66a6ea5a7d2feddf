"""The dates told so far: what "that week", "a year earlier" and "the quarter" go back to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from factdesk.reading.time.moment import Moment

_KEPT = 12  # moments remembered; older ones are no longer what "that week" means


class Story:
    """The latest moments, the last one last."""

    __slots__ = ("_moments", "compared", "last_in", "published", "quarter")

    def __init__(self, published: dt.date | None) -> None:
        self.published = published
        self._moments: list[Moment] = []
        self.quarter: Moment | None = None  # the last quarter told by itself, not as a comparison
        self.last_in = -1  # the sentence of the last day told, by its first token
        self.compared = ""  # the unit of the period that figures were last given for: "Q", "HY", "Y" or ""

    def tell(self, moment: Moment, sentence: int) -> None:
        """Remembers a moment that has a place on the calendar; `sentence` is the first token of the sentence that told it."""
        if moment.range is None or moment.range.start is None:
            return
        self._moments.append(moment)
        if moment.unit in ("D", "T"):
            self.last_in = sentence
        if len(self._moments) > _KEPT:
            del self._moments[0]

    def figures(self, moment: Moment) -> None:
        """Remembers the period that figures are given for, so that "a year earlier" is the same period of the year before."""
        if moment.unit == "Q":
            self.quarter = moment
        if moment.unit in ("Q", "HY", "Y"):
            self.compared = moment.unit

    def last(self, *units: str) -> Moment | None:
        """The latest moment of one of the units, or of any."""
        for moment in reversed(self._moments):
            if not units or moment.unit in units:
                return moment
        return None
