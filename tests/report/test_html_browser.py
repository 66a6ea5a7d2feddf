"""The page in a real browser, where `chromium` is installed: every kind of page comes up, and hostile text stays text."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from factdesk.report.model import Options
from factdesk.report.registry import render
from factdesk.results import Matrix
from tests.report.matrices import cut, many
from tests.report.sample import sample

if TYPE_CHECKING:
    from pathlib import Path

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--virtual-time-budget=3000",
)  # fmt: skip

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="chromium is not on PATH")


class Browser:
    """Opens pages and gives back what they became."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def open(self, matrix: Matrix, address: str, width: int = 1440) -> str:
        """The page of a matrix at an address in it, as markup, once its script has run."""
        path = self._folder / "report.html"
        path.write_text(render("html", matrix, Options(version="0.1.0")), encoding="utf-8", newline="\n")
        data = f"--user-data-dir={self._folder / 'profile'}"
        command = [CHROMIUM or "", *FLAGS, data, f"--window-size={width},900", "--dump-dom", f"{path.as_uri()}{address}"]
        environment = {**os.environ, "HOME": str(self._folder)}
        ran = subprocess.run(command, capture_output=True, check=True, timeout=120, env=environment)
        page = ran.stdout.decode()
        return re.sub(r"<script.*?</script>|<style>.*?</style>|<noscript>.*?</noscript>", "", page, flags=re.DOTALL)


@pytest.fixture
def browser(tmp_path: Path) -> Browser:
    """A browser with an empty profile."""
    return Browser(tmp_path)


class Tags(HTMLParser):
    """The names of a page's tags."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.seen.add(tag)


def words(page: str) -> str:
    """The text of a page, on one line."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", page))


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        (
            "#/",
            [
                "11 findings",
                "What to look at",
                "27 to 33 minutes",
                "Accepted conflicts",
                "Most contested claims",
                "Could not be decided",
            ],
        ),
        ("#/matrix?v=conflicts&kind=quantity", ["3 of 13 claims · 5 articles", "Dredging will cost 40 million dollars."]),
        ("#/claim/private-talks-length", ["up to 60 minutes (imprecise)", "30 min40 min50 min60 min", "1 article silent"]),
        ("#/claim/opening-day", ["11 Sep 2031", "10 to 20 September 2031"]),
        ("#/claim/berth-pledge", ["Changed words: a became any; single became public; before became until"]),
        ("#/article/courier?at=venue", ["5 of 12", "Sign up for our newsletter"]),
        ("#/pair/private-talks-length/courier", ["The Marrow Courier27 to 33 minutes", "27 to 33 and 35 share no minute"]),
        ("#/claim/unknown", ['This report has no claim "unknown".']),
    ],
)
def test_every_page_comes_up(browser: Browser, address: str, shown: list[str]) -> None:
    text = words(browser.open(sample(), address))
    assert [part for part in shown if part not in text] == []


def test_the_words_are_marked_in_place(browser: Browser) -> None:
    page = browser.open(sample(), "#/pair/berth-pledge/tidewater")
    marks = re.findall(r'<mark class="v-conflicts">([^<]*)</mark>', page)
    assert marks == ["We will not close any public berth until the storm walls are paid for"]
    assert '<p class="furniture">' in browser.open(sample(), "#/article/courier")


def test_hostile_text_stays_text(browser: Browser) -> None:
    first = sample().results[0]
    attack = "</script><script>document.title='owned'</script> <img src=x onerror=\"document.title='owned'\">"
    text = f"Before {attack} 🚢🚢 the mark \u202eturned\u202c and \x1b[31m a control, then the end & <u>line</u>."
    at = text.index("the mark")
    article = replace(
        first.article,
        id="<b>'\"&",
        outlet="<em>outlet</em>",
        headline="</title><script>1</script>",
        text=text,
        start=0,
        end=len(text),
    )
    claim = replace(first.claim, id="a</b>", statement="<img src=x onerror=alert(1)>")
    told = replace(first.outcome, evidence=(cut(text, at, at + 8),), found="<u>", because=("<s>why</s>",))
    matrix = Matrix((claim,), (article,), (replace(first, claim=claim, article=article, outcome=told),))
    page = browser.open(matrix, "#/pair/a%3C%2Fb%3E/%3Cb%3E'%22%26")
    assert "owned" not in re.findall(r"<title>(.*?)</title>", page)[0]
    tags = Tags()
    tags.feed(page)
    assert not {"img", "em", "u", "s"} & tags.seen
    assert "mark" in tags.seen
    assert re.findall(r"<mark[^>]*>([^<]*)</mark>", page) == ["the mark"]
    assert "&lt;U+202E&gt;turned&lt;U+202C&gt;" in page
    assert "&lt;U+001B&gt;[31m" in page


def test_a_large_matrix_holds_only_what_is_in_sight(browser: Browser) -> None:
    page = browser.open(many(200, 100), "#/matrix")
    rows = page.count('class="grid-row"')
    assert 10 < rows < 40
    assert page.count('role="gridcell"') < rows * 60
    assert 'aria-rowcount="201"' in page
    assert 'aria-colcount="101"' in page
