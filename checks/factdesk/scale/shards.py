"""Shards: a run in parts, each over every n-th article, and the parts put together again.

A shard takes articles by their place (the third of eight takes the 3rd, 11th, 19th …), so neighbours of one size spread evenly. The
parts are JSON reports; together with the claims and articles themselves they give the whole matrix, as if it had been checked in one run.
"""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, NamedTuple

from factdesk.errors import InputError, Problem
from factdesk.records import replace
from factdesk.results import Evidence, Outcome, Verdict
from factdesk.source import read_text, shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from factdesk.articles.model import Article
    from factdesk.claims.model import Claim, ClaimSet


class Shard(NamedTuple):
    """Part `number` (from 1) of `of`."""

    number: int
    of: int


def read_shard(text: str) -> Shard:
    """A shard written "3/8". Raises ValueError."""
    number, slash, of = text.partition("/")
    if not (slash and number.isascii() and number.isdigit() and of.isascii() and of.isdigit() and 1 <= int(number) <= int(of)):
        raise ValueError(f"{text!r} is no shard; write it as 3/8, the third of eight")
    return Shard(int(number), int(of))


def part(claims: ClaimSet, articles: Sequence[Article], shard: Shard) -> tuple[ClaimSet, tuple[Article, ...]]:
    """The articles of a shard, and the claims without what they say of other shards' articles."""
    chosen = tuple(articles[shard.number - 1 :: shard.of])
    ids = frozenset(article.id for article in chosen)
    return replace(claims, claims=tuple(_about(claim, ids) for claim in claims.claims)), chosen


def _about(claim: Claim, ids: frozenset[str]) -> Claim:
    required = claim.required if isinstance(claim.required, bool) else tuple(name for name in claim.required if name in ids)
    return replace(claim, accepted=tuple(entry for entry in claim.accepted if entry.article in ids), required=required)


def outcomes_of(reports: Sequence[Path], claims: ClaimSet, articles: Sequence[Article]) -> Mapping[str, tuple[Outcome, ...]]:
    """The outcomes of all claims for each article id, from the JSON reports of all shards.

    Raises InputError where a report is none, has an article twice, knows other claims, or where an article is in none of them.
    """
    problems: list[Problem] = []
    found: dict[str, dict[str, Outcome]] = {}
    first: dict[str, str] = {}
    for path in reports:
        try:
            part_of = _read(path)
        except InputError as error:
            problems += error.problems
            continue
        for article, outcomes in part_of.items():
            if article in found:
                message = f'the article "{article}" is in {first[article]} already'
                problems.append(Problem(shown(path), None, None, message, "give each shard's report once"))
            found[article], first[article] = outcomes, shown(path)
    wanted = [claim.id for claim in claims.claims]
    for one in articles:
        if one.id not in found:
            hint = "is a shard's report missing?"
            problems.append(Problem("", None, None, f'no report has the article "{one.id}"', hint))
        elif missing := [name for name in wanted if name not in found[one.id]]:
            message = f'the claim "{missing[0]}" is not in it for the article "{one.id}"'
            problems.append(Problem(first[one.id], None, None, message, "check it again: the claims have changed"))
    if problems:
        raise InputError(problems)
    return {one.id: tuple(found[one.id][name] for name in wanted) for one in articles}


def _read(path: Path) -> dict[str, dict[str, Outcome]]:
    """The outcomes of one report, by article and claim. Raises InputError."""
    try:
        document = json.loads(read_text(path))
        version = str(document["schema_version"])
        if version.partition(".")[0] != "1":
            raise InputError([Problem(shown(path), None, None, f"a report of version {version}; version 1 is read")])
        found: dict[str, dict[str, Outcome]] = {str(article["id"]): {} for article in document["articles"]}
        for entry in document["results"]:
            found[entry["article"]][entry["claim"]] = _outcome(entry)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        problem = Problem(shown(path), None, None, f"no JSON report of factdesk: {type(error).__name__}: {error}")
        raise InputError([problem]) from None
    return found


def _outcome(entry: Mapping[str, object]) -> Outcome:
    places, reasons, found = entry["evidence"], entry["because"], entry["found"]
    if not isinstance(places, list) or not isinstance(reasons, list):
        raise TypeError("evidence and because must be lists")
    return Outcome(
        Verdict(entry["verdict"]),
        str(entry["rule"]),
        str(entry["expected"]),
        None if found is None else str(found),
        tuple(Evidence(**place) for place in places),
        tuple(map(str, reasons)),
        (),
        _range(entry["expected_range"]),
        _range(entry["found_range"]),
        str(entry["unit"]),
    )


def _range(ends: object) -> tuple[float, float] | None:
    if not isinstance(ends, list):
        return None
    low, high = ends
    return (-math.inf if low is None else low, math.inf if high is None else high)
