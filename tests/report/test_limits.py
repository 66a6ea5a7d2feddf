"""What the platforms cut: the reports cut it first, the least important part, and say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.report import markdown_report
from factdesk.report.model import Options
from factdesk.report.registry import render
from tests.report.matrices import many
from tests.report.sample import sample

if TYPE_CHECKING:
    import pytest


def test_github_shows_ten_errors_ten_warnings_and_names_the_rest() -> None:
    lines = render("github", many(130, 5), Options(more="the artifact report.html")).splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::error"] * 10 + ["::warning"] * 10 + ["::notice"] * 10
    assert lines[-1] == "::notice title=factdesk::81 more of 110 findings: see the artifact report.html"


def test_github_has_no_notice_where_nothing_is_left_out() -> None:
    lines = render("github", sample()).splitlines()
    assert len(lines) == 11
    assert "more of" not in lines[-1]


def test_the_markdown_summary_keeps_its_budget_in_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    matrix = many(300, 5)
    whole = render("markdown", matrix)
    for budget in (6_000, 30_000, 90_000, len(whole.encode()) + 4096):
        monkeypatch.setattr(markdown_report, "BUDGET", budget)
        text = render("markdown", matrix, Options(more="report.html"))
        assert len(text.encode()) <= budget
        assert "| agree | imprecise | conflict |" in text
        assert ("Left out here for want of room" in text) == (text != whole)


def test_the_markdown_summary_says_what_it_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markdown_report, "BUDGET", 30_000)
    last = render("markdown", many(300, 5), Options(more="report.html")).splitlines()[-1]
    assert last.startswith("**Left out here for want of room: ")
    assert "of 254 rows of findings, accepted conflicts (23 rows)" in last
    assert last.endswith("** The whole report: report.html.")


def test_a_matrix_with_too_many_columns_is_left_to_the_page() -> None:
    assert "(60 articles are too many for a matrix here; the HTML report has it.)" in render("text", many(2, 60))
    assert "the matrix (60 articles)" in render("markdown", many(2, 60))
