"""Offices, professions, ranks and roles: their head nouns, what goes before and after them, and which are one and the same.

An office is compared by its head ("minister"), its modifiers ("foreign", "CN") and what it is of ("state department").
"""

from __future__ import annotations

# One word, singular.
HEADS = frozenset(
    """
    accountant activist actor actress adjutant administrator admiral adviser advisor advocate aide agent aldermen alderman
    ambassador
    analyst anchor anesthesiologist anthropologist archbishop architect artist assemblyman assistant associate astronaut
    astronomer
    athlete attache attorney auditor author ayatollah baker banker barrister bishop biologist blogger boss brigadier broadcaster
    broker builder bureaucrat businessman businessperson businesswoman candidate captain cardinal cardiologist cartoonist
    caretaker
    cashier ceo cfo chair chairman chairperson chairwoman champion chancellor chaplain chef chemist chief clergyman cleric clerk
    co-chairman co-founder coach colonel columnist comedian commandant commander commissioner composer comptroller conductor
    congressman congresswoman constable consul consultant contractor controller coo coordinator coroner corporal correspondent
    councillor councilman councilor councilwoman counsel counsellor counselor creator critic crown curator dancer dean defender
    delegate demographer dentist deputy dermatologist designer detective developer dictator diplomat director doctor driver
    duchess
    duke economist editor educator emir emperor employee engineer entrepreneur envoy epidemiologist examiner executive expert
    farmer fellow financier firefighter foreman founder general geologist governor guard guerrilla gynecologist gynaecologist head
    historian host imam industrialist informant inspector instructor intern inventor investigator investor jailer jogger
    journalist
    judge juror justice king laborer lawmaker lawyer leader lecturer legislator librarian lieutenant linguist lobbyist magistrate
    magnate major manager marshal mastermind mathematician mayor mechanic mediator meteorologist midwife minister missionary
    mogul monk mp musician narrator naturalist negotiator neurologist neurosurgeon newscaster nominee novelist nun nurse
    observer obstetrician officer official oncologist operator ophthalmologist organizer organiser owner painter paramedic partner
    pastor pathologist patriarch pediatrician paediatrician pharmacist philanthropist philosopher photographer physician physicist
    pianist pilot planner playwright player poet policeman policewoman politician pollster pope preacher premier presenter
    president
    priest prime prince princess principal producer professor programmer prosecutor protester psychiatrist psychologist publisher
    pundit queen rabbi radiologist ranger realtor rebel receptionist rector referee registrar rep reporter representative
    researcher resident retailer retiree reverend salesman salesperson saleswoman scholar scientist screenwriter sculptor
    secretary
    secretary-general senator sergeant sheik sheikh sheriff singer skipper sociologist soldier solicitor speaker specialist
    spokesman spokesperson spokeswoman star statesman statistician strategist student sultan superintendent supervisor surgeon
    surveyor sociologist tabloid taoiseach teacher technician technocrat teller theologian trader trainer translator treasurer
    treasury trustee tsar tutor tycoon undersecretary vet veteran veterinarian vicar warden whistleblower worker writer
    newspaper broadcaster magazine billionaire millionaire vice-president vice-chairman vice-premier attorney-general
    co-director obstetrician-gynecologist firefighter pathologist gunman sniper fugitive terrorist mobster counterpart successor
    predecessor opponent crown chieftain warlord frontman vocalist guitarist drummer bassist rapper model actor winger striker
    goalkeeper midfielder defenseman quarterback pitcher outfielder catcher shortstop cyclist swimmer sprinter boxer golfer
    informer custodian dispatcher donor ombudsman parliamentarian seismologist virologist zoologist botanist archaeologist
    ecologist
    bartender barber butcher carpenter electrician fisherman gardener hairdresser housekeeper janitor miner nanny plumber
    postman sailor seaman stockbroker tailor waiter waitress welder
    climatologist oceanographer futurist biographer ethicist egyptologist criminologist gerontologist hematologist immunologist
    """.split()
) - {"prime", "crown", "treasury", "aldermen"}  # fmt: skip

# Abbreviations before a name, with or without a full stop.
ABBREVIATIONS: dict[str, str] = {
    "gov": "governor", "sen": "senator", "rep": "representative", "gen": "general", "lt": "lieutenant", "col": "colonel",
    "maj": "major", "capt": "captain", "sgt": "sergeant", "cmdr": "commander", "adm": "admiral", "cpl": "corporal",
    "pvt": "private", "prof": "professor", "rev": "reverend", "dr": "doctor", "pres": "president", "supt": "superintendent",
    "insp": "inspector", "det": "detective", "brig": "brigadier", "atty": "attorney", "sec": "secretary",
}  # fmt: skip

