"""Whatever stands in a file, loading it gives claims or articles, or an InputError; nothing else is raised."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factdesk.articles.load import load_articles
from factdesk.claims.load import load_claims
from factdesk.config import find_config
from factdesk.engine import run
from factdesk.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

_PIECES = st.sampled_from(
    [
        *(
            "claims:",
            "entities:",
            "topic:",
            "date:",
            "- id: a",
            "  kind: duration",
            "  value: 35 minutes",
            "  event: meeting",
            "  who: x",
        ),
        *(
            "\n",
            "\n  ",
            "\n    ",
            " ",
            "\t",
            ": ",
            "- ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "&a ",
            "*a",
            "!!str ",
            "|",
            ">",
            "'",
            '"',
            "#",
            "%",
        ),
        *(
            "---",
            "...",
            "~",
            "2024-05-13",
            "é",
            "\u2028",
            "\x85",
            "\ufeff",
            "\u0000",
            "<<: ",
            "? ",
            "x: {name: X}",
            "\r\n",
            "\r",
            "@",
        ),
    ]
)
_YAML = st.lists(_PIECES, max_size=25).map("".join)
_FRONT = st.lists(_PIECES, max_size=12).map(lambda pieces: "---\n" + "".join(pieces) + "\n---\nThe bridge is open.\n")
_PAGE = st.lists(
    st.sampled_from(["<p>", "</p>", "<b", ">", "<!--", "-->", "&amp;", "&#x0;", "text here ", "<script>", "\n", "<html>", "</"])
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("hostile")


def survives(path: Path, content: str | bytes) -> None:
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
    try:
        if path.suffix == ".yaml":
            load_claims([path])
        elif path.suffix == ".toml":
            find_config(path)
        else:
            articles = load_articles([path])
            for article in articles:
                assert 0 <= article.start <= article.end <= len(article.text)
                assert article.text[article.start : article.end].strip()
    except InputError as error:
        assert error.problems
        assert all(problem.message and str(problem).isprintable() for problem in error.problems)
    finally:
        path.unlink()


@settings(max_examples=300, deadline=None)
@given(content=_YAML)
@example(content="claims: [{id: a, kind: date, event: e, value: &a [*a]}]")
@example(content="? [a]\n: b\n")
@example(content="claims:\n- *a\n")
@example(content="\ufeff\ufeff")
@example(content="|\n  claims:\n")
@example(content='claims: ["\\e[31mred\\e[0m", "a\\nb", {id: "\\u202e", kind: "\\0"}]')
def test_claim_files(folder: Path, content: str) -> None:
    survives(folder / "a.yaml", content)


@settings(max_examples=150, deadline=None)
@given(content=st.binary(max_size=60))
@example(content=b"\x1c\xc2\x85 \xef\xbb\xbf ")
@pytest.mark.parametrize("name", ["a.yaml", "a.txt", "a.md", "factdesk.toml"])
def test_bytes(folder: Path, name: str, content: bytes) -> None:
    survives(folder / name, content)


@settings(max_examples=150, deadline=None)
@given(content=_FRONT)
def test_front_matter(folder: Path, content: str) -> None:
    survives(folder / "a.md", content)


@settings(max_examples=40, deadline=None)
@given(pieces=_PAGE)
def test_web_pages(folder: Path, pieces: list[str]) -> None:
    pytest.importorskip("trafilatura")
    survives(folder / "a.html", "".join(pieces))


@settings(max_examples=100, deadline=None)
@given(
    content=st.lists(
        st.sampled_from(["claims", "jobs", " = ", "[", "]", "1", '"a"', "\n", "[tool.factdesk]", ".", "{", "}"])
    ).map("".join)
)
@pytest.mark.parametrize("name", ["factdesk.toml", "pyproject.toml"])
def test_configurations(folder: Path, name: str, content: str) -> None:
    survives(folder / name, content)


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=200))
@example(text="\u202e\x07 35 minutes\r\r\n\u2029\u2028 meeting \x1b[31m")
@example(text="meeting " * 60 + "35 minutes" * 40)
def test_any_article_runs_through(folder: Path, text: str) -> None:
    claims = folder / "claims.yaml"
    claims.write_text("claims: [{id: a, kind: duration, event: meeting, value: 35 minutes}]\n", encoding="utf-8")
    article = folder / "any.txt"
    article.write_bytes(("The meeting lasted 35 minutes.\n" + text).encode("utf-8", "ignore"))
    try:
        articles = load_articles([article])
    except InputError:
        return
    for result in run(load_claims([claims]), articles, today=dt.date(2024, 5, 14)).results:
        assert not result.outcome.rule.endswith("-failed"), result.outcome.because
