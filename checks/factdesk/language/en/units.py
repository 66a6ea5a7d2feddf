"""Units of measure as English news writes them.

A unit is its symbol, its dimension, and how many of the dimension's base unit it is (NIST Handbook 44, appendix C; tons are
short tons, gallons and pints those of the United States). pint knows more units, but its import alone takes longer than a whole
check.
"""

from __future__ import annotations

# symbol: (dimension, size in base units)
UNITS = {
    "mm": ("length", 0.001), "cm": ("length", 0.01), "m": ("length", 1.0), "km": ("length", 1000.0), "in": ("length", 0.0254),
    "ft": ("length", 0.3048), "yd": ("length", 0.9144), "mi": ("length", 1609.344), "nmi": ("length", 1852.0),
    "µm": ("length", 1e-6), "nm": ("length", 1e-9), "ly": ("length", 9.4607304725808e15),
    "m²": ("area", 1.0), "km²": ("area", 1e6), "ft²": ("area", 0.09290304), "mi²": ("area", 2589988.110336), "yd²": ("area",
    0.83612736),
    "cm²": ("area", 1e-4), "in²": ("area", 0.00064516), "ha": ("area", 1e4), "acre": ("area", 4046.8564224),
    "m³": ("volume", 1.0), "km³": ("volume", 1e9), "ft³": ("volume", 0.028316846592), "yd³": ("volume", 0.764554857984),
    "cm³": ("volume", 1e-6), "L": ("volume", 1e-3), "mL": ("volume", 1e-6), "gal": ("volume", 0.003785411784),
    "qt": ("volume", 0.000946352946), "pt": ("volume", 0.000473176473), "bbl": ("volume", 0.158987294928), "bu": ("volume",
    0.03523907016688),
    "mg": ("mass", 1e-6), "g": ("mass", 1e-3), "kg": ("mass", 1.0), "t": ("mass", 1000.0), "ton": ("mass", 907.18474),
    "lb": ("mass", 0.45359237), "oz": ("mass", 0.028349523125), "st": ("mass", 6.35029318), "ct": ("mass", 0.0002),
    "kt": ("mass", 1e6),
    "km/h": ("speed", 1 / 3.6), "mph": ("speed", 0.44704), "m/s": ("speed", 1.0), "kn": ("speed", 1852 / 3600),
    "W": ("power", 1.0), "kW": ("power", 1e3), "MW": ("power", 1e6), "GW": ("power", 1e9), "hp": ("power", 745.6998715822702),
    "J": ("energy", 1.0), "kWh": ("energy", 3.6e6), "MWh": ("energy", 3.6e9), "GWh": ("energy", 3.6e12), "cal": ("energy", 4.184),
    "B": ("data", 1.0), "kB": ("data", 1e3), "MB": ("data", 1e6), "GB": ("data", 1e9), "TB": ("data", 1e12), "PB": ("data", 1e15),
    "Hz": ("frequency", 1.0), "kHz": ("frequency", 1e3), "MHz": ("frequency", 1e6), "GHz": ("frequency", 1e9),
    "V": ("voltage", 1.0), "dB": ("level", 1.0), "Pa": ("pressure", 1.0), "psi": ("pressure", 6894.757293168),
    "°C": ("celsius", 1.0), "°F": ("fahrenheit", 1.0), "K": ("kelvin", 1.0), "°": ("angle", 1.0),
    "year": ("age", 1.0), "month": ("age", 1 / 12), "week": ("age", 7 / 365.25), "day": ("age", 1 / 365.25),
}  # fmt: skip

