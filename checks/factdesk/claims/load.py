"""Loads claim files: YAML with the place of every key and value, all problems collected before one error is raised."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from factdesk.checks.registry import check, kinds
from factdesk.claims.files import claim_files, is_claim_file
from factdesk.claims.make import Known, Made, make_claim
from factdesk.claims.model import ClaimSet
from factdesk.claims.read import MOST_BYTES, ClaimFile, read_file
from factdesk.errors import InputError, Problem, did_you_mean
from factdesk.source import in_order, read_text, shown

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from factdesk.claims.model import Entity, Location

    Entities = dict[str, tuple[Entity, Location]]

_HAS_CLAIMS = re.compile(r"^claims\s*:", re.MULTILINE)
_HAS_ENTITIES = re.compile(r"^entities\s*:", re.MULTILINE)


def load_claims(
    paths: Sequence[Path], *, known_articles: Collection[str] | None = None, texts: Mapping[Path, str] | None = None
) -> ClaimSet:
    """The claims of files, folders (their `*.yaml` and `*.yml`, deep) and globs, in the order given, a folder's files by path.

    A file with entities alone serves the claim files of its folder, whether it is named or not. `known_articles` are the ids that
    `accepted` and `required` may name; None leaves them unchecked. `texts` are those of files by real path that an editor has not
    saved yet. Gives an empty set for no paths. Raises InputError with every problem of every file, sorted by path, line and column.
    """
    problems: list[Problem] = []
    files = _read_files(paths, problems, texts or {})
    shared = _shared_entities(files, problems, texts or {})
    served: dict[str, tuple[Entity, ...]] = {}
    claims: dict[str, Made] = {}
    for file in files:
        served[file.path] = tuple(entity for entity, _ in (shared.get(file.folder, {}) | file.entities).values())
        known = Known(served[file.path])
        made = [make_claim(file, node, known, known_articles) for node in file.claims]
        _add(claims, [one for one in made if one], problems)
        problems += file.tree.problems
    problems += _unknown_references(claims)
    if problems:
        raise InputError(in_order(problems))
    return ClaimSet(tuple(one.claim for one in claims.values()), served, tuple(file.path for file in files))


def _read_files(paths: Sequence[Path], problems: list[Problem], texts: Mapping[Path, str]) -> list[ClaimFile]:
    named: dict[Path, Path] = {}  # the real path -> as named
    for path in paths:
        try:
            for file in claim_files(path):
                named.setdefault(file.resolve(), file)
        except InputError as error:
            problems += error.problems
    files = []
    for real, path in named.items():
        try:
            files.append(read_file(path, texts.get(real)))
        except InputError as error:
            problems += error.problems
    return files


def _shared_entities(files: Sequence[ClaimFile], problems: list[Problem], texts: Mapping[Path, str]) -> Mapping[Path, Entities]:
    """The entities that serve the claim files of each folder, from files that have nothing else."""
    shared: dict[Path, Entities] = {folder: {} for folder in dict.fromkeys(file.folder for file in files)}
    serving = [file for file in files if file.serves_folder]
    named = {file.path for file in files}
    for folder in shared:
        for other in _unnamed_entity_files(folder, named):
            try:
                serving.append(read_file(other, texts.get(other.resolve()) if texts else None))
                problems += serving[-1].tree.problems
            except InputError as error:
                problems += error.problems
    for file in sorted(serving, key=lambda file: file.path):
        _merge(shared[file.folder], file.entities, problems)
    for file in files:
        if not file.serves_folder:
            _merge(dict(shared[file.folder]), file.entities, problems)
    return shared


def _unnamed_entity_files(folder: Path, named: Collection[str]) -> Iterator[Path]:
    for path in sorted(folder.glob("*.y*ml"), key=Path.as_posix):
        if not is_claim_file(path) or path.name.startswith(".") or shown(path) in named or not path.is_file():
            continue
        try:
            text = read_text(path, most=MOST_BYTES)
        except InputError:  # nobody asked for this file
            continue
        if _HAS_ENTITIES.search(text) and not _HAS_CLAIMS.search(text):
            yield path


def _merge(into: Entities, entities: Entities, problems: list[Problem]) -> None:
    for word, (entity, at) in entities.items():
        if word in into:
            hint = f"first in {_place(into[word][1])}"
            problems.append(Problem(at.path, at.line, at.column, f'duplicate entity "{word}"', hint))
        else:
            into[word] = entity, at


def _add(claims: dict[str, Made], made: Sequence[Made], problems: list[Problem]) -> None:
    for one in made:
        first = claims.setdefault(one.claim.id, one)
        if first is not one:
            at = one.claim.location
            hint = f"first in {_place(first.claim.location)}"
            problems.append(Problem(at.path, at.line, at.column, f'duplicate claim id "{one.claim.id}"', hint))


def _unknown_references(claims: Mapping[str, Made]) -> Iterator[Problem]:
    for one in claims.values():
        for word in one.refers:
            if word not in claims:
                at = one.value_at
                yield Problem(at.path, at.line, at.column, f'no claim has the id "{word}"', did_you_mean(word, claims))
            elif not check(claims[word].claim.kind).gives_figures:
                yield _no_figure(one, claims[word], claims)


def _no_figure(one: Made, other: Made, claims: Mapping[str, Made]) -> Problem:
    """The problem of a claim that reckons with one that gives no figure, such as itself."""
    at, name = one.value_at, other.claim.id
    if other is one:
        message = f"the claim {name} speaks of itself: it could never be decided"
    elif _leads_to(other, one.claim.id, claims):
        message = f"the claims {one.claim.id} and {name} speak of each other in a circle: they could never be decided"
    else:
        message = f"the claim {name} of kind {other.claim.kind} gives no figure or date to compare"
    known = ", ".join(kind for kind in kinds() if check(kind).gives_figures)
    return Problem(at.path, at.line, at.column, message, f"kinds that do are {known}")


def _leads_to(one: Made, name: str, claims: Mapping[str, Made]) -> bool:
    """Whether a claim speaks of the one of that name, itself or by way of others."""
    seen: set[str] = set()
    waiting = list(one.refers)
    while waiting:
        word = waiting.pop()
        if word == name:
            return True
        if word in claims and word not in seen:
            seen.add(word)
            waiting += claims[word].refers
    return False


def _place(at: Location) -> str:
    return f"{at.path}:{at.line}:{at.column}"
