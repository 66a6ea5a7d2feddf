"""Small matrices and a hypothesis strategy for hostile ones."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from factdesk.articles.model import Article
from factdesk.claims.model import Claim, Location, Severity
from factdesk.records import replace
from factdesk.results import AcceptanceState, Accepted, Evidence, Matrix, Outcome, Result, Verdict
from factdesk.text.position import LineIndex
from tests.report.sample import sample

NASTY = (
    "\n", "\r\n", "\r", "%", "%0A", "::error file=x::", "::", "##[error]", ":", ",", "|", "`", "```", "]]>", "<!--", "-->", "</script>",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "&amp;", "&", '"', "'", "\\", "[the claim](1)", "**", "_", "#",
    "@everyone", "https://example.org/", "\x00", "\x07", "\x1b[31m", "\x7f", "\x85", "\xad", "\u200b", "\u200f", "\u202e",
    "\u2028", "\u2029", "\ufeff", "\ufffe", "\ud800", "\U0001f6a2", "e\u0301", "漢字", "{{data}}", "{0}", "$1", "\\u003c",
    " ", "\t", "word",
)  # fmt: skip

texts = st.lists(st.one_of(st.sampled_from(NASTY), st.text(max_size=8)), max_size=6).map("".join)
names = texts.map(lambda text: f"n{text}")


def cut(text: str, start: int, end: int, sentence: str | None = None) -> Evidence:
    """The evidence from `start` to `end` of a text, whose sentence is the whole text unless another is given."""
    lines = LineIndex(text)
    return Evidence(start, end, *lines.at(start), *lines.at(end), text[start:end], text if sentence is None else sentence)


@st.composite
def hostile(draw: st.DrawFn) -> Matrix:
    """A matrix full of what breaks reports: line ends, markup, control and direction signs, lone surrogates, at any place."""
    articles = []
    for number in range(draw(st.integers(1, 3))):
        text = draw(texts) + "x"
        articles.append(
            Article(
                f"a{number}{draw(texts)}",
                f"seeds/{draw(names)}.md",
                text,
                0,
                len(text),
                draw(texts),
                draw(texts),
                draw(texts),
                draw(st.sampled_from((None, dt.date(2031, 9, 15)))),
            )
        )
    claims = [
        Claim(
            f"c{number}{draw(texts)}",
            draw(st.sampled_from(("duration", "quote", draw(names)))),
            Location(f"claims/{draw(names)}.yaml", draw(st.integers(1, 9)), draw(st.integers(1, 9))),
            draw(texts),
            value=(draw(texts),),
            severity=draw(st.sampled_from(Severity)),
            topic=draw(texts),
            tags=(draw(texts),),
            source=draw(texts),
            note=draw(texts),
        )
        for number in range(draw(st.integers(1, 3)))
    ]
    results = [draw(_results(claim, article)) for claim in claims for article in articles]
    return Matrix(tuple(claims), tuple(articles), tuple(results), (draw(texts),))


@st.composite
def _results(draw: st.DrawFn, claim: Claim, article: Article) -> Result:
    verdict = draw(st.sampled_from(Verdict))
    start = draw(st.integers(0, len(article.text) - 1))
    end = draw(st.integers(start + 1, len(article.text)))
    found = (cut(article.text, start, end, draw(st.sampled_from((None, "another sentence", "")))),) if draw(st.booleans()) else ()
    told = Outcome(
        verdict,
        draw(names),
        draw(texts),
        draw(st.one_of(st.none(), texts)),
        found,
        tuple(draw(st.lists(texts, max_size=2))),
        (),
        draw(st.sampled_from((None, (1.0, float("inf"))))),
        draw(st.sampled_from((None, (float("-inf"), 2.5)))),
        draw(texts),
    )
    states = st.builds(Accepted, st.sampled_from(AcceptanceState), texts, st.sampled_from((None, dt.date(2031, 1, 1))))
    return Result(claim, article, told, draw(st.one_of(st.none(), states)), draw(st.booleans()))


def clean() -> Matrix:
    """The sample's pairs that agree, alone: a run with nothing wrong."""
    whole = sample()
    claim, article = whole.claims[0], whole.articles[1]
    (result,) = (each for each in whole.results if each.claim is claim and each.article is article)
    return Matrix((claim,), (article,), (result,))


def many(claims: int, articles: int) -> Matrix:
    """The sample repeated to any size, with ids of its own."""
    whole = sample()
    rows, columns = len(whole.claims), len(whole.articles)
    said = [
        replace(
            whole.claims[n % rows], id=f"{whole.claims[n % rows].id}-{n}", location=Location("claims/many.yaml", 6 * n + 3, 9)
        )
        for n in range(claims)
    ]
    read = [replace(whole.articles[n % columns], id=f"{whole.articles[n % columns].id}-{n}") for n in range(articles)]
    results = tuple(
        replace(whole.results[(i % rows) * columns + j % columns], claim=claim, article=article)
        for i, claim in enumerate(said)
        for j, article in enumerate(read)
    )
    return Matrix(tuple(said), tuple(read), results)


def only(matrix: Matrix, claim_id: str, article_id: str) -> Matrix:
    """The matrix of one pair."""
    (result,) = (each for each in matrix.results if (each.claim.id, each.article.id) == (claim_id, article_id))
    return Matrix((result.claim,), (result.article,), (result,))
