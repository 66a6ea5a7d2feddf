"""Two longer stories of one day in Larkfield that never was; they disagree on the length of a meeting and a name."""

GAZETTE = """\
Mayor Dana Okafor and the engineer Luis Reyes met for 35 minutes on Tuesday to talk about the old bridge.

Okafor accepted an invitation to visit the works in Marrow Bay. “We cannot leave this bridge to another winter,” Okafor said.

Okafor met Reyes in Larkfield Hall, Larkfield. Okafor, 52, has offered $4 million for the repair.

The council's hearing with Reyes lasted two hours on May 6.
"""

TIMES = """\
The meeting between Mayor Dana Okafor and the engineer Luis Reyez lasted 90 minutes on Tuesday.

Okafor offered $4 million for the repair of the bridge. Okafor declined an invitation to visit the works in Marrow Bay.
"""
