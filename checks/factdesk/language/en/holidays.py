"""Holidays that news texts date events by.

A fixed one is (month, day); a weekday one is (month, week, ISO weekday) where week -1 is the last; Easter ones are days from
Easter Sunday (Western, Gregorian computus of Meeus). Names are token tuples in lower case, apostrophes parted as tokens
part them.
"""

from __future__ import annotations

FIXED: dict[tuple[str, ...], tuple[int, int]] = {
    ("christmas",): (12, 25), ("christmas", "day"): (12, 25), ("christmas", "eve"): (12, 24), ("boxing", "day"): (12, 26),
    ("new", "year", "'s", "day"): (1, 1), ("new", "year", "'s", "eve"): (12, 31), ("halloween",): (10, 31),
    ("valentine", "'s", "day"): (2, 14), ("st", ".", "patrick", "'s", "day"): (3, 17), ("independence", "day"): (7, 4),
    ("veterans", "day"): (11, 11), ("armistice", "day"): (11, 11), ("bastille", "day"): (7, 14), ("may", "day"): (5, 1),
    ("juneteenth",): (6, 19), ("groundhog", "day"): (2, 2), ("earth", "day"): (4, 22), ("april", "fools"): (4, 1),
    ("fourth", "of", "july"): (7, 4), ("all", "saints", "'", "day"): (11, 1), ("d", "-", "day"): (6, 6),
}  # fmt: skip

BY_WEEKDAY: dict[tuple[str, ...], tuple[int, int, int]] = {
    ("thanksgiving",): (11, 4, 4), ("thanksgiving", "day"): (11, 4, 4), ("labor", "day"): (9, 1, 1),
    ("memorial", "day"): (5, -1, 1),
    ("columbus", "day"): (10, 2, 1), ("presidents", "day"): (2, 3, 1), ("presidents", "'", "day"): (2, 3, 1),
    ("martin", "luther", "king", "day"): (1, 3, 1), ("mother", "'s", "day"): (5, 2, 7), ("father", "'s", "day"): (6, 3, 7),
}  # fmt: skip

FROM_EASTER: dict[tuple[str, ...], int] = {
    ("easter",): 0, ("easter", "sunday"): 0, ("easter", "monday"): 1, ("good", "friday"): -2, ("palm", "sunday"): -7,
    ("ash", "wednesday"): -46, ("mardi", "gras"): -47, ("pentecost",): 49, ("holy", "thursday"): -3,
}  # fmt: skip
