"""Parts of speech, as far as binding needs them: closed classes by word, verbs by their place.

No model and no dictionary of nouns: what is neither a function word nor in the place of a verb is taken for a noun or adjective.
The rules are the first of those of Brill (1995), written by hand.
"""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from factdesk.frames.words import is_verb_form, past_or_participle
from factdesk.language.en import function_words as words
from factdesk.language.en.function_words import COUNTS
from factdesk.language.en.nouns import NO_PLURALS
from factdesk.language.en.verbs import UNCHANGED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factdesk.text.document import Document, Sentence
    from factdesk.text.tokens import Token


class Tag(Enum):
    """A part of speech."""

    DET = "determiner"
    PREP = "preposition"
    PRON = "pronoun"
    AUX = "auxiliary"
    MODAL = "modal"
    TO = "to"
    NEG = "negation"
    VERB = "verb"
    PARTICIPLE = "participle"  # -ing or -ed that opens a shortened clause or stands before a noun
    NOUN = "noun"
    NAME = "name"
    NUM = "number"
    CONJ = "coordinator"
    SUB = "subordinator"
    REL = "relative"
    ADV = "adverb"
    POSS = "possessive"
    HYPHEN = "hyphen"
    COMMA = "comma"
    QUOTE = "quote"
    PUNCT = "punctuation"


@cache
def closed_classes() -> Mapping[str, Tag]:
    """The tag of every function word."""
    found: dict[str, Tag] = {}
    for tag, group in (
        (Tag.ADV, words.ADVERBS),
        (Tag.SUB, words.SUBORDINATORS),
        (Tag.PREP, words.PREPOSITIONS),
        (Tag.DET, words.DETERMINERS),
        (Tag.PRON, words.PRONOUNS),
        (Tag.AUX, words.AUXILIARIES),
        (Tag.MODAL, words.MODALS),
        (Tag.NEG, words.NEGATIONS),
        (Tag.CONJ, words.COORDINATORS),
        (Tag.REL, words.RELATIVES),
    ):
        found.update(dict.fromkeys(group, tag))
    found.update(dict.fromkeys(COUNTS, Tag.NUM))
    found |= {"to": Tag.TO, "'s": Tag.POSS, ",": Tag.COMMA, "-": Tag.HYPHEN, "no": Tag.DET}
    found |= dict.fromkeys(('"', "“", "”", "``", "''", "‘", "’"), Tag.QUOTE)
    return found


_NOUNISH = frozenset({Tag.DET, Tag.POSS, Tag.NUM, Tag.HYPHEN})
_NOT_SEEN = frozenset({Tag.ADV, Tag.NEG})
_OBJECT_OPENERS = frozenset({Tag.DET, Tag.NAME, Tag.PREP, Tag.PRON, Tag.NUM, Tag.TO, Tag.SUB})


def tag_sentence(document: Document, sentence: Sentence) -> list[Tag]:
    """The tags of a sentence's tokens."""
    tokens = document.tokens[sentence.first : sentence.last]
    closed = closed_classes()
    cased = _cased(tokens)
    tags: list[Tag] = []
    for at, token in enumerate(tokens):
        tag = closed.get(token.lower)
        if tag is None or (tag is not Tag.PUNCT and cased and _name_like(tokens, at) and tag in (Tag.MODAL, Tag.ADV)):
            tag = _open_class(tokens, tags, at, cased)
        elif tag is Tag.POSS and (not tags or tags[-1] in (Tag.PRON, Tag.REL)):
            tag = Tag.AUX  # it's, who's
        elif (tag is Tag.DET and token.lower == "that" and _that_joins(tokens, tags, at)) or (
            tag is Tag.PREP and token.lower in words.SUBORDINATORS and _clause_follows(tokens, at)
        ):
            tag = Tag.SUB
        elif tag is Tag.CONJ and token.lower == "yet" and tags and tags[-1] is not Tag.COMMA:
            tag = Tag.ADV  # "has not yet approved"
        elif tag is Tag.PRON and token.text == "US" and token.lower == "us":
            tag = Tag.NAME
        if token.lower in ("first", "last", "next") and tags and tags[-1] is Tag.AUX and _verb_follows(tokens, at):
            tag = Tag.ADV  # "was first postponed"
        tags.append(tag)
    return tags


def _cased(tokens: tuple[Token, ...]) -> bool:
    """Whether capitals tell names: not in headlines with a capital on every word, nor in capitals throughout."""
    long = [token.text for token in tokens if len(token.text) > 3 and token.text[0].isalpha()]
    return 2 * sum(word[0].isupper() for word in long) <= len(long) + 2


def _name_like(tokens: tuple[Token, ...], at: int) -> bool:
    return at > 0 and tokens[at].text[0].isupper() and len(tokens[at].text) > 1


def _open_class(tokens: tuple[Token, ...], tags: list[Tag], at: int, cased: bool) -> Tag:
    token = tokens[at]
    sign = token.text[0]
    if sign.isdigit():
        return Tag.NUM
    if not sign.isalpha():
        return Tag.PUNCT
    if cased and sign.isupper() and (at > 0 or len(token.text) > 1):
        opens = at == 0 or tags[-1] in (Tag.QUOTE, Tag.PUNCT)
        if not opens or not is_verb_form(token.lower):
            return Tag.NAME
    if token.lower.endswith("ly") and token.lower not in words.LY_NOUNS:
        return Tag.ADV
    if not (is_verb_form(token.lower) or token.lower.endswith(("ed", "ing"))):
        return Tag.NOUN
    return _verb_or_not(tokens, tags, at)


