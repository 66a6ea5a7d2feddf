"""What a clause tells as a fact, and of what: denials, conditions, parts, sums and figures that were withdrawn.

A mention in such a clause does not speak against a claim: "it would have paid $200 million", "the first session lasted two hours".
Each pattern is a named record with an example that it keeps apart and one that it leaves.
"""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from factdesk.frames.attach import is_reporting
from factdesk.frames.model import within
from factdesk.frames.subjects import subject_of
from factdesk.frames.tags import Tag
from factdesk.frames.words import stem
from factdesk.language.en import told as words
from factdesk.language.en.events import CAUSES
from factdesk.records import dataclass
from factdesk.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Callable

    from factdesk.claims.model import Claim
    from factdesk.frames.clauses import Clause
    from factdesk.frames.model import Framed, Frames


@dataclass(frozen=True, slots=True)
class Apart:
    """A way in which a clause speaks of something else than plain fact: its name, an example, one it leaves, and the test."""

    name: str
    keeps_apart: str
    leaves: str
    holds: Callable[[Frames, Framed, Clause, int, frozenset[str]], str]


def _supposed(frames: Frames, framed: Framed, clause: Clause, first: int, said: frozenset[str]) -> str:
    tokens = frames.tokens
    if clause.opener in words.CONDITIONS:
        return clause.opener
    subject = next((verb for verb in clause.verbs if framed.tag(verb) is Tag.VERB), first) > first
    stop = min(first + 4, clause.last - 1) if subject else first
    for at in range(clause.first, stop):  # a modal behind the mention is of another verb, but where it is the subject
        word, following = tokens[at].lower, tokens[at + 1].lower
        if word in words.WISHING and stem(word) not in said:
            return word
        if framed.tag(at) is not Tag.MODAL:
            continue
        if word in words.SUPPOSING and not (word in ("may", "might") and following == "have"):
            return word
        if word in ("would", "'d") and following == "have":
            return "would have"
    return next((tokens[at].lower for at in range(first, min(first + 8, clause.last)) if tokens[at].lower in words.FEARED), "")


def _optional(frames: Frames, framed: Framed, clause: Clause, first: int, said: frozenset[str]) -> str:
    del framed
    for at in range(max(clause.first - 2, 0), first - 1):
        word = frames.tokens[at].lower
        if word in words.MAY_DO and frames.tokens[at + 1].lower == "to" and stem(word) not in said:
            return f"{word} to"
    return ""


def _supposed_of(frames: Frames, framed: Framed, clause: Clause, trigger: int | None, first: int) -> str:
    """The modal between an event noun and a mention: "the strike could spread to 900 workers"."""
    if trigger is None or not clause.first <= trigger < first:
        return ""
    article = next(
        (frames.tokens[at].lower for at in range(trigger - 1, max(clause.first, trigger - 4), -1) if framed.tag(at) is Tag.DET),
        "",
    )
    if article in ("a", "an") and framed.tag(trigger + 1) is Tag.PREP:  # "can impose a fine of $500"
        modal = next((at for at in range(clause.first, trigger) if framed.tag(at) is Tag.MODAL), None)
        word = frames.tokens[modal].lower if modal is not None else ""
        if modal is not None and word in words.SUPPOSING | {"can"} and frames.tokens[modal + 1].lower != "have":
            return word
    for at in range(trigger + 1, first):
        word = frames.tokens[at].lower
        if framed.tag(at) is Tag.MODAL and word in words.SUPPOSING and frames.tokens[at + 1].lower != "have":
            return word
    return ""


def _denied(frames: Frames, framed: Framed, clause: Clause, first: int, said: frozenset[str]) -> str:
    del said
    tokens = frames.tokens
    before = range(max(framed.sentence.first, first - 14), first)
    denial = next((tokens[at].lower for at in before if tokens[at].lower in words.DENYING or _taken_back(frames, at)), "")
    if denial:
        return denial
    verbs = [verb for verb in clause.verbs if verb < first]
    if any(tokens[at].lower in ("until", "till") for at in range(clause.first, first)):
        return ""  # "was not confirmed until 45 minutes before" tells that it was, then
    negation = next((at for at in range(clause.first, first) if framed.tag(at) is Tag.NEG), None)
    return tokens[negation].lower if negation is not None and verbs and abs(negation - verbs[-1]) <= 3 else ""


def _taken_back(frames: Frames, at: int) -> bool:
    """Whether a verb takes back a figure: "withdrew its estimate"; not "withdrew its troops"."""
    tokens = frames.tokens
    if tokens[at].lower not in words.TAKING_BACK:
        return False
    return any(token.lower in words.FIGURES for token in tokens[at + 1 : at + 4])


