"""A finished matrix made by hand: five reports on a harbour conference that never was, with every verdict and every kind."""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path
from typing import NotRequired, TypedDict, cast

import yaml

from factdesk.articles.model import Article
from factdesk.claims.model import Acceptance, Claim, Location, Severity
from factdesk.results import AcceptanceState, Accepted, Evidence, Matrix, Outcome, Result, Verdict
from factdesk.text.position import LineIndex

HARBOUR = Path(__file__).parent / "harbour"
TOPIC = "The Port Marrow harbour conference, September 2031"
HEADS = {
    "courier": (
        "The Marrow Courier",
        "Sea wall deal struck after half an hour behind closed doors",
        "Ines Calloway",
        dt.date(2031, 9, 16),
    ),
    "tidewater": (
        "Tidewater Weekly",
        "Short talks, long plenary: how the harbour deal came about",
        "Piet Osei",
        dt.date(2031, 9, 18),
    ),
    "ledger": ("Coastal Ledger", "Harbour money: what the conference will cost", None, dt.date(2031, 9, 17)),
    "wire": ("Northern Wire", "Minister and shipowners agree on storm walls", None, dt.date(2031, 9, 15)),
    "gazette": ("Ferryman's Gazette", "Ferry crews wait as conference ends", "R. Adeyemi", None),
}
ACCEPTED = {
    ("minister-name", "ledger"): Accepted(
        AcceptanceState.ACTIVE, "the paper uses the family's older spelling", dt.date(2032, 6, 30)
    ),
    ("plenary-length", "wire"): Accepted(AcceptanceState.EXPIRED, "the wire left before the end", dt.date(2031, 12, 31)),
    ("old-customs-house", "ledger"): Accepted(AcceptanceState.STALE, "the paper had 1847 and has mended it", None),
}
MISSING = ("venue", "gazette")
ENDINGS = {Verdict.CONFLICTS: "conflict"}


class ClaimCase(TypedDict):
    """A claim of matrix.yaml."""

    id: str
    kind: str
    line: int
    statement: str
    value: list[str]
    expected: str
    severity: NotRequired[str]


class CellCase(TypedDict):
    """A cell of matrix.yaml: a claim and an article that speaks of it."""

    claim: str
    article: str
    verdict: str
    found: NotRequired[str]
    words: list[str]
    because: list[str]
    expected_range: NotRequired[tuple[float, float]]
    found_range: NotRequired[tuple[float, float]]
    unit: NotRequired[str]


class Cases(TypedDict):
    """The file matrix.yaml."""

    claims: list[ClaimCase]
    cells: list[CellCase]


def article(name: str) -> Article:
    """One of the five, as it is on disk; its text begins after the front matter."""
    text = (HARBOUR / f"{name}.md").read_text(encoding="utf-8")
    start = text.index("---\n", 4) + 4
    outlet, headline, byline, published = HEADS[name]
    return Article(name, f"seeds/{name}.md", text, start, len(text), outlet, headline, byline, published)


def evidence(where: Article, words: str) -> Evidence:
    """The place of the words in the article; they stand there once."""
    assert where.text.count(words) == 1, (where.id, words)
    start = where.text.index(words)
    first = max(where.text.rfind(mark, where.start, start) for mark in ("\n", ". ", ".” ")) + 1
    stops = [where.text.find(mark, start + len(words)) for mark in (". ", ".\n", ".” ", ".”\n", "\n")]
    end = min(stop for stop in stops if stop >= 0) + 1
    lines = LineIndex(where.text)
    begin, last = lines.at(start), lines.at(start + len(words))
    return Evidence(start, start + len(words), *begin, *last, words, where.text[first:end].strip())


def claim(case: ClaimCase) -> Claim:
    """A claim as it would have been read from a file."""
    line = case["line"]
    return Claim(
        case["id"],
        case["kind"],
        Location("claims/harbour.yaml", line, 9),
        case["statement"],
        value=tuple(case["value"]),
        severity=Severity(case.get("severity", "error")),
        topic=TOPIC,
        tags=("figures",) if case["kind"] in ("quantity", "duration") else (),
        source="minutes of the conference secretariat" if case["kind"] == "duration" else None,
        accepted=tuple(
            Acceptance(article_id, signed.reason, signed.until, Location("claims/harbour.yaml", line + 5, 9))
            for (claim_id, article_id), signed in ACCEPTED.items()
            if claim_id == case["id"]
        ),
    )


def outcome(case: ClaimCase, cell: CellCase | None, where: Article) -> Outcome:
    """The outcome of a pair, with its evidence looked up; silent where there is no cell."""
    if cell is None:
        reason = "nothing in the article is bound to the claim's event"
        return Outcome(Verdict.SILENT, f"{case['kind']}-silent", case["expected"], None, (), (reason,))
    verdict = Verdict(cell["verdict"])
    expected, found = cell.get("expected_range"), cell.get("found_range")
    return Outcome(
        verdict,
        f"{case['kind']}-{ENDINGS.get(verdict, verdict.value)}",
        case["expected"],
        cell.get("found"),
        tuple(evidence(where, words) for words in cell["words"]),
        tuple(cell["because"]),
        (),
        (expected[0], expected[1]) if expected else None,
        (found[0], found[1]) if found else None,
        cell.get("unit", ""),
    )


@cache
def sample() -> Matrix:
    """The whole matrix: 13 claims × 5 articles."""
    cases = cast("Cases", yaml.safe_load((HARBOUR / "matrix.yaml").read_text(encoding="utf-8")))
    cells = {(cell["claim"], cell["article"]): cell for cell in cases["cells"]}
    claims = {case["id"]: claim(case) for case in cases["claims"]}
    articles = {name: article(name) for name in HEADS}
    results = [
        Result(
            claims[case["id"]],
            where,
            outcome(case, cells.get((case["id"], where.id)), where),
            ACCEPTED.get((case["id"], where.id)),
            (case["id"], where.id) == MISSING,
        )
        for case in cases["claims"]
        for where in articles.values()
    ]
    notes = ("wall-height: valid until 2031-12-31, which has passed",)
    return Matrix(tuple(claims.values()), tuple(articles.values()), tuple(results), notes)
