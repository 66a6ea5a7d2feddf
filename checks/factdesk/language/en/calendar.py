"""English words of the calendar: months, weekdays, seasons, parts of the day, time zones, ordinals of days.

Words are in lower case, as tokens give them. What a word may mean besides ("may", "march", "sun") stands in its own table, so
that the engine asks for more evidence there.
"""

from __future__ import annotations

# Names and abbreviations with or without a full stop, which is a token of its own: 1 is January.
MONTHS: dict[str, int] = {
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5, "june": 6,
    "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sep": 9, "sept": 9, "october": 10, "oct": 10,
    "november": 11, "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip

# Month names that are given names and common words too: they need a neighbour that makes a date of them ("May 5", "in May",
# not "May I ask" or "protesters march").
NAMELIKE_MONTHS = frozenset({"may", "march", "mar", "jan", "april", "june", "august", "jun", "sep"})

# ISO 8601: 1 is Monday.
WEEKDAYS: dict[str, int] = {
    "monday": 1, "mon": 1, "tuesday": 2, "tue": 2, "tues": 2, "wednesday": 3, "wed": 3, "thursday": 4, "thu": 4, "thur": 4,
    "thurs": 4, "friday": 5, "fri": 5, "saturday": 6, "sat": 6, "sunday": 7, "sun": 7,
    "mondays": 1, "tuesdays": 2, "wednesdays": 3, "thursdays": 4, "fridays": 5, "saturdays": 6, "sundays": 7,
}  # fmt: skip
PLURAL_WEEKDAYS = frozenset({"mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays"})
# Abbreviations that are words or names of their own: only beside a day or a full date ("Sat., June 17", not "he sat").
SHORT_WEEKDAYS = frozenset({"mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"})

# Words that make a name of a weekday: "Black Friday", "Super Tuesday".
NAMED_WEEKDAYS = frozenset({"black", "super", "bloody", "cyber", "giving", "fat"})

# TIMEX3 season codes. "fall" and "spring" are verbs and "spring" a place: they need a determiner, a preposition or a year.
SEASONS: dict[str, str] = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

# TIMEX3 parts of the day, with the hours they are taken to span (inclusive start, exclusive end; night runs to the next day).
DAYPARTS: dict[str, str] = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "noon": "12:00", "midday": "MI", "midnight": "24:00",
    "lunchtime": "12:00", "daytime": "DT", "dawn": "MO", "dusk": "EV", "overnight": "NI",
}  # fmt: skip
DAYPART_HOURS: dict[str, tuple[int, int]] = {
    "MO": (5, 12), "AF": (12, 18), "EV": (17, 24), "NI": (18, 30), "MI": (11, 14), "DT": (6, 20),
}  # fmt: skip

MERIDIEM: dict[str, int] = {"a.m.": 0, "am": 0, "p.m.": 12, "pm": 12}

# Zones as written after a time of day. Times stay local to the text: the zone is part of the expression only.
ZONES = frozenset(
    """
    est edt et cst cdt ct mst mdt mt pst pdt pt gmt utc bst cet cest ist jst msk eastern central mountain pacific local
    """.split()
)
ZONE_TAILS = frozenset({"time", "standard", "daylight"})

# Words that stand for a part of a period, with the TIMEX3 modifier: "early June", "in late 2018", "the end of May".
PERIOD_PARTS: dict[str, str] = {
    "early": "START", "mid": "MID", "middle": "MID", "late": "END", "beginning": "START", "start": "START", "end": "END",
    "outset": "START", "close": "END", "earlier": "START", "later": "END", "midway": "MID",
}  # fmt: skip

DECADES: dict[str, int] = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90,
}  # fmt: skip

# Ordinals that name a quarter, half, century or day.
ORDINALS: dict[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
    "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
