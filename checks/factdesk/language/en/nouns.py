"""English nouns as they are counted: plurals, words that stand for people, superlatives, and what ends a noun phrase."""

from __future__ import annotations

# Plurals that do not end in "s", with their singular. Some never change.
IRREGULAR_PLURALS = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "policemen": "policeman", "firemen": "fireman",
    "policewomen": "policewoman", "congressmen": "congressman", "fishermen": "fisherman", "gunmen": "gunman",
    "crewmen": "crewman",
    "servicemen": "serviceman", "businessmen": "businessman", "spokesmen": "spokesman", "countrymen": "countryman",
    "militiamen": "militiaman",
    "tribesmen": "tribesman", "guardsmen": "guardsman", "clergymen": "clergyman", "craftsmen": "craftsman",
    "salesmen": "salesman",
    "feet": "foot", "teeth": "tooth", "mice": "mouse", "geese": "goose", "oxen": "ox", "lives": "life", "wives": "wife",
    "knives": "knife",
    "wolves": "wolf", "leaves": "leaf", "halves": "half", "thieves": "thief", "shelves": "shelf", "calves": "calf",
    "loaves": "loaf",
    "criteria": "criterion", "phenomena": "phenomenon", "media": "medium", "bacteria": "bacterium", "data": "datum",
    "alumni": "alumnus",
    "police": "police", "cattle": "cattle", "sheep": "sheep", "fish": "fish", "deer": "deer", "aircraft": "aircraft",
    "spacecraft": "spacecraft",
    "personnel": "personnel", "staff": "staff", "crew": "crew", "troops": "troop", "series": "series", "species": "species",
    "hundred-weight": "hundredweight", "shrimp": "shrimp", "salmon": "salmon", "warcraft": "warcraft", "watercraft": "watercraft",
    "crises": "crisis", "analyses": "analysis", "theses": "thesis", "axes": "axe", "buses": "bus", "gases": "gas",
    "viruses": "virus",
    "campuses": "campus", "aliases": "alias", "bonuses": "bonus", "censuses": "census", "lenses": "lens", "caucuses": "caucus",
    "movies": "movie", "zombies": "zombie", "cookies": "cookie", "calories": "calorie", "rookies": "rookie", "ties": "tie",
    "shoes": "shoe", "canoes": "canoe", "toes": "toe", "foes": "foe", "moves": "move", "waves": "wave", "caves": "cave",
    "graves": "grave",
    "slaves": "slave", "gloves": "glove", "sleeves": "sleeve", "relatives": "relative", "detectives": "detective",
    "others": "other",
    "headquarters": "headquarters", "barracks": "barracks", "crossroads": "crossroads", "whereabouts": "whereabouts",
    "offspring": "offspring", "dice": "die", "poor": "poor", "yen": "yen", "chinese": "chinese", "japanese": "japanese",
    "swiss": "swiss", "portuguese": "portuguese", "vietnamese": "vietnamese", "lebanese": "lebanese", "taiwanese": "taiwanese",
    "caches": "cache", "axles": "axle", "bodies": "body",
}  # fmt: skip

# End in "s" and are no plural of something counted.
NO_PLURALS = frozenset(
    """
    is was has does this his hers its us as yes gas bus plus minus less across always perhaps besides towards afterwards thus news
    politics economics business process access success address press class mass loss glass boss cross dress stress princess
    congress
    various previous serious religious famous dangerous numerous nervous continuous campus virus status census bonus focus crisis
    basis analysis christmas texas kansas arkansas illinois paris athens brussels los angeles dallas vegas orleans moines indies
    hamas james charles thomas jones williams davis lewis harris nicholas reuters afghans sometimes overseas homeless dumas
    olympics physics athletics mathematics electronics laos honduras bahamas cyprus damascus
    emphasis genesis diagnosis oasis thesis hypothesis paralysis synopsis tennis iris pelvis debris chassis
    'twas says gets makes takes goes comes becomes remains seems appears includes means wants loses adds
    st. states' respectively unless whereas alas lens atlas nexus corps hours minutes
    """.split()
)  # fmt: skip

# Plurals that go before another noun: "sales executives", "police officers".
ATTRIBUTIVE = frozenset(
    """
    sales arms sports weapons systems operations communications goods savings customs states futures
    police crew staff aircraft fish media data personnel
    """.split()
)  # fmt: skip

