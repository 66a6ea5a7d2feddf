"""The commands shown in the documentation: run in a new folder, and their output put below them.

In a page, a block of code with a title (```` ```yaml title="claims/bridge.yaml" ````) is a file: it is written into the folder when
its turn comes. In a `console` block each line that begins with `$ ` is run, and the lines below it are what it prints. `...`
stands for anything. What is only to be read stands in an `sh` block.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess  # what is run stands in this repository's documentation
import sys
from typing import TYPE_CHECKING

from factdesk.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FENCE = re.compile(r"(`{3,})(\w*)(.*)")
_TITLE = re.compile(r'title="([^"]+)"')
_ELIDED = "..."
_SECONDS = 120
_PROGRAMS = {
    "factdesk": (sys.executable, "-m", "factdesk"),
    "pytest": (sys.executable, "-m", "pytest", "-p", "no:cacheprovider"),
    "git": ("git", "-c", "init.defaultBranch=main", "-c", "user.name=Desk", "-c", "user.email=desk@example.org"),
}


class SessionError(ValueError):
    """A page shows a command that cannot be run here."""


@dataclass(slots=True)
class Block:
    """A fenced block of a page: its language, the title it has, its lines, and the numbers of its first and last line in the page."""

    language: str
    title: str
    lines: list[str]
    first: int
    last: int


def blocks(text: str) -> Iterator[Block]:
    """The fenced blocks of a page in order."""
    fence, block = "", Block("", "", [], 0, 0)
    for number, line in enumerate(text.split("\n")):
        if fence:
            if line.strip() == fence:
                block.last, fence = number, ""
                yield block
            else:
                block.lines.append(line)
        elif match := _FENCE.fullmatch(line):
            title = _TITLE.search(match[3])
            fence, block = match[1], Block(match[2], title[1] if title else "", [], number + 1, 0)


def refreshed(text: str, folder: Path) -> str:
    """The page with what its commands print now, run one after the other in an empty folder. Raises SessionError."""
    lines = text.split("\n")
    session = _Session(folder)
    changed: list[tuple[Block, list[str]]] = []
    for block in blocks(text):
        if block.title:
            session.write(block.title, "\n".join(block.lines) + "\n")
        elif block.language == "console":
            changed.append((block, [line for part in _commands(block.lines) for line in session.shown(part)]))
    for block, new in reversed(changed):
        lines[block.first : block.last] = new
    return "\n".join(lines)


def _commands(lines: list[str]) -> Iterator[list[str]]:
    """A block's lines in parts, each a command and what it is shown to print."""
    part: list[str] = []
    for line in lines:
        if line.startswith("$ ") and part:
            yield part
            part = []
        part.append(line)
    if part:
        yield part


class _Session:
    """A shell that knows the few commands the documentation needs, the same on every system."""

    def __init__(self, folder: Path) -> None:
        self._root = self._folder = folder
        self._code = 0

    def write(self, name: str, text: str) -> None:
        """Write a file of the page, below the folder the session is in."""
        path = self._folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")

    def shown(self, part: list[str]) -> list[str]:
        """A command with its output: as the page shows it where that is still right, else anew."""
        command, said = part[0], part[1:]
        if not command.startswith("$ "):
            raise SessionError(f"a console block begins with {command!r} and not with a command")
        printed: list[str] = []
        for each in command[2:].split(" && "):
            printed += self._run(shlex.split(each, comments=True))
        return part if _same(said, printed) else [command, *_elided(said, printed)]

    def _run(self, words: list[str]) -> list[str]:
        match words:
            case ["cd", name]:
                self._folder = (self._folder / name).resolve()
                return []
            case ["cat", name]:
                return (self._folder / name).read_text(encoding="utf-8").rstrip("\n").split("\n")
            case ["echo", "$?"]:
                return [str(self._code)]
            case [program, *arguments] if program in _PROGRAMS:
                return self._program([*_PROGRAMS[program], *arguments])
        raise SessionError(f"the documentation runs no {' '.join(words)!r}: show it in an sh block")

    def _program(self, command: list[str]) -> list[str]:
        hidden = ("CI", "BUILD_NUMBER", "FORCE_COLOR", "PYTEST_ADDOPTS", "GITHUB_ACTIONS", "GIT_DIR")
        kept = {name: value for name, value in os.environ.items() if name not in hidden}
        environment = kept | {"NO_COLOR": "1", "COLUMNS": "100", "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run(  # noqa: S603
            command,
            cwd=self._folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
            encoding="utf-8",
            timeout=_SECONDS,
        )
        self._code = done.returncode
        printed = done.stdout.replace(str(self._root.resolve()), "").rstrip("\n")
        return [line.rstrip() for line in printed.split("\n")] if printed else []


def _same(shown: list[str], printed: list[str]) -> bool:
    """Whether a page shows what was printed, with `...` for anything."""
    pattern = re.escape("\n".join(shown)).replace(re.escape(_ELIDED), ".*?")
    return re.fullmatch(pattern, "\n".join(printed), re.DOTALL) is not None


def _elided(shown: list[str], printed: list[str]) -> list[str]:
    """What was printed, with the lines that the page shows shortened shortened in the same way."""
    short = [line for line in shown if _ELIDED in line and line != _ELIDED]
    return [next((known for known in short if _same([known], [line])), line) for line in printed]
