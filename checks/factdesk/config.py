"""The configuration: `factdesk.toml`, or `[tool.factdesk]` in `pyproject.toml`.

The nearest folder upwards that has one wins (`factdesk.toml` before `pyproject.toml`; a `pyproject.toml` without the table is
passed over), nothing is merged, and paths are relative to that file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdesk.errors import InputError, Problem, did_you_mean
from factdesk.records import dataclass
from factdesk.results import FailOn
from factdesk.source import BOM, read_text, shown

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

OWN, SHARED = "factdesk.toml", "pyproject.toml"
KEYS = ("claims", "articles", "fail_on", "report", "allow_empty", "jobs", "baseline", "cache")
CACHE = ".factdesk_cache"
_MOST_BYTES = 5_000_000


@dataclass(frozen=True, slots=True)
class Config:
    """What a project sets. `path` is the file it was read from, None where there is none; all paths are joined to its folder.

    `report` are pairs of a format and a path. `jobs` is the number of processes, 0 for one a core. `baseline` is the file of findings
    that were there before. `cache` is the folder where outcomes are kept from run to run, None where none are to be.
    """

    path: Path | None = None
    claims: tuple[Path, ...] = ()
    articles: tuple[Path, ...] = ()
    fail_on: FailOn = FailOn.ERROR
    report: tuple[tuple[str, Path], ...] = ()
    allow_empty: bool = False
    jobs: int = 1
    baseline: Path | None = None
    cache: Path | None = None


def find_config(start: Path) -> Config:
    """The configuration that holds for a folder; a file is the configuration itself. Raises InputError."""
    folder = start.absolute()
    if not folder.is_dir():
        found = read_config(folder)
        if found is None:
            raise InputError([Problem(shown(folder), None, None, "no table [tool.factdesk]")])
        return found
    for place in (folder, *folder.parents):
        for name in (OWN, SHARED):
            path = place / name
            if path.is_file():
                found = read_config(path)
                if found is not None:
                    return found
    return Config()


def read_config(path: Path) -> Config | None:
    """The configuration in one file, None for a `pyproject.toml` without the table. Raises InputError."""
    import tomllib  # costs a start without a configuration nothing

    text = read_text(path, most=_MOST_BYTES)
    own = path.name != SHARED
    if not own and "factdesk" not in text:
        return None
    try:
        document: dict[str, object] = tomllib.loads(text.removeprefix(BOM))
    except tomllib.TOMLDecodeError as error:
        raise InputError([_syntax_problem(shown(path), str(error))]) from None
    except RecursionError:
        raise InputError([Problem(shown(path), None, None, "no TOML: nested too deeply")]) from None
    if own:
        return _Settings(path, text, document).config()
    tools = document.get("tool")
    table = tools.get("factdesk") if isinstance(tools, dict) else None
    if table is None:
        return None
    if not isinstance(table, dict):
        raise InputError([Problem(shown(path), None, None, "tool.factdesk must be a table")])
    return _Settings(path, text, table).config()


def _syntax_problem(name: str, message: str) -> Problem:
    """`tomllib` puts the place at the end of its message: "Expected '=' after a key (at line 2, column 5)"."""
    place = re.search(r" \(at line (\d+), column (\d+)\)$", message)
    if place is None:
        return Problem(name, None, None, f"no TOML: {message}")
    return Problem(name, int(place[1]), int(place[2]), f"no TOML: {message[: place.start()]}")


class _Settings:
    """Reads the keys of the table, collecting what is wrong with any of them."""

    def __init__(self, path: Path, text: str, table: Mapping[str, object]) -> None:
        self._path, self._text, self._table = path, text, table
        self._problems: list[Problem] = []

    def config(self) -> Config:
        """The settings. Raises InputError with all problems, in the order of the keys."""
        for key in self._table:
            if key not in KEYS:
                self._wrong(key, f'unknown key "{key}"', did_you_mean(key, KEYS) or f"known are {', '.join(KEYS)}")
        found = Config(
            self._path,
            self._paths("claims"),
            self._paths("articles"),
            self._fail_on(),
            tuple(report for text in self._texts("report") if (report := self._report(text))),
            self._flag("allow_empty"),
            self._jobs(),
            self._file("baseline"),
            self._cache(),
        )
        if self._problems:
            raise InputError(sorted(self._problems, key=lambda problem: (problem.line or 0, problem.column or 0)))
        return found

    def _wrong(self, key: str, message: str, hint: str | None = None) -> None:
        """Note a problem at a key. TOML's reader keeps no places, so the key is looked up in its table's lines."""
        inside = self._path.name != SHARED
        for number, line in enumerate(self._text.split("\n"), start=1):
            stripped = line.strip()
            if stripped.startswith("["):
                inside = stripped.strip("[] ") == "tool.factdesk"
            elif inside and re.match(rf"""["']?{re.escape(key)}["']?\s*[=.]""", stripped):
                self._problems.append(Problem(shown(self._path), number, line.index(stripped[0]) + 1, message, hint))
                return
        self._problems.append(Problem(shown(self._path), None, None, message, hint))

    def _texts(self, key: str) -> tuple[str, ...]:
        value = self._table.get(key, [])
        listed = value if isinstance(value, list) else [value]
        if all(isinstance(item, str) and item for item in listed):
            return tuple(map(str, listed))
        self._wrong(key, f"{key} must be text or a list of texts")
        return ()

    def _paths(self, key: str) -> tuple[Path, ...]:
        return tuple(self._path.parent / text for text in self._texts(key))

    def _file(self, key: str) -> Path | None:
        value = self._table.get(key)
        if isinstance(value, str) and value:
            return self._path.parent / value
        if value is not None:
            self._wrong(key, f"{key} must be the path of a file")
        return None

    def _cache(self) -> Path | None:
        value = self._table.get("cache", True)
        if value is False:
            return None
        if value is True:
            return self._path.parent / CACHE
        if isinstance(value, str) and value:
            return self._path.parent / value
        self._wrong("cache", "cache must be the path of a folder, or false")
        return None

    def _report(self, text: str) -> tuple[str, Path] | None:
        form, colon, path = text.partition(":")
        if form and colon and path:
            return form, self._path.parent / path
        self._wrong("report", f'no report: "{text}"', "write FORMAT:PATH, such as html:report/index.html")
        return None

    def _fail_on(self) -> FailOn:
        value = self._table.get("fail_on", FailOn.ERROR.value)
        words = [threshold.value for threshold in FailOn]
        if isinstance(value, str) and value in words:
            return FailOn(value)
        near = did_you_mean(value, words) if isinstance(value, str) else None
        self._wrong("fail_on", f"fail_on must be one of {', '.join(words)}", near)
        return FailOn.ERROR

    def _flag(self, key: str) -> bool:
        value = self._table.get(key, False)
        if isinstance(value, bool):
            return value
        self._wrong(key, f"{key} must be true or false")
        return False

    def _jobs(self) -> int:
        value = self._table.get("jobs", 1)
        if value == "auto":
            return 0
        if isinstance(value, int) and not isinstance(value, bool) and value >= 1:
            return value
        self._wrong("jobs", 'jobs must be a number from 1, or "auto"')
        return 1
