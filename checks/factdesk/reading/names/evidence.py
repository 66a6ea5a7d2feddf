"""What the text itself tells about its capitals: which words stand there small, which stand capital inside sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.language.en.name_words import COMMON_ENDINGS, OPENERS
from factdesk.text.document import Role

if TYPE_CHECKING:
    from factdesk.text.document import Block, Document
    from factdesk.text.tokens import Token

_STARTS_AGAIN = frozenset({"--", "---", "''"}) | frozenset("\"“”``‘'`:;([—–•|*-/…")
_SINGULAR = frozenset("is was has does says".split())  # verbs that no plural takes
_SHOUTED = 0.7  # share of long words in capitals that makes a heading of a paragraph
_HEADING = 24  # words a heading has at most


class Evidence:
    """The capitals of one document: where each token may be a capital for its place alone."""

    __slots__ = ("capital", "heading", "initial", "small")

    def __init__(self, document: Document) -> None:
        tokens = document.tokens
        self.heading = bytearray(len(tokens))  # in page furniture, or a heading whose words are all capitalised
        self.initial = bytearray(len(tokens))  # first word of a sentence, quote or bracket
        self.small: set[str] = set()
        self.capital: set[str] = set()
        per_block: dict[int, bool] = {}
        for sentence in document.sentences:
            heading = per_block.get(sentence.block)
            if heading is None:
                block = document.blocks[sentence.block]
                heading = block.role is Role.FURNITURE or _is_heading(document, block)
                per_block[sentence.block] = heading
            first = True
            for at in range(sentence.first, sentence.last):
                token = tokens[at]
                sign = token.text[0]
                if heading:
                    self.heading[at] = 1
                if not sign.isalpha():
                    if token.text in _STARTS_AGAIN and not _inside_word(tokens, at):
                        first = True
                    continue
                if first:
                    self.initial[at] = 1
                    first = False
                if heading:
                    continue
                if not sign.isupper():
                    self.small.add(token.lower)
                elif not self.initial[at] and not _beside_hyphen(tokens, at, sentence.last):
                    self.capital.add(token.lower)

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
    if not 0 < at < len(tokens) - 1 or tokens[at].text not in ("-", "'", "’"):
        return False
    return tokens[at - 1].end == tokens[at].start and tokens[at + 1].start == tokens[at].end


def _beside_hyphen(tokens: tuple[Token, ...], at: int, last: int) -> bool:
    """Whether a word is part of a hyphenated one: it is no name of its own there."""
    if at + 1 < last and tokens[at + 1].text == "-" and tokens[at + 1].start == tokens[at].end:
        return True
    return at > 0 and tokens[at - 1].text == "-" and tokens[at - 1].end == tokens[at].start


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
