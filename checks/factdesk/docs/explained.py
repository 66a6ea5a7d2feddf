"""The page of ten explained pairs: claims of this repository and articles of this repository, chosen for difficulty.

The output is that of `factdesk explain` on the day `DAY`, so that sign-offs do not end one day and change the page. A remark tells what
to look at, and names the verdict it speaks of: where the program comes to another, the remark has to be written anew.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from factdesk import engine
from factdesk.articles.load import load_articles
from factdesk.claims.load import load_claims
from factdesk.docs.tables import fenced
from factdesk.errors import InputError, Problem
from factdesk.records import dataclass, replace
from factdesk.results import Verdict

if TYPE_CHECKING:
    from factdesk.results import Result

DAY = dt.date(2024, 1, 1)
_INTRODUCTION = """\
# Ten verdicts explained

`factdesk explain CLAIM ARTICLE` says why a verdict was reached. Below are ten pairs of this repository's own claims and articles, chosen
because a reader, or a simpler program, could get them wrong. The output is real, and the gate fails where it is not up to date.

Each explanation has the same parts: the claim; the verdict with both values, and where they are ranges, how these lie to each other; the
article's words, marked; the reasons; the rule. Then come all the places that were weighed. A place counts when its
weights add up to enough and the claim's own event or people are tied to it; what was left aside shows why.
"""


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim and an article by id, why the pair is hard, the verdict that the remark speaks of, and the remark itself."""

    claim: str
    article: str
    title: str
    verdict: Verdict
    remark: str


PAIRS = (
    Pair(
        "xi-meeting-length",
        "agencies",
        "A hedge is a range, and a range can miss",
        Verdict.CONFLICTS,
        "Look at the line “As ranges”: “approximately 30” is read as ten per cent to either side, 27 to 33 minutes, and 35 lies outside. "
        "The conflict is signed off in the claim file, so it is shown with its reason and fails nothing.",
    ),
    Pair(
        "xi-meeting-length",
        "washington-post",
        "“The meeting”, without saying whose",
        Verdict.AGREES,
        "The sentence names neither man, so the event takes the people of the text before: that is the reason with “from the text before”. "
        "Below it are the other lengths of the article, each with what keeps it apart; those tied to somebody else's talks have the "
        "weight of −3.50 against them.",
    ),
    Pair(
        "xi-meeting-notice",
        "washington-post",
        "45 minutes that are no length of a meeting",
        Verdict.AGREES,
        "These 45 minutes count from one moment to another, so they never appear among the candidates of the claim above, which asks for a "
        "length. Here the claim has `role: offset` and “confirmed” as its event, and the same words are its evidence.",
    ),
    Pair(
        "wang-talks-length",
        "bloomberg",
        "Three hours against more than three hours",
        Verdict.IMPRECISE,
        "“Three-hour” is precise to the hour and stands for 2.5 to 3.5 hours; “more than 3 hours” is open above. The two share a part, so "
        "both can hold: less precise, and no conflict.",
    ),
    Pair(
        "qin-washington-invitation",
        "cdt",
        "Invited is not accepted, and no contradiction either",
        Verdict.IMPRECISE,
        "The claim file says that who accepted had been invited (`implies`), so the article tells a weaker state of the same matter. "
        "“Refused” further down is left aside, because the sentence gives its event to somebody else.",
    ),
    Pair(
        "trip-postponed",
        "bloomberg",
        "Cancelled against postponed",
        Verdict.CONFLICTS,
        "No `implies` joins the two states, so they are opposed. The verb counts because the trip is its object and the traveller stands "
        "beside it; had somebody else's trip been cancelled, a reason of −3.50 would have left it aside.",
    ),
    Pair(
        "xi-meeting-place",
        "cdt",
        "A city that holds the hall",
        Verdict.IMPRECISE,
        "Beijing is where the Great Hall of the People stands, which the program knows from the claim's entities, so the wider place "
        "is compatible. The same word occurs several times in the article; compare the weights to see which are tied to this meeting.",
    ),
    Pair(
        "name-blinken",
        "bloomberg",
        "A misspelling in an article that also spells it right",
        Verdict.CONFLICTS,
        "A wrong spelling is a conflict even where the right one stands elsewhere in the article: the caption still has to be mended. "
        "One letter more makes a near miss; another first name would have been another person.",
    ),
    Pair(
        "quote-reached-agreement",
        "bloomberg",
        "One letter in a quotation",
        Verdict.CONFLICTS,
        "The words are aligned one by one, and the only reason names the one that differs: plural for singular. Between quotation marks that "
        "is a change, and a desk may sign it off as another translation, which it did here.",
    ),
    Pair(
        "qin-talks-length",
        "cdt",
        "Silence in an article full of lengths",
        Verdict.SILENT,
        "The article gives four lengths of time, and each is listed with what is missing: people who are named only elsewhere, or a meeting "
        "that the text gives to another man. Silence is never a conflict, however near the numbers are.",
    ),
)  # fmt: skip


def pages(root: Path) -> dict[str, str]:
    """The one page. Raises InputError where a pair no longer has the verdict that its remark speaks of."""
    results = _results(root)
    problems = []
    for pair in PAIRS:
        found = results[pair.claim, pair.article].verdict
        if found is not pair.verdict:
            what = f"{pair.claim} in {pair.article} is {found.value} now, and its remark speaks of {pair.verdict.value}"
            problems.append(
                Problem("checks/factdesk/docs/explained.py", None, None, what, "choose another pair, or write the remark anew")
            )
    if problems:
        raise InputError(problems)
    parts = [_INTRODUCTION.rstrip()]
    for number, pair in enumerate(PAIRS, start=1):
        parts += [f"## {number}. {pair.title}", pair.remark, fenced(_output(results[pair.claim, pair.article]))]
    return {"explain.md": "\n\n".join(parts)}


def _results(root: Path) -> dict[tuple[str, str], Result]:
    articles = load_articles([root / "seeds"])
    claims = load_claims([root / "claims"], known_articles=frozenset(article.id for article in articles))
    here = [replace(article, path=_relative(article.path, root)) for article in articles]
    named = replace(
        claims,
        claims=tuple(
            replace(claim, location=replace(claim.location, path=_relative(claim.location.path, root))) for claim in claims.claims
        ),
    )
    matrix = engine.run(named, here, today=DAY)
    return {(result.claim.id, result.article.id): result for result in matrix.results}


def _relative(path: str, root: Path) -> str:
    """A path as it is shown to somebody who works in the repository's folder."""
    found = Path(path).absolute()
    return found.relative_to(root.absolute()).as_posix() if found.is_relative_to(root.absolute()) else path


def _output(result: Result) -> str:
    from factdesk.cli._note import claim_head, note

    command = f"$ factdesk explain {result.claim.id} {result.article.id}"
    return "\n".join([command, *claim_head(result.claim), "", *note(result)])
