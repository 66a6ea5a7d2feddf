"""Results: what a check found of one claim in one article, and the matrix of all of them."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from factdesk.records import dataclass, field

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from factdesk.articles.model import Article
    from factdesk.claims.model import Claim


class Verdict(Enum):
    """How an article stands to a claim."""

    AGREES = "agrees"
    IMPRECISE = "imprecise"  # compatible, but vaguer, hedged, partial or weaker
    CONFLICTS = "conflicts"  # speaks of the same matter, and both cannot hold
    SILENT = "silent"  # does not speak of it
    UNDETERMINED = "undetermined"  # the rule could not decide, or failed


class FailOn(Enum):
    """The least severity of a failing claim that makes a run exit with 1; `NEVER` exits with 0 whatever is found."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A place in an article: code points of the file, lines and columns from 1 (`end_column` is after the last sign)."""

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a mention was or was not taken to answer a claim: the rule's name, its weight, and the same in words."""

    rule: str
    weight: float
    words: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mention that could answer a claim, with the reasons for and against it; `explain` prints these."""

    place: Evidence
    value: str
    score: float
    bound: bool
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a check says. `found` is the article's value in words; `because` the reasons, the weightiest first.

    `candidates` are all mentions that were weighed, bound ones first; they are for `explain` and stand in no report.
    `expected_range` and `found_range` are both values as numbers of one `unit`, for drawing: seconds ("s") for durations, minutes
    since the first day of year 1 ("datetime") for dates, else the amount's own unit; an end that is open is infinite.
    """

    verdict: Verdict
    rule: str
    expected: str
    found: str | None = None
    evidence: tuple[Evidence, ...] = ()
    because: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    expected_range: tuple[float, float] | None = None
    found_range: tuple[float, float] | None = None
    unit: str = ""


class AcceptanceState(Enum):
    """What became of a sign-off."""

    ACTIVE = "active"  # the conflict is known and signed off
    EXPIRED = "expired"  # its last day has passed: the conflict counts again
    STALE = "stale"  # there is no conflict any more: the entry should go
    BASELINE = "baseline"  # nobody signed it off, but it stands in the baseline file: it was there before


@dataclass(frozen=True, slots=True)
class Accepted:
    """A sign-off as it applied to one result."""

    state: AcceptanceState
    reason: str
    until: dt.date | None


@dataclass(frozen=True, slots=True)
class Result:
    """One cell of the matrix."""

    claim: Claim
    article: Article
    outcome: Outcome
    accepted: Accepted | None = None
    missing: bool = False  # silent where the claim requires the article to speak

    @property
    def verdict(self) -> Verdict:
        """The verdict of the outcome."""
        return self.outcome.verdict

    @property
    def failing(self) -> bool:
        """A conflict nobody signed off, a required silence, or a sign-off that no longer applies; not what the baseline has."""
        state = self.accepted.state if self.accepted else None
        if state is AcceptanceState.BASELINE:
            return False
        if state is AcceptanceState.STALE or self.missing:
            return True
        return self.verdict is Verdict.CONFLICTS and state is not AcceptanceState.ACTIVE


@dataclass(frozen=True)
class Matrix:
    """Claims × articles: `results` in the order of the claims, then of the articles.

    `scope` says, where not all pairs were to be checked, which were, such as "changes since main"; there may then be none.
    """

    claims: tuple[Claim, ...]
    articles: tuple[Article, ...]
    results: tuple[Result, ...]
    notes: tuple[str, ...] = field(default=())  # remarks on the run itself, such as claims past their valid_until
    interrupted: bool = False  # not all articles were checked
    scope: str = ""

    def counts(self) -> Mapping[Verdict, int]:
        """How many results there are of each verdict, zeros included."""
        tally = dict.fromkeys(Verdict, 0)
        for result in self.results:
            tally[result.verdict] += 1
        return tally
