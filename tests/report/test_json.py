"""The JSON report: valid against the published schema, and the same as the matrix."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

from factdesk.report.document import SCHEMA_VERSION, document
from factdesk.report.model import Options
from factdesk.report.registry import render
from factdesk.results import Matrix, Verdict
from tests.report.matrices import clean, hostile, many
from tests.report.sample import sample

SCHEMA = Path(__file__).parents[2] / "schemas" / "report.schema.json"


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    """The validator of the published schema."""
    return Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


@pytest.mark.parametrize("matrix", [sample(), clean(), many(20, 6), Matrix((), (), ())], ids=["sample", "clean", "many", "empty"])
def test_the_published_schema_holds(matrix: Matrix, validator: Draft202012Validator) -> None:
    validator.validate(json.loads(render("json", matrix, Options(version="0.1.0"))))


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(matrix=hostile())
def test_the_published_schema_holds_for_hostile_text(matrix: Matrix, validator: Draft202012Validator) -> None:
    validator.validate(json.loads(render("json", matrix)))


def test_the_text_is_the_document_one_entry_a_line() -> None:
    text = render("json", sample(), Options(version="0.1.0"))
    assert json.loads(text) == json.loads(json.dumps(document(sample(), Options(version="0.1.0"))))
    assert sum(line.startswith('{"claim": ') for line in text.splitlines()) == len(sample().results)


def test_offsets_are_those_of_the_file_on_disk() -> None:
    data = json.loads(render("json", sample()))
    texts = {article.id: article.text for article in sample().articles}
    places = [(result["article"], place) for result in data["results"] for place in result["evidence"]]
    assert len(places) == 36
    for article, place in places:
        assert texts[article][place["start"] : place["end"]] == place["text"]
        line = texts[article].split("\n")[place["line"] - 1]
        assert line[place["column"] - 1 : place["end_column"] - 1] == place["text"]


def test_counts_add_up() -> None:
    counts = json.loads(render("json", sample()))["counts"]
    assert sum(counts[verdict.value] for verdict in Verdict) == counts["pairs"] == 65
    assert counts["failing"] == counts["errors"] + counts["warnings"] + counts["notes"] == 11
    assert (counts["conflicts"], counts["accepted"], counts["missing"], counts["stale"], counts["expired"]) == (10, 1, 1, 1, 1)


def test_open_ends_of_ranges_are_null() -> None:
    data = json.loads(render("json", sample()))
    (result,) = (each for each in data["results"] if (each["claim"], each["article"]) == ("private-talks-length", "ledger"))
    assert (result["expected_range"], result["found_range"], result["unit"]) == ([2070.0, 2130.0], [None, 3600.0], "s")


def test_the_schema_version_is_there() -> None:
    assert json.loads(render("json", clean()))["schema_version"] == SCHEMA_VERSION == "1.1"
