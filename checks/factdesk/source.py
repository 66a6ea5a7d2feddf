"""Reads the user's files as text, and says precisely what is wrong with those that are none."""

from __future__ import annotations

import os
from pathlib import Path

from factdesk.errors import InputError, Problem
from factdesk.text.position import LineIndex

BOM = "\ufeff"
_WIDE = ((b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"), (b"\x00\x00\xfe\xff", "UTF-32"))


def shown(path: Path) -> str:
    """A path as reports show it: relative to the working folder where it lies in it, with forward slashes."""
    if not path.is_absolute():
        return path.as_posix()
    folder = os.fspath(Path.cwd())
    text = os.fspath(path)
    if text.startswith(folder + os.sep):
        return Path(text[len(folder) + 1 :]).as_posix()
    return path.as_posix()


def read_text(path: Path, *, most: int | None = None) -> str:
    """The text of a UTF-8 file as it is on disk: line ends and a byte order mark are left in.

    `most` is the largest size in bytes that is read. Raises InputError where the file cannot be opened, is larger, has another
    encoding (with the place of the first wrong byte) or is no text.
    """
    name = shown(path)
    try:
        if most is not None and path.stat().st_size > most:
            size = path.stat().st_size
            raise failure(name, f"the file has {_megabytes(size)}; at most {_megabytes(most)} are read", "split it")
        content = path.read_bytes()
    except OSError as error:
        raise failure(name, f"cannot be read: {(error.strerror or type(error).__name__).lower()}") from None
    return decode(content, name)


def decode(content: bytes, name: str) -> str:
    """The text of the bytes of a file. Raises InputError where they have another encoding than UTF-8 or are no text."""
    for mark, encoding in _WIDE:
        if content.startswith(mark):
            raise failure(name, f"the file is {encoding}", "save it as UTF-8")
    zero = content.find(b"\x00")
    if zero >= 0:
        raise failure(name, f"the file is no text: byte {zero} is NUL")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line, column = LineIndex(before := content[: error.start].decode("utf-8")).at(len(before))
        message = f"byte {error.start} (0x{content[error.start]:02X}) is not UTF-8"
        raise InputError([Problem(name, line, column, message, "save the file as UTF-8")]) from None


def failure(path: str, message: str, hint: str | None = None) -> InputError:
    """The error of one problem that concerns a whole file."""
    return InputError([Problem(path, None, None, message, hint)])


def in_order(problems: list[Problem]) -> list[Problem]:
    """Problems by path, line, column and message, each once."""
    return sorted(set(problems), key=lambda problem: (problem.path, problem.line or 0, problem.column or 0, problem.message))


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB"
