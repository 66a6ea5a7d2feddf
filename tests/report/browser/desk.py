"""Opening reports in a browser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, TypedDict, Unpack

from factdesk.report.model import Options
from factdesk.report.registry import render
from tests.report.sample import sample

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

    from factdesk.results import Matrix

PHONE, DESKTOP = 390, 1440


class View(TypedDict, total=False):
    """What a reader has set in their browser."""

    color_scheme: Literal["light", "dark"]
    reduced_motion: Literal["reduce", "no-preference"]
    java_script_enabled: bool
    permissions: list[str]


class Desk:
    """Opens pages and keeps what they complain of: errors of the script, and requests for anything but the page."""

    def __init__(self, browser: Browser, folder: Path) -> None:
        self.complaints: list[str] = []
        self._browser, self._folder = browser, folder
        self._contexts: list[BrowserContext] = []
        self._written: dict[int, tuple[Matrix, str]] = {}

    def __call__(self, address: str = "#/", matrix: Matrix | None = None, width: int = DESKTOP, **view: Unpack[View]) -> Page:
        """The page of a matrix (the sample, if left out) at an address in it, in a window of its own."""
        context = self._browser.new_context(viewport={"width": width, "height": 900}, **view)
        self._contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        url = self._url(matrix or sample())
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("request", lambda request: self._asked(request.url, url))
        page.goto(url + address)
        return page

    def _asked(self, what: str, own: str) -> None:
        if not what.startswith(own):
            self.complaints.append(f"asked for {what}")

    def _url(self, matrix: Matrix) -> str:
        if id(matrix) not in self._written:
            path = self._folder / f"{len(self._written)}.html"
            path.write_text(render("html", matrix, Options(version="0.1.0")), encoding="utf-8", newline="\n")
            self._written[id(matrix)] = (matrix, path.as_uri())
        return self._written[id(matrix)][1]

    def close(self) -> None:
        """Closes all windows."""
        for context in self._contexts:
            context.close()


def words(page: Page) -> str:
    """The text of a page's main part on one line, what only readers hear included."""
    return re.sub(r"\s+", " ", page.locator("main").text_content() or "")


def address(page: Page) -> str:
    """Where in the report the page stands."""
    return str(page.evaluate("location.hash"))


def turn(page: Page, to: str) -> None:
    """Goes to another address of the report and waits until its page is there."""
    page.evaluate(
        "to => new Promise((done) => {"
        " addEventListener('hashchange', () => requestAnimationFrame(done), { once: true }); location.hash = to; })",
        to,
    )
