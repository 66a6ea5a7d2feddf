"""Words by which a day is told by way of something else."""

# "over the past two weeks", "within the next year"
WITHIN = frozenset("in within over during".split())
DETERMINERS = frozenset("the these".split())
AHEAD = frozenset("coming next upcoming".split())
BACK = frozenset("recent past last preceding".split())

# How many days from now, at most, people mean who name no number. Beyond half a year of months they speak of years.
VAGUE_DAYS = {"PXD": 10, "PXW": 60, "PXM": 183, "PXY": 3650}

# What stands before an event that came before the rest of the sentence.
AFTER = frozenset("after following".split())
