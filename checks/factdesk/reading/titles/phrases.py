"""Finds the phrases that are titles: head, words before it, what it is of, by a look-up for each token."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factdesk.language.en import countries, name_words, offices, reporting
from factdesk.language.en.phrase_words import (
    DETERMINERS,
)
from factdesk.reading.titles.complement import PARTICIPLES, STOPS, Complements
from factdesk.reading.titles.office import Office, Word, build, compound_at, joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factdesk.reading.model import NameMention
    from factdesk.text.tokens import Token

_BEFORE = 10  # tokens a title has before its head
# Words that end like an adjective before an office ("political scientist", "nationalist tabloid").
_ADJECTIVES = ("al", "ic", "ist", "ive", "ary", "ian", "ese", "ish", "ous", "ean", "ior", "ent", "ional", "ical")
_ENDS_PHRASE = STOPS | DETERMINERS | {"of", "for", "at", "and", "'s"}
_BEFORE_HEADS = frozenset("deputy assistant associate chief fellow".split())
_COMPOUND_STARTS = frozenset(name.split()[0] for name in offices.COMPOUNDS)
HEAD_TOKENS = offices.HEADS | frozenset(offices.ABBREVIATIONS) | _COMPOUND_STARTS


class Phrase(NamedTuple):
    """A title in the text: its tokens `first` to `last` (exclusive), those of its head, its determiner if any, its office.

    `start` is where its noun phrase begins, determiner or possessor included.
    """

    start: int
    first: int
    last: int
    head: int
    head_last: int
    determiner: str
    office: Office


class Finder:
    """Finds titles among the tokens of a document."""

    __slots__ = ("_complements", "_inside", "_starts", "_tokens")

    def __init__(self, tokens: tuple[Token, ...], starts: Mapping[int, NameMention], inside: Mapping[int, NameMention]) -> None:
        """`starts` gives the name that begins at a token, `inside` the one a token lies in."""
        self._tokens = tokens
        self._starts = starts
        self._inside = inside
        self._complements = Complements(tokens, starts)

    def phrases(self, places: Sequence[int]) -> list[Phrase]:
        """The titles in text order; `places` are the tokens whose words begin the head of a title."""
        found: list[Phrase] = []
        done = 0
        for at in places:
            if at < done or at in self._inside:
                continue
            head = self._head(at)
            if head is None:
                continue
            done, word = head
            phrase = self._phrase(at, done, word, found[-1].last if found else 0)
            if phrase is not None:
                found.append(phrase)
        return found

    def _head(self, at: int) -> tuple[int, str] | None:
        """The token behind the head that begins at a token, and its one form; None where a longer head goes on from here."""
        return (self._compound(at) if self._tokens[at].lower in _COMPOUND_STARTS else None) or self._single(at)

    def _compound(self, at: int) -> tuple[int, str] | None:
        """A head of several words: "vice president"."""
        tokens = self._tokens
        words: list[Word] = []
        ends: list[int] = []
        step = at
        while step < min(len(tokens), at + 8) and len(words) < 4:
            token = tokens[step]
            if token.text == "-" and words:
                step += 1
                continue
            if not token.text[0].isalpha():
                break
            words.append(Word(token.lower, token.text[0].isupper()))
            ends.append(step + 1)
            step += 1
        compound = compound_at(words, 0)
        return None if compound is None else (ends[compound.last - 1], compound.head)

    def _single(self, at: int) -> tuple[int, str] | None:
        """A head of one word, a hyphenated one, or an abbreviation before a name."""
        tokens = self._tokens
        lower = tokens[at].lower
        if lower in offices.HEADS:
            following = tokens[at + 1] if at + 1 < len(tokens) else None
            if following is not None and (self._goes_on(at, following) or self._adjective(tokens[at], following)):
                return None
            if following is not None and following.text == "-" and following.start == tokens[at].end:
                parts = self._hyphenated(at)
                if parts is not None:
                    return parts
            return at + 1, offices.SAME_HEAD.get(lower, lower)
        if lower in offices.ABBREVIATIONS and tokens[at].text[0].isupper():
            last = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].text == ".")
            name = self._starts.get(last)
            form = offices.ABBREVIATIONS[lower]
            return (last, offices.SAME_HEAD.get(form, form)) if name is not None and not name.honorific else None
        return None

    def _goes_on(self, at: int, following: Token) -> bool:
        """Whether the noun behind is the head, and this one only stands before it ("police officer", "student leader")."""
        before_head = self._tokens[at].lower in _BEFORE_HEADS and following.lower in offices.MODIFIERS | HEAD_TOKENS
        if (following.lower in offices.HEADS or before_head) and at + 1 not in self._inside:
            both_capital = self._tokens[at].text[0].isupper() == following.text[0].isupper()
            return both_capital and following.start > self._tokens[at].end
        return False

    def _adjective(self, token: Token, following: Token) -> bool:
        """Whether another noun follows, so that this one only describes it: "the last major stronghold"."""
        lower = following.lower
        if not following.text[0].islower() or token.text[0].isupper() or lower in _ENDS_PHRASE:
            return False
        return not (lower in reporting.VERBS or lower.endswith(("ed", "ing")) or lower in PARTICIPLES or lower in offices.STATUS)

    def _hyphenated(self, at: int) -> tuple[int, str] | None:
        """ "obstetrician-gynecologist", "president-elect": the token behind, and the head."""
        tokens = self._tokens
        if at + 2 >= len(tokens) or tokens[at + 2].start != tokens[at + 1].end:
            return None
        word = f"{tokens[at].lower}-{tokens[at + 2].lower}"
        word = offices.SAME_HEAD.get(word, word)
        if word in offices.HEADS or word in offices.COMPOUNDS:
            return at + 3, word
        if tokens[at + 2].lower in offices.HEADS:
            return at + 3, word
        return None

    def _phrase(self, at: int, last: int, head: str, floor: int) -> Phrase | None:
        tokens = self._tokens
        hyphen = at > 1 and tokens[at - 1].text == "-" and tokens[at - 1].start == tokens[at - 2].end
        if hyphen and tokens[at - 2].lower not in ("ex", "vice", "co", "deputy"):
            return None
        if hyphen and tokens[at - 2].lower == "co":
            at, head = at - 2, "co-" + head
            head = offices.SAME_HEAD.get(head, head)
        first, determiner = self._start(at, max(floor, at - _BEFORE))
        while first < at and not tokens[first].text[0].isalnum():
            first += 1
        end = self._complements.end(last, head)
        before = self._words(first, at)
        based = next((place for place in range(last + 1, end) if tokens[place].lower == "based"), None)
        after = self._words(last, end) if based is None else self._words(last, last + 1) + self._words(based + 1, end)
        status_behind = last < len(tokens) and tokens[last].text == "-" and end == last and last + 1 < len(tokens)
        if status_behind and tokens[last + 1].lower in offices.STATUS:
            end = last + 2
            after = [Word(tokens[last + 1].lower, capital=False)]
        return Phrase(
            self._opening(first, determiner), first, end, at, last, determiner, build(tuple(before), head, tuple(after))
        )

    def _opening(self, first: int, determiner: str) -> int:
        """Where the noun phrase begins of a title that begins at a token."""
        if not determiner:
            return first
        if determiner != "'s":
            return first - 1
        if self._tokens[first - 1].lower not in ("'s", "'"):
            return first  # the owner is part of the title: "China's foreign minister"
        owner = self._inside.get(first - 2)
        return owner.first if owner is not None else first - 2

    def _words(self, first: int, last: int) -> list[Word]:
        """The words of some tokens, hyphens joined."""
        tokens = self._tokens
        words: list[Word] = []
        at = first
        while at < last:
            token = tokens[at]
            end = at + 1
            while end + 1 < last and tokens[end].text == "-" and tokens[end].start == tokens[end - 1].end:
                end += 2
            if token.text[0].isalnum() or token.lower in ("'s", "&", ","):
                words += joined([part.lower for part in tokens[at:end:2]], token.text[0].isupper())
            at = end
        return words

    def _start(self, at: int, floor: int) -> tuple[int, str]:
        """Where the title begins whose head is at a token, and its determiner ("the", "his", "Lind's" as "'s", or "")."""
        tokens = self._tokens
        sure = at  # the title begins here at the latest
        step = at
        owned = ""  # "'s" once the title begins with the country or body it belongs to
        while step > floor:
            token = tokens[step - 1]
            lower = token.lower
            if lower in DETERMINERS:
                return step, lower
            name = self._inside.get(step - 1)
            if name is not None:
                if name.sort == "person" or name.honorific or self._named(name):
                    return sure, owned
                if sure != step or name.first < floor:
                    return sure, owned  # words that may be a verb's lie between
                step = sure = name.first
                continue
            if lower == "'s" or (token.text in ("'", "’") and step - 1 > floor and tokens[step - 2].lower[-1] == "s"):
                owner = self._inside.get(step - 2)
                if owner is not None and owner.sort != "person" and not owner.honorific:
                    owned = "'s"
                    sure = step = step - 1  # "China's climate envoy": all behind the possessive belongs to the title
                    continue
                return step, "'s"
            if token.text == "-":
                step -= 1
                continue
            if not token.text[0].isalnum() or lower in STOPS or lower in ("of", "for", "at", "and"):
                if token.text in (",", "—", "–", "--", "(", ":") and step < at and self._all_low(step, at):
                    return step, ""
                break
            if lower in reporting.VERBS and lower not in offices.MODIFIERS and lower not in reporting.AMBIGUOUS:
                break
            if lower.endswith("ing") and lower not in offices.MODIFIERS and tokens[step - 2].lower not in DETERMINERS:
                break
            step -= 1
            if self._modifier(token, lower, sure == step + 1):
                sure = step
        return sure, owned

    def _named(self, name: NameMention) -> bool:
        """Whether a name is of somebody who gets an office: "named Ida Lind chairman"."""
        return name.first > 0 and len(name.parts) > 1 and self._tokens[name.first - 1].lower in reporting.NAMING

    def _all_low(self, first: int, at: int) -> bool:
        """Whether only words that can stand before an office lie between a sign and the head: no verb that one can tell."""
        return all(
            not token.lower.endswith(("ed", "ing")) and token.lower not in reporting.VERBS for token in self._tokens[first:at]
        )

    def _modifier(self, token: Token, lower: str, adjoins: bool) -> bool:
        if not adjoins:
            return False
        if lower in offices.MODIFIERS or lower in countries.DEMONYMS or lower in countries.REGIONS or lower in name_words.BODIES:
            return True
        if lower in offices.HEADS or lower in offices.SPELLINGS:
            return True
        if token.text[0].isdigit():
            return True
        return len(lower) > 4 and lower.endswith(_ADJECTIVES) and token.text[0].islower()
