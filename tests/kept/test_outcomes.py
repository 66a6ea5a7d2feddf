"""What is kept changes the time of a run and nothing else: after any edit the report is the one a run from nothing gives."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factdesk.articles.load import load_articles
from factdesk.claims.load import load_claims
from factdesk.claims.model import Severity
from factdesk.engine import run
from factdesk.kept import entries
from factdesk.records import replace
from factdesk.report.registry import render
from factdesk.results import Verdict
from factdesk.scale import column
from tests.newsroom import AGREES, CONFLICTS, SILENT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from factdesk.articles.model import Article
    from factdesk.claims.model import Claim, ClaimSet
    from factdesk.results import Outcome
    from factdesk.scale.prepared import Prepared

TODAY = dt.date(2024, 6, 1)
CLAIMS = """\
topic: The bridge of Larkfield
date: 2024-05-14
entities:
  okafor: {name: Dana Okafor, titles: [mayor]}
  reyes: {name: Luis Reyes, titles: [engineer]}
claims:
  - {id: meeting-length, kind: duration, who: [okafor, reyes], event: meeting, value: 35 minutes}
  - {id: first-name, kind: name, who: [reyes], value: Luis Reyes}
  - {id: not-long, kind: relation, value: meeting-length < 1 hour}
  - {id: still-not-long, kind: relation, value: meeting-length < 2 hours}
