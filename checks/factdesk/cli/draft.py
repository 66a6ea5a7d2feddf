"""`factdesk draft`: a claim file drafted from articles."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factdesk.cli import _options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdesk.articles.model import Article
    from factdesk.drafting.draft import Drafted

_EPILOG = """\b
Examples:
  factdesk draft stories/gazette.md stories/times.md
  factdesk draft stories --output claims/bridge.yaml

\b
Exit codes: 0 drafted, 2 nothing could be drafted.
"""


@click.command("draft", epilog=_EPILOG)
@click.argument("articles", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="ARTICLE...")
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Write to this new file.")
@_options.today_option
def command(articles: tuple[Path, ...], output: Path | None, today: dt.date | None) -> int:
    """Draft a claim file from articles, for a person to prune.

    Proposes claims of every kind from what the articles say, with the words that say so above each as a comment, marked where two
    articles already disagree. The file is valid as it is, and every claim agrees with an article it was drafted from.
    """
    from factdesk.articles.load import load_articles
    from factdesk.cli._output import complain, say
    from factdesk.cli._reports import write_atomically
    from factdesk.drafting.draft import draft
    from factdesk.errors import InputError, Problem
    from factdesk.source import failure

    if output is not None and output.exists():
        raise failure(output.as_posix(), "the file is there already", "a draft replaces nothing: name a new one")
    found = load_articles(articles)
    drafted = draft(found, today or dt.date.today())
    if not drafted:
        raise InputError([Problem("", None, None, "nothing was drafted: no claim could be made of the articles")])
    text = _readable(drafted, found)
    if output is None:
        say(text)
        return 0
    try:
        write_atomically(output, text)
    except OSError as error:
        raise failure(output.as_posix(), f"cannot be written: {(error.strerror or str(error)).lower()}") from None
    apart = sum(bool(each.disagreeing) for each in drafted)
    complain(f"written  {output.as_posix()}: {len(drafted)} claims, {apart} of them marked DISAGREES")
    return 0


def _readable(drafted: Sequence[Drafted], articles: Sequence[Article]) -> str:
    """The draft's text, without the claims that cannot be read again as they were written."""
    import tempfile

    from factdesk.claims.load import load_claims
    from factdesk.drafting.write import as_file
    from factdesk.errors import InputError

    kept = list(drafted)
    with tempfile.TemporaryDirectory(prefix="factdesk-") as folder:
        path = Path(folder) / "draft.yaml"
        while True:
            text = as_file(kept, articles)
            path.write_text(text, encoding="utf-8", newline="\n")
            try:
                load_claims([path])
            except InputError as error:
                starts = [number for number, line in enumerate(text.splitlines(), start=1) if line.startswith("  - id: ")]
                wrong = {sum(start <= (problem.line or 0) for start in starts) - 1 for problem in error.problems}
                if not kept or wrong <= {-1}:
                    raise
                kept = [each for number, each in enumerate(kept) if number not in wrong]
            else:
                return text
