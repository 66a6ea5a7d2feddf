"""Claims made ready for many articles: each with the check of its kind and its value, read once."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from factdesk.checks.registry import check
from factdesk.frames.build import frame

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from factdesk.articles.model import Article
    from factdesk.checks.registry import Check
    from factdesk.claims.model import Claim, ClaimSet
    from factdesk.frames.model import Frames
    from factdesk.results import Outcome
    from factdesk.scale.cache import ReadingCache
    from factdesk.scale.column import Column
    from factdesk.scale.index import Index

_WORTH_AN_INDEX = 2000  # pairs: with fewer, making the index takes longer than it spares


class Prepared:
    """A claim with the check of its kind and its value. `failure` is what reading them raised."""

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


class PreparedClaims:
    """All claims of a run, ready to be compared with one article after the other.

    `articles` is how many are expected: with few pairs no index is made, which changes the time and nothing else. `indexed` decides it.
    `cache` is a folder where readings are kept.
    """

    def __init__(
        self, claims: ClaimSet, *, articles: int | None = None, indexed: bool | None = None, cache: Path | None = None
    ) -> None:
        self.source = claims
        self.cache = cache
        self.claims = claims.claims
        self.by_id = {claim.id: Prepared(claim) for claim in claims.claims}
        self.numbers = {claim.id: number for number, claim in enumerate(claims.claims)}
        many = articles is None or articles * len(self.claims) > _WORTH_AN_INDEX
        self._indexed = many if indexed is None else indexed
        self._index: Index | None = None
        self._readings: ReadingCache | None = None
        self._silent: dict[str, Outcome | None] = {}

    def frames(self, article: Article, day: dt.date | None) -> Frames:
        """The frames of an article; `day` stands in where it has no date of its own."""
        if self.cache is None or not article.path:
            return frame(article, day)
        if self._readings is None:
            from factdesk.scale.cache import ReadingCache

            self._readings = ReadingCache(self.cache)
        return self._readings.frames(article, day)

    @property
    def index(self) -> Index | None:
        """The words of all claims; None where looking at every claim costs less."""
        if self._indexed and self._index is None:
            from factdesk.scale.index import Index

            self._index = Index(tuple(self.by_id.values()))
        return self._index

    def silence(self, claim_id: str) -> Outcome | None:
        """The outcome of a claim in an article that has none of its words; None where such an article is not simply silent."""
        if claim_id not in self._silent:
            from factdesk.results import Verdict

            outcome = self._quiet.outcome(claim_id)
            self._silent[claim_id] = outcome if outcome.verdict is Verdict.SILENT else None
        return self._silent[claim_id]

    @cached_property
    def _quiet(self) -> Column:
        """The outcomes in an article that says nothing."""
        from factdesk.articles.model import Article
        from factdesk.scale.column import Column

        return Column(Article("", "", "—", 0, 1), self, whole=True)

    @cached_property
    def silences(self) -> list[Outcome | None]:
        """What `silence` gives for every claim, in their order."""
        return [self.silence(claim.id) for claim in self.claims]

    @cached_property
    def never_simply_silent(self) -> frozenset[int]:
        """The claims, by number, that have to be looked at in every article."""
        return frozenset(number for number, outcome in enumerate(self.silences) if outcome is None)

    @cached_property
    def with_duties(self) -> tuple[int, ...]:
        """The claims, by number, whose silence may matter: they are required, or have sign-offs."""
        return tuple(number for number, claim in enumerate(self.claims) if claim.required or claim.accepted)

    def known_silence(self, number: int) -> Outcome | None:
        """The outcome that `silence` gave for a claim, by its number, if it was asked for."""
        return self._silent.get(self.claims[number].id)

    def sure_silence(self, number: int) -> Outcome:
        """The outcome of a claim that is silent, by its number. Raises LookupError where it has no such outcome."""
        outcome = self.silence(self.claims[number].id)
        if outcome is None:
            raise LookupError(f"the claim {self.claims[number].id} is never simply silent")
        return outcome
