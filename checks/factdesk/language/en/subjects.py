"""Words that tell whose deed or state a verb tells of, when a claim's own participants do not stand beside it."""

# Verbs whose subject has what their object names: "a rival paid a fine", "the other union accepted the offer".
HAVING = frozenset(
    """
    pay get receive win earn score make have take lose face serve hold own accept reject decline refuse sign spend raise pledge
    offer demand want seek employ run lead fail pass complete announce let donate collect borrow owe sell buy
    """.split()
)  # fmt: skip

# Verbs that measure their subject: "the canteen cost $2 million", "the rocket weighs 300 tonnes".
MEASURING = frozenset("cost weigh last take measure be total employ have earn lose contain hold seat house stretch".split())

# Prepositions behind which a noun only tells where the noun before it is: "the pool near the school".
BESIDE = frozenset("near beside outside opposite behind around above below under beneath along against".split())

# Words before a noun that make it another one than what is spoken of.
SOME = frozenset("a an another other one no some many several few most all every each any".split())

# Behind a noun these tell that it is another one: "the yard next door".
NEARBY = frozenset("next nearby opposite elsewhere".split())