def _withdrawn(frames: Frames, framed: Framed, clause: Clause, first: int, said: frozenset[str]) -> str:
    del said
    found = next((frames.tokens[at].lower for at in range(first, clause.last) if frames.tokens[at].lower in words.WITHDRAWN), "")
    return found or _said_first(frames, framed, first)


def _said_first(frames: Frames, framed: Framed, first: int) -> str:
    """The word that tells what was said of a figure before another came: "first said nine were killed, then 12"."""
    tokens = frames.tokens
    sentence = framed.sentence
    before = range(max(sentence.first, first - 8), first - 1)
    earlier = any(tokens[at].lower in words.AT_FIRST and is_reporting(tokens[at + 1].lower) for at in before)
    later = range(first + 1, sentence.last)
    return next((tokens[at].lower for at in later if tokens[at].lower in words.REVISING), "") if earlier else ""


def _part(frames: Frames, framed: Framed, clause: Clause, first: int, said: frozenset[str]) -> str:
    del framed
    tokens = frames.tokens
    subject = range(clause.first, min(clause.first + 4, first))
    for at in chain(subject, range(max(clause.first, first - 8), min(clause.last, first + 14))):
        word = tokens[at].lower
        figure = word in words.FRACTIONS and tokens[at - 1].lower not in words.WHICH
        if word in words.PARTS and not figure and stem(word) not in said:
            return word
    return _which(frames, clause, first, said)


def _which(frames: Frames, clause: Clause, first: int, said: frozenset[str]) -> str:
    """The noun that tells one of several places or things behind a figure: "in the first car"; not "for the first time"."""
    tokens = frames.tokens
    for at in range(first, min(clause.last, first + 12) - 3):
        if tokens[at].lower not in ("in", "on", "aboard", "from") or tokens[at + 1].lower != "the":
            continue
        noun = tokens[at + 3].lower
        telling = noun[0].isalpha() and not {noun, noun.removesuffix("s")} & words.NO_PARTS
        if tokens[at + 2].lower in words.ORDINALS and telling and stem(noun) not in said:
            return f"{tokens[at + 2].lower} {noun}"
    return ""


def _restricted(frames: Frames, framed: Framed, clause: Clause, first: int, said: frozenset[str]) -> str:
    tokens = frames.tokens
    of_all = tokens[clause.first].lower == "of" and tokens[min(clause.first + 1, clause.last - 1)].lower in words.OF_ALL
    opening = next((at for at in range(clause.first, clause.last) if framed.tag(at) is Tag.COMMA), clause.first)
    if of_all and opening < first and any(framed.tag(at) is Tag.NUM for at in range(clause.first, opening)):
        return f"of {tokens[clause.first + 1].lower}"
    if tokens[clause.first].lower != "among" or first > clause.first + 8:
        return ""
    noun = next((at for at in range(clause.first + 1, first) if framed.tag(at) in (Tag.NOUN, Tag.NAME)), None)
    named = noun is None or stem(tokens[noun].lower) in said
    return "" if named or noun is None else f"among {tokens[noun].lower}"


def _among(frames: Frames, framed: Framed, clause: Clause, first: int, said: frozenset[str]) -> str:
    tokens = frames.tokens
    for at in range(first + 1, min(clause.last - 1, first + 7)):
        if framed.tag(at) in (Tag.VERB, Tag.COMMA, Tag.NUM) and at > first + 1:
            return ""
        if tokens[at].lower == "among":
            noun = tokens[at + 1].lower
            return f"among {noun}" if framed.tag(at + 1) is Tag.NOUN and stem(noun) not in said else ""
    return ""


def _other_cause(frames: Frames, framed: Framed, clause: Clause, first: int, said: frozenset[str]) -> str:
    mine = {row for row, causes in enumerate(_causes()) if not causes.isdisjoint(said)}
    if not mine:
        return ""
    tokens, seen = frames.tokens, False
    verb = next((at for at in reversed(clause.verbs) if at < first), clause.verb)
    subject = subject_of(frames, verb) if verb is not None else None
    if subject is not None and subject.head < clause.first:
        theirs = {row for row, causes in enumerate(_causes()) if stem(tokens[subject.head].lower) in causes}
        if theirs:
            return "" if theirs & mine else tokens[subject.head].lower
    for at in range(clause.first, clause.last):
        theirs = {row for row, causes in enumerate(_causes()) if stem(tokens[at].lower) in causes}
        noun = framed.tag(at) is Tag.NOUN or any(
            framed.tag(i) is Tag.DET for i in range(max(clause.first, at - 2), at)
        )  # "a bus crash"
        if not theirs or not noun or (at + 1 < clause.last and framed.tag(at + 1) is Tag.NOUN):
            continue
        if theirs & mine:
            return ""
        opens = next((i for i in range(at - 1, max(clause.first, at - 4) - 1, -1) if framed.tag(i) is not Tag.NOUN), at)
        kills = any(at < verb for verb in clause.verbs[:1])
        brought = tokens[opens].lower in ("in", "by", "of", "from") or tokens[max(opens - 1, clause.first)].lower in (
            "in",
            "by",
            "from",
        )
        seen = seen or kills or brought
        word = tokens[at].lower
        if seen:
            return word
    return ""