# Words, as a table of symbol and spellings; plurals are given where they are not the word and an "s".
_WORDS = """
mm: millimeter millimetre| cm: centimeter centimetre| m: meter metre| km: kilometer kilometre| in: inch inches| ft: foot feet
| yd: yard
| mi: mile| nmi: nautical-mile| µm: micron micrometer| nm: nanometer nanometre| ly: light-year
| ha: hectare| acre: acre| L: liter litre| mL: milliliter millilitre| gal: gallon| qt: quart| pt: pint| bbl: barrel| bu: bushel
| mg: milligram| g: gram gramme| kg: kilogram kilo kilogramme| t: tonne metric-ton| ton: ton| lb: pound| oz: ounce| st: stone
| ct: carat
| kt: kiloton
| kn: knot| W: watt| kW: kilowatt| MW: megawatt| GW: gigawatt| hp: horsepower| J: joule| kWh: kilowatt-hour| MWh: megawatt-hour
| cal: calorie| B: byte| kB: kilobyte| MB: megabyte| GB: gigabyte| TB: terabyte| PB: petabyte| Hz: hertz| kHz: kilohertz
| MHz: megahertz| GHz: gigahertz| V: volt| dB: decibel| Pa: pascal| mph: mph
| km/h: kph kmh
"""
WORDS: dict[str, str] = {}
for _row in _WORDS.split("|"):
    _symbol, _, _spellings = _row.strip().partition(": ")
    for _word in _spellings.split():
        WORDS[_word] = WORDS[_word if _word.endswith(("s", "x", "z", "mph", "kph", "kmh", "feet")) else _word + "s"] = _symbol
WORDS.pop("foots", None)

# Abbreviations, only right after digits.
SHORT = {
    "mm": "mm", "cm": "cm", "m": "m", "km": "km", "kms": "km", "ft": "ft", "yd": "yd", "yds": "yd", "mi": "mi", "kg": "kg",
    "kgs": "kg",
    "g": "g", "mg": "mg", "lb": "lb", "lbs": "lb", "oz": "oz", "ml": "mL", "l": "L", "ha": "ha", "kw": "kW", "mw": "MW",
    "gw": "GW",
    "kwh": "kWh", "mwh": "MWh", "gb": "GB", "mb": "MB", "tb": "TB", "kb": "kB", "mhz": "MHz", "ghz": "GHz", "khz": "kHz",
    "hz": "Hz",
    "db": "dB", "psi": "psi", "bbl": "bbl", "sqm": "m²", "sqft": "ft²", "kph": "km/h", "mph": "mph", "°": "°", "º": "°",
    "cc": "cm³",
}  # fmt: skip
# Of these, written apart from the number they are words of another kind too ("5 m", "7 g" are left, "5 km" is read).
ONLY_TOUCHING = frozenset({"m", "g", "l", "mi", "ha", "db", "st", "mw"})

POWERS = {
    "square": {"m": "m²", "km": "km²", "ft": "ft²", "mi": "mi²", "yd": "yd²", "cm": "cm²", "in": "in²"},
    "cubic": {"m": "m³", "km": "km³", "ft": "ft³", "yd": "yd³", "cm": "cm³"},
}
POWER_WORDS = {"square": "square", "sq": "square", "cubic": "cubic", "cu": "cubic"}

PER_HOUR = {"mi": "mph", "km": "km/h"}
SCALES = {"celsius": "°C", "fahrenheit": "°F", "centigrade": "°C", "c": "°C", "f": "°F"}

# "a foot deep", "a mile from": the article means one where one of these follows, and the unit is no other thing.
ARTICLE_UNITS = frozenset(
    {"foot", "mile", "inch", "kilometer", "kilometre", "acre", "gallon", "ton", "yard", "tonne", "meter", "metre"}
)
AFTER_ARTICLE_UNIT = frozenset(
    """
    beneath below above under underground deep tall high long wide thick away from off north south east west apart behind ahead
    inside
    outside beyond downstream upstream offshore inland or longer shorter taller down up square
    """.split()
)  # fmt: skip

# Units that follow each other in one measure: "5 feet 10 inches", "8 pounds 4 ounces".
SMALLER = {"ft": "in", "lb": "oz", "st": "lb", "m": "cm", "kg": "g", "mi": "ft", "yd": "ft"}

# What things are sold or counted by, in the singular: "$18 a share", "20 cents per gallon", "$5 a head". Units of time and measure
# have tables of their own.
SOLD_BY = frozenset(
    """
    share ticket copy bottle head person piece seat visit call page word night dose box plate game case pack carton cup glass unit
    bushel barrel household student patient pupil passenger vote voter item bag tonne ton crossing trip round lesson customer
    subscriber employee worker capita
    """.split()
)  # fmt: skip
