"""The outcomes of all claims for one article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.checks._scene import Scene
from factdesk.results import Outcome, Verdict

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from factdesk.articles.model import Article
    from factdesk.claims.model import Claim
    from factdesk.scale.prepared import Prepared, PreparedClaims


DEEPEST = 60  # claims that ask for each other at a time; a longer chain is worked out from its far end, within Python's stack


class _TooDeepError(Exception):
    """A claim was asked for at the end of a long chain."""

    def __init__(self, claim_id: str) -> None:
        super().__init__(claim_id)
        self.claim_id = claim_id


class Column:
    """The outcomes of all claims for one article, each worked out once, when it is first asked for.

    The article is read once; one without a date of its own once for each day of a story, from which its relative dates start. Claims
    whose words do not occur in it are silent without being looked at, unless all are to be (`whole`).
    """

    def __init__(self, article: Article, prepared: PreparedClaims, *, whole: bool = False) -> None:
        self._article = article
        self._prepared = prepared
        self._outcomes: dict[str, Outcome] = {}
        self._asking: dict[str, None] = {}
        self._waiting: list[str] = []
        self._scenes: dict[dt.date | None, Scene | Exception] = {}
        self._reached: frozenset[int] | None = None
        self._whole = whole or prepared.index is None

    def outcome(self, claim_id: str) -> Outcome:
        """The outcome of a claim. Raises KeyError on an unknown id."""
        self._waiting = [claim_id]
        while self._waiting:
            try:
                self._work_out(self._waiting[-1])
                self._waiting.pop()
            except _TooDeepError as deeper:
                self._waiting.append(deeper.claim_id)
        return self._outcomes[claim_id]

    def _work_out(self, claim_id: str) -> Outcome:
        """The outcome of a claim, with those it asks for. Raises _TooDeepError with the claim to begin with."""
        if claim_id not in self._outcomes:
            if len(self._asking) >= DEEPEST:
                raise _TooDeepError(claim_id)
            self._asking[claim_id] = None
            try:
                self._outcomes[claim_id] = self._compare(self._prepared.by_id[claim_id])
            finally:
                del self._asking[claim_id]
        return self._outcomes[claim_id]

    def outcomes(self) -> list[Outcome]:
        """The outcomes of all claims, in their order."""
        found: list[Outcome | None] = [None] * len(self._prepared.claims)
        if self.reached() is not None:
            found = self._prepared.silences.copy()
        for number in self.looked_at():
            found[number] = self.outcome(self._prepared.claims[number].id)
        return [outcome for outcome in found if outcome is not None]

    def looked_at(self) -> Sequence[int]:
        """The claims that are not silent without being looked at, by number, in order."""
        reached = self.reached()
        if reached is None:
            return range(len(self._prepared.claims))
        return sorted(reached.union(self._prepared.never_simply_silent))

    def reached(self) -> frozenset[int] | None:
        """The claims of whose words the article has any, by number; None where all are looked at."""
        index = self._prepared.index
        if self._whole or index is None:
            return None
        if self._reached is None:
            scene = self._scene(self._prepared.claims[0])
            if isinstance(scene, Exception):
                return None
            names = (name.parts for name in scene.frames.names if len(name.parts) > 1)
            initials = any(len(part.strip(".")) == 1 for parts in names for part in parts)
            self._reached = index.reached(scene.frames.vocabulary, initials=initials)
        return self._reached

    def close(self) -> None:
        """Let go of the article's reading, whose parts refer to each other."""
        self._scenes.clear()

    def _scene(self, claim: Claim) -> Scene | Exception:
        day = None if self._article.published else claim.topic_date
        if day not in self._scenes:
            try:
                self._scenes[day] = Scene(self._prepared.frames(self._article, day), self._ask)
            except Exception as error:  # an article that cannot be read costs its own column only
                self._scenes[day] = error
        return self._scenes[day]

    def _ask(self, claim_id: str, /) -> tuple[Claim, Outcome]:
        claim = self._prepared.by_id[claim_id].claim
        waiting = list(dict.fromkeys([*self._waiting, *self._asking]))
        if claim_id in self._asking or claim_id in self._waiting:
            circle = [*waiting[waiting.index(claim_id) :], claim_id]
            words = f"the claims depend on each other in a circle: {' -> '.join(circle)}"
            return claim, Outcome(Verdict.UNDETERMINED, f"{claim.kind}-circular", claim.value_text, because=(words,))
        return claim, self._work_out(claim_id)

    def _compare(self, prepared: Prepared) -> Outcome:
        claim, scene = prepared.claim, self._scene(prepared.claim)
        if prepared.failure is not None or prepared.check is None:
            return failed(claim, prepared.failure)
        if isinstance(scene, Exception):
            return failed(claim, scene)
        reached = self.reached()
        if reached is not None and self._prepared.numbers[claim.id] not in reached:
            silence = self._prepared.silence(claim.id)
            if silence is not None:
                return silence
        try:
            return prepared.check.compare(claim, prepared.value, scene)
        except _TooDeepError:
            raise
        except Exception as error:  # the promise: a check that raises is a result, and the run goes on
            return failed(claim, error)


def failed(claim: Claim, failure: BaseException | None) -> Outcome:
    """The outcome of a check that raised: undetermined, with the rule's name and what was raised."""
    rule = f"{claim.kind}-failed"
    words = " ".join(str(failure).split())[:500]
    raised = f"{type(failure).__name__}: {words}" if words else type(failure).__name__
    return Outcome(Verdict.UNDETERMINED, rule, claim.value_text, because=(f"{rule}: the check could not finish, {raised}",))
