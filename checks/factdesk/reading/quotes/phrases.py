"""Noun phrases beside a reporting verb: who said it.

No parser: a noun phrase is a pronoun, a name, or a run of words from a determiner to a noun, cut at prepositions,
conjunctions, auxiliaries and signs. That is enough beside a verb, and linear.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.language.en import reporting
from factdesk.language.en.phrase_words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECT_PRONOUNS,
)
from factdesk.text.position import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdesk.reading.model import NameMention
    from factdesk.text.tokens import Token

_LONGEST = 14  # words of a noun phrase
_APPOSITION = 40  # tokens between the commas of an apposition
_JOINS_INSIDE = frozenset("of for in at from with on".split())
_NOUNS_IN_LY = frozenset("family assembly reply supply monopoly anomaly butterfly".split())
_INSIDE = frozenset({"-", "'", "’", ".", "&"})
_BREAKS = (PREPOSITIONS | CONJUNCTIONS | AUXILIARIES) - {"'s"}
_SKIPPED = AUXILIARIES | ADVERBS | DAYS | {"[", "reported", "quoted", "as", "on", "both", "all", "who", "which", "that"}


class Phrases:
    """Finds noun phrases among the tokens of a document, with its names where they have been read."""

    __slots__ = ("_ends", "_starts", "tokens")

    def __init__(self, tokens: tuple[Token, ...], names: Sequence[NameMention]) -> None:
        self.tokens = tokens
        self._starts = {name.first: name for name in names}
        for name in names:
            if name.honorific and name.first:
                self._starts.setdefault(name.first - 1 - (tokens[name.first - 1].text == "."), name)
        self._ends = {name.last: name for name in names}

    def before(self, at: int, floor: int) -> Span | None:
        """The noun phrase that ends before token `at`, its verb; nothing before `floor` belongs to it."""
        tokens = self.tokens
        end = at
        while end > floor and _skipped(tokens[end - 1]):
            end -= 1
        if end > floor and tokens[end - 1].text == ",":
            comma = self._comma_before(end - 1, floor)
            skipped_relative = end < at and tokens[end].lower in ("who", "which")
            if skipped_relative:
                comma = end - 1
            if comma is None:
                return None
            end = comma
        home = self._ends.get(end)
        while home is not None and home.sort == "place" and home.first - 1 > floor and tokens[home.first - 1].text == ",":
            end = home.first - 1  # "Acme Corp., Hull, Mass., said"
            home = self._ends.get(end)
        return self._ending(end, floor)

    def _comma_before(self, comma: int, floor: int) -> int | None:
        """The comma that opens the apposition which a comma closes."""
        for at in range(comma - 1, max(floor, comma - _APPOSITION) - 1, -1):
            if self.tokens[at].text == "," and at > floor:
                if self._is_age_or_list(at, comma):
                    continue
                return at
            if self.tokens[at].text in (";", ":", "”", "''", '"', "—", "–"):
                return None
        return None

    def _is_age_or_list(self, at: int, comma: int) -> bool:
        """Whether more of the apposition stands before this comma: "Kerr, 44, of Hull, said"."""
        inner = self.tokens[at + 1 : comma]
        before = self.tokens[at - 1]
        return bool(inner) and (before.text.isdigit() or (len(inner) <= 2 and inner[0].text[0].isupper()))

    def _ending(self, end: int, floor: int) -> Span | None:
        tokens = self.tokens
        if end <= floor:
            return None
        last = tokens[end - 1]
        if last.lower in SUBJECT_PRONOUNS or last.lower in ("one", "others", "both"):
            return Span(last.start, last.end)
        name = self._ends.get(end)
        if name is not None and name.first >= floor:
            return name.span
        first = self._word_run(end, floor)
        if first == end:
            return None
        steps = 0
        while (
            first - 1 > floor and tokens[first - 1].lower in _JOINS_INSIDE and steps < 3
        ):  # "an editorial in the Times": the head stands first
            steps += 1
            named = self._ends.get(first - 1)
            inner = named.first if named is not None and named.first >= floor else self._word_run(first - 1, floor)
            if inner == first - 1:
                break
            first = inner
            if named is not None:
                break
        return self._trimmed(first, end)

    def _word_run(self, end: int, floor: int) -> int:
        """Where the words begin that end before `end`: at a determiner, or after a sign or small word."""
        tokens = self.tokens
        at = end
        while at > max(floor, end - _LONGEST):
            token = tokens[at - 1]
            if not (token.text[0].isalnum() or token.text in ("-", "'", "’", ".", "$", "&") or token.lower == "'s"):
                break
            if token.lower in _BREAKS or (token.lower in reporting.VERBS and token.lower not in reporting.AMBIGUOUS):
                break
            at -= 1
            if token.lower in DETERMINERS and tokens[at - 1].lower not in DETERMINERS:
                break
        return at

    def _trimmed(self, first: int, end: int) -> Span | None:
        tokens = self.tokens
        while first < end and not tokens[first].text[0].isalnum():
            first += 1
        while first < end and (tokens[first].lower in ADVERBS or tokens[first].lower in DAYS):
            first += 1
        if first >= end or (end - first == 1 and tokens[first].lower in DETERMINERS):
            return None
        if not any(token.text[0].isalpha() for token in tokens[first:end]):
            return None
        return Span(tokens[first].start, tokens[end - 1].end)

    def after(self, at: int, limit: int) -> Span | None:
        """The noun phrase that begins at token `at`, behind its verb; nothing from `limit` on belongs to it."""
        tokens = self.tokens
        if at >= limit:
            return None
        if tokens[at].lower in PRONOUNS and tokens[at].lower not in DETERMINERS:
            return Span(tokens[at].start, tokens[at].end) if tokens[at].lower in SUBJECT_PRONOUNS else None
        end = at
        joined = 0
        while end < min(limit, at + _LONGEST):
            name = self._starts.get(end)
            if name is not None and name.last <= limit:
                return self._with_name(at, end, name)
            token = tokens[end]
            if token.lower in _JOINS_INSIDE and end > at and end + 1 < limit and joined < 2:
                following = tokens[end + 1]
                if not (following.lower in DETERMINERS or following.text[0].isupper()):
                    break
                joined += 1
            elif not _in_phrase(token) or self._full_stop(end, limit):
                break
            end += 1
        while end > at and not tokens[end - 1].text[0].isalnum():
            end -= 1
        return self._trimmed(at, end) if end > at else None

    def _full_stop(self, at: int, limit: int) -> bool:
        """Whether a token is a full stop that ends more than an abbreviation: "Gen. Lind" goes on."""
        tokens = self.tokens
        if tokens[at].text != "." or (at + 1 < limit and tokens[at + 1].start == tokens[at].end):
            return False
        return at + 1 >= limit or not tokens[at + 1].text[0].isupper() or len(tokens[at - 1].text) > 4

    def _with_name(self, first: int, at: int, name: NameMention) -> Span | None:
        """A name with the words before it: the name alone where these are its title, all where they govern it."""
        if name.last < len(self.tokens) and name.possessive:
            return self._possessed(first, name)
        if any(token.lower in _JOINS_INSIDE for token in self.tokens[first:at]):
            return Span(self.tokens[first].start, name.span.end)
        following = self._starts.get(name.last)
        if following is not None:
            return following.span  # "the Chrysler vice chairman" has no second name; "the FBI's Paul Kerr" has
        return self._head_behind(first, name)

    def _possessed(self, first: int, name: NameMention) -> Span | None:
        """ "Lind's lawyer": the words to the noun, or to the name behind the noun."""
        end = name.last
        tokens = self.tokens
        if end < len(tokens) and tokens[end].lower in ("'s", "'", "’"):
            end += 1
        while end < len(tokens) and end - first < _LONGEST:
            inner = self._starts.get(end)
            if inner is not None:
                return inner.span
            if not tokens[end].text[0].isalpha() or tokens[end].lower in _BREAKS or tokens[end].lower in DAYS:
                break
            end += 1
        return Span(tokens[first].start, tokens[end - 1].end)

    def _head_behind(self, first: int, name: NameMention) -> Span:
        """ "a Reuters reporter", "police Inspector Dave Bowen": the phrase to its noun, or the name."""
        tokens, end = self.tokens, name.last
        while end < len(tokens) and end - name.last < 6:
            inner = self._starts.get(end)
            if inner is not None:
                return inner.span
            token = tokens[end]
            if not token.text[0].isalpha() or token.lower in _BREAKS or token.lower in DAYS or token.lower in ADVERBS:
                break
            if token.lower in reporting.VERBS:
                break
            end += 1
        if end == name.last or tokens[first].lower not in DETERMINERS:
            return name.span
        return Span(tokens[first].start, tokens[end - 1].end)


def _skipped(token: Token) -> bool:
    """Whether a word between subject and verb changes neither: "had also", "immediately"."""
    lower = token.lower
    if lower in _SKIPPED:
        return lower not in SUBJECT_PRONOUNS
    return len(lower) > 4 and lower.endswith("ly") and token.text[0].islower() and lower not in _NOUNS_IN_LY


def _in_phrase(token: Token) -> bool:
    """Whether a token can stand inside a noun phrase."""
    if token.lower in _BREAKS or token.lower in DAYS or token.lower in ADVERBS:
        return False
    return token.text[0].isalnum() or token.text in _INSIDE or token.lower == "'s"
