"""The five articles, retold: they must read as the real texts do, and the claims come out as a careful reader would have them.

The real texts stand outside the project, in `../shared/seeds`; what needs them is skipped where they are not.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import pytest
import yaml

from factdesk.articles.load import load_articles
from factdesk.claims.load import load_claims
from factdesk.engine import run

if TYPE_CHECKING:
    from factdesk.articles.model import Article
    from factdesk.claims.model import ClaimSet

Verdicts: TypeAlias = dict[tuple[str, str], str]  # (claim, article) -> verdict

ROOT = Path(__file__).parents[2]
SEEDS = sorted((ROOT / "seeds").glob("*.md"))
REAL = ROOT.parent / "shared" / "seeds"
TODAY = dt.date(2026, 1, 1)  # only sign-offs ask for the day, and no verdict hangs on them

needs_real = pytest.mark.skipif(not REAL.is_dir(), reason="the real articles are not here: ../shared/seeds is missing")


def front_matter(path: Path) -> dict[str, object]:
    _, head, _ = path.read_text(encoding="utf-8").split("---\n", 2)
    found: dict[str, object] = yaml.safe_load(head)
    return found


def verdicts(claims: ClaimSet, articles: tuple[Article, ...]) -> Verdicts:
    matrix = run(claims, articles, today=TODAY)
    return {(result.claim.id, result.article.id): result.verdict.value for result in matrix.results}


@pytest.fixture(scope="session")
def claims() -> ClaimSet:
    return load_claims([ROOT / "claims"])


@pytest.fixture(scope="session")
def on_seeds(claims: ClaimSet) -> Verdicts:
    return verdicts(claims, load_articles([ROOT / "seeds"]))


@pytest.fixture(scope="session")
def on_real(claims: ClaimSet) -> Verdicts:
    return verdicts(claims, load_articles([REAL]))


@pytest.fixture(scope="session")
def expected() -> Verdicts:
    rows: dict[str, dict[str, str]] = yaml.safe_load((Path(__file__).parent / "expected.yaml").read_text(encoding="utf-8"))
    return {(claim, article): verdict for claim, row in rows.items() for article, verdict in row.items()}


@pytest.fixture(scope="session")
def known() -> Verdicts:
    """The cells known to come out otherwise than expected, each with a reason in the file."""
    text = (Path(__file__).parent / "known-differences.yaml").read_text(encoding="utf-8")
    entries: list[dict[str, str]] = yaml.safe_load(text) or []
    assert all(entry["reason"] for entry in entries)
    return {(entry["claim"], entry["article"]): entry["verdict"] for entry in entries}


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_has_front_matter_and_an_id_as_its_file(path: Path) -> None:
    found = front_matter(path)
    assert {"id", "outlet", "published", "source", "sha256"} <= set(found)
    assert found["id"] == path.stem


@needs_real
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_names_the_text_it_retells(path: Path) -> None:
    found = front_matter(path)
    assert hashlib.sha256((REAL / str(found["source"])).read_bytes()).hexdigest() == found["sha256"]


@needs_real
def test_every_real_article_is_retold() -> None:
    assert {str(front_matter(path)["source"]) for path in SEEDS} == {path.name for path in REAL.glob("*.txt")}


@needs_real
def test_retellings_get_the_verdicts_of_the_real_articles(on_seeds: Verdicts, on_real: Verdicts) -> None:
    different = [
        f"{claim} in {article}: {verdict} on the real text, {on_seeds[claim, article]} on the retelling"
        for (claim, article), verdict in on_real.items()
        if on_seeds[claim, article] != verdict
    ]
    assert not different, "\n".join(["", *different])


def test_every_claim_and_article_has_an_expected_verdict(on_seeds: Verdicts, expected: Verdicts) -> None:
    assert sorted(expected) == sorted(on_seeds)


def test_verdicts_are_those_a_careful_reader_reaches(on_seeds: Verdicts, expected: Verdicts, known: Verdicts) -> None:
    different = [
        f"{claim} in {article}: expected {verdict}, is {on_seeds[claim, article]}"
        for (claim, article), verdict in expected.items()
        if on_seeds[claim, article] != known.get((claim, article), verdict)
    ]
    assert not different, "\n".join(["", *different])


def test_known_differences_are_differences_still(on_seeds: Verdicts, expected: Verdicts, known: Verdicts) -> None:
    right = [f"{claim} in {article}" for (claim, article) in known if on_seeds[claim, article] == expected[claim, article]]
    assert not right, f"these come out right now and should go from known-differences.yaml: {', '.join(right)}"


def test_no_claim_conflicts_where_a_careful_reader_sees_none(on_seeds: Verdicts, expected: Verdicts) -> None:
    """Not even a known difference may be a false alarm."""
    false_alarms = [cell for cell, verdict in on_seeds.items() if verdict == "conflicts" and expected[cell] != "conflicts"]
    assert not false_alarms
