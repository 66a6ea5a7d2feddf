"""JUnit: the structure that readers of xunit2 expect (hand-written here), with `file` and `line` on the cases beside it."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from factdesk.report.registry import render
from factdesk.results import Matrix
from tests.report.matrices import clean, many
from tests.report.sample import sample

# element: (attributes it must have, attributes it may have, elements it may hold)
STRUCTURE: dict[str, tuple[set[str], set[str], set[str]]] = {
    "testsuites": ({"tests", "failures", "errors"}, {"name", "time"}, {"testsuite"}),
    "testsuite": ({"name", "tests", "failures", "errors"}, {"skipped", "time", "file", "timestamp", "hostname"}, {"testcase"}),
    "testcase": ({"name", "classname"}, {"time", "file", "line"}, {"failure", "skipped", "error"}),
    "failure": ({"message", "type"}, set(), set()),
    "skipped": ({"message", "type"}, set(), set()),
    "error": ({"message", "type"}, set(), set()),
}


def parsed(matrix: Matrix) -> ET.Element:
    """The report as a tree."""
    return ET.fromstring(render("junit", matrix).encode())


@pytest.mark.parametrize("matrix", [sample(), clean(), many(20, 7), Matrix((), (), ())], ids=["sample", "clean", "many", "empty"])
def test_the_structure_is_that_of_xunit2(matrix: Matrix) -> None:
    root = parsed(matrix)
    assert root.tag == "testsuites"
    for element in root.iter():
        must, may, children = STRUCTURE[element.tag]
        assert must <= set(element.keys()) <= must | may
        assert {child.tag for child in element} <= children


@pytest.mark.parametrize("matrix", [sample(), clean(), many(20, 7), Matrix((), (), ())], ids=["sample", "clean", "many", "empty"])
def test_the_counts_are_those_of_the_cases_and_never_zero(matrix: Matrix) -> None:
    root = parsed(matrix)
    for element in (root, *root):
        assert int(element.get("tests", "0")) == len(list(element.iter("testcase"))) > 0
        assert int(element.get("failures", "0")) == len(list(element.iter("failure")))
        assert int(element.get("errors", "0")) == len(list(element.iter("error")))
        assert element.tag == "testsuites" or int(element.get("skipped", "0")) == len(list(element.iter("skipped")))


def test_nothing_checked_is_an_error_and_no_pass() -> None:
    (error,) = parsed(Matrix((), (), ())).iter("error")
    assert error.get("message") == "nothing was checked"


def case(name: str) -> ET.Element:
    """A case of the sample by its name."""
    (found,) = (each for each in parsed(sample()).iter("testcase") if each.get("name") == name)
    return found


def test_a_conflict_fails_at_the_words_with_one_line_and_details() -> None:
    found = case("private-talks-length[courier]")
    assert (found.get("file"), found.get("line")) == ("seeds/courier.md", "9")
    (failure,) = found
    assert failure.get("type") == "duration-conflict"
    words = "courier conflicts with private-talks-length: the article gives 27 to 33 minutes, the claim 35 minutes"
    assert failure.get("message") == words
    assert ">>about 30 minutes<<" in (failure.text or "")
    assert "because: 27 to 33 and 35 share no minute" in (failure.text or "")


@pytest.mark.parametrize(
    ("name", "kind", "message"),
    [
        ("private-talks-length[gazette]", "silent", "silent: nothing in the article is bound to the claim's event"),
        ("opening-day[gazette]", "undetermined", "undetermined: “last Monday” needs the article's date, which is not known"),
        (
            "minister-name[ledger]",
            "accepted",
            "conflicts: the article gives Ada Lindquist, the claim Ada Lindqvist "
            "(accepted: the paper uses the family's older spelling)",
        ),
    ],
)
def test_what_is_neither_right_nor_wrong_is_skipped_with_its_reason(name: str, kind: str, message: str) -> None:
    (skipped,) = case(name)
    assert (skipped.tag, skipped.get("type"), skipped.get("message")) == ("skipped", kind, message)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("venue[gazette]", "required-silence"),
        ("old-customs-house[ledger]", "stale-acceptance"),
        ("plenary-length[wire]", "duration-conflict"),
    ],
)
def test_required_silence_stale_and_expired_acceptances_fail(name: str, kind: str) -> None:
    (failure,) = case(name)
    assert (failure.tag, failure.get("type")) == ("failure", kind)


@pytest.mark.parametrize("name", ["private-talks-length[tidewater]", "private-talks-length[ledger]"])
def test_agreement_and_imprecision_pass(name: str) -> None:
    assert list(case(name)) == []
