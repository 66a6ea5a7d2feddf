"""name: how somebody's or something's name is spelt.

No value is needed: the entity's name and aliases are the accepted spellings. A near miss is a conflict, even beside a right spelling;
another person who looks alike is not.

>>> verdict(None, "Antony Blinken arrived on Sunday.", who="Antony Blinken")
agrees: spelt "Antony Blinken"
>>> verdict(None, "Climate envoy John Kerry arrived.", who="John F. Kerry")
imprecise: "John Kerry" leaves out part of "John F. Kerry"
>>> verdict(None, "Anthony Blinken arrived on Sunday.", who="Antony Blinken")
conflicts: spelt "Anthony Blinken", not "Antony Blinken"
>>> verdict(None, "Henry Wang arrived on Sunday.", who="Wang Yi")
silent: no spelling of the name, and none near it

One letter more, less, changed or swapped is near, in words of four letters and more (two such in eight and more): the distance that
Damerau (1964) found behind four misspellings in five. With another first name, only a title of the entity's own beside the
name tells that the same person is meant. Case, accents and hyphens make no other spelling; a middle initial added makes none either.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from factdesk.checks._weigh import evidence, silent
from factdesk.checks.registry import Check
from factdesk.claims.model import EntityKind
from factdesk.language.en.name_words import DESIGNATORS
from factdesk.language.en.people import KIN
from factdesk.language.en.phrase_words import POSSESSIVES
from factdesk.language.en.transliterations import same_name
from factdesk.results import Outcome, Verdict
from factdesk.text.position import Span

if TYPE_CHECKING:
    from factdesk.checks._scene import Scene
    from factdesk.claims.model import Claim, Entity
    from factdesk.frames.model import Frames
    from factdesk.reading.model import NameMention


_Found = tuple[Verdict, Span, str, str]  # verdict, place, spelling, reason


def read_value(claim: Claim) -> tuple[str, ...]:
    """The accepted spellings. Raises ValueError where the claim names nobody."""
    if not claim.who:
        raise ValueError("a name claim needs `who`: the entity whose name is meant")
    return claim.value or claim.who[0].spellings


def compare(claim: Claim, value: tuple[str, ...], scene: Scene) -> Outcome:
    """The outcome for one article."""
    frames, entity = scene.frames, claim.who[0]
    found = [_judge(entity, value, mention, frames) for mention in _alike_names(frames, _words(value[0]))]
    hits = [item for item in found if item is not None]
    hits += _exact(entity, value, frames)
    for verdict in (Verdict.CONFLICTS, Verdict.AGREES, Verdict.IMPRECISE):
        chosen = list({item[1]: item for item in hits if item[0] is verdict}.values())
        if chosen:
            chosen.sort(key=lambda item: item[1].start)
            rule = {Verdict.CONFLICTS: "name-conflict", Verdict.AGREES: "name-agrees", Verdict.IMPRECISE: "name-imprecise"}[
                verdict
            ]
            because = tuple(dict.fromkeys(item[3] for item in chosen))
            if verdict is Verdict.CONFLICTS and any(item[0] is Verdict.AGREES for item in hits):
                because += ("the article also spells it right",)
            return Outcome(
                verdict, rule, value[0], chosen[0][2], tuple(evidence(frames, item[1]) for item in chosen[:3]), because
            )
    return silent("name", value[0], "no spelling of the name, and none near it")


def _alike_names(frames: Frames, words: tuple[str, ...]) -> list[NameMention]:
    """The names of an article with a part that could be one of some words, misspelt, in text order: the cheap test before the rest."""
    if not frames.spelt:
        for mention in frames.names:
            if frames.sentence_of(mention.first).role.evidence:
                for part in _plain_parts(mention.parts):
                    for key in {part[:1], f"…{part[-1:]}"} if part else ():
                        frames.spelt.setdefault(key, {}).setdefault(part, []).append(mention)
    found: dict[int, NameMention] = {}
    for word in words:
        for key in (word[:1], f"…{word[-1:]}"):
            for part, mentions in frames.spelt.get(key, {}).items():
                if abs(len(part) - len(word)) <= 2:
                    found.update((mention.first, mention) for mention in mentions)
    return [found[at] for at in sorted(found)]


def _exact(entity: Entity, value: tuple[str, ...], frames: Frames) -> list[_Found]:
    """Spellings found word for word."""
    spellings = {_words(text) for text in value}
    found: list[_Found] = []
    for ref in frames.cast.named(entity):
        if _in_relative(entity, ref.first, frames):
            continue
        span = Span(frames.tokens[ref.first].start, frames.tokens[ref.last - 1].end)
        text = frames.document.slice(span)
        if _words(text) in spellings:
            found.append((Verdict.AGREES, span, text, f'spelt "{text}"'))
    return found


def _judge(entity: Entity, value: tuple[str, ...], mention: NameMention, frames: Frames) -> _Found | None:
    """What one name of the article says of the entity's spelling; None where somebody else is meant."""
    written = _without_title(entity, mention.parts)
    parts = _plain_parts(written)
    if len(parts) == 1 and entity.kind is EntityKind.PERSON and _of_another(entity, mention, frames):
        return None
    span = Span(frames.tokens[mention.first].start, frames.tokens[mention.last - 1].end)
    shown = " ".join(written)
    for text in value:
        verdict = _against(parts, _words(text))
        if verdict is Verdict.AGREES:
            return Verdict.AGREES, span, shown, f'spelt "{shown}"'
    wanted = _words(value[0])
    verdict = _against(parts, wanted)
    if verdict is Verdict.IMPRECISE:
        return Verdict.IMPRECISE, span, shown, f'"{shown}" leaves out part of "{value[0]}"'
    if entity.kind is EntityKind.PERSON and _relative(entity, mention, frames):
        return None
    if verdict is Verdict.CONFLICTS and not _somebody_else(entity, parts, frames):
        return Verdict.CONFLICTS, span, shown, f'spelt "{shown}", not "{value[0]}"'
    if verdict is None and entity.kind is EntityKind.PERSON and _same_family(parts, wanted) and _titled(entity, mention, frames):
        return Verdict.CONFLICTS, span, shown, f'the {_titled(entity, mention, frames)} is called "{shown}", not "{value[0]}"'
    return None


