"""The numbers of a run, counted once for every report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.claims.model import Severity
from factdesk.records import dataclass
from factdesk.results import AcceptanceState, Verdict

if TYPE_CHECKING:
    from factdesk.results import Matrix


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are. The five verdicts sum up to `pairs`; `accepted` are conflicts signed off, which `conflicts` includes.
    `baselined` are findings that the baseline has; they are neither accepted nor failing.

    `missing` are required silences, `stale` and `expired` sign-offs; `failing` what makes a run fail, by severity below.
    """

    claims: int
    articles: int
    pairs: int
    agrees: int
    imprecise: int
    conflicts: int
    silent: int
    undetermined: int
    accepted: int
    baselined: int
    missing: int
    stale: int
    expired: int
    failing: int
    errors: int
    warnings: int
    notes: int


def count(matrix: Matrix) -> Counts:
    """The numbers of a matrix."""
    verdicts = matrix.counts()
    states = dict.fromkeys(AcceptanceState, 0)
    levels = dict.fromkeys(Severity, 0)
    missing = 0
    for result in matrix.results:
        if result.accepted:
            states[result.accepted.state] += 1
        missing += result.missing
        if result.failing:
            levels[result.claim.severity] += 1
    return Counts(
        claims=len(matrix.claims),
        articles=len(matrix.articles),
        pairs=len(matrix.results),
        agrees=verdicts[Verdict.AGREES],
        imprecise=verdicts[Verdict.IMPRECISE],
        conflicts=verdicts[Verdict.CONFLICTS],
        silent=verdicts[Verdict.SILENT],
        undetermined=verdicts[Verdict.UNDETERMINED],
        accepted=states[AcceptanceState.ACTIVE],
        baselined=states[AcceptanceState.BASELINE],
        missing=missing,
        stale=states[AcceptanceState.STALE],
        expired=states[AcceptanceState.EXPIRED],
        failing=sum(levels.values()),
        errors=levels[Severity.ERROR],
        warnings=levels[Severity.WARNING],
        notes=levels[Severity.NOTE],
    )


def summary(counts: Counts) -> str:
    """All numbers in one line."""
    parts = [
        many(counts.claims, "claim"),
        many(counts.articles, "article"),
        many(counts.pairs, "pair"),
    ]
    verdicts = [
        f"{counts.agrees} agree",
        f"{counts.imprecise} imprecise",
        f"{counts.conflicts} conflict",
        f"{counts.silent} silent",
        f"{counts.undetermined} undetermined",
    ]
    asides = [
        f"{counts.accepted} accepted",
        f"{counts.missing} required but silent",
        f"{counts.expired} expired",
        f"{counts.stale} stale",
        *([f"{counts.baselined} in the baseline"] if counts.baselined else []),
    ]
    return f"{', '.join(parts)}: {', '.join(verdicts)}; {', '.join(asides)}"


def many(number: int, noun: str) -> str:
    """A number with its noun: "1 claim", "2 claims"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
