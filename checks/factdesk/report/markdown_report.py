"""markdown: a summary for a job's page. Totals first, then findings, then the matrix, within a budget of bytes.

GitHub drops a summary over 1 MiB as a whole, so rows are left out from the bottom, the totals never, and it says so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdesk.report.counts import count, many
from factdesk.report.findings import by_severity, findings, gist, relative, rule_of
from factdesk.report.letters import legend, letter
from factdesk.report.model import Report
from factdesk.report.shown import flat, marked, one_line
from factdesk.results import AcceptanceState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factdesk.report.counts import Counts
    from factdesk.report.findings import Finding
    from factdesk.report.model import Options
    from factdesk.results import Matrix, Result

BUDGET = 900 * 1024
_RESERVE = 2048  # bytes kept for the lines that say what was left out, and the ends of tables
_COLUMNS = 40  # articles side by side that a page can show
_SPECIAL = re.compile(r"[\\`*_{}\[\]()#+!|~$]")


def render(matrix: Matrix, options: Options) -> str:
    """The summary, at most `BUDGET` bytes of UTF-8."""
    page = _Page(BUDGET - _RESERVE)
    counts = count(matrix)
    page.must(_head(matrix, counts))
    _table(page, "Findings", _FINDING_HEAD, [_finding_row(each, options) for each in by_severity(findings(matrix))])
    accepted = [result for result in matrix.results if result.accepted and result.accepted.state is AcceptanceState.ACTIVE]
    _table(page, "Accepted conflicts", _ACCEPTED_HEAD, [_accepted_row(result) for result in accepted])
    if len(matrix.articles) <= _COLUMNS:
        _table(page, "All pairs", _matrix_head(matrix), _matrix_rows(matrix), after=f"\n{legend(matrix)}\n")
    elif matrix.results:
        page.left.append(f"the matrix ({len(matrix.articles)} articles)")
    if page.left:
        more = f" The whole report: {md(options.more)}." if options.more else ""
        page.must([f"\n**Left out here for want of room: {', '.join(page.left)}.**{more}\n"])
    return "".join(page.parts)


class _Page:
    """Text that grows up to a number of bytes, and the names of what did not fit."""

    def __init__(self, budget: int) -> None:
        self.parts: list[str] = []
        self.left: list[str] = []
        self._room = budget

    def must(self, parts: Iterable[str]) -> None:
        """Adds parts whatever the room."""
        for part in parts:
            self.parts.append(part)
            self._room -= _size(part)

    def may(self, part: str) -> bool:
        """Adds a part if there is room for it."""
        if _size(part) > self._room:
            return False
        self.must([part])
        return True


def _size(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def _head(matrix: Matrix, counts: Counts) -> Iterator[str]:
    title = many(counts.failing, "finding") if counts.failing else "no findings"
    yield f"## Fact check: {title}\n\n"
    yield f"{many(counts.claims, 'claim')} against {many(counts.articles, 'article')}, {many(counts.pairs, 'pair')}.\n\n"
    yield "| agree | imprecise | conflict | silent | undetermined | accepted | required but silent | expired | stale |\n"
    yield "|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n"
    numbers = (
        counts.agrees,
        counts.imprecise,
        counts.conflicts,
        counts.silent,
        counts.undetermined,
        counts.accepted,
        counts.missing,
        counts.expired,
        counts.stale,
    )
    yield "| " + " | ".join(map(str, numbers)) + " |\n"
    if counts.baselined:
        yield f"\n{many(counts.baselined, 'finding')} more in the baseline, which fail nothing.\n"
    for note in matrix.notes[:20]:
        yield f"\n- {md(one_line(note, 400))}"
    if len(matrix.notes) > 20:
        yield f"\n- and {len(matrix.notes) - 20} more remarks"
    if matrix.notes:
        yield "\n"


def _table(page: _Page, title: str, head: str, rows: list[str], after: str = "") -> None:
    if not rows:
        return
    if not page.may(f"\n### {title}\n\n{head}{rows[0]}"):
        page.left.append(f"{title.lower()} ({len(rows)} rows)")
        return
    for number, row in enumerate(rows[1:], start=1):
        if not page.may(row):
            page.left.append(f"{len(rows) - number} of {len(rows)} rows of {title.lower()}")
            break
    page.must([after])


_FINDING_HEAD = "| | claim | article | the claim says | the article's words |\n|---|---|---|---|---|\n"
_ACCEPTED_HEAD = "| claim | article | what is accepted | reason | until |\n|---|---|---|---|---|\n"


def _finding_row(found: Finding, options: Options) -> str:
    result, place, claim = found.result, found.place, found.claim_place
    words = "<br>".join(_words(result)) or md(found.message)
    cells = (
        f"{found.level.value}<br>{md(one_line(rule_of(result), 80))}",
        f"{md(one_line(result.claim.id, 120))}<br>{md(one_line(relative(claim.path, options), 200))}:{claim.line}",
        f"{md(one_line(result.article.id, 120))}<br>{md(one_line(relative(place.path, options), 200))}:{place.line}",
        md(one_line(result.claim.statement or result.outcome.expected, 300)),
        f"{words}<br>{md(gist(result))}" if result.outcome.evidence else words,
    )
    return _row(cells)


def _words(result: Result) -> Iterator[str]:
    for evidence in result.outcome.evidence[:3]:
        before, mark, after = marked(result.article, evidence)
        yield f"{md(before)}<b>{md(mark)}</b>{md(after)}"


def _accepted_row(result: Result) -> str:
    signed = result.accepted
    reason, until = (signed.reason, signed.until) if signed else ("", None)
    ids = (md(one_line(result.claim.id, 120)), md(one_line(result.article.id, 120)))
    return _row((*ids, md(gist(result)), md(one_line(reason, 300)), str(until or "")))


def _matrix_head(matrix: Matrix) -> str:
    names = [md(one_line(article.id, 40)) for article in matrix.articles]
    return _row(("claim", *names)) + "|---|" + ":-:|" * len(names) + "\n"


def _matrix_rows(matrix: Matrix) -> list[str]:
    columns = {article.id: index for index, article in enumerate(matrix.articles)}
    rows: dict[str, list[str]] = {claim.id: [""] * len(columns) for claim in matrix.claims}
    for result in matrix.results:
        sign = letter(result)
        rows[result.claim.id][columns[result.article.id]] = f"<b>{sign}</b>" if result.failing else sign
    return [_row((md(one_line(claim_id, 120)), *cells)) for claim_id, cells in rows.items()]


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |\n"


def md(text: str) -> str:
    """Foreign text on one line as Markdown that shows it and nothing else: no markup, no HTML, no link, no mention."""
    line = flat(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    line = _SPECIAL.sub(lambda sign: f"\\{sign.group()}", line)
    return line.replace("://", "&#58;//").replace("www.", "www&#46;").replace("@", "&#64;")


REPORT = Report("markdown", "a summary for a job's page, within its size limit", "text/markdown", "md", render)
