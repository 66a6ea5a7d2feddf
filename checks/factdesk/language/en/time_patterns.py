"""English words around time expressions: hedges, deictic words, references, verbs that tell the direction, and the named patterns.

Each pattern's name reads like the phrase it matches; `reads` are examples with their TIMEX3 value (the article is dated
Thursday 2023-06-22), `leaves` near misses. Both run as tests.
"""

from __future__ import annotations

from factdesk.values.hedge import Hedge

# Hedges that end right before the expression, longest first by construction: the engine tries three words, then two, then one.
HEDGES: dict[tuple[str, ...], Hedge] = {
    ("about",): Hedge.ABOUT, ("around",): Hedge.ABOUT, ("roughly",): Hedge.ABOUT, ("approximately",): Hedge.ABOUT, ("some",): Hedge.ABOUT,
    ("circa",): Hedge.ABOUT, ("an", "estimated"): Hedge.ABOUT, ("or", "so"): Hedge.ABOUT, ("approx",): Hedge.ABOUT, ("about", "an"): Hedge.ABOUT,
    ("something", "like"): Hedge.ABOUT, ("in", "the", "region", "of"): Hedge.ABOUT,
    ("nearly",): Hedge.ALMOST, ("almost",): Hedge.ALMOST, ("just", "under"): Hedge.ALMOST, ("close", "to"): Hedge.ALMOST,
    ("slightly", "less", "than"): Hedge.ALMOST, ("just", "short", "of"): Hedge.ALMOST, ("not", "quite"): Hedge.ALMOST, ("virtually",): Hedge.ALMOST,
    ("just", "over"): Hedge.JUST_OVER, ("slightly", "more", "than"): Hedge.JUST_OVER, ("little", "more", "than"): Hedge.JUST_OVER,
    ("just", "more", "than"): Hedge.JUST_OVER, ("a", "little", "over"): Hedge.JUST_OVER,
    ("more", "than"): Hedge.MORE_THAN, ("over",): Hedge.MORE_THAN, ("longer", "than"): Hedge.MORE_THAN, ("well", "over"): Hedge.MORE_THAN,
    ("in", "excess", "of"): Hedge.MORE_THAN, ("upwards", "of"): Hedge.MORE_THAN, ("upward", "of"): Hedge.MORE_THAN,
    ("exceeding",): Hedge.MORE_THAN, ("greater", "than"): Hedge.MORE_THAN, ("well", "more", "than"): Hedge.MORE_THAN, ("much", "more", "than"): Hedge.MORE_THAN,
    ("at", "least"): Hedge.AT_LEAST, ("no", "less", "than"): Hedge.AT_LEAST, ("no", "fewer", "than"): Hedge.AT_LEAST, ("not", "less", "than"): Hedge.AT_LEAST,
    ("a", "minimum", "of"): Hedge.AT_LEAST, ("a", "good"): Hedge.AT_LEAST, ("minimum",): Hedge.AT_LEAST,
    ("less", "than"): Hedge.LESS_THAN, ("under",): Hedge.LESS_THAN, ("fewer", "than"): Hedge.LESS_THAN, ("below",): Hedge.LESS_THAN,
    ("shorter", "than"): Hedge.LESS_THAN, ("not", "more", "than", "a"): Hedge.AT_MOST, ("much", "less", "than"): Hedge.LESS_THAN,
    ("up", "to"): Hedge.AT_MOST, ("as", "long", "as"): Hedge.AT_MOST, ("as", "many", "as"): Hedge.AT_MOST, ("as", "much", "as"): Hedge.AT_MOST,
    ("no", "more", "than"): Hedge.AT_MOST, ("not", "more", "than"): Hedge.AT_MOST, ("no", "longer", "than"): Hedge.AT_MOST,
    ("at", "most"): Hedge.AT_MOST, ("a", "maximum", "of"): Hedge.AT_MOST, ("maximum",): Hedge.AT_MOST, ("at", "the", "most"): Hedge.AT_MOST,
}  # fmt: skip
LONGEST_HEDGE = 4
# Words that may end a hedge: most tokens before an expression are none of these and cost one lookup.
HEDGE_ENDS = frozenset(words[-1] for words in HEDGES)
# Words before a number that narrow nothing and belong to the phrase ("only six months", "a full two hours").
FILLERS = frozenset({"only", "just", "exactly", "precisely", "fully", "barely", "a", "another", "an", "mere"})

