"""Outcomes that shut each other out, for drafting event claims: a row is one matter, each state with the words that tell it.

Only what can be told of one and the same thing belongs into a row ("an invitation is accepted or declined"); words that may both be
true ("charged", "convicted") do not.
"""

OUTCOMES: tuple[dict[str, str], ...] = (
    {"accepted": "accepted", "declined": "declined, turned down, rejected, refused"},
    {"agreed": "agreed", "refused": "refused, declined"},
    {"approved": "approved", "rejected": "rejected, voted down, blocked"},
    {"postponed": "postponed, delayed, put off", "cancelled": "cancelled, canceled, called off, scrapped"},
    {"confirmed": "confirmed", "denied": "denied"},
    {"acquitted": "acquitted, cleared", "convicted": "convicted, found guilty"},
    {"survived": "survived", "died": "died, was killed"},
    {"won": "won", "lost": "lost"},
    {"opened": "opened, reopened", "closed": "closed, shut down"},
    {"resumed": "resumed, restored", "suspended": "suspended, halted, broken off"},
    {"upheld": "upheld", "overturned": "overturned, struck down"},
)

# Event words that say nothing of a matter of their own, and so bind to anything.
NO_MATTER = frozenset(
    """
    be have do get give make take come go use see want need seem let keep put set call show look know think believe feel help try
    way thing part lot kind sort time number day week month year hour minute second people person man woman one end start begin
    speak compare point refer spend cause lead bring allow include follow direction side level matter fact case
    """.split()
)  # fmt: skip
