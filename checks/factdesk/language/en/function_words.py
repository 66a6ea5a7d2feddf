"""The closed classes of English: what holds sentences together. Each word has one class here; context may give it another."""

DETERMINERS = frozenset(
    "the a an this that these those its his her their our my your some any each every no both another either neither such".split()
)
DEFINITE = frozenset("the this that these those its his her their our my your both".split())
INDEFINITE = frozenset("a an another some any no".split())
POSSESSIVE_PRONOUNS = frozenset("its his her their our my your".split())
PRONOUNS = frozenset("he she it they we i you him them us me himself herself itself themselves who whom".split())
PERSON_PRONOUNS = frozenset("he she him her his hers himself herself".split())
PLURAL_PRONOUNS = frozenset("they them their theirs themselves".split())
THING_PRONOUNS = frozenset("it its itself".split())
PREPOSITIONS = frozenset(
    """
    in on at by for from with without to of about above across after against along among around as before behind below beneath
    beside
    between beyond despite during except following inside into like near off onto out outside over past per since through
    throughout toward
    towards under underneath until till up upon via within versus amid amidst concerning regarding including excluding
    """.split()
)  # fmt: skip
MODALS = frozenset("will would shall should can could may might must 'll 'd ca wo".split())
AUXILIARIES = frozenset("be am is are was were been being have has had having do does did done 's 're 've 'm 'd".split())
NEGATIONS = frozenset("not n't never no neither nor without cannot hardly scarcely barely".split())
COORDINATORS = frozenset("and but or nor yet".split())
RELATIVES = frozenset("who whom whose which where".split())
SUBORDINATORS = frozenset(
    "because although though while whereas when whenever if unless until till after before since once as whether lest that so".split()
)
REPORT_THAT = "that"

# Words that make what follows a plan, a possibility, a denial or somebody's doubt.
PLANNED = frozenset(
    "will would shall 'll plan plans planned expect expected expects intend intends intended due scheduled set going hope hopes hoped".split()
)
POSSIBLE = frozenset("may might could can possibly perhaps potentially likely reportedly allegedly apparently".split())

ADVERBS = frozenset(
    """
    also only just still already now then here there however meanwhile again ever even soon later earlier ago almost nearly about
    not never n't very too so yet once twice far away back down together apart long quickly recently currently formerly initially
    """.split()
)  # fmt: skip

# Words under which what follows is somebody's wish, fear, question or condition, and not told as a fact.
UNTOLD = frozenset(
    """
    consider considers considered considering concern concerns fear fears feared seek seeks sought ask asks asked want wants
    wanted urge urges
    urged propose proposed proposes proposal threaten threatened threatens threat whether if unless request requests requested
    plan plans planned
    expected expects intends intend intended hopes hoped hoping call calls called demand demands demanded
    refuse refused require requires required need needs needed rumor rumors rumour rumours
    try tries trying tried attempt attempts attempted recommend recommends recommended recommendation
    """.split()
)  # fmt: skip

# Number words that stand before a noun; "one" is as often a pronoun.
COUNTS = frozenset(
    "two three four five six seven eight nine ten eleven twelve dozen several hundred thousand million billion dozens".split()
)

# Words under which what follows is thought, not known.
BELIEVED = frozenset(
    """
    believe believes believed think thinks thought suspect suspects suspected allegedly reportedly apparently possibly perhaps
    probably likely presumed feared may might could
    """.split()
)  # fmt: skip

# Words in -ly that are no adverbs.
LY_NOUNS = frozenset(
    """
    family assembly supply reply rally ally italy july anomaly bully fly monopoly daily weekly monthly quarterly yearly elderly early likely
    only friendly costly deadly lively lonely ugly holy comply apply rely imply multiply
    """.split()
)  # fmt: skip

# Words that tell what held before and holds no longer.
SUPERSEDING = frozenset("previously originally initially formerly".split())

# Participles of a plan, before "to": what followed may have been otherwise.
SCHEDULED = frozenset("scheduled planned expected due set supposed intended meant".split())
