"""Case files: what is read of them, what is refused, and how an outcome's differences are told."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from factdesk.errors import InputError
from factdesk.results import Verdict
from factdesk.testing import Case, differences, load_cases, run_case

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """\
entities:
  lee: {name: Ann Lee}
  ray: {name: Bo Ray}
published: 2023-06-20
cases:
  - case: same length
    claim: {kind: duration, who: [lee, ray], event: meeting, value: 35 minutes}
    article: The meeting of Ann Lee and Bo Ray lasted 35 minutes.
    verdict: agrees
    evidence: 35 minutes
    because: [the same value]
  - case: a relation
    published: 2023-07-01
    claims:
      - {id: short, kind: relation, value: length < 1 hour}
      - {id: length, kind: duration, who: [lee, ray], event: meeting, value: 35 minutes}
    article: The meeting of Ann Lee and Bo Ray lasted 35 minutes.
    verdict: agrees
    known_failure: it has none
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "cases.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_what_a_case_says(tmp_path: Path) -> None:
    first, second = load_cases(write(tmp_path, GOOD))
    assert first == Case(
        name="same length",
        claims="- {id: claim, kind: duration, who: [lee, ray], event: meeting, value: 35 minutes}",
        article="The meeting of Ann Lee and Bo Ray lasted 35 minutes.",
        verdict=Verdict.AGREES,
        entities="{lee: {name: Ann Lee}, ray: {name: Bo Ray}}",
        published=dt.date(2023, 6, 20),
        evidence=("35 minutes",),
        because=("the same value",),
    )
    assert second.published == dt.date(2023, 7, 1)
    assert second.known_failure == "it has none"


def test_the_first_claim_is_judged(tmp_path: Path) -> None:
    first, second = load_cases(write(tmp_path, GOOD))
    assert differences(first, run_case(first)) == []
    assert run_case(second).rule == "relation-agrees"


def test_a_case_needs_no_file() -> None:
    case = Case(
        name="in code",
        claims="- id: spelling\n  kind: name\n  who: lee",
        entities="lee:\n  name: Ann Lee",
        article="Anna Lee spoke.",
        verdict=Verdict.AGREES,
    )
    assert run_case(case).verdict in Verdict


def test_differences_are_told_one_by_one(tmp_path: Path) -> None:
    case = load_cases(write(tmp_path, GOOD))[0]
    outcome = run_case(case)
    wrong = replace(
        case, verdict=Verdict.SILENT, rule="duration-silent", evidence=("an hour",), message="no", because=("the moon",)
    )
    found = differences(wrong, outcome)
    assert [line.partition(":")[0] for line in found] == ["verdict", "rule", "evidence", "message", "because"]
    assert found[1] == "rule: duration-silent expected, duration-agrees found"
    assert found[2] == "evidence: ['an hour'] expected, ['35 minutes'] found"
    assert found[3] == 'message: "no" expected, "the same value" found'


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"verdict: agrees\n    evidence": "verdikt: agrees\n    evidence"}, '9:5: unknown key "verdikt" (did you mean "verdict"?)'),
        ({"published: 2023-06-20": "publisher: 2023-06-20"}, '4:1: unknown key "publisher" (did you mean "published"?)'),
        ({"verdict: agrees\n    evidence": "verdict: agree\n    evidence"}, '9:14: no verdict: "agree" (did you mean "agrees"?)'),
        ({"case: a relation": "case: same length"}, '12:5: a second case is called "same length"'),
        ({"published: 2023-07-01": "published: July"}, '13:16: published: "July" is no date (write it as 2023-06-19)'),
        ({"    claims:": "    claim: {kind: name}\n    claims:"}, '12:5: a case needs "claim" or "claims", and not both'),
        ({"article: The meeting of Ann Lee and Bo Ray lasted 35 minutes.\n    verdict: agrees\n    e": "verdict: agrees\n    e"},
         '6:5: a case without "article"'),
    ],
    ids=["key of a case", "key of a file", "verdict", "name twice", "date", "claim and claims", "no article"],
)  # fmt: skip
def test_what_is_refused(tmp_path: Path, changes: dict[str, str], message: str) -> None:
    text = GOOD
    for old, new in changes.items():
        assert text.count(old) == 1
        text = text.replace(old, new)
    path = write(tmp_path, text)
    with pytest.raises(InputError) as caught:
        load_cases(path)
    assert str(caught.value).endswith(f"cases.yaml:{message}")


def test_a_file_without_cases_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match='a case file without "cases"'):
        load_cases(write(tmp_path, "published: 2023-06-20\n"))


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="the file is empty"):
        load_cases(write(tmp_path, ""))


def test_a_claim_with_an_error_is_refused_when_it_runs(tmp_path: Path) -> None:
    case = load_cases(write(tmp_path, GOOD.replace("value: 35 minutes}\n    article", "value: soon}\n    article", 1)))[0]
    with pytest.raises(InputError, match="soon"):
        run_case(case)
