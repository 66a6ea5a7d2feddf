"""What the pages show: every kind of page comes up, what is drawn is where it belongs, and hostile text stays text."""

from __future__ import annotations

import pytest

from factdesk.records import replace
from factdesk.results import AcceptanceState, Accepted, Matrix
from tests.report.browser.desk import DESKTOP, PHONE, Desk, turn, words
from tests.report.matrices import cut, many
from tests.report.sample import sample

WIDE = ["#/matrix", "#/articles", "#/claim/private-talks-length", "#/claim/berth-pledge", "#/article/courier"]
WIDE += ["#/pair/private-talks-length/courier", "#/pair/berth-pledge/tidewater", "#/"]


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
def test_every_page_comes_up(desk: Desk, address: str, shown: list[str]) -> None:
    text = words(desk(address))
    assert [part for part in shown if part not in text] == []
    assert "In the baseline" not in text


def test_the_words_are_marked_in_place(desk: Desk) -> None:
    marks = desk("#/pair/berth-pledge/tidewater").locator("mark.v-conflicts")
    assert marks.all_text_contents() == ["We will not close any public berth until the storm walls are paid for"]
    assert desk("#/article/courier").locator("p.furniture").count() > 0


def test_a_value_that_misses_the_claim_is_drawn_beside_it(desk: Desk) -> None:
    page = desk("#/pair/private-talks-length/courier")
    band = page.locator(".nl-row", has_text="article").locator(".nl-band").bounding_box()
    bar = page.locator(".nl-row", has_text="article").locator(".nl-bar").bounding_box()
    assert band
    assert bar
    assert bar["x"] + bar["width"] < band["x"]  # 27 to 33 ends left of 35


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_no_page_is_wider_than_the_screen(desk: Desk, width: int) -> None:
    page = desk("#/claim/unknown", width=width)
    for address in WIDE:
        turn(page, address)
        assert (address, page.evaluate("document.documentElement.scrollWidth")) == (address, width)


def test_hostile_text_stays_text(desk: Desk) -> None:
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
    page = desk("#/pair/a%3C%2Fb%3E/%3Cb%3E'%22%26", matrix)
    assert "owned" not in page.title()
    assert page.locator("img, em, u, s").count() == 0
    assert page.locator("mark").all_text_contents() == ["the mark"]
    assert "<U+202E>turned<U+202C>" in words(page)
    assert "<U+001B>[31m" in words(page)


def test_what_the_baseline_has_is_told_apart(desk: Desk) -> None:
    whole = sample()
    known = Accepted(AcceptanceState.BASELINE, "in the baseline", None)
    results = tuple(replace(each, accepted=known) if each.failing and not each.accepted else each for each in whole.results)
    page = desk("#/", replace(whole, results=results))
    number = sum(each.accepted is known for each in results)
    section = page.locator("section", has=page.locator("h2", has_text="In the baseline"))
    assert section.locator(".sign").all_text_contents() == ["b"] * number
    assert section.locator("tbody tr").count() == len({each.claim.id for each in results if each.accepted is known})
    page.locator(".tile", has_text="in the baseline").click()
    page.get_by_role("button", name="baseline", pressed=True).wait_for()
    assert page.locator(".cell:not(.dim) a").all_text_contents() == ["b"] * number
    assert "11 findings" not in words(desk("#/", replace(whole, results=results)))


def test_long_lists_come_when_they_are_asked_for(desk: Desk) -> None:
    page = desk("#/", many(260, 5))
    before = page.locator(".finding").count()
    assert before <= 3 * 40
    page.get_by_role("button", name="Show all").first.click()
    assert page.locator(".finding").count() > before
    assert page.evaluate("document.activeElement.closest('.finding') !== null")


def test_without_script_the_verdicts_stand_in_a_table(desk: Desk) -> None:
    page = desk("", java_script_enabled=False)
    assert page.get_by_role("row").count() == 14
    assert page.get_by_role("heading", name="Fact check: 11 findings").is_visible()
