"""The configuration: `[tool.factdesk]` in `pyproject.toml`, or `factdesk.toml`.

The nearest file that has one wins, parents are searched, nothing is merged, and paths are relative to that file.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factdesk.results import FailOn

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Config:
    """What a project sets. `path` is the file it was read from, None where there is none; all paths are joined to its folder.

    `report` are pairs of a format and a path. `jobs` is the number of processes, 0 for one a core.
    """

    path: Path | None = None
    claims: tuple[Path, ...] = ()
    articles: tuple[Path, ...] = ()
    fail_on: FailOn = FailOn.ERROR
    report: tuple[tuple[str, Path], ...] = ()
    allow_empty: bool = False
    jobs: int = 1


def find_config(start: Path) -> Config:
    """The configuration that holds for a folder (or a file's folder). Raises InputError."""
    raise NotImplementedError(start)
