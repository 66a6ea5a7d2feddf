"""A result as a colleague would write it down: what was claimed, what the article says, and why that was decided so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.checks.registry import check
from factdesk.cli._ranges import in_words, together
from factdesk.report.findings import OWN_RULES
from factdesk.report.shown import marked, one_line
from factdesk.results import AcceptanceState, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdesk.claims.model import Claim
    from factdesk.results import Candidate, Evidence, Result

_SAYS = {
    Verdict.AGREES: "agrees with the claim",
    Verdict.IMPRECISE: "is compatible with the claim, but less precise",
    Verdict.CONFLICTS: "conflicts with the claim",
    Verdict.SILENT: "does not speak of it",
    Verdict.UNDETERMINED: "could not be decided",
}
_SHOWN = 8  # candidates that did not count are listed up to this number


def claim_head(claim: Claim) -> Iterator[str]:
    """The lines that introduce a claim."""
    yield f"{claim.id} ({claim.kind})"
    if claim.statement:
        yield f"  {one_line(claim.statement)}"
    yield f"  {claim.location.path}:{claim.location.line}:{claim.location.column}"
    asked = [
        ("who", ", ".join(entity.name for entity in claim.who)),
        ("event", ", ".join(claim.event)),
        ("where", ", ".join(entity.name for entity in claim.where)),
        ("when", claim.when or ""),
        ("value", claim.value_text),
        ("tolerance", claim.tolerance or ""),
        ("as of", str(claim.as_of or "")),
    ]
    yield from (f"  {name}: {one_line(words)}" for name, words in asked if words)


def note(result: Result, *, candidates: bool = True) -> Iterator[str]:
    """The lines on one article, with all that was weighed where `candidates` is set."""
    outcome = result.outcome
    yield f"{result.article.id} {_SAYS[result.verdict]}."
    if outcome.found:
        yield f"  The claim gives “{one_line(outcome.expected)}”, the article “{one_line(outcome.found)}”."
    elif outcome.expected:
        yield f"  Looked for: “{one_line(outcome.expected)}”."
    if outcome.expected_range and outcome.found_range:
        claimed = in_words(outcome.expected_range, outcome.unit, outcome.found_range)
        found = in_words(outcome.found_range, outcome.unit, outcome.expected_range)
        both = together(outcome.expected_range, outcome.found_range)
        yield f"  As ranges: the claim {claimed}, the article {found}; {both}."
    for evidence in outcome.evidence:
        yield from _words(result, evidence)
    if outcome.because:
        yield "  Because:"
        yield from (f"    - {one_line(reason)}" for reason in outcome.because)
    yield f"  Rule: {outcome.rule}{_meaning(result)}"
    yield from _sign_off(result)
    if candidates:
        yield from _candidates(result)


def _words(result: Result, evidence: Evidence) -> Iterator[str]:
    before, mark, after = marked(result.article, evidence, 400)
    yield f"  {result.article.path}:{evidence.line}:{evidence.column}"
    yield f"    {before}[{mark}]{after}"


def _meaning(result: Result) -> str:
    meaning = check(result.claim.kind).rules.get(result.outcome.rule) or OWN_RULES.get(result.outcome.rule)
    return f": {meaning}" if meaning else ""


def _sign_off(result: Result) -> Iterator[str]:
    if result.missing:
        yield "  The claim requires this article to speak, so its silence counts as a finding."
    accepted = result.accepted
    if accepted is None:
        return
    until = f" until {accepted.until}" if accepted.until else ""
    match accepted.state:
        case AcceptanceState.ACTIVE:
            yield f"  Signed off{until}: {one_line(accepted.reason)}"
        case AcceptanceState.EXPIRED:
            yield f"  It was signed off{until}, which has passed, so it counts again: {one_line(accepted.reason)}"
        case AcceptanceState.STALE:
            yield f"  It is still signed off{until}, though nothing conflicts; the entry should go: {one_line(accepted.reason)}"


def _candidates(result: Result) -> Iterator[str]:
    counted = [candidate for candidate in result.outcome.candidates if candidate.bound]
    left = [candidate for candidate in result.outcome.candidates if not candidate.bound]
    if not counted and not left:
        if result.outcome.verdict is Verdict.SILENT:
            yield "  Nothing in the article came into question."
        return
    if counted:
        yield "  What counted:"
        for candidate in counted:
            yield from _candidate(result, candidate)
    if left:
        yield "  What was looked at and left aside:"
        for candidate in left[:_SHOWN]:
            yield from _candidate(result, candidate)
        if len(left) > _SHOWN:
            yield f"    and {len(left) - _SHOWN} more"


def _candidate(result: Result, candidate: Candidate) -> Iterator[str]:
    place = candidate.place
    value = f" = {one_line(candidate.value, 80)}" if candidate.value and candidate.value != place.text else ""
    at = f"{result.article.path}:{place.line}:{place.column}"
    yield f"    {candidate.score:+.2f}  “{one_line(place.text, 100)}”{value}  ({at})"
    before, mark, after = marked(result.article, place, 160)
    yield f"           {before}[{mark}]{after}"
    for reason in candidate.reasons:
        yield f"           {reason.weight:+.2f}  {one_line(reason.words)}"
