"""Entries of a folder that is only there to save time: each signed with its hash, made of known classes only, never trusted further.

A slot has a name, which says what it is of (an article, a set of claim files), and a key, the hash of all that its content depends on. Under
another key the slot is empty, and is written anew: so a stale hit is impossible, and a folder grows with what there is, not with time.
An entry that is damaged counts as empty. A folder that cannot be written keeps nothing.
"""

from __future__ import annotations

import hashlib
import io
import os
import pickle
import sys
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

HASH = 32  # bytes of a hash
READING = ".reading"  # how the names of readings end (`scale.cache`)
_PATTERNS = {"readings": f"??/*{READING}", "articles' outcomes": "outcomes/" + "?" * 64, "sets of claims": "claims/" + "?" * 64}
_DATES = frozenset({"date", "datetime", "time", "timedelta"})
_OTHERS = ("rapidfuzz", "yaml")  # packages whose release may change what is found
_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n"  # https://bford.info/cachedir/: backups leave such a folder out


def digest(*parts: str | bytes) -> bytes:
    """The hash of texts, each told apart from the next."""
    found = hashlib.sha256()
    for part in parts:
        content = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        found.update(len(content).to_bytes(8, "big") + content)
    return found.digest()


def load(path: Path, classes: Collection[str], key: bytes = b"") -> object | None:
    """What stands in an entry; None where there is none, it is damaged, or was written under another key.

    `classes` are the beginnings of the modules whose classes it may hold. Never raises on what stands in the folder.
    """
    try:
        content = path.read_bytes()
    except OSError:
        return None
    if hashlib.sha256(content[HASH:]).digest() != content[:HASH] or content[HASH : HASH + len(key)] != key:
        return None
    try:
        found: object = _Known(io.BytesIO(content[HASH + len(key) :]), tuple(classes)).load()
    except Exception:  # whatever a damaged entry raises, it is made again
        return None
    return found


def save(path: Path, value: object, key: bytes = b"") -> None:
    """Write an entry so that nobody sees half of one."""
    content = key + pickle.dumps(value, protocol=5)
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(hashlib.sha256(content).digest() + content)
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink()


def everything(folder: Path) -> Mapping[str, list[Path]]:
    """The entries of a folder by what they are of, each by path."""
    return {what: sorted(folder.glob(pattern)) for what, pattern in _PATTERNS.items()}


def mark(folder: Path) -> None:
    """Make a folder of entries, which neither git nor a backup is to take."""
    with suppress(OSError):
        if not folder.is_dir():
            folder.mkdir(parents=True)
            (folder / ".gitignore").write_text("*\n", encoding="utf-8")
            (folder / "CACHEDIR.TAG").write_text(_TAG, encoding="utf-8")


@cache
def program() -> str:
    """The hash of every module of this program, and of the versions of what else decides an outcome."""
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120 (280 files at every start: pathlib takes three times as long)
    found = hashlib.sha256(sys.version.encode())
    for name in _OTHERS:
        found.update(name.encode() + _released(name))
    for path in _modules(root):
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123
            content = file.read()
        found.update(path[len(root) :].replace(os.sep, "/").encode() + b"\0" + hashlib.sha256(content).digest())
    return found.hexdigest()


def _modules(root: str) -> list[str]:
    waiting, found = [root], []
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir():
                    waiting.append(entry.path)
                elif entry.name.endswith(".py"):
                    found.append(entry.path)
    return sorted(found)


def _released(name: str) -> bytes:
    """The head of a package, which names its version, without importing it."""
    from importlib.machinery import PathFinder

    found = PathFinder.find_spec(name)
    if found is None or found.origin is None:
        return b""
    with open(found.origin, "rb", buffering=0) as file:  # noqa: PTH123
        return file.read()


class _Known(pickle.Unpickler):
    """Makes the classes of known modules, and nothing else."""

    def __init__(self, content: io.BytesIO, modules: tuple[str, ...]) -> None:
        super().__init__(content)
        self._modules = modules

    def find_class(self, module: str, name: str) -> type:
        if (module.startswith(self._modules) or (module == "datetime" and name in _DATES)) and "." not in name:
            found: object = super().find_class(module, name)
            if isinstance(found, type):
                return found
        raise pickle.UnpicklingError(f"nothing that is kept: {module}.{name}")
