"""sarif: SARIF 2.1.0 for code scanning. One result a finding, at the article's words; the claim is a related location.

Accepted conflicts are left out: GitHub does not read `suppressions` and would open an alert for each. Columns count code
points. The fingerprint is made of claim, article, rule and words, so an alert survives moved lines.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import quote

from factdesk.claims.model import Severity
from factdesk.report.findings import by_severity, findings, fingerprint, relative
from factdesk.report.model import Report
from factdesk.report.rules import markdown, rules
from factdesk.report.shown import encodable, one_line, visible

if TYPE_CHECKING:
    from factdesk.report.findings import Finding, Place
    from factdesk.report.model import Options
    from factdesk.report.rules import Rule
    from factdesk.results import Matrix

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
MAX_RESULTS = 25_000  # results a run that GitHub takes; with more the whole file is rejected
MAX_LOCATIONS = 100  # related locations kept a result
MAX_TEXT = 1024  # signs of a rule's short and full description
_MAX_SNIPPET = 2000

Json = dict[str, object]
_PROBLEM_SEVERITY = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}


def render(matrix: Matrix, options: Options) -> str:
    """The findings as a SARIF log with one run."""
    described = rules(matrix)
    index = {rule.id: number for number, rule in enumerate(described)}
    found = findings(matrix)
    kept = by_severity(found)[:MAX_RESULTS]
    remarks = [visible(note) for note in matrix.notes]
    if len(found) > len(kept):
        remarks.append(
            f"{len(found) - len(kept)} of {len(found)} findings are left out: {MAX_RESULTS} is the most a run may have"
        )
    driver: Json = {"name": "factdesk", "rules": [_rule(rule, found) for rule in described]}
    if options.version:
        driver |= {"version": options.version, "semanticVersion": options.version}
    run: Json = {
        "tool": {"driver": driver},
        "automationDetails": {"id": "factdesk/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [{"level": "note", "message": {"text": note}} for note in remarks if note],
            }
        ],
        "results": [_result(each, index[each.rule], options) for each in kept],
    }
    log: Json = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return encodable(json.dumps(log, ensure_ascii=False, indent=1)) + "\n"


def _rule(rule: Rule, found: tuple[Finding, ...]) -> Json:
    levels = [each.level for each in by_severity(found) if each.rule == rule.id]
    level = levels[0] if levels else Severity.ERROR
    name = "".join(part.capitalize() for part in rule.id.replace("_", "-").split("-"))
    return {
        "id": one_line(rule.id, 255),
        "name": one_line(name, 255),
        "shortDescription": {"text": one_line(rule.sentence, MAX_TEXT)},
        "fullDescription": {"text": one_line(rule.sentence, MAX_TEXT)},
        "help": {"text": visible(rule.page), "markdown": visible(markdown(rule.page))},
        "defaultConfiguration": {"level": level.value},
        "properties": {
            "tags": ["fact-check", *([rule.kind] if rule.kind else [])],
            "precision": "high",
            "problem.severity": _PROBLEM_SEVERITY[level],
        },
    }


def _result(found: Finding, index: int, options: Options) -> Json:
    claim = found.claim_place
    related: list[Json] = [_location(claim, options) | {"id": 1, "message": {"text": _claim_text(found)}}]
    path = found.result.article.path
    for number, evidence in enumerate(found.result.outcome.evidence[1:MAX_LOCATIONS], start=2):
        region = _region(evidence.line, evidence.column, evidence.end_line, evidence.end_column, evidence.text)
        related.append({"id": number, "physicalLocation": _physical(path, region, options), "message": {"text": "also here"}})
    primary = _location(found.place, options)
    if found.result.outcome.evidence and found.place.path == path:
        first = found.result.outcome.evidence[0]
        region = _region(first.line, first.column, first.end_line, first.end_column, first.text)
        primary = {"physicalLocation": _physical(path, region, options)}
    hash_ = fingerprint(found)
    return {
        "ruleId": one_line(found.rule, 255),
        "ruleIndex": index,
        "level": found.level.value,
        "message": {"text": f"{_plain(found.message)} ([the claim](1))"},
        "locations": [primary],
        "relatedLocations": related,
        "partialFingerprints": {"factdesk/v1": hash_, "primaryLocationLineHash": f"{hash_[:16]}:1"},
    }


def _claim_text(found: Finding) -> str:
    return one_line(f"{found.result.claim.id}: {found.result.claim.statement}", 500)


def _plain(text: str) -> str:
    """Text without links: a backslash before the signs that make one in a SARIF message."""
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def _location(place: Place, options: Options) -> Json:
    region = _region(place.line, place.column, place.end_line, place.end_column, "")
    return {"physicalLocation": _physical(place.path, region, options)}


def _physical(path: str, region: Json, options: Options) -> Json:
    uri = quote(relative(path, options), safe="/", errors="replace")
    if uri.startswith("/"):
        uri = f"file://{uri}"
    return {"artifactLocation": {"uri": uri or "."}, "region": region}


def _region(line: int, column: int, end_line: int, end_column: int, text: str) -> Json:
    region: Json = {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}
    if text and len(text) <= _MAX_SNIPPET:
        region["snippet"] = {"text": text}
    return region


REPORT = Report("sarif", "findings for code scanning (SARIF 2.1.0)", "application/sarif+json", "sarif", render)
