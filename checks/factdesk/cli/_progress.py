"""A progress bar for long runs, on a terminal only."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from factdesk.cli._inputs import in_ci

if TYPE_CHECKING:
    from collections.abc import Iterator

    from click._termui_impl import ProgressBar

    from factdesk.engine import Progress

PATIENCE = 1.0  # seconds before a bar appears: what is done sooner needs none


@contextmanager
def progress(stream: TextIO) -> Iterator[Progress | None]:
    """What the engine tells its progress to: a bar on `stream`, or None where that is no terminal or the run is one of CI."""
    if in_ci() or not stream.isatty():
        yield None
        return
    bar = _Bar(stream)
    try:
        yield bar
    finally:
        bar.end()


class _Bar:
    """Draws itself once the run has taken longer than `PATIENCE`."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._started = time.monotonic()
        self._bar: ProgressBar[int] | None = None
        self._done = 0

    def __call__(self, done: int, total: int, /) -> None:
        if self._bar is None and done < total and time.monotonic() - self._started > PATIENCE:
            import click

            self._bar = click.progressbar(length=total, label="articles", file=self._stream, show_pos=True)
            self._bar.__enter__()
        if self._bar is not None:
            self._bar.update(done - self._done)
            self._done = done

    def end(self) -> None:
        if self._bar is not None:
            self._bar.__exit__(None, None, None)
