"""All pages: the generated ones, and the hand-written ones with the output of their commands; how they compare with those that are there."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from factdesk.docs import commands, explained, formats, kinds, readers, sessions

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = "docs"
MARK = "---\ngenerated: by python -m factdesk.docs; changes belong into what it is made of\n---\n\n"


def pages(root: Path) -> dict[str, str]:
    """The text of each page by its path in the documentation, sorted. `root` is the repository, with `claims` and `seeds`.

    Raises InputError where a pair of the explain page no longer has the verdict that its remark speaks of.
    """
    made = {**kinds.pages(), **readers.pages(), **formats.pages(), **commands.pages(), **explained.pages(root)}
    return {path: MARK + made[path].rstrip() + "\n" for path in sorted(made)}


def hand_written(root: Path) -> dict[str, str]:
    """The other pages by path, sorted, each with what its commands print now. Raises SessionError on a command that is not run."""
    from concurrent.futures import ThreadPoolExecutor  # the threads only wait for the processes they start

    folder = root / FOLDER
    texts = {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*.md")}
    names = sorted(name for name, text in texts.items() if not text.startswith(MARK))
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as threads:
        return dict(zip(names, threads.map(_refreshed, [texts[name] for name in names]), strict=True))


def _refreshed(text: str) -> str:
    with tempfile.TemporaryDirectory(prefix="factdesk-docs-") as place:
        return sessions.refreshed(text, Path(place))


def differences(root: Path) -> list[tuple[str, str]]:
    """The pages that are not as they should be, each with what is wrong, by path. Raises InputError, SessionError."""
    made = pages(root)
    found = []
    for name, text in {**made, **hand_written(root)}.items():
        path = root / FOLDER / name
        if not path.is_file():
            found.append((f"{FOLDER}/{name}", "missing"))
        elif path.read_text(encoding="utf-8") != text:
            found.append((f"{FOLDER}/{name}", "not up to date"))
    return sorted(found + [(f"{FOLDER}/{name}", "left over") for name in _generated(root) if name not in made])


def write(root: Path) -> Iterator[tuple[str, str]]:
    """Writes the pages that differ and removes those left over; gives these with what was done. Raises as `differences` does."""
    made = pages(root)
    for name in _generated(root):
        if name not in made:
            (root / FOLDER / name).unlink()
            yield f"{FOLDER}/{name}", "removed"
    for name, text in {**made, **hand_written(root)}.items():
        path = root / FOLDER / name
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            yield f"{FOLDER}/{name}", "written"


def _generated(root: Path) -> list[str]:
    """The generated pages that are there, known by their head."""
    folder = root / FOLDER
    found = [path for path in folder.rglob("*.md") if path.read_text(encoding="utf-8").startswith(MARK)]
    return sorted(path.relative_to(folder).as_posix() for path in found)
