"""Words that tell a name from other capitals."""

from __future__ import annotations

HONORIFICS = frozenset(
    "mr mrs ms miss messrs mx dr sir dame lord lady madam rev fr mme mlle herr frau senor prof professor".split()
)

# Written small inside a name: "bin Laden", "de la Cruz", "van der Berg", "al-Megrahi".
PARTICLES = frozenset(
    "bin ibn bint ben abu al el ul ur de del della di da dos das du la las le les lo van von der den ter ten zu zur af y".split()
)  # fmt: skip

SUFFIXES = frozenset("jr sr ii iii iv jnr snr esq".split())

# Close a company's name and are left out of its short form.
DESIGNATORS = frozenset(
    """
    corp corporation inc incorporated co company companies ltd limited llc llp lp plc ag gmbh sa spa nv bv oy ab as group
    holdings holding bros brothers
    """.split()
)  # fmt: skip

# The kind of body a name is of: an organisation ends here, and "of …" belongs to it.
BODIES = frozenset(
    """
    academy administration agency airlines airways alliance army assembly association authority bank board brigade broadcaster
    bureau cabinet center centre chamber church coalition college commission committee confederation conference congress
    consortium convention corps council court department dialogue directorate district division enterprises exchange federation
    firm force forces forum foundation front fund government guard guards guild hospital house industries initiative inspectorate
    institute institution investigation investigations journal laboratory laboratories league legislature library lobby market
    ministry mission mosque motors movement museum nations network news newspaper office operations orchestra order organisation
    organization pact parliament partners partnership party police politburo post press prison program programme project
    radio regiment registry review school securities senate service services society squad staff station studios summit
    syndicate synagogue systems task team telegraph television times tribune trust union university watch workers
    """.split()
)  # fmt: skip

# "X of Y" and "X for Y" are one name behind these.
TAKES_OF = (
    BODIES - {"government", "police", "news", "times", "post", "conference", "team", "firm"}
    | frozenset(
        """
        bay cape city committee daughters duchy freedom gulf hall isle isles kingdom knights lake mount people port republic sea
        secretariat sons state states statue strait straits university west bank battle festival day feast port authority
        commonwealth democratic socialist
        """.split()
    )
)  # fmt: skip
TAKES_AND = TAKES_OF - frozenset(
    "bank university college kingdom republic government house city school hospital church court".split()
)

# Places by their last word.
PLACE_WORDS = frozenset(
    """
    airport avenue bay beach bridge building canal cape canyon castle city coast county creek desert district drive falls field
    forest gulf hall harbor harbour heights highway hill hills hotel island islands isle isles lake lane mountain mountains
    ocean palace park peninsula plaza province river road sea shore square strait straits street suburb territory tower town
    valley village
    """.split()
)  # fmt: skip

# Capitals that are no names.
NOT_NAMES = frozenset(
    """
    i i'm dna rna tv ceo cfo coo aids hiv gdp gnp utc gmt est edt pst pdt cst et pt am pm ad bc iq ok pc pcs cd cds dvd faq id it
    o oh god mr mrs ms dr vs no nos q a
    """.split()
)  # fmt: skip

# Common words that open a sentence and are never a name there, unless they are one elsewhere in the text.
OPENERS = frozenset(
    """
    a an the this that these those he she it they we you i his her its their our my your who what which when where why how
    and but or nor so yet for if though although while as because since until unless whether whereas after before during
    in on at by to from with without within into onto of off over under above below between among amid against across about
    around near behind beyond through throughout toward towards despite besides except outside inside like unlike upon via per
    not no none nothing nobody neither either both each every all any some many most much more less few several one two three
    four five six seven eight nine ten eleven twelve dozens hundreds thousands millions billions another other others such
    same first second third fourth last next then there here now today yesterday tomorrow tonight still also again already
    even ever never always often sometimes usually once twice only just rather quite very too perhaps maybe indeed instead
    however moreover furthermore meanwhile meantime nevertheless nonetheless otherwise therefore thus hence besides finally
    eventually earlier later recently soon ago officially separately similarly likewise initially originally currently
    yes please thanks well let see look see also click sign share follow join read get keep open home photo photos image images
    is are was were be been being am has have had do does did will would shall should can could may might must
    asked told said according given based following including concerning regarding noting citing adding speaking calling
    police officials authorities investigators analysts experts critics people residents workers prosecutors doctors lawyers
    executives traders investors shareholders economists researchers scientists protesters activists opponents supporters
    leaders lawmakers diplomats reporters journalists witnesses sources aides members women men children students teachers
    sales shares stocks bonds profits earnings revenue net trading prices interest rates analysts dealers companies
    former ex new old big small high low long short great good bad little early late young rising falling federal state local
    national international foreign domestic public private senior top major minor recent current previous past future annual
    monthly weekly daily special general additional further total separate similar different own final initial preliminary
    under-secretary chairman president director spokesman
    nobody everybody everyone someone somebody anyone anybody something everything anything
    whatever whoever whenever wherever neither half part whole full double single
    prior due thanks together along apart aside away
    dear hello welcome thank sorry
    winter spring summer autumn fall january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night week month year weeks months years
    """.split()
)  # fmt: skip

# Endings of words that are no name at the start of a sentence ("Investigating", "Officially", "Negotiations").
COMMON_ENDINGS = (
    "ing",
    "ed",
    "ly",
    "tion",
    "tions",
    "ment",
    "ments",
    "ness",
    "ity",
    "ities",
    "ists",
    "ers",
    "ors",
    "isms",
    "ism",
    "ous",
    "ful",
    "less",
    "able",
    "ible",
)
