"""JUnit: the schema of xunit2, with `file` and `line` on the cases beside it, and what readers need that the schema leaves open."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings

from factdesk.report.registry import render
from factdesk.results import Matrix
from tests.report.matrices import clean, hostile, many
from tests.report.sample import sample

SCHEMA = Path(__file__).parent / "schemas" / "junit-10.xsd"
BESIDE = ("file", "line")  # on a test case: GitLab and others link by them, and the schema knows them not
# element: attributes that readers need and the schema leaves open
NEEDED = {
    "testsuites": {"tests", "failures", "errors"},
    "testsuite": {"name", "tests", "failures", "errors", "skipped", "time"},
    "testcase": {"name", "classname", "time"},
    "failure": {"message", "type"},
    "skipped": {"message", "type"},
    "error": {"message", "type"},
}


def parsed(matrix: Matrix) -> ET.Element:
    """The report as a tree."""
    return ET.fromstring(render("junit", matrix).encode())


def broken(report: str) -> list[str]:
    """What of a report the schema forbids, one line each."""
    etree = pytest.importorskip("lxml.etree")
    schema = etree.XMLSchema(etree.parse(str(SCHEMA)))
    schema.validate(etree.fromstring(report.encode()))
    return [str(error.message) for error in schema.error_log]


def without_places(report: str) -> str:
    """A report without the two attributes that stand beside the schema."""
    root = ET.fromstring(report.encode())
    for each in root.iter("testcase"):
        for name in BESIDE:
            each.attrib.pop(name, None)
    return ET.tostring(root, encoding="unicode")


@pytest.mark.parametrize("matrix", [sample(), clean(), many(20, 7), Matrix((), (), ())], ids=["sample", "clean", "many", "empty"])
def test_the_schema_of_xunit2_holds(matrix: Matrix) -> None:
    report = render("junit", matrix)
    assert broken(without_places(report)) == []
    assert {line.partition(":")[2] for line in broken(report)} <= {
        f" The attribute '{name}' is not allowed." for name in BESIDE
    }  # and nothing else


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(hostile())
def test_the_schema_of_xunit2_holds_for_hostile_text(matrix: Matrix) -> None:
    assert broken(without_places(render("junit", matrix))) == []


def test_the_schema_would_find_a_mistake() -> None:
    report = without_places(render("junit", clean()))
    assert broken(report.replace("<testcase ", '<testcase result="good" ')) != []
    assert broken(report.replace("testcase", "case")) != []


@pytest.mark.parametrize("matrix", [sample(), clean(), many(20, 7), Matrix((), (), ())], ids=["sample", "clean", "many", "empty"])
def test_what_readers_need_is_there(matrix: Matrix) -> None:
    for element in parsed(matrix).iter():
        assert set(element.keys()) >= NEEDED[element.tag]
    assert all(set(each.keys()) >= set(BESIDE) for each in parsed(matrix).iter("testcase")) == bool(matrix.results)


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
