"""English words around time expressions: hedges, references without a place on the calendar, and words that decide a reading."""

from __future__ import annotations

from factdesk.values.hedge import Hedge

# Hedges of times only, by their last word; those that go with any amount stand in `amount_hedges`.
HEDGES_BY_LAST: dict[str, tuple[tuple[tuple[str, ...], Hedge], ...]] = {
    "as": ((("as", "long", "as"), Hedge.AT_MOST), (("as", "many", "as"), Hedge.AT_MOST), (("as", "much", "as"), Hedge.AT_MOST)),
    "than": ((("no", "longer", "than"), Hedge.AT_MOST),),
}
# First words of hedges that compare something else with a time: "prices higher than a year ago".
NO_HEDGES_OF_TIME = frozenset(
    "higher lower larger smaller bigger older younger taller heavier lighter above below north south as".split()
)
# Words before "over two hours" where it means more than two; after a noun or verb it means during.
BEFORE_OVER = frozenset(
    """
    ( , -- a after be been for in is just last lasted lasting lasts of ran run spanned spend spent take taken takes took
    totaling totalling waited was well were with within —
    """.split()
)

# Words for a time without a place on the calendar, by TIMEX3 value.
_REFERENCES: dict[str, str] = {
    "PRESENT_REF": (
        "now | right now | currently | nowadays | presently | at present | at the moment | at this time | "
        "at this point | these days | current | at the present time | this time | the present"
    ),
    "PAST_REF": (
        "recently | more recently | lately | the past | the recent past | long ago | not long ago | at the time | "
        "at that time | by that time | the distant past | at one time | a long time ago"
    ),
    "FUTURE_REF": (
        "soon | shortly | someday | the future | the near future | the foreseeable future | the near term | the short term | "
        "the long term | the long run | as soon as possible | the coming days | the not - too - distant future | "
        "the immediate future"
    ),
}
REFERENCES: dict[tuple[str, ...], str] = {
    tuple(words.split()): value for value, row in _REFERENCES.items() for words in row.split(" | ")
}

# Before "time", "while" and "period" they make a length without a number.
LONG_OR_SHORT = frozenset("long short brief lengthy considerable prolonged limited little extended".split())

# Words before a unit that say which one is meant.
BACKWARD = frozenset("last latest past preceding previous prior recent".split())
# Before a plural unit they pick its first or last ones, no one knows how many: "the first days of the war".
OPENING = frozenset("first early opening initial final closing waning".split())
# Before a unit they say that all of it is meant.
WHOLE = frozenset({"whole", "entire"})
FORWARD = frozenset("coming ensuing following next subsequent succeeding upcoming".split())

# Words that stand before a date: after one of them "March" is the month and "summer" a season told.
BEFORE_DATE = frozenset(
    """
    - about after and around before beginning between by during each early effective every following for from in into last
    late mid next of on over past since starting this through throughout till to until
    """.split()
)
# Words after which four digits are a year and nothing else.
YEAR_AFTER = frozenset(
    """
    about after and around as autumn before between by circa during early fall fiscal for from in late mid of or since
    spring summer through throughout till to until winter year
    """.split()
)
# Before four digits that are a sum, number or code.
NO_YEAR_BEFORE = frozenset(
    """
    # $ a$ another apartment approximately apt boeing c$ channel dlrs flight highway least model nearly no nos number page
    room roughly route section some suite than us$ version windows £ ¥ €
    """.split()
)
# After four digits that count something.
NO_YEAR_AFTER = frozenset(
    """
    % acres ave avenue barrels billion blvd boulevard cars cases children copies days dead deaths degrees dollars
    employees euros feet grams hectares homes hours inches items jobs kg kilometers kilometres km m members men meters
    metres miles million minutes months mph pages passengers people per percent points pounds residents road seats shares
    soldiers square st street students times tonnes tons trillion troops units votes weeks women words workers yards years
    """.split()
)
# A number after one of these is a sum of money.
MONEY_BEFORE = frozenset("$ a$ c$ dlrs hk$ nz$ us$ £ ¥ € ₹".split())
# Before "a week" where it makes a rate: "twice a week".
RATE_NOUNS = frozenset(
    """
    % barrels cents days dollars euros hours miles once people percent pounds thrice time times tonnes tons trips twice
    """.split()
)
# Periods that figures are given for.
REPORT_PERIODS = frozenset("half period quarter".split())

# What has an age in years and is no person: "a 200-year-old church".
AGED_THINGS = frozenset(
    """
    agreement aircraft alliance army ban blockade bond bridge building business car case castle cathedral cease ceasefire
    church city civil club company conflict constitution contract country custom dam deal debt dispute dynasty embargo
    empire factory feud firm government home hotel house institution insurgency intifada investigation jet law lawsuit
    league magazine marriage mill monarchy monastery mosque movement museum nation newspaper note occupation organisation
    organization painting partnership party plane plant policy probe program programme project railway rebellion record
    regime relationship republic revolution road rule school ship siege stadium statue strike suit system team temple
    theater theatre tower town trade tradition train treaty tree truce truck university uprising vessel village wall war
    whiskey whisky wine
    """.split()
)
# Who has an age in months or years: left to the reader of ages.
PERSONS = frozenset(
    """
    baby boy brother child daughter father girl grandfather grandmother infant kid man mother nephew niece puppy sister
    son student suspect teenager toddler twins victim widow woman youth
    """.split()
)

# What makes "in five years" look back: "the first visit in five years", "the worst in decades", "had not met in years".
LOOKS_BACK = frozenset(
    """
    best biggest bloodiest busiest coldest deadliest deepest driest earliest fastest fewest first greatest heaviest
    highest highest-level hottest largest latest least lightest longest lowest most n't never no nobody none not nothing
    only poorest richest severest sharpest slowest smallest steepest strongest tightest top weakest wettest worst
    """.split()
)
# Words in -est that are no superlatives.
NO_SUPERLATIVES = frozenset(
    """
    arrest conquest contest digest forest harvest honest interest invest manifest protest request suggest
    """.split()
)
# What time does between two events: "a week passed", "an hour apart".
PASSING = frozenset("apart elapse elapsed elapses gone pass passed passes went".split())
# Verbs that make "after three hours" the length of what ended.
ENDINGS = frozenset(
    """
    adjourned broke closed collapsed concluded emerged end ended ends finished halted interrupted over stopped wrapped
    """.split()
)
