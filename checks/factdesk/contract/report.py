"""The JSON report as a model: the contract that other programs read."""

# mypy: allow-any-explicit
# (pydantic's BaseModel has Any in its own signatures)
from __future__ import annotations

from typing import Literal

from pydantic import Field

from factdesk.contract.parts import Strict


class ToolModel(Strict):
    """The program that wrote the report."""

    name: str
    version: str


class ReportClaim(Strict):
    """A claim, and where it begins in its file."""

    id: str
    kind: str
    statement: str
    file: str = Field(description="The claim file, with forward slashes.")
    line: int = Field(ge=1)
    column: int = Field(ge=1)
    severity: Literal["note", "warning", "error"]
    value: list[str] = Field(description="The value as written in the file, one text or several.")
    topic: str
    tags: list[str]
    source: str | None
    note: str | None


class ReportArticle(Strict):
    """An article."""

    id: str
    path: str = Field(description="The article's file, with forward slashes.")
    outlet: str | None
    headline: str | None
    byline: str | None
    published: str | None = Field(description="The day it appeared, as 2023-06-19.")


class ReportEvidence(Strict):
    """A place in an article's file, as the file is on disk."""

    start: int = Field(ge=0, description="The first Unicode code point, from 0.")
    end: int = Field(ge=0, description="The code point after the last.")
    line: int = Field(ge=1, description="The line of the first code point, from 1.")
    column: int = Field(ge=1, description="Its column, from 1, in code points.")
    end_line: int = Field(ge=1)
    end_column: int = Field(ge=1, description="The column after the last code point.")
    text: str = Field(description="The words.")
    sentence: str = Field(description="The sentence they stand in.")


class ReportAccepted(Strict):
    """A sign-off as it applied."""

    state: Literal["active", "expired", "stale", "baseline"]
    reason: str
    until: str | None


class ReportResult(Strict):
    """What one article says of one claim."""

    claim: str = Field(description="The claim's id.")
    article: str = Field(description="The article's id.")
    verdict: Literal["agrees", "imprecise", "conflicts", "silent", "undetermined"]
    rule: str = Field(description="The rule that led to the verdict.")
    expected: str = Field(description="The claim's value, in words.")
    found: str | None = Field(description="The article's value, in words.")
    evidence: list[ReportEvidence]
    because: list[str] = Field(description="The reasons, the weightiest first.")
    accepted: ReportAccepted | None
    missing: bool = Field(description="Silent where the claim requires the article to speak.")
    failing: bool = Field(description="Counts against the run, if the claim's severity reaches the threshold.")
    expected_range: list[float | None] | None = Field(description="The claim's value as [low, high] in `unit`, null where open.")
    found_range: list[float | None] | None = Field(description="The article's value as [low, high] in `unit`, null where open.")
    unit: str


class ReportModel(Strict):
    """The whole result of a run of factdesk."""

    schema_version: str = Field(
        pattern=r"^1\.[0-9]+$",
        description="The first number changes when a field goes or changes its meaning, the second when one is added.",
    )
    tool: ToolModel
    counts: dict[str, int] = Field(description="How many claims, articles, results, and results of each verdict.")
    notes: list[str] = Field(description="Remarks on the run itself.")
    claims: list[ReportClaim]
    articles: list[ReportArticle]
    results: list[ReportResult] = Field(description="One entry for each claim and article, in the order of the claims.")
