"""title: which office somebody holds, or what they are by profession.

The value is one accepted title or a list of them. The article must tie a title to the person: before the name, beside it, or by "is".

>>> verdict("foreign minister of China", "Chinese Foreign Minister Ann Lee spoke.")
agrees: "Chinese Foreign Minister" is the claimed office
>>> verdict("Erie County district attorney", "District Attorney Ann Lee spoke.")
imprecise: "District Attorney" is more general than "Erie County district attorney"
>>> verdict("treasury secretary", "Commerce Secretary Ann Lee spoke.")
conflicts: "Commerce Secretary" is another office than "treasury secretary"
>>> verdict("spokesman", "A spokesman said Ann Lee was well.")
silent: no title is tied to the person

British and American spellings are one, a country's adjective is the country. A former office is no conflict with a present one, nor
one that the text bounds in time ("director until 2021"); an office in another organisation speaks of another matter, and so does a
profession ("a lawyer") beside an office. A title of the claim file's own counts even where the text writes it like part of the name.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factdesk.checks._weigh import evidence, silent
from factdesk.checks.registry import Check
from factdesk.language.en.offices import ACTING, DEPUTIES, HEADS, ONE_PLACE, PROFESSIONS
from factdesk.language.en.people import BROAD_TITLES as BROAD
from factdesk.reading.titles.bounded import bounded
from factdesk.reading.titles.compare import Sameness, compare_offices, of_another_body
from factdesk.reading.titles.office import Office, office
from factdesk.records import dataclass, replace
from factdesk.results import Outcome, Verdict
from factdesk.text.position import Span

if TYPE_CHECKING:
    from factdesk.checks._scene import Scene
    from factdesk.claims.model import Claim, Entity
    from factdesk.frames.model import Frames


_NEAR = 8  # characters between two offices that are told together: " and ", ", "


@dataclass(frozen=True, slots=True)
class Held:
    """A title that an article ties to somebody: its office, its words, and its place."""

    office: Office
    words: str
    span: Span
    bounded: bool = False  # held at another time, as far as the text tells
    indefinite: bool = False  # "a director"

    def stands_for(self, text: str) -> bool:
        """Whether it may be meant by a title, such as one of an entity's own."""
        return compare_offices(office(text), self.office) in (Sameness.SAME, Sameness.MORE_GENERAL, Sameness.MORE_SPECIFIC)


def read_value(claim: Claim) -> tuple[Office, ...]:
    """The accepted offices. Raises ValueError where a value names none, or where the claim names nobody."""
    if not claim.who:
        raise ValueError("a title claim needs `who`: the person whose title is meant")
    found = tuple(office(text) for text in claim.value)
    for text, value in zip(claim.value, found, strict=True):
        if not value.head:
            raise ValueError(f'"{text}" names no office')
    return found


def compare(claim: Claim, value: tuple[Office, ...], scene: Scene) -> Outcome:
    """The outcome for one article."""
    frames, entity = scene.frames, claim.who[0]
    references = frames.cast.references(entity)
    spans = [Span(frames.tokens[ref.first].start, frames.tokens[ref.last - 1].end) for ref in references]
    held = titles_held(frames, spans) + _own_titles(claim, frames)
    both = _held_together(claim, held)
    if both:
        words = " and ".join(f'"{title.words}"' for title in both)
        shown = tuple(evidence(frames, title.span) for title in both)
        return Outcome(Verdict.AGREES, "title-agrees", claim.value_text, words, shown, (f"{words} are the claimed offices",))
    judged = [(_judge(claim, value, title), title) for title in held]
    for text in claim.value:
        joined = _joined(claim, _parts(text), held)
        if joined is not None:
            judged = [joined]
            break
    others = [title for says, title in judged if says is Verdict.CONFLICTS]
    judged = [(says, title) for says, title in judged if says is not Verdict.IMPRECISE or not _covers(title, others)]
    for verdict in (Verdict.AGREES, Verdict.IMPRECISE, Verdict.CONFLICTS):
        chosen = [title for says, title in judged if says is verdict]
        if chosen:
            why = {
                Verdict.AGREES: f'"{chosen[0].words}" is the claimed office',
                Verdict.IMPRECISE: f'"{chosen[0].words}" is more general than "{claim.value_text}"',
                Verdict.CONFLICTS: f'"{chosen[0].words}" is another office than "{claim.value_text}"',
            }[verdict]
            rule = {Verdict.AGREES: "title-agrees", Verdict.IMPRECISE: "title-imprecise", Verdict.CONFLICTS: "title-conflict"}[
                verdict
            ]
            shown = tuple(evidence(frames, title.span) for title in chosen[:3])
            return Outcome(verdict, rule, claim.value_text, chosen[0].words, shown, (why,))
    why = f'the article ties other titles to {entity.name}: "{held[0].words}"' if held else "no title is tied to the person"
    return silent("title", claim.value_text, why)


