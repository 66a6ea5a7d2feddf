"""The engine: every claim against every article.

Each article is read and framed once. A check that raises becomes an `undetermined` result that names its rule, and the run goes
on. Claims that speak of other claims (`relation`) get their outcomes when they ask, each worked out once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from factdesk.checks._scene import Scene
from factdesk.checks.registry import check
from factdesk.claims.model import Severity
from factdesk.errors import InputError, Problem, did_you_mean
from factdesk.frames.build import frame
from factdesk.results import AcceptanceState, Accepted, FailOn, Matrix, Outcome, Result, Verdict

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from factdesk.articles.model import Article
    from factdesk.checks.registry import Check
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
) -> Matrix:
    """The matrix of claims and articles.

    `today` decides which acceptances and claims have expired. Raises InputError where there is nothing to check (unless
    `allow_empty`) and where an acceptance or `required` names an unknown article.
    """
    if not allow_empty:
        refuse_nothing(claims, articles)
    refuse_unknown_articles(claims, articles)
    prepared = _prepare(claims)
    columns: list[tuple[Result, ...]] = []
    for number, article in enumerate(articles, start=1):
        column = _Column(article, prepared)
        columns.append(tuple(_result(claim, article, column.outcome(claim.id), today) for claim in claims.claims))
        if progress is not None:
            progress(number, len(articles))
    rows = tuple(column[row] for row in range(len(claims.claims)) for column in columns)
    return Matrix(claims.claims, tuple(articles), rows, tuple(_notes(claims, articles, today)))


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


class _Prepared:
    """A claim with the check of its kind and its value, read once for all articles."""

    __slots__ = ("check", "claim", "failure", "value")

    def __init__(self, claim: Claim) -> None:
        self.claim = claim
        self.failure: Exception | None = None
        self.check: Check[object] | None = None
        self.value: object = None
        try:
            self.check = check(claim.kind)
            self.value = self.check.read_value(claim)
        except Exception as error:  # a faulty check must cost its own claims only
            self.failure = error


def _prepare(claims: ClaimSet) -> Mapping[str, _Prepared]:
    return {claim.id: _Prepared(claim) for claim in claims.claims}


class _Column:
    """The outcomes of all claims for one article, each worked out once, when it is first asked for.

    The article is read once; one without a date of its own once for each day of a story, from which its relative dates start.
    """

    def __init__(self, article: Article, prepared: Mapping[str, _Prepared]) -> None:
        self._article = article
        self._prepared = prepared
        self._outcomes: dict[str, Outcome] = {}
        self._asking: dict[str, None] = {}
        self._scenes: dict[dt.date | None, Scene | Exception] = {}

    def _scene(self, claim: Claim) -> Scene | Exception:
        day = None if self._article.published else claim.topic_date
        if day not in self._scenes:
            try:
                self._scenes[day] = Scene(frame(self._article, day), self._ask)
            except Exception as error:  # an article that cannot be read costs its own column only
                self._scenes[day] = error
        return self._scenes[day]

    def outcome(self, claim_id: str) -> Outcome:
        """The outcome of a claim. Raises KeyError on an unknown id."""
        if claim_id not in self._outcomes:
            self._asking[claim_id] = None
            try:
                self._outcomes[claim_id] = self._compare(self._prepared[claim_id])
            finally:
                del self._asking[claim_id]
        return self._outcomes[claim_id]

    def _ask(self, claim_id: str, /) -> tuple[Claim, Outcome]:
        claim = self._prepared[claim_id].claim
        if claim_id in self._asking:
            circle = [*list(self._asking)[list(self._asking).index(claim_id) :], claim_id]
            words = f"the claims depend on each other in a circle: {' -> '.join(circle)}"
            return claim, Outcome(Verdict.UNDETERMINED, f"{claim.kind}-circular", claim.value_text, because=(words,))
        return claim, self.outcome(claim_id)

    def _compare(self, prepared: _Prepared) -> Outcome:
        claim, scene = prepared.claim, self._scene(prepared.claim)
        if prepared.failure is not None or prepared.check is None:
            return failed(claim, prepared.failure)
        if isinstance(scene, Exception):
            return failed(claim, scene)
        try:
            return prepared.check.compare(claim, prepared.value, scene)
        except Exception as error:  # the promise: a check that raises is a result, and the run goes on
            return failed(claim, error)


def failed(claim: Claim, failure: BaseException | None) -> Outcome:
    """The outcome of a check that raised: undetermined, with the rule's name and what was raised."""
    rule = f"{claim.kind}-failed"
    words = " ".join(str(failure).split())[:500]
    raised = f"{type(failure).__name__}: {words}" if words else type(failure).__name__
    return Outcome(Verdict.UNDETERMINED, rule, claim.value_text, because=(f"{rule}: the check could not finish, {raised}",))


def _result(claim: Claim, article: Article, outcome: Outcome, today: dt.date) -> Result:
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
