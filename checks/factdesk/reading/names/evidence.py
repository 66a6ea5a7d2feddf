"""What the text itself tells about its capitals: which words stand there small, which stand capital inside sentences."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from factdesk.language.en.name_words import COMMON_ENDINGS, OPENERS
from factdesk.reading.index import CAPITAL, MARK, MIXED, index_of
from factdesk.text.document import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdesk.text.document import Block, Document
    from factdesk.text.tokens import Token

STARTS_AGAIN = frozenset({"--", "---", "''"}) | frozenset("\"“”``‘'`:;([—–•|*-/…")
_MAYBE_INSIDE = frozenset({"-", "'", "’"})
_SINGULAR = frozenset("is was has does says".split())  # verbs that no plural takes
_SHOUTED = 0.7  # share of long words in capitals that makes a heading of a paragraph
_HEADING = 24  # words a heading has at most
_NOT = bytes([1, *bytes(255)])  # turns marked tokens into unmarked ones


class Evidence:
    """The capitals of one document: where each token may be a capital for its place alone."""

    __slots__ = ("capital", "capitals", "heading", "initial", "small")

    def __init__(self, document: Document) -> None:
        tokens, words, lowers, index = document.tokens, document.words, document.lowers, index_of(document)
        self.heading = bytearray(len(tokens))  # in page furniture, or a heading whose words are all capitalised
        self.initial = bytearray(len(tokens))  # first word of a sentence, quote or bracket
        self.capitals = index.places(CAPITAL)
        signs = [at for at in index.places(MARK) if words[at] in STARTS_AGAIN]
        inside = [at for at in signs if words[at] in _MAYBE_INSIDE and _inside_word(tokens, at)]
        if inside:
            signs = sorted(set(signs).difference(inside))
        beside = {place for at in signs + inside if words[at] == "-" for place in _beside(tokens, at)}
        turn, block, shown = 0, -1, False
        for sentence in document.sentences:
            first, last = sentence.first, sentence.last
            if sentence.block != block:
                block = sentence.block
                shown = document.blocks[block].role is Role.FURNITURE or _is_heading(document, document.blocks[block])
            if shown:
                self.heading[first:last] = b"\1" * (last - first)
            word = self._begin(tokens, first, last)
            while turn < len(signs) and signs[turn] < last:
                if signs[turn] >= word:
                    word = self._begin(tokens, signs[turn] + 1, last)
                turn += 1
        heading, initial = self.heading, self.initial
        self.small = set(compress(words, heading.translate(_NOT)) if 1 in heading else words)
        self.small.update([lowers[at] for at in index.places(MIXED) if not heading[at]])
        self.capital = {lowers[at] for at in self.capitals if not (heading[at] or initial[at] or at in beside)}

    @classmethod
    def of_one_word(cls) -> Evidence:
        """The evidence of a word that stands alone, inside a sentence."""
        made = cls.__new__(cls)
        made.heading, made.initial, made.capitals = bytearray(1), bytearray(1), [0]
        made.small, made.capital = set(), set()
        return made

    def _begin(self, tokens: tuple[Token, ...], first: int, last: int) -> int:
        """Marks the first word from a place on, and gives it, or the end where there is none."""
        for at in range(first, last):
            if tokens[at].text[0].isalpha():
                self.initial[at] = 1
                return at
        return last

    def names_at_start(self, at: int, tokens: tuple[Token, ...]) -> bool:
        """Whether a capital at the start of a sentence is a name's, as far as the text and the language tell."""
        word = tokens[at].lower
        if word in OPENERS:
            return False
        if word in self.capital:
            return True
        if word in self.small:
            return False
        if tokens[at].text.isupper() and len(word) > 1:
            return True
        if at + 1 < len(tokens) and tokens[at + 1].text == "-" and tokens[at + 1].start == tokens[at].end:
            return at + 2 < len(tokens) and tokens[at + 2].text[0].isupper()  # "Anti-abortion"
        if word[-1] == "s" and word[-2:] not in ("ss", "us", "is") and at + 1 < len(tokens):
            following = tokens[at + 1]
            if following.text[0].islower() and following.lower not in _SINGULAR:
                return False  # "Details were few": a plural, unless the text has it as a name
        return not (len(word) > 5 and word.endswith(COMMON_ENDINGS))


def _inside_word(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a sign touches the words on both sides: "al-Megrahi", "O'Neill"."""
    return 0 < at < len(tokens) - 1 and tokens[at - 1].end == tokens[at].start and tokens[at + 1].start == tokens[at].end


def _beside(tokens: tuple[Token, ...], at: int) -> Iterator[int]:
    """The words that a hyphen touches: they are no names of their own there."""
    if at and tokens[at - 1].end == tokens[at].start:
        yield at - 1
    if at + 1 < len(tokens) and tokens[at + 1].start == tokens[at].end:
        yield at + 1


def _is_heading(document: Document, block: Block) -> bool:
    """Whether a paragraph is a line of capitalised or capital words without a full stop."""
    text = document.text[block.start : block.end]
    if len(text) > 200 or text[-1:] in '.!?:”",':
        return False
    words = [word.strip("'\"‘’“”,;:()") for word in text.split()]
    if any(len(word) > 4 and word[-1:] == "." and word.count(".") == 1 for word in words):
        return False  # a full stop inside: sentences
    long = [word for word in words if len(word) >= 4 and word[0].isalpha()]
    if not 3 <= len(words) <= _HEADING or len(long) < 3:
        return False
    enough = len(long) >= 4 or (":" not in text and "/" not in text and _opens(document, block, text))
    return enough and sum(word[0].isupper() for word in long) > _SHOUTED * len(long)


def _opens(document: Document, block: Block, text: str) -> bool:
    """Whether a short paragraph can be the headline: the first one, or in capitals."""
    return text.isupper() or block.start == document.blocks[0].start or block.role is Role.HEADLINE