# Heads of more than one word, as they are written after hyphens have become spaces; the longest wins.
COMPOUNDS = frozenset(
    {
        "prime minister", "attorney general", "solicitor general", "surgeon general", "secretary general", "director general",
        "governor general", "inspector general", "consul general", "comptroller general", "chief executive",
        "chief executive officer", "chief operating officer", "chief financial officer", "chief technology officer",
        "chief information officer", "chief justice", "chief of staff", "chief of police", "police chief", "district attorney",
        "district judge", "vice president", "vice chairman", "vice chairwoman", "vice chair", "vice premier", "vice minister",
        "vice chancellor", "vice admiral", "vice mayor", "vice governor", "executive vice president", "senior vice president",
        "executive director", "managing director", "general manager", "general secretary", "general counsel", "field marshal",
        "lieutenant colonel", "lieutenant general", "lieutenant governor", "lieutenant commander", "major general",
        "brigadier general", "rear admiral", "agent in charge", "crown prince", "member of parliament",
        "member of congress", "justice of the peace", "managing editor", "editor in chief", "commander in chief",
        "opposition leader", "public defender", "district court judge", "staff sergeant", "sergeant major", "medical examiner",
        "medical director", "research associate", "research fellow", "police officer", "head of state", "head of government",
        "real estate agent", "associate professor", "assistant professor", "running back", "point guard",
        "chief superintendent", "master sergeant", "first lady", "obstetrician gynecologist",
        "deputy sheriff", "vice provost", "police commissioner",
        "harbour master", "harbor master", "station master", "concert master", "master builder",
    }
)  # fmt: skip

# One office under several words. Each side is a head, written as above.
SAME_HEAD: dict[str, str] = {
    "premier": "prime minister", "harbor master": "harbour master", "harbormaster": "harbour master",
    "ceo": "chief executive", "chief executive officer": "chief executive",
    "cfo": "chief financial officer", "coo": "chief operating officer", "cto": "chief technology officer",
    "chairwoman": "chairman", "chairperson": "chairman", "chair": "chairman", "co-chairwoman": "co-chairman",
    "vice chairwoman": "vice chairman", "vice chair": "vice chairman", "vice-chairman": "vice chairman",
    "vice-president": "vice president", "vice-premier": "vice premier", "vice premier": "vice premier",
    "spokeswoman": "spokesman", "spokesperson": "spokesman", "businesswoman": "businessman", "businessperson": "businessman",
    "congressman": "representative", "congresswoman": "representative", "rep": "representative",
    "member of congress": "lawmaker", "legislator": "lawmaker", "parliamentarian": "member of parliament",
    "mp": "member of parliament", "councilwoman": "councilman", "councilor": "councilman", "councillor": "councilman",
    "physician": "doctor", "medical doctor": "doctor", "gynaecologist": "gynecologist", "paediatrician": "pediatrician",
    "advisor": "adviser", "counsellor": "counselor", "lawyer": "attorney", "actress": "actor", "policewoman": "police officer",
    "policeman": "police officer", "secretary-general": "secretary general", "attorney-general": "attorney general",
    "sheikh": "sheik", "saleswoman": "salesman", "organiser": "organizer", "head of state": "head of state",
    "chief of police": "police chief", "obstetrician gynecologist": "obstetrician-gynecologist",
    "clergyman": "cleric", "reporter": "journalist",
}  # fmt: skip

