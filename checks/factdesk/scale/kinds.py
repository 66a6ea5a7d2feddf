"""Which sources of articles and which results are streams."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
TARS = (".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz")
STREAMS = (*LINES, *TARS, ".zip", ".parquet")
RESULTS = ("jsonl", "parquet")


def url_of(path: Path) -> str | None:
    """The URL that was given as a path, which has swallowed a slash of it; None where it is a path."""
    text = path.as_posix()
    if ":/" not in text:
        return None
    found = re.fullmatch(r"([a-z][a-z0-9+.-]+):/+(.*)", text, re.DOTALL)
    if found is None:
        return None
    scheme, rest = found.groups()
    return f"{scheme}:///{rest}" if scheme in ("file", "local") else f"{scheme}://{rest}"


def is_stream(path: Path) -> bool:
    """Whether a path names many articles in one file, or a URL, and so is never read whole."""
    return path.name.lower().endswith(STREAMS) or url_of(path) is not None
