"""Places that do not tell where an event was: it did not take place, or the place belongs to a nearer noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.frames.tags import Tag
from factdesk.frames.words import stem
from factdesk.language.en import told as words

if TYPE_CHECKING:
    from factdesk.frames.model import Frames
    from factdesk.reading.model import PlaceMention

_CALLING_OFF = frozenset(stem(word) for word in words.CALLING_OFF)
_WITH_OFF = frozenset(stem(word) for word in words.CALLING_OFF_PARTICLE)
_REFUSING = frozenset(stem(word) for word in words.REFUSING)
_ASKING = frozenset(stem(word) for word in words.HEARING)
_PHRASE = frozenset({Tag.DET, Tag.NOUN, Tag.NAME, Tag.NUM, Tag.POSS, Tag.PARTICIPLE, Tag.HYPHEN, Tag.ADV})


def called_off(frames: Frames, trigger: int, said: frozenset[str]) -> str:
    """The word that says that an event did not take place, or "". `said` are the claim's own words.

    "cancelled a meeting", "refused to meet", "called off the talks", "the talks were postponed"; not "met to cancel a concert".
    """
    found = _before(frames, trigger) or _behind(frames, trigger)
    return "" if stem(found) in said or found in said else found


def _before(frames: Frames, trigger: int) -> str:
    """The word before an event word that calls it off, over the rest of its phrase."""
    sentence = frames.sentence_of(trigger)
    framed = frames.framed(sentence.index)
    at = trigger - 1
    if at >= sentence.first and framed.tag(at) is Tag.TO:
        at -= 1
        return _word(frames, at, sentence.first, _REFUSING)
    while at > sentence.first and framed.tag(at) in _PHRASE and stem(frames.tokens[at].lower) not in _CALLING_OFF | _REFUSING:
        if frames.tokens[at].lower == "off":
            break
        at -= 1
    if frames.tokens[at].lower == "off":
        return _word(frames, at - 1, sentence.first, _WITH_OFF)
    return _word(frames, at, sentence.first, _CALLING_OFF | _REFUSING)


def _behind(frames: Frames, trigger: int) -> str:
    """The passive verb of an event noun that calls it off: "the meeting in Osby was postponed"."""
    framed = frames.framed(frames.sentence_of(trigger).index)
    clause = framed.clause_at(trigger)
    verbs = [at for at in clause.verbs if at > trigger]
    if trigger in clause.verbs or not any(framed.tag(at) is Tag.AUX for at in range(trigger, clause.last)):
        return ""
    for at in verbs[:2]:
        word = frames.tokens[at].lower
        off = at + 1 < clause.last and frames.tokens[at + 1].lower == "off" and stem(word) in _WITH_OFF
        if off or stem(word) in _CALLING_OFF:
            return word
    return ""


def _word(frames: Frames, at: int, first: int, verbs: frozenset[str]) -> str:
    word = frames.tokens[at].lower if at >= first else ""
    return word if stem(word) in verbs else ""


def nearer_noun(frames: Frames, mention: PlaceMention, events: frozenset[str]) -> str:
    """The noun of another matter that a place stands behind, or "". `events` are the stems of the claim's event words.

    "met after a storm in Osby", "talked about a new pier in Osby"; not "met after midnight in Osby", "met for talks in Osby".
    """
    sentence = frames.sentence_of(mention.first)
    framed = frames.framed(sentence.index)
    tokens = frames.tokens
    at = mention.first - 1
    while at > sentence.first and tokens[at].lower != mention.preposition:
        if mention.first - at > 6:
            return ""
        at -= 1
    head = at - 1
    if head <= sentence.first or framed.tag(head) is not Tag.NOUN:
        return ""
    if any(time.first <= head < time.last for time in (*frames.times, *frames.durations)):
        return ""
    at = head
    while at > sentence.first and (framed.tag(at) in _PHRASE or tokens[at].lower == "of"):
        if stem(tokens[at].lower) in events:
            return ""
        if tokens[at].lower in words.SETTING_APART:
            break
        at -= 1
    return tokens[head].lower if tokens[at].lower in words.SETTING_APART else ""


def only_asked_of(frames: Frames, trigger: int | None, first: int) -> str:
    """The verb of asking or hearing whose complement an event noun is, so that a day or place behind it may be the verb's; or "".

    "was questioned about the robbery on Sunday", "was told of the crash in Osby"; not "the robbery on Sunday", nor
    "heard of the killing of Ann Lee in Osby".
    """
    framed = frames.framed(frames.sentence_of(first).index)
    if trigger is None or not framed.sentence.first < trigger < first <= trigger + 3 or framed.tag(trigger) is not Tag.NOUN:
        return ""
    at = trigger - 1
    while at > framed.sentence.first and framed.tag(at) in (Tag.DET, Tag.NOUN, Tag.PARTICIPLE, Tag.NAME, Tag.POSS, Tag.HYPHEN):
        at -= 1
    if frames.tokens[at].lower not in words.ASKED_OF:
        return ""
    verb = frames.tokens[at - 1].lower
    return verb if stem(verb) in _ASKING and framed.tag(at - 1) is Tag.VERB else ""
