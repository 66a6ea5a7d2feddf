"""The small words at which a noun phrase begins or ends, as the readers of quotes, names, titles and places cut it.

They are cut more bluntly than grammar would: "that" always ends a phrase, a number word always begins one.
"""

from __future__ import annotations

# A noun phrase begins here ("the spokesman", "his lawyer").
DETERMINERS = frozenset(
    """
    the a an this that these those his her its their our my your another any some every each no both all several many few
    one two three four five six seven eight nine ten
    """.split()
)  # fmt: skip

POSSESSIVES = frozenset("his her its their our my your".split())

# Stand for somebody: a noun phrase of their own.
PRONOUNS = frozenset("he she they i we you it who him her them us me one others both".split())
SUBJECT_PRONOUNS = frozenset("he she they i we you it".split())

PREPOSITIONS = frozenset(
    """
    about above across after against along among amid around as at before behind below beneath beside besides between beyond by
    despite down during except for from in inside into like near of off on onto out outside over past per regarding since than
    through throughout till to toward towards under underneath until up upon via with within without
    """.split()
)  # fmt: skip

# Join clauses or phrases: a noun phrase does not reach over them.
CONJUNCTIONS = frozenset(
    """
    and or but nor so yet because although though while whereas if unless whether that which when where why how whose whom
    who what however
    """.split()
)  # fmt: skip

AUXILIARIES = frozenset(
    """
    is are was were be been being am has have had having do does did done will would shall should can could may might must
    's 've 'd 'll 're 'm n't not never to
    """.split()
)  # fmt: skip

# Stand between a subject and its verb and change neither.
ADVERBS = frozenset(
    """
    also then later again once now today yesterday earlier already still just only even often always never ever soon recently
    reportedly allegedly repeatedly publicly simply promptly quickly quietly further meanwhile too here there first finally
    """.split()
)  # fmt: skip

DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun".split())
MONTHS = frozenset(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    """.split()
)  # fmt: skip
