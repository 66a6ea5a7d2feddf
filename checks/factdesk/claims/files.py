"""Which files are claim files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.articles.sidecar import NAME as SIDECAR
from factdesk.files import files_of

if TYPE_CHECKING:
    from pathlib import Path

_SUFFIXES = (".yaml", ".yml")


def claim_files(path: Path) -> list[Path]:
    """The claim files a path stands for: itself, those of a folder (deep), or those a glob matches. Raises InputError."""
    return files_of(path, is_claim_file, "claim file")


def is_claim_file(path: Path) -> bool:
    """Whether a file of a folder is taken for one of claims."""
    return path.suffix.lower() in _SUFFIXES and path.name != SIDECAR