@cache
def _causes() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(stem(word) for word in row.split()) for row in CAUSES)


def _contrary(frames: Frames, framed: Framed, clause: Clause, first: int, said: frozenset[str]) -> str:
    del said
    for at in range(clause.first, first - 1):
        word = frames.tokens[at].lower
        if framed.tag(at) is Tag.MODAL and word in words.CONTRARY and frames.tokens[at + 1].lower == "have":
            return f"{word} have"
    return ""


def _asked(frames: Frames, framed: Framed, clause: Clause, first: int, said: frozenset[str]) -> str:
    tokens = frames.tokens
    for at in range(first - 1, max(framed.sentence.first, first - 10) - 1, -1):
        word = tokens[at].lower
        foreseen = word in words.FORESEEING and "to" in (tokens[i].lower for i in range(at + 1, first))
        plan = word in words.PLANNING and framed.tag(at) is Tag.VERB and tokens[at + 1].lower != "to"
        asked = plan or word in words.ASKING or (word in words.ASKING_FOR and tokens[at + 1].lower == "for")
        if (foreseen or asked) and stem(word) not in said:
            return "" if at > framed.sentence.first and _passive_plan(frames, framed, at) else word
        if at < clause.first or (framed.tag(at) in (Tag.VERB, Tag.COMMA) and not foreseen and framed.tag(at - 1) is not Tag.TO):
            return ""
    return ""


def _passive_plan(frames: Frames, framed: Framed, at: int) -> bool:
    """Whether a participle of foreseeing is a plan of the subject's own: "is expected to offer", "had been demanded"."""
    return framed.tag(at - 1) is Tag.AUX and frames.tokens[at - 1].lower not in ("had", "has", "have")


def _sum(frames: Frames, framed: Framed, clause: Clause, first: int, said: frozenset[str]) -> str:
    del framed
    near = [frames.tokens[at].lower for at in range(max(clause.first, first - 6), min(clause.last, first + 8))]
    for at, word in enumerate(near):
        if word in words.SUMS and stem(word) not in said and near[at + 1 : at + 2] != ["with"]:
            return word
        if word == "in" and near[at + 1 : at + 2] in (["all"], ["total"]) and "all" not in said:
            return f"in {near[at + 1]}"
    return ""


def _stage(frames: Frames, framed: Framed, clause: Clause, first: int, said: frozenset[str]) -> str:
    tokens = frames.tokens
    if tokens[first - 1].lower in words.MOVED_TO:
        return ""
    for at in (verb for verb in clause.verbs if verb < first):
        word = tokens[at].lower
        off = "off" in (tokens[at + 1].lower, tokens[min(at + 3, len(tokens) - 1)].lower)
        if word in words.STAGES and stem(word) not in said and (off or word not in words.CALLED):
            later = [verb for verb in clause.verbs if at < verb < first and framed.tag(verb) is Tag.VERB]
            entered = word in words.ENTERED and stem(tokens[at + 1].lower) in said  # "entered production" is its beginning
            if not later and not entered:
                return word
    return ""


def _another(frames: Frames, framed: Framed, clause: Clause, first: int, said: frozenset[str]) -> str:
    del framed
    tokens = frames.tokens
    for at in range(first, clause.last - 1):
        word = tokens[at].lower
        before = ("a", "the", "its") if word in words.ANOTHER_PLACE else ("a", "in", "by", "from", "at", "with")
        if word in words.ANOTHER | words.ANOTHER_PLACE and tokens[at - 1].lower in before and stem(word) not in said:
            return word
    return ""


def _some_of(frames: Frames, framed: Framed, clause: Clause, first: int, said: frozenset[str]) -> str:
    del said
    tokens = frames.tokens
    whole = first + 3 < clause.last and framed.tag(first + 3) is Tag.NUM  # "19 of the 24 provinces" counts provinces
    if first + 2 < clause.last and tokens[first + 1].lower == "of" and tokens[first + 2].lower in words.OF_ALL and not whole:
        return f"of {tokens[first + 2].lower}"
    return ""


