"""Writing to the standard streams: colour, encodings, and readers that stop reading."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Mapping


class CannotWriteError(Exception):
    """Standard output takes no more, for the reason the message gives."""


def prepare_streams() -> None:
    """Makes the standard streams take any text: what a terminal cannot show is escaped, files and pipes get UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def say(text: str) -> None:
    """Writes text and a line feed to standard output. Does nothing once its reader has gone."""
    _write(sys.stdout, text)


def complain(text: str) -> None:
    """Writes text and a line feed to standard error, and no command to a runner. Does nothing once its reader has gone."""
    if "##[" in text or "::" in text:
        from factdesk.report.shown import harmless

        text = harmless(text)
    _write(sys.stderr, text)


def _write(stream: TextIO, text: str, *, end: str = "\n") -> None:
    try:
        stream.write(text if text.endswith(end) else text + end)
        stream.flush()
    except BrokenPipeError:
        _silence(stream)
    except OSError as error:  # a full disk, say
        _silence(stream)
        if stream is sys.stdout:
            raise CannotWriteError(error.strerror or str(error)) from error


def finish() -> None:
    """Writes what is still held back of standard output. Does nothing once its reader has gone. Raises CannotWriteError."""
    if not sys.stdout.closed:  # the language server closes it
        _write(sys.stdout, "", end="")


def _silence(stream: TextIO) -> None:
    """What is still in the buffer would fail again when Python ends, so it is sent nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def wants_colour(flag: str, stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether to colour: the flag ("always", "never") first, then NO_COLOR, FORCE_COLOR (non-empty), then a terminal."""
    if flag != "auto":
        return flag == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return stream.isatty() and environment.get("TERM") != "dumb"
