"""The binding corpus: claim, a sentence or two, and the verdict a careful fact checker gives; one test a case.

A case that the program gets wrong carries `known_failure` with a diagnosis and must go on failing until a rule mends it.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from factdesk.results import Verdict
from factdesk.testing import Case, differences, load_cases, run_case

FILES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
BY_FILE = {path.stem: load_cases(path) for path in FILES}
# The classes of "what keeps mentions apart", and the kinds' own; each has a file of its name.
CLASSES = (
    *("part-and-whole", "superseded", "same-unit", "other-actor", "statement-day", "ages", "offices", "tables", "bounds"),
    *("other-quotes", "inclusive-counts", "offsets", "sums", "not-happened", "names", "titles", "quotes", "events", "relations"),
    *("places", "context", "definite-nouns", "stories", "whose-deed", "dated", "other-matter"),
)
TRAPS = (Verdict.SILENT, Verdict.IMPRECISE)


def parameters() -> list[object]:
    return [
        pytest.param(
            case,
            id=f"{name}: {case.name}",
            marks=[pytest.mark.xfail(reason=case.known_failure, strict=True)] if case.known_failure else [],
        )
        for name, cases in BY_FILE.items()
        for case in cases
    ]


@pytest.mark.parametrize("case", parameters())
def test_case(case: Case) -> None:
    assert differences(case, run_case(case)) == []


def test_every_class_has_its_file_and_eight_cases() -> None:
    assert sorted(BY_FILE) == sorted(CLASSES)
    assert {name: len(cases) for name, cases in BY_FILE.items() if len(cases) < 8} == {}


def test_there_are_enough_cases_half_of_them_traps() -> None:
    cases = [case for cases in BY_FILE.values() for case in cases]
    assert len(cases) >= 320
    assert 2 * sum(case.verdict in TRAPS for case in cases) >= len(cases)
    assert sum(bool(case.message) for case in cases) >= 60


def test_no_two_cases_are_the_same() -> None:
    seen = Counter((case.claims, case.article) for cases in BY_FILE.values() for case in cases)
    assert [claim for claim, number in seen.items() if number > 1] == []