def _held_together(claim: Claim, held: list[Held]) -> tuple[Held, ...]:
    """The titles that make up one of several offices ("chairman and chief executive"), where all of them are held."""
    for text in claim.value:
        found = [next((title for title in held if _is(part, title)), None) for part in _parts(text)]
        if found and all(found):
            return tuple(title for title in found if title is not None)
    return ()


def _is(claimed: Office, title: Held) -> bool:
    return not title.bounded and compare_offices(claimed, title.office) in (Sameness.SAME, Sameness.MORE_SPECIFIC)


def titles_held(frames: Frames, spans: list[Span]) -> list[Held]:
    """The titles that an article ties to a person found at some spans, in text order."""
    found = []
    for mention in frames.titles:
        if mention.holder is None or not frames.sentence_of(mention.first).role.evidence:
            continue
        if any(mention.holder.overlaps(span) for span in spans):
            held = Office(mention.head, mention.modifiers, mention.of, mention.status)
            indefinite = mention.first > 0 and frames.tokens[mention.first - 1].lower in ("a", "an")
            past = bounded(frames.tokens, mention, frames.sentence_of(mention.first).last)
            found.append(Held(held, frames.document.slice(mention.span), mention.span, past, indefinite))
    return found


def _own_titles(claim: Claim, frames: Frames) -> list[Held]:
    """The titles known from the claim file that an article writes with capitals before the name, as if they were part of it."""
    found, spellings = [], {text.casefold() for text in claim.who[0].spellings}
    for mention in frames.names:
        if len(mention.parts) < 3:  # a title's word and a full name's two
            continue
        text = own_title(claim.who[0], claim.value, mention.parts)
        size = len(text.split())
        if not text or " ".join(mention.parts[size:]).casefold() not in spellings:
            continue
        if frames.sentence_of(mention.first).role.evidence:
            span = Span(frames.tokens[mention.first].start, frames.tokens[mention.first + size - 1].end)
            found.append(Held(office(text), frames.document.slice(span), span))
    return found


def own_title(entity: Entity, value: tuple[str, ...], parts: tuple[str, ...]) -> str:
    """The title of an entity's own, or accepted one, that the first parts of a name are, before a full name of two words or more."""
    low = " ".join(parts).casefold()
    for text in (*entity.titles, *value):
        if "-" not in text and low.startswith(f"{text.casefold()} ") and len(parts) - len(text.split()) >= 2:
            return text
    return ""


def _judge(claim: Claim, value: tuple[Office, ...], title: Held) -> Verdict | None:
    """What a title held says of the claimed ones; None where it speaks of another matter."""
    found = [compare_offices(claimed, title.office) for claimed in value]
    if Sameness.SAME in found or Sameness.MORE_SPECIFIC in found:
        return Verdict.AGREES
    if Sameness.MORE_GENERAL in found:
        return Verdict.IMPRECISE
    if any(claimed.status for claimed in value):
        return None
    if title.office.status:
        return _of_status(claim, value, title)
    if Sameness.UNRELATED_ORG in found:
        return Verdict.CONFLICTS if _another_seat(value, title) else None
    if title.office.head == "counterpart":
        shared = [claimed for claimed in value if not claimed.countries or claimed.countries & title.office.countries]
        return Verdict.IMPRECISE if shared else None
    if title.office.head in BROAD or title.bounded or _another_matter(value, title):
        return None
    same_head = any(claimed.head == title.office.head for claimed in value)
    if not same_head and any(title.stands_for(text) for text in claim.who[0].titles):
        return None  # one of the several titles the claim file knows the person by
    return Verdict.CONFLICTS


