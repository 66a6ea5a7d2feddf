"""What is wrong in a matrix, as every report tells it: the failing results with their rule, place and one-line message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.claims.model import Severity
from factdesk.records import dataclass
from factdesk.report.shown import one_line
from factdesk.results import AcceptanceState, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdesk.report.model import Options
    from factdesk.results import Matrix, Result

REQUIRED_SILENCE = "required-silence"
STALE_ACCEPTANCE = "stale-acceptance"

OWN_RULES = {
    REQUIRED_SILENCE: "An article that must speak of a claim (`required`) is silent on it.",
    STALE_ACCEPTANCE: "A conflict was signed off (`accepted`), but the article no longer conflicts: the entry should go.",
}
"""Rules that belong to the run and to no kind of claim, with a sentence each."""

LEVELS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file: path as given, lines and columns from 1, `end_column` after the last sign."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Finding:
    """A failing result. `place` is where it stands: the article's words, or the claim where the article has none."""

    result: Result
    rule: str
    level: Severity
    message: str
    place: Place

    @property
    def claim_place(self) -> Place:
        """Where the claim stands."""
        return place_of_claim(self.result)


def place_of_claim(result: Result) -> Place:
    """Where a result's claim begins in its file; its id stands there."""
    where = result.claim.location
    return Place(where.path, where.line, where.column, where.line, where.column + max(1, len(result.claim.id)))


def place_of_article(result: Result) -> Place | None:
    """Where a result's first evidence stands, None where it has none."""
    if not result.outcome.evidence:
        return None
    first = result.outcome.evidence[0]
    return Place(result.article.path, first.line, first.column, first.end_line, first.end_column)


def findings(matrix: Matrix) -> tuple[Finding, ...]:
    """All failing results in the order of the matrix."""
    return tuple(finding(result) for result in matrix.results if result.failing)


def by_severity(found: Iterable[Finding]) -> list[Finding]:
    """Findings with the most severe first, otherwise as they were."""
    return sorted(found, key=lambda each: LEVELS[each.level])


def finding(result: Result) -> Finding:
    """A failing result as a finding."""
    rule = rule_of(result)
    place = place_of_article(result)
    if rule == STALE_ACCEPTANCE:
        place = _acceptance(result) or place_of_claim(result)
    return Finding(result, rule, result.claim.severity, message_of(result), place or place_of_claim(result))


def rule_of(result: Result) -> str:
    """The rule a failing result broke."""
    if result.accepted and result.accepted.state is AcceptanceState.STALE:
        return STALE_ACCEPTANCE
    return REQUIRED_SILENCE if result.missing else result.outcome.rule


def _acceptance(result: Result) -> Place | None:
    for entry in result.claim.accepted:
        if entry.article == result.article.id:
            at = entry.location
            return Place(at.path, at.line, at.column, at.line, at.column + 1)
    return None


def gist(result: Result) -> str:
    """What the article says against what the claim says, on one line, without naming either."""
    outcome = result.outcome
    if outcome.found and outcome.expected:
        return one_line(f"the article gives {outcome.found}, the claim {outcome.expected}", 500)
    return one_line(outcome.found or (outcome.because[0] if outcome.because else outcome.expected), 500)


def message_of(result: Result) -> str:
    """A result in one line, such as `xi-length conflicts with agencies: the article gives 27 to 33 minutes, the claim 35`."""
    claim, article = one_line(result.claim.id, 120), one_line(result.article.id, 120)
    state = result.accepted.state if result.accepted else None
    if result.accepted and state is AcceptanceState.STALE:
        now = {Verdict.SILENT: "is silent now", Verdict.AGREES: "agrees now"}.get(
            result.verdict, f"is {result.verdict.value} now"
        )
        return f"{article} {now}: the acceptance of {claim} should go (it said: {one_line(result.accepted.reason, 200)})"
    if result.missing:
        return f"{article} is silent on {claim}, which requires it to speak"
    text = f"{article} {VERBS[result.verdict]} {claim}: {gist(result)}"
    if result.accepted and state is AcceptanceState.EXPIRED:
        text += f" (signed off until {result.accepted.until}, which has passed)"
    return text


VERBS = {
    Verdict.AGREES: "agrees with",
    Verdict.IMPRECISE: "is imprecise on",
    Verdict.CONFLICTS: "conflicts with",
    Verdict.SILENT: "is silent on",
    Verdict.UNDETERMINED: "could not be decided for",
}


def fingerprint(found: Finding) -> str:
    """A hash that stays the same while the finding does: claim, article, rule and the article's words, never a line number."""
    from hashlib import sha256  # not needed for a run that writes text alone, and slow to load

    words = " ".join(" ".join(each.text.split()).casefold() for each in found.result.outcome.evidence)
    parts = (found.result.claim.id, found.result.article.id, found.rule, words)
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def relative(path: str, options: Options) -> str:
    """A path for machines, with forward slashes.

    A path in `options.root` becomes relative to it; a path that is relative already gets `options.prefix` before it.
    """
    slashed = path.replace("\\", "/")
    root = options.root.replace("\\", "/").rstrip("/")
    if root and slashed.startswith(root + "/"):
        return slashed[len(root) + 1 :]
    if slashed.startswith("/") or slashed[1:3] == ":/":
        return slashed
    while slashed.startswith("./"):
        slashed = slashed[2:]
    prefix = options.prefix.replace("\\", "/").strip("/")
    return f"{prefix}/{slashed}" if prefix and prefix != "." else slashed
