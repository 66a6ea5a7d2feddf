"""Cases: a claim, a few sentences, and the verdict a careful fact checker gives. For rules of one's own, and for factdesk's.

A case file is YAML with `cases`, and what they have in common, `entities` and `published`, beside it:

    entities:
      lee: {name: Ann Lee}
      ray: {name: Bo Ray}
    published: 2023-06-20
    cases:
      - case: an offset is no length
        claim: {kind: duration, who: [lee, ray], event: meeting, value: 35 minutes}
        article: The meeting of Ann Lee and Bo Ray was confirmed 45 minutes before it began.
        verdict: silent

In a test:

    CASES = load_cases(Path("cases.yaml"))

    @pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
    def test_case(case: Case) -> None:
        assert differences(case, run_case(case)) == []

Keys of a case: `case` (its name), `claim` or `claims` (the first is judged; the others are for `relation`), `article`, `verdict`, and where
they matter `entities`, `published`, `date` (of the story), `headline`, `rule`, `evidence`, `message` (the first reason, whole), `because`
(pieces of reasons) and `known_failure` (why the program does not come to that verdict yet).
"""

from __future__ import annotations

import datetime as dt
import tempfile
from pathlib import Path
from textwrap import indent
from typing import TYPE_CHECKING

import yaml

from factdesk.articles.model import Article
from factdesk.claims.load import load_claims
from factdesk.engine import run
from factdesk.errors import InputError, did_you_mean
from factdesk.records import dataclass
from factdesk.results import Verdict
from factdesk.source import failure, in_order, read_text, shown
from factdesk.yamltree import TreeReading

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factdesk.results import Outcome
    from factdesk.yamltree import Node

_FILE = ("entities", "published", "cases")
_CASE = (
    *("case", "claim", "claims", "entities", "article", "published", "date", "headline"),
    *("verdict", "rule", "evidence", "message", "because", "known_failure"),
)
_ID = "claim"  # of a claim that a case gives no id


@dataclass(frozen=True, slots=True)
class Case:
    """A claim and an article with the verdict that is expected.

    `claims` is the YAML text of a list of claims, of which the first is judged, `entities` that of a mapping of entities; `date` is the
    day of the story. What is "" or empty is not compared. `evidence` are the words shown as evidence, the first ones in order;
    `message` is the first reason as a whole, `because` pieces that must stand in some reason. `known_failure` says why the program
    does not come to the verdict yet.
    """

    name: str
    claims: str
    article: str
    verdict: Verdict
    entities: str = ""
    published: dt.date | None = None
    date: dt.date | None = None
    headline: str | None = None
    rule: str = ""
    evidence: tuple[str, ...] = ()
    message: str = ""
    because: tuple[str, ...] = ()
    known_failure: str = ""


def run_case(case: Case) -> Outcome:
    """What the program says of a case's first claim. Raises InputError where its claims cannot be read."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "case.yaml"
        path.write_text(_claim_file(case), encoding="utf-8", newline="\n")
        claims = load_claims([path])
    article = Article(
        "article", "article.txt", case.article, 0, len(case.article), headline=case.headline, published=case.published
    )
    return run(claims, [article], today=case.published or dt.date(1, 1, 1)).results[0].outcome


def differences(case: Case, outcome: Outcome) -> list[str]:
    """How an outcome differs from what a case expects, in words; empty where it does not."""
    found = []
    if outcome.verdict is not case.verdict:
        found.append(f"verdict: {case.verdict.value} expected, {outcome.verdict.value} found ({'; '.join(outcome.because)})")
    if case.rule and outcome.rule != case.rule:
        found.append(f"rule: {case.rule} expected, {outcome.rule} found")
    words = tuple(item.text for item in outcome.evidence)
    if case.evidence and words[: len(case.evidence)] != case.evidence:
        found.append(f"evidence: {list(case.evidence)} expected, {list(words)} found")
    if case.message and outcome.because[:1] != (case.message,):
        found.append(f'message: "{case.message}" expected, "{outcome.because[0] if outcome.because else ""}" found')
    found += [
        f'because: no reason holds "{piece}" in {list(outcome.because)}'
        for piece in case.because
        if not any(piece in reason for reason in outcome.because)
    ]
    return found


def load_cases(path: Path) -> tuple[Case, ...]:
    """The cases of a file in order. Raises InputError, with every problem and its place, where a key or value is none of a case's."""
    tree = TreeReading(shown(path))
    root = tree.compose(read_text(path))
    if root is None:
        raise failure(tree.path, "the file is empty", f"a case file has the keys {', '.join(_FILE)}")
    keyed = tree.mapping(root, "a case file")
    tree.refuse_unknown(keyed, _FILE, "a case file")
    if "cases" not in keyed:
        tree.wrong(root, 'a case file without "cases"')
    shared = _text(keyed["entities"][1]) if "entities" in keyed else ""
    day = tree.date(keyed["published"][1], "published") if "published" in keyed else None
    nodes = tree.items(keyed["cases"][1], "cases") if "cases" in keyed else []
    read = [_case(tree, node, shared, day) for node in nodes]
    cases = tuple(case for case in read if case is not None)
    names: set[str] = set()
    for case, node in zip(read, nodes, strict=True):
        if case is not None and case.name in names:
            tree.wrong(node, f'a second case is called "{case.name}"')
        names |= {case.name} if case else set()
    if tree.problems:
        raise InputError(in_order(tree.problems))
    return cases