def _of_status(claim: Claim, value: tuple[Office, ...], title: Held) -> Verdict | None:
    """What an acting holder's or a deputy's office says of the office itself: the one is weaker, the other is another office."""
    plain = replace(title.office, status="")
    alike = (Sameness.SAME, Sameness.MORE_GENERAL, Sameness.MORE_SPECIFIC)
    if title.bounded or not any(compare_offices(claimed, plain) in alike for claimed in value):
        return None
    if title.office.status in ACTING:
        return Verdict.IMPRECISE
    known = any(title.stands_for(text) for text in claim.who[0].titles)
    return Verdict.CONFLICTS if title.office.status in DEPUTIES and not known else None


def _another_seat(value: tuple[Office, ...], title: Held) -> bool:
    """Whether an office that nobody holds in two places is told of another place: "mayor of Osby" for the mayor of Norhaven."""
    return (
        not title.bounded
        and bool(title.office.of)
        and all(claimed.head == title.office.head and claimed.of for claimed in value)
        and title.office.head in ONE_PLACE
    )


@cache
def _parts(text: str) -> tuple[Office, ...]:
    """The offices that a title joins: "president and chief executive" is two; "minister of trade and industry" is one."""
    found = tuple(office(part) for part in text.replace(" and ", ", ").split(", "))
    several = len(found) > 1 and all(part.head.split()[-1:] and part.head.split()[-1] in HEADS for part in found)
    return found if several else ()


def _joined(claim: Claim, parts: tuple[Office, ...], held: list[Held]) -> tuple[Verdict, Held] | None:
    """What an article says that gives somebody only some of several offices, with a title that shows it; None where it gives none.

    Another office beside one of them is in conflict ("president and chief executive" for a claimed "vice president and chief
    executive"); without such, the article is only less complete.
    """
    agreeing = {part: title for part in parts for title in held if _judge(claim, (part,), title) is Verdict.AGREES}
    if not agreeing:
        return None
    first = next(iter(agreeing.values()))
    missing = [part for part in parts if part not in agreeing]
    for title in held:
        beside = any(
            abs(title.span.start - other.span.end) < _NEAR or abs(other.span.start - title.span.end) < _NEAR
            for other in agreeing.values()
        )
        rival = all(_judge(claim, (part,), title) is not Verdict.AGREES for part in parts)
        if beside and rival and all(_judge(claim, (part,), title) is Verdict.CONFLICTS for part in missing):
            return Verdict.CONFLICTS, title
    return Verdict.IMPRECISE, first


def _another_matter(value: tuple[Office, ...], title: Held) -> bool:
    """Whether a title can be held beside the claimed ones: of another body, or a profession or description beside an office."""
    if all(of_another_body(claimed, title.office) for claimed in value):
        return True
    if any(claimed.head in PROFESSIONS for claimed in value):
        return False
    if title.office.countries or any(not set(claimed.of).isdisjoint(title.office.of) for claimed in value):
        return False  # "the U.S. attorney", "an engineer at Zenmar" beside an office at Zenmar
    return title.office.head in PROFESSIONS or (title.indefinite and not title.office.of)


def _covers(general: Held, others: list[Held]) -> bool:
    """Whether a general title ("doctor") is only another word for one of those that conflict ("obstetrician")."""
    return any(compare_offices(other.office, general.office) is Sameness.MORE_GENERAL for other in others)


CHECK = Check(
    kind="title",
    summary="Which office somebody holds, or what they are by profession.",
    value_help="One accepted title or a list of them: foreign minister of China, State Department spokesman.",
    rules={
        "title-agrees": "The article ties the claimed title to the person.",
        "title-imprecise": "The article ties a more general title to the person.",
        "title-conflict": "The article ties another office to the person.",
        "title-silent": "The article ties no title to the person, or one of another body.",
    },
    read_value=read_value,
    compare=compare,
    event_needed=False,
    who_needed=True,
)
