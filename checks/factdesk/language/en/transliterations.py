"""Names that one spelling system writes one way and another otherwise: neither is a misspelling of the other."""

_PAIRS = (
    "peking beijing", "bombay mumbai", "calcutta kolkata", "madras chennai", "kiev kyiv", "kharkov kharkiv", "odessa odesa",
    "lvov lviv",
    "mohamed mohammed muhammad mohammad muhammed", "ahmed ahmad", "hussein husain hussain", "osama usama", "qaeda qaida aqeda",
    "gadhafi gaddafi qaddafi kadafi gadafi", "koran quran", "tsinghua qinghua", "canton guangzhou", "nanking nanjing",
    "chiang jiang",
    "yuri yury yuriy", "sergei sergey serhiy", "alexei alexey oleksiy", "dmitri dmitry dmytro", "volodymyr vladimir",
    "zelensky zelenskyy zelenskiy",
    "yusuf yousef yousuf", "abdul abdel", "hezbollah hizbollah hizbullah", "erdogan erdoan", "myanmar burma", "rangoon yangon",
)  # fmt: skip
_GROUP = {word: number for number, group in enumerate(_PAIRS) for word in group.split()}


def same_name(left: str, right: str) -> bool:
    """Whether two lower-case words are one name in two spelling systems."""
    return left in _GROUP and _GROUP[left] == _GROUP.get(right)
