"""SARIF: the official schema, what code scanning needs beyond it, and fingerprints that survive moved lines."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import NoReturn, TypedDict, cast

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft4Validator

from factdesk.checks import registry as checks
from factdesk.checks.registry import Check
from factdesk.claims.model import Location
from factdesk.report import sarif_report
from factdesk.report.model import Options
from factdesk.report.registry import render
from factdesk.results import Matrix
from tests.report.matrices import clean, hostile, many
from tests.report.sample import sample

SCHEMA = Path(__file__).parent / "schemas" / "sarif-2.1.0-rtm.5.json"


class Region(TypedDict):
    """The region of a location."""

    startLine: int
    startColumn: int
    endLine: int
    endColumn: int


class Finding(TypedDict):
    """The part of a result that is the same after lines have moved."""

    ruleId: str
    level: str
    partialFingerprints: dict[str, str]


@cache
def validator() -> Draft4Validator:
    """The validator of the official schema."""
    return Draft4Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def findings(matrix: Matrix) -> list[Finding]:
    """The results of the matrix's only run."""
    return cast("list[Finding]", json.loads(render("sarif", matrix))["runs"][0]["results"])


@pytest.mark.parametrize(
    "matrix", [sample(), clean(), many(30, 10), Matrix((), (), ())], ids=["sample", "clean", "many", "empty"]
)
def test_the_official_schema_holds(matrix: Matrix) -> None:
    validator().validate(json.loads(render("sarif", matrix, Options(version="0.1.0"))))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(hostile())
def test_the_official_schema_holds_for_hostile_text(matrix: Matrix) -> None:
    validator().validate(json.loads(render("sarif", matrix, Options(version="0.1.0"))))


def test_everything_code_scanning_needs_is_there_and_not_empty() -> None:
    log = json.loads(render("sarif", sample(), Options(version="0.1.0")))
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(set(ids)) == len(ids)
    for rule in run["tool"]["driver"]["rules"]:
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"]
        assert rule["help"]["text"]
        assert rule["help"]["markdown"]
        assert rule["properties"]["problem.severity"] in ("error", "warning", "recommendation")
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")
    assert len(run["results"]) == 11
    for result in run["results"]:
        assert ids[result["ruleIndex"]] == result["ruleId"]
        region: Region = result["locations"][0]["physicalLocation"]["region"]
        assert min(region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]) >= 1
        assert (region["endLine"], region["endColumn"]) > (region["startLine"], region["startColumn"])
        related = result["relatedLocations"]
        assert related[0]["id"] == 1
        assert related[0]["message"]["text"]
        assert result["message"]["text"].endswith("([the claim](1))")
        assert result["partialFingerprints"]["primaryLocationLineHash"].endswith(":1")


def test_the_region_is_the_place_of_the_words() -> None:
    result = json.loads(render("sarif", sample()))["runs"][0]["results"][0]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "seeds/courier.md"}
    assert place["region"] == {
        "startLine": 9,
        "startColumn": 170,
        "endLine": 9,
        "endColumn": 186,
        "snippet": {"text": "about 30 minutes"},
    }


def test_accepted_conflicts_open_no_alert() -> None:
    ids = [each["ruleId"] for each in findings(sample())]
    assert "name-conflict" not in ids


def test_a_fingerprint_survives_moved_lines_in_article_and_claim_file() -> None:
    matrix = sample()
    moved = {}
    for claim in matrix.claims:
        where = claim.location
        moved[claim.id] = replace(claim, location=Location(where.path, where.line + 7, where.column))
    results = []
    for result in matrix.results:
        places = tuple(
            replace(each, line=each.line + 3, end_line=each.end_line + 3, start=each.start + 40)
            for each in result.outcome.evidence
        )
        results.append(replace(result, claim=moved[result.claim.id], outcome=replace(result.outcome, evidence=places)))
    after = replace(matrix, claims=tuple(moved.values()), results=tuple(results))
    assert [each["partialFingerprints"] for each in findings(after)] == [each["partialFingerprints"] for each in findings(matrix)]


def test_a_fingerprint_changes_with_the_words() -> None:
    matrix = sample()
    first = matrix.results[0]
    place = replace(first.outcome.evidence[0], text="about 31 minutes")
    changed = replace(first, outcome=replace(first.outcome, evidence=(place,)))
    after = replace(matrix, results=(changed, *matrix.results[1:]))
    assert findings(after)[0]["partialFingerprints"] != findings(matrix)[0]["partialFingerprints"]


def test_too_many_results_are_cut_the_least_severe_first_and_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif_report, "MAX_RESULTS", 9)
    run = json.loads(render("sarif", sample()))["runs"][0]
    assert [each["level"] for each in run["results"]] == ["error"] * 9
    said = [each["message"]["text"] for each in run["invocations"][0]["toolExecutionNotifications"]]
    assert said[-1] == "2 of 11 findings are left out: 9 is the most a run may have"


def _unused(*_: object) -> NoReturn:
    raise AssertionError("a report reads only the texts of a check")


def test_rules_come_from_the_checks_and_carry_their_page(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = {"duration-conflict": "The lengths cannot both hold.", "duration-unused": "Never seen."}
    check = Check("duration", "how long", "a length", texts, _unused, _unused)
    monkeypatch.setattr(checks, "kinds", lambda: ("duration",))
    monkeypatch.setitem(vars(checks), "check", {"duration": check}.__getitem__)
    rules = {rule["id"]: rule for rule in json.loads(render("sarif", sample()))["runs"][0]["tool"]["driver"]["rules"]}
    assert rules["duration-conflict"]["shortDescription"] == {"text": "The lengths cannot both hold."}
    assert rules["duration-conflict"]["properties"]["tags"] == ["fact-check", "duration"]
    assert "duration-unused" in rules
    assert rules["quote-conflict"]["shortDescription"] == {"text": "A rule of the kind quote."}


@pytest.mark.parametrize(
    ("path", "options", "uri"),
    [
        ("seeds/a b.md", Options(), "seeds/a%20b.md"),
        ("seeds\\a.md", Options(), "seeds/a.md"),
        ("./seeds/a.md", Options(prefix="news/desk"), "news/desk/seeds/a.md"),
        ("/home/x/desk/seeds/ä.md", Options(root="/home/x/desk/"), "seeds/%C3%A4.md"),
        ("/elsewhere/a.md", Options(root="/home/x/desk"), "file:///elsewhere/a.md"),
    ],
)
def test_paths_become_relative_uris(path: str, options: Options, uri: str) -> None:
    matrix = sample()
    article = replace(matrix.articles[0], path=path)
    first = replace(matrix.results[0], article=article)
    log = json.loads(render("sarif", Matrix((first.claim,), (article,), (first,)), options))
    assert log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri
