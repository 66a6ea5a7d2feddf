"""What holds a place: "Buffalo" is in New York and the United States.

>>> wider("Bali")
('Indonesia',)
>>> wider("Amherst", "N.Y.")
('New York', 'United States')
>>> wider("Nowhere in particular")
()
"""

from __future__ import annotations

from functools import lru_cache

from factdesk.language.en import countries, places

# States and provinces that are written behind a town, and have the name of a city or country too.
_ALSO_STATES = {"new york": "US-NY", "washington": "US-WA", "georgia": "US-GA"}
_PARTS = frozenset(
    """
    ontario quebec alberta manitoba saskatchewan england scotland wales bavaria saxony queensland victoria tasmania punjab
    gujarat sicily catalonia
    """.split()
) | {
    "british columbia",
    "nova scotia",
    "northern ireland",
    "new south wales",
    "gaza strip",
    "west bank",
    "long island",
    "hong kong",
}


def wider(name: str, within: str = "") -> tuple[str, ...]:
    """The places that hold a place, nearest first; `within` is what the text itself names behind it ("N.Y."). () if unknown."""
    if within:
        last = within.split(",")[-1].strip()
        code = state_of(last) or countries.NAMES.get(_key(last), "")
        if code:
            return _chain(code)
        held = places.HELD.get(_key(last))
        return (last, *_chain(held)) if held else (last,)
    key = _key(name)
    if key in countries.NAMES:
        return ()
    held = places.HELD.get(key) or countries.CAPITALS.get(key)
    if held:
        return _chain(held)
    return (countries.SHOWN["US"],) if key in places.STATES else ()


def same_place(one: str, other: str) -> bool:
    """Whether two names are one place's: "Peking" and "Beijing", "N.Y." and "New York State", "the U.S." and "United States"."""
    left, right = _key(one), _key(other)
    if left == right:
        return True
    for table in (countries.NAMES, places.STATES):
        if left in table and table.get(left) == table.get(right):
            return True
    # Former and present names of a capital stand beside each other only where the country has no second one.
    return {left, right} in _RENAMED


_RENAMED = ({"peking", "beijing"}, {"kiev", "kyiv"}, {"rangoon", "yangon"}, {"bombay", "mumbai"}, {"calcutta", "kolkata"},
            {"saigon", "ho chi minh city"}, {"leningrad", "st. petersburg"}, {"teheran", "tehran"}, {"madras", "chennai"},
            {"odesa", "odessa"}, {"delhi", "new delhi"}, {"pusan", "busan"}, {"hague", "the hague"})  # fmt: skip


def state_of(text: str) -> str:
    """The ISO 3166-2 code of a US state as it is written behind a town ("N.Y.", "Vt.", "New York"), or ""."""
    key = _key(text)
    return places.STATES.get(key) or _ALSO_STATES.get(key, "")


def holds(text: str) -> bool:
    """Whether a name can be the wider place behind a comma: a state, province, country or part of the world."""
    key = _key(text)
    return bool(
        key in places.STATES or key in _ALSO_STATES or key in countries.NAMES
        or key in _PARTS or key in places.REGIONS
    )  # fmt: skip


@lru_cache(maxsize=4096)
def can_hold(wide: str, name: str) -> bool:
    """Whether a name behind a comma can be what holds the place before it, and is not the next one of a list.

    "Toledo, Ohio" and "Otley, England" are a town and what holds it; "Syria, Jordan" and "Sydney, Singapore" are lists.
    """
    key = _key(name)
    if not holds(wide) or key in countries.NAMES or key in places.REGIONS:
        return False
    state = state_of(wide)
    if key in places.STATES and key not in _ALSO_STATES:
        return countries.NAMES.get(_key(wide)) == "US"
    if state:
        return True
    code = places.HELD.get(key) or countries.CAPITALS.get(key)
    if code is None:
        return True
    return countries.NAMES.get(_key(wide)) == code.split("-")[0] or places.HELD.get(_key(wide)) == code


@lru_cache(maxsize=4096)
def known(text: str) -> bool:
    """Whether the gazetteer has a place."""
    key = _key(text)
    return key in places.HELD or key in countries.CAPITALS or key in places.STATES or holds(text)


def _chain(code: str) -> tuple[str, ...]:
    """The names of a code and of what holds it."""
    if "-" in code:
        return (places.SHOWN[code], countries.SHOWN["US"])
    return (countries.SHOWN[code],)


def _key(text: str) -> str:
    lower = text.lower()
    return lower if lower in countries.NAMES else lower.rstrip(".")
