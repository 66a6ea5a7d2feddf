"""Units of time: their lengths in seconds and how durations are written in TIMEX3.

A month is 30 days and a year 365 where a duration is compared in seconds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_DAY = 86400.0
SECONDS: dict[str, float] = {
    "TS": 1.0, "TM": 60.0, "TH": 3600.0, "D": _DAY, "W": 7 * _DAY, "FN": 14 * _DAY, "WE": 2 * _DAY, "M": 30 * _DAY,
    "Q": 90 * _DAY,
    "Y": 365 * _DAY, "DE": 3650 * _DAY, "CE": 36500 * _DAY, "ML": 365000 * _DAY,
}  # fmt: skip
# From large to small, as a compound is written.
ORDER = ("ML", "CE", "DE", "Y", "Q", "M", "FN", "W", "WE", "D", "TH", "TM", "TS")
# The next smaller unit and how many of it make one, for fractions: a year and a half is 18 months.
SMALLER: dict[str, tuple[str, int]] = {
    "ML": ("Y", 1000), "CE": ("Y", 100), "DE": ("Y", 10), "Y": ("M", 12), "Q": ("M", 3), "W": ("D", 7), "FN": ("D", 14),
    "D": ("TH", 24), "TH": ("TM", 60), "TM": ("TS", 60),
}  # fmt: skip


def written(parts: Sequence[tuple[float | None, str]]) -> str:
    """The TIMEX3 value of numbers of units, None a vague number: PT1H30M, P2W, PXD. A fortnight is P2W, a decade P10Y."""
    date, clock = "", ""
    for number, unit in parts:
        if unit == "FN":
            number, unit = (None if number is None else 2 * number), "W"
        elif unit in ("DE", "CE", "ML") and number is not None:
            number, unit = number * {"DE": 10, "CE": 100, "ML": 1000}[unit], "Y"
        for piece, code in _pieces(number, unit):
            if code[0] == "T":
                clock += f"{piece}{code[1]}"
            else:
                date += f"{piece}{code}"
    return f"P{date}T{clock}" if clock else f"P{date}"


def _pieces(number: float | None, unit: str) -> list[tuple[str, str]]:
    """A fraction is split into the next smaller unit where that comes out even, else written as a decimal."""
    if number is None:
        return [("X", unit)]
    whole = int(number)
    if number == whole:
        return [(str(whole), unit)]
    if unit in SMALLER and unit != "W":
        smaller, size = SMALLER[unit]
        rest = round((number - whole) * size, 6)
        if rest == int(rest):
            return ([(str(whole), unit)] if whole else []) + [(str(int(rest)), smaller)]
    return [(f"{number:.4f}".rstrip("0"), unit)]
