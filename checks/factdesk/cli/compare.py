"""`factdesk compare`: where two articles disagree, without a claim file."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factdesk.cli import _options

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdesk.articles.model import Article
    from factdesk.drafting.draft import Drafted

_EPILOG = """\b
Examples:
  factdesk compare stories/gazette.md stories/times.md
  factdesk compare gazette times                         ids of the project's articles

\b
Exit codes: 0 they do not disagree, 1 they do, 2 they could not be compared.
"""


@click.command("compare", epilog=_EPILOG)
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@_options.config_option
@_options.today_option
def command(one: str, other: str, config: Path | None, today: dt.date | None) -> int:
    """List where two articles disagree, without a claim file.

    What A says is drafted as claims and checked against B, and the reverse. A and B are files, or ids of the project's articles.
    """
    from factdesk.cli._output import say
    from factdesk.drafting.draft import draft
    from factdesk.errors import InputError, Problem

    left, right = _articles((one, other), config)
    if left.id == right.id:
        raise InputError([Problem("", None, None, f'both are the article "{left.id}"', "name two")])
    drafted = draft((left, right), today or dt.date.today())
    apart = [each for each in drafted if each.disagreeing]
    agreed = sum(len(each.results) > 1 and not each.conflicting for each in drafted)
    lines = [line for each in apart for line in _disagreement(each)]
    noun = "matter" if len(apart) == 1 else "matters"
    verdict = (
        f"{left.id} and {right.id} disagree on {len(apart)} {noun}" if apart else f"{left.id} and {right.id} do not disagree"
    )
    lines.append(f"{verdict}; they agree on {agreed}, and {sum(len(each.results) == 1 for each in drafted)} stand in one alone")
    say("\n".join(lines))
    return int(bool(apart))


def _articles(names: tuple[str, str], config: Path | None) -> tuple[Article, Article]:
    """The articles of two names, each a file or the id of an article of the project. Raises InputError."""
    from factdesk.articles.load import load_articles
    from factdesk.cli._inputs import configuration, refuse_unknown
    from factdesk.errors import InputError, Problem

    known: dict[str, Article] = {}
    if not all(Path(name).is_file() for name in names):
        known = {article.id: article for article in load_articles(configuration(config).articles)}
    found: list[Article] = []
    for name in names:
        if Path(name).is_file():
            found.append(load_articles([Path(name)])[0])
            continue
        if not known:
            raise InputError([Problem("", None, None, f'there is no file "{name}"', "name two files")])
        refuse_unknown(name, sorted(known), "file or article")
        found.append(known[name])
    return found[0], found[1]


def _disagreement(each: Drafted) -> Iterator[str]:
    """One matter: what it is, and what each article says, with place and sentence."""
    from factdesk.drafting.write import evidence_lines
    from factdesk.report.shown import one_line

    claim = each.claim
    about = ", ".join([*(entity.name for entity in claim.who), *claim.event])
    yield f"{claim.kind}: {one_line(about or claim.statement, 200)}"
    for result in (each.results[0], *each.disagreeing):
        place, *words = evidence_lines(result, 240)
        yield f"  {place}: {one_line(result.outcome.found or '', 120)}"
        yield from (f"    | {line}" for line in words)
    yield ""