"""


@pytest.fixture
def here(tmp_path: Path) -> Path:
    (tmp_path / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    for name, text in (("gazette", AGREES), ("herald", SILENT), ("courier", CONFLICTS)):
        (tmp_path / f"{name}.md").write_text(f"---\npublished: 2024-05-15\n---\n\n{text}\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[str, str]]]:
    """The pairs that were worked out."""
    pairs: list[tuple[str, str]] = []
    plain = column.Column._compare

    def compare(self: column.Column, prepared: Prepared) -> Outcome:
        pairs.append((self._article.id, prepared.claim.id))
        return plain(self, prepared)

    monkeypatch.setattr(column.Column, "_compare", compare)
    yield pairs


def _load(here: Path) -> tuple[ClaimSet, tuple[Article, ...]]:
    return load_claims([here / "claims.yaml"]), load_articles([here])


def _with(claims: ClaimSet, number: int, changed: Claim) -> ClaimSet:
    return replace(claims, claims=(*claims.claims[:number], changed, *claims.claims[number + 1 :]))


def _both(here: Path, claims: ClaimSet, articles: tuple[Article, ...], jobs: int = 1) -> None:
    kept = run(claims, articles, today=TODAY, kept=here / "kept", jobs=jobs)
    assert render("json", kept) == render("json", run(claims, articles, today=TODAY))


def test_nothing_is_worked_out_twice(here: Path, asked: list[tuple[str, str]]) -> None:
    claims, articles = _load(here)
    _both(here, claims, articles)
    asked.clear()
    run(claims, articles, today=TODAY, kept=here / "kept")
    assert asked == []
    assert (here / "kept" / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_an_edited_article_is_worked_out_alone(here: Path, asked: list[tuple[str, str]]) -> None:
    claims, articles = _load(here)
    run(claims, articles, today=TODAY, kept=here / "kept")
    asked.clear()
    (here / "herald.md").write_text((here / "courier.md").read_text(encoding="utf-8"), encoding="utf-8")
    claims, articles = _load(here)
    found = run(claims, articles, today=TODAY, kept=here / "kept")
    assert {article for article, _ in asked} == {"herald"}
    assert [result.verdict for result in found.results if result.claim.id == "meeting-length"].count(Verdict.CONFLICTS) == 2


def test_an_edited_claim_is_worked_out_with_those_that_name_it(here: Path, asked: list[tuple[str, str]]) -> None:
    claims, articles = _load(here)
    run(claims, articles, today=TODAY, kept=here / "kept")
    asked.clear()
    claims = _with(claims, 0, replace(claims.claims[0], value=("90 minutes",)))
    run(claims, articles, today=TODAY, kept=here / "kept")
    assert {name for _, name in asked} == {"meeting-length", "not-long", "still-not-long"}
    asked.clear()
    claims = _with(claims, 2, replace(claims.claims[2], value=("meeting-length < 3 hours",)))
    run(claims, articles, today=TODAY, kept=here / "kept")
    assert {name for _, name in asked} == {"meeting-length", "not-long"}  # the former to reckon with


@pytest.mark.parametrize("field", ["severity", "required", "note", "tags", "location", "accepted"])
def test_what_decides_no_outcome_costs_nothing(here: Path, asked: list[tuple[str, str]], field: str) -> None:
    claims, articles = _load(here)
    run(claims, articles, today=TODAY, kept=here / "kept")
    asked.clear()
    first = claims.claims[0]
    changed = {
        "severity": replace(first, severity=Severity.NOTE),
        "required": replace(first, required=("gazette",)),
        "note": replace(first, note="asked again"),
        "tags": replace(first, tags=("bridge",)),
        "location": replace(first, location=replace(first.location, line=99)),
        "accepted": replace(first, accepted=()),
    }
    _both(here, _with(claims, 0, changed[field]), articles)
    asked.clear()
    run(_with(claims, 0, changed[field]), articles, today=TODAY, kept=here / "kept")
    assert asked == []


def test_another_program_works_out_all(here: Path, asked: list[tuple[str, str]], monkeypatch: pytest.MonkeyPatch) -> None:
    claims, articles = _load(here)
    run(claims, articles, today=TODAY, kept=here / "kept")
    asked.clear()
    monkeypatch.setattr(entries, "program", lambda: "another")
    run(claims, articles, today=TODAY, kept=here / "kept")
    assert len(asked) == len(claims.claims) * len(articles)


def test_a_check_that_failed_is_asked_again(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    claims, articles = _load(here)

    def fail(*_: object) -> None:
        raise MemoryError

    with monkeypatch.context() as broken:
        broken.setattr("factdesk.scale.prepared.frame", fail)
        found = run(claims, articles, today=TODAY, kept=here / "kept")
        assert {result.verdict for result in found.results} == {Verdict.UNDETERMINED}
    _both(here, claims, articles)


def test_fewer_claims_leave_the_others_kept(here: Path, asked: list[tuple[str, str]]) -> None:
    claims, articles = _load(here)
    run(claims, articles, today=TODAY, kept=here / "kept")
    run(replace(claims, claims=claims.claims[:1]), articles, today=TODAY, kept=here / "kept")
    asked.clear()
    run(claims, articles, today=TODAY, kept=here / "kept")
    assert asked == []


def test_an_entry_does_not_grow_for_ever(here: Path) -> None:
    claims, articles = _load(here)
    claims = replace(claims, claims=claims.claims[:1])
    sizes = []
    for minutes in range(1, 40):
        run(_with(claims, 0, replace(claims.claims[0], value=(f"{minutes} minutes",))), articles, today=TODAY, kept=here / "kept")
        sizes.append(sum(path.stat().st_size for path in entries.everything(here / "kept")["articles' outcomes"]))
    assert max(sizes[10:]) <= max(sizes[:10]) * 1.2


def test_in_several_processes(here: Path) -> None:
    claims, articles = _load(here)
    _both(here, claims, articles, jobs=2)
    _both(here, claims, articles, jobs=2)


EDITS = st.lists(
    st.tuples(
        st.sampled_from(["claim", "article", "fewer", "order", "none"]),
        st.integers(0, 3),
        st.sampled_from(["35 minutes", "90 minutes", "2 hours"]),
    ),
    max_size=5,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=EDITS)
def test_any_edits(here: Path, edits: list[tuple[str, int, str]]) -> None:
    claims, articles = _load(here)
    for what, number, value in edits:
        if what == "claim":
            claims = _with(claims, 0, replace(claims.claims[0], value=(value,)))
        elif what == "article":
            one = articles[number % len(articles)]
            text = one.text[: one.start] + CONFLICTS.replace("90 minutes", value) + "\n"
            changed = replace(one, text=text, end=len(text))
            articles = tuple(changed if article is one else article for article in articles)
        elif what == "fewer":
            claims = replace(claims, claims=claims.claims[: number + 1]) if number else claims
        elif what == "order":
            articles = articles[::-1]
        _both(here, claims, articles)
