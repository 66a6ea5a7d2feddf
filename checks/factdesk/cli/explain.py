"""`factdesk explain`: why a verdict was reached, in words."""

from __future__ import annotations

import datetime as dt
import sys
from typing import TYPE_CHECKING

import click

from factdesk.cli import _options

if TYPE_CHECKING:
    from pathlib import Path

_EPILOG = """\b
Examples:
  factdesk explain xi-meeting-length agencies
  factdesk explain xi-meeting-length            all articles
  factdesk explain 'xi-*' guardian
"""


@click.command("explain", epilog=_EPILOG)
@click.argument("claim")
@click.argument("article", required=False)
@_options.claims_option
@_options.articles_option
@_options.config_option
@_options.today_option
def command(
    claim: str,
    article: str | None,
    claims: tuple[Path, ...],
    articles: tuple[Path, ...],
    config: Path | None,
    today: dt.date | None,
) -> int:
    """Say in words why an article agrees with a claim or conflicts with it.

    Shows what the claim gives and what was found, the words that prove it, and every place that was weighed, with the reasons
    for and against it and their weights. CLAIM and ARTICLE are ids, or patterns such as 'xi-*'.
    """
    from factdesk import engine
    from factdesk.cli._inputs import configuration, load, pick
    from factdesk.cli._note import claim_head, note
    from factdesk.cli._output import say
    from factdesk.cli._progress import progress
    from factdesk.report.shown import harmless

    loaded, found = load(configuration(config), claims, articles)
    picked = pick([claim], [each.id for each in loaded.claims], "claim")
    chosen = frozenset(pick([article or "*"], [each.id for each in found], "article"))
    with progress(sys.stderr) as tell:
        matrix = engine.run(loaded, found, today=today or dt.date.today(), progress=tell)
    lines: list[str] = []
    for name in picked:
        results = [each for each in matrix.results if each.claim.id == name and each.article.id in chosen]
        lines += claim_head(results[0].claim)
        for result in results:
            lines += ["", *note(result)]
        lines.append("")
    say(harmless("\n".join(lines).rstrip()))
    return 0
