"""The JSON report as typed data: what `schemas/report.schema.json` describes and other programs read.

`schema_version` changes its first number when a field goes or changes its meaning, its second when one is added.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, TypedDict

from factdesk.records import asdict
from factdesk.report.counts import count

if TYPE_CHECKING:
    from factdesk.articles.model import Article
    from factdesk.claims.model import Claim
    from factdesk.report.model import Options
    from factdesk.results import Accepted, Evidence, Matrix, Result

SCHEMA_VERSION = "1.1"


class ToolEntry(TypedDict):
    """The program that wrote the report."""

    name: str
    version: str


class ClaimEntry(TypedDict):
    """A claim; `line` and `column` (from 1) are where it begins in `file`; `value` is the text written there, one or several."""

    id: str
    kind: str
    statement: str
    file: str
    line: int
    column: int
    severity: str
    value: list[str]
    topic: str
    tags: list[str]
    source: str | None
    note: str | None


class ArticleEntry(TypedDict):
    """An article; `published` is an ISO date."""

    id: str
    path: str
    outlet: str | None
    headline: str | None
    byline: str | None
    published: str | None


class EvidenceEntry(TypedDict):
    """A place in the article's file: code points from 0, lines and columns from 1, `end_column` after the last sign."""

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    sentence: str


class AcceptedEntry(TypedDict):
    """A sign-off: `state` is active, expired, stale or baseline (nobody signed off; it was there before); `until` an ISO date."""

    state: str
    reason: str
    until: str | None


class ResultEntry(TypedDict):
    """One pair. `claim` and `article` are ids; the ranges are `[low, high]` in `unit`, null where open, for drawing."""

    claim: str
    article: str
    verdict: str
    rule: str
    expected: str
    found: str | None
    evidence: list[EvidenceEntry]
    because: list[str]
    accepted: AcceptedEntry | None
    missing: bool
    failing: bool
    expected_range: list[float | None] | None
    found_range: list[float | None] | None
    unit: str


class Document(TypedDict):
    """The whole report."""

    schema_version: str
    tool: ToolEntry
    counts: dict[str, int]
    notes: list[str]
    claims: list[ClaimEntry]
    articles: list[ArticleEntry]
    results: list[ResultEntry]


def document(matrix: Matrix, options: Options) -> Document:
    """A matrix as data, in the order of the matrix."""
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "factdesk", "version": options.version},
        "counts": asdict(count(matrix)),
        "notes": list(matrix.notes),
        "claims": [claim_entry(claim) for claim in matrix.claims],
        "articles": [article_entry(article) for article in matrix.articles],
        "results": [result_entry(result) for result in matrix.results],
    }


def claim_entry(claim: Claim) -> ClaimEntry:
    """A claim as data."""
    return {
        "id": claim.id,
        "kind": claim.kind,
        "statement": claim.statement,
        "file": claim.location.path,
        "line": claim.location.line,
        "column": claim.location.column,
        "severity": claim.severity.value,
        "value": list(claim.value),
        "topic": claim.topic,
        "tags": list(claim.tags),
        "source": claim.source,
        "note": claim.note,
    }


def article_entry(article: Article) -> ArticleEntry:
    """An article as data, without its text."""
    return {
        "id": article.id,
        "path": article.path,
        "outlet": article.outlet,
        "headline": article.headline,
        "byline": article.byline,
        "published": article.published.isoformat() if article.published else None,
    }


def result_entry(result: Result) -> ResultEntry:
    """A result as data."""
    outcome = result.outcome
    return {
        "claim": result.claim.id,
        "article": result.article.id,
        "verdict": outcome.verdict.value,
        "rule": outcome.rule,
        "expected": outcome.expected,
        "found": outcome.found,
        "evidence": [_evidence(each) for each in outcome.evidence],
        "because": list(outcome.because),
        "accepted": accepted_entry(result.accepted) if result.accepted else None,
        "missing": result.missing,
        "failing": result.failing,
        "expected_range": ends(outcome.expected_range),
        "found_range": ends(outcome.found_range),
        "unit": outcome.unit,
    }


def accepted_entry(accepted: Accepted) -> AcceptedEntry:
    """A sign-off as data."""
    until = accepted.until.isoformat() if accepted.until else None
    return {"state": accepted.state.value, "reason": accepted.reason, "until": until}


def ends(span: tuple[float, float] | None) -> list[float | None] | None:
    """Both ends of a range, null where it is open (JSON has no infinity)."""
    return None if span is None else [end if math.isfinite(end) else None for end in span]


def _evidence(evidence: Evidence) -> EvidenceEntry:
    return {
        "start": evidence.start,
        "end": evidence.end,
        "line": evidence.line,
        "column": evidence.column,
        "end_line": evidence.end_line,
        "end_column": evidence.end_column,
        "text": evidence.text,
        "sentence": evidence.sentence,
    }
