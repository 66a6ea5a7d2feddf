"""The engine: every claim against every article.

Each article is read and framed once. A check that raises becomes an `undetermined` result that names its rule, and the run goes
on. Claims that speak of other claims (`relation`) get their outcomes when they ask, each worked out once (`scale.column`). With several
processes (`jobs`) the same function runs in each, and the result is the same to the byte.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from factdesk.claims.model import Severity
from factdesk.errors import InputError, Problem, did_you_mean
from factdesk.records import replace
from factdesk.results import AcceptanceState, Accepted, FailOn, Matrix, Outcome, Result, Verdict

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from factdesk.articles.model import Article
    from factdesk.claims.model import Claim, ClaimSet

_WEIGHT = {Severity.NOTE: 1, Severity.WARNING: 2, Severity.ERROR: 3}
_THRESHOLD = {FailOn.NOTE: 1, FailOn.WARNING: 2, FailOn.ERROR: 3, FailOn.NEVER: 4}


class Progress(Protocol):
    """Is told after each article how many of how many are done."""

    def __call__(self, done: int, total: int, /) -> None:
        """Show it."""
        ...


def run(
    claims: ClaimSet,
    articles: Sequence[Article],
    *,
    today: dt.date,
    progress: Progress | None = None,
    allow_empty: bool = False,
    jobs: int = 1,
    cache: Path | None = None,
    kept: Path | None = None,
    known: Mapping[str, Sequence[Outcome]] | None = None,
) -> Matrix:
    """The matrix of claims and articles.

    `today` decides which acceptances and claims have expired; `jobs` is how many processes work at it, 0 as many as there are
    processors; `cache` is a folder where readings are kept, `kept` one where outcomes are; `known` are outcomes worked out before, of all
    claims by article id. A run that is interrupted (Ctrl-C) gives the matrix of the articles done so far, with a note of it, if any is done.

    Raises InputError where there is nothing to check (unless `allow_empty`) and where an acceptance or `required` names an unknown article.
    """
    if not allow_empty:
        refuse_nothing(claims, articles)
    refuse_unknown_articles(claims, articles)
    done: list[tuple[Result, ...]] = []
    notes: list[str] = []
    try:
        for outcomes in (
            _columns(claims, articles, jobs, cache, kept) if known is None else (known[article.id] for article in articles)
        ):
            article = articles[len(done)]
            done.append(tuple(result_of(c, article, outcome, today) for c, outcome in zip(claims.claims, outcomes, strict=True)))
            if progress is not None:
                progress(len(done), len(articles))
    except KeyboardInterrupt:
        if not done:
            raise
        notes.append(f"interrupted: {len(done)} of {len(articles)} articles were checked")
    rows = tuple(column[row] for row in range(len(claims.claims)) for column in done)
    checked = tuple(articles[: len(done)])
    return Matrix(claims.claims, checked, rows, (*notes, *_notes(claims, checked, today)), interrupted=bool(notes))


def _columns(
    claims: ClaimSet, articles: Sequence[Article], jobs: int, cache: Path | None, kept: Path | None
) -> Iterable[Sequence[Outcome]]:
    """The outcomes of all claims for one article after the other."""

    def work(some: Sequence[Claim], here: Sequence[Article]) -> Iterable[Sequence[Outcome]]:
        from factdesk.scale.batch import columns
        from factdesk.scale.prepared import PreparedClaims

        prepared = PreparedClaims(replace(claims, claims=tuple(some)), articles=len(here), cache=cache)
        if jobs == 1 or len(here) < 2:
            return columns(prepared, here)
        from factdesk.scale.jobs import in_processes

        return in_processes(prepared, here, jobs)

    if kept is None:
        return work(claims.claims, articles)
    from factdesk.kept.outcomes import Kept

    return Kept(kept, claims.claims).columns(articles, work)


def exit_code(matrix: Matrix, fail_on: FailOn) -> int:
    """1 where a failing result's claim weighs `fail_on` or more, else 0."""
    least = _THRESHOLD[fail_on]
    return int(any(result.failing and _WEIGHT[result.claim.severity] >= least for result in matrix.results))


def refuse_nothing(claims: ClaimSet, articles: Sequence[Article]) -> None:
    """Raise InputError where there are no claims or no articles: a run that checks nothing must not look like one that passed."""
    hint = "name them on the command line or in [tool.factdesk]"
    empty = [what for what, found in (("claims", claims.claims), ("articles", articles)) if not found]
    if empty:
        raise InputError([Problem("", None, None, f"nothing to check: no {what}", hint) for what in empty])


def refuse_unknown_articles(claims: ClaimSet, articles: Sequence[Article]) -> None:
    """Raise InputError where `accepted` or `required` names an article that is not among those checked."""
    known = {article.id for article in articles}
    problems = []
    for claim in claims.claims:
        for entry in claim.accepted:
            if entry.article not in known:
                at, message = entry.location, f'accepted: no article has the id "{entry.article}"'
                problems.append(Problem(at.path, at.line, at.column, message, did_you_mean(entry.article, known)))
        for name in () if isinstance(claim.required, bool) else claim.required:
            if name not in known:
                at, message = claim.location, f'required: no article has the id "{name}"'
                problems.append(Problem(at.path, at.line, at.column, message, did_you_mean(name, known)))
    if problems:
        raise InputError(problems)


def weight(claim: Claim) -> int:
    """How much a claim weighs, by its severity: 1 to 3."""
    return _WEIGHT[claim.severity]


def fails(heaviest: int, fail_on: FailOn) -> bool:
    """Whether a failing result of that weight makes a run exit with 1; 0 is the weight of none."""
    return heaviest >= _THRESHOLD[fail_on]


def result_of(claim: Claim, article: Article, outcome: Outcome, today: dt.date) -> Result:
    """An outcome as a result, with the sign-off that applies and whether the claim's silence is allowed."""
    required = claim.required if isinstance(claim.required, bool) else article.id in claim.required
    missing = required and outcome.verdict is Verdict.SILENT
    return Result(claim, article, outcome, _accepted(claim, article, outcome, today), missing)


def _accepted(claim: Claim, article: Article, outcome: Outcome, today: dt.date) -> Accepted | None:
    """The sign-off for one cell. Where the check came to no verdict, nothing tells that the entry should go."""
    entry = next((entry for entry in claim.accepted if entry.article == article.id), None)
    if entry is None:
        return None
    if outcome.verdict not in (Verdict.CONFLICTS, Verdict.UNDETERMINED):
        state = AcceptanceState.STALE
    elif entry.until is not None and entry.until < today:
        state = AcceptanceState.EXPIRED
    else:
        state = AcceptanceState.ACTIVE
    return Accepted(state, entry.reason, entry.until)


def _notes(claims: ClaimSet, articles: Sequence[Article], today: dt.date) -> Iterator[str]:
    for claim in claims.claims:
        if claim.valid_until is not None and claim.valid_until < today:
            at = claim.location
            yield f"{at.path}:{at.line}:{at.column}: the claim {claim.id} was valid until {claim.valid_until}: check it again"
    days = [claim.topic_date for claim in claims.claims]
    words = "stay undetermined in it" if None in days else "start from the day of the claims' story in it"
    for article in articles:
        if article.published is None:
            yield f"{article.path}: no day of publication: relative dates such as “Monday” {words}"
