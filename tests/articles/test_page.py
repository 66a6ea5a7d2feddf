"""Web pages: the article's words at their places in the file."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.articles.load import load_articles
from factdesk.articles.page import keep_only, visible
from factdesk.errors import InputError
from factdesk.text.document import Role
from factdesk.text.segment import segment

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """\
<!DOCTYPE html>
<html><head><title>Bridge closed | The Star</title>
<meta property="og:site_name" content="The Star"><meta name="author" content="Jane Roe">
<meta property="article:published_time" content="2024-05-15T08:00:00Z">
<script>var trap = "<p>99 minutes</p>";</script></head>
<body><nav><a href="/">Home</a> <a href="/n">News</a></nav>
<article><h1>Bridge closed &amp; guarded</h1>
<p>The mayor, Dana Okafor, met the engineer for <b>35&nbsp;minutes</b> on Tuesday &mdash; longer
than planned, her office said. Larkfield&rsquo;s crossing stays shut until the council decides.</p>
<p>&ldquo;We will open it again,&rdquo; she said at the town hall, where some 200 people had come to hear her speak.</p>
<h2>What comes next</h2>
<p>Engineers will look at the <a href="x">piers</a> in June, and the council votes on 3&nbsp;July at the latest.</p>
<!-- a remark of 99 minutes -->
</article><footer>&copy; 2024 The Star</footer></body></html>
"""


@pytest.mark.parametrize("line_end", ["\n", "\r\n", ""], ids=["lf", "crlf", "one line"])
def test_every_word_keeps_its_place(tmp_path: Path, line_end: str) -> None:
    pytest.importorskip("trafilatura")
    page = PAGE.replace("longer\n", "longer \n").replace("\n", line_end)
    (tmp_path / "star.html").write_bytes(page.encode())
    (article,) = load_articles([tmp_path / "star.html"])
    assert (article.id, article.outlet, article.byline, article.published) == (
        "star",
        "The Star",
        "Jane Roe",
        dt.date(2024, 5, 15),
    )
    assert len(article.text) == len(page)
    document = segment(article.text, headline="Bridge closed & guarded")
    assert [(block.role, " ".join(article.text[block.start : block.end].split())) for block in document.blocks] == [
        (Role.HEADLINE, "Bridge closed & guarded"),
        (
            Role.BODY,
            "The mayor, Dana Okafor, met the engineer for 35 minutes on Tuesday — longer than planned, her office said."
            " Larkfield ’s crossing stays shut until the council decides.",
        ),
        (
            Role.BODY,
            "“We will open it again,” she said at the town hall, where some 200 people had come to hear her speak.",
        ),
        (Role.HEADING, "What comes next"),
        (Role.BODY, "Engineers will look at the piers in June, and the council votes on 3 July at the latest."),
    ]
    at = page.index("35&nbsp;minutes")
    assert article.text[at : at + 2] == "35"
    if line_end:
        assert document.lines.at(at) == (8, page[:at].rsplit(line_end, 1)[1].__len__() + 1)


def test_a_sidecar_goes_before_the_page(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    (tmp_path / "star.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "articles.yaml").write_text("- {id: the-star, file: star.html, published: 2024-05-16}\n", encoding="utf-8")
    (article,) = load_articles([tmp_path])
    assert (article.id, article.published) == ("the-star", dt.date(2024, 5, 16))


def test_a_page_without_an_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("trafilatura")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.html").write_text('<html><body><img src="a.png"></body></html>', encoding="utf-8")
    with pytest.raises(InputError, match=r"a\.html: no article found in the page \(save its text as \.txt\)"):
        load_articles([tmp_path / "a.html"])


def test_without_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "trafilatura", None)
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    with pytest.raises(InputError, match=r'a\.html: web pages need trafilatura \(install "factdesk\[html\]"\)'):
        load_articles([tmp_path / "a.html"])


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("a <b>c</b>", "a    c    "),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ('<a title="x > y">z</a>', "                 z    "),
        ("<!-- <p>no</p> -->yes", "                  yes"),
        ("<script>if (a < b) {}</script>x", "                              x"),
        ("<p>never closed", "   never closed"),
        ("a <b unclosed", "a            "),
        ("<!-- unclosed", "             "),
        ("R&amp;D", "R    &D"),
        ("AT&T &bogus; x", "AT&T &bogus; x"),
        ("a\r\n<b\r\nc>d", "a\r\n  \r\n  d"),
    ],
)
def test_markup_becomes_space(page: str, words: str) -> None:
    assert visible(page) == words


@given(st.text(alphabet="<>/!-&;\"'ab p\n\r#x1", max_size=60))
def test_any_page_keeps_its_length_and_lines(page: str) -> None:
    text = visible(page)
    assert len(text) == len(page)
    assert [at for at, sign in enumerate(text) if sign in "\r\n"] == [at for at, sign in enumerate(page) if sign in "\r\n"]
    kept = keep_only(text, [text[:20], text[30:]])
    assert len(kept) == len(page)