def _of_another(entity: Entity, mention: NameMention, frames: Frames) -> bool:
    """Whether a bare family name is short for somebody else's: "Wang" behind "Henry Wang", for Wang Yi."""
    full = frames.names[mention.full] if mention.full is not None and mention.full < len(frames.names) else None
    if full is None or len(full.parts) < 2:
        return False
    own = {word for text in entity.spellings for word in _words(text)}
    others = [part for part in _without_initials(_plain_parts(full.parts)) if part not in own]
    return bool(others) and not any(_near(part, word) or same_name(part, word) for part in others for word in own)


def _against(parts: tuple[str, ...], wanted: tuple[str, ...]) -> Verdict | None:
    """How the words of a found name stand to those of a spelling; None where they are different names."""
    if parts == wanted:
        return Verdict.AGREES
    mine, theirs = _without_initials(wanted), _without_initials(parts)
    if not mine or not theirs:
        return None
    bare_mine, bare_theirs = _without_form(mine), _without_form(theirs)
    if (bare_mine, bare_theirs) != (mine, theirs) and bare_mine != bare_theirs:
        mine, theirs = bare_mine, bare_theirs  # "Chrisler" against "Chrysler LLC"
    if mine == theirs:
        initials = [part for part in parts if len(part) == 1]
        asked = [part for part in wanted if len(part) == 1]
        if initials and asked and not set(initials) & set(asked):
            return Verdict.CONFLICTS
        return Verdict.AGREES if not asked or initials == asked else Verdict.IMPRECISE
    if len(mine) != len(theirs):
        return None
    pairs = list(zip(mine, theirs, strict=True))
    if all(left == right or same_name(left, right) for left, right in pairs):
        return Verdict.IMPRECISE
    if all(left == right or _near(left, right) for left, right in pairs):
        lone = len(mine) == 1
        return Verdict.CONFLICTS if not lone or len(mine[0]) >= 6 else None
    return None


def _near(left: str, right: str) -> bool:
    from rapidfuzz.distance import OSA

    short = min(len(left), len(right))
    if short < 4 or left.rstrip("s") == right.rstrip("s"):
        return False
    return OSA.distance(left, right) <= (2 if short >= 8 else 1)


def _somebody_else(entity: Entity, parts: tuple[str, ...], frames: Frames) -> bool:
    """Whether a near spelling is used beside the right one as another person's: a lone word that elsewhere has another first name."""
    if len(parts) > 1:
        return False
    for name in frames.names:
        words = _without_form(_plain_parts(name.parts))
        if entity.kind is not EntityKind.PERSON and words[0] == parts[0]:
            continue  # "Zenmar Arrow" is something of Zenmar's
        if len(words) > 1 and parts[0] in words:
            own = {word for text in entity.spellings for word in _words(text)}
            return not any(word in own for word in words if word != parts[0])
    return False


