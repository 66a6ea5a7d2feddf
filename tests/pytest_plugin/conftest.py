"""A newsroom that pytest runs in."""

from __future__ import annotations

import pytest

import factdesk.report.findings  # noqa: F401
from factdesk import engine, pytest_items  # noqa: F401
from factdesk.checks.registry import check
from factdesk.reading.registry import readers
from tests.newsroom import AGREES, CLAIMS, CONFIGURATION, CONFLICTS, SILENT, Newsroom

# Each inner run forgets the modules it imported. Those that are there already need not be imported again.
check("duration")
readers()


@pytest.fixture
def newsroom(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Newsroom:
    """A project with one claim, and a story each that agrees with it, conflicts with it and is silent."""
    for name in ("CI", "BUILD_NUMBER", "PYTEST_ADDOPTS"):
        monkeypatch.delenv(name, raising=False)
    made = Newsroom(pytester.path)
    made.write("factdesk.toml", CONFIGURATION)
    made.write("claims/bridge.yaml", CLAIMS)
    made.story("gazette", AGREES)
    made.story("herald", SILENT)
    made.story("times", CONFLICTS)
    return made
