"""Hostile text through every report: the output stays valid and nothing of the text becomes part of its form."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings

from factdesk.report.model import Options
from factdesk.report.registry import formats, render
from factdesk.results import Matrix, Result
from tests.report.matrices import clean, cut, hostile
from tests.report.sample import sample

moderate = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
OPTIONS = Options(version="0.1.0", more="see `here` | <b>")
HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\ufeff]")


@moderate
@given(hostile())
def test_every_report_can_be_written_as_utf8(matrix: Matrix) -> None:
    for name in formats():
        render(name, matrix, OPTIONS).encode("utf-8")


@moderate
@given(hostile())
def test_text_shows_what_is_hidden_and_sends_nothing_to_the_terminal(matrix: Matrix) -> None:
    text = render("text", matrix, Options(full=True))
    assert not HIDDEN.search(text)
    assert not re.search(r"##\[|^\s*::", text, re.MULTILINE)  # a runner would take it for a command
    last = text.splitlines()[-1]
    assert f"{len(matrix.claims)} claim" in last


@moderate
@given(hostile())
def test_json_gives_back_every_text_as_it_was(matrix: Matrix) -> None:
    data = json.loads(render("json", matrix, OPTIONS))
    assert [each["id"] for each in data["claims"]] == [claim.id for claim in matrix.claims]
    assert [each["headline"] for each in data["articles"]] == [article.headline for article in matrix.articles]
    for entry, result in zip(data["results"], matrix.results, strict=True):
        assert entry["found"] == result.outcome.found
        assert [each["text"] for each in entry["evidence"]] == [each.text for each in result.outcome.evidence]
        assert entry["failing"] == result.failing


COMMAND = re.compile(r"::(error|warning|notice) ([^:,=]+=[^:,\n\r]*)(,[^:,=]+=[^:,\n\r]*)*::[^\n\r]*")


@moderate
@given(hostile())
def test_github_gives_one_whole_command_a_line(matrix: Matrix) -> None:
    text = render("github", matrix, OPTIONS)
    assert not HIDDEN.search(text)
    lines = text.split("\n")[:-1]
    assert all(COMMAND.fullmatch(line) for line in lines)
    assert len(lines) == sum(result.failing for result in matrix.results)


@moderate
@given(hostile())
def test_junit_stays_xml_with_a_case_a_pair(matrix: Matrix) -> None:
    root = ET.fromstring(render("junit", matrix, OPTIONS).encode())
    cases = root.findall("testsuite/testcase")
    assert len(cases) == len(matrix.results)
    assert len(root.findall(".//failure")) == sum(result.failing for result in matrix.results)
    assert all("\n" not in (failure.get("message") or "\n") for failure in root.iter("failure"))


@moderate
@given(hostile())
def test_sarif_links_only_to_the_claim(matrix: Matrix) -> None:
    (run,) = json.loads(render("sarif", matrix, OPTIONS))["runs"]
    for result in run["results"]:
        text = result["message"]["text"]
        assert "\n" not in text
        assert re.findall(r"(?<!\\)(?:\\\\)*\[", text) == ["["]
        assert text.endswith("([the claim](1))")
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"[!-~]+", uri)
    assert len({result["partialFingerprints"]["factdesk/v1"] for result in run["results"]}) == len(run["results"])


@moderate
@given(hostile())
def test_gitlab_gives_single_lines_with_fingerprints_of_their_own(matrix: Matrix) -> None:
    issues = json.loads(render("gitlab", matrix, OPTIONS))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == sum(result.failing for result in matrix.results)
    assert all("\n" not in issue["description"] for issue in issues)


@moderate
@given(hostile())
def test_markdown_keeps_its_tables_and_lets_no_markup_in(matrix: Matrix) -> None:
    text = render("markdown", matrix, OPTIONS)
    assert not HIDDEN.search(text)
    assert set(re.findall(r"<[^>]*>", text)) <= {"<br>", "<b>", "</b>"}
    assert not re.search(r"(?<!\\)(?:\\\\)*`", text)
    assert "://" not in text
    assert "@" not in text
    for table in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE):
        widths = {len(re.findall(r"(?<!\\)(?:\\\\)*\|", row)) for row in table.splitlines()}
        assert len(widths) == 1, table


class _Tags(HTMLParser):
    """Collects the tags of a page and the text of its data element."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.data = ""
        self._in_data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._in_data = tag == "script" and ("id", "data") in attrs

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002
        self._in_data = False

    def handle_data(self, data: str) -> None:
        if self._in_data:
            self.data += data


@moderate
@given(hostile())
def test_html_has_no_tag_from_the_texts_and_data_that_reads_back(matrix: Matrix) -> None:
    page = render("html", matrix, OPTIONS)
    tags = _Tags()
    tags.feed(page)
    plain = _Tags()
    plain.feed(render("html", clean(), OPTIONS))
    assert set(tags.tags) == set(plain.tags)
    assert tags.tags.count("script") == 2
    data = json.loads(tags.data)
    assert [each["text"] for each in data["articles"]] == [article.text for article in matrix.articles]
    assert [each["statement"] for each in data["claims"]] == [claim.statement for claim in matrix.claims]
    assert not re.search("[\u200b-\u200f\u2028-\u202e\ud800-\udfff]", page)


@pytest.mark.parametrize("name", formats())
def test_a_megabyte_on_one_line_is_cut_to_what_can_be_read(name: str) -> None:
    whole = sample()
    claim = whole.claims[0]
    text = "lorem " * 80_000 + "they met for about 30 minutes" + " ipsum" * 90_000
    at = text.index("about 30 minutes")
    article = type(whole.articles[0])("long", "seeds/long.md", text, 0, len(text))
    template = next(result for result in whole.results if result.failing)
    outcome = type(template.outcome)(
        template.verdict, template.outcome.rule, "35 minutes", "27 to 33 minutes", (cut(text, at, at + 16),), ("why",)
    )
    rendered = render(name, Matrix((claim,), (article,), (Result(claim, article, outcome),)), OPTIONS)
    assert "about 30 minutes" in rendered or name in ("github", "gitlab")
    most = {"html": len(text) + 200_000, "json": len(text) + 3_000, "sarif": 20_000}.get(name, 4_000)
    assert len(rendered) < most