BACKWARD = frozenset({"last", "past", "previous", "preceding", "prior", "recent", "latest"})
FORWARD = frozenset({"next", "coming", "following", "upcoming", "ensuing", "subsequent", "succeeding"})
SAME = frozenset({"this", "current", "same", "that"})

# Words for a time without a place on the calendar. "then" and "once" need more context than a table gives.
REFERENCES: dict[tuple[str, ...], str] = {
    ("now",): "PRESENT_REF", ("right", "now"): "PRESENT_REF", ("currently",): "PRESENT_REF", ("nowadays",): "PRESENT_REF",
    ("presently",): "PRESENT_REF", ("at", "present"): "PRESENT_REF", ("at", "the", "moment"): "PRESENT_REF",
    ("at", "this", "time"): "PRESENT_REF", ("at", "this", "point"): "PRESENT_REF", ("these", "days"): "PRESENT_REF", ("current",): "PRESENT_REF",
    ("at", "the", "present", "time"): "PRESENT_REF", ("this", "time"): "PRESENT_REF", ("the", "present"): "PRESENT_REF",
    ("recently",): "PAST_REF", ("more", "recently"): "PAST_REF", ("lately",): "PAST_REF",
    ("the", "past"): "PAST_REF", ("the", "recent", "past"): "PAST_REF", ("long", "ago"): "PAST_REF", ("not", "long", "ago"): "PAST_REF",
    ("at", "the", "time"): "PAST_REF", ("at", "that", "time"): "PAST_REF", ("by", "that", "time"): "PAST_REF",
    ("the", "distant", "past"): "PAST_REF", ("at", "one", "time"): "PAST_REF", ("a", "long", "time", "ago"): "PAST_REF",
    ("soon",): "FUTURE_REF", ("shortly",): "FUTURE_REF", ("the", "future"): "FUTURE_REF", ("the", "near", "future"): "FUTURE_REF",
    ("the", "foreseeable", "future"): "FUTURE_REF", ("the", "near", "term"): "FUTURE_REF", ("the", "short", "term"): "FUTURE_REF", ("the", "long", "term"): "FUTURE_REF",
    ("the", "long", "run"): "FUTURE_REF", ("as", "soon", "as", "possible"): "FUTURE_REF", ("the", "coming", "days"): "FUTURE_REF",
    ("the", "not", "-", "too", "-", "distant", "future"): "FUTURE_REF", ("the", "immediate", "future"): "FUTURE_REF",
}  # fmt: skip

# Auxiliaries and words that point ahead, and past forms that point back, for bare months and weekdays.
AHEAD = frozenset(
    """
    will wo shall 'll would expected expects expect scheduled due slated plans planning plan hopes hope hoping expecting
    intends intend aims aim likely upcoming payable effective going tentatively anticipated anticipates anticipate projected
    forecast proposed ahead until till beginning starting deadline expire expires should may could might can pending await awaiting meets begins opens starts leaves arrives visits returns faces
    """.split()
)
BACK = frozenset(
    """
    was were had did said told was been came went made took became began fell rose lost won met held led left saw gave got
    found brought bought sold sent spent kept put cut hit shot struck broke spoke wrote paid built rode ran flew drew grew knew
    threw heard stood understood fought caught taught thought sought felt dealt meant slept swept wept fled shed spread slid
    hung sank drank sang sprang began swam shook woke chose froze stole rode drove strove wore swore bore tore ate forgave
    n't has have does is are says jumped reported since
    """.split()
)

