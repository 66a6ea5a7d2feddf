"""Readings kept on disk, so that only articles that changed are read again.

An entry's name is the hash of all that a reading depends on: the text, where the article stands in it, its day and headline, the program's
own readers (every module they are made of), and the version of Python. So a stale entry cannot be hit. An entry begins with the hash of
its content; one that is damaged is read again and written anew. Only the classes of readings are ever made of an entry.
"""

from __future__ import annotations

import hashlib
import io
import os
import pickle
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from factdesk.frames.build import frame
from factdesk.frames.model import Frames
from factdesk.reading.model import Reading
from factdesk.records import replace

if TYPE_CHECKING:
    import datetime as dt

    from factdesk.articles.model import Article

SUFFIX = ".reading"
_LANGUAGE = "en"
_PARTS = ("reading", "text", "language", "values", "records.py")  # what readings are made by
_HASH = 32  # bytes of an entry's own hash
_CLASSES = ("factdesk.reading.", "factdesk.text.", "factdesk.values.")
_DATES = frozenset({"date", "datetime", "time", "timedelta"})


class ReadingCache:
    """The readings in a folder, which is made when the first is written."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def frames(self, article: Article, day: dt.date | None) -> Frames:
        """The frames of an article, its reading from the folder where it is there. Never raises on what stands in the folder."""
        path = self.path(article, day)
        reading = _load(path)
        if reading is not None:
            return Frames(article, reading)
        made = frame(article, day)
        _save(path, made.reading)
        return made

    def path(self, article: Article, day: dt.date | None) -> Path:
        """Where the reading of an article is kept. `day` stands in where the article has no date of its own."""
        told = (article.published or day, article.headline, article.start, article.end, _LANGUAGE, reader_version())
        key = hashlib.sha256(repr(told).encode() + b"\0" + article.text.encode("utf-8", "surrogatepass")).hexdigest()
        return self._folder / key[:2] / f"{key[2:]}{SUFFIX}"


def entries(folder: Path) -> list[Path]:
    """The entries of a folder, by path."""
    return sorted(folder.glob(f"??/*{SUFFIX}"))


@cache
def reader_version() -> str:
    """The hash of every module that readings depend on, and of the version of Python."""
    root = Path(__file__).parents[1]
    found = hashlib.sha256(f"{sys.implementation.cache_tag} {_HASH}".encode())
    for part in _PARTS:
        for path in sorted((root / part).rglob("*.py")) if (root / part).is_dir() else [root / part]:
            found.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return found.hexdigest()


def _load(path: Path) -> Reading | None:
    try:
        content = path.read_bytes()
    except OSError:
        return None
    if hashlib.sha256(content[_HASH:]).digest() != content[:_HASH]:
        return None
    try:
        found = _Readings(io.BytesIO(content[_HASH:])).load()
    except Exception:  # whatever a damaged entry raises, the article is read again
        return None
    return found if isinstance(found, Reading) else None


def _save(path: Path, reading: Reading) -> None:
    """Write an entry so that nobody sees half of one. A folder that cannot be written keeps nothing."""
    plain = replace(reading, document=replace(reading.document))  # without what was looked up in it on the way
    content = pickle.dumps(plain, protocol=5)
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(hashlib.sha256(content).digest() + content)
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink()


class _Readings(pickle.Unpickler):
    """Makes the classes of readings, and nothing else."""

    def find_class(self, module: str, name: str) -> type:
        if (module.startswith(_CLASSES) or (module == "datetime" and name in _DATES)) and "." not in name:
            found: object = super().find_class(module, name)
            if isinstance(found, type):
                return found
        raise pickle.UnpicklingError(f"no part of a reading: {module}.{name}")
