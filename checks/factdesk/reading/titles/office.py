"""An office in one form, however it is written.

>>> office("foreign minister of China") == office("China's foreign minister") == office("Chinese Minister of Foreign Affairs")
True
>>> office("former ambassador to Washington")
Office(head='ambassador', modifiers=(), of=('US',), status='former')
>>> office("State Department spokeswoman") == office("spokesman for the State Department")
True

The head is one noun or a set compound ("vice president", "district attorney"); nationalities and countries are ISO 3166 codes
among the modifiers; a body or place written before the head counts as what the office is of; an envoy's capital is its country.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factdesk.language.en import countries, name_words, offices
from factdesk.language.en.phrase_words import DETERMINERS
from factdesk.records import dataclass
from factdesk.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Sequence

_SENT_TO = frozenset({"ambassador", "envoy", "consul", "high commissioner", "emissary"})
_DROPPED = (DETERMINERS - {"first", "second"}) | {
    "'s",
    "'",
    "the",
    "and",
    ",",
    "-",
    "of",
    "for",
    "at",
    "in",
    "with",
    "on",
    "to",
    "&",
    "amp",
}
_COMPLEMENTS = frozenset({"of", "for", "at", "to", "in", "with", "on"})
_LONGEST_COMPOUND = 4


@dataclass(frozen=True, slots=True)
class Office:
    """An office, profession or role; all words in lower case, country codes in capitals."""

    head: str
    modifiers: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    status: str = ""

    @property
    def countries(self) -> frozenset[str]:
        """The ISO 3166 codes among the modifiers."""
        return frozenset(word for word in self.modifiers if word.isupper())


class Word(NamedTuple):
    """A word of a title: in lower case, and whether it is written with a capital."""

    lower: str
    capital: bool


class Head(NamedTuple):
    """Where the head of a title stands among its words, `first` to `last` (exclusive), and its one form."""

    first: int
    last: int
    head: str


@cache
def office(text: str) -> Office:
    """The office a text names ("US treasury secretary"); without a known head, the last word before "of/for/at/to" is taken."""
    words = words_of(text)
    found = head_of(words)
    if found is None:
        stop = next((i for i, word in enumerate(words) if word.lower in _COMPLEMENTS and i > 0), len(words))
        if stop == 0:
            return Office("")
        found = Head(stop - 1, stop, words[stop - 1].lower)
    return build(tuple(words[: found.first]), found.head, tuple(words[found.last :]))


def words_of(text: str) -> list[Word]:
    """The words of a title: hyphens split off where the parts are an office of their own ("agent-in-charge", "ex-minister")."""
    words: list[Word] = []
    tokens = tokenize(text)
    at = 0
    while at < len(tokens):
        end = at + 1
        while (
            end + 1 < len(tokens)
            and tokens[end].text == "-"
            and tokens[end].start == tokens[end - 1].end
            and tokens[end + 1].start == tokens[end].end
        ):
            end += 2
        words += joined([token.lower for token in tokens[at:end:2]], tokens[at].text[0].isupper())
        at = end
    return words


def joined(parts: list[str], capital: bool) -> list[Word]:
    """The words of a hyphenated word: apart where they are a compound or a status, otherwise one."""
    if len(parts) > 1:
        spaced = " ".join(parts)
        known = spaced in offices.COMPOUNDS or parts[0] == "ex" or (parts[-1] in offices.STATUS and parts[-2] in offices.HEADS)
        if known or " ".join(parts[:2]) in offices.COMPOUNDS:
            return [Word(part, capital) for part in parts]
        if parts[-1] in offices.HEADS and parts[0] in offices.HEADS and "-".join(parts) not in offices.HEADS:
            return [Word(part, capital) for part in parts]
        return [Word("-".join(parts), capital)]
    word = parts[0]
    return [Word(offices.ABBREVIATIONS.get(word, word), capital)] if word != "." else []


def head_of(words: list[Word]) -> Head | None:
    """The head of a title: the last office before its first "of", "for", "at", "to"."""
    best: Head | None = None
    at = 0
    while at < len(words):
        compound = compound_at(words, at)
        if compound is not None:
            best = compound
            at = compound.last
            continue
        word = words[at].lower
        if word in _COMPLEMENTS and best is not None:
            break
        if word in offices.HEADS:
            best = Head(at, at + 1, offices.SAME_HEAD.get(word, word))
        at += 1
    return best


def compound_at(words: list[Word], at: int) -> Head | None:
    """The longest compound head that begins at a word."""
    for length in range(min(_LONGEST_COMPOUND, len(words) - at), 1, -1):
        text = " ".join(word.lower for word in words[at : at + length])
        if text in offices.COMPOUNDS:
            return Head(at, at + length, offices.SAME_HEAD.get(text, text))
    return None


@lru_cache(maxsize=4096)
def build(before: tuple[Word, ...], head: str, after: tuple[Word, ...]) -> Office:
    """The office with these words before and after its head."""
    modifiers: list[str] = []
    of: list[str] = []
    status = _before(before, modifiers, of)
    status = _after(head, after, modifiers, of) or status
    if head == "spokesman" and "press" in modifiers:
        modifiers.remove("press")
    return Office(head, tuple(sorted(set(modifiers))), tuple(dict.fromkeys(of)), status)


def _before(before: Sequence[Word], modifiers: list[str], of: list[str]) -> str:
    """Sorts the words before the head into modifiers and what the office is of; gives the status."""
    status = ""
    words = [word for word in before if word.lower not in ("the", "a", "an", "-", ",")]
    body = max((i for i, word in enumerate(words) if _is_body(words, i)), default=-1)
    at = 0
    while at < len(words):
        lower = words[at].lower
        code, length = country_at(words, at)
        if (code and (at + length > body or not _adjective_of_body(words, at + length, body))) or (code and at <= body):
            modifiers.append(code)
            at += length
        elif (lower in offices.STATUS and at > body) or (lower in offices.STATUS and at == 0):
            if status:
                modifiers.append(offices.STATUS[lower])  # "former deputy minister"
            status = status or offices.STATUS[lower]
            at += 1
        elif at <= body or (words[at].capital and lower not in offices.MODIFIERS and _spelled(lower) not in offices.PORTFOLIOS):
            if lower not in _DROPPED:
                of.append(_spelled(lower))
            at += 1
        else:
            if lower not in _DROPPED and not lower[0].isdigit():
                modifiers.append(offices.PORTFOLIO_WORDS.get(_spelled(lower), _spelled(lower)))
            at += 1
    return status


def _is_body(words: list[Word], at: int) -> bool:
    """Whether a word before the head closes the name of a body or place: "state department | spokesman", "Erie County | …"."""
    lower = words[at].lower
    if lower in name_words.BODIES:
        before = words[at - 1].lower
        named = words[at].capital and words[at - 1].capital and before not in offices.MODIFIERS and before not in countries.NAMES
        return at > 0 and (lower not in offices.MODIFIERS or (named and before not in countries.DEMONYMS)) and lower != "news"
    return lower in ("county", "city", "university", "province") and at > 0


def _adjective_of_body(words: list[Word], at: int, body: int) -> bool:
    return at <= body and words[at].lower in name_words.BODIES


def _after(head: str, after: Sequence[Word], modifiers: list[str], of: list[str]) -> str:
    """Sorts the words behind the head; gives the status "designate" or the like that stands there."""
    status = ""
    at = 0
    words = list(after)
    while at < len(words) and words[at].lower in offices.STATUS:
        status = offices.STATUS[words[at].lower]
        at += 1
    portfolio = head in offices.WITH_PORTFOLIO
    preposition = ""
    while at < len(words):
        lower = words[at].lower
        if lower in _COMPLEMENTS:
            preposition = lower
            at += 1
            continue
        if portfolio and preposition in ("of", "for") and not of:
            found, length = _portfolio_at(words, at)
            if found:
                modifiers.append(found)
                at += length
                continue
        code, length = country_at(words, at)
        whole = at + length >= len(words) or words[at + length].lower in _COMPLEMENTS | {","}
        inside = preposition == "in" and head not in _SENT_TO
        if inside:
            code = ""
        if (code and whole and words[at].lower not in countries.DEMONYMS) or (
            code and whole and words[at].lower in countries.NAMES
        ):
            outside = preposition in ("to", "with", "on") or (preposition == "in" and head in _SENT_TO)
            (of if outside else modifiers).append(code)
            at += length
            continue
        if head in _SENT_TO and preposition in ("to", "in") and lower in countries.CAPITALS:
            of.append(countries.CAPITALS[lower])
        elif lower not in _DROPPED:
            of.append(_spelled(lower))
        at += 1
    return status


def _portfolio_at(words: list[Word], at: int) -> tuple[str, int]:
    """The portfolio that begins at a word, and how many words it has."""
    while at < len(words) and words[at].lower == "the" and at + 1 < len(words):
        found, length = _portfolio_at(words, at + 1)
        return (found, length + 1) if found else ("", 0)
    for length in range(min(5, len(words) - at), 0, -1):
        text = " ".join(word.lower for word in words[at : at + length])
        following = words[at + length].lower if at + length < len(words) else ""
        if text in offices.PORTFOLIO_WORDS and following not in name_words.BODIES:
            return offices.PORTFOLIO_WORDS[text], length
    return "", 0


def country_at(words: list[Word], at: int) -> tuple[str, int]:
    """The ISO code of a country or nationality that begins at a word, and how many words it has; ("", 0) where none does."""
    for length in (4, 3, 2, 1):
        if at + length > len(words):
            continue
        text = " ".join(word.lower for word in words[at : at + length])
        code = countries.NAMES.get(text) or countries.DEMONYMS.get(text)
        if code and not (text == "us" and not words[at].capital) and not (text == "turkey" and not words[at].capital):
            step = length
            while at + step < len(words) and words[at + step].lower in ("'s", "'"):
                step += 1
            return code, step
    return "", 0


def _spelled(word: str) -> str:
    """A word in American spelling, an acronym without points."""
    if word.endswith(".") and word.count(".") > 1:
        word = word.replace(".", "")
    return offices.SPELLINGS.get(word, word)
