"""English words that widen, bound or direct an amount: hedges before and after it, changes, totals."""

from __future__ import annotations

from factdesk.values.hedge import Hedge

# Phrases that end right before the amount.
_BEFORE = {
    Hedge.ABOUT: """
        about|around|some|roughly|approximately|approx|circa|ca|an estimated|estimated|the estimated|perhaps|maybe|probably
        |possibly
        |in the region of|in the neighborhood of|in the neighbourhood of|on the order of|something like|somewhere around|or so
        |more or less|an approximate|a rough|close on|believed to be|what may be|an average of|average of
        """,
    Hedge.ALMOST: """
        nearly|almost|just under|just below|close to|not quite|approaching|nearing|slightly less than|slightly fewer than
        |slightly under
        |a little under|a little less than|just less than|just shy of|just short of|a shade under|virtually|barely under
        """,
    Hedge.JUST_OVER: """
        just over|just above|just more than|slightly more than|slightly over|slightly above|a little more than|a little over
        |little more than
        |a bit over|a bit more than|a shade over|barely over
        """,
    Hedge.MORE_THAN: """
        more than|over|above|well over|well above|far more than|much more than|many more than|upwards of|upward of|in excess of
        |exceeding
        |exceeded|exceeds|exceed|surpassing|surpassed|topping|topped|greater than|larger than|higher than|north of|bigger than
        |older than
        |considerably more than|significantly more than|substantially more than|beyond|longer than|taller than|heavier than
        """,
    Hedge.AT_LEAST: """
        at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|as few as|a good
        |at minimum
        |at the very least|at the least
        """,
    Hedge.LESS_THAN: """
        less than|under|fewer than|below|well under|well below|far fewer than|far less than|smaller than|lower than
        |much less than|short of
        |shy of|south of|younger than|shorter than|lighter than
        """,
    Hedge.AT_MOST: """
        up to|as many as|as much as|at most|at the most|no more than|not more than|a maximum of|maximum of|not exceeding
        |as high as|no larger than
        |no greater than|no higher than|as little as|at the very most|capped at|up to a maximum of|as large as|as big as
        """,
}  # fmt: skip

# Phrases right after the number, before its noun ("200 or so people", "20-odd people"), or after the whole amount.
_AFTER = {
    Hedge.ABOUT: "or so|- odd|odd|or thereabouts|- ish|ish|more or less|give or take|or thereabout|or around that",
    Hedge.AT_LEAST: """
        or more|- plus|plus|+|and counting|at least|or better|or above|and above|and over|and up|or over|and older|or older
        |or greater|minimum
        |at a minimum|at the least|or higher|at the very least
        """,
    Hedge.AT_MOST: """
        or less|or fewer|or under|and under|or below|at most|at the most|tops|maximum|max|at a maximum|and younger|or younger
        |at the very most
        |or lower
        """,
    Hedge.MORE_THAN: "- something",
}


def _phrases(table: dict[Hedge, str]) -> list[tuple[tuple[str, ...], Hedge]]:
    return [(tuple(phrase.split()), hedge) for hedge, text in table.items() for phrase in text.split("|")]


def _index(phrases: list[tuple[tuple[str, ...], Hedge]], end: int) -> dict[str, tuple[tuple[tuple[str, ...], Hedge], ...]]:
    """Phrases by their word next to the amount, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Hedge]]] = {}
    for words, hedge in phrases:
        found.setdefault(words[end], []).append((words, hedge))
    return {word: tuple(sorted(group, key=lambda pair: -len(pair[0]))) for word, group in found.items()}


BEFORE = _index(_phrases(_BEFORE), -1)
AFTER = _index(_phrases(_AFTER), 0)

# Words between a hedge and its number that change nothing: "about a 20 percent", "at least another 40".
FILLERS = frozenset("a an the another additional further extra only just other record its their his her".split())

# "some" and "over" before a time or place are no hedges of a number; here only their number follows, so they are.

RISES = frozenset(
    """
    up rise rises rose risen rising gain gains gained climb climbs climbed climbing jump jumps jumped jumping surge surges surged
    soar soars soared advance advances advanced add adds added increase increases increased increasing grow grows grew grown
    growing
    growth hike hikes hiked swell swells swelled edged
    """.split()
)  # fmt: skip

# Verbs of change only with "from", "to" or "by": "raised its stake to", but "raised $5 million"; corrections are such too.
RAISES = frozenset(
    """
    boost boosts boosted expand expands expanded raise raises raised raising upped lifted improve improved doubled
    correct corrects corrected revise revises revised revising restate restated adjust adjusted
    """.split()
)

# Words behind which a figure of another time is given to compare with: "compared with $84 million a year earlier".
COMPARING = frozenset("compared versus vs from than against".split())

# Words between "from" or "to" and a figure that only tell whose or which it is: "from last year's $1.5 billion".
EARLIER = frozenset("the a an its their his her last year 's previous prior earlier initial original".split())

# Before "up" and "down" these make a verb of their own: "shut down 1,100", "gave up 40".
PHRASAL = {
    "down": frozenset(
        """
        shut shuts shutting close closed closes closing turn turned turning gun gunned hunt hunted tear tore torn lay laid pay paid
        put set break broke broken track tracked take took bring brought write wrote hold held settle settled back backed shoot shot
        strike struck call called knock knocked cut
        """.split()
    ),
    "up": frozenset(
        """
        give gave given turn turned set put pick picked sign signed end ended make made makes blow blew blown line lined use used
        stand stood rack racked round rounded call called tie tied open opened sum summed grow grew show showed take took bring brought
        buy bought break broke hold held pay paid back backed
        """.split()
    ),
}

FALLS = frozenset(
    """
    down fall falls fell fallen falling drop drops dropped dropping decline declines declined declining lose loses lost losing
    loss
    decrease decreases decreased slip slips slipped slide slides slid plunge plunges plunged plunging plummet plummeted sink sank
    tumble tumbled shrink shrank shrunk cut cuts cutting reduce reduces reduced reduction slump slumped shed sheds dip dipped
    lower lowered slash slashed trim trimmed eased contracted weakened
    """.split()
)  # fmt: skip

# Words that make the amount a sum over several things.
TOTALS = frozenset("combined collective total cumulative aggregate altogether collectively overall".split())
TOTAL_VERBS = frozenset("totaling totalling totaled totalled totals".split())
