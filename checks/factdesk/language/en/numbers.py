"""English number words: cardinals, ordinals, fractions, magnitudes, and words that only hint at a number."""

from __future__ import annotations

ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip

TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip

TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip

MAGNITUDES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "quadrillion": 1e15}

# Short for a magnitude, in any case: "3bn", "2.1 tn".
SHORT_MAGNITUDES = {"mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12}

# Short for a magnitude where it touches the number, in a capital or after a currency's sign: "5M", "$5m" ("5m" is 5 metres).
LETTER_MAGNITUDES = {"m": 1e6, "b": 1e9, "t": 1e12}

# Signs that make "5m" five million.
MONEY_SIGNS = frozenset({"$", "£", "€", "¥", "₹", "us$", "au$", "ca$", "hk$", "nz$", "a$", "c$", "s$"})

# Written before a number without space and still no code: "Rs500", "EUR5".
GLUED_CURRENCIES = frozenset("rs usd eur gbp jpy cny rmb inr aud cad chf nok sek dkk r hk us".split())

ORDINAL_ONES = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
}  # fmt: skip

ORDINALS = ORDINAL_ONES | {
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100, "thousandth": 1000,
    "millionth": 1_000_000, "billionth": 1_000_000_000,
}  # fmt: skip

ORDINAL_SUFFIXES = frozenset({"st", "nd", "rd", "th"})

# Parts of a whole after "one" or "a": "one-third", "a quarter of".
PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "twelfth": 12, "sixteenth": 16, "twentieth": 20, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip

# Parts of a whole after a number above one: "two-thirds".
PLURAL_PARTS = {word + "s": parts for word, parts in PARTS.items() if word != "half"} | {"halves": 2}

# Single signs for fractions, with the number of parts their precision is counted in.
SIGNS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip

# Denominators that are written with a stroke in prose: "7 1/2", "3/4"; "9/11" and "24/7" are no fractions.
DENOMINATORS = frozenset({2, 3, 4, 5, 8, 10, 16, 32})

# "a quarter mile", "a quarter of"; a bare "quarter" is a time of year or a part of town.
AFTER_QUARTER = frozenset(
    "of century centuries mile hour inch pound ounce ton acre million billion trillion point percent percentage cup".split()
)

# "about a quarter, of": after these it is a part, whatever follows.
BEFORE_QUARTER = frozenset("about nearly almost roughly over than only least".split())

# "first half", "the latter half": a period or part, no number.
NO_HALF_AFTER = frozenset("first second latter other better early late final".split())
NO_HALF_BEFORE = frozenset("past back hearted heartedly way".split())

# After these a number is the change and "to" leads to its result: "fell 35 to 9,000".
CHANGES = frozenset(
    """
    up down rose fell gained lost added shed slipped dropped climbed jumped sank dipped slid eased advanced
    rocketed surged soared skidded tumbled plunged plummeted edged
    """.split()
)

# Plurals that hint at a size. Ranges are wide on purpose: what a vague word cannot exclude is no conflict.
VAGUE_PLURALS = {
    "dozens": (20.0, 199.0), "scores": (30.0, 199.0), "tens": (20.0, 99.0), "hundreds": (200.0, 1999.0),
    "thousands": (2e3, 99_999.0), "millions": (2e6, 999e6), "billions": (2e9, 999e9), "trillions": (2e12, 999e12),
}  # fmt: skip

# Before "of thousands", "of millions": how many of them.
VAGUE_FACTORS = {
    "tens": (20.0, 199.0), "hundreds": (200.0, 1999.0), "dozens": (20.0, 199.0), "scores": (30.0, 199.0),
    "thousands": (2e3, 99_999.0),
}  # fmt: skip

# Words for a small number, alone or before a magnitude ("several hundred").
VAGUE_SMALL = {"several": (3.0, 19.0), "few": (2.0, 12.0), "couple": (2.0, 3.0), "handful": (2.0, 12.0)}

# "few" counts after these ("the past few days"); elsewhere it says that something is rare.
BEFORE_FEW = frozenset("a last past next first these those every the final coming previous".split())

# After "a couple": without one of these it may be two people ("a couple from Ohio").
AFTER_COUPLE = frozenset(
    "of more dozen hundred thousand million billion days weeks months years hours minutes seconds times inches miles feet".split()
)

# "one" is a pronoun after these …
NO_ONE_AFTER = frozenset("no the this that which any every each some another the's".split())

# … and before these.
NO_ONE_BEFORE = frozenset(
    """
    of another 's s is was are were has had have will would could can may might must should does did do who whom whose that which
    in on at to from for by with as and but or if when where while after before because than then so not n't 'd 'll 're
    says said knows wants needs he she it they we you i his her their its our my your this these those there here just
    also never always ever even the a an about into over under out up down off among during since until
    """.split()
)  # fmt: skip
