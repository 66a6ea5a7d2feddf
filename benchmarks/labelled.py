"""Labelled files: claim files whose claims have a key more, `gold`, with the verdict a careful reader gives for each article.

    claims:
      - id: meeting-length
        kind: duration
        who: [okafor, reyes]
        event: meeting
        value: 35 minutes
        gold:
          herald: {verdict: agrees, has: lasted 35 minutes, line: 7}
          courier: {verdict: imprecise, also_ok: [conflicts], why: says about half an hour}

A label is kept under the article's id. Only its verdict is needed; `also_ok` are verdicts that a fair judge could give too, `has` and `line`
the words that show it and where they stand.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factdesk.claims.load import load_claims
from factdesk.errors import InputError, did_you_mean
from factdesk.results import Verdict
from factdesk.source import BOM, failure, in_order, read_text, shown
from factdesk.yamltree import TreeReading

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from factdesk.claims.model import ClaimSet
    from factdesk.yamltree import Node

LABELS = tuple(verdict.value for verdict in Verdict if verdict is not Verdict.UNDETERMINED)
KEYS = ("verdict", "also_ok", "has", "line", "why")


@dataclass(frozen=True)
class Label:
    """The verdict a careful reader gives a claim in an article."""

    verdict: Verdict
    also_ok: tuple[Verdict, ...]
    has: str
    line: str
    why: str


@dataclass(frozen=True)
class Labelled:
    """A labelled file: its claims, and by claim and article id their labels."""

    path: str
    claims: ClaimSet
    labels: dict[str, dict[str, Label]]


def read_labelled(path: Path) -> Labelled:
    """A labelled file. Raises InputError with every problem and its place."""
    text = read_text(path).removeprefix(BOM)
    tree = TreeReading(shown(path))
    root = tree.compose(text)
    if root is None:
        raise failure(tree.path, "the file is empty")
    top = tree.mapping(root, "a labelled file")
    labels: dict[str, dict[str, Label]] = {}
    plain = text
    for node in tree.items(top["claims"][1], "claims") if "claims" in top else ():
        claim = tree.mapping(node, "a claim")
        name = tree.text(claim["id"][1], "id") if "id" in claim else None
        if name is None or "gold" not in claim:
            continue
        key, gold = claim["gold"]
        if gold.start_mark.index < key.start_mark.index:
            tree.wrong(key, "labels are written out, not named by an alias")
            continue
        labels[name] = {article: _label(tree, cell) for article, (_, cell) in tree.mapping(gold, "gold").items()}
        plain = _blanked(plain, key.start_mark.index, gold.end_mark.index)
    if tree.problems:
        raise InputError(in_order(tree.problems))
    if not any(labels.values()):
        raise failure(tree.path, 'no claim has labels ("gold")')
    return Labelled(tree.path, load_claims([path], texts={path.resolve(): plain}), labels)


def _label(tree: TreeReading, node: Node) -> Label:
    found = tree.mapping(node, "a label")
    tree.refuse_unknown(found, KEYS, "a label")
    if "verdict" not in found:
        tree.wrong(node, 'a label without "verdict"')
    verdicts = _verdicts(tree, found, "verdict")
    if len(verdicts) > 1:
        tree.wrong(found["verdict"][1], "a label has one verdict", "others that are fair stand in also_ok")
    has, line, why = (_words(tree, found, key) for key in ("has", "line", "why"))
    return Label(verdicts[0] if verdicts else Verdict.UNDETERMINED, _verdicts(tree, found, "also_ok"), has, line, why)


def _verdicts(tree: TreeReading, found: Mapping[str, tuple[Node, Node]], key: str) -> tuple[Verdict, ...]:
    written = tree.texts(found[key][1], key) if key in found else []
    for word, node in written:
        if word not in LABELS:
            tree.wrong(node, f'no label: "{word}"', did_you_mean(word, LABELS) or f"known are {', '.join(LABELS)}")
    return tuple(Verdict(word) for word, _ in written if word in LABELS)


def _words(tree: TreeReading, found: Mapping[str, tuple[Node, Node]], key: str) -> str:
    return " ".join(word for word, _ in tree.texts(found[key][1], key)) if key in found and found[key][1].value else ""


def _blanked(text: str, start: int, end: int) -> str:
    """The text with spaces in place of a key and its value, so that the rest stays where it was."""
    if text[end:].lstrip().startswith(","):  # within braces
        end = text.index(",", end) + 1
    return text[:start] + "".join(sign if sign in "\r\n" else " " for sign in text[start:end]) + text[end:]
