"""A small newsroom for tests: a project with one claim and a few stories."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pathlib import Path

CONFIGURATION = """\
claims = ["claims"]
articles = ["stories"]
"""

CLAIMS = """\
topic: The bridge of Larkfield
date: 2024-05-14
entities:
  okafor: {name: Dana Okafor, titles: [mayor]}
  reyes: {name: Luis Reyes, titles: [engineer]}
claims:
  - id: meeting-length
    kind: duration
    statement: Okafor and Reyes met for 35 minutes.
    who: [okafor, reyes]
    event: meeting
    value: 35 minutes
"""

STORY = """\
---
id: {id}
outlet: The {id}
published: 2024-05-15
---

{text}
"""

AGREES = "The meeting between Dana Okafor and Luis Reyes lasted 35 minutes."
CONFLICTS = "The meeting between Dana Okafor and Luis Reyes lasted 90 minutes."
SILENT = "The old bridge was closed to lorries in the spring."


@dataclass(frozen=True)
class Ran:
    """What the program did."""

    code: int
    out: str
    err: str


class Run(Protocol):
    def __call__(self, *arguments: str) -> Ran: ...


class Newsroom:
    """A project folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        return path

    def story(self, name: str, text: str) -> Path:
        return self.write(f"stories/{name}.md", STORY.format(id=name, text=text))
