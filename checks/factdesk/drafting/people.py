"""Who articles speak of: one entity for each person and body, whatever article names it, and however shortly."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from factdesk.claims.model import Entity, EntityKind
from factdesk.frames.people import is_person
from factdesk.language.en.name_words import BODIES, DESIGNATORS
from factdesk.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from factdesk.frames.model import Frames
    from factdesk.reading.model import NameMention

_MOST_TITLES = 3


@dataclass(frozen=True, slots=True)
class People:
    """The entities of some articles; `by_name` finds them by their full name in lower case, misspellings included."""

    entities: tuple[Entity, ...]
    by_name: Mapping[str, Entity]

    def of(self, frames: Frames, name: NameMention) -> Entity | None:
        """The entity that a name of an article stands for, None where it is no person and no body."""
        return self.by_name.get(_full(frames, name).casefold())


def find_people(articles: Sequence[Frames]) -> People:
    """The people and bodies that articles name. A spelling that few use is taken for the near one that more do."""
    kinds: dict[str, EntityKind] = {}
    used: Counter[str] = Counter()
    for frames in articles:
        seen: dict[str, None] = {}
        known = _known_people(frames)
        for name in frames.names:
            kind = _kind(frames, name, known)
            full = _full(frames, name)
            if kind is not None and frames.sentence_of(name.first).role.evidence and _may_name(full, kind):
                kinds.setdefault(full, kind)
                seen[full] = None
        used.update(list(seen))
    ordered = sorted(used, key=lambda full: (-used[full], full))
    merged: dict[str, str] = {}
    for full in ordered:
        near = (other for other in merged.values() if kinds[other] is kinds[full] is EntityKind.PERSON and _same(full, other))
        merged[full] = next(near, full)  # bodies with like names are others: National University, National Taiwan University
    titles = _titles(articles, merged)
    short: dict[str, list[str]] = {}
    for full, main in merged.items():
        if full != main and _shortened(full, main):
            short.setdefault(main, []).append(full)
    ids: set[str] = set()
    entities: dict[str, Entity] = {}
    for full in sorted(set(merged.values())):
        entities[full] = Entity(
            _id(full, kinds[full], ids), full, kinds[full], tuple(sorted(short.get(full, ()))), titles.get(full, ())
        )
    by_name = {full.casefold(): entities[main] for full, main in merged.items()}
    return People(tuple(entities.values()), by_name)


def slug(text: str) -> str:
    """A text as an id: lower-case letters and digits of ASCII, joined by hyphens; "" where nothing is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")


def free_id(wanted: str, taken: set[str]) -> str:
    """An id that is not taken yet, with a number where needed; it is taken from then on."""
    name, number = wanted, 2
    while name in taken:
        name, number = f"{wanted}-{number}", number + 1
    taken.add(name)
    return name


def _id(full: str, kind: EntityKind, taken: set[str]) -> str:
    short = full.split()[-1] if kind is EntityKind.PERSON else full
    return free_id(slug(short) or slug(full) or "somebody", taken)


def _full(frames: Frames, name: NameMention) -> str:
    first = frames.names[name.full] if name.full is not None and name.full < len(frames.names) else name
    return " ".join(first.parts)


def _kind(frames: Frames, name: NameMention, known: Collection[str]) -> EntityKind | None:
    if name.sort == "organization":
        return EntityKind.ORGANIZATION
    return EntityKind.PERSON if is_person(frames, name) and _full(frames, name) in known else None


def _known_people(frames: Frames) -> frozenset[str]:
    """The full names that more than their look tells to be people's: a title, an honorific, or a short form used later."""
    holders = {frames.document.token_at(title.holder.start) for title in frames.titles if title.holder is not None}
    return frozenset(
        _full(frames, name)
        for name in frames.names
        if name.honorific
        or name.sort == "person"
        or (name.full is not None and len(name.parts) == 1)
        or any(at in holders for at in range(name.first, name.last))
    )


def _may_name(full: str, kind: EntityKind) -> bool:
    """Whether a name is one to write down: a person's in full, and without signs that only a misread one has."""
    words = full.split()
    if not full.isprintable() or not 2 < len(full) <= 60 or not full[0].isalpha():
        return False
    if kind is EntityKind.PERSON:
        return len(words) >= 2
    return len(words) >= 2 or words[0].lower() not in BODIES | DESIGNATORS  # "Reuters" names a body, "Group" only a sort of one


def _shortened(one: str, other: str) -> bool:
    """Whether two full names differ only in the names between the first and the last: "James Cole", "James T. Cole"."""
    left, right = one.casefold().split(), other.casefold().split()
    return len(left) >= 2 <= len(right) and left[0] == right[0] and left[-1] == right[-1] and len(left) != len(right)


def _same(few: str, more: str) -> bool:
    """Whether a full name is most likely another spelling of one that more articles use."""
    if _shortened(few, more):
        return True
    from rapidfuzz.distance import OSA

    left, right = _without_initials(few), _without_initials(more)
    if len(left) != len(right) or len(left) < 2:
        return False
    if left == right:
        return True
    apart = [(a, b) for a, b in zip(left, right, strict=True) if a != b]
    if len(apart) != 1:
        return False
    short = min(map(len, apart[0]))
    return short >= 4 and OSA.distance(*apart[0]) <= (2 if short >= 8 else 1)


def _without_initials(full: str) -> list[str]:
    return [part for part in full.casefold().split() if len(part.strip(".")) > 1]


def _titles(articles: Iterable[Frames], merged: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, Counter[str]] = {}
    for frames in articles:
        for mention in frames.titles:
            if mention.holder is None or mention.status or not frames.sentence_of(mention.first).role.evidence:
                continue
            name = frames.name_at.get(frames.document.token_at(mention.holder.start))
            full = merged.get(_full(frames, name)) if name is not None else None
            words = " ".join(frames.document.slice(mention.span).split())
            if full is not None and words.isprintable() and mention.head != "counterpart":
                found.setdefault(full, Counter())[words] += 1
    return {full: tuple(sorted(words, key=lambda each: (-words[each], each))[:_MOST_TITLES]) for full, words in found.items()}
