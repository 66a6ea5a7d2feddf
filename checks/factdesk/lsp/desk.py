"""A project as an editor has it: claim files, some of them not saved, and what the articles say of their claims.

Articles are read once and kept; of the claims only those that changed are checked again. A file that is broken keeps its last results.
"""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING

from factdesk import engine
from factdesk.articles.load import load_articles
from factdesk.checks._scene import Scene
from factdesk.checks.registry import check
from factdesk.claims.files import claim_files
from factdesk.claims.load import load_claims
from factdesk.claims.model import ClaimSet, Location
from factdesk.errors import InputError
from factdesk.frames.build import frame
from factdesk.records import dataclass, replace
from factdesk.results import Outcome, Verdict

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping, Sequence

    from factdesk.articles.model import Article
    from factdesk.claims.model import Claim
    from factdesk.config import Config
    from factdesk.errors import Problem
    from factdesk.frames.model import Frames
    from factdesk.results import Result

_NOWHERE = Location("", 0, 0)
_FRAMED = 64  # articles whose frames are kept; more are framed again when they are asked for


@dataclass(frozen=True, slots=True)
class Look:
    """What was found in the claim files that are open: all problems of the project's files, and the results by file."""

    problems: tuple[Problem, ...]
    results: Mapping[Path, tuple[Result, ...]]


class Desk:
    """One project. Paths given and kept are real ones."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._articles: tuple[Article, ...] | None = None
        self._trouble: tuple[Problem, ...] = ()
        self._frames: OrderedDict[tuple[str, dt.date | None], Frames | Exception] = OrderedDict()
        self._outcomes: dict[str, tuple[Claim, tuple[Outcome, ...]]] = {}
        self._results: dict[Path, tuple[Result, ...]] = {}

    def has_claims(self, path: Path) -> bool:
        """Whether a file is one of the project's claim files, or will be when it is saved."""
        if path.suffix.lower() not in (".yaml", ".yml"):
            return False
        for each in self._config.claims:
            if each.resolve() == path or (each.is_dir() and each.resolve() in path.parents):
                return True
            try:
                if any(file.resolve() == path for file in claim_files(each)):
                    return True
            except InputError:
                continue
        return False

    def has_article(self, path: Path) -> bool:
        """Whether a file is one of the articles that were read, or stands beside one."""
        return any(Path(article.path).resolve().parent == path.parent for article in self._articles or ())

    def forget_articles(self) -> None:
        """Read the articles anew when they are next needed."""
        self._articles = None
        self._frames.clear()
        self._outcomes.clear()

    def look(self, texts: Mapping[Path, str], today: dt.date) -> Look:
        """Read the claim files, those of `texts` as they are there, and check the claims of these. Raises nothing."""
        articles = self._read_articles()
        paths = [*self._config.claims, *(path for path in texts if not self.has_claims(path) and path.exists())]
        try:
            claims = load_claims(
                [path for path in paths if path.exists()],
                known_articles=frozenset(article.id for article in articles) if articles and not self._trouble else None,
                texts=texts,
            )
        except InputError as error:
            return Look((*error.problems, *self._trouble), dict(self._results))
        self._results = {path: self._check(claims, path, articles, today) for path in texts}
        return Look(self._trouble, dict(self._results))

    def _read_articles(self) -> tuple[Article, ...]:
        if self._articles is None:
            self._trouble = ()
            try:
                self._articles = load_articles(self._config.articles)
            except InputError as error:
                self._articles, self._trouble = (), error.problems
        return self._articles

    def _check(self, claims: ClaimSet, path: Path, articles: Sequence[Article], today: dt.date) -> tuple[Result, ...]:
        mine = tuple(claim for claim in claims.claims if Path(claim.location.path).resolve() == path)
        if not mine or not articles:
            return ()
        all_claims = {claim.id: claim for claim in claims.claims}
        outcomes = [self._of(claim, all_claims, articles) for claim in mine]
        known = {article.id: [row[number] for row in outcomes] for number, article in enumerate(articles)}
        try:
            return engine.run(replace(claims, claims=mine), articles, today=today, known=known).results
        except InputError:  # an acceptance for an unknown article, where not all could be read
            return ()

    def _of(self, claim: Claim, claims: Mapping[str, Claim], articles: Sequence[Article]) -> tuple[Outcome, ...]:
        """The outcomes of a claim, those of the last time where nothing changed that they depend on."""
        plain = replace(claim, location=_NOWHERE, accepted=())
        before = self._outcomes.get(claim.id)
        if before is not None and before[0] == plain and check(claim.kind).refers is None:
            return before[1]
        found = tuple(_outcome(claim, claims, self._framed(article), ()) for article in articles)
        self._outcomes[claim.id] = plain, found
        return found

    def _framed(self, article: Article) -> Callable[[Claim], Frames]:
        def frames(claim: Claim) -> Frames:
            day = None if article.published else claim.topic_date
            key = article.id, day
            if key not in self._frames:
                try:
                    self._frames[key] = frame(article, day)
                except Exception as error:  # an article that cannot be read costs its own column only
                    self._frames[key] = error
                while len(self._frames) > _FRAMED:
                    self._frames.popitem(last=False)
            self._frames.move_to_end(key)
            found = self._frames[key]
            if isinstance(found, Exception):
                raise found
            return found

        return frames


def _outcome(claim: Claim, claims: Mapping[str, Claim], frames: Callable[[Claim], Frames], asking: tuple[str, ...]) -> Outcome:
    """What one article says of a claim; undetermined where the check fails, as in a run."""
    if claim.id in asking:
        words = f"the claims depend on each other in a circle: {' -> '.join((*asking, claim.id))}"
        return Outcome(Verdict.UNDETERMINED, f"{claim.kind}-circular", claim.value_text, because=(words,))

    def ask(name: str, /) -> tuple[Claim, Outcome]:
        return claims[name], _outcome(claims[name], claims, frames, (*asking, claim.id))

    try:
        found = check(claim.kind)
        return found.compare(claim, found.read_value(claim), Scene(frames(claim), ask))
    except Exception as error:
        from factdesk.scale.column import failed

        return failed(claim, error)