# What a general word may stand for.
GENERIC: dict[str, frozenset[str]] = {
    "doctor": frozenset(
        """
        obstetrician gynecologist obstetrician-gynecologist surgeon pediatrician psychiatrist cardiologist neurologist
        neurosurgeon oncologist pathologist radiologist dermatologist anesthesiologist ophthalmologist epidemiologist virologist
        hematologist immunologist
        """.split()
    ),
    "diplomat": frozenset({"ambassador", "envoy", "consul", "consul general", "attache", "minister", "secretary"}),
    "envoy": frozenset({"ambassador"}),
    "lawmaker": frozenset(
        {"senator", "representative", "member of parliament", "assemblyman", "councilman", "delegate", "politician"}
    ),
    "politician": frozenset(
        {
            "senator", "representative", "member of parliament", "minister", "prime minister", "president", "governor", "mayor",
            "lawmaker", "candidate", "chancellor", "vice president",
        }
    ),
    "executive": frozenset(
        {
            "chief executive", "chief financial officer", "chief operating officer", "president", "vice president", "chairman",
            "vice chairman", "director", "managing director", "manager", "general manager", "executive vice president",
            "senior vice president", "executive director",
        }
    ),
    "leader": frozenset(
        {
            "president", "prime minister", "chairman", "chancellor", "king", "general secretary", "dictator", "head", "chief",
            "opposition leader", "emir", "sultan", "head of state", "ayatollah", "secretary general",
        }
    ),
    "head": frozenset({"director", "president", "chairman", "chief", "chief executive", "leader", "dean"}),
    "chief": frozenset({"director", "head", "chairman", "chief executive", "commander", "police chief", "agent in charge"}),
    "boss": frozenset({"chief executive", "chairman", "director", "manager", "president", "head", "chief"}),
    "prosecutor": frozenset({"district attorney", "attorney"}),
    "attorney": frozenset({"prosecutor", "counsel", "solicitor", "barrister", "general counsel"}),
    "scientist": frozenset(
        {"biologist", "chemist", "physicist", "geologist", "astronomer", "ecologist", "meteorologist", "zoologist"}
    ),
    "academic": frozenset({"professor", "lecturer", "researcher", "scholar", "associate professor", "assistant professor"}),
    "scholar": frozenset(
        {"professor", "lecturer", "researcher", "research fellow", "historian", "fellow", "scientist", "associate professor",
         "assistant professor", "research associate"}
    ),
    "researcher": frozenset({"professor", "scientist", "research fellow", "research associate", "fellow", "scholar"}),
    "professor": frozenset({"associate professor", "assistant professor"}),
    "analyst": frozenset({"strategist", "economist", "scholar", "researcher", "scientist"}),
    "expert": frozenset({"analyst", "professor", "scholar", "scientist", "researcher", "fellow", "consultant", "specialist"}),
    "officer": frozenset(
        {"police officer", "captain", "colonel", "general", "lieutenant", "lieutenant colonel", "major", "admiral", "commander",
         "inspector", "superintendent", "sergeant", "detective", "agent", "marshal", "chief superintendent"}
    ),
    "police officer": frozenset({"inspector", "superintendent", "sergeant", "detective", "police chief", "constable", "captain"}),
    "agent": frozenset({"agent in charge"}),
    "investigator": frozenset({"detective", "inspector", "agent", "agent in charge", "examiner"}),
    "vice president": frozenset({"executive vice president", "senior vice president"}),
    "director": frozenset({"executive director", "managing director", "director general", "medical director"}),
    "manager": frozenset({"general manager"}),
    "fellow": frozenset({"research fellow"}),
    "editor": frozenset({"managing editor", "editor in chief"}),
    "secretary": frozenset({"secretary general", "general secretary"}),
    "journalist": frozenset({"editor", "correspondent", "columnist", "blogger", "anchor", "photographer", "managing editor"}),
    "writer": frozenset({"author", "novelist", "poet", "journalist", "playwright", "columnist", "blogger", "screenwriter"}),
    "artist": frozenset({"painter", "sculptor", "musician", "singer"}),
    "musician": frozenset({"pianist", "guitarist", "drummer", "bassist", "singer", "composer", "vocalist", "rapper"}),
    "cleric": frozenset({"priest", "bishop", "archbishop", "imam", "rabbi", "pastor", "cardinal", "ayatollah", "vicar"}),
    "newspaper": frozenset({"tabloid"}),
    "judge": frozenset({"justice", "chief justice", "district judge", "magistrate", "district court judge"}),
    "businessman": frozenset(
        {"executive", "entrepreneur", "industrialist", "financier", "tycoon", "magnate", "banker", "billionaire", "mogul",
         "chief executive", "owner", "founder", "investor"}
    ),
    "activist": frozenset({"protester", "organizer", "advocate"}),
    "protester": frozenset({"activist"}),
    "opponent": frozenset({"activist", "protester"}),
    "soldier": frozenset({"private", "corporal", "sergeant", "lieutenant", "captain", "major", "colonel", "general"}),
    "aide": frozenset({"adviser", "assistant", "spokesman", "chief of staff", "deputy"}),
    "founder": frozenset({"co-founder"}),
    "royal": frozenset({"king", "queen", "prince", "princess", "crown prince", "duke", "duchess"}),
}  # fmt: skip

