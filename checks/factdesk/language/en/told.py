"""Words that keep a clause from telling a plain fact about the whole."""

# "if it sold", "unless", "had it sold"
CONDITIONS = frozenset("if unless whether lest".split())

# Modals of what is only supposed. "will" and "would" tell a plan, which can be checked; "may have lasted" grants a fact.
SUPPOSING = frozenset("could should might may".split())

# Modals that, before "have", tell what did not come about.
CONTRARY = frozenset("could would should 'd".split())

# Verbs that deny what follows them.
DENYING = frozenset("deny denies denied denying dismiss dismissed refute refuted dispute disputed".split())

# What is said of a figure that no longer stands.
WITHDRAWN = frozenset("wrong false mistaken incorrect untrue unfounded retracted erroneous exaggerated".split())

# Nouns for a part of something: a figure of the part is none of the whole.
PARTS = frozenset(
    """
    session half quarter district precinct leg phase stage round alone
    """.split()
)  # fmt: skip

# Nouns that are parts when they are told apart ("the second half") and belong to a figure otherwise ("an hour and a half").
FRACTIONS = frozenset("half quarter round".split())
WHICH = frozenset("opening first second third fourth last final latter other closing".split())

# Verbs that tell what came of an event, or what was wished of it, at another time than its own: "the strike ended on Friday".
STAGES = frozenset(
    """
    end ends ended ending extend extends extended enter enters entered threaten threatens threatened vote votes voted
    cancel cancels canceled cancelled postpone postpones postponed suspend suspends suspended avert averts averted avoid avoided
    ask asks asked request requested demand demands demanded prepare prepares prepared reject rejects rejected scrap scrapped
    call calls called close closes closed complete completes completed finalise finalised finalize finalized
    """.split()
)  # fmt: skip
CALLED = frozenset("call calls called".split())  # stages with "off" only
ENTERED = frozenset("enter enters entered".split())  # no stage of its own object
MOVED_TO = frozenset("to until till".split())  # "postponed the talks to Tuesday" dates the talks

# Words that tell another event of the same kind.
ANOTHER = frozenset("another separate different unrelated similar".split())
ANOTHER_PLACE = frozenset("neighbouring neighboring".split())

# What was feared did not come about.
FEARED = frozenset("feared".split())

# Words before which "of" leaves a part: "three of the dead", "two of them".
OF_ALL = frozenset("the those these them".split())

# Words of a sum over several.
SUMS = frozenset("together combined altogether collectively jointly".split())

# Nouns for one of many alike, in the singular: what they are of is counted ("copies of the rifle").
COPIES = frozenset("copy unit example specimen piece pair".split())

# Words that count those beside somebody already counted.
BEYOND = frozenset("other others another additional further".split())

# Words behind a length that make it a difference.
DIFFERENCES = frozenset("longer shorter late early behind ahead overdue more less faster slower sooner".split())

# Questions and conditions: what stands behind them is not told at all.
OPEN = frozenset("whether if unless".split())

# Verbs of a wish: what stands behind them has not come about.
WISHING = frozenset("hope hopes hoped hoping want wants wanted wish wishes wished aim aims aimed seek seeks sought".split())

# Nouns of what may be done, before "to": what stands behind them has not come about.
MAY_DO = frozenset("option right chance opportunity offer permission approval authority authorization clearance consent".split())

# Verbs that say of their object that it does not take place; those of the second row with "off" ("called off the talks").
CALLING_OFF = frozenset("cancel postpone scrap shelve abandon".split())
CALLING_OFF_PARTICLE = frozenset("call put".split())
# Verbs that say so of their object and of a verb behind "to" ("refused to meet").
REFUSING = frozenset("refuse decline".split())

# Prepositions behind which another matter is told than the verb's own: "met after a storm", "talked about a pier".
SETTING_APART = frozenset("about after before following amid despite regarding concerning since".split())

# Auxiliaries that open a condition before their subject: "had the union accepted".
INVERTED = frozenset("had should were".split())

