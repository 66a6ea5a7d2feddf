"""Counts beside somebody who is counted apart: "the pilot and nine others" are ten, "himself and two others" two besides him."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.frames.tags import Tag
from factdesk.language.en.told import BEYOND, ONESELF

if TYPE_CHECKING:
    from factdesk.frames.model import Frames
    from factdesk.reading.model import AmountMention

_PHRASE = frozenset({Tag.NOUN, Tag.NAME, Tag.DET, Tag.PARTICIPLE, Tag.PUNCT, Tag.POSS, Tag.HYPHEN})


def counted_beside(frames: Frames, mention: AmountMention) -> int | None:
    """How many are to be added to a count of those beside somebody: 1 where one person is told of with them, 0 beside "himself".

    None where it cannot be told. "The pilot and nine others", "Lee was held along with six friends", "Lee was saved with 11 other
    climbers"; not "two drivers and nine others", "nine others".
    """
    tokens, framed = frames.tokens, frames.framed(frames.sentence_of(mention.first).index)
    at = mention.first - 1
    word = tokens[at].lower if at > framed.sentence.first else ""
    if word == "and":
        if tokens[at - 1].lower in ONESELF:
            return 0
        return 1 if _one_person(frames, at) else None
    if word != "with":
        return None
    clause = framed.clause_at(mention.first)
    verb = next((place for place in clause.verbs if place < at), None)
    if verb is None:
        return None
    end = verb
    while end > clause.first and framed.tag(end - 1) in (Tag.AUX, Tag.ADV, Tag.MODAL):
        end -= 1
    return 1 if _one_person(frames, end) else None


def beside(frames: Frames, mention: AmountMention) -> bool:
    """Whether a count is told beside somebody: "others", "another nine", "along with six"."""
    tokens = frames.tokens
    around = {tokens[at].lower for at in range(max(0, mention.first - 1), min(len(tokens), mention.last + 1))}
    along = (
        mention.first > 1
        and tokens[mention.first - 1].lower == "with"
        and tokens[mention.first - 2].lower in ("along", "together")
    )
    return along or not BEYOND.isdisjoint(around)


def includes_doer(frames: Frames, mention: AmountMention, said: frozenset[str]) -> str:
    """Whom a count includes whom the claim tells apart from those it counts, or "". `said` are the claim's words and stems.

    "Five people are dead, the gunman among them" is no count of those the gunman killed.
    """
    tokens, sentence = frames.tokens, frames.sentence_of(mention.first)
    if "including" in said or "among" in said:
        return ""
    framed = frames.framed(sentence.index)
    for at in range(mention.last, sentence.last - 1):
        among = tokens[at].lower == "among" and tokens[at + 1].lower == "them"
        if not among and tokens[at].lower != "including":
            continue
        near = range(at - 1, mention.last - 1, -1) if among else range(at + 1, min(at + 5, sentence.last))
        noun = next((place for place in near if framed.tag(place) is Tag.NOUN), None)
        if noun is not None and tokens[noun].lower in said:
            return tokens[noun].lower
    return ""


def _one_person(frames: Frames, end: int) -> bool:
    """Whether the noun phrase that ends before a token is one person: a name, "he", or a noun in the singular behind "the" or "a"."""
    framed = frames.framed(frames.sentence_of(end - 1).index)
    last = end - 1
    if framed.tag(last) is Tag.PRON:
        return frames.tokens[last].lower in ("he", "she", "i")
    start = end
    while start > framed.sentence.first and framed.tag(start - 1) in _PHRASE:
        start -= 1
    if start > framed.sentence.first and framed.tag(start - 1) is Tag.CONJ:
        return False
    if framed.tag(last) is Tag.NAME:
        return True
    noun = frames.tokens[last].lower
    return framed.tag(last) is Tag.NOUN and framed.tag(start) is Tag.DET and not noun.endswith("s")