# "official" may be anybody who holds an office of state or police, and no private person.
NOT_OFFICIAL = frozenset(
    """
    doctor obstetrician gynecologist obstetrician-gynecologist surgeon tabloid newspaper magazine activist protester blogger
    photographer author writer actor singer journalist professor scholar analyst student farmer sniper fugitive terrorist gunman
    """.split()
)  # fmt: skip

# Adjectives and nouns that tell one office of a kind from another: two that differ are two offices.
PORTFOLIOS = frozenset(
    """
    foreign defense finance interior treasury commerce state justice education health labor agriculture energy environment
    transportation transport trade housing culture home security climate budget economy economic information intelligence interior
    veterans science technology tourism industry immigration naval army navy military district county deputy prime planning
    communications sports justice police fire development oil petroleum water press research
    """.split()
)  # fmt: skip

# "minister of foreign affairs" is the foreign minister.
PORTFOLIO_WORDS: dict[str, str] = {
    "foreign affairs": "foreign", "external affairs": "foreign", "external relations": "foreign",
    "defence": "defense", "national defense": "defense", "national defence": "defense", "the treasury": "treasury",
    "home affairs": "home", "the interior": "interior", "internal affairs": "interior", "labour": "labor",
    "economic affairs": "economy", "the economy": "economy", "the environment": "environment", "economics": "economy",
    "veterans affairs": "veterans", "homeland security": "homeland security", "public health": "health",
    "state": "state", "defense": "defense", "finance": "finance", "justice": "justice", "education": "education",
    "health": "health", "labor": "labor", "agriculture": "agriculture", "energy": "energy", "environment": "environment",
    "transportation": "transportation", "transport": "transport", "trade": "trade", "housing": "housing", "culture": "culture",
    "commerce": "commerce", "interior": "interior", "treasury": "treasury", "industry": "industry", "tourism": "tourism",
    "police": "police", "information": "information", "planning": "planning", "foreign trade": "trade",
    "health and human services": "health", "housing and urban development": "housing", "public security": "public security",
    "state security": "state security", "science": "science", "technology": "technology", "the navy": "navy", "the army": "army",
    "the air force": "air force", "defense minister": "defense",
}  # fmt: skip
WITH_PORTFOLIO = frozenset({"minister", "secretary", "vice minister", "undersecretary", "spokesman"})

# British and American spellings of one word, the American form second.
SPELLINGS: dict[str, str] = {
    "defence": "defense", "labour": "labor", "programme": "program", "programmes": "programs", "centre": "center",
    "centres": "centers", "organisation": "organization", "theatre": "theater", "harbour": "harbor", "honorary": "honorary",
    "globalisation": "globalization", "licence": "license", "behavioural": "behavioral", "gynaecology": "gynecology",
    "paediatric": "pediatric", "orthopaedic": "orthopedic", "colour": "color", "aluminium": "aluminum", "favourite": "favorite",
    "antiabortion": "anti-abortion", "programmer": "programmer", "councillor": "councilor",
}  # fmt: skip

STATUS: dict[str, str] = {
    "former": "former", "ex": "former", "onetime": "former", "one-time": "former", "retired": "former", "late": "former",
    "then": "former", "erstwhile": "former", "outgoing": "outgoing", "ousted": "former", "deposed": "former",
    "acting": "acting", "interim": "acting", "caretaker": "acting", "deputy": "deputy", "assistant": "deputy",
    "designate": "designate", "elect": "designate", "incoming": "designate", "would-be": "designate", "nominee": "designate",
    "emeritus": "former", "previously": "former", "formerly": "former",
}  # fmt: skip

# May stand between the parts of an office, and tell no office from another.
LOOSE = frozenset(
    """
    top senior chief longtime veteran new newly current leading prominent noted famed famous respected popular powerful
    influential young old elderly registered visiting distinguished accused alleged convicted suspected controversial outspoken
    fellow celebrated renowned prize-winning award-winning self-described self-styled leftist rightist conservative liberal
    independent local federal state national international regional special first second third official most-wanted missing wanted
    hardline hard-line moderate reformist billionaire millionaire self-made wealthy devout part-time full-time
    """.split()
)  # fmt: skip

# Compounds of two words that are no offices by themselves: before a name with capitals they are no part of it.
SET_TITLES = frozenset({"harbour master", "harbor master", "station master", "concert master"})

