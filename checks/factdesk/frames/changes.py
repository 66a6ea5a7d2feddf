"""Changes: the noun a figure belongs to by way of a verb of rising or falling that stands between.

"Sales in the quarter rose 6 percent to $1.4 billion" gives a figure of sales, "raised the toll from 14 to 19" one of the toll.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.frames.subjects import subject_of
from factdesk.frames.tags import Tag
from factdesk.frames.words import stem
from factdesk.language.en.amount_hedges import FALLS, RAISES, RISES

if TYPE_CHECKING:
    from factdesk.frames.clauses import Clause
    from factdesk.frames.model import Framed, Frames

_CHANGING = frozenset(stem(word) for word in RISES | FALLS if word not in ("up", "down"))
_RAISING = _CHANGING | frozenset(stem(word) for word in RAISES)
_RUN = frozenset({Tag.NOUN, Tag.NAME, Tag.NUM, Tag.HYPHEN, Tag.PARTICIPLE, Tag.POSS, Tag.QUOTE})
_BETWEEN = frozenset("to from by at up down about nearly almost roughly around over some only just a an the or , $ %".split())


def changed_thing(frames: Frames, framed: Framed, clause: Clause, first: int) -> int | None:
    """The noun whose rise or fall to, from or by a figure is told: the subject of "rose to", the object of "raised … to". Else None."""
    tokens = frames.tokens
    amounts = {at for mention in _amounts(frames, clause) for at in range(mention[0], mention[1])}
    at = first - 1
    while at > clause.first and (at in amounts or tokens[at].lower in _BETWEEN or framed.tag(at) is Tag.ADV):
        at -= 1
    key = stem(tokens[at].lower)
    if framed.tag(at) in (Tag.VERB, Tag.PARTICIPLE):
        subject = subject_of(frames, at) if key in _CHANGING and at in clause.verbs else None
        return subject.head if subject is not None else None
    if framed.tag(at) is Tag.NAME or (tokens[at].text == "." and framed.tag(at - 1) is Tag.NAME):
        at = _before_complement(frames, framed, clause, at)  # "raised its stake in Octel to 8.5%"
    if framed.tag(at) is not Tag.NOUN or tokens[at + 1].lower not in ("to", "from", "by", "in", "of"):
        return None
    start = at
    while start > clause.first and (framed.tag(start - 1) in (*_RUN, Tag.DET) or tokens[start - 1].lower == "of"):
        start -= 1
    verb = start - 1
    if verb < clause.first or framed.tag(verb) is not Tag.VERB or stem(tokens[verb].lower) not in _RAISING:
        return None
    end = next((place for place in range(start, at + 1) if framed.tag(place) is Tag.PREP), at + 1)
    return next((place for place in range(end - 1, start - 1, -1) if framed.tag(place) is Tag.NOUN), None)


def _before_complement(frames: Frames, framed: Framed, clause: Clause, at: int) -> int:
    """The noun before "in" or "of" and the name that a token ends, or the token itself."""
    start = at
    while start > clause.first and (framed.tag(start) in (Tag.NAME, Tag.DET) or frames.tokens[start].text in (".", "&")):
        start -= 1
    complement = frames.tokens[start].lower in ("in", "of") and start > clause.first and framed.tag(start - 1) is Tag.NOUN
    return start - 1 if complement else at


def _amounts(frames: Frames, clause: Clause) -> list[tuple[int, int]]:
    from factdesk.frames.model import within

    return [(mention.first, mention.last) for mention in within(frames.amounts, clause.first, clause.last)]
