"""What is counted over labelled cells, and over pairs of a true claim and a false one; `accuracy.py` says what the figures mean."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factdesk.results import Verdict

if TYPE_CHECKING:
    from benchmarks.labelled import Label
    from factdesk.claims.model import Claim
    from factdesk.results import Outcome


@dataclass(frozen=True)
class Cell:
    """A label, and what the program says instead; None where the article is not there."""

    claim: Claim
    article: str
    label: Label
    outcome: Outcome | None

    @property
    def verdict(self) -> Verdict | None:
        """The program's verdict."""
        return self.outcome.verdict if self.outcome else None

    @property
    def strict(self) -> bool:
        """Whether it is the label's."""
        return self.verdict is self.label.verdict

    @property
    def lenient(self) -> bool:
        """Whether a fair judge could give it."""
        return self.strict or self.verdict in self.label.also_ok

    @property
    def false_alarm(self) -> bool:
        """Whether it is a conflict that no fair judge sees."""
        calm = self.label.verdict in (Verdict.SILENT, Verdict.AGREES)
        return calm and self.verdict is Verdict.CONFLICTS and not self.lenient

    @property
    def missed(self) -> bool:
        """Whether it overlooks a conflict."""
        return self.label.verdict is Verdict.CONFLICTS and not self.lenient


@dataclass(frozen=True)
class Pair:
    """A cell labelled agrees, before its claim was made false and after."""

    true: Cell
    false: Cell

    @property
    def outcome(self) -> str:
        """One of apart, missed, fooled and unmoved: the false claim is found neither true nor in conflict."""
        if self.true.verdict is not Verdict.AGREES:
            return "missed"
        names = {Verdict.CONFLICTS: "apart", Verdict.AGREES: "fooled"}
        return names.get(self.false.verdict, "unmoved") if self.false.verdict else "unmoved"


@dataclass(frozen=True)
class Figures:
    """What was counted over some cells and pairs."""

    cells: int
    unanswered: int
    strict: int
    lenient: int
    false_alarms: int
    conflicts: int
    found: int
    right: int
    pairs: int
    apart: int
    fooled: int
    missed: int

    def shares(self) -> dict[str, float | None]:
        """The shares by name, None where there is nothing to share."""
        parts = {
            "accuracy": (self.strict, self.cells),
            "lenient_accuracy": (self.lenient, self.cells),
            "precision": (self.right, self.found),
            "recall": (self.right, self.conflicts),
            "told_apart": (self.apart, self.pairs),
        }
        return {name: part / whole if whole else None for name, (part, whole) in parts.items()}


@dataclass(frozen=True)
class Measured:
    """The cells and pairs of one labelled file, or of several."""

    cells: tuple[Cell, ...]
    pairs: tuple[Pair, ...]

    def of_kind(self, kind: str) -> Measured:
        """Those of one kind of claim."""
        return Measured(
            tuple(cell for cell in self.cells if cell.claim.kind == kind),
            tuple(pair for pair in self.pairs if pair.true.claim.kind == kind),
        )

    def figures(self) -> Figures:
        """The counts."""
        conflicts = [cell for cell in self.cells if cell.label.verdict is Verdict.CONFLICTS]
        pairs = Counter(pair.outcome for pair in self.pairs)
        return Figures(
            cells=len(self.cells),
            unanswered=sum(cell.outcome is None for cell in self.cells),
            strict=sum(cell.strict for cell in self.cells),
            lenient=sum(cell.lenient for cell in self.cells),
            false_alarms=sum(cell.false_alarm for cell in self.cells),
            conflicts=len(conflicts),
            found=sum(cell.verdict is Verdict.CONFLICTS for cell in self.cells),
            right=sum(cell.strict for cell in conflicts),
            pairs=len(self.pairs),
            apart=pairs["apart"],
            fooled=pairs["fooled"],
            missed=pairs["missed"],
        )