# Modifiers that are written with a capital in a title before a name and belong to the office, not to a name.
MODIFIERS = (
    PORTFOLIOS
    | frozenset(STATUS)
    | LOOSE
    | frozenset(
        """
    vice executive managing general chief prime assistant associate deputy special international national security political
    public
        affairs foreign legal medical research human rights district senior junior principal permanent presidential
        congressional federal municipal provincial regional state city county police fire naval chief operating financial staff
        under joint supreme crown grand high major lieutenant brigadier rear field sergeant master warrant first second detective
    science professor editorial political diplomatic financial sports metro news business policy communications marketing
    sales
        technology information corporate global world house senate majority minority whip floor climate trade press media drug
        republican democratic democrat labor labour conservative liberal communist home interior nobel poet honorary co
        """.split()
    )
)  # fmt: skip

# Surnames too: behind a given name they are part of it ("Bill Bishop"), before one they are a title ("Bishop Tutu").
ALSO_SURNAMES = frozenset(
    """
    bishop king major judge baker cook pope prince duke knight page dean marshal marshall butler carter mason miller potter
    smith taylor turner fisher porter parker hunter sheriff chancellor chamberlain abbott priest guard player painter
    singer shepherd cardinal archer star model ranger farmer fellow driver head justice senator constable weaver waters general
    chase queen chef host pilot boxer rector vicar chaplain author clerk champion
    """.split()
)  # fmt: skip

# Titles of the nobility, clergy and rank that come right before a name and are not said of somebody after "a".
VERY_GENERIC = frozenset({"official"})

# What somebody is by training or trade, beside any office: "Ida Lind, a lawyer" leaves open that she is a mayor too.
PROFESSIONS = frozenset(
    """
    accountant actor anesthesiologist anthropologist archaeologist architect artist astronomer athlete attorney author baker banker
    barber barrister bartender biographer biologist botanist broker builder businessman butcher cardiologist carpenter cartoonist
    chef chemist climatologist columnist comedian composer criminologist cyclist dancer dentist dermatologist designer driver drummer
    ecologist economist electrician engineer entrepreneur epidemiologist farmer firefighter fisherman gardener geologist golfer
    guitarist gynecologist hairdresser historian immunologist industrialist investor journalist laborer lawyer lecturer librarian
    linguist mathematician mechanic meteorologist midwife miner musician naturalist neurologist neurosurgeon novelist nurse
    obstetrician obstetrician-gynecologist oceanographer oncologist ophthalmologist painter paramedic pathologist pediatrician
    pharmacist philosopher photographer physicist pianist pilot playwright plumber poet programmer psychiatrist psychologist
    radiologist rapper sailor scientist screenwriter sculptor singer sociologist solicitor statistician stockbroker student surgeon
    surveyor swimmer tailor teacher theologian translator veterinarian virologist waiter waitress welder writer zoologist doctor
    philanthropist millionaire billionaire veteran retiree
    """.split()
)  # fmt: skip

# Behind a title these bound it in time: "finance director until 2021"; also "from 2015 to 2021", "in the 1990s", "before that".
BOUNDED_BEHIND = frozenset({"until", "till"})
BOUNDED_BEHIND_PHRASES = (
    ("before", "that"), ("before", "then"), ("at", "the", "time"), ("at", "that", "time"), ("back", "then"), ("in", "those", "days"),
    ("next", "year"), ("next", "month"), ("next", "week"),
)  # fmt: skip
# With these a year is the first of a time that may go on: "named director in 2015".
BEGINNINGS = frozenset(
    "named appointed elected chosen became become becoming installed promoted sworn made nominated picked selected hired".split()
)
# Between a name and its title these tell of another time than now: "was once director", "had been director", "will become director".
BOUNDED_BEFORE = frozenset(
    "once previously formerly earlier originally had will would shall could might may should hopes hoped wants wanted used".split()
)  # fmt: skip

# "served as director" tells of some time, "has served as director" goes on.
SERVED = frozenset("served worked acted".split())
PERFECT = frozenset("has have 's 've".split())

# Statuses of those who stand in for an office, and of those who hold another one below it.
ACTING = frozenset({"acting"})
DEPUTIES = frozenset({"deputy"})

# Offices that nobody holds in two places at once.
ONE_PLACE = frozenset("mayor governor premier bishop archbishop sheriff king queen".split())
