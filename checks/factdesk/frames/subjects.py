"""Subjects and changed things: the noun a figure belongs to by way of a verb that stands between.

"Sales in the quarter rose 6 percent to $1.4 billion" gives a figure of sales, "raised the toll from 14 to 19" one of the toll.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.frames.tags import Tag
from factdesk.frames.words import stem
from factdesk.language.en.amount_hedges import FALLS, RAISES, RISES

if TYPE_CHECKING:
    from factdesk.frames.clauses import Clause
    from factdesk.frames.model import Framed, Frames

_CHANGING = frozenset(stem(word) for word in RISES | FALLS if word not in ("up", "down"))
_RAISING = _CHANGING | frozenset(stem(word) for word in RAISES)
_RUN = frozenset({Tag.NOUN, Tag.NAME, Tag.NUM, Tag.HYPHEN, Tag.PARTICIPLE, Tag.POSS, Tag.QUOTE})
_PHRASE = _RUN | {Tag.DET, Tag.PREP, Tag.ADV, Tag.CONJ, Tag.PRON}
_BETWEEN = frozenset("to from by at up down about nearly almost roughly around over some only just a an the or , $ %".split())


def subject_head(frames: Frames, framed: Framed, clause: Clause, verb: int) -> int | None:
    """The head noun of a verb's subject, by its place: "Sales" of "Sales of small cars in the quarter rose". None where none is seen.

    What stands before a comma or another verb is not looked at: "profit" of "Despite better sales, profit fell".
    """
    end = verb
    while end > clause.first and framed.tag(end - 1) in (Tag.AUX, Tag.MODAL, Tag.NEG, Tag.ADV):
        end -= 1
    start = end
    while start > clause.first and framed.tag(start - 1) in _PHRASE:
        start -= 1
    if start < end and framed.tag(start) is Tag.PREP:  # "In the quarter profit fell": the last phrase, and not the preposition's
        return _head(frames, framed, _run_start(framed, start, end), end)
    return _head(frames, framed, start, end)


def _run_start(framed: Framed, start: int, end: int) -> int:
    at = end
    while at > start and framed.tag(at - 1) in _RUN:
        at -= 1
    return at


def _head(frames: Frames, framed: Framed, start: int, end: int) -> int | None:
    """The last noun of the first run of nouns and modifiers in a stretch; a capital that only opens the sentence makes no name."""
    head = None
    for at in range(start, end):
        tag = framed.tag(at)
        if tag in (Tag.PREP, Tag.CONJ):
            break
        if tag is Tag.POSS:
            head = None
        elif tag is Tag.NOUN or (tag is Tag.NAME and at not in frames.name_at):
            head = at
    return head


def changed_thing(frames: Frames, framed: Framed, clause: Clause, first: int) -> int | None:
    """The noun whose rise or fall to, from or by a figure is told: the subject of "rose to", the object of "raised … to". Else None."""
    tokens = frames.tokens
    amounts = {at for mention in _amounts(frames, clause) for at in range(mention[0], mention[1])}
    at = first - 1
    while at > clause.first and (at in amounts or tokens[at].lower in _BETWEEN or framed.tag(at) is Tag.ADV):
        at -= 1
    key = stem(tokens[at].lower)
    if framed.tag(at) in (Tag.VERB, Tag.PARTICIPLE):
        return subject_head(frames, framed, clause, at) if key in _CHANGING and at in clause.verbs else None
    if framed.tag(at) is not Tag.NOUN:
        return None
    start = at
    while start > clause.first and framed.tag(start - 1) in (*_RUN, Tag.DET):
        start -= 1
    verb = start - 1
    raised = verb >= clause.first and framed.tag(verb) is Tag.VERB and stem(tokens[verb].lower) in _RAISING
    return at if raised and tokens[at + 1].lower in ("to", "from", "by") else None


def _amounts(frames: Frames, clause: Clause) -> list[tuple[int, int]]:
    from factdesk.frames.model import within

    return [(mention.first, mention.last) for mention in within(frames.amounts, clause.first, clause.last)]
