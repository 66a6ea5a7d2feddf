"""Foreign text made ready to show, and the places it stands in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factdesk.articles.model import Article
from factdesk.report.rules import markdown
from factdesk.report.shown import marked, one_line, visible
from tests.report.matrices import cut
from tests.report.sample import sample


def written(text: str) -> Article:
    """An article of one text."""
    return Article("a", "a.md", text, 0, len(text))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("1\u202e2", "1<U+202E>2"),
        ("a\x1b[31mb", "a<U+001B>[31mb"),
        ("\ud800", "<U+D800>"),
        ("naïve — “quoted” 漢字 🚢", "naïve — “quoted” 漢字 🚢"),
        ("soft\u00adhyphen", "soft<U+00AD>hyphen"),
        ("a\tb\nc", "a\tb\nc"),
    ],
)
def test_hidden_signs_are_named_and_others_left(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("text", "limit", "line"),
    [
        (" a \n\t b\r\n", 0, "a b"),
        ("abcdef", 6, "abcdef"),
        ("abcdefg", 6, "abcde…"),
        ("abcd efgh", 6, "abcd…"),
        ("x" * 100, 6, "xxxxx…"),
    ],
)
def test_one_line_runs_spaces_together_and_cuts(text: str, limit: int, line: str) -> None:
    assert one_line(text, limit) == line


def test_the_mark_is_the_evidence_s_own_and_not_the_first_of_its_words() -> None:
    text = "Five men met five men."
    article = written(text)
    assert marked(article, cut(text, 13, 21)) == ("Five men met ", "five men", ".")


def test_the_mark_is_found_where_the_sentence_is_not_written_so_in_the_file() -> None:
    text = "They met\nfor 35 minutes."
    evidence = replace(cut(text, 13, 23), sentence="They met for 35 minutes.")
    assert marked(written(text), evidence) == ("They met for ", "35 minutes", ".")


def test_words_that_are_not_in_their_sentence_stand_alone() -> None:
    text = "They met for 35 minutes."
    evidence = replace(cut(text, 13, 23), sentence="Something else.")
    assert marked(written(text), evidence) == ("", "35 minutes", "")


def test_a_long_sentence_is_cut_on_both_sides_of_the_words() -> None:
    text = "before " * 100 + "35 minutes" + " after" * 100
    before, mark, after = marked(written(text), cut(text, 700, 710), limit=60)
    assert mark == "35 minutes"
    assert before.startswith("…")
    assert after.endswith("…")
    assert len(before + mark + after) <= 64


def test_the_caret_stands_under_the_words_beside_wide_signs() -> None:
    from factdesk.report.registry import render
    from factdesk.results import Matrix

    first = sample().results[0]
    text = "漢字 e\u0301 met for 30 minutes."
    article = replace(first.article, text=text, start=0, end=len(text))
    told = replace(first.outcome, evidence=(cut(text, 14, 24),))
    lines = render("text", Matrix((first.claim,), (article,), (replace(first, article=article, outcome=told),))).splitlines()
    assert lines[3] == f"    | {text}"
    assert lines[4] == "    | " + " " * 15 + "^" * 10


def test_examples_on_a_rule_s_page_become_code() -> None:
    page = "duration: how long.\n\n>>> verdict(1)\nagrees\n>>> verdict(2)\nsilent\n\nMore `words`."
    assert (
        markdown(page) == "duration: how long.\n\n```text\n>>> verdict(1)\nagrees\n>>> verdict(2)\nsilent\n```\n\nMore `words`."
    )
