"""The outcome of every pair, until the claim, what it speaks of, the article or the program is another.

An entry holds one article's outcomes by the hash of their claim: its keys and entities, and those of the claims it names. Where a claim
stands in its file, its sign-offs and its severity decide no outcome, so they are left out. What was weighed for an outcome
(`Outcome.candidates`) is not kept: no report shows it. Neither is the outcome of a check that failed, which may have lacked memory only.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdesk.claims.model import Claim, Location, Severity
from factdesk.kept import entries
from factdesk.records import replace
from factdesk.results import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from factdesk.articles.model import Article

    Worker = Callable[[Sequence[Claim], Sequence[Article]], Iterable[Sequence[Outcome]]]

_CLASSES = ("factdesk.results",)
_NOWHERE = Location("", 0, 0)
_ID = re.compile(r"[a-z][a-z0-9]*(?:[-_.][a-z0-9]+)*")
_MOST = 4  # times the claims of a run: so many outcomes an entry may hold before those of other runs are dropped


class Kept:
    """The outcomes of earlier runs, in a folder.

    `claims` are all those of the run; every outcome of theirs is asked for.
    """

    def __init__(self, folder: Path, claims: Sequence[Claim]) -> None:
        self._folder = folder
        self._claims = claims
        self._keys = claim_keys(claims)

    def columns(self, articles: Sequence[Article], work: Worker) -> Iterator[list[Outcome]]:
        """The outcomes of all claims for one article after the other, kept or else worked out and kept.

        `work` gives the outcomes of claims for articles, in their order; it is called at most twice, with the claims that are missing in
        some articles and with all claims for articles of which nothing is known, and not at all where nothing is missing.
        """
        known = [self._load(article) for article in articles]
        lacking = [[claim for claim in self._claims if self._keys[claim.id] not in found] for found in known]
        new = [len(missing) == len(self._claims) for missing in lacking]
        some = {claim.id for missing, whole in zip(lacking, new, strict=True) if not whole for claim in missing}
        asked = [claim for claim in self._claims if claim.id in _with_named(self._claims, some)]
        whole_columns = iter(
            self._worked(work, self._claims, [article for article, one in zip(articles, new, strict=True) if one])
        )
        partly = [article for article, missing, one in zip(articles, lacking, new, strict=True) if missing and not one]
        part_columns = iter(self._worked(work, asked, partly))
        for article, found, missing, one in zip(articles, known, lacking, new, strict=True):
            if missing:
                made = next(whole_columns) if one else next(part_columns)
                found.update({self._keys[name]: outcome for name, outcome in made.items()})
                self._save(article, found)
            yield [found[self._keys[claim.id]] for claim in self._claims]

    def _worked(self, work: Worker, claims: Sequence[Claim], articles: Sequence[Article]) -> Iterator[Mapping[str, Outcome]]:
        if articles:
            for outcomes in work(claims, articles):
                yield {claim.id: outcome for claim, outcome in zip(claims, outcomes, strict=True)}

    def _load(self, article: Article) -> dict[bytes, Outcome]:
        found = entries.load(self._slot(article), _CLASSES, _article_key(article))
        if not isinstance(found, dict):
            return {}
        return {key: outcome for key, outcome in found.items() if isinstance(key, bytes) and isinstance(outcome, Outcome)}

    def _save(self, article: Article, found: Mapping[bytes, Outcome]) -> None:
        wanted = found.keys() if len(found) <= _MOST * len(self._claims) else self._keys.values()
        entries.mark(self._folder)
        kept = {
            key: replace(outcome, candidates=()) if outcome.candidates else outcome
            for key in wanted
            if not (outcome := found[key]).rule.endswith("-failed")
        }
        entries.save(self._slot(article), kept, _article_key(article))

    def _slot(self, article: Article) -> Path:
        return self._folder / "outcomes" / entries.digest(article.path, article.id).hex()


def claim_keys(claims: Sequence[Claim]) -> Mapping[str, bytes]:
    """The hash of what decides each claim's outcome, by its id."""
    own = {claim.id: entries.digest(repr(_bare(claim))) for claim in claims}
    named = {claim.id: _named(claim, own) for claim in claims}
    return {name: entries.digest(*(own[one] for one in _closure(name, named))) for name in own}


def _bare(claim: Claim) -> Claim:
    """A claim without what decides no outcome."""
    return replace(
        claim,
        location=_NOWHERE,
        severity=Severity.ERROR,
        required=False,
        accepted=(),
        source=None,
        valid_until=None,
        tags=(),
        note=None,
        topic="",
    )


def _named(claim: Claim, ids: Mapping[str, bytes]) -> tuple[str, ...]:
    """The other claims a claim may speak of: whatever in its value is written like their ids (`checks.relation`)."""
    words = (word for text in claim.value for word in _ID.findall(text))
    return tuple(dict.fromkeys(word for word in words if word in ids and word != claim.id))


def _closure(name: str, named: Mapping[str, Sequence[str]]) -> list[str]:
    """A claim and all it may speak of, however far."""
    found = {name: None}
    waiting = [name]
    while waiting:
        for word in named[waiting.pop()]:
            if word not in found:
                found[word] = None
                waiting.append(word)
    return list(found)


def _with_named(claims: Sequence[Claim], wanted: Iterable[str]) -> frozenset[str]:
    ids = {claim.id: b"" for claim in claims}
    named = {claim.id: _named(claim, ids) for claim in claims}
    return frozenset(word for name in wanted for word in _closure(name, named))


def _article_key(article: Article) -> bytes:
    return entries.digest(entries.program(), repr(replace(article, text="")), article.text)
