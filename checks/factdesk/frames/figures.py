"""Figures that stand near an event and are no figure of it: what another verb counts, and what the counted noun is of.

"During the strike the union paid 200 workers": the 200 were paid. "45 cases of whooping cough" are no cases of measles. Such a figure
does not speak against a claim; it may still be the same figure, told in another way.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from factdesk.frames.attach import Tie, governors, is_reporting
from factdesk.frames.clauses import Link
from factdesk.frames.model import within
from factdesk.frames.subjects import Subject, passive
from factdesk.frames.tags import Tag
from factdesk.frames.words import related, stem
from factdesk.language.en.amount_hedges import FALLS, RAISES, RISES
from factdesk.language.en.events import LIGHT_VERBS
from factdesk.language.en.function_words import AUXILIARIES, DEFINITE
from factdesk.language.en.nouns import PEOPLE_STATES
from factdesk.language.en.told import EXTENT, NOBODY, TAKING_PART
from factdesk.text.tokens import tokenize

if TYPE_CHECKING:
    from factdesk.frames.model import Frames
    from factdesk.reading.model import AmountMention, TimeMention

_YEAR = 365  # days
_CHANGES = RISES | FALLS | RAISES
_TAKING_PART = frozenset(stem(word) for word in TAKING_PART)
_OF_THE_EVENT = frozenset(stem(word) for word in (*LIGHT_VERBS, *EXTENT))


def counted_by_another(frames: Frames, mention: AmountMention, known: frozenset[str]) -> str:
    """The verb that a count belongs to as object, agent or subject, where it is none of the claim's words and tells no extent; else "".

    `known` are the stems of the claim's words. "paid 200 workers", "was cheered by 200 workers", "48 pupils fell ill"; not "the two
    directors resigned", which tells of all there are, nor "passed with 57 votes".
    """
    tokens = frames.tokens
    first = mention.first
    ties = [tie for tie in governors(frames, first, mention.last) if tie.tie is not Tie.OF]
    if not ties or ties[0].tie not in (Tie.AFTER_VERB, Tie.SUBJECT, Tie.CLAUSE):
        return ""
    verb = ties[0].token
    word = tokens[verb].lower
    if frames.tag(verb) is not Tag.VERB or word in AUXILIARIES or is_reporting(word):
        return ""
    if stem(word) in known or stem(word) in (_OF_THE_EVENT if verb < first else _TAKING_PART):
        return ""
    behind = {tokens[at].lower for at in range(mention.last, min(mention.last + 3, len(tokens)))}
    if stem(word) == "leav" and (
        behind & PEOPLE_STATES or not known.isdisjoint(map(stem, behind)) or stem(mention.head) in known
    ):
        return ""  # "left 12 people dead"
    if verb < first:
        between = [tokens[at].lower for at in range(verb + 1, first) if frames.tag(at) in (Tag.PREP, Tag.TO)]
        agent = between == ["by"] and passive(frames, verb)
        return word if not between or between in (["about"], ["around"], ["over"]) or agent else ""
    framed = frames.framed(frames.sentence_of(first).index)
    before = tokens[first - 1].lower if first > framed.sentence.first else ""
    definite = before in DEFINITE or before in ("'s", "’")
    if (
        definite
        or framed.clause_at(verb).link is Link.RELATIVE
        or any(frames.tag(at) is Tag.HYPHEN for at in range(first, mention.last + 1))
    ):
        return ""
    return word


def nobody_subjects(frames: Frames, events: frozenset[str]) -> list[Subject]:
    """Where "nobody", "no one" or "none" is the subject of one of some event words (their stems); `head` is the event word's token."""
    found = []
    for at in sorted(at for word in (*NOBODY, "no") for at in frames.by_word.get(word, ())):
        last = at + 2 if frames.tokens[min(at + 1, len(frames.tokens) - 1)].lower == "one" else at + 1
        if frames.tokens[at].lower == "no" and last == at + 1:
            continue
        framed = frames.framed(frames.sentence_of(at).index)
        clause = framed.clause_at(at)
        verb = next((verb for verb in clause.verbs if verb > at), None)
        if within(frames.places, clause.first, clause.last):
            continue  # "in Tolne nobody died"
        if verb is not None and verb - last <= 3 and frames.stems[verb] in events and not clause.negated:
            found.append(Subject(at, last, last, verb))
    return found


def of_another_thing(frames: Frames, mention: AmountMention, statement: str) -> str:
    """What the counted noun is of, where the claim's statement says that it is of something else; else "".

    "45 cases of whooping cough" for a claim of "312 cases of measles"; not "45 cases of the disease".
    """
    tokens = frames.tokens
    sentence = frames.sentence_of(mention.first)
    at = mention.last
    if not mention.head or at + 1 >= sentence.last or tokens[at].lower != "of":
        return ""
    words = [token.lower for token in tokenize(statement)]
    head = stem(mention.head)
    claimed = next((i for i in range(len(words) - 2) if stem(words[i]) == head and words[i + 1] == "of"), None)
    if claimed is None or frames.tag(at + 1) not in (Tag.NOUN, Tag.NAME, Tag.PARTICIPLE):
        return ""
    end = at + 1
    while end < min(sentence.last, at + 5) and frames.tag(end) in (Tag.NOUN, Tag.NAME, Tag.PARTICIPLE, Tag.HYPHEN):
        end += 1
    mine = {other for word in words[claimed + 2 : claimed + 6] for other in related(stem(word))}
    theirs = {stem(tokens[i].lower) for i in range(at + 1, end)}
    return "" if mine & theirs else tokens[at + 1].lower


