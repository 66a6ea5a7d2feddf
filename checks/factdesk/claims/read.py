"""Reads one claim file into nodes and entities; claims are made of it when the entities of its folder are known too.

The file is walked by hand rather than through pydantic models: building those costs about 110 ms at each start (65 ms for
`pydantic.BaseModel`, 45 ms for the models), which is nearly half of what a whole run may take. The models stand in
`factdesk.contract.claims`, the JSON Schema comes from them, and a test runs both over the same good and bad files.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdesk.claims import keys
from factdesk.claims.model import Entity, EntityKind, Location
from factdesk.errors import did_you_mean
from factdesk.records import dataclass, field
from factdesk.source import failure, read_text, shown
from factdesk.yamltree import TreeReading

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from pathlib import Path

    from factdesk.yamltree import Node

MOST_BYTES = 5_000_000
_ENTITY_ID = re.compile(keys.ENTITY_ID)


@dataclass(slots=True)
class ClaimFile:
    """One file, read as far as it can be without others."""

    path: str
    folder: Path
    tree: TreeReading
    topic: str = ""
    date: dt.date | None = None
    entities: dict[str, tuple[Entity, Location]] = field(default_factory=dict)
    claims: list[Node] = field(default_factory=list)
    serves_folder: bool = False  # it has entities and no claims


def read_file(path: Path, unsaved: str | None = None) -> ClaimFile:
    """A claim file, or what it will be when it is saved. Problems within it are noted in its tree.

    Raises InputError where the file cannot be read at all.
    """
    text = read_text(path, most=MOST_BYTES) if unsaved is None else unsaved
    tree = TreeReading(shown(path))
    found = ClaimFile(tree.path, path.parent, tree)
    root = tree.compose(text)
    if root is None:
        raise failure(tree.path, "the file is empty", "a claim file has the keys topic, date, entities, claims")
    keyed = tree.mapping(root, "a claim file")
    if tree.problems and not keyed:
        return found
    tree.refuse_unknown(keyed, keys.FILE, "a claim file")
    if "topic" in keyed:
        found.topic = tree.text(keyed["topic"][1], "topic") or ""
    if "date" in keyed:
        found.date = tree.date(keyed["date"][1], "date")
    if "entities" in keyed:
        found.entities = _entities(tree, keyed["entities"][1])
    if "claims" in keyed:
        found.claims = tree.items(keyed["claims"][1], "claims")
    elif "entities" not in keyed:
        tree.wrong(root, 'neither "claims" nor "entities" stands in the file')
    found.serves_folder = "claims" not in keyed
    return found


def _entities(tree: TreeReading, node: Node) -> dict[str, tuple[Entity, Location]]:
    entities: dict[str, tuple[Entity, Location]] = {}
    for word, (key, value) in tree.mapping(node, "entities").items():
        if not _ENTITY_ID.fullmatch(word):
            tree.wrong(key, f'no id of an entity: "{word}"', 'letters, digits and "-" only, such as li-shangfu')
        entity = _entity(tree, word, value)
        if entity is not None:
            entities[word] = entity, Location(tree.path, *tree.place(key))
    return entities


def _entity(tree: TreeReading, word: str, node: Node) -> Entity | None:
    what = f"the entity {word}"
    found = tree.mapping(node, what)
    if not tree.is_mapping(node):
        return None
    tree.refuse_unknown(found, keys.ENTITY, "an entity")
    if "name" not in found:
        tree.wrong(node, f'{what} has no "name"')
    name = tree.text(found["name"][1], "name") if "name" in found else None
    kind = one_of(tree, found, "kind", keys.ENTITY_KINDS)
    return Entity(
        word,
        name or word,
        EntityKind(kind) if kind else EntityKind.PERSON,
        *(texts(tree, found, key) for key in ("aliases", "titles", "mentions")),
    )


def texts(tree: TreeReading, found: Mapping[str, tuple[Node, Node]], key: str) -> tuple[str, ...]:
    """The texts of a key that takes one or a list, () where it is not there."""
    return tuple(text for text, _ in tree.texts(found[key][1], key)) if key in found else ()


def text(tree: TreeReading, found: Mapping[str, tuple[Node, Node]], key: str) -> str | None:
    """The text of a key, None where it is not there."""
    return tree.text(found[key][1], key) if key in found else None


def date(tree: TreeReading, found: Mapping[str, tuple[Node, Node]], key: str) -> dt.date | None:
    """The date of a key, None where it is not there."""
    return tree.date(found[key][1], key) if key in found else None


def one_of(tree: TreeReading, found: Mapping[str, tuple[Node, Node]], key: str, words: tuple[str, ...]) -> str | None:
    """One of some words, None where the key is not there or has another."""
    written = text(tree, found, key)
    if written is None or written in words:
        return written
    tree.wrong(found[key][1], f'unknown {key} "{written}"', did_you_mean(written, words) or f"known are {', '.join(words)}")
    return None
