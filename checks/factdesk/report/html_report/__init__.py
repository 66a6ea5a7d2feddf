"""html: one page for people, with everything in it: no network, no framework.

The page is a template with its style and script; the matrix goes in as data, and all foreign text is shown by script as
text, never as markup. The policy in its head lets nothing run but the page's own script.
"""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from factdesk.report.counts import count, many, summary
from factdesk.report.html_report.data import embedded
from factdesk.report.letters import legend, letter
from factdesk.report.model import Report
from factdesk.report.shown import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdesk.report.model import Options
    from factdesk.results import Matrix

_HERE = Path(__file__).parent
STYLES = ("base", "overview", "matrix", "detail", "print")
SCRIPTS = ("data", "dom", "words", "diff", "numberline", "parts", "overview", "matrix", "claim", "article", "pair", "main")
_FIELD = re.compile(r"\{\{(\w+)\}\}")
_FALLBACK_PAIRS = 5000  # with more, the page without script lists the findings only


def render(matrix: Matrix, options: Options) -> str:
    """The page."""
    style = _joined("style", "css", STYLES)
    script = f'"use strict";\n(() => {{\n{_joined("script", "js", SCRIPTS)}}})();\n'
    counts = count(matrix)
    title = f"Fact check: {many(counts.failing, 'finding') if counts.failing else 'no findings'}"
    fields = {
        "title": escape(title),
        "style": style,
        "script": script,
        "style_hash": _hash(style),
        "script_hash": _hash(script),
        "data": embedded(matrix, options),
        "summary": escape(summary(counts)),
        "fallback": "".join(_fallback(matrix)),
    }
    template = (_HERE / "template.html").read_text(encoding="utf-8")
    return _FIELD.sub(lambda field: fields[field.group(1)], template)


def _joined(folder: str, extension: str, names: tuple[str, ...]) -> str:
    return "".join((_HERE / folder / f"{name}.{extension}").read_text(encoding="utf-8") for name in names)


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


def _fallback(matrix: Matrix) -> Iterator[str]:
    """A table of all verdicts for readers without script; of the findings alone where there are too many pairs."""
    small = len(matrix.results) <= _FALLBACK_PAIRS
    marked = {result.claim.id for result in matrix.results if small or result.failing}
    columns = {article.id: number for number, article in enumerate(matrix.articles)}
    rows: dict[str, list[str]] = {claim.id: [""] * len(columns) for claim in matrix.claims if claim.id in marked}
    for result in matrix.results:
        if result.claim.id in rows:
            rows[result.claim.id][columns[result.article.id]] = letter(result)
    yield "<table><thead><tr><th>claim</th>"
    yield from (f"<th>{escape(one_line(article.id, 60))}</th>" for article in matrix.articles)
    yield "</tr></thead><tbody>"
    statements = {claim.id: one_line(claim.statement or claim.id, 200) for claim in matrix.claims}
    for claim_id, cells in rows.items():
        yield f"<tr><th>{escape(statements[claim_id])}</th><td>{'</td><td>'.join(cells)}</td></tr>\n"
    yield f"</tbody></table><p>{legend(matrix)}</p>"


REPORT = Report("html", "one page with the matrix, the articles' words and the reasons", "text/html", "html", render)
