"""A run in several processes: the same outcomes as in one, in the same order."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from factdesk.records import replace
from factdesk.results import Outcome, Verdict
from factdesk.scale.batch import columns
from factdesk.scale.chunks import chunked
from factdesk.scale.prepared import PreparedClaims
from factdesk.scale.workers import Lost, Workers, processors

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from factdesk.articles.model import Article
    from factdesk.claims.model import Claim, ClaimSet

Told = list[tuple[int, Outcome]]  # the outcomes of one article that are not mere silence, each with the number of its claim


def in_processes(prepared: PreparedClaims, articles: Sequence[Article], jobs: int) -> Iterator[list[Outcome]]:
    """The outcomes of all claims for each article, worked out by `jobs` processes (0: one a processor)."""
    jobs = min(jobs or processors(), len(articles))
    most = max(1, min(64, len(articles) // (jobs * 4)))
    indexed = prepared.index is not None
    with Workers(jobs, partial(make_prepared, prepared.source, indexed, prepared.cache), told) as workers:
        for chunk, answer in workers.results(chunked(articles, most=most)):
            if isinstance(answer, Lost):
                lost = [lost_outcome(claim, answer) for claim in prepared.claims]
                yield from (list(lost) for _ in chunk)
            else:
                yield from (whole(prepared, found) for found in answer)


def make_prepared(claims: ClaimSet, indexed: bool, cache: Path | None) -> PreparedClaims:
    """What a worker makes of the claims, once."""
    return PreparedClaims(claims, indexed=indexed, cache=cache)


def told(prepared: PreparedClaims, articles: Sequence[Article]) -> list[Told]:
    """For each article what is to be handed over: not the outcomes both sides know, nor the candidates no report shows."""
    return [
        [
            (number, replace(outcome, candidates=()) if outcome.candidates else outcome)
            for number, outcome in enumerate(outcomes)
            if outcome is not prepared.known_silence(number)
        ]
        for outcomes in columns(prepared, articles)
    ]


def whole(prepared: PreparedClaims, found: Told) -> list[Outcome]:
    """All outcomes of an article, of those that were handed over."""
    given = dict(found)
    return [given[number] if number in given else prepared.sure_silence(number) for number in range(len(prepared.claims))]


def lost_outcome(claim: Claim, lost: Lost) -> Outcome:
    """The outcome of a claim for an article whose worker died twice."""
    because = (f"the article could not be checked: {lost.reason}, twice",)
    return Outcome(Verdict.UNDETERMINED, f"{claim.kind}-failed", claim.value_text, because=because)
