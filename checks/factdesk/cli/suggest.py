"""`factdesk suggest`: the value that most articles give."""

from __future__ import annotations

import datetime as dt
import sys
from typing import TYPE_CHECKING

import click

from factdesk.cli import _options

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from factdesk.claims.model import Claim
    from factdesk.results import Result

_EPILOG = """\b
Examples:
  factdesk suggest xi-meeting-length
  factdesk suggest xi-meeting-length --articles 'archive/2023-06-*.md'
"""


@click.command("suggest", epilog=_EPILOG)
@click.argument("claim")
@_options.claims_option
@_options.articles_option
@_options.config_option
@_options.today_option
def command(claim: str, claims: tuple[Path, ...], articles: tuple[Path, ...], config: Path | None, today: dt.date | None) -> int:
    """Show the value that most articles give for a claim.

    Lists every value with the number of articles that give it, the commonest first, and the words that do. What an article says in
    other words ("half an hour", "30 minutes") counts as one value. CLAIM is an id.
    """
    from factdesk import engine
    from factdesk.cli._inputs import configuration, load, refuse_unknown
    from factdesk.cli._output import say
    from factdesk.cli._progress import progress
    from factdesk.errors import InputError, Problem

    loaded, found = load(configuration(config), claims, articles)
    refuse_unknown(claim, [each.id for each in loaded.claims], "claim")
    wanted = next(each for each in loaded.claims if each.id == claim)
    if wanted.kind == "relation":
        at, hint = wanted.location, "ask for the claims it speaks of"
        raise InputError([Problem(at.path, at.line, at.column, f"{claim} is a relation, which has no value of its own", hint)])
    with progress(sys.stderr) as tell:
        matrix = engine.run(loaded, found, today=today or dt.date.today(), progress=tell)
    say("\n".join(_lines(wanted, [each for each in matrix.results if each.claim.id == claim])))
    return 0


def _lines(claim: Claim, results: Sequence[Result]) -> Iterator[str]:
    from factdesk.report.shown import one_line
    from factdesk.results import Verdict

    groups = _values(results)
    speaking = sum(map(len, groups))
    for group in groups:
        agreeing = any(result.verdict is Verdict.AGREES for result in group)
        mark = " (as the claim)" if agreeing else ""
        yield f"{len(group)} of {speaking}  {one_line(group[0].outcome.found or '', 120)}{mark}"
        for result in group:
            yield from _words(result)
    if groups and (len(groups) == 1 or len(groups[0]) > len(groups[1])):
        yield f"most give: {one_line(groups[0][0].outcome.found or '', 120)}"
    elif groups:
        yield "no value is given by most"
    rest = len(results) - speaking
    given = f"; the claim gives {one_line(claim.value_text, 120)}" if claim.value else ""
    yield f"{speaking} of {len(results)} articles give a value, {rest} none{given}"


def _words(result: Result) -> Iterator[str]:
    from factdesk.drafting.write import evidence_lines

    lines = list(evidence_lines(result, 200))
    yield f"    {lines[0]}: {lines[1]}" if lines else f"    {result.article.path}"


def _middle(span: tuple[float, float]) -> object:
    """What two ranges of one value share however precisely it was written; an open range stands for itself."""
    low, high = span
    return round((low + high) / 2, 6) if high - low < float("inf") else span


def _values(results: Sequence[Result]) -> list[list[Result]]:
    """The results that give a value, by value, the commonest first, then by the first article that gives it."""
    groups: dict[object, list[Result]] = {}
    for result in results:
        outcome = result.outcome
        if outcome.found is not None:
            key: object = " ".join(outcome.found.split()).casefold()
            if outcome.found_range is not None:
                key = _middle(outcome.found_range)  # "90 minutes" and "1.5 hours" differ in their precision alone
            groups.setdefault(key, []).append(result)
    return sorted(groups.values(), key=len, reverse=True)