PATTERNS = (
    Apart("contrary to fact", "She could have been jailed for ten years.", "She may have been jailed for a year.", _contrary),
    Apart("supposed", "It would have paid $200 million had it sold.", "It paid $200 million and would sell.", _supposed),
    Apart("only permitted", "It has an option to buy 300 shares.", "It has an option and bought 300 shares.", _optional),
    Apart("denied", "It denied that it had paid $5 million.", "It paid $5 million and denied the rest.", _denied),
    Apart("withdrawn", "Reports of 70 dead proved wrong.", "It was wrong to think that 70 were dead.", _withdrawn),
    Apart("part", "The first session of the talks lasted two hours.", "The talks lasted two hours.", _part),
    Apart("of another stage", "The strike ended on Friday.", "The strike began on Friday.", _stage),
    Apart("of another", "Nine people died in a separate crash.", "Nine people died in the crash.", _another),
    Apart("part", "Among nurses, 88 percent were vaccinated.", "Among other things, 88 percent were vaccinated.", _restricted),
    Apart("part", "She won 70 percent of the vote among men.", "She won 70 percent among other things.", _among),
    Apart(
        "of another cause",
        "A bus crash killed six people (of a flood).",
        "The storm killed six people (of a flood).",
        _other_cause,
    ),
    Apart("asked for", "They demanded a raise of 9 percent.", "They got a raise of 9 percent on demand.", _asked),
    Apart("part of", "Three of the dead were children.", "Three people were dead.", _some_of),
    Apart("sum", "The two talks took ten hours in all.", "The talks took ten hours.", _sum),
)


def said(claim: Claim) -> frozenset[str]:
    """The words of a claim's statement and event, with their stems."""
    return _words(claim.statement, claim.event)


@cache
def _words(statement: str, event: tuple[str, ...]) -> frozenset[str]:
    own = [token.lower for text in (statement, *event) for token in tokenize(text)]
    return frozenset(own) | frozenset(map(stem, own))


def apart(frames: Frames, first: int, trigger: int | None, said: frozenset[str], *, only: frozenset[str]) -> str:
    """Why a mention that starts at a token is no plain fact about the whole, in words, or "".

    `said` are the claim's own words (see `said`): what it says itself ("together", "first session") keeps nothing apart. `only` are the
    names of the patterns to try. Where the event word `trigger` is a noun, what the clause's verb supposes or denies is not its value.
    """
    framed = frames.framed(frames.sentence_of(first).index)
    clause = framed.clause_at(first)
    noun = trigger is not None and trigger < len(frames.tokens) and frames.tag(trigger) in (Tag.NOUN, Tag.PARTICIPLE)
    behind = trigger is not None and trigger < first
    for pattern in PATTERNS:
        if pattern.holds is _stage and not behind:
            continue  # "postponed in February after the balloon" dates no balloon either way
        if pattern.name == "supposed" and noun and pattern.name in only:
            word = _supposed_of(frames, framed, clause, trigger, first)
            if word:
                return f'it is {pattern.name} ("{word}")'
        if pattern.name in only and not (noun and pattern.name in ("supposed", "denied")):
            word = pattern.holds(frames, framed, clause, first, said)
            if word:
                return f'it is {pattern.name} ("{word}")'
    word = one_such(frames, trigger, said) if trigger is not None else ""
    return f'it is one such event ("{word}")' if word else ""


def one_such(frames: Frames, trigger: int, said: frozenset[str]) -> str:
    """The word that makes an event word tell another event of the kind, or "".

    "an earlier mission", "the last strike", "Hale and Quist last met"; not "last week's strike".
    """
    framed = frames.framed(frames.sentence_of(trigger).index)
    tokens = frames.tokens
    if trigger in framed.clause_at(trigger).verbs:
        subject = subject_of(frames, trigger)
        if subject is not None and framed.tag(subject.head) is Tag.NOUN and stem(tokens[subject.head].lower) in said:
            return one_such(frames, subject.head, said)
        at = trigger - 1
        if at > framed.sentence.first and framed.tag(at) is Tag.AUX:
            at -= 1
        word = tokens[at].lower if at >= framed.sentence.first else ""
        alone = framed.tag(at - 1) not in (Tag.DET, Tag.POSS, Tag.PREP) if at > framed.sentence.first else False
        return word if word in words.ONE_SUCH_VERB and alone and stem(word) not in said else ""
    for at in range(trigger - 1, max(framed.sentence.first, trigger - 6) - 1, -1):
        word = tokens[at].lower
        if word in words.ONE_SUCH and not any(time.first <= at < time.last for time in within(frames.times, at - 2, at + 1)):
            return "" if stem(word) in said or word in said else word
        if framed.tag(at) not in (Tag.NOUN, Tag.NAME, Tag.PARTICIPLE, Tag.HYPHEN, Tag.NUM, Tag.ADV, Tag.POSS):
            return ""
    return ""
