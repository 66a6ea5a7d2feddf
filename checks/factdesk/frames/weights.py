"""The weights of the reasons that bind a mention to a claim.

Each reason has one weight; the sum decides: from `AGREE` on a mention that says the same counts, from `VAGUE` on one that is less
precise, from `CONFLICT` on one that says otherwise. They differ because the same value is itself a sign that the same matter is
meant, and because a false alarm is worse than a miss.
"""

from __future__ import annotations

from factdesk.records import dataclass
from factdesk.results import Reason

AGREE = 2.5
VAGUE = 3.0
CONFLICT = 4.0

WEIGHTS = {
    "governed by the event": 3.0,
    "governed by a word like the event": 2.4,
    "event in the same clause": 2.2,
    "event in a clause beside it": 1.6,
    "event in the same sentence": 1.0,
    "event told by its participants": 1.8,
    "event in the sentence before": 0.5,
    "participants beside the event": 2.0,
    "participants in the same clause": 1.8,
    "participants in the same sentence": 1.4,
    "participants partly beside the event": 1.7,
    "participants from the text before": 1.3,
    "participants only elsewhere": 0.2,
    "no participants needed": 1.5,
    "counts the claim's noun": 1.0,
    "age beside the name": 4.0,
    "home beside the name": 4.5,
    "words of the statement": 0.8,
    "place of the claim": 0.6,
    "time of the claim": 0.6,
    "dates what followed": 0.6,
    "governed by another word": -2.5,
    "dates the statement": -4.0,
    "other participants": -3.5,
    "another place": -2.0,
    "another time": -3.0,
    "superseded": -0.3,
}


@dataclass(frozen=True, slots=True)
class Binding:
    """How well a mention is bound to a claim: the reasons, their sum, and the event word it is bound by (None without one)."""

    score: float
    reasons: tuple[Reason, ...]
    trigger: int | None
    participants: float  # 0 (nowhere) to 1 (beside the event)

    @property
    def superseded(self) -> bool:
        """Whether the text says that the value held before and holds no longer."""
        return any(reason.rule == "superseded" for reason in self.reasons)

    @property
    def governed(self) -> bool:
        """Whether the event word governs the mention."""
        return any(
            reason.rule.startswith("governed by the event") or reason.rule.startswith("governed by a word")
            for reason in self.reasons
        )


def reason_for(rule: str, words: str, share: float = 1.0) -> Reason:
    """A reason by its name, with its weight times `share` (0 to 1), and the same in words."""
    return Reason(rule, round(WEIGHTS[rule] * share, 2), words)


def with_reason(binding: Binding, rule: str, words: str, *, trigger: int | None) -> Binding:
    """The binding with one more reason."""
    reason = reason_for(rule, words)
    reasons = tuple(sorted((*binding.reasons, reason), key=lambda r: -abs(r.weight)))
    return Binding(round(binding.score + reason.weight, 2), reasons, trigger, binding.participants)
