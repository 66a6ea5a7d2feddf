"""axe looks at every kind of page, in both colour schemes and widths, and finds nothing; what is planted it finds."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, cast

import pytest

from factdesk.records import replace
from factdesk.results import AcceptanceState, Accepted
from tests.report.browser.desk import DESKTOP, PHONE, Desk
from tests.report.sample import sample

if TYPE_CHECKING:
    from playwright.sync_api import Page

PACKAGE = find_spec("axe_playwright_python")
pytestmark = pytest.mark.skipif(PACKAGE is None, reason="axe-playwright-python is not installed (the extra browser)")
AXE = Path(PACKAGE.origin).with_name("axe.min.js").read_text(encoding="utf-8") if PACKAGE and PACKAGE.origin else ""

OVERVIEW, MATRIX, CLAIM, QUOTE = "#/", "#/matrix", "#/claim/private-talks-length", "#/claim/berth-pledge"
ARTICLE, PAIR = "#/article/courier?at=venue", "#/pair/private-talks-length/courier"
# Both widths and both schemes for each kind of page would say the same twice: widths change what is where, schemes what colour it has.
VIEWS = [
    *((DESKTOP, "light", address) for address in (OVERVIEW, f"{MATRIX}?v=conflicts&kind=quantity", "#/articles", CLAIM, QUOTE)),
    *((DESKTOP, "light", address) for address in (ARTICLE, PAIR, "#/claim/unknown")),
    *((PHONE, "dark", address) for address in (MATRIX, f"{MATRIX}?q=nothing-has-this", CLAIM, QUOTE, ARTICLE, PAIR)),
]


class Rule(TypedDict):
    """A rule as axe reports it."""

    id: str
    nodes: list[dict[str, object]]


class Found(TypedDict):
    """What axe reports."""

    violations: list[Rule]
    passes: list[Rule]


def axe(page: Page) -> Found:
    """What axe says of a page. It runs beside the page's own policy, which would not let it in."""
    page.wait_for_selector("main h1")
    page.evaluate(AXE)
    return cast("Found", page.evaluate("axe.run({resultTypes: ['violations', 'passes']})"))


def violations(found: Found) -> list[tuple[str, object]]:
    """The rules that are broken, and where."""
    return [(rule["id"], node["html"]) for rule in found["violations"] for node in rule["nodes"]]


@pytest.mark.parametrize(("width", "scheme", "address"), VIEWS)
def test_nothing_keeps_anybody_out(desk: Desk, width: int, scheme: str, address: str) -> None:
    found = axe(desk(address, width=width, color_scheme="dark" if scheme == "dark" else "light"))
    assert violations(found) == []
    assert {"color-contrast", "html-has-lang", "button-name"} <= {rule["id"] for rule in found["passes"]}


def test_nor_with_a_baseline_or_an_open_dialog(desk: Desk) -> None:
    whole = sample()
    known = Accepted(AcceptanceState.BASELINE, "in the baseline", None)
    results = tuple(replace(each, accepted=known) if each.failing and not each.accepted else each for each in whole.results)
    page = desk(OVERVIEW, replace(whole, results=results), width=PHONE, color_scheme="dark")
    page.keyboard.press("?")
    assert violations(axe(page)) == []


@pytest.mark.parametrize(
    ("rule", "harm"),
    [
        ("html-has-lang", "document.documentElement.removeAttribute('lang')"),
        ("color-contrast", "document.querySelector('main h1').style.color = 'rgb(225, 222, 214)'"),
        ("image-alt", "document.querySelector('main').append(document.createElement('img'))"),
        ("link-name", "document.querySelector('main a').textContent = ''"),
        ("aria-allowed-attr", "document.querySelector('main h1').setAttribute('aria-checked', 'true')"),
    ],
)
def test_a_planted_violation_is_found(desk: Desk, rule: str, harm: str) -> None:
    page = desk("#/claim/unknown")
    page.evaluate(f"() => {{ {harm}; }}")
    assert {name for name, _ in violations(axe(page))} == {rule}
