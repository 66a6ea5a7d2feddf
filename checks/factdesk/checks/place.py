"""place: where an event was.

The value is a place, or a list of which any agrees. A wider place that holds it (Beijing for the Great Hall of the People) is
imprecise, another place conflicts.

>>> verdict("San Francisco", "Ann Lee met Bo Ray in San Francisco.")
agrees: "San Francisco" is the claimed place
>>> verdict("Great Hall of the People in Beijing", "Ann Lee met Bo Ray in Beijing.")
imprecise: "Beijing" holds the claimed place
>>> verdict("San Francisco", "Ann Lee met Bo Ray in Seattle.")
conflicts: "Seattle" is another place than San Francisco
>>> verdict("San Francisco", "A professor in Seattle said Ann Lee had met Bo Ray.")
silent: no place stands near the claim's event

A dateline tells where the report was filed, and is no place of the event.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factdesk.checks._weigh import Expected, Weighed, settle, silent, token_span
from factdesk.checks.registry import Check
from factdesk.frames.bind import Binder
from factdesk.frames.elsewhere import called_off, nearer_noun, only_asked_of
from factdesk.frames.figures import of_purpose
from factdesk.frames.places import attributive_places, event_places, homes, lower_case_places, noun_preposition
from factdesk.frames.tags import Tag
from factdesk.frames.told import apart, said
from factdesk.frames.words import stem
from factdesk.language.en.events import HOME
from factdesk.reading.places.gazetteer import same_place, wider
from factdesk.records import dataclass
from factdesk.results import Verdict
from factdesk.text.tokens import tokenize

if TYPE_CHECKING:
    from factdesk.checks._scene import Scene
    from factdesk.claims.model import Claim, Entity
    from factdesk.frames.model import Frames
    from factdesk.frames.weights import Binding
    from factdesk.reading.model import PlaceMention
    from factdesk.results import Outcome


# Prepositions that tell where something was; those of direction do so behind a word of motion only ("travelled to Bali").
_PLACE = frozenset(
    "in at near outside inside within around across throughout off aboard on over above below beside along by via".split()
)
_DIRECTION = frozenset("to into toward towards through onto".split())


_HOME = frozenset(stem(word) for word in HOME)
_MOTION = frozenset(stem(word) for word in "come go travel visit flee move return arrive fly drive sail walk march head".split())


@dataclass(frozen=True, slots=True)
class Place:
    """A claimed place: its spellings, each as lower-case words, and the names of the places known to hold it."""

    name: str
    spellings: tuple[tuple[str, ...], ...]
    held_by: frozenset[str]


_APART = frozenset({"denied", "of another stage", "supposed"})


def read_value(claim: Claim) -> tuple[Place, ...]:
    """The accepted places. Raises ValueError where none is given."""
    if not claim.value:
        raise ValueError("a place claim needs a place")
    return tuple(_place(entity) for entity in claim.named if entity is not None)


def _place(entity: Entity) -> Place:
    holders = {name.lower() for text in entity.spellings for name in wider(text)}
    for text in (*entity.spellings, *entity.mentions):
        _, separator, rest = text.partition(", ")
        holders |= {rest.lower()} if separator else set()
    return Place(entity.name, tuple(_words(text) for text in entity.spellings), frozenset(holders))


@cache
def _words(text: str) -> tuple[str, ...]:
    words = [token.lower for token in tokenize(text) if token.lower[0].isalnum()]
    return tuple(words[1:] if words[:1] == ["the"] else words)


def compare(claim: Claim, value: tuple[Place, ...], scene: Scene) -> Outcome:
    """The outcome for one article."""
    frames = scene.frames
    expected = claim.value_text if not value else " or ".join(place.name for place in value)
    binder = Binder(claim, frames)
    if binder.parties.absent:
        return silent("place", expected, f"{binder.parties.absent} is not spoken of")
    binder.parties.rivals = tuple((m.first, m.last) for m in frames.places)
    weighed = []
    described = event_places(frames, binder.events.own, claim.named)
    for mention in (*frames.places, *attributive_places(frames), *lower_case_places(frames, claim.named), *described):
        if mention.dateline or not binder.may_answer(mention):
            continue
        says, why = _says(value, mention, expected)
        binding = binder.bind(mention.first, mention.last)
        if binding.trigger is None or (says is Verdict.AGREES and mention.preposition == "from"):
            continue
        here = frames.sentence_of(mention.first)
        if here.first <= binding.trigger < here.last and called_off(frames, binding.trigger, said(claim)):
            continue
        if says is Verdict.CONFLICTS and (
            nearer_noun(frames, mention, binder.events.own)
            or of_purpose(frames, binding.trigger, mention.first, binder.events.like)
            or only_asked_of(frames, binding.trigger, mention.first)
        ):
            continue
        unsure = binder.unsure(binding.trigger)
        if says is Verdict.AGREES and unsure:
            says, why = Verdict.IMPRECISE, f'{why}, but only as "{unsure}"'
        if says is Verdict.CONFLICTS and (unsure or mention in described or not _tells_where(mention, binding, frames)):
            continue
        span = token_span(frames, mention.first, mention.last)
        weighed.append(
            Weighed(
                span,
                frames.document.slice(span),
                says,
                why,
                binding,
                apart=apart(frames, mention.first, binding.trigger, said(claim), only=_APART)
                or binder.in_another_year(mention.first, binding),
            )
        )
    if claim.who and binder.events.own & _HOME:
        for mention in homes(frames, claim.who[0]):
            says, why = _says(value, mention, expected)
            span = token_span(frames, mention.first, mention.last)
            weighed.append(Weighed(span, frames.document.slice(span), says, why, binder.bind_home(mention.first)))
    if not weighed:
        return silent("place", expected, "no place stands near the claim's event")
    return settle("place", frames, Expected(expected), weighed)


def _says(value: tuple[Place, ...], mention: PlaceMention, expected: str) -> tuple[Verdict, str]:
    """What a found place says of the claimed ones, with the reason in words."""
    name = _words(mention.name)
    full = _words(f"{mention.name} {mention.within}")
    shown = f'"{mention.name}"'
    for place in value:
        if any(_holds_run(full, spelling) or same_place(mention.name, " ".join(spelling)) for spelling in place.spellings):
            return Verdict.AGREES, f"{shown} is the claimed place"
        if any(
            " ".join(spelling) in {part.lower() for part in wider(mention.name, mention.within)} for spelling in place.spellings
        ):
            return Verdict.AGREES, f"{shown} lies in the claimed place"
    for place in value:
        if " ".join(name) in place.held_by or any(_holds_run(spelling, name) for spelling in place.spellings):
            return Verdict.IMPRECISE, f"{shown} holds the claimed place"
    return Verdict.CONFLICTS, f"{shown} is another place than {expected}"


def _tells_where(mention: PlaceMention, binding: Binding, frames: Frames) -> bool:
    """Whether a place tells where something was: behind a preposition of place, or as the event word's own object ("visited Bali")."""
    if not mention.preposition and _modifies(mention, frames):
        own = binding.trigger is not None and binding.governed and mention.last <= binding.trigger  # "the Bali talks"
        return own or bool(
            noun_preposition(frames, mention.first, mention.last)
        )  # "in a Manhattan court", not "killed a Buffalo doctor"
    if not mention.preposition or mention.preposition in _DIRECTION:
        before = range(max(0, mention.first - (5 if frames.tokens[mention.first - 3].lower == "from" else 3)), mention.first)
        return binding.governed or any(stem(frames.tokens[at].lower) in _MOTION for at in before)
    return mention.preposition in _PLACE


def _modifies(mention: PlaceMention, frames: Frames) -> bool:
    """Whether a place stands before a noun that it describes, over a comma too ("a Buffalo, N.Y., doctor")."""
    sentence = frames.sentence_of(mention.first)
    framed = frames.framed(sentence.index)
    at = mention.last
    if at < sentence.last and framed.tag(at) is Tag.COMMA:
        at += 1
    return at < sentence.last and framed.tag(at) is Tag.NOUN


def _holds_run(words: tuple[str, ...], run: tuple[str, ...]) -> bool:
    """Whether some words stand in others as a run."""
    return bool(run) and any(words[at : at + len(run)] == run for at in range(len(words) - len(run) + 1))


CHECK = Check(
    kind="place",
    summary="Where an event was.",
    value_help="A place, by entity id or name, or a list of which any agrees.",
    rules={
        "place-agrees": "The article places the event where the claim does.",
        "place-imprecise": "The article places the event in a wider place that holds the claimed one.",
        "place-conflict": "The article places the event elsewhere.",
        "place-silent": "The article does not place the event.",
    },
    read_value=read_value,
    compare=compare,
)