# Stand for people they describe: "213 dead", "40 injured".
PEOPLE_STATES = frozenset(
    """
    dead killed wounded injured hurt missing arrested hospitalized hospitalised homeless detained displaced infected
    """.split()
)  # fmt: skip

SUPERLATIVES = {
    "largest": "largest", "biggest": "largest", "greatest": "largest", "smallest": "smallest", "tiniest": "smallest",
    "highest": "highest",
    "tallest": "tallest", "lowest": "lowest", "longest": "longest", "shortest": "shortest", "oldest": "oldest",
    "eldest": "oldest",
    "youngest": "youngest", "newest": "newest", "fastest": "fastest", "quickest": "fastest", "slowest": "slowest",
    "deadliest": "deadliest",
    "bloodiest": "deadliest", "worst": "worst", "best": "best", "richest": "richest", "wealthiest": "richest",
    "poorest": "poorest",
    "strongest": "strongest", "weakest": "weakest", "busiest": "busiest", "costliest": "costliest", "heaviest": "heaviest",
    "lightest": "lightest",
    "hottest": "hottest", "warmest": "hottest", "coldest": "coldest", "deepest": "deepest", "widest": "widest",
    "nearest": "nearest",
    "closest": "nearest", "farthest": "farthest", "furthest": "farthest", "earliest": "earliest", "safest": "safest",
    "toughest": "toughest",
    "wettest": "wettest", "driest": "driest", "cheapest": "cheapest", "broadest": "broadest", "brightest": "brightest",
    "steepest": "steepest",
    "top-selling": "best-selling",
}  # fmt: skip

# "third most populous": after an ordinal or a number these make a superlative of the next word.
MOST = frozenset({"most", "least"})

RANKED = frozenset("ranked ranks rank ranking placed finished".split())

# Numbers after these name a thing: "Chapter 11", "Flight 800", "page 4".
LABELS = frozenset(
    """
    chapter flight flights article section sections page pages room route highway interstate channel phase version level grade
    size apartment
    apt suite box act title proposition group gate platform terminal building case file resolution line step part volume issue
    item table
    figure game round area district zone ward precinct type model mark season episode formula psalm verse lot pier stage train
    rule clause
    number no nos no. year apollo boeing airbus windows ward square exit mile-marker lane court category magnitude unit camp site
    sector amendment
    point-of chapter's studio schedule form code annex appendix class battalion brigade squadron track door locker floor street
    avenue road
    """.split()
)  # fmt: skip

# Words that end the noun phrase after a number, beside prepositions, conjunctions, auxiliaries and pronouns.
ENDS = frozenset(
    """
    said told asked added ago later earlier each apiece respectively together per plus minus versus vs went came made took got gave
    began became held kept left lost won met saw found knew felt let put ran sat set stood took wore voted shook spoke wrote drove
    flew fought fled caught brought bought sold sent spent paid built taught thought threw grew drew fell rose chose broke struck
    last next this these those that there then than today yesterday tomorrow tonight now higher lower away apart
    not n't never also only even just still yet already annually daily weekly monthly overall old long wide tall deep
    down back several overnight altogether combined collectively nationwide worldwide online recently alone immediately
    ever too so very who which whom whose what when where why how if because about around percent cent
    """.split()
)  # fmt: skip

# Verbs after one thing that look like plurals: "one bank plans". After two things they are counted.
SINGULAR_VERBS = frozenset(
    """
    says gets makes takes goes comes becomes remains seems appears includes means needs wants wins loses works lives holds runs
    stands calls gives puts lies knows shows plans uses employs owns faces spends sells buys pays has was is does
    """.split()
)  # fmt: skip

# Before a word in -ed or -ing these still wait for their noun: "one major sticking point".
ADJECTIVES = frozenset(
    """
    major senior former new young small big large single local top high long more other further additional good bad recent
    key main important serious possible second third next great old leading
    """.split()
)  # fmt: skip

# Plurals of time that durations do not cover: no count of things.
TIMES = frozenset("summer winter autumn weekend night morning evening afternoon season".split())

# Persons who have an age in months, weeks or days.
YOUNG = frozenset(
    "baby infant boy girl son daughter child twin triplet newborn toddler grandson granddaughter grandchild".split()
)

# A number and one of these after a hyphen is no count: "two-way", "three-fold", "four-star".
NO_COUNT_AFTER_HYPHEN = frozenset(
    """
    way fold star time timer times piece plus odd something old and one two three step sided dimensional handed
    """.split()
)  # fmt: skip
