"""A headless Chromium that looks at reports: for the pictures of the documentation, the tests in a browser, and the measurements.

It is the one installed on the machine, driven by Playwright (the extra `browser`); no browser is ever downloaded.
"""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
FLAGS = (
    "--no-sandbox",  # reports are files of our own, and containers run as root
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


def missing() -> str | None:
    """Why there is no browser to look with; None where there is one."""
    if find_spec("playwright") is None:
        return "playwright is not installed (the extra browser)"
    return None if program() else "no Chromium is installed"


def program() -> str | None:
    """The path of the installed browser."""
    return next(filter(None, map(shutil.which, PROGRAMS)), None)


@contextmanager
def browser() -> Iterator[Browser]:
    """The running browser. Raises RuntimeError where there is none."""
    reason = missing()
    if reason:
        raise RuntimeError(reason)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program(), args=list(FLAGS), headless=True)
        try:
            yield running
        finally:
            running.close()