# Verbs that only tell what somebody thinks where a clause is their object: "accepted that the offer was poor".
CONCEDING = frozenset("accept recognise".split())

# Words that make a body another than the one spoken of: "a union", "the smaller union".
ANOTHER_BODY = frozenset(
    "a an another other any each every some no one rival second third smaller larger bigger separate different fellow sister".split()
)

# Which of several: with a noun that is no measure of time these tell a part ("in the first car", "in the front row").
ORDINALS = frozenset(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth last front rear upper lower northern southern eastern western
    """.split()
)  # fmt: skip
NO_PARTS = frozenset(
    """
    time place day week month year hour minute night morning afternoon evening weekend spring summer autumn winter instance case half
    quarter attack blast round vote ballot
    """.split()
)  # fmt: skip

# Before the noun of an event: another one of its kind ("an earlier mission", "the last strike"); before its verb: "last met".
ONE_SUCH = frozenset(
    """
    earlier previous last past prior former older other rival similar next further future later neighbouring neighboring subsequent
    """.split()
)  # fmt: skip
ONE_SUCH_VERB = frozenset("last first previously".split())

# Verbs and nouns of what is wanted of somebody: the figure behind them is nobody's yet ("demanded a raise of 9 percent").
ASKING = frozenset(
    """
    demand demands demanded demanding want wants wanted request requests requested seek seeks sought seeking insist insisted
    claims threaten threatens threatened threatening
    """.split()
)  # fmt: skip
ASKING_FOR = frozenset("ask asks asked asking call calls called calling push pushed press pressed campaign campaigned".split())

# With an event for their object these tell what is not yet: "plans a strike of 900 workers"; "plans to cut 900 jobs" can be checked.
PLANNING = frozenset("plan plans planned planning propose proposes proposed consider considers considered".split())

# What was said first of a figure, and the words that bring what came of it.
AT_FIRST = frozenset("first initially originally earlier".split())
REVISING = frozenset("then later but corrected revised".split())

# Verbs of those who only foresee: "analysts expected them to offer 6 percent".
FORESEEING = frozenset("expect expects expected predict predicts predicted forecast forecasts bet anticipate anticipated".split())

# Adjectives and verbs before "to" that leave what follows undone.
UNDONE = frozenset("ready willing prepared eager keen able likely set about poised free hope hopes hoping hoped".split())

# Nouns for people as members of a body or as those who work: counts of them may be of the same people.
WORKING_PEOPLE = frozenset("member worker employee staff striker".split())

# Verbs that tell how far an event reached: what they count is the event's ("the strike involved 200 workers").
EXTENT = frozenset(
    """
    involve include affect cover comprise count number draw attract bring see claim take cost reach total exceed pull gather mobilise
    mobilize idle join have be make give kill injure wound
    """.split()
)  # fmt: skip

# Verbs whose subjects are all that an event has: "200 workers joined", "620 pupils remained".
TAKING_PART = frozenset(
    "be have take join participate remain become total stand come go involve affect attend turn gather".split()
)

# People who may be some of those counted: "four children" among the dead.
PARTLY = frozenset("child woman man boy girl baby infant teenager foreigner tourist civilian".split())

# Words for no person at all.
NOBODY = frozenset("nobody none".split())

# Who is counted beside others and does not count: "killed himself and two others".
ONESELF = frozenset("himself herself myself yourself itself".split())

# Verbs that take a figure back, and what they take back: "withdrew its estimate that 80 had died".
TAKING_BACK = frozenset(
    "withdraw withdrew withdrawn withdrawing withdraws retract retracts retracted retracting rescinded".split()
)
FIGURES = frozenset("estimate estimates figure figures claim claims report reports statement toll count number".split())

# Verbs of asking and hearing, and the prepositions of what is asked or heard.
HEARING = frozenset("question questioned ask tell inform hear learn speak talk interview quiz brief warn remind".split())
ASKED_OF = frozenset("about of over on".split())
