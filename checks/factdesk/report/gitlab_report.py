"""gitlab: Code Quality JSON, shown in a merge request. GitLab shows only the description, so the rule's name begins it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from factdesk.claims.model import Severity
from factdesk.report.findings import findings, fingerprint, relative
from factdesk.report.model import Report
from factdesk.report.shown import encodable, one_line

if TYPE_CHECKING:
    from factdesk.report.findings import Finding
    from factdesk.report.model import Options
    from factdesk.results import Matrix

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(matrix: Matrix, options: Options) -> str:
    """The findings as a list of issues."""
    return encodable(json.dumps([_issue(each, options) for each in findings(matrix)], ensure_ascii=False, indent=1)) + "\n"


def _issue(found: Finding, options: Options) -> dict[str, object]:
    rule = one_line(found.rule, 120)
    return {
        "description": f"{rule}: {found.message}",
        "check_name": rule,
        "fingerprint": fingerprint(found),
        "severity": _SEVERITIES[found.level],
        "location": {"path": relative(found.place.path, options), "lines": {"begin": found.place.line}},
    }


REPORT = Report("gitlab", "findings for a merge request (Code Quality)", "application/json", "json", render)
