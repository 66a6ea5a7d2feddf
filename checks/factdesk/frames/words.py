"""Word families: forms of one word, and words for one act.

`stem` brings inflections and plain derivations together ("meeting", "met", "meets"; "invited", "invitation"); it is a light
suffix stripper in the manner of Porter (1980) with tables for what suffixes do not give. `related` tells whether two stems
name the same sort of event ("meeting" and "talks") by the tables of the language.
"""

from __future__ import annotations

from functools import cache

from factdesk.language.en.events import SYNONYMS
from factdesk.language.en.verbs import ACTS, COMMON, IRREGULAR, UNCHANGED

_BASE = {form: base for base, forms in IRREGULAR.items() for form in forms.split()}
_VOWELS = frozenset("aeiouy")

# longest first; a stem must keep three letters and a vowel
_SUFFIXES = (
    "ations",
    "itions",
    "ation",
    "ition",
    "ments",
    "ances",
    "ences",
    "ment",
    "ance",
    "ence",
    "ings",
    "ions",
    "ing",
    "ion",
    "ies",
    "ied",
    "ed",
    "es",
    "s",
    "y",
)


@cache
def stem(word: str) -> str:
    """The stem of a lower-case word; forms of one word have the same."""
    base = _BASE.get(word) or ACTS.get(word)
    if base is None and word.endswith("s"):
        base = ACTS.get(word[:-1])
    return _strip(base or word)


def _strip(word: str) -> str:
    if not word.endswith("ss"):
        for suffix in _SUFFIXES:
            rest = word[: -len(suffix)]
            if word.endswith(suffix) and len(rest) >= 3 and not _VOWELS.isdisjoint(rest):
                word = rest
                break
    while len(word) > 3 and word[-1] in "ey":
        word = word[:-1]
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in _VOWELS:
        word = word[:-1]
    if len(word) > 5 and word.endswith("is"):
        return word[:-1] + "z"  # stabilise, stabilize
    if len(word) > 4 and word.endswith("our"):
        return word[:-2] + "r"  # labour, labor
    return word


VERB_STEMS = frozenset(stem(base) for base in (*COMMON, *IRREGULAR, *UNCHANGED))


@cache
def may_be_verb(word: str) -> bool:
    """Whether a lower-case word can be a form of a verb."""
    return stem(word) in VERB_STEMS and (word not in ACTS or word in COMMON)


_BASES = frozenset((*COMMON, *IRREGULAR, *UNCHANGED))


@cache
def is_verb_form(word: str) -> bool:
    """Whether a lower-case word is spelt as a form of a verb: "unites", not "units" or "movement"."""
    return not _BASES.isdisjoint(_possible_bases(word)) and (word not in ACTS or word in COMMON)


def _possible_bases(word: str) -> tuple[str, ...]:
    """The bases a word could be a form of."""
    found: tuple[str, ...] = (word, _BASE.get(word, word))
    if word.endswith("s"):
        found += (word[:-1], word[:-2], word[:-3] + "y")
    elif word.endswith("ed"):
        found += (word[:-2], word[:-1], word[:-3], word[:-3] + "y")
    elif word.endswith("ing"):
        found += (word[:-3], word[:-3] + "e", word[:-4])
    return found


@cache
def past_or_participle(word: str) -> bool:
    """Whether a lower-case word can be a past form or participle."""
    return (word.endswith("ed") and len(word) > 3) or word in _BASE or word in UNCHANGED


@cache
def _groups() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, words in enumerate(SYNONYMS):
        for word in words.split():
            found.setdefault(stem(word), set()).add(number)
    return {key: frozenset(numbers) for key, numbers in found.items()}


@cache
def related(stem_: str) -> frozenset[str]:
    """The stems of words for the same sort of event, the word itself included."""
    numbers = _groups().get(stem_, frozenset())
    return frozenset({stem_, *(key for key, theirs in _groups().items() if theirs & numbers)})
