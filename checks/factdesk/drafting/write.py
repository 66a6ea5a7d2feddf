"""A draft as a claim file: the claims with the articles' words above each as comments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdesk.claims.sign_off import quoted
from factdesk.drafting.draft import entities_of
from factdesk.report.shown import marked, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factdesk.articles.model import Article
    from factdesk.claims.model import Claim, Entity
    from factdesk.drafting.draft import Drafted
    from factdesk.results import Result

_PLAIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 .-]*[A-Za-z0-9])?")
_NO_TEXT = frozenset("y n yes no on off true false null".split())
_MOST_SHOWN = 4  # articles named above a claim, of each sort
_SENTENCE = 160

_HEAD = """\
# Drafted from articles, for a person to prune: keep what somebody stands behind, and say it better.
"""


def as_file(drafted: Sequence[Drafted], articles: Sequence[Article]) -> str:
    """The text of a claim file; each claim has the evidence above it, and DISAGREES where an article gives another value."""
    lines = [_HEAD.rstrip("\n")]
    headline = next((article.headline for article in articles if article.headline), None)
    day = min((article.published for article in articles if article.published), default=None)
    lines.append(f"topic: {scalar(one_line(headline or articles[0].id, 200))}")
    lines += [f"date: {day}"] if day else []
    entities = entities_of(each.claim for each in drafted)
    lines += ["entities:", *map(_entity, entities)] if entities else []
    lines.append("claims:" if drafted else "claims: []")
    for number, each in enumerate(drafted):
        lines += [""] if number else []
        lines += _comments(each)
        lines += _claim(each.claim)
    return "\n".join(lines) + "\n"


def scalar(text: str) -> str:
    """A text as a YAML value that is read as that text: plain where it can be, else in double quotation marks."""
    return text if _PLAIN.fullmatch(text) and text.lower() not in _NO_TEXT else quoted(text)


def evidence_lines(result: Result, limit: int = _SENTENCE) -> Iterator[str]:
    """The first place in the article that led to a result, as `path:line:column`, then its sentence with the words in brackets."""
    for evidence in result.outcome.evidence[:1]:
        before, mark, after = marked(result.article, evidence, limit)
        yield f"{one_line(result.article.path)}:{evidence.line}:{evidence.column}"
        yield f"{before}[{mark}]{after}"


def _comments(each: Drafted) -> Iterator[str]:
    for sort, results in (("agrees", each.agreeing), ("DISAGREES", each.disagreeing)):
        for result in results[:_MOST_SHOWN]:
            found = f" ({one_line(result.outcome.found or '', 80)})" if sort == "DISAGREES" and result.outcome.found else ""
            yield f"  # {sort}{found}: {' '.join(evidence_lines(result))}".rstrip()
        if len(results) > _MOST_SHOWN:
            yield f"  # {sort}: and {len(results) - _MOST_SHOWN} more articles"


def _entity(entity: Entity) -> str:
    more = f", aliases: {_listed(entity.aliases)}" if entity.aliases else ""
    more += f", titles: {_listed(entity.titles)}" if entity.titles else ""
    return f"  {entity.id}: {{name: {scalar(entity.name)}, kind: {entity.kind.value}{more}}}"


def _claim(claim: Claim) -> Iterator[str]:
    yield f"  - id: {claim.id}"
    yield f"    kind: {claim.kind}"
    yield f"    statement: {scalar(claim.statement)}"
    if claim.who:
        yield f"    who: {_listed(tuple(entity.id for entity in claim.who))}"
    if claim.event:
        yield f"    event: {_listed(claim.event)}"
    if claim.value:
        yield f"    value: {scalar(claim.value[0]) if len(claim.value) == 1 else _listed(claim.value)}"
    if claim.states:
        yield "    states:"
        yield from (f"      {scalar(state)}: {_listed(phrases)}" for state, phrases in claim.states.items())


def _listed(words: tuple[str, ...]) -> str:
    return f"[{', '.join(map(scalar, words))}]"
