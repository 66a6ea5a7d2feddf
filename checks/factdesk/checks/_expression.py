"""Expressions over claims: `qin-talks + wang-talks >= all-talks`.

    comparison = sum ("<" | "<=" | "=" | "==" | "!=" | ">=" | ">") sum
    sum        = product (("+" | "-") product)*
    product    = atom (("*" | "/") atom)*
    atom       = "(" sum ")" | claim id | number with an optional unit | date

A claim id holds its hyphens without spaces; a minus sign has spaces around it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdesk.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable

    from factdesk.values.interval import Interval

_TOKEN = re.compile(
    r"\s*(?:(?P<operator><=|>=|==|!=|[<>=+*/()]|-(?=\s))"
    r"|(?P<date>\d{4}-\d\d(?:-\d\d)?)"
    r"|(?P<amount>[$€£]?\d[\d,]*(?:\.\d+)?(?:\s*(?:%|[A-Za-z]+(?: [A-Za-z]+)?))?)"
    r"|(?P<claim>[a-z][a-z0-9]*(?:[-_.][a-z0-9]+)*))"
)
COMPARISONS = frozenset({"<", "<=", "=", "==", "!=", ">=", ">"})


@dataclass(frozen=True, slots=True)
class Leaf:
    """A claim id, a date or an amount, as written."""

    kind: str  # "claim", "date", "amount"
    text: str


@dataclass(frozen=True, slots=True)
class Operation:
    """Two parts and what is done with them."""

    operator: str
    left: Node
    right: Node


Node = Leaf | Operation


def parse(text: str) -> Operation:
    """The comparison a text gives. Raises ValueError, with what is wrong, where it gives none."""
    tokens = _tokens(text)
    node, rest = _sum(tokens)
    if not rest or rest[0].text not in COMPARISONS:
        raise ValueError(f'"{text}" compares nothing: it needs one of < <= = != >= >')
    operator = rest[0].text
    right, rest = _sum(rest[1:])
    if rest:
        raise ValueError(f'"{rest[0].text}" is too much after the comparison')
    return Operation(operator, node, right)


def claims_of(node: Node) -> tuple[str, ...]:
    """The ids of the claims an expression speaks of, in order, each once."""
    if isinstance(node, Leaf):
        return (node.text,) if node.kind == "claim" else ()
    return tuple(dict.fromkeys((*claims_of(node.left), *claims_of(node.right))))


def evaluate(node: Node, value_of: Callable[[Leaf], Interval]) -> Interval:
    """The range an arithmetic expression stands for. Raises ZeroDivisionError, and whatever `value_of` raises."""
    if isinstance(node, Leaf):
        return value_of(node)
    left, right = evaluate(node.left, value_of), evaluate(node.right, value_of)
    if node.operator == "+":
        return left + right
    if node.operator == "-":
        return left - right
    return left * right if node.operator == "*" else left / right


def holds(operator: str, left: Interval, right: Interval) -> bool | None:
    """Whether a comparison of two ranges holds: True always, False never, None where it depends."""
    if operator in ("=", "=="):
        return None if left.overlaps(right) and left != right else left == right
    if operator == "!=":
        equal = holds("=", left, right)
        return None if equal is None else not equal
    if operator in (">", ">="):
        return holds("<" if operator == ">" else "<=", right, left)
    surely = left.high < right.low or (left.high == right.low and (operator == "<=" or left.high_open or right.low_open))
    never = left.low > right.high or (left.low == right.high and (operator == "<" or left.low_open or right.high_open))
    return True if surely else False if never else None


def _tokens(text: str) -> list[Leaf]:
    found, at = [], 0
    while text[at:].strip():
        match = _TOKEN.match(text, at)
        if match is None or match.lastgroup is None:
            raise ValueError(f'cannot read "{text[at:].strip()[:30]}" in the expression')
        found.append(Leaf(match.lastgroup, match[match.lastgroup].strip()))
        at = match.end()
    if not found:
        raise ValueError("the expression is empty")
    return found


def _sum(tokens: list[Leaf]) -> tuple[Node, list[Leaf]]:
    node, rest = _product(tokens)
    while rest and rest[0].text in ("+", "-") and rest[0].kind == "operator":
        operator = rest[0].text
        right, rest = _product(rest[1:])
        node = Operation(operator, node, right)
    return node, rest


def _product(tokens: list[Leaf]) -> tuple[Node, list[Leaf]]:
    node, rest = _atom(tokens)
    while rest and rest[0].text in ("*", "/") and rest[0].kind == "operator":
        operator = rest[0].text
        right, rest = _atom(rest[1:])
        node = Operation(operator, node, right)
    return node, rest


def _atom(tokens: list[Leaf]) -> tuple[Node, list[Leaf]]:
    if not tokens:
        raise ValueError("the expression ends too early")
    first, rest = tokens[0], tokens[1:]
    if first.text == "(" and first.kind == "operator":
        node, rest = _sum(rest)
        if not rest or rest[0].text != ")":
            raise ValueError("a bracket is not closed")
        return node, rest[1:]
    if first.kind == "operator":
        raise ValueError(f'"{first.text}" stands where a value is needed')
    return first, rest
