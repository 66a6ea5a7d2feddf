"""English units of time and the words that count them.

Codes are those of TIMEX3 durations; clock units carry a "T" ("TM" is the minute of PT35M, "M" the month of P2M).
"""

from __future__ import annotations

UNITS: dict[str, str] = {
    "second": "TS", "seconds": "TS", "sec": "TS", "secs": "TS",
    "minute": "TM", "minutes": "TM", "min": "TM", "mins": "TM",
    "hour": "TH", "hours": "TH", "hr": "TH", "hrs": "TH",
    "day": "D", "days": "D", "week": "W", "weeks": "W", "fortnight": "FN", "fortnights": "FN",
    "weekend": "WE", "weekends": "WE", "month": "M", "months": "M", "quarter": "Q", "quarters": "Q",
    "year": "Y", "years": "Y", "yr": "Y", "yrs": "Y", "decade": "DE", "decades": "DE",
    "century": "CE", "centuries": "CE", "millennium": "ML", "millennia": "ML",
}  # fmt: skip

PLURALS = frozenset(
    """
    seconds secs minutes mins hours hrs days weeks fortnights weekends months quarters years yrs decades centuries millennia
    """.split()
)

# Letters that stand for a unit only where they touch a number: "1h30", "5m", "35min", "2d".
SUFFIXES: dict[str, str] = {
    "h": "TH",
    "hr": "TH",
    "hrs": "TH",
    "min": "TM",
    "mins": "TM",
    "s": "TS",
    "sec": "TS",
    "m": "TM",
    "d": "D",
}

# Words between a number and its unit that count days or name their kind: "30 business days", "two calendar weeks".
KINDS_OF_DAY = frozenset(
    """
    business working calendar consecutive straight full whole more long additional extra fiscal trading solid successive short
    entire such other further school light
    """.split()
)
# Adjectives that make a sum of a length: "ten collective hours".
SUM_WORDS = frozenset({"collective", "combined", "total", "cumulative", "aggregate", "overall", "altogether"})

# Vague counts before a plural unit.
VAGUE_COUNTS = frozenset(
    """
    several few many some couple numerous multiple various countless handful number dozens scores hundreds thousands tens
    recent coming
    """.split()
)

# Adverbs and adjectives that name a set, with its TIMEX3 value.
SETS: dict[str, str] = {
    "daily": "XXXX-XX-XX", "weekly": "XXXX-WXX", "biweekly": "P2W", "fortnightly": "P2W", "monthly": "XXXX-XX",
    "bimonthly": "P2M", "quarterly": "XXXX-QX", "annually": "XXXX", "yearly": "XXXX", "biannually": "P6M", "biennially": "P2Y",
    "hourly": "PT1H", "nightly": "XXXX-XX-XXTNI",
}  # fmt: skip

# Lengths in one word.
LONG_WORDS: dict[str, str] = {
    "hourlong": "TH", "daylong": "D", "weeklong": "W", "monthlong": "M", "yearlong": "Y", "decadelong": "DE",
    "centurylong": "CE",
}  # fmt: skip
