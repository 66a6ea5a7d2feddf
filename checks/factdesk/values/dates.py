"""Ranges of days and minutes, and the TIMEX3 values that name them.

A date is a range as wide as it is written: a day, a month, a season, open before or after. Times are local to the text;
no zone is applied.
"""

from __future__ import annotations

import datetime as dt

from factdesk.records import dataclass
from factdesk.values.interval import Interval, Relation

_EPOCH = dt.datetime(1, 1, 1)


@dataclass(frozen=True, slots=True)
class DateRange:
    """From `start` (inclusive) to `end` (exclusive); `None` is open. `text` is how a person writes the range."""

    start: dt.datetime | None
    end: dt.datetime | None

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.start >= self.end:
            raise ValueError(f"no time from {self.start} to {self.end}")

    @classmethod
    def day(cls, day: dt.date) -> DateRange:
        """One calendar day."""
        start = dt.datetime(day.year, day.month, day.day)
        return cls(start, start + dt.timedelta(days=1)) if day < dt.date.max else cls(start, None)

    @classmethod
    def days(cls, first: dt.date, last: dt.date) -> DateRange:
        """From one day to another, both included."""
        return cls(cls.day(first).start, cls.day(last).end)

    @classmethod
    def month(cls, year: int, month: int) -> DateRange:
        """A calendar month."""
        following = dt.datetime(year + month // 12, month % 12 + 1, 1) if (year, month) < (9999, 12) else None
        return cls(dt.datetime(year, month, 1), following)

    @classmethod
    def year(cls, year: int) -> DateRange:
        """A calendar year."""
        return cls(dt.datetime(year, 1, 1), dt.datetime(year + 1, 1, 1) if year < 9999 else None)

    @property
    def interval(self) -> Interval:
        """The range in minutes since the first day of year 1, half open."""
        low = float("-inf") if self.start is None else _minutes(self.start)
        high = float("inf") if self.end is None else _minutes(self.end)
        return Interval(low, high, low_open=self.start is None, high_open=True)

    def compare(self, found: DateRange) -> Relation:
        """How `found` stands to this range, the claimed one."""
        return self.interval.compare(found.interval)

    def __str__(self) -> str:
        if self.start is None:
            return "any time" if self.end is None else f"before {_written(self.end)}"
        if self.end is None:
            return f"from {_written(self.start)}"
        whole_days = self.start.time() == self.end.time() == dt.time()
        if not whole_days:
            return (
                _written(self.start)
                if self.end - self.start <= dt.timedelta(minutes=1)
                else f"{_written(self.start)} to {_written(self.end)}"
            )
        if (self.start.month, self.start.day, self.end.month, self.end.day) == (1, 1, 1, 1):
            years = self.end.year - self.start.year
            return f"{self.start.year:04d}" if years == 1 else f"{self.start.year:04d} to {self.end.year - 1:04d}"
        last = self.end - dt.timedelta(days=1)
        if self.start.day == self.end.day == 1 and (last.year, last.month) == (self.start.year, self.start.month):
            return f"{self.start:%Y-%m}"
        return _written(self.start) if last == self.start else f"{_written(self.start)} to {_written(last)}"


def _minutes(moment: dt.datetime) -> float:
    return (moment - _EPOCH).total_seconds() / 60


def _written(moment: dt.datetime) -> str:
    return moment.date().isoformat() if moment.time() == dt.time() else moment.isoformat(timespec="minutes")
