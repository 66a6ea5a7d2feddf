"""The formats: found by folder, loaded when asked for, refused where two claim one name."""

from __future__ import annotations

import importlib
import subprocess
import sys
from dataclasses import replace

import pytest

from factdesk.report import registry
from factdesk.report.model import Options, Report
from tests.report.matrices import clean

FORMATS = ("github", "gitlab", "html", "json", "junit", "markdown", "sarif", "text")


def test_all_formats_are_found_by_their_folder() -> None:
    assert registry.formats() == FORMATS


def test_naming_the_formats_imports_none_of_them() -> None:
    script = (
        "from factdesk.report.registry import formats; formats(); import sys; print([m for m in sys.modules if '_report' in m])"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"


@pytest.mark.parametrize("name", FORMATS)
def test_each_report_describes_itself(name: str) -> None:
    report = registry.report(name)
    assert report.name == name
    assert report.summary
    assert not report.summary.endswith(".")
    assert "/" in report.media
    assert report.extension.isalnum()


@pytest.mark.parametrize("name", FORMATS)
def test_each_report_ends_in_a_line_feed_or_says_nothing(name: str) -> None:
    text = registry.render(name, clean(), Options())
    assert text == "" if name == "github" else text.endswith("\n")


def test_an_unknown_format_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        registry.report("pdf")


def test_a_module_that_claims_another_name_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    module = importlib.import_module("factdesk.report.gitlab_report")
    own: Report = module.REPORT
    monkeypatch.setattr(module, "REPORT", replace(own, name="github"))
    registry.report.cache_clear()
    with pytest.raises(registry.DuplicateReportError, match="gitlab_report gives the report github"):
        registry.report("gitlab")
    registry.report.cache_clear()
