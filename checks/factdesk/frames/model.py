"""Frames of one article: every sentence with its parts of speech and clauses, and an index of its words.

All of it is computed once an article and shared by all claims; sentences nobody asks about are never tagged.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from factdesk.frames.clauses import Clause, clauses
from factdesk.frames.tags import Tag, tag_sentence
from factdesk.frames.words import stem
from factdesk.records import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdesk.articles.model import Article
    from factdesk.frames.attach import Governor
    from factdesk.frames.cast import Cast
    from factdesk.frames.participants import Stretch
    from factdesk.reading.model import (
        AmountMention,
        DurationMention,
        NameMention,
        PlaceMention,
        QuoteMention,
        Reading,
        TimeMention,
        TitleMention,
    )
    from factdesk.results import Reason
    from factdesk.text.document import Document, Sentence
    from factdesk.text.tokens import Token


class Word(NamedTuple):
    """A word to align with others: its form, and the token it stands at (-1 in a claim)."""

    form: str
    token: int


@dataclass(frozen=True)
class Framed:
    """A sentence with its clauses; `tags` are those of its tokens, from `sentence.first` on."""

    sentence: Sentence
    tags: list[Tag]
    clauses: tuple[Clause, ...]

    def clause_at(self, token: int) -> Clause:
        """The clause that holds a token, given by its number in the document."""
        for clause in self.clauses:
            if token < clause.last:
                return clause
        return self.clauses[-1]

    def tag(self, token: int) -> Tag:
        """The tag of a token, given by its number in the document."""
        return self.tags[token - self.sentence.first]


class _Standing(Protocol):
    """What stands at a token."""

    @property
    def first(self) -> int:
        """The token it begins at."""
        ...


_M = TypeVar("_M", bound=_Standing)


def within(mentions: Sequence[_M], first: int, last: int) -> Sequence[_M]:
    """Those of mentions in text order that begin at the tokens `first` to `last` (exclusive)."""
    start = bisect_left(mentions, first, key=_first)
    return mentions[start : bisect_left(mentions, last, start, key=_first)]


def _first(mention: _Standing) -> int:
    return mention.first


@dataclass(frozen=True)
class Frames:
    """An article, read and framed."""

    article: Article
    reading: Reading
    _framed: dict[int, Framed] = field(default_factory=dict, repr=False)
    # what depends on the article alone is found once for all claims, by those who ask for it
    governed: dict[tuple[int, int], list[Governor]] = field(default_factory=dict, repr=False)
    aligned: dict[int, list[Word]] = field(default_factory=dict, repr=False)
    spelt: dict[str, dict[str, list[NameMention]]] = field(default_factory=dict, repr=False)
    superseded: dict[int, list[Reason]] = field(default_factory=dict, repr=False)
    stretched: dict[int, list[Stretch]] = field(default_factory=dict, repr=False)
    _places_of: dict[frozenset[str], list[int]] = field(default_factory=dict, repr=False)
    _stems_of: dict[int, frozenset[str]] = field(default_factory=dict, repr=False)
    _word_in: dict[str, frozenset[int]] = field(default_factory=dict, repr=False)
    _stem_in: dict[str, frozenset[int]] = field(default_factory=dict, repr=False)

    @cached_property
    def document(self) -> Document:
        """The article's text taken apart."""
        return self.reading.document

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the document."""
        return self.reading.document.tokens

    def framed(self, index: int) -> Framed:
        """A sentence, by its number, with tags and clauses."""
        found = self._framed.get(index)
        if found is None:
            sentence = self.document.sentences[index]
            tags = tag_sentence(self.document, sentence)
            found = self._framed[index] = Framed(sentence, tags, clauses(self.document, sentence, tags))
        return found

    def tag(self, token: int) -> Tag:
        """The tag of a token of the article."""
        return self.framed(self.sentence_of(token).index).tag(token)

    def sentence_of(self, token: int) -> Sentence:
        """The sentence a token stands in."""
        return self._sentence_at[token]

    @cached_property
    def _sentence_at(self) -> list[Sentence]:
        found = [*self.document.sentences[:1]] * len(self.tokens)
        for sentence in self.document.sentences:
            found[sentence.first : sentence.last] = [sentence] * (sentence.last - sentence.first)
        return found

    @cached_property
    def stems(self) -> list[str]:
        """The stem of every token, "" for numbers and signs."""
        return [stem(word) if word[0].isalpha() else "" for word in self.document.lowers]

    def places_of(self, stems: frozenset[str]) -> list[int]:
        """The tokens that have one of some stems, in text order, whether their sentences can be evidence or not."""
        found = self._places_of.get(stems)
        if found is None:
            found = [at for key in stems for at in self._all_by_stem.get(key, ())]
            found.sort()
            self._places_of[stems] = found
        return found

    @cached_property
    def _all_by_stem(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for at, key in enumerate(self.stems):
            found.setdefault(key, []).append(at)
        return found

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All words and stems of the article."""
        return frozenset(self.document.lowers).union(self.stems)

    def stems_of(self, sentence: Sentence) -> frozenset[str]:
        """The stems that stand in a sentence."""
        found = self._stems_of.get(sentence.index)
        if found is None:
            found = self._stems_of[sentence.index] = frozenset(self.stems[sentence.first : sentence.last])
        return found

    @cached_property
    def by_word(self) -> dict[str, list[int]]:
        """Lower-case word -> the tokens that are it, in text order, in sentences that can be evidence."""
        found: dict[str, list[int]] = {}
        for sentence in self.document.sentences:
            if sentence.role.evidence:
                for at in range(sentence.first, sentence.last):
                    found.setdefault(self.tokens[at].lower, []).append(at)
        return found

    @cached_property
    def by_stem(self) -> dict[str, list[int]]:
        """Stem -> the tokens that have it, in text order, in sentences that can be evidence."""
        found: dict[str, list[int]] = {}
        for word, places in self.by_word.items():
            if word[0].isalpha():
                found.setdefault(stem(word), []).extend(places)
        for places in found.values():
            places.sort()
        return found

    def sentences_of_word(self, word: str) -> frozenset[int]:
        """The sentences a word stands in, by number; of those that can be evidence."""
        return self._sentences_of(word, self.by_word, self._word_in)

    def sentences_of_stem(self, word: str) -> frozenset[int]:
        """The sentences a stem stands in, by number; of those that can be evidence."""
        return self._sentences_of(word, self.by_stem, self._stem_in)

    def _sentences_of(self, key: str, places: dict[str, list[int]], known: dict[str, frozenset[int]]) -> frozenset[int]:
        if key not in known:
            known[key] = frozenset(self.sentence_of(at).index for at in places.get(key, ()))
        return known[key]

    @cached_property
    def names(self) -> tuple[NameMention, ...]:
        """The names of the article in text order."""
        from factdesk.reading.model import NameMention

        return tuple(mention for mention in self.reading.mentions if isinstance(mention, NameMention))

    @cached_property
    def places(self) -> tuple[PlaceMention, ...]:
        """The places of the article in text order."""
        from factdesk.reading.model import PlaceMention

        return tuple(mention for mention in self.reading.mentions if isinstance(mention, PlaceMention))

    @cached_property
    def time_starts(self) -> frozenset[int]:
        """The tokens that dates and lengths of time begin with."""
        from factdesk.reading.model import DurationMention, TimeMention

        return frozenset(m.first for m in self.reading.mentions if isinstance(m, (TimeMention, DurationMention)))

    @cached_property
    def times(self) -> tuple[TimeMention, ...]:
        """The dates and times of the article in text order."""
        from factdesk.reading.model import TimeMention

        return tuple(mention for mention in self.reading.mentions if isinstance(mention, TimeMention))

    @cached_property
    def titles(self) -> tuple[TitleMention, ...]:
        """The titles of the article in text order."""
        from factdesk.reading.model import TitleMention

        return tuple(mention for mention in self.reading.mentions if isinstance(mention, TitleMention))

    @cached_property
    def durations(self) -> tuple[DurationMention, ...]:
        """The lengths of time of the article in text order."""
        from factdesk.reading.model import DurationMention

        return tuple(mention for mention in self.reading.mentions if isinstance(mention, DurationMention))

    @cached_property
    def amounts(self) -> tuple[AmountMention, ...]:
        """The numbers and measures of the article in text order."""
        from factdesk.reading.model import AmountMention

        return tuple(mention for mention in self.reading.mentions if isinstance(mention, AmountMention))

    @cached_property
    def rates(self) -> frozenset[int]:
        """The tokens that only tell what a sum is for each of: "share" in "45 cents a share"."""
        lowers = self.document.lowers
        ends = {mention.last for mention in self.amounts if mention.per}
        behind = (at + 1 for at in ends if at + 1 < len(lowers) and lowers[at] in ("a", "an", "per", "each"))
        inside = (
            mention.last - 1 for mention in self.amounts if mention.per and lowers[mention.last - 1].startswith(mention.per)
        )
        return frozenset((*behind, *inside))

    @cached_property
    def quotes(self) -> tuple[QuoteMention, ...]:
        """The quotations of the article in text order, in text that can be evidence."""
        from factdesk.reading.model import QuoteMention

        found = (mention for mention in self.reading.mentions if isinstance(mention, QuoteMention))
        return tuple(mention for mention in found if self.sentence_of(mention.first).role.evidence)

    @cached_property
    def name_at(self) -> dict[int, NameMention]:
        """Token number -> the name it belongs to."""
        return {at: name for name in self.names for at in range(name.first, name.last)}

    @cached_property
    def cast(self) -> Cast:
        """Where the article speaks of the entities that claims name."""
        from factdesk.frames.cast import Cast

        return Cast(self)

    @cached_property
    def leading(self) -> tuple[int, ...]:
        """The sentences that set the scene: headline, first caption and first two body sentences."""
        from factdesk.text.document import Role

        found: list[int] = []
        body = 0
        for sentence in self.document.sentences:
            if sentence.role in (Role.HEADLINE, Role.CAPTION) and body == 0:
                found.append(sentence.index)
            elif sentence.role is Role.BODY:
                found.append(sentence.index)
                body += 1
                if body == 2:
                    break
        return tuple(found)
