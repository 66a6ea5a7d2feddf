"""English verbs: irregular forms, nouns made from verbs, and the verbs news is told with."""

# base: other forms that no suffix rule gives
IRREGULAR = {
    "arise": "arose arisen", "awake": "awoke awoken", "be": "am is are was were been being 's 're 'm", "bear": "bore borne born",
    "beat": "beaten", "become": "became", "begin": "began begun", "bend": "bent", "bind": "bound", "bite": "bit bitten",
    "bleed": "bled",
    "blow": "blew blown", "break": "broke broken", "breed": "bred", "bring": "brought", "build": "built", "burn": "burnt",
    "buy": "bought",
    "catch": "caught", "choose": "chose chosen", "cling": "clung", "come": "came", "creep": "crept", "deal": "dealt",
    "die": "died dies dying", "dig": "dug",
    "do": "does did done", "draw": "drew drawn", "dream": "dreamt", "drink": "drank drunk", "drive": "drove driven",
    "eat": "ate eaten",
    "fall": "fell fallen", "feed": "fed", "feel": "felt", "fight": "fought", "find": "found", "flee": "fled",
    "fly": "flew flown flies",
    "forbid": "forbade forbidden", "forget": "forgot forgotten", "freeze": "froze frozen", "get": "got gotten",
    "give": "gave given", "go": "goes went gone", "grow": "grew grown", "hang": "hung", "have": "has had 've", "hear": "heard",
    "hide": "hid hidden",
    "hold": "held", "keep": "kept", "know": "knew known", "lay": "laid", "lead": "led", "learn": "learnt", "leave": "left",
    "lend": "lent",
    "lie": "lain lying lies lied", "lose": "lost", "make": "made", "mean": "meant", "meet": "met", "overcome": "overcame",
    "pay": "paid", "prove": "proven", "ride": "rode ridden", "ring": "rang rung", "rise": "rose risen", "run": "ran",
    "say": "said says",
    "see": "saw seen", "seek": "sought", "sell": "sold", "send": "sent", "shake": "shook shaken", "shine": "shone",
    "shoot": "shot", "show": "shown", "shrink": "shrank shrunk", "sing": "sang sung", "sink": "sank sunk", "sit": "sat",
    "slay": "slew slain", "sleep": "slept", "slide": "slid", "speak": "spoke spoken", "spend": "spent", "spin": "spun",
    "stand": "stood", "steal": "stole stolen", "stick": "stuck", "strike": "struck stricken", "strive": "strove striven",
    "swear": "swore sworn", "sweep": "swept", "swim": "swam swum", "swing": "swung", "take": "took taken", "teach": "taught",
    "tear": "tore torn",
    "tell": "told", "think": "thought", "throw": "threw thrown", "undergo": "underwent undergone", "understand": "understood",
    "uphold": "upheld",
    "wake": "woke woken", "wear": "wore worn", "weep": "wept", "win": "won", "wind": "wound", "withdraw": "withdrew withdrawn",
    "withhold": "withheld", "withstand": "withstood", "write": "wrote written", "plead": "pled", "shed": "", "burst": "",
    "bid": "",
}  # fmt: skip

# Past forms that are also the base: their stem is themselves, but they may stand as a past verb.
UNCHANGED = frozenset("cut hit put set let shut split spread cost hurt quit cast rid bet shed burst bid upset beat read".split())

# noun: the verb it is the act of (only where no suffix rule finds it)
ACTS = {
    "decision": "decide", "explosion": "explode", "invasion": "invade", "collision": "collide", "departure": "depart",
    "arrival": "arrive",
    "refusal": "refuse", "withdrawal": "withdraw", "marriage": "marry", "sale": "sell", "loss": "lose", "flight": "fly",
    "choice": "choose",
    "growth": "grow", "speech": "speak", "theft": "steal", "approval": "approve", "removal": "remove", "survival": "survive",
    "denial": "deny",
    "proposal": "propose", "closure": "close", "seizure": "seize", "failure": "fail", "admission": "admit",
    "permission": "permit",
    "expansion": "expand", "suspension": "suspend", "conversion": "convert", "division": "divide", "conclusion": "conclude",
    "acquisition": "acquire",
    "resignation": "resign", "destruction": "destroy", "production": "produce", "reduction": "reduce",
    "construction": "construct",
    "election": "elect", "extradition": "extradite", "acquittal": "acquit", "burial": "bury", "birth": "born",
    "pledge": "pledge", "discovery": "discover",
    "recovery": "recover", "delivery": "deliver", "robbery": "rob", "inquiry": "inquire", "handshake": "shake",
    "complaint": "complain", "settlement": "settle", "response": "respond", "descent": "descend", "pursuit": "pursue",
    "threat": "threaten",
    "relationship": "relate", "relationships": "relate", "manoeuvre": "maneuver", "manoeuvres": "maneuver",
    "defence": "defense", "gift": "give", "takeover": "takeover", "gunned": "gun", "gunning": "gun", "execution": "execute",
    "abduction": "abduct",
}  # fmt: skip

