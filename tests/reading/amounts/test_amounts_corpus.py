"""The corpus of amounts: one test a sentence, compared whole.

Under `cases/` stand YAML files of values and the sentences that give them. In a sentence the words that give the value stand
between `[[` and `]]`. A value is written as `describe` writes a mention: kind, number (or low..high), unit, hedge, `exact`, head
noun where it is not the unit, `part`, direction of a change, `sum`, what a rate is per. `none.yaml` holds sentences that give no amount,
`claim_values.yaml` claims' values.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from factdesk.reading.amounts.values import read_quantity
from factdesk.reading.model import AmountMention
from factdesk.reading.read import read
from factdesk.text.segment import segment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdesk.reading.amounts.values import QuantityValue
    from factdesk.values.amount import Amount

CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Case:
    """One sentence: its text without marks, the marked span, and the value expected there."""

    id: str
    text: str
    start: int
    end: int
    value: str


def readings() -> Iterator[Case]:
    """All sentences that give a value."""
    for path in sorted(CASES.glob("*.yaml")):
        for group in yaml.safe_load(path.read_text("utf-8")):
            for marked in group.get("reads", ()):
                before, _, rest = marked.partition("[[")
                inside, _, after = rest.partition("]]")
                text = before + inside + after
                yield Case(f"{path.stem}: {marked}", text, len(before), len(before) + len(inside), group["value"])


def listed(file: str, key: str) -> list[str]:
    """All entries under a key of the groups of one file."""
    groups = yaml.safe_load((CASES / file).read_text("utf-8"))
    return [entry for group in groups for entry in group.get(key, ())]


def describe(mention: AmountMention) -> str:
    """A mention in one line, everything it says included."""
    assert mention.amount is not None
    amount = mention.amount
    parts = [mention.kind.value, *_amount(amount)]
    if mention.hedge != amount.hedge:
        parts.append(f"(mention hedge {mention.hedge})")
    if mention.head and mention.head != amount.unit:
        parts.append(f"head={mention.head}")
    if mention.part_of:
        parts.append("part")
    if mention.change:
        parts.append(f"change={mention.change}")
    if mention.collective:
        parts.append("sum")
    if mention.per:
        parts.append(f"per={mention.per}")
    return " ".join(parts)


def describe_value(value: QuantityValue) -> str:
    """A claim's value in one line."""
    parts = [value.kind.value, *_amount(value.amount)]
    if value.head and value.head != value.amount.unit:
        parts.append(f"head={value.head}")
    if value.rank is not None:
        parts.append(f"rank={value.rank}")
    return " ".join(parts)


def _number(number: float) -> str:
    return f"{number:.0f}" if number == int(number) else f"{number:.8g}"


def _amount(amount: Amount) -> list[str]:
    interval = amount.interval
    shown = _number(amount.number) if amount.number is not None else f"{_number(interval.low)}..{_number(interval.high)}"
    parts = [shown, amount.unit] if amount.unit else [shown]
    if amount.hedge is not None:
        parts.append(f"({amount.hedge.value})")
    if amount.exact:
        parts.append("exact")
    return parts


READINGS = list(readings())


def mentions(text: str) -> list[AmountMention]:
    return [mention for mention in read(segment(text)).mentions if isinstance(mention, AmountMention)]


@pytest.mark.parametrize("case", READINGS, ids=[case.id for case in READINGS])
def test_reads(case: Case) -> None:
    found = [mention for mention in mentions(case.text) if mention.span.start < case.end and case.start < mention.span.end]
    shown = [f"{case.text[mention.span.start : mention.span.end]} = {describe(mention)}" for mention in found]
    assert shown == [f"{case.text[case.start : case.end]} = {case.value}"]


@pytest.mark.parametrize("text", listed("none.yaml", "leaves"))
def test_leaves(text: str) -> None:
    assert [f"{text[mention.span.start : mention.span.end]} = {describe(mention)}" for mention in mentions(text)] == []


CLAIMS = yaml.safe_load((CASES / "claim_values.yaml").read_text("utf-8"))
VALUES = [(text, group["value"]) for group in CLAIMS for text in group.get("claims", ())]


@pytest.mark.parametrize(("text", "value"), VALUES, ids=[text for text, _ in VALUES])
def test_claim_value(text: str, value: str) -> None:
    assert describe_value(read_quantity(text)) == value


REFUSED = [(group["refuses"], group["message"]) for group in CLAIMS if "refuses" in group]


@pytest.mark.parametrize(("text", "message"), REFUSED, ids=[text for text, _ in REFUSED])
def test_claim_refused(text: str, message: str) -> None:
    with pytest.raises(ValueError) as raised:
        read_quantity(text)
    assert str(raised.value) == message


def test_the_corpus_is_large_and_has_both_sides() -> None:
    kinds = {case.value.split()[0] for case in READINGS}
    assert kinds == {"number", "ordinal", "percent", "money", "age", "quantity", "rank"}
    assert len(READINGS) + len(listed("none.yaml", "leaves")) + len(VALUES) >= 600
