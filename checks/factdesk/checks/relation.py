"""relation: an article's own figures among themselves.

The value is an expression over other claims: `qin-talks + wang-talks >= all-talks`, with `+ - * /`, parentheses, numbers with units,
and `< <= = != >= >`; between dates `<` is before and `>` after. It is worked out on the values this article gives, as ranges. A claim the
article gives no value for makes the relation silent.

>>> verdict("first-talk < second-talk", "Ann Lee met Bo Ray on June 1 and Cy Fox on June 3.")
agrees: June 1 (2023-06-01) < June 3 (2023-06-03) holds
>>> verdict("first-talk < second-talk", "Ann Lee met Bo Ray on June 5 and Cy Fox on June 3.")
conflicts: June 5 (2023-06-05) < June 3 (2023-06-03) cannot hold
>>> verdict("first-talk < second-talk", "Ann Lee met Bo Ray in June. She met Cy Fox on June 3.")
imprecise: June (2023-06) < June 3 (2023-06-03) may hold, but need not
>>> verdict("first-talk < second-talk", "Ann Lee met Bo Ray on June 1.")
silent: the article gives no value for second-talk
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.checks._expression import Leaf, Operation, claims_of, evaluate, holds, parse
from factdesk.checks.registry import Check
from factdesk.reading.amounts.values import read_quantity
from factdesk.reading.time.values import read_date, read_duration
from factdesk.results import Outcome, Verdict
from factdesk.values.interval import Interval

if TYPE_CHECKING:
    from factdesk.checks._scene import Scene
    from factdesk.claims.model import Claim

_SPEAKS = (Verdict.AGREES, Verdict.IMPRECISE, Verdict.CONFLICTS)


def read_value(claim: Claim) -> Operation:
    """The claimed comparison. Raises ValueError where it cannot be read."""
    comparison = parse(claim.value_text)
    for side in (comparison.left, comparison.right):
        _try(side)
    if not claims_of(comparison):
        raise ValueError(f'"{claim.value_text}" speaks of no claim: name at least one by its id')
    if comparison.left == comparison.right:
        raise ValueError(f'"{claim.value_text}" compares a figure with itself')
    return comparison


def _try(node: Leaf | Operation) -> None:
    """Raises ValueError where a number or date of an expression cannot be read, or it divides by nothing."""
    if isinstance(node, Leaf):
        if node.kind != "claim":
            _interval(node, {})
        return
    _try(node.left)
    _try(node.right)
    if node.operator == "/" and not claims_of(node.right):
        try:
            zero = evaluate(node.right, lambda leaf: _interval(leaf, {})).holds(0.0)
        except ZeroDivisionError:
            zero = True
        if zero:
            raise ValueError(f"cannot divide by {_words(node.right, {})}: it is zero")


def compare(claim: Claim, value: Operation, scene: Scene) -> Outcome:
    """The outcome for one article."""
    expected = claim.value_text
    outcomes: dict[str, Outcome] = {}
    for name in claims_of(value):
        _, outcome = scene.outcome_of(name)
        if outcome.verdict is Verdict.UNDETERMINED:
            return Outcome(Verdict.UNDETERMINED, "relation-undetermined", expected, because=(f"{name} is undetermined here",))
        if outcome.verdict not in _SPEAKS or outcome.found_range is None:
            return Outcome(Verdict.SILENT, "relation-silent", expected, because=(f"the article gives no value for {name}",))
        outcomes[name] = outcome
    figures = [outcome for outcome in outcomes.values() if outcome.unit != "datetime"]
    places = [outcome.evidence[0].start for outcome in figures if outcome.evidence]
    if len(set(places)) < len(places):
        return Outcome(Verdict.SILENT, "relation-silent", expected, because=("the same words would stand for two of its claims",))
    left = evaluate(value.left, lambda leaf: _interval(leaf, outcomes))
    right = evaluate(value.right, lambda leaf: _interval(leaf, outcomes))
    found = f"{_words(value.left, outcomes)} {value.operator} {_words(value.right, outcomes)}"
    evidence = tuple(outcome.evidence[0] for outcome in outcomes.values() if outcome.evidence)
    result = holds(value.operator, left, right)
    if result is None:
        written = holds(value.operator, Interval.exactly(_written(left)), Interval.exactly(_written(right)))
        if written:
            return Outcome(Verdict.AGREES, "relation-agrees", expected, found, evidence, (f"{found} holds as written",))
        return Outcome(Verdict.IMPRECISE, "relation-imprecise", expected, found, evidence, (f"{found} may hold, but need not",))
    if result:
        return Outcome(Verdict.AGREES, "relation-agrees", expected, found, evidence, (f"{found} holds",))
    return Outcome(Verdict.CONFLICTS, "relation-conflict", expected, found, evidence, (f"{found} cannot hold",))


def _written(interval: Interval) -> float:
    """The number a range was written with: the middle, or the finite end of an open one."""
    if interval.bounded:
        return (interval.low + interval.high) / 2
    return interval.low if interval.high == float("inf") else interval.high


def _interval(leaf: Leaf, outcomes: dict[str, Outcome]) -> Interval:
    if leaf.kind == "claim":
        low, high = outcomes[leaf.text].found_range or (0.0, 0.0)
        return Interval(low, high, high_open=outcomes[leaf.text].unit == "datetime")
    if leaf.kind == "date":
        return read_date(leaf.text, None).interval
    try:
        return read_duration(leaf.text).interval
    except ValueError:
        return read_quantity(leaf.text).amount.interval


def _words(node: Leaf | Operation, outcomes: dict[str, Outcome]) -> str:
    if isinstance(node, Leaf):
        return str(outcomes[node.text].found) if node.kind == "claim" else node.text
    return f"{_words(node.left, outcomes)} {node.operator} {_words(node.right, outcomes)}"


CHECK = Check(
    kind="relation",
    summary="An article's own figures among themselves.",
    value_help="An expression over claims: qin-talks + wang-talks >= all-talks.",
    rules={
        "relation-agrees": "The article's own figures fit the expression.",
        "relation-imprecise": "The article's own figures are too vague to tell.",
        "relation-conflict": "The article's own figures contradict the expression.",
        "relation-silent": "The article gives no value for a claim of the expression.",
        "relation-undetermined": "A claim of the expression is undetermined.",
    },
    read_value=read_value,
    compare=compare,
    event_needed=False,
    refers=claims_of,
)
