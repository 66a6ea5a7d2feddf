"""Words that stand for people and companies named before."""

# "the company", "its": an organisation named before
COMPANY_NOUNS = frozenset(
    """
    company firm automaker carmaker maker giant thrift lender insurer carrier brokerage concern utility chain
    jeweler builder manufacturer group bank agency airline maker retailer corporation
    bureau
    organization organisation ministry institute university publisher broadcaster operator
    """.split()
)  # fmt: skip

# "the two", "the two men", "both sides": a pair named before
PAIR_WORDS = ("two", "both")
PAIR_NOUNS = frozenset(
    "men women leaders sides ministers presidents officials diplomats countries nations governments parties companies".split()
)

# A name that ends so is no person: "he" is not for it.
NOT_PEOPLE = frozenset(
    """
    department ministry university institute bureau office agency company corporation inc times post news journal press house
    committee council commission party police court army navy association center centre bank group city county state
    street sea strait island summit conference
    """.split()
)  # fmt: skip

# Titles so broad that they are held beside any other: they speak against none.
BROAD_TITLES = frozenset(
    """
    official leader diplomat member politician expert analyst aide figure head chief activist executive man woman people
    scholar academic
    researcher author writer critic ally rival candidate delegate negotiator representative nominee boss veteran star witness
    suspect
    """.split()
)  # fmt: skip

# Nouns for people that are no office.
PERSON_NOUNS = frozenset(
    """
    person people man woman men women child children boy girl son daughter father mother parent brother sister wife husband
    widow friend neighbor
    neighbour resident citizen victim survivor patient student passenger protester worker employee suspect witness fugitive
    gunman civilian colleague comrade companion teammate classmate crewmate
    """.split()
)  # fmt: skip

# Bodies that belong to another or stand beside it, and act for themselves: "a subsidiary of Nordic Rail".
RELATED_BODIES = frozenset(
    """
    subsidiary subsidiaries affiliate affiliates rival rivals competitor competitors supplier suppliers partner customer customers owner
    """.split()
)  # fmt: skip

# Beside a name, somebody's relative: "Maria Lind, his sister", "her brother Mark Lind".
KIN = frozenset(
    """
    sister brother wife husband widow widower spouse father mother son daughter cousin uncle aunt nephew niece grandfather grandmother
    grandson granddaughter stepfather stepmother stepson stepdaughter stepbrother stepsister twin fiance fiancee
    """.split()
)  # fmt: skip

# Titles that go with a given name or a house: "King Hussein" is no Hussein known otherwise.
ROYAL = frozenset("king queen prince princess emir sheik sheikh sultan pope shah crown emperor duke duchess".split())
