"""Runs of capitalised words, gathered over initials, hyphens, particles and "of" in one pass over the tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.language.en import countries, name_words, offices, places
from factdesk.language.en.phrase_words import DAYS, MONTHS
from factdesk.reading.names.cut import Cutter, Piece
from factdesk.reading.names.evidence import Evidence
from factdesk.text.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Sequence


_CONNECTORS = frozenset({"of", "for", "and", "the", "on", "&"})
_MAY_JOIN = name_words.PARTICLES | _CONNECTORS | {","}  # written small or a sign, and yet inside a name
# Capitals for their place in the sentence alone.
_OPENERS = name_words.OPENERS - offices.HEADS - offices.MODIFIERS - name_words.HONORIFICS - offices.ABBREVIATIONS.keys()
_LONGEST = 24
SMALL_STARTS = frozenset({"al", "el", "de", "van", "von"})  # particles a name may begin with
_APOSTROPHES = frozenset({"'", "’"})
_SUFFIXES = frozenset({"jr", "sr", "inc", "ltd", "llc"})  # behind a comma
# Words that a full stop may belong to.
_POINTED = (
    name_words.DESIGNATORS
    | name_words.HONORIFICS
    | offices.ABBREVIATIONS.keys()
    | {"jr", "sr", "jnr", "snr", "esq", "st", "ste", "mt", "ft"}
)
_JOINTS = _MAY_JOIN | {"-", "–", ".", "'", "’"}
_KEPT = 1 << 14  # words
_new = tuple.__new__


class Runs:
    """Finds names among tokens."""

    __slots__ = ("_cutter", "_evidence", "_tokens")

    def __init__(self, tokens: tuple[Token, ...], evidence: Evidence) -> None:
        self._tokens = tokens
        self._evidence = evidence
        self._cutter = Cutter(tokens, evidence)

    def pieces(self, places: Sequence[int], written: Sequence[str]) -> list[Piece]:
        """The names in text order, headings left out; `places` are the tokens with a capital, and the particles; `written` all words."""
        tokens, evidence = self._tokens, self._evidence
        heading, initial = evidence.heading, evidence.initial
        found: list[Piece] = []
        done, count = 0, len(tokens)
        for at in places:
            if at < done or heading[at]:
                continue
            following = written[at + 1] if at + 1 < count else ""
            sort, pointed = _alone[written[at]]
            if (
                _ends_run[following]
                or (following == "." and not pointed)
                or (following == "," and not (at + 2 < count and tokens[at + 2].lower in _SUFFIXES))
            ):
                if sort is not None and not (initial[at] and not evidence.names_at_start(at, tokens)):
                    found.append(_new(Piece, (at, at + 1, sort, "")))
                continue
            if tokens[at].text[0].islower() and not self._small_start(at):
                continue
            if initial[at] and tokens[at].lower in _OPENERS and self._stands_alone(at):
                continue
            words = self._gather(at)
            if words:
                found += self._cutter.cut(words)
                done = words[-1][1]
        return found

    def only(self) -> Piece | None:
        """The name that the first word is."""
        words = self._gather(0)
        pieces = self._cutter.cut(words) if words else []
        return pieces[0] if pieces else None

    def _stands_alone(self, at: int) -> bool:
        """Whether nothing behind a capital can be of one name with it."""
        tokens = self._tokens
        if at + 1 >= len(tokens):
            return True
        start, _, text, lower = tokens[at + 1]
        return text[0].islower() and lower not in _MAY_JOIN and start > tokens[at].end

    def _small_start(self, at: int) -> bool:
        """Whether a particle begins a name: "al-Megrahi", "de Gaulle", and not "de facto"."""
        tokens = self._tokens
        if at + 1 >= len(tokens):
            return False
        following = tokens[at + 1]
        if following.text == "-" and following.start == tokens[at].end:
            return self._hyphen_capital(at + 1) and tokens[at].lower in ("al", "el")
        return following.text[0].isupper() and not self._evidence.initial[at] and tokens[at].lower in ("de", "van", "von")

    def _gather(self, at: int) -> list[tuple[int, int]]:
        """The words of the run at a token: each its tokens, joined over hyphens, apostrophes and points. Connectors included."""
        tokens, heading, initial = self._tokens, self._evidence.heading, self._evidence.initial
        limit = min(len(tokens), at + 4 * _LONGEST)
        words: list[tuple[int, int]] = []
        while at < limit and len(words) < _LONGEST:
            token = tokens[at]
            _, stop, text, lower = token
            if heading[at]:
                break
            if text[0].isupper():
                if (text in ("I", "A") and not self._initial(at)) or "$" in text:
                    break
                if lower in DAYS or (lower in MONTHS and not self._month_is_name(words, at)):
                    break
                if words and initial[at]:
                    break
                end = at + 1
                if end < limit and tokens[end][0] == stop:
                    end = self._word_end(at, limit)
                words.append((at, end))
                at = end
            elif lower not in _MAY_JOIN and not text[0].isdigit():
                break
            elif token.lower in name_words.PARTICLES and self._particle(at, limit):
                if token.lower in ("al", "el", "ul", "ur") and tokens[at + 1].text == "-":
                    end = self._word_end(at + 2, limit)
                    words.append((at, end))
                    at = end
                else:
                    words.append((at, at + 1))
                    at += 1
            elif words and (token.lower in _CONNECTORS or token.text == "&") and self._joins(words, at, limit):
                words.append((at, at + 1))
                at += 1
            elif words and token.text == "," and self._suffix(at + 1):
                at += 1
            elif token.text[0].isdigit() and words and self._flight(words):
                words.append((at, at + 1))
                at += 1
            else:
                break
        return words

    def _initial(self, at: int) -> bool:
        """Whether a single capital has a point or hyphen behind it."""
        tokens = self._tokens
        return (
            at + 1 < len(tokens) and tokens[at + 1].start == tokens[at].end and tokens[at + 1].text in (".", "-", "&", "'", "’")
        )

    def _month_is_name(self, words: list[tuple[int, int]], at: int) -> bool:
        """ "Theresa May" and not "last May", "May 6"."""
        tokens = self._tokens
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if following is not None and (following.text[0].isdigit() or following.text in (",", ".")):
            return bool(words) and len(words) == 1 and following.text[0] in ",." and tokens[at].lower in ("may", "april", "june")
        return bool(words) or (following is not None and following.text[0].isupper() and tokens[at].lower in ("april", "june"))

    def _word_end(self, at: int, limit: int) -> int:
        """The token behind the word at `at`: over "F.", "Corp.", "Wen-ti", "O'Neill", "St."."""
        tokens = self._tokens
        end = at + 1
        while end < limit:
            token = tokens[end]
            if token.start != tokens[end - 1].end:
                break
            touching = end + 1 < limit and tokens[end + 1].start == token.end
            if token.text in ("-", "–") and touching and tokens[end + 1].text[0].isalnum() and token.text == "-":
                if tokens[end + 1].text[0].isupper() and self._pair(end - 1, end + 1):
                    break  # "US-China", "Xi-Blinken": two names
                if tokens[end + 1].lower in ("based", "led", "backed", "run", "style", "like", "born", "made", "area", "elect"):
                    break
                end += 2
            elif token.text in _APOSTROPHES and touching and len(tokens[end - 1].text) <= 2 and tokens[end + 1].text[0].isupper():
                end += 2
            elif token.text == "." and self._point(at, end, limit):
                end += 1
                break
            elif token.text == "&" and touching:
                end += 2
            else:
                break
        return end

    def _pair(self, left: int, right: int) -> bool:
        """Whether the words on both sides of a hyphen are names of their own."""
        words = (self._tokens[left].lower, self._tokens[right].lower)
        known = self._evidence.capital
        return all(word in countries.NAMES or word in countries.DEMONYMS for word in words) or all(
            word in known and word not in name_words.PARTICLES for word in words
        )

    def _point(self, at: int, end: int, limit: int) -> bool:
        """Whether a full stop belongs to the word before it: an initial, "Jr.", "Corp.", "Gen."."""
        tokens = self._tokens
        word = tokens[end - 1]
        if len(word.text) == 1 and end - at == 1:
            return end + 1 < limit and (tokens[end + 1].text[0].isupper() or tokens[end + 1].text == ",")
        known = word.lower in _POINTED or (word.lower in places.STATE_ABBREVIATIONS and at > 0 and tokens[at - 1].text == ",")
        if not known:
            return False
        # A full stop at the end of the sentence stays outside, save that of "Corp." and its like.
        return end + 1 < limit and not (
            self._evidence.initial[end + 1] and tokens[end + 1].text[0].isupper() and len(word.text) > 4
        )

    def _particle(self, at: int, limit: int) -> bool:
        """Whether a small word is a particle here: a capital follows, at most one particle further on."""
        tokens = self._tokens
        after = at + 1
        if after < limit and tokens[after].text == "-" and tokens[at].lower in ("al", "el", "ul", "ur"):
            return after + 1 < limit and self._hyphen_capital(after)
        if after < limit and tokens[after].lower in name_words.PARTICLES:
            after += 1
        return after < limit and tokens[after].text[0].isupper() and tokens[at].lower not in ("e", "y", "as")

    def _hyphen_capital(self, hyphen: int) -> bool:
        """Whether a capital touches a hyphen from behind: "al-Megrahi"."""
        tokens = self._tokens
        after = hyphen + 1
        return after < len(tokens) and tokens[after].text[0].isupper() and tokens[after].start == tokens[hyphen].end

    def _suffix(self, at: int) -> bool:
        tokens = self._tokens
        return at < len(tokens) and tokens[at].text[0].isupper() and tokens[at].lower in _SUFFIXES

    def _flight(self, words: list[tuple[int, int]]) -> bool:
        """ "Flight 103", "Group of 20", "Resolution 425"."""
        before = self._tokens[words[-1][0]].lower
        return before in ("flight", "resolution", "chapter", "apollo", "route", "highway", "article", "title") or (
            before == "of" and len(words) > 1 and self._tokens[words[-2][0]].lower == "group"
        )

    def _joins(self, words: list[tuple[int, int]], at: int, limit: int) -> bool:
        """Whether "of", "for", "and", "the", "on" carries a name on."""
        tokens = self._tokens
        token = tokens[at]
        after = at + 1
        if after >= limit:
            return False
        if token.lower == "the":
            before = tokens[words[-1][0]].lower
            return before in ("of", "for", "on") and tokens[after].text[0].isupper()
        if tokens[after].lower == "the" and token.lower != "and":
            after += 1
        if after >= limit or not (tokens[after].text[0].isupper() or tokens[after].text == "20"):
            return False
        if tokens[after].lower in DAYS or tokens[after].lower in MONTHS or self._evidence.initial[after]:
            return False
        last = tokens[words[-1][1] - 1].lower
        if token.text == "&":
            return True
        if token.lower == "and":
            return self._and(words, after, limit)
        if last == "secretary" or (last in offices.HEADS and last not in name_words.BODIES):
            staff = last == "chief" and tokens[after].lower == "staff"
            return token.lower == "of" and after == at + 1 and (staff or tokens[after].lower in offices.PORTFOLIO_WORDS)
        return (
            last in name_words.TAKES_OF if token.lower != "on" else last in ("committee", "commission", "council", "conference")
        )

    def _and(self, words: list[tuple[int, int]], after: int, limit: int) -> bool:
        """ "Center for China and Globalization", "Office of Management and Budget", and not "Bank of America and Citigroup"."""
        tokens = self._tokens
        small = [i for i, (first, _) in enumerate(words) if tokens[first].lower in ("of", "for")]
        if not small:
            return False
        body = tokens[words[small[0] - 1][1] - 1].lower if small[0] > 0 else ""
        if body not in name_words.TAKES_AND or body in offices.HEADS:
            return False
        if after in self._titles_from(after, limit):
            return False
        following = tokens[after].lower
        if following in name_words.HONORIFICS or following in offices.HEADS:
            return False
        inner = [tokens[first].lower for first, _ in words[small[0] + 1 :]]
        if len(inner) >= 2 and not inner[0].endswith(("ic", "al", "new")) and inner[0] != "the":
            return inner[0] in ("new", "health", "human")
        return True

    def _titles_from(self, at: int, limit: int) -> set[int]:
        """The token itself where a title of a person begins there: "Foreign Minister"."""
        tokens = self._tokens
        end = at
        while end < min(limit, at + 4) and tokens[end].lower in offices.MODIFIERS and tokens[end].text[0].isupper():
            end += 1
        if end < limit and end > at and tokens[end].lower in offices.HEADS and tokens[end].text[0].isupper():
            return {at}
        return set()


class _EndsRun(dict[str, bool]):
    """Whether no name goes on at a word, as it is written: most words that stand behind a name."""

    def __missing__(self, word: str) -> bool:
        if len(self) >= _KEPT:
            self.clear()
        ends = not word or not (word[0].isupper() or word[0].isdigit() or word in _JOINTS or word.lower() in _MAY_JOIN)
        self[word] = ends
        return ends


class _Alone(dict[str, tuple[str | None, bool]]):
    """The sort that a word has as a name of one word inside a sentence, None where it is none; and whether a point may be part of it.

    It is read like any run, in a text that has no other word.
    """

    def __missing__(self, word: str) -> tuple[str | None, bool]:
        if len(self) >= _KEPT:
            self.clear()
        token = Token(0, len(word), word, word.lower().replace("’", "'"))
        piece = Runs((token,), Evidence.of_one_word()).only() if word[0].isupper() else None
        pointed = len(word) == 1 or token.lower in _POINTED or token.lower in places.STATE_ABBREVIATIONS
        self[word] = alone = (None if piece is None else piece.sort, pointed)
        return alone


_ends_run = _EndsRun()
_alone = _Alone()
