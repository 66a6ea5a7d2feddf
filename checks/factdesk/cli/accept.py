"""`factdesk accept`: signs off a known conflict in the claim file."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factdesk.cli import _options
from factdesk.cli._inputs import about, refuse_unknown
from factdesk.errors import InputError, Problem
from factdesk.records import replace
from factdesk.results import AcceptanceState, Verdict

if TYPE_CHECKING:
    from factdesk.articles.model import Article
    from factdesk.claims.model import ClaimSet
    from factdesk.results import Result

_EPILOG = """\b
Examples:
  factdesk accept xi-meeting-length agencies --reason "the wire rounded" --until 2027-12-31
  factdesk accept xi-meeting-length agencies --reason "the wire rounded" --dry-run

\b
Exit codes: 0 written, 2 not written (unknown claim or article, no conflict to accept, a day that has passed).
"""


@click.command("accept", epilog=_EPILOG)
@click.argument("claim")
@click.argument("article")
@click.option("--reason", required=True, help="Why the conflict is known and may stand.")
@click.option("--until", callback=_options.read_day, metavar="DAY", help="Last day on which it holds, as 2023-06-19.")
@click.option("--dry-run", is_flag=True, help="Print the changed lines, and write nothing.")
@_options.claims_option
@_options.articles_option
@_options.config_option
@_options.today_option
def command(
    claim: str,
    article: str,
    reason: str,
    until: dt.date | None,
    dry_run: bool,
    claims: tuple[Path, ...],
    articles: tuple[Path, ...],
    config: Path | None,
    today: dt.date | None,
) -> int:
    """Sign off a known conflict in the claim file.

    Writes the entry under `accepted` of CLAIM, and changes nothing else there: comments and layout stay.
    CLAIM and ARTICLE are ids. An entry whose last day has passed is renewed.
    """
    from factdesk.claims.sign_off import SignOff, add_sign_off
    from factdesk.cli._inputs import configuration, load
    from factdesk.cli._output import say
    from factdesk.cli._reports import write_atomically
    from factdesk.report.findings import gist
    from factdesk.source import failure, read_text

    day = today or dt.date.today()
    words = " ".join(reason.split())
    if not words:
        raise click.BadParameter("say in words why the conflict may stand", param_hint="'--reason'")
    if not all(sign.isprintable() for sign in words):
        raise click.BadParameter("it holds a sign that cannot be shown", param_hint="'--reason'")
    if until is not None and until < day:
        raise click.BadParameter(f"{until} has passed", param_hint="'--until'")
    loaded, found = load(configuration(config), claims, articles)
    refuse_unknown(claim, [each.id for each in loaded.claims], "claim")
    refuse_unknown(article, [each.id for each in found], "article")
    result = _result(loaded, claim, next(each for each in found if each.id == article), day)
    _refuse(result, until)
    path = Path(result.claim.location.path)
    before = read_text(path)
    after = add_sign_off(result.claim.location.path, before, claim, SignOff(article, words, until))
    if dry_run:
        say(_changes(path, before, after))
        return 0
    try:
        write_atomically(path, after)
    except OSError as error:
        raise failure(path.as_posix(), f"cannot be written: {(error.strerror or str(error)).lower()}") from None
    line = _first_changed(before, after)
    last = f" until {until}" if until else ""
    say(f"{path.as_posix()}:{line}: {claim} against {article} is accepted{last}: {gist(result)}")
    return 0


def _result(loaded: ClaimSet, claim: str, article: Article, day: dt.date) -> Result:
    """The result of one pair. All claims are given to the engine, because a relation needs those it speaks of."""
    from factdesk import engine

    here = replace(loaded, claims=tuple(about(each, (article.id,)) for each in loaded.claims))
    return next(each for each in engine.run(here, (article,), today=day).results if each.claim.id == claim)


def _refuse(result: Result, until: dt.date | None) -> None:
    """Raise InputError where there is nothing to sign off, or nothing that is not signed off already."""
    claim, article, accepted = result.claim, result.article.id, result.accepted
    at = next((entry.location for entry in claim.accepted if entry.article == article), claim.location)
    hint: str | None = f"see: factdesk explain {claim.id} {article}"
    if result.verdict is not Verdict.CONFLICTS:
        message = f"there is no conflict to accept: {article} {_SAYS[result.verdict]} {claim.id}"
        if accepted is not None and accepted.state is AcceptanceState.STALE:
            hint = "the entry that stands here is stale and should go"
    elif accepted is not None and accepted.state is AcceptanceState.ACTIVE:
        last = f" until {accepted.until}" if accepted.until else ""
        message, hint = f"{claim.id} against {article} is accepted already{last}: {accepted.reason}", None
    elif accepted is not None and until is None:
        message = f"the entry for {article} ended on {accepted.until}: to renew it, give its new last day"
        hint = "--until DAY"
    else:
        return
    raise InputError([Problem(at.path, at.line, at.column, message, hint)])


def _first_changed(before: str, after: str) -> int:
    """The first line, from 1, in which two texts differ."""
    old, new = before.splitlines(), after.splitlines()
    same = next((at for at, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), len(old))
    return same + 1


def _changes(path: Path, before: str, after: str) -> str:
    """The changed lines with those around them, as a unified diff."""
    from difflib import unified_diff

    name = path.as_posix()
    return "\n".join(unified_diff(before.splitlines(), after.splitlines(), name, name, lineterm=""))


_SAYS = {
    Verdict.AGREES: "agrees with",
    Verdict.IMPRECISE: "is imprecise on, but compatible with,",
    Verdict.SILENT: "is silent on",
    Verdict.UNDETERMINED: "could not be decided for",
}
