"""The baseline: findings that were there when factdesk was adopted, and that are to fail nothing until they go.

An entry is matched by what was found: the ids of claim and article, the rule, and the article's words without regard to space and
case. Lines play no part, so that a text which moves in its file stays known, and one whose words change is looked at again. The
file is YAML with an entry a line, so that entries can be read, struck out and merged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factdesk.errors import InputError, one_line
from factdesk.records import dataclass, replace
from factdesk.results import AcceptanceState, Accepted
from factdesk.source import failure, read_text, shown
from factdesk.yamltree import TreeReading

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from factdesk.results import Matrix, Result
    from factdesk.yamltree import Node

NAME = "factdesk-baseline.yaml"
VERSION = "1"
_FILE = ("version", "findings")
_MOST_BYTES = 50_000_000
_MOST_TOLD = 20  # stale entries that are named one by one
_HEAD = """\
# Findings that were there before: they fail nothing, and should become fewer.
# Written by `factdesk baseline write`; an entry goes when it is struck out or written anew.
"""


class Entry(NamedTuple):
    """What a finding is known by. `words` are the article's, in lower case and with single spaces; "" for a silence."""

    claim: str
    article: str
    rule: str
    words: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """A baseline file that was read: its entries, each with the line and column where it stands."""

    path: str
    entries: Mapping[Entry, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Stale:
    """An entry that matches nothing any more, and what became of it."""

    path: str
    line: int
    column: int
    entry: Entry
    now: str

    def __str__(self) -> str:
        entry = self.entry
        words = one_line(f"stale entry: {entry.claim} against {entry.article} ({entry.rule}): {self.now}")
        return f"{self.path}:{self.line}:{self.column}: {words}"


def entry_of(result: Result) -> Entry:
    """What a failing result is known by."""
    from factdesk.report.findings import rule_of

    words = " ".join(" ".join(each.text.split()).casefold() for each in result.outcome.evidence)
    return Entry(result.claim.id, result.article.id, rule_of(result), words)


def may_stand(result: Result) -> bool:
    """Whether a failing result can be put into a baseline. A sign-off that is stale or has ended must be seen to instead."""
    return result.failing and result.accepted is None


def as_text(entries: Iterable[Entry]) -> str:
    """The file of entries, in alphabetical order."""
    from factdesk.claims.sign_off import quoted

    lines = []
    for entry in sorted(set(entries)):
        claim, article, rule, words = map(quoted, entry)
        lines.append(f"  - {{claim: {claim}, article: {article}, rule: {rule}, words: {words}}}\n")
    listed = "findings:\n" + "".join(lines) if lines else "findings: []\n"
    return f"{_HEAD}version: {VERSION}\n{listed}"


def read_baseline(path: Path) -> Baseline:
    """The entries of a file. Raises InputError, with the place, where it is not there, broken, or of another version."""
    name = shown(path)
    if not path.exists():
        raise failure(name, "there is no such baseline", "write it: factdesk baseline write")
    tree = TreeReading(name)
    root = tree.compose(read_text(path, most=_MOST_BYTES))
    if root is None:
        raise failure(name, "the baseline is empty", "write it anew: factdesk baseline write")
    found = tree.mapping(root, "a baseline")
    tree.refuse_unknown(found, _FILE, "a baseline")
    entries: dict[Entry, tuple[int, int]] = {}
    if tree.is_mapping(root):
        for key in _FILE:
            if key not in found:
                tree.wrong(root, f'the baseline has no "{key}"')
    if "version" in found and tree.text(found["version"][1], "version") not in (None, VERSION):
        tree.wrong(found["version"][1], f"this version of factdesk reads baselines of version {VERSION}")
    for node in tree.items(found["findings"][1], "findings") if "findings" in found else ():
        entry = _entry(tree, node)
        if entry is not None:
            entries.setdefault(entry, tree.place(node))
    if tree.problems:
        raise InputError(tree.problems)
    return Baseline(name, entries)


def _entry(tree: TreeReading, node: Node) -> Entry | None:
    found = tree.mapping(node, "an entry")
    if not tree.is_mapping(node):
        return None
    tree.refuse_unknown(found, Entry._fields, "an entry")
    words: list[str] = []
    for key in Entry._fields:
        if key not in found:
            tree.wrong(node, f'an entry without "{key}"')
        elif key == "words" and getattr(found[key][1], "value", None) == "":
            words.append("")  # a silence has none
        else:
            words.append(tree.text(found[key][1], key) or "")
    return Entry(*words) if len(words) == len(Entry._fields) else None


def apply(matrix: Matrix, baseline: Baseline, *, whole: bool) -> tuple[Matrix, tuple[Stale, ...]]:
    """The matrix in which what the baseline has fails nothing, and the entries that matched nothing, in the order of the file.

    An entry is judged where its claim and its article were both checked; where the run was `whole`, all are.
    """
    known = Accepted(AcceptanceState.BASELINE, "in the baseline", None)
    matched: set[Entry] = set()
    results: list[Result] = []
    for result in matrix.results:
        if may_stand(result) and (entry := entry_of(result)) in baseline.entries:
            matched.add(entry)
            results.append(replace(result, accepted=known))
        else:
            results.append(result)
    pairs = {(result.claim.id, result.article.id): result for result in results}
    claims, articles = {claim.id for claim in matrix.claims}, {article.id for article in matrix.articles}
    stale: list[Stale] = []
    for entry, (line, column) in baseline.entries.items():
        if entry in matched:
            continue
        now = pairs.get((entry.claim, entry.article))
        if now is not None:
            stale.append(Stale(baseline.path, line, column, entry, _became(now)))
        elif whole:
            gone = f'there is no claim "{entry.claim}"' if entry.claim not in claims else f'there is no article "{entry.article}"'
            told = gone if entry.claim not in claims or entry.article not in articles else "the pair is not checked"
            stale.append(Stale(baseline.path, line, column, entry, told))
    return replace(matrix, results=tuple(results), notes=(*matrix.notes, *_notes(stale))), tuple(stale)


def _became(result: Result) -> str:
    if result.accepted is not None and result.accepted.state is not AcceptanceState.BASELINE:
        return "the claim has a sign-off for it"
    if result.failing or result.accepted is not None:
        return "it is found in other words now"
    return f"the verdict is {result.verdict.value} now"


def _notes(stale: list[Stale]) -> list[str]:
    told = [str(each) for each in stale[:_MOST_TOLD]]
    if len(stale) > _MOST_TOLD:
        told.append(f"{stale[0].path}: {len(stale) - _MOST_TOLD} more stale entries")
    return told