def _without_title(entity: Entity, parts: tuple[str, ...]) -> tuple[str, ...]:
    """The parts of a name without a title of the entity's own before them: "Lock Keeper Ida Lind"."""
    if len(parts) < 3 or not entity.titles:
        return parts
    from factdesk.checks.title import own_title

    return parts[len(own_title(entity, (), parts).split()) :]


def _relative(entity: Entity, mention: NameMention, frames: Frames) -> bool:
    """Whether a name is that of somebody's relative: "Maria Lind, her sister", "his brother Mark Lind", "Lind's son, Mats".

    Counter-examples: "Marta Lind, whose sister lives in Hull"; a relative that the claim file knows the entity by ("wife").
    """
    known = {word for text in (*entity.titles, *entity.mentions) for word in text.casefold().split()}
    tokens, last, first = frames.tokens, mention.last, mention.first
    around: list[str] = []
    if last + 2 < len(tokens) and tokens[last].text == ",":
        owner = next((at for at in range(last + 1, min(last + 5, len(tokens))) if _owns(tokens[at].lower)), None)
        if owner is not None:
            around += [token.lower for token in tokens[owner + 1 : owner + 4]]
    at = first - 1 - (first > 0 and tokens[first - 1].text == ",")
    if at > 0 and any(_owns(token.lower) for token in tokens[max(0, at - 3) : at]):
        around.append(tokens[at].lower)
    return any(word in KIN and word not in known for word in around)


def _in_relative(entity: Entity, at: int, frames: Frames) -> bool:
    """Whether a token lies in a relative's longer name: the "Lind" of "Maria Lind, her sister"."""
    if entity.kind is not EntityKind.PERSON:
        return False
    spelt = {_words(text) for text in entity.spellings}
    inside = (name for name in frames.names if name.first <= at < name.last)
    return any(_plain_parts(name.parts) not in spelt and _relative(entity, name, frames) for name in inside)


def _owns(word: str) -> bool:
    return word in POSSESSIVES or word in ("'s", "’s")


def _of_another_body(entity: Entity, mention: NameMention, frames: Frames) -> bool:
    """Whether a name is followed by a body that is none of the entity's: "chief executive Tim Lind of Zenmar"."""
    tokens, at = frames.tokens, mention.last
    if at + 1 >= len(tokens) or tokens[at].lower != "of":
        return False
    at += 1 + (tokens[at + 1].lower == "the")
    body = next((name for name in frames.names if name.first == at), None)
    if body is None or body.sort in ("place", "person"):
        return False
    own = {word for text in entity.titles for word in _words(text)}
    return bool(own) and own.isdisjoint(_plain_parts(body.parts))


def _same_family(parts: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """Whether two full names share their first or last word, and differ in the other."""
    mine, theirs = _without_initials(wanted), _without_initials(parts)
    if len(mine) < 2 or len(theirs) < 2:
        return False
    return mine[-1] == theirs[-1] or (mine[0] == theirs[0] and len(mine) == len(theirs) == 2)


def _titled(entity: Entity, mention: NameMention, frames: Frames) -> str:
    """The title of the entity's own that the article gives to a name, or ""."""
    from factdesk.checks.title import titles_held

    if _of_another_body(entity, mention, frames):
        return ""
    span = Span(frames.tokens[mention.first].start, frames.tokens[mention.last - 1].end)
    for title in titles_held(frames, [span]):
        if any(title.stands_for(text) for text in (*entity.titles, *entity.mentions)):
            return title.words
    return ""


@cache
def _plain_parts(parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_plain(part) for part in parts)


@cache
def _without_initials(parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part for part in parts if len(part) > 1)


@cache
def _without_form(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a body's name without its legal form: "Zenmar" of "Zenmar Holdings PLC"."""
    last = len(parts)
    while last > 1 and parts[last - 1] in DESIGNATORS:
        last -= 1
    return parts[:last]


@cache
def _words(text: str) -> tuple[str, ...]:
    return tuple(_plain(word) for word in text.replace("’s", "").replace("'s", "").replace("/", " ").split() if _plain(word))


@cache
def _plain(word: str) -> str:
    """A word without case, accents, hyphens and points."""
    decomposed = unicodedata.normalize("NFKD", word).casefold()
    return "".join(sign for sign in decomposed if sign.isalnum())


CHECK = Check(
    kind="name",
    summary="How a name is spelt.",
    value_help="None needed; where given, the accepted spellings instead of the entity's own.",
    rules={
        "name-agrees": "The article spells the name as the claim does.",
        "name-imprecise": "The article gives part of the name, such as no middle initial.",
        "name-conflict": "The article spells the name otherwise.",
        "name-silent": "The article does not name the entity.",
    },
    read_value=read_value,
    compare=compare,
    value_needed=False,
    event_needed=False,
    who_needed=True,
)