def _verb_or_not(tokens: tuple[Token, ...], tags: list[Tag], at: int) -> Tag:
    word = tokens[at].lower
    back = at - 1
    while back >= 0 and tags[back] in _NOT_SEEN:
        back -= 1
    before = tags[back] if back >= 0 else None
    previous = tokens[back].lower if back >= 0 else ""
    if word.endswith("ing"):
        if before is Tag.AUX:
            return Tag.VERB
        nominal = before in _NOUNISH or (before is Tag.NOUN and not _object_follows(tokens, at))
        return Tag.NOUN if nominal else Tag.PARTICIPLE
    if word in UNCHANGED and before is Tag.NOUN and at + 1 < len(tokens) and tokens[at + 1].lower == "of":
        return Tag.NOUN  # "a friendly bid of 470 pence"
    if past_or_participle(word):
        if before in _NOUNISH:
            return Tag.NOUN if word in UNCHANGED and not _noun_follows(tokens, at) else Tag.PARTICIPLE  # "in a shed"
        if before is Tag.PREP:
            return Tag.PARTICIPLE
        return Tag.VERB
    if before in (Tag.TO, Tag.MODAL) or (before is Tag.AUX and previous in ("do", "does", "did")):
        return Tag.VERB
    if before in (Tag.PRON, Tag.REL):
        return Tag.VERB
    if before is Tag.CONJ and back > 0 and Tag.VERB in tags[:back] and _follows_with_object(tokens, at):
        return Tag.VERB
    by_place = _by_place(tokens, tags, at, back)
    if by_place is not None:
        return by_place
    plural = previous.endswith("s") and previous not in NO_PLURALS
    if before is Tag.NAME or (before is Tag.NOUN and plural != word.endswith("s")):
        return Tag.VERB if _follows_with_object(tokens, at) else Tag.NOUN
    return Tag.NOUN


def _by_place(tokens: tuple[Token, ...], tags: list[Tag], at: int, back: int) -> Tag | None:
    """The tag of a word that may be a verb, where the tags before it leave one; `back` is the last place before it but for adverbs."""
    before = tags[back] if back >= 0 else None
    if before is Tag.COMMA and back < at - 1 and tokens[at].lower.endswith("s") and _follows_with_object(tokens, at):
        return Tag.VERB  # "the toll, first put at 40, now stands at 52"
    if before is Tag.NAME and _relative_subject(tokens, tags, back):
        return Tag.VERB  # "the bank that Lee owns"
    if before is Tag.NOUN and _bare_object(tags, back):
        return Tag.NOUN  # "expelled from peace talks on Monday"
    return None


def _relative_subject(tokens: tuple[Token, ...], tags: list[Tag], at: int) -> bool:
    """Whether the names that end at a place stand right behind "that" or "which", with no verb yet between."""
    while at > 0 and tags[at] in (Tag.NAME, Tag.DET) and tokens[at].lower != "that":
        at -= 1
    return tags[at] in (Tag.SUB, Tag.REL) and tokens[at].lower in ("that", "which", "whom")


def _verb_follows(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a past form or participle stands right behind a word."""
    return at + 1 < len(tokens) and past_or_participle(tokens[at + 1].lower)


def _noun_follows(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a word that is no function word stands right behind, in small letters."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return following is not None and following.text[0].islower() and following.lower not in closed_classes()


def _bare_object(tags: list[Tag], at: int) -> bool:
    """Whether the noun at a place is a preposition's object without article, and so no subject of a verb behind it."""
    while at > 0 and tags[at] is Tag.NOUN:
        at -= 1
    return tags[at] is Tag.PREP


def _object_follows(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether an object stands right behind a word."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    tag = closed_classes().get(following.lower) if following else None
    return tag in (Tag.DET, Tag.PRON, Tag.NUM) or (tag is None and following is not None and following.text[0].isupper())


def _follows_with_object(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether what follows could be an object or complement, over an adverb ("meet separately Monday")."""
    if at + 2 < len(tokens) and tokens[at + 1].lower.endswith("ly") and tokens[at + 1].lower not in words.LY_NOUNS:
        at += 1
    if at + 1 >= len(tokens):
        return False
    following = tokens[at + 1]
    tag = closed_classes().get(following.lower)
    return tag in _OBJECT_OPENERS - {Tag.PREP} or (tag is Tag.PREP and following.lower != "of") or following.text[0].isupper()


def _that_joins(tokens: tuple[Token, ...], tags: list[Tag], at: int) -> bool:
    """Whether "that" opens a clause: after a verb or noun, or where a subject follows it."""
    return (
        bool(tags)
        and tags[-1] in (Tag.VERB, Tag.NOUN, Tag.NAME, Tag.COMMA, Tag.PRON, Tag.PARTICIPLE, Tag.ADV)
        and at + 1 < len(tokens)
    )


def _clause_follows(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a word such as "after" or "since" joins a clause: a subject and a finite verb come before the next comma."""
    subject = False
    for token in tokens[at + 1 : at + 12]:
        tag = closed_classes().get(token.lower)
        if tag in (Tag.COMMA, Tag.PUNCT, Tag.SUB, Tag.REL) or token.text in ".;:—–":
            return False
        if tag in (Tag.AUX, Tag.MODAL):
            return subject
        if tag is None and is_verb_form(token.lower) and not token.lower.endswith("ing") and past_or_participle(token.lower):
            return subject
        subject = subject or tag in (Tag.PRON, Tag.DET) or tag is None
    return False
