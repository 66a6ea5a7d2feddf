"""What a claim is once its file has been read and found right."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from factdesk.records import dataclass, field

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping


class Severity(Enum):
    """How much a conflict with a claim weighs."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


class EntityKind(Enum):
    """What sort of thing an entity is."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    THING = "thing"


@dataclass(frozen=True, slots=True)
class Location:
    """Where something stands in a claim file: path as given, line and column from 1."""

    path: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that claims speak of.

    `aliases` are accepted spellings beside `name`; `titles` help to tell who is meant; `mentions` are descriptors that tell
    who is meant and are no spelling.
    """

    id: str
    name: str
    kind: EntityKind
    aliases: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()

    def __hash__(self) -> int:
        return hash((self.id, self.name))  # entities are looked up by the thousand, and few share these two

    @property
    def spellings(self) -> tuple[str, ...]:
        """The name and its aliases."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A known conflict that somebody signed off; `until` is its last day, None where it has none."""

    article: str
    reason: str
    until: dt.date | None
    location: Location


@dataclass(frozen=True)
class Claim:
    """One fact somebody stands behind.

    `value` is the text written in the file (several where the kind takes a list, none where the kind needs none); the check of
    its kind reads it. `named` has for each value the entity it names, by id or by spelling, or None; for a `place` claim always
    one. `where` are places by entity or, where no entity is named so, one of that name without id. `required` is True (every
    article), or the ids of the articles that must not be silent. `topic_date` is the day of the story, from the head of the file.
    """

    id: str
    kind: str
    location: Location
    statement: str = ""
    who: tuple[Entity, ...] = ()
    event: tuple[str, ...] = ()
    where: tuple[Entity, ...] = ()
    when: str | None = None
    value: tuple[str, ...] = ()
    named: tuple[Entity | None, ...] = ()
    tolerance: str | None = None
    role: str | None = None
    as_of: dt.date | None = None
    states: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    implies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    severity: Severity = Severity.ERROR
    required: bool | tuple[str, ...] = False
    accepted: tuple[Acceptance, ...] = ()
    source: str | None = None
    valid_until: dt.date | None = None
    tags: tuple[str, ...] = ()
    note: str | None = None
    topic: str = ""
    topic_date: dt.date | None = None

    @property
    def value_text(self) -> str:
        """The value as one text, for a person."""
        return " or ".join(self.value)


@dataclass(frozen=True)
class ClaimSet:
    """All claims of a run, in the order of their files, with every entity that their files know."""

    claims: tuple[Claim, ...]
    entities: Mapping[str, tuple[Entity, ...]]  # claim file path -> the entities that serve it
    paths: tuple[str, ...]
