"""The pytest plugin: one test item for each claim and article, `claims/blinken-beijing.yaml::xi-meeting-length[guardian]`.

A conflict fails, and so do a required silence and an acceptance that no longer applies; a signed-off conflict is a strict xfail;
silence and what could not be decided are skipped with their reason; agreement passes, and so does an imprecise article.

Only files that match `factdesk_claims` are collected; where that is not set, the claims of `[tool.factdesk]`. All other YAML
is let be. This module is imported in every run of pytest, so it imports nothing heavy; the work is done in
`factdesk.pytest_items`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from factdesk.pytest_items import Desk

SUFFIXES = (".yaml", ".yml")
VERDICT = "factdesk_verdict"
"""The user property that carries a verdict."""

_DESK: pytest.StashKey[Desk | None] = pytest.StashKey()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the flags and their twins in the ini file."""
    group = parser.getgroup("factdesk", "factdesk: claims checked against articles")
    flags = {
        "claims": ("GLOB", "claim files to collect; may be repeated"),
        "articles": ("PATH", "article, folder or glob to check them against; may be repeated"),
    }
    for name, (metavar, words) in flags.items():
        group.addoption(f"--factdesk-{name}", action="append", default=[], metavar=metavar, help=words)
        parser.addini(f"factdesk_{name}", f"{words} (default: from [tool.factdesk])", type="linelist", default=[])
    words = "least severity that fails: note, warning, error or never"
    group.addoption("--factdesk-fail-on", default=None, choices=("note", "warning", "error", "never"), help=words)
    parser.addini("factdesk_fail_on", f"{words} (default: from [tool.factdesk])", default="")
    words = "day that decides which acceptances have expired, YYYY-MM-DD"
    group.addoption("--factdesk-today", default=None, metavar="DATE", help=words)
    parser.addini("factdesk_today", f"{words} (default: today)", default="")


def pytest_configure(config: pytest.Config) -> None:
    """Registers the marker of all items."""
    config.addinivalue_line("markers", "factdesk(claim, article, kind, severity): a claim checked against an article")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """A collector for a claim file, None for any other file."""
    if file_path.suffix not in SUFFIXES:
        return None
    desk = _desk(parent.config)
    if desk is None or file_path not in desk.files:
        return None
    from factdesk.pytest_items import ClaimFile

    return ClaimFile.of(parent, file_path, desk)


def _desk(config: pytest.Config) -> Desk | None:
    """What the run checks, None in a project without claims. Found once, when the first YAML file is met."""
    if _DESK not in config.stash:
        from factdesk.pytest_items import find_desk

        config.stash[_DESK] = find_desk(config)
    return config.stash[_DESK]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Adds one line with the number of pairs of each verdict, where any were checked."""
    counts: dict[str, int] = {}
    stats: Mapping[str, list[object]] = terminalreporter.stats
    for reports in stats.values():
        for report in reports:
            if isinstance(report, pytest.TestReport) and report.when == "call":
                for name, value in report.user_properties:
                    if name == VERDICT:
                        counts[str(value)] = counts.get(str(value), 0) + 1
    if counts:
        from factdesk.pytest_items import headline

        terminalreporter.write_line(headline(counts))
