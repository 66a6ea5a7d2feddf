"""What an editor shows of results: a claim's numbers in one line, and its table of articles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factdesk.report.findings import gist
from factdesk.report.letters import letter
from factdesk.report.markdown_report import md
from factdesk.report.shown import marked, one_line
from factdesk.results import AcceptanceState, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factdesk.results import Evidence, Result

_NAMES = {
    Verdict.AGREES: "agree",
    Verdict.IMPRECISE: "imprecise",
    Verdict.CONFLICTS: "conflict",
    Verdict.UNDETERMINED: "undetermined",
    Verdict.SILENT: "silent",
}


def numbers(results: Sequence[Result]) -> str:
    """How many articles say what of a claim: "3 agree · 1 conflict · 1 silent"; "" without articles."""
    tally: dict[str, int] = {}
    for verdict, name in _NAMES.items():
        for result in results:
            if result.verdict is verdict:
                state = result.accepted.state if result.accepted else None
                words = f"{name} (accepted)" if state is AcceptanceState.ACTIVE else name
                words = "silent though required" if result.missing else words
                tally[words] = tally.get(words, 0) + 1
    return " · ".join(f"{count} {words}" for words, count in tally.items())


def page(results: Sequence[Result]) -> str:
    """The page on a claim, in Markdown: what it says, each article's verdict and words, and what needs attention. For results of one."""
    claim = results[0].claim
    head = f"**{md(claim.id)}** ({claim.kind})" + (f": {md(claim.statement)}" if claim.statement else "")
    rows = [_row(result) for result in results]
    return "\n".join([head, "", "| | article | verdict | what it says |", "|---|---|---|---|", *rows, *_attention(results)])


def _row(result: Result) -> str:
    outcome = result.outcome
    first = outcome.evidence[0] if outcome.evidence else None
    target = Path(result.article.path).absolute().as_uri() + (f"#L{first.line}" if first else "")
    says = one_line(outcome.found, 120) if outcome.found else ""
    return f"| {letter(result)} | [{md(result.article.id)}]({target}) | {result.verdict.value} | {md(says)} |"


def _attention(results: Sequence[Result]) -> Iterator[str]:
    for result in results:
        if result.failing and result.outcome.evidence:
            before, mark, after = marked(result.article, result.outcome.evidence[0], 240)
            yield f"\n{md(result.article.id)}: {md(gist(result))}\n\n> {md(before)}**{md(mark)}**{md(after)}"


def evidence(results: Sequence[Result]) -> Iterator[tuple[Path, Evidence]]:
    """All evidence on a claim with its file, conflicts first, then in the order of the articles."""
    for result in sorted(results, key=lambda result: result.verdict is not Verdict.CONFLICTS):
        for found in result.outcome.evidence:
            yield Path(result.article.path).absolute(), found
