"""Names that one spelling system writes one way and another otherwise: neither is a misspelling of the other."""

_PAIRS = (
    "peking beijing", "bombay mumbai", "calcutta kolkata", "madras chennai", "kiev kyiv", "kharkov kharkiv", "odessa odesa", "lvov lviv",
    "mohamed mohammed muhammad mohammad muhammed", "ahmed ahmad", "hussein husain hussain", "osama usama", "qaeda qaida aqeda",
    "gadhafi gaddafi qaddafi kadafi gadafi", "koran quran", "tsinghua qinghua", "canton guangzhou", "nanking nanjing", "chiang jiang",
    "yuri yury yuriy", "sergei sergey serhiy", "alexei alexey oleksiy", "dmitri dmitry dmytro", "volodymyr vladimir", "zelensky zelenskyy zelenskiy",
    "yusuf yousef yousuf", "abdul abdel", "hezbollah hizbollah hizbullah", "erdogan erdoan", "myanmar burma", "rangoon yangon",
)  # fmt: skip
_GROUPS = tuple(frozenset(pair.split()) for pair in _PAIRS)


def same_name(left: str, right: str) -> bool:
    """Whether two lower-case words are one name in two spelling systems."""
    return any(left in group and right in group for group in _GROUPS)
