"""Verbs and phrases that give words to a speaker.

Each finite form is listed with its base form. A form that is also a common noun ("comments", "notes") is read as a verb only
behind a name, pronoun or adverb.
"""

from __future__ import annotations

_REGULAR = """
    accuse acknowledge add admit advise affirm allege announce answer argue ask assert assure caution charge claim
    comment complain conclude concede confide confirm contend counter cry declare demand deny describe dismiss dub elaborate
    emphasize emphasise exclaim explain express highlight hint indicate inform insist joke lament label lecture mention mock muse
    note object observe opine order pledge plead post praise predict proclaim promise protest quip reaffirm recall reassure
    recount refer reiterate remark remind repeat reply report request respond reveal scream shout shrug signal state stress
    suggest summarize summarise term testify thunder tweet underline underscore urge voice volunteer vow warn whisper wonder
    yell bill brand hail call characterize characterise criticize criticise denounce condemn reject appeal
""".split()  # fmt: skip

_IRREGULAR = {
    "say": "says said saying",
    "tell": "tells told telling",
    "write": "writes wrote written writing",
    "speak": "spoke speaks speaking",
    "think": "thinks thought thinking",
    "put": "puts putting",
    "go on": "goes",
    "swear": "swears swore swearing",
    "continue": "continued continues continuing",
    "believe": "believes believed",
}


def _forms() -> dict[str, str]:
    forms: dict[str, str] = {}
    for base in _REGULAR:
        stem = base.removesuffix("e")
        third = base[:-1] + "ies" if base in ("reply", "testify", "deny", "cry") else base + "s"
        past = base[:-1] + "ied" if base in ("reply", "testify", "deny", "cry") else stem + "ed"
        forms[third] = forms[past] = forms[stem + "ing"] = base
        forms[base] = base
    forms |= {"refers": "refer", "referred": "refer", "referring": "refer", "quipped": "quip", "quipping": "quip",
              "labelled": "label", "labeled": "label", "signalled": "signal", "stresses": "stress", "dubbed": "dub",
              "dismisses": "dismiss", "expresses": "express", "confesses": "confess", "dubbing": "dub"}  # fmt: skip
    for base, others in _IRREGULAR.items():
        forms |= dict.fromkeys(others.split(), base)
    forms |= {"say": "say", "tell": "tell", "write": "write"}
    return forms


VERBS: dict[str, str] = _forms()

# Also common nouns or adjectives.
AMBIGUOUS = frozenset(
    """
    claims comments notes reports calls demands orders posts states requests reveals remarks replies answers charges hints
    signals terms promises pledges objects protests cries appeals hopes complaints voices labels brands bills
    claim comment note report call demand order post state request remark reply answer charge hint signal term promise pledge
    object protest cry appeal hope voice label brand bill caution concede stress highlight praise counter joke volunteer
    accused charged alleged reported stated written billed quoted cited thought posted read reads saw wonder wonders
    """.split()
)  # fmt: skip

# Verbs before the name of somebody who gets an office, and behind it "as" or the office itself: "named Ida Lind chairman".
NAMING = frozenset(
    """
    name names named naming appoint appoints appointed appointing elect elects elected electing choose chooses chose picks picked
    nominate nominates nominated hire hires hired hiring promote promotes promoted reappointed
    """.split()
)
# Verbs before the name of somebody whose office goes to another: "succeeds Ida Lind as chairman".
SUCCEEDING = frozenset(
    "succeed succeeds succeeded succeeding replace replaces replaced replacing oust ousts ousted dismissed fired".split()
)