def age_then(frames: Frames, mention: AmountMention, events: frozenset[str]) -> str:
    """The word that tells an age of another time than the claim's: "she was nine [when] she wrote", "when she was nine"; else "".

    `events` are the stems of the claim's event words: "was 91 when she died" tells the age of a claim of her death.
    """
    framed = frames.framed(frames.sentence_of(mention.first).index)
    clause = framed.clause_at(mention.first)
    tokens = frames.tokens
    if clause.verb is None or clause.verb > mention.first or frames.tag(mention.first - 1) is Tag.COMMA:
        return ""  # "Kopp, 44, fled when …"
    if clause.opener == "when":
        beside = framed.clauses[clause.index - 1] if clause.index else framed.clauses[min(1, len(framed.clauses) - 1)]
    elif clause.index + 1 < len(framed.clauses) and framed.clauses[clause.index + 1].opener == "when":
        beside = framed.clauses[clause.index + 1]
    else:
        return ""
    return "" if any(stem(tokens[verb].lower) in events for verb in beside.verbs) or not beside.verbs else "when"


def of_rate(mention: AmountMention, said: frozenset[str]) -> str:
    """What a sum is for each of, where the claim does not speak of such; else "". `said` are the claim's words and stems.

    "$1.24 a share" is no profit; it is a claimed dividend of "80 cents a share". A sum "a year" is that of the year.
    """
    if mention.per in ("year", "quarter", "month", "week", "day", "hour"):
        return ""
    return mention.per if mention.per and not {mention.per, stem(mention.per)} & said else ""


def of_change(frames: Frames, mention: AmountMention, said: frozenset[str]) -> str:
    """The word that makes a sum a rise or fall, where the claim speaks of none; else "": "closed at $80.50, [off] $1"."""
    at = mention.first - 1
    while at > 0 and frames.tokens[at].lower in ("about", "nearly", "almost", "over", "only", "just", "another", "a"):
        at -= 1
    word = frames.tokens[at].lower
    return word if word in ("up", "down", "off", "by") and _CHANGES.isdisjoint(said) else ""


def of_purpose(frames: Frames, trigger: int, first: int, events: frozenset[str]) -> str:
    """The verb of purpose between an event word and a mention, which the mention is for; else "".

    "met to inspect a pier in Osby"; not "met to talk" for a claim of talks.
    """
    framed = frames.framed(frames.sentence_of(first).index)
    if not framed.sentence.first <= trigger < first:
        return ""
    for at in range(trigger + 1, first - 1):
        if framed.tag(at) is Tag.COMMA:
            return ""
        if framed.tag(at) is Tag.TO and framed.tag(at + 1) is Tag.VERB:
            word = frames.tokens[at + 1].lower
            return "" if stem(word) in events else word
    return ""


def in_another_year(frames: Frames, first: int, trigger: int, day: dt.date) -> str:
    """Why a mention tells of an event more than a year before the story's `day`, in words, or "": "in 2015 four paintings were stolen".

    Only where its clause or that of its event word gives the time.
    """
    framed = frames.framed(frames.sentence_of(first).index)
    clause = framed.clause_at(first)
    found = _dated_before(frames, first, day, counts=True)
    if not found and not clause.first <= trigger < clause.last:
        found = _dated_before(frames, trigger, day)
    return f"it is one such event ({found})" if found else ""


def of_the_year_before(frames: Frames, first: int, events: frozenset[str], day: dt.date) -> str:
    """Why a figure only stands beside this year's, in words, or "": "Losses rose by $50 million. Last year they totaled $5 million."

    An earlier year opens its clause, and the sentence before has an event word and a figure of its own.
    """
    here = frames.sentence_of(first)
    clause = frames.framed(here.index).clause_at(first)
    opening = next(iter(within(frames.times, clause.first, min(clause.first + 2, first))), None)
    end = opening.range.end if opening is not None and opening.range is not None else None
    if opening is None or end is None or (end - dt.timedelta(days=1)).year >= day.year or here.index == 0:
        return ""
    before = frames.document.sentences[here.index - 1]
    told = any(frames.stems[at] in events for at in range(before.first, before.last))
    return f"it is one such figure ({opening.range})" if told and within(frames.amounts, before.first, before.last) else ""


def _dated_before(frames: Frames, at: int, day: dt.date, *, counts: bool = False) -> str:
    """The time that the clause of a token gives, where it ended in an earlier year and more than a year before a day; else "".

    With `counts` another figure between the token and the time has it: "68 percent, against 61 percent in 2019".
    """
    framed = frames.framed(frames.sentence_of(at).index)
    clause = framed.clause_at(at)
    for time in within(frames.times, clause.first, clause.last):
        end = time.range.end if time.range is not None else None
        if end is None or end.year >= day.year or (day - end.date()).days <= _YEAR or not _tells_when(frames, time, at):
            continue
        if not (counts and within(frames.amounts, at + 1, time.first)):
            return str(time.range)
    return ""


def _tells_when(frames: Frames, time: TimeMention, event: int) -> bool:
    """Whether a time tells when something was: "in 2019", "ten years ago", "the 2019 strike"; not "his 1987 car", "since 2019"."""
    tokens = frames.tokens
    if tokens[time.last - 1].lower == "ago" or event == time.last:
        return True
    before = tokens[time.first - 1].lower if time.first else ""
    if time.first > 1 and tokens[time.first - 2].lower in ("than", "as", "since", "like"):
        return False  # "lower than in 2020"
    return before in ("in", "on", "during", "of")
