"""Whether a text bounds a title in time: somebody held it, or will hold it, and nothing is said of today.

- <title> until, between, from … to: Ida Lind, director until 2021; she was director from 2015 to 2021; not: director from Hull
- <title> in <year>, before that: she worked as a nurse before that; director in the 1990s; not: director in Hull, named director in 2015
- served as <title>: Ida Lind served as director; not: has served as director
- once, had been, will become <title>: Ida Lind, who had been director; she will become director; not: Ida Lind, who is director
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.language.en.offices import BEGINNINGS, BOUNDED_BEFORE, BOUNDED_BEHIND, BOUNDED_BEHIND_PHRASES, PERFECT, SERVED

if TYPE_CHECKING:
    from factdesk.reading.model import TitleMention
    from factdesk.text.tokens import Token

_FURTHEST = 12  # tokens between a holder and the title said of him
_ENDS = frozenset({"to", "until", "till", "through", "-", "–", "—"})
_BREAKS = frozenset({",", ";", ":", "—", "–", "--", "and", "but"})


def bounded(tokens: tuple[Token, ...], title: TitleMention, stop: int) -> bool:
    """Whether the words around a title that has a holder bound it in time; `stop` is the token behind its sentence."""
    return _behind(tokens, title, stop) or _before(tokens, title)


def _behind(tokens: tuple[Token, ...], title: TitleMention, stop: int) -> bool:
    at = title.last
    if at < stop and tokens[at].text == ",":
        at += 1
    words = [token.lower for token in tokens[at : min(stop, at + 6)]]
    if not words:
        return False
    if words[0] in BOUNDED_BEHIND or any(tuple(words[: len(phrase)]) == phrase for phrase in BOUNDED_BEHIND_PHRASES):
        return True
    year = words[2:3] if words[1:2] == ["the"] else words[1:2]
    if not year or not _year(year[0]):
        return False
    if words[0] == "from":
        return not _ENDS.isdisjoint(words[2:4])  # "from 2015" alone goes on
    begun = any(token.lower in BEGINNINGS for token in tokens[max(0, title.first - 3) : title.first])
    return words[0] == "between" or (words[0] in ("in", "during") and not begun)


def _year(word: str) -> bool:
    """Whether a word is a year or a decade: 2015, 1990s."""
    digits = word.removesuffix("s")
    return len(digits) == 4 and digits.isascii() and digits.isdigit()


def _before(tokens: tuple[Token, ...], title: TitleMention) -> bool:
    """Whether a verb or adverb between the holder and the title tells of another time."""
    if title.holder is None:
        return False
    for at in range(title.first - 1, max(-1, title.first - 1 - _FURTHEST), -1):
        token = tokens[at]
        if token.start < title.holder.end or token.text in _BREAKS:
            return False
        if token.lower in SERVED and tokens[at - 1].lower not in PERFECT:
            return True  # "served as director", of some time; "has served as director" goes on
        if token.text in BOUNDED_BEFORE or (token.lower == "be" and tokens[at - 1].lower == "to"):
            return True
    return False
