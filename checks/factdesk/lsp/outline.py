"""Where each claim stands in the text of a claim file, whole or broken."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from factdesk.errors import InputError
from factdesk.records import dataclass
from factdesk.yamltree import TreeReading

if TYPE_CHECKING:
    from collections.abc import Iterator

_ID = re.compile(r"""(?:^|[\s{,])id[ ]*:[ ]{1,8}["']?([\w-]{1,200})""", re.ASCII)


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim: its id, the place of the id (line, first column, column after it), its first and last line. All count from 0."""

    id: str
    line: int
    start: int
    end: int
    first: int
    last: int


def outline(text: str) -> tuple[Entry, ...]:
    """The claims of a text in order. Where it is no YAML, what looks like the id of one begins a claim."""
    try:
        root = TreeReading("").compose(text)
    except InputError:
        return tuple(_guessed(text))
    return tuple(_entries(root)) if isinstance(root, yaml.MappingNode) else ()


def at(entries: tuple[Entry, ...], line: int) -> Entry | None:
    """The claim a line belongs to."""
    return next((entry for entry in entries if entry.first <= line <= entry.last), None)


def _entries(root: yaml.MappingNode) -> Iterator[Entry]:
    claims = [value for key, value in root.value if key.value == "claims" and isinstance(value, yaml.SequenceNode)]
    for node in claims[0].value if claims else ():
        if not isinstance(node, yaml.MappingNode):
            continue
        name = next((value for key, value in node.value if key.value == "id" and isinstance(value, yaml.ScalarNode)), None)
        if name is not None:
            at, end = name.start_mark, node.end_mark
            last = end.line - 1 if end.line > node.start_mark.line and not node.flow_style else end.line
            yield Entry(str(name.value), at.line, at.column, name.end_mark.column, node.start_mark.line, last)


def _guessed(text: str) -> Iterator[Entry]:
    lines = re.split(r"\r\n|\r|\n", text)
    found = [(number, match) for number, line in enumerate(lines) if (match := _ID.search(line))]
    for at, (number, match) in enumerate(found):
        last = found[at + 1][0] - 1 if at + 1 < len(found) else len(lines) - 1
        yield Entry(match[1], number, match.start(1), match.end(1), number, max(number, last))
