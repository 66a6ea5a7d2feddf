"""The letters that stand for verdicts wherever a matrix is shown, so that colour is never the only sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.results import AcceptanceState, Verdict

if TYPE_CHECKING:
    from factdesk.results import Matrix, Result

LETTERS = {
    Verdict.AGREES: "A",
    Verdict.IMPRECISE: "I",
    Verdict.CONFLICTS: "C",
    Verdict.SILENT: "·",
    Verdict.UNDETERMINED: "?",
}
ACCEPTED, BASELINE, MISSING, STALE = "c", "b", "!", "s"
LEGEND = (
    "A agrees   I imprecise   C conflicts   c conflict accepted   · silent   "
    "! silent but required   s stale acceptance   ? undetermined"
)


def letter(result: Result) -> str:
    """The letter of a result."""
    state = result.accepted.state if result.accepted else None
    if state is AcceptanceState.STALE:
        return STALE
    if state is AcceptanceState.BASELINE:
        return BASELINE
    if result.missing:
        return LETTERS[Verdict.SILENT] if state is AcceptanceState.ACTIVE else MISSING
    return ACCEPTED if state is AcceptanceState.ACTIVE else LETTERS[result.verdict]


def legend(matrix: Matrix) -> str:
    """What the letters mean, on one line; that of the baseline only where there is one."""
    known = any(result.accepted and result.accepted.state is AcceptanceState.BASELINE for result in matrix.results)
    return f"{LEGEND}   {BASELINE} in the baseline" if known else LEGEND
