"""Words for one sort of event: nouns and verbs that a news text uses for each other.

A row is one sort; a word may stand in several. Only words that replace each other without a change of the facts belong together:
"meeting" and "talks" do, "meeting" and "summit with the public" do not; "charged" and "convicted" do not.
"""

SYNONYMS = (
    "meet meeting met talks encounter discussion conversation session audience summit sit-down",
    "visit trip travel tour mission journey stay",
    "kill killing murder murdered slay slain slaying homicide assassinate assassination",
    "shoot shooting shot gunned gun gunfire sniper",
    "die died dead death deaths fatality fatalities perish toll lives",
    "kill dead died death deaths toll fatality claim-lives",
    "bomb bombing blast explosion explode attack detonate",
    "injure injured injury wound wounded hurt casualties",
    "find found discover discovery unearth recover locate",
    "see seen spot spotted observe observed sight sighting",
    "charge charged charges indict indicted indictment accuse accused",
    "arrest arrested detain detained custody capture captured seize",
    "marry marriage wed wedding",
    "resign resignation quit step-down leave departure",
    "buy bought purchase acquire acquisition takeover",
    "merge merger combination takeover",
    "sell sold sale",
    "layoff layoffs fire fired cut redundancies dismiss",
    "close closing closure shut shutdown eliminate",
    "stake share holding own owned hold held",
    "drop fall fell plunge decline decrease slump",
    "rise rose increase grow growth climb jump gain surge",
    "aid loan loans assistance bailout help",
    "reward award bounty",
    "crash crashed accident collision collide wreck",
    "launch launched liftoff lifted-off blast-off",
    "elect elected election vote won victory",
    "sign signed signing agree agreement accord deal treaty pact",
    "postpone postponed delay delayed defer deferred put-off",
    "cancel cancelled canceled cancellation scrap scrapped call-off called-off",
    "invite invited invitation",
    "begin began start started open opened launch commence",
    "end ended finish conclude concluded close closed",
    "say said tell told state stated statement announce announcement declare",
    "sentence sentenced jail imprison imprisonment prison",
    "flee fled escape escaped",
    "earthquake quake tremor",
    "flood flooding floods",
    "fire blaze",
    "storm hurricane typhoon cyclone",
    "born birth",
    "protest demonstration rally march demonstrate",
    "incident episode confrontation clash",
    "relations relationship ties",
    "worth value valued cost price",
    "name appoint appointed nominate named",
)

# Words for any event at all: what is said of the claim's own participants in a clause is said of it.
ANY_EVENT = frozenset("incident episode event affair occurrence case accident matter".split())

# Verbs that only hand a value to their subject: "the meeting lasted 35 minutes", "the toll reached 140".
LIGHT_VERBS = frozenset(
    """
    last take run be total reach hit rise climb stand number amount span begin start end occur happen hold come go continue
    stretch fall
    exceed equal average become remain put set schedule plan
    """.split()
)  # fmt: skip

# Nouns that only say what sort of place is named behind them: "the town of Amherst".
PLACE_NOUNS = frozenset(
    """
    town city village suburb state county province district neighborhood neighbourhood region area island capital port resort community
    """.split()
)  # fmt: skip

# Words for where somebody or something has its home: a place beside the name tells it.
HOME = frozenset("based base headquartered headquarters home located location seat resident residence".split())

# Nouns that add nothing to the event word before them: "a five-year restructuring effort".
EFFORTS = frozenset("effort program programme plan process campaign operation drive project mission session term".split())

# Nouns whose name a place is: "in the Norwegian capital, Oslo".
SETTLEMENTS = frozenset("capital city town village port resort suburb county state province island district".split())

# Where somebody lives or stays: "at his Osby home".
DWELLINGS = frozenset("home house residence apartment estate ranch retreat farm villa mansion cottage".split())

# Nouns behind "in" that tell how something is paid: "$790 million in cash".
MEANS = frozenset("cash stock shares gold advance exchange return instalments installments".split())

# What befalls one and the same person only once.
ONCE = frozenset(
    "die death born birth kill killing murder assassinate assassination slay slaying execute execution bury burial".split()
)

# What accounts and statistics tell year by year.
ACCOUNTS = frozenset(
    """
    profit loss revenue sales sale earnings earn income turnover dividend price worth value rate inflation budget debt output deficit
    surplus spending salary wage pay share growth rise fall assets
    """.split()
)  # fmt: skip

# Verbs behind which an event's place stands: "the summit was moved to Oslo".
MOVING = frozenset("move shift relocate transfer".split())

# What is done once, or over a life: an old year is no sign of another such event.
IN_A_LIFE = frozenset(
    """
    born birth founded founding established built building construction married marriage wedding graduated graduation wrote written
    composed published created invented discovered moved emigrated joined studied career enrolled baptised divorced inherited
    """.split()
)  # fmt: skip

# Sorts of what kills, injures or destroys: words of one row may stand for each other, those of two rows tell of two events.
CAUSES = (
    "storm flood floods flooding hurricane typhoon cyclone rain landslide mudslide tornado gale",
    "crash accident collision derailment wreck pileup",
    "explosion blast bombing bomb attack shooting gunfire ambush raid stabbing",
    "fire blaze wildfire",
    "earthquake quake tremor tsunami",
    "measles cholera flu influenza malaria virus outbreak epidemic disease cancer",
    "avalanche", "stampede", "riot", "war", "heatwave drought",
)  # fmt: skip
