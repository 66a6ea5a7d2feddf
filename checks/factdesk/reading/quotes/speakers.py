"""Who says a quote: the reporting verb nearest to it, and the noun phrase beside that verb.

Tried in this order:

- right behind the quote: "…," said Ida Lind / Lind said / the minister, a lawyer, told reporters
- before it in the sentence: Lind said that "…"; Lind described it as "…"; Lind's statement is no verb
- at the end of the sentence: It was "…" in all, Lind said
- "according to" Lind, anywhere in the sentence
- no attribution at all: the speaker of the quote it goes on with, or of the sentence before it
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factdesk.language.en import reporting
from factdesk.language.en.phrase_words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
)

if TYPE_CHECKING:
    from factdesk.reading.quotes.phrases import Phrases
    from factdesk.text.position import Span
    from factdesk.text.tokens import Token

_REACH = 48  # tokens looked at on either side
_TIGHT = 12  # tokens of a noun phrase between the quote and its verb
_CLOSERS = frozenset({'"', "”", "''", "’", "'", "»"})
_OPENERS = frozenset({'"', "“", "``", "‘", "`", "«"})
_NOT_A_SUBJECT = CONJUNCTIONS | (PREPOSITIONS - {"of", "for", "in", "at", "from", "with", "on", "over", "to"})
_BEFORE_NOUN = (DETERMINERS | POSSESSIVES) - {"all", "both", "that", "this"}
_BEFORE_BASE_FORM = (AUXILIARIES | ADVERBS | {"they", "we", "i", "you", "and"}) - {"to"}
_ENDS = frozenset({",", "?", "!", "—", "–", "--", "...", "…", "-"})


class Attribution(NamedTuple):
    """A speaker and the verb that names the speaking."""

    speaker: Span | None
    verb: str


class Attributor:
    """Finds attributions in one document."""

    __slots__ = ("_owner", "_phrases", "_tokens")

    def __init__(self, tokens: tuple[Token, ...], phrases: Phrases, owner: dict[int, tuple[int, int]]) -> None:
        """`owner` gives for each mark token of an outermost quote the tokens of its opening and closing mark."""
        self._tokens = tokens
        self._phrases = phrases
        self._owner = owner

    def behind(self, close: int, limit: int) -> Attribution | None:
        """An attribution right behind the closing mark; `limit` is the end of the paragraph."""
        tokens = self._tokens
        at = close + 1
        inner = tokens[close - 1].text
        comma = at < limit and tokens[at].text in (",", "—", "–", "--")
        if inner not in _ENDS and not comma:
            return None
        at += comma
        if at >= limit:
            return None
        verb = self._verb_at(at)
        if verb and not verb.endswith("ing"):
            behind = at + 1
            while behind < limit and tokens[behind].lower in ADVERBS:
                behind += 1
            speaker = self._phrases.after(behind, limit)
            if speaker is not None:
                return Attribution(speaker, verb)
        return self._subject_and_verb(at, limit)

    def _subject_and_verb(self, first: int, limit: int) -> Attribution | None:
        """ "Lind said", "State Department spokesman Ida Lind, 52, a lawyer, told" from token `first` on."""
        tokens = self._tokens
        if tokens[first].lower in _NOT_A_SUBJECT or tokens[first].lower in PREPOSITIONS:
            return None
        commas = 0
        for at in range(first + 1, min(limit, first + 2 * _TIGHT + commas * _TIGHT)):
            token = tokens[at]
            if token.text in (".", ";", ":", "?", "!", "(") or token.text in _OPENERS or token.text in _CLOSERS:
                if token.text == "." and at + 1 < limit and tokens[at + 1].text == ",":
                    continue  # "of Hull, Mass., said"
                if token.text != "." or at + 1 >= limit or tokens[at - 1].end != token.start or len(tokens[at - 1].text) > 3:
                    return None
                continue
            if token.text == ",":
                commas += 1
                continue
            if token.text in ("[", "]"):
                continue
            if commas == 0 and ((token.lower in CONJUNCTIONS and token.lower not in ("and", "who")) or at - first > _TIGHT):
                return None
            verb = self._verb_at(at)
            if verb and not (commas == 1 and self._in_relative(first, at)):
                if commas == 1 or verb.endswith("ing"):
                    return None
                return Attribution(self._phrases.before(at, first), verb)
        return None

    def _in_relative(self, first: int, at: int) -> bool:
        """Whether a verb stands in a "who" clause."""
        return any(token.lower in ("who", "which", "that") for token in self._tokens[first:at])

    def ahead(self, opening: int, floor: int) -> Attribution | None:
        """An attribution before the opening mark; `floor` is the start of the sentence."""
        tokens = self._tokens
        at = opening - 1
        stop = max(floor, opening - _REACH)
        while at >= stop:
            token = tokens[at]
            if token.text in _CLOSERS and at in self._owner and self._owner[at][1] == at:
                at = self._owner[at][0] - 1
                continue
            if token.text == ";":
                return None
            verb = self._verb_at(at)
            if verb:
                return self._before(at, floor, verb)
            at -= 1
        return None

    def _before(self, at: int, floor: int, verb: str) -> Attribution | None:
        tokens = self._tokens
        left = at - 1 - (at > 0 and tokens[at - 1].text == ",")
        if at == floor or (left >= floor and left in self._owner and self._owner[left][1] == left):
            speaker = self._phrases.after(at + 1, at + _TIGHT)  # “…,” said Lind, “…”
        elif tokens[at].lower.endswith("ing"):
            speaker = self._of_participle(at, floor)
        else:
            speaker = self._phrases.before(at, self._clause_start(at, floor))
        if speaker is None:
            earlier = next(
                (i for i in range(at - 1, max(floor, at - _REACH) - 1, -1) if self._verb_at(i) and i not in self._owner), None
            )
            if earlier is not None and not tokens[earlier].lower.endswith("ing"):
                speaker = self._phrases.before(earlier, self._clause_start(earlier, floor))
            elif tokens[at - 1].lower in ("and", "but"):
                speaker = self._first_subject(floor, at)
        return Attribution(speaker, verb) if speaker is not None else None

    def _of_participle(self, at: int, floor: int) -> Span | None:
        """ "with Lind saying": the phrase before; ", saying": the subject of the sentence."""
        tokens = self._tokens
        before = at - 1
        while before > floor and tokens[before].lower in ADVERBS:
            before -= 1
        if (
            before >= floor
            and tokens[before].text not in (",", "and", "—", "–", "--")
            and tokens[before].lower not in PREPOSITIONS
        ):
            return self._phrases.before(at, floor)
        return self._first_subject(floor, at)

    def _first_subject(self, floor: int, at: int) -> Span | None:
        """The subject of the sentence: the noun phrase before its first finite verb that one can tell."""
        tokens = self._tokens
        if at - floor > 8 * _REACH:
            return None
        start = floor
        while start in self._owner and self._owner[start][0] == start and self._owner[start][1] < at:
            start = self._owner[start][1] + 1
            start += tokens[start].text == ","
            if self._verb_at(start):
                start += 1
        floor = start
        if tokens[floor].lower in PREPOSITIONS:  # "In a statement on Monday, Lind said"
            comma = next((i for i in range(floor, at) if tokens[i].text == ","), None)
            if comma is None:
                return None
            start = comma + 1
        while start < at and tokens[start].lower in CONJUNCTIONS | ADVERBS | {","}:
            start += 1
        if start >= at:
            return None
        return self._phrases.after(start, at)

    def _clause_start(self, at: int, floor: int) -> int:
        """Where the clause of a verb begins: behind the last conjunction or closing quote before it."""
        tokens = self._tokens
        for i in range(at - 2, max(floor, at - _REACH) - 1, -1):
            if tokens[i].text in _CLOSERS and i in self._owner:
                return i + 1
            if tokens[i].text in (";", ":"):
                return i + 1
            if tokens[i].lower in CONJUNCTIONS and tokens[i].lower not in ("and", "who", "which", "or", "that"):
                return i + 1
        return floor

    def at_end(self, close: int, limit: int) -> Attribution | None:
        """An attribution at the end of the sentence: ", Lind said in a statement."; `limit` is the end of the sentence."""
        tokens = self._tokens
        at = close + 1
        stop = min(limit, close + _REACH)
        while at < stop:
            if tokens[at].text in _OPENERS and at in self._owner:
                at = self._owner[at][1] + 1
                # The attribution of a later quote of the same sentence may stand right behind it.
                if tokens[at - 2].text == "," and at < limit:
                    found = self.behind(at - 1, limit)
                    if found is not None:
                        return found
                continue
            if tokens[at].text == "," and at + 1 < stop:
                found = self._last_clause(at + 1, limit)
                if found is not None:
                    return found
            at += 1
        return None

    def _last_clause(self, at: int, limit: int) -> Attribution | None:
        tokens = self._tokens
        verb = self._verb_at(at)
        if verb and not verb.endswith("ing") and at + 1 < limit:
            speaker = self._phrases.after(at + 1, limit)
            if speaker is not None and tokens[at + 1].lower not in ("that", "he", "she", "they", "it"):
                return Attribution(speaker, verb)
            return None
        if tokens[at].lower in _NOT_A_SUBJECT or tokens[at].lower in PREPOSITIONS:
            return None
        for i in range(at + 1, min(limit, at + _TIGHT)):
            if tokens[i].text in (",", ";", ":") or tokens[i].lower in CONJUNCTIONS:
                return None
            verb = self._verb_at(i)
            if verb and not verb.endswith("ing"):
                ends = i + 1 >= limit or tokens[i + 1].text in (".", ",") or tokens[i + 1].lower in (
                    PREPOSITIONS | DAYS | ADVERBS | {"reporters"}
                )  # fmt: skip
                return Attribution(self._phrases.before(i, at), verb) if ends else None
        return None

    def according(self, first: int, last: int, opening: int) -> Attribution | None:
        """ "according to Lind" between two tokens, not inside a quote."""
        tokens = self._tokens
        at = max(first, opening - _REACH)
        last = min(last, self._owner.get(opening, (opening, opening))[1] + _REACH)
        while at < last - 2:
            if tokens[at].text in _OPENERS and at in self._owner:
                at = self._owner[at][1] + 1
                continue
            if tokens[at].lower == "according" and tokens[at + 1].lower == "to":
                speaker = self._phrases.after(at + 2, opening if at < opening else last)
                if speaker is not None:
                    return Attribution(speaker, "according to")
            at += 1
        return None

    def of_sentence(self, first: int, last: int) -> Attribution | None:
        """The attribution of a sentence without a quote: its last reporting verb with a subject."""
        for at in range(last - 1, max(first, last - _REACH) - 1, -1):
            verb = self._verb_at(at)
            if verb and not verb.endswith("ing"):
                speaker = self._phrases.before(at, self._clause_start(at, first))
                if speaker is not None:
                    return Attribution(speaker, verb)
        return None

    def _verb_at(self, at: int) -> str:
        """The reporting verb a token is, as written in lower case, or ""."""
        tokens = self._tokens
        word = tokens[at].lower
        if word not in reporting.VERBS or tokens[at].text[0].isupper():
            return ""
        before = tokens[at - 1] if at > 0 else None
        if before is not None:
            if before.lower in _BEFORE_NOUN:
                return ""
            if word == reporting.VERBS[word] and before.lower not in _BEFORE_BASE_FORM:
                return ""
            if before.text == "[" and at > 1:
                before = tokens[at - 2]
            if before.lower == "'s" and word in reporting.AMBIGUOUS:
                return ""
        if word in reporting.AMBIGUOUS:
            named = before is not None and (
                before.lower in SUBJECT_PRONOUNS or before.lower in ADVERBS or before.text[0].isupper()
            )
            if not named:
                return ""
        return word
