"""Using the page: keys, clicks, filters in the address, copying, calm motion, both colour schemes, and paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.report.browser.desk import PHONE, Desk, address, words
from tests.report.matrices import many
from tests.report.sample import HEADS

if TYPE_CHECKING:
    from playwright.sync_api import Page


def rows(page: Page) -> int:
    """The rows of the matrix that are in the page."""
    return page.locator(".grid-row").count()


def test_a_large_matrix_holds_only_what_is_in_sight(desk: Desk) -> None:
    page = desk("#/matrix", many(300, 100))
    grid = page.get_by_role("grid")
    assert (grid.get_attribute("aria-rowcount"), grid.get_attribute("aria-colcount")) == ("301", "101")
    assert 10 < rows(page) < 40
    assert page.get_by_role("gridcell").count() < rows(page) * 60
    grid.evaluate("grid => grid.scrollTo(grid.scrollWidth, grid.scrollHeight)")
    page.wait_for_selector("#cell-299-99")
    assert rows(page) < 40
    assert page.locator("[aria-rowindex='2']").count() == 0
    box, head, name = (
        grid.bounding_box(),
        page.locator(".grid-head").bounding_box(),
        page.locator(".row-name").last.bounding_box(),
    )
    assert box
    assert head
    assert name
    assert head["y"] - box["y"] < 3  # the headings stay where they can be read
    assert name["x"] - box["x"] < 3


def test_the_matrix_by_keyboard(desk: Desk) -> None:
    page = desk("#/matrix?v=conflicts")
    grid = page.get_by_role("grid")
    grid.focus()
    for key in ("ArrowDown", "ArrowDown", "ArrowRight", "ArrowUp", "End"):
        page.keyboard.press(key)
    assert grid.get_attribute("aria-activedescendant") == "cell-1-4"
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    assert address(page).startswith("#/pair/")
    page.keyboard.press("Escape")
    assert address(page) == "#/matrix?v=conflicts"


def test_the_active_cell_is_kept_in_sight(desk: Desk) -> None:
    page = desk("#/matrix", many(120, 60))
    grid = page.get_by_role("grid")
    grid.focus()
    page.keyboard.press("Control+End")
    page.wait_for_selector("#cell-119-59")
    assert grid.get_attribute("aria-activedescendant") == "cell-119-59"
    box, cell = grid.bounding_box(), page.locator("#cell-119-59").bounding_box()
    assert box
    assert cell
    assert cell["x"] + cell["width"] <= box["x"] + box["width"]
    assert cell["y"] + cell["height"] <= box["y"] + box["height"] + 1


def test_filters_stand_in_the_address_and_come_back_from_it(desk: Desk) -> None:
    page = desk("#/")
    page.keyboard.press("/")
    page.wait_for_function("document.activeElement.id === 'search'")
    page.keyboard.type("dredging")
    assert address(page) == "#/matrix?q=dredging"
    page.keyboard.press("Escape")
    assert address(page) == "#/matrix"
    page.get_by_role("button", name="conflicts").click()
    page.get_by_label("Kind").select_option("quantity")
    page.get_by_label("Order").select_option("contested")
    assert address(page) == "#/matrix?v=conflicts&kind=quantity&sort=contested"
    before = page.locator(".row-name").all_text_contents()
    assert "3 of 13 claims" in words(page)
    page.reload()
    assert page.locator(".row-name").all_text_contents() == before
    page.get_by_role("button", name="conflicts").click()
    assert "v=" not in address(page)
    page.get_by_label("Search claims and values").fill("nothing has these words")
    assert "No claim matches these filters." in words(page)


def test_the_most_contested_come_first(desk: Desk) -> None:
    page = desk("#/matrix?sort=contested")
    counts = [row.locator(".v-conflicts").count() for row in page.locator(".grid-row").all()]
    assert counts == sorted(counts, reverse=True)
    assert len(set(counts)) > 1


def test_from_mark_to_mark_and_from_article_to_article(desk: Desk) -> None:
    page = desk("#/article/courier?at=venue")
    assert page.locator(".notes-bar").text_content() == "5 of 12↑↓"
    assert page.locator(".story .now").count() >= 1
    page.keyboard.press("n")
    assert "6 of 12" in words(page)
    after = address(page)
    assert after.startswith("#/article/courier?at=")
    assert "venue" not in after
    page.keyboard.press("p")
    page.keyboard.press("p")
    assert "4 of 12" in words(page)
    assert (page.locator("#live").text_content() or "").startswith("4 of 12: ")
    page.keyboard.press("j")
    assert address(page) == "#/article/tidewater"
    page.get_by_role("heading", level=1, name=HEADS["tidewater"][1]).wait_for()
    page.keyboard.press("k")
    assert address(page) == "#/article/courier"


def test_beside_a_claim_keys_go_through_articles_and_claims(desk: Desk) -> None:
    page = desk("#/pair/private-talks-length/courier")
    for key, pair in (
        ("l", "private-talks-length/tidewater"),
        ("h", "private-talks-length/courier"),
        ("j", "plenary-length/courier"),
    ):
        page.keyboard.press(key)
        assert address(page) == f"#/pair/{pair}"
        page.get_by_role("heading", level=2, name=HEADS[pair.split("/")[1]][1]).wait_for()
    page.go_back()
    page.get_by_role("heading", level=1, name="Lindqvist and Brandt talked in private").wait_for()


def test_links_lead_to_pages_of_their_own(desk: Desk) -> None:
    page = desk("#/")
    page.get_by_role("link", name="read it in place").first.click()
    assert address(page).startswith("#/pair/")
    page.get_by_role("navigation", name="Where you are").get_by_role("link", name="Claim").click()
    assert address(page).startswith("#/claim/")
    page.get_by_role("link", name="Articles").first.click()
    page.locator("main tbody a").first.click()
    assert address(page) == "#/article/courier"
    page.locator("a.evidence").first.click()
    assert "line=" in address(page)


def test_copy_as_markdown(desk: Desk) -> None:
    page = desk("#/pair/private-talks-length/courier", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy as Markdown").click()
    page.get_by_role("button", name="Copied").wait_for()
    copied = str(page.evaluate("navigator.clipboard.readText()"))
    lines = copied.split("\n")
    assert lines[0].startswith("**Lindqvist and Brandt")
    assert lines[0].endswith("(private-talks-length, `claims/harbour.yaml:9`)")
    assert lines[2] == "- **The Marrow Courier** (conflicts)"
    assert lines[3] == "  - the article: 27 to 33 minutes; the claim: 35 minutes"
    assert any(line.startswith("  > ") and "**about 30 minutes**" in line for line in lines)


@pytest.mark.parametrize(("motion", "behaviour"), [("reduce", "auto"), ("no-preference", "smooth")])
def test_nothing_moves_for_who_wants_calm(desk: Desk, motion: str, behaviour: str) -> None:
    page = desk("#/article/courier", reduced_motion="reduce" if motion == "reduce" else "no-preference")
    page.evaluate(
        "() => { window.asked = []; Element.prototype.scrollIntoView = function (how) { window.asked.push(how.behavior); }; }"
    )
    page.keyboard.press("n")
    assert page.evaluate("window.asked") == [behaviour]
    seconds = page.locator(".button").first.evaluate("button => parseFloat(getComputedStyle(button).transitionDuration)")
    assert (seconds == 0) == (motion == "reduce")


def test_colours_follow_the_reader(desk: Desk) -> None:
    paper = "getComputedStyle(document.body).backgroundColor"
    light, dark = desk("#/").evaluate(paper), desk("#/", color_scheme="dark").evaluate(paper)
    assert light != dark
    page = desk("#/", color_scheme="dark")
    page.get_by_role("button", name="Use light colours").click()
    page.get_by_role("button", name="Use dark colours").wait_for()
    assert page.evaluate(paper) == light
    page.reload()
    assert page.evaluate(paper) == light  # kept
    page.keyboard.press("t")
    assert page.evaluate(paper) == dark


def test_keys_are_told(desk: Desk) -> None:
    page = desk("#/")
    page.keyboard.press("?")
    assert page.get_by_role("dialog", name="Keys").is_visible()
    page.keyboard.press("m")  # keys do nothing behind the dialog
    assert address(page) == "#/"
    page.keyboard.press("Escape")
    assert not page.get_by_role("dialog", name="Keys").is_visible()


def test_the_first_tab_skips_to_the_content(desk: Desk) -> None:
    page = desk("#/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_paper_has_the_whole_matrix_and_no_buttons(desk: Desk) -> None:
    page = desk("#/matrix", many(60, 5))
    assert rows(page) < 60
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert rows(page) == 60
    assert not page.locator(".bar").is_visible()
    assert not page.locator(".toolbar").is_visible()
    tops = page.locator(".grid-row").evaluate_all("rows => rows.map((row) => row.getBoundingClientRect().top)")
    assert tops == sorted(set(tops))  # no row is printed over another
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert rows(page) < 60


def test_paper_opens_the_reasons(desk: Desk) -> None:
    page = desk("#/claim/private-talks-length")
    assert page.locator("details:not([open])").count() > 0
    assert page.pdf().startswith(b"%PDF-")
    assert page.locator("details:not([open])").count() == 0


def test_a_phone_has_the_whole_matrix(desk: Desk) -> None:
    page = desk("#/matrix", many(40, 30), width=PHONE)
    grid = page.get_by_role("grid")
    grid.evaluate("grid => grid.scrollTo(grid.scrollWidth, 0)")
    page.wait_for_selector("#cell-0-29")
    box = page.locator("#cell-0-29").bounding_box()
    assert box
    assert 0 < box["x"] < PHONE
