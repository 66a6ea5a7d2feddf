"""What the page knows: the matrix as compact JSON, safe inside a script element.

`rows` holds, for each claim and article, the number of a cell in `cells` (-1 where the pair was not checked), so that the many
alike silent cells are written once. A cell is `[verdict, letter, flags, rule, expected, found, because, evidence, accepted,
ranges]`. Texts, sign-offs and ranges are numbers of `parts`, where each stands once (-1 is none); a large matrix repeats few of them
many times. Evidence is `[start, end, line, column, sentence start, sentence end]` in code points of the file, or with the words
and the sentence as texts in the last two places where they do not stand in the article's own part of the file so.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from factdesk.records import asdict
from factdesk.report.counts import count
from factdesk.report.document import ArticleEntry, accepted_entry, article_entry, claim_entry, ends
from factdesk.report.letters import letter
from factdesk.report.shown import sentence_start
from factdesk.results import Verdict
from factdesk.text.document import Role
from factdesk.text.segment import blocks_of

if TYPE_CHECKING:
    from factdesk.articles.model import Article
    from factdesk.report.model import Options
    from factdesk.results import Evidence, Matrix, Result

Cell = list[object]
_VERDICTS = {verdict: number for number, verdict in enumerate(Verdict)}
FAILING, MISSING = 1, 2
_MAX_SENTENCE = 20_000  # signs; of a longer sentence the page shows a stretch around the words


class _Page(ArticleEntry):
    """An article with its text; `offset` is where the text begins in the file."""

    text: str
    offset: int
    furniture: list[tuple[int, int]]


def embedded(matrix: Matrix, options: Options) -> str:
    """The page's data as JSON with everything escaped that could end or confuse the element it stands in."""
    claims = {claim.id: number for number, claim in enumerate(matrix.claims)}
    articles = {article.id: number for number, article in enumerate(matrix.articles)}
    rows = [[-1] * len(articles) for _ in claims]
    cells = _Cells()
    for result in matrix.results:
        rows[claims[result.claim.id]][articles[result.article.id]] = cells.number(result)
    content = {
        "tool": {"name": "factdesk", "version": options.version},
        "verdicts": [verdict.value for verdict in Verdict],
        "counts": asdict(count(matrix)),
        "notes": list(matrix.notes),
        "claims": [claim_entry(claim) for claim in matrix.claims],
        "articles": [_page(article) for article in matrix.articles],
        "parts": cells.parts,
        "cells": cells.cells,
        "rows": rows,
    }
    return script_safe(json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":")))


# What could end the element, and what could be invisible or turn the text around for a reader of the source
_UNSAFE = re.compile(
    "[<>&\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]",
)


def script_safe(text: str) -> str:
    """JSON that is the same JSON, but cannot end a script element and hides nothing."""
    return _UNSAFE.sub(lambda sign: f"\\u{ord(sign.group()):04x}", text)


def _page(article: Article) -> _Page:
    blocks = blocks_of(article.text, article.start, article.end, article.headline)
    return {
        **article_entry(article),
        "text": article.text[article.start : article.end],
        "offset": article.start,
        "furniture": [(block.start, block.end) for block in blocks if block.role is Role.FURNITURE],
    }


class _Cells:
    """The cells as they come, with what they share told apart from them."""

    def __init__(self) -> None:
        self.parts: list[object] = []
        self.cells: list[Cell] = []
        self._numbers: dict[object, int] = {}
        self._seen: dict[tuple[object, ...], int] = {}

    def number(self, result: Result) -> int:
        """The number of the result's cell; cells without evidence are written once however often they occur."""
        cell = self._cell(result)
        if not result.outcome.evidence:
            key = tuple(tuple(part) if isinstance(part, list) else part for part in cell)
            if key in self._seen:
                return self._seen[key]
            self._seen[key] = len(self.cells)
        self.cells.append(cell)
        return len(self.cells) - 1

    def _cell(self, result: Result) -> Cell:
        outcome = result.outcome
        ranges = (outcome.expected_range, outcome.found_range, outcome.unit)
        drawn = outcome.expected_range is not None or outcome.found_range is not None
        return [
            _VERDICTS[outcome.verdict],
            letter(result),
            FAILING * result.failing + MISSING * result.missing,
            self._part(outcome.rule, outcome.rule),
            self._part(outcome.expected, outcome.expected),
            self._part(outcome.found, outcome.found),
            [self._part(reason, reason) for reason in outcome.because],
            [_place(result.article, each) for each in outcome.evidence],
            self._part(result.accepted, accepted_entry(result.accepted)) if result.accepted else -1,
            self._part(ranges, [ends(ranges[0]), ends(ranges[1]), ranges[2]]) if drawn else -1,
        ]

    def _part(self, key: object, part: object) -> int:
        if part is None:
            return -1
        number = self._numbers.setdefault(key, len(self.parts))
        if number == len(self.parts):
            self.parts.append(part)
        return number


def _place(article: Article, evidence: Evidence) -> list[object]:
    place: list[object] = [evidence.start, evidence.end, evidence.line, evidence.column]
    start = sentence_start(article, evidence)
    inside = article.start <= evidence.start and evidence.end <= article.end
    if inside and article.start <= start and start + len(evidence.sentence) <= article.end:
        return [*place, start, start + len(evidence.sentence)]
    return [*place, evidence.text[:_MAX_SENTENCE], evidence.sentence[:_MAX_SENTENCE]]