# Words after which four digits are a year and nothing else.
YEAR_AFTER = frozenset(
    """
    in since of by until till from through during after before circa between for fiscal year mid early late around about spring
    summer autumn fall winter and to throughout through or as
    """.split()
)
# Before four digits that are a sum, number or code, and after four digits that count something.
NO_YEAR_BEFORE = frozenset(
    "$ £ € ¥ # no number us$ c$ a$ room flight route highway page section suite apartment apt model than nearly some least dlrs channel version "
    "boeing windows roughly approximately another".split()
)
NO_YEAR_AFTER = frozenset(
    """
    % percent million billion trillion people dollars euros pounds miles kilometers kilometres feet meters metres tons tonnes barrels
    points shares hours minutes days weeks months years men women workers soldiers troops employees jobs cases dead votes units acres
    children students deaths km kg mph votes square degrees hectares grams inches yards street avenue road blvd boulevard st ave per
    times items words pages homes cars members copies residents passengers seats m
    """.split()
)

# Words that stand before a date: after one of them "March" is the month and "summer" a season told.
BEFORE_DATE = frozenset(
    """
    in since by until till last next this of from to through for between and during early mid late before after throughout over
    around about beginning starting effective on each every past following into -
    """.split()
)

# A number after one of these is a sum of money.
MONEY_BEFORE = frozenset({"$", "£", "€", "¥", "₹", "us$", "c$", "a$", "hk$", "nz$", "dlrs"})
# Words that may follow a period's name where it is a stretch told and not a part of a longer name.
REPORT_PERIODS = frozenset({"quarter", "period", "half"})
# What has an age in years and is no person: "a 200-year-old church".
AGED_THINGS = frozenset(
    """
    war conflict law treaty agreement deal dispute ban rule policy program programme company firm business building house home
    church temple bridge city town village tree ship vessel plane jet aircraft car truck train regime government alliance tradition
    institution school university club team league record system embargo blockade siege truce ceasefire cease strike case lawsuit suit
    investigation probe uprising rebellion insurgency movement party organization organisation constitution monarchy republic nation
    country empire dynasty museum theater theatre hotel plant factory mill stadium contract project civil trade army magazine newspaper
    bond note debt wine whisky whiskey painting statue castle cathedral mosque monastery tower wall dam railway road custom feud
    intifada revolution occupation marriage relationship partnership
    """.split()
)
PERSONS = frozenset(
    """
    man woman boy girl child baby infant toddler son daughter student teenager victim suspect mother father brother sister twins
    kid youth widow grandmother grandfather nephew niece puppy
    """.split()
)
# What makes "in five years" look back: "the first visit in five years", "the worst in decades", "had not met in years".
LOOKS_BACK = frozenset(
    """
    first only worst best highest lowest biggest largest smallest greatest longest deadliest most least fewest strongest weakest
    steepest sharpest highest-level not n't never no nobody none nothing hottest coldest wettest driest fastest slowest busiest
    heaviest lightest deepest bloodiest severest poorest richest tightest top earliest latest
    """.split()
)
PASSING = frozenset("passed passes pass elapsed elapses elapse apart went gone".split())
RATE_NOUNS = frozenset(
    "once twice times time thrice dollars cents euros pounds percent % barrels tons tonnes miles people hours days trips".split()
)

# Between an auxiliary of the future and its participle: "will be announced", "to be sold".
AUXILIARIES = frozenset({"be", "been", "have", "being", "also", "not", "n't", "then", "again", "soon", "formally"})
# Words in -ed that are no past verb.
NO_PAST_ED = frozenset(
    "united need indeed speed exceed proceed succeed hundred seed feed weed breed greed red bed wed shed sacred naked wicked".split()
)

# Point ahead only before "to" or "for": "is set to meet", "planned for June".
AHEAD_WITH_TO = frozenset({"set", "planned", "agreed", "ready", "about", "meant"})
# Verbs whose infinitive before a bare month may lie on either side: the nearer one is meant.
INFINITIVES = frozenset(
    """
    be buy sell acquire start begin close open complete finish hold meet visit pay take make launch release publish vote decide
    leave return issue offer merge join build end expire run redeem announce introduce ship raise cut go come get give see
    """.split()
)