# Verbs that hand on somebody's words or thoughts. A day beside one of them dates the saying, not what is said.
REPORTING = frozenset(
    """
    say tell add note announce report claim state declare acknowledge admit insist argue warn explain stress emphasize emphasise
    deny confirm reveal disclose suggest believe think estimate ask write comment reply respond testify conclude observe
    predict maintain assert contend allege recall remark quote describe describing underscore highlight reiterate agree hope
    vow promise
    """.split()
)  # fmt: skip

# Verbs common in news, as bases; together with the irregular ones they decide whether a word may be a verb.
COMMON = frozenset(
    """
    abandon accept accompany accuse achieve acknowledge acquire act add address admit adopt advance advise agree aim air
    allege allow announce
    anger appear appeal appoint approach approve argue arm arrange arrest arrive ask assassinate assault assert assign assist
    assume assure
    attack attempt attend attract average avert avoid award back ban bar base believe belong blame block boost bomb book
    borrow brief broadcast bury
    call cancel capture care carry cause celebrate challenge change charge check cite claim clash clear climb close collapse
    collect collide combat
    comment commit communicate compare compete complain complete compromise concede conclude condemn conduct confirm confront
    consider constitute
    construct contact contain contend continue contribute control convict cool cooperate cover crash create criticise
    criticize cross crowd curb damage
    date deal debate decide declare decline decouple decrease defeat defend define delay deliver demand deny depart deploy
    deprive describe deserve
    destroy detain deteriorate determine detonate develop dictate die differ diminish disagree disappear disclose discontinue
    discover discuss dismiss
    display divert divide donate double doubt drop drown earn ease elect eliminate elude emerge emphasise emphasize employ
    enable encourage end endorse
    engage enjoy ensure enter escape establish estimate evacuate evade examine exceed exchange exclude execute exist exit
    expand expect expel experience
    expire explain explode explore export express extend extradite face fail fault favor favour fear file finalize finance
    finish fire fix flood focus
    follow force forge form found free fund gain gather generate govern grab grant greet ground guarantee gun handle happen
    harm head help highlight
    hijack hire hope host house identify ignore illustrate implement import impose improve include increase indicate indict
    infect inform inherit
    injure inspect install insist inspire intend interpret interview introduce invade invest investigate invite involve issue
    join judge jump justify
    kidnap kill kneel lack land last launch leak lend license lift limit link list listen live load locate lodge look lower
    maim maintain manage
    march mark marry match matter measure mention merge monitor mount move murder name near negotiate note notice notify
    obtain occur offer open
    operate oppose order organize oust outline outpace overtake own participate pass pause perform permit persuade phone pick
    pin place plan play
    please pledge plummet plunge point pose position postpone pour praise predict prefer prepare present press pressure
    prevent probe proceed
    process proclaim produce profit prohibit promise promote prompt propose prosecute protect protest provide publish pull
    punish purchase purport
    pursue push question quote race raise range rank rate ratify reach react reaffirm realize rebound rebuff recall receive
    reclaim recognise
    recognize recommend record recover recruit reduce refer reflect refuse regard regain register reject relate release rely
    remain remember
    remind remove renew reopen repair repeat repel replace reply report represent request require rescue reserve resemble
    resign resist resolve
    respond rest restore restrict result resume retain retire retreat retrieve return reveal reverse review revise rob rock
    roll rule rush
    sail sanction satisfy save scan schedule scrap search seat secure seem seize select sentence separate serve settle sever
    share shift ship shock
    sign signal sit slam slip slow smash smile soar solve sound spark spot stabilise stabilize stage start state stay step
    stop stress stretch
    strengthen strip study submit succeed suffer suggest sue supply support suppose suppress surge surrender surround survive
    suspect suspend
    sustain talk target tell temper tender test testify thank thaw threaten top total touch trace track trade trail train
    transfer translate
    transmit travel treat trigger trip triple trust try turn undermine underscore unearth unite unveil update urge use vanish
    veer view violate
    visit voice vote vow wait walk want warn waste watch weaken weigh welcome withdraw witness wonder work worry wound yield
    """.split()
)  # fmt: skip

# Adverbs that make another verb of a verb: "walk out", "call off".
PARTICLES = frozenset("down up off out over through back away in on together apart forward along".split())

# Verbs that say of an event noun only that it took place: their subject takes part in it ("Acme posted a loss", "Lee paid a visit").
SUPPORT_VERBS = frozenset(
    """
    post report suffer have make take hold incur record book win score complete sign launch receive get pay give enjoy begin start end
    finish face see show realise realize cut raise boost lower
    """.split()
)  # fmt: skip
