"""Report files: which were asked for, and writing them so that a reader never sees half of one."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factdesk.errors import InputError, Problem, did_you_mean
from factdesk.report.registry import formats, render
from factdesk.scale.kinds import RESULTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdesk.config import Config
    from factdesk.report.model import Options
    from factdesk.results import Matrix


def read_targets(_context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> tuple[tuple[str, Path], ...]:
    """Reports written FORMAT:PATH, or a usage error."""
    return tuple(map(_target, values))


def _target(value: str) -> tuple[str, Path]:
    name, colon, path = value.partition(":")
    known = (*formats(), *RESULTS)
    if name not in known:
        hint = did_you_mean(name, known) or f"known are {', '.join(known)}"
        raise click.BadParameter(f"no report format {name!r}; {hint}")
    if not colon or path in ("", "-"):
        raise click.BadParameter(f"{value!r} names no file; write {name}:PATH")
    return name, Path(path)


def known_formats(settings: Config) -> tuple[tuple[str, Path], ...]:
    """The reports of the configuration. Raises InputError where one has an unknown format."""
    from factdesk.source import shown

    path = shown(settings.path) if settings.path else ""
    problems = [
        Problem(path, None, None, f'report: there is no format "{name}"', did_you_mean(name, formats()))
        for name, _ in settings.report
        if name not in (*formats(), *RESULTS)
    ]
    if problems:
        raise InputError(problems)
    return settings.report


def write_reports(targets: Sequence[tuple[str, Path]], matrix: Matrix, options: Options) -> None:
    """Writes each report to its path, making folders as needed. Raises InputError naming every path that cannot be written."""
    problems: list[Problem] = []
    for name, path in targets:
        if name in RESULTS:
            continue  # written while the articles were checked
        text = render(name, matrix, options)
        try:
            write_atomically(path, text)
        except OSError as error:
            problems.append(Problem(path.as_posix(), None, None, f"cannot write the {name} report: {error.strerror or error}"))
    if problems:
        raise InputError(problems)


def write_atomically(path: Path, text: str) -> None:
    """Writes UTF-8 text beside its place, then moves it there. What is no plain file (a pipe, /dev/null) is written to directly.

    Raises OSError.
    """
    data = text.encode("utf-8")
    path = Path(os.path.realpath(path))  # a link stays a link
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        beside.write_bytes(data)
        if path.exists():
            beside.chmod(path.stat().st_mode)  # who may read and write the file stays as it is
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
