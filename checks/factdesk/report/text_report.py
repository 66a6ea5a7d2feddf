"""text: for the terminal. Findings grouped by claim, then the matrix in letters, then one line with all numbers."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from factdesk.report.counts import count, many, summary
from factdesk.report.findings import finding, gist, place_of_article, place_of_claim
from factdesk.report.letters import legend, letter
from factdesk.report.model import Report
from factdesk.report.shown import encodable, harmless, marked, one_line
from factdesk.results import AcceptanceState, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdesk.claims.model import Claim
    from factdesk.report.findings import Place
    from factdesk.report.model import Options
    from factdesk.results import Evidence, Matrix, Result

_RED, _YELLOW, _GREEN, _BLUE, _BOLD, _DIM, _UNDER = "31", "33", "32", "34", "1", "2", "4"
_VERDICT_COLOURS = {
    Verdict.AGREES: _GREEN,
    Verdict.IMPRECISE: _YELLOW,
    Verdict.CONFLICTS: _RED,
    Verdict.SILENT: _DIM,
    Verdict.UNDETERMINED: _BLUE,
}
_LEVEL_COLOURS = {"error": _RED, "warning": _YELLOW, "note": _BLUE}
_MANY_ARTICLES = 26  # more columns than this do not fit beside the claims' ids: the matrix is left to the other reports


class _Paint:
    """Terminal colours, or none."""

    __slots__ = ("on",)

    def __init__(self, on: bool) -> None:
        self.on = on

    def __call__(self, text: str, *codes: str) -> str:
        return f"\x1b[{';'.join(codes)}m{text}\x1b[0m" if self.on and codes and text else text


def render(matrix: Matrix, options: Options) -> str:
    """The report for a terminal."""
    paint = _Paint(options.colour)
    lines: list[str] = []
    groups: dict[str, list[Result]] = {}
    for result in matrix.results:
        if _worth_telling(result, options.full):
            groups.setdefault(result.claim.id, []).append(result)
    for claim in matrix.claims:
        if claim.id in groups:
            lines += _group(claim, groups[claim.id], paint, options.full)
    lines += _matrix(matrix, paint)
    lines += [f"note: {one_line(note)}" for note in matrix.notes]
    counts = count(matrix)
    verdict = many(counts.failing, "finding") if counts.failing else "no findings"
    lines.append(f"{paint(verdict, _RED if counts.failing else _GREEN, _BOLD)} in {summary(counts)}")
    return encodable(harmless("\n".join(lines) + "\n"))


def _worth_telling(result: Result, full: bool) -> bool:
    accepted = result.accepted is not None
    if result.accepted and result.accepted.state is AcceptanceState.BASELINE:
        return full  # an old archive has many: they are counted
    return full or result.failing or accepted or result.verdict is Verdict.CONFLICTS


def _group(claim: Claim, results: list[Result], paint: _Paint, full: bool) -> Iterator[str]:
    title = one_line(claim.statement, 300)
    yield paint(one_line(claim.id, 120), _BOLD) + (f"  {title}" if title else "")
    for result in results:
        yield from _result(result, paint, at_length=full or result.failing)
    yield ""


def _result(result: Result, paint: _Paint, *, at_length: bool) -> Iterator[str]:
    """The line of a result; the claim's place and the article's sentences under it where it is to be shown at length."""
    found = finding(result) if result.failing else None
    article, claim = place_of_article(result), place_of_claim(result)
    place = found.place if found else article or claim
    level = found.level.value if found else _quiet_label(result)
    message = found.message if found else _quiet_message(result)
    rule = found.rule if found else result.outcome.rule
    colour = _LEVEL_COLOURS.get(level, _VERDICT_COLOURS[result.verdict])
    yield f"  {_at(place)}: {paint(level, colour, _BOLD)}: {message} {paint(f'[{one_line(rule, 80)}]', _DIM)}"
    if not at_length:  # a signed-off conflict is named, so that it is not forgotten, and no more
        return
    if (place.path, place.line) != (claim.path, claim.line):
        yield paint(f"    the claim: {_at(claim)}", _DIM)
    for evidence in dict.fromkeys(result.outcome.evidence):
        yield from _sentence(result, evidence, paint)


def _quiet_label(result: Result) -> str:
    if result.accepted and result.accepted.state is AcceptanceState.ACTIVE:
        return "accepted"
    if result.accepted and result.accepted.state is AcceptanceState.BASELINE:
        return "baseline"
    return result.verdict.value


def _quiet_message(result: Result) -> str:
    article, words = one_line(result.article.id, 120), gist(result)
    if result.accepted and result.accepted.state is AcceptanceState.ACTIVE:
        until = f", until {result.accepted.until}" if result.accepted.until else ""
        return f"{article}: {words}; signed off: {one_line(result.accepted.reason, 300)}{until}"
    return f"{article}: {words}"


def _at(place: Place) -> str:
    return f"{one_line(place.path, 400)}:{place.line}:{place.column}"


def _sentence(result: Result, evidence: Evidence, paint: _Paint) -> Iterator[str]:
    before, mark, after = marked(result.article, evidence)
    colour = _VERDICT_COLOURS[result.verdict]
    yield f"    | {before}{paint(mark, colour, _BOLD, _UNDER)}{after}"
    if not paint.on:
        yield f"    | {' ' * _width(before)}{'^' * max(1, _width(mark))}"


def _width(text: str) -> int:
    """Columns of a terminal: wide and full-width signs take two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(_sign_width(sign) for sign in text)


def _sign_width(sign: str) -> int:
    if unicodedata.combining(sign) or unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in ("W", "F") else 1


def _matrix(matrix: Matrix, paint: _Paint) -> Iterator[str]:
    """The letters of all pairs: one row a claim, one column an article, articles numbered above."""
    if not matrix.results:
        return
    if len(matrix.articles) > _MANY_ARTICLES:
        yield f"({len(matrix.articles)} articles are too many for a matrix here; the HTML report has it.)"
        return
    columns = {article.id: index for index, article in enumerate(matrix.articles)}
    rows: dict[str, list[str]] = {claim.id: [" "] * len(columns) for claim in matrix.claims}
    for result in matrix.results:
        colour = _VERDICT_COLOURS[result.verdict]
        rows[result.claim.id][columns[result.article.id]] = paint(
            letter(result), *([colour, _BOLD] if result.failing else [colour])
        )
    names = {claim.id: one_line(claim.id, 48) for claim in matrix.claims}
    width = max(_width(name) for name in names.values())
    for index, article in enumerate(matrix.articles):
        yield f"{' ' * width}  {'│ ' * index}{one_line(article.id, 60)}"
    for claim_id, cells in rows.items():
        name = names[claim_id]
        yield f"{name}{' ' * (width - _width(name))}  {' '.join(cells)}"
    yield ""
    yield paint(legend(matrix), _DIM)
    yield ""


REPORT = Report("text", "findings, the matrix in letters and one summary line, for a terminal", "text/plain", "txt", render)
