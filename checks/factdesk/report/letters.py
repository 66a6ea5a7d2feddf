"""The letters that stand for verdicts wherever a matrix is shown, so that colour is never the only sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.results import AcceptanceState, Verdict

if TYPE_CHECKING:
    from factdesk.results import Result

LETTERS = {
    Verdict.AGREES: "A",
    Verdict.IMPRECISE: "I",
    Verdict.CONFLICTS: "C",
    Verdict.SILENT: "·",
    Verdict.UNDETERMINED: "?",
}
ACCEPTED, MISSING, STALE = "c", "!", "s"
LEGEND = (
    "A agrees   I imprecise   C conflicts   c conflict accepted   · silent   "
    "! silent but required   s stale acceptance   ? undetermined"
)


def letter(result: Result) -> str:
    """The letter of a result."""
    state = result.accepted.state if result.accepted else None
    if state is AcceptanceState.STALE:
        return STALE
    known = state in (AcceptanceState.ACTIVE, AcceptanceState.BASELINE)
    if result.missing:
        return LETTERS[Verdict.SILENT] if known else MISSING
    return ACCEPTED if known else LETTERS[result.verdict]
