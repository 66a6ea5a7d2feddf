"""Whole reports of the sample matrix, compared to the files in golden/. UPDATE_GOLDEN=1 writes them anew."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from factdesk.checks import registry as checks
from factdesk.report.model import Options
from factdesk.report.registry import render
from tests.report.matrices import clean
from tests.report.sample import sample

GOLDEN = Path(__file__).parent / "golden"
OPTIONS = Options(version="0.1.0", more="report/index.html")


def compare(name: str, text: str) -> None:
    """Compares a report to its file."""
    path = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def _no_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    """The texts of the checks' own rules are theirs to test."""
    monkeypatch.setattr(checks, "kinds", lambda: ())


@pytest.mark.parametrize(
    ("name", "extension"),
    [
        ("text", "txt"),
        ("json", "json"),
        ("sarif", "sarif"),
        ("junit", "xml"),
        ("github", "github.txt"),
        ("gitlab", "gitlab.json"),
        ("markdown", "md"),
    ],
)
def test_the_sample_as(name: str, extension: str) -> None:
    compare(f"sample.{extension}", render(name, sample(), OPTIONS))


@pytest.mark.parametrize("name", ["text", "markdown", "junit"])
def test_a_clean_run_says_what_was_checked(name: str) -> None:
    compare(f"clean.{name}", render(name, clean(), OPTIONS))


def test_the_text_report_in_colour() -> None:
    compare("sample.ansi", render("text", sample(), Options(colour=True)).replace("\x1b", "ESC"))


def test_the_text_report_at_length() -> None:
    compare("sample.full.txt", render("text", sample(), Options(full=True)))


def test_the_data_of_the_page() -> None:
    page = render("html", sample(), OPTIONS)
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found
    data = json.loads(found.group(1))
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in data.items() if key not in ("cells", "articles")]
    lines += [json.dumps(each, ensure_ascii=False) for key in ("articles", "cells") for each in data[key]]
    compare("sample.html-data.txt", "\n".join(lines) + "\n")