def _case(tree: TreeReading, node: Node, entities: str, published: dt.date | None) -> Case | None:
    found = tree.mapping(node, "a case")
    tree.refuse_unknown(found, _CASE, "a case")
    for key in ("case", "article", "verdict"):
        if key not in found:
            tree.wrong(node, f'a case without "{key}"')
    if ("claim" in found) == ("claims" in found):
        tree.wrong(node, 'a case needs "claim" or "claims", and not both')
    if tree.problems:
        return None
    claims = [found["claim"][1]] if "claim" in found else tree.items(found["claims"][1], "claims")
    if not claims:
        tree.wrong(node, "a case without a claim")
        return None
    return Case(
        name=_word(tree, found, "case"),
        claims="\n".join(f"- {_text(_with_id(claim))}" for claim in claims),
        article=_word(tree, found, "article"),
        verdict=_verdict(tree, found["verdict"][1]),
        entities=_text(found["entities"][1]) if "entities" in found else entities,
        published=tree.date(found["published"][1], "published") if "published" in found else published,
        date=tree.date(found["date"][1], "date") if "date" in found else None,
        headline=_word(tree, found, "headline") or None,
        rule=_word(tree, found, "rule"),
        evidence=_words(tree, found, "evidence"),
        message=_word(tree, found, "message"),
        because=_words(tree, found, "because"),
        known_failure=_word(tree, found, "known_failure"),
    )


def _verdict(tree: TreeReading, node: Node) -> Verdict:
    written = tree.text(node, "verdict") or ""
    known = [verdict.value for verdict in Verdict]
    if written not in known:
        tree.wrong(node, f'no verdict: "{written}"', did_you_mean(written, known) or f"known are {', '.join(known)}")
        return Verdict.UNDETERMINED
    return Verdict(written)


def _word(tree: TreeReading, found: Mapping[str, tuple[Node, Node]], key: str) -> str:
    return (tree.text(found[key][1], key) or "") if key in found else ""


def _words(tree: TreeReading, found: Mapping[str, tuple[Node, Node]], key: str) -> tuple[str, ...]:
    return tuple(text for text, _ in tree.texts(found[key][1], key)) if key in found else ()


def _with_id(claim: Node) -> Node:
    """The claim, with an id where it has none."""
    if not isinstance(claim, yaml.MappingNode) or any(key.value == "id" for key, _ in claim.value):
        return claim
    made = yaml.ScalarNode("tag:yaml.org,2002:str", "id"), yaml.ScalarNode("tag:yaml.org,2002:str", _ID)
    return yaml.MappingNode(claim.tag, [made, *claim.value])


def _text(node: Node) -> str:
    """A node as YAML on one line."""
    for part in _parts(node):
        if isinstance(part, yaml.CollectionNode):
            part.flow_style = True
    return yaml.serialize(node, width=float("inf")).strip()


def _parts(node: Node) -> list[Node]:
    found = [node]
    for part in found:
        if isinstance(part, yaml.MappingNode):
            found += [child for pair in part.value for child in pair]
        elif isinstance(part, yaml.SequenceNode):
            found += part.value
    return found


def _claim_file(case: Case) -> str:
    """The text of a claim file with a case's claims and entities."""
    head = f"date: {case.date}\n" if case.date else ""
    entities = f"entities:\n{indent(case.entities, '  ')}\n" if case.entities else ""
    return f"{head}{entities}claims:\n{indent(case.claims, '  ')}\n"
