"""The checks: one module a kind in `factdesk.checks`, found by folder, refusing duplicates.

A check module has a `CHECK` and a docstring that is the kind's documentation: what it checks, then examples (an agreeing, a
conflicting, a silent one at least) that run as tests.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from factdesk.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factdesk.checks._scene import Scene
    from factdesk.claims.model import Claim
    from factdesk.results import Outcome

V = TypeVar("V")
V_co = TypeVar("V_co", covariant=True)
V_contra = TypeVar("V_contra", contravariant=True)


class ReadValue(Protocol[V_co]):
    """Reads a claim's value. Raises ValueError, with a message for the user, where it cannot be read."""

    def __call__(self, claim: Claim, /) -> V_co:
        """The value."""
        ...


class Compare(Protocol[V_contra]):
    """Compares a claim, with its value read, to one article. Pure."""

    def __call__(self, claim: Claim, value: V_contra, scene: Scene, /) -> Outcome:
        """The outcome."""
        ...


class ReadTolerance(Protocol[V_contra]):
    """Reads a claim's tolerance. Raises ValueError, with a message for the user, where it says nothing for the kind and value."""

    def __call__(self, claim: Claim, value: V_contra, /) -> float | None:
        """The tolerance in the unit the kind compares in, None where the claim has none."""
        ...


class Refers(Protocol[V_contra]):
    """Names the other claims that a value speaks of, by id."""

    def __call__(self, value: V_contra, /) -> tuple[str, ...]:
        """The ids."""
        ...


@dataclass(frozen=True, slots=True)
class Check(Generic[V]):
    """A kind of claim.

    `value_help` describes the claim's value for editors, `value_needed` and `event_needed` what a claim of the kind must have,
    `rules` are the names of the outcomes with a sentence each (they are rule ids in SARIF and words for `factdesk rule`),
    `refers` the ids of other claims that a value speaks of, where a kind has such; `read_tolerance` reads a claim's tolerance, where
    the kind has a use for one; `gives_figures` says that its outcomes give a figure or date, which others may reckon with.
    """

    kind: str
    summary: str
    value_help: str
    rules: Mapping[str, str]
    read_value: ReadValue[V]
    compare: Compare[V]
    value_needed: bool = True
    event_needed: bool = True
    who_needed: bool = False
    refers: Refers[V] | None = None
    read_tolerance: ReadTolerance[V] | None = None
    gives_figures: bool = False


class DuplicateCheckError(Exception):
    """Two modules give a check of one kind, or two checks a rule of one name."""


_NO_CHECKS = frozenset({"registry"})


@cache
def kinds() -> tuple[str, ...]:
    """The names of all kinds, in alphabetical order, without importing their modules. A kind's module is named after it."""
    from factdesk import checks as package

    names = (info.name for info in pkgutil.iter_modules(package.__path__))
    return tuple(sorted(name for name in names if name not in _NO_CHECKS and not name.startswith("_")))


@cache
def check(kind: str) -> Check[object]:
    """The check of a kind. Raises KeyError where there is none, DuplicateCheckError where a module claims another's kind."""
    if kind not in kinds():
        raise KeyError(kind)
    found: Check[object] = importlib.import_module(f"factdesk.checks.{kind}").CHECK
    if found.kind != kind:
        raise DuplicateCheckError(f"the module {kind} gives a check of {found.kind}")
    return found
