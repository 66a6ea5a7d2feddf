"""Where a title ends: what the office is of, for, at or to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.language.en import name_words, offices, reporting
from factdesk.language.en.phrase_words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    MONTHS,
    POSSESSIVES,
    PREPOSITIONS,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factdesk.reading.model import NameMention
    from factdesk.text.tokens import Token

_AFTER = 22  # and behind it
_ALWAYS_OF = frozenset({"of", "for", "at"})
_TO = frozenset("ambassador envoy adviser advisor counselor assistant aide secretary heir consul deputy emissary".split())
_WITH = frozenset(
    "analyst economist strategist reporter fellow professor partner attorney lawyer consultant broker trader".split()
)
STOPS = (PREPOSITIONS - {"of", "for", "at"}) | (CONJUNCTIONS - {"and"}) | (AUXILIARIES - {"'s"}) | ADVERBS | DAYS | MONTHS
PARTICIPLES = frozenset("known led held born run made seen taken set shot hit found left sent put told".split())


class Complements:
    """Finds the ends of titles among the tokens of a document."""

    __slots__ = ("_starts", "_tokens")

    def __init__(self, tokens: tuple[Token, ...], starts: Mapping[int, NameMention]) -> None:
        self._tokens = tokens
        self._starts = starts

    def end(self, last: int, head: str) -> int:
        """The token behind what the office is of."""
        tokens = self._tokens
        end = last
        if end < len(tokens) and tokens[end].lower in ("emeritus", "designate", "elect"):
            end += 1
        stop = min(len(tokens), last + _AFTER)
        while end < stop:
            lower = tokens[end].lower
            key = head.split()[-1]
            fits = (
                (lower in _ALWAYS_OF and (lower != "for" or end == last))
                or (lower == "to" and key in _TO)
                or (lower in ("with", "on") and key in _WITH)
                or (lower == "in" and (key in ("ambassador", "envoy") or end > last or self._place_ahead(end + 1)))
            )
            if not fits or end + 1 >= stop:
                break
            following = self._complement(end + 1, stop)
            if following == end + 1:
                break
            end = following
        return end

    def _place_ahead(self, at: int) -> bool:
        name = self._starts.get(at)
        return name is not None and name.sort in ("place", "")

    def _complement(self, at: int, stop: int) -> int:
        """The token behind the noun phrase that begins at a token."""
        tokens = self._tokens
        end = at
        named = False
        while end < stop:
            name = self._starts.get(end)
            if name is not None:
                if named and tokens[end - 1].lower not in ("of", "for", "and", "'s", "the", "'"):
                    return end  # a second name right behind the first: the holder
                if name.sort == "person" and end > at and not name.possessive and tokens[end - 1].lower not in ("of", "for"):
                    return end
                end, named = self._behind_name(name)
                continue
            token = tokens[end]
            lower = token.lower
            if lower in ("of", "for", "at") and end > at:
                return end
            if lower == "and":
                if not self._and_goes_on(end, at):
                    return end
                end += 1
                continue
            if (
                lower in STOPS
                or lower in ("of", "for", "at", "in", "to")
                or (lower in reporting.VERBS and lower not in reporting.AMBIGUOUS)
            ):
                return end
            if not (token.text[0].isalnum() or token.text in ("-", "'", "’", "&", ".") or lower == "'s"):
                return end
            if token.text == "." and (end + 1 >= len(tokens) or tokens[end + 1].start != token.end):
                return end
            if named and lower not in ("'s", "'") and token.text[0].islower() and not self._noun_behind(end):
                return end
            if lower in DETERMINERS and end > at:
                return end
            if (lower in PARTICIPLES or (lower.endswith("ed") and len(lower) > 4)) and end > at:
                return end
            end += 1
        return end

    def _behind_name(self, name: NameMention) -> tuple[int, bool]:
        """Where a phrase goes on behind a name in it, and whether the name can be its last word: not an owner, nor "Hull-based"."""
        tokens, end = self._tokens, name.last
        if end + 1 < len(tokens) and tokens[end].text == "-" and tokens[end + 1].lower == "based":
            return end + 2, False
        return end, not (end < len(tokens) and tokens[end].lower == "'s")

    def _noun_behind(self, at: int) -> bool:
        """Whether a small word behind a name belongs to it: "the FBI office", "Lind's cabinet", "Asia operations"."""
        lower = self._tokens[at].lower
        return self._tokens[at - 1].lower == "'s" or lower in name_words.BODIES or lower in ("operations", "affairs", "unit")

    def _and_goes_on(self, at: int, first: int) -> bool:
        """Whether "and" joins two names or nouns of one phrase: "of New York and New Jersey"."""
        tokens = self._tokens
        if at + 1 >= len(tokens) or at == first:
            return False
        left = tokens[at - 1].text[0].isupper()
        following = tokens[at + 1]
        if following.lower in DETERMINERS or following.lower in POSSESSIVES:
            return False
        if following.lower in offices.HEADS or (following.lower in offices.MODIFIERS and not following.text[0].isupper()):
            return False
        name = self._starts.get(at + 1)
        if name is not None:
            return name.sort in ("place", "organization") and left
        return not left and not following.text[0].isupper()
