"""What a check sees of an article: its frames, and what the article's own words give for other claims of the run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from factdesk.records import dataclass

if TYPE_CHECKING:
    from factdesk.claims.model import Claim
    from factdesk.frames.model import Frames
    from factdesk.results import Outcome


class OutcomeOf(Protocol):
    """The outcome of another claim for the same article, by id. Raises KeyError on an unknown id."""

    def __call__(self, claim_id: str, /) -> tuple[Claim, Outcome]:
        """The claim and its outcome."""
        ...


@dataclass(frozen=True, slots=True)
class Scene:
    """One article as a check sees it."""

    frames: Frames
    outcome_of: OutcomeOf
