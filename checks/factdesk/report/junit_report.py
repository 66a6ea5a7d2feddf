"""junit: JUnit XML for dashboards. A suite a claim file, a case a pair; conflicts fail, silence is skipped with its reason.

`file` and `line` on a case are not in the xunit2 schema but are what GitLab and others link by. Times are zero: a pair's
time is not measured, and the same result gives the same bytes.
"""

from __future__ import annotations

import re
from html import escape  # the XML one imports half of urllib; its five entities are XML's too
from typing import TYPE_CHECKING

from factdesk.report.findings import finding, gist, place_of_article, place_of_claim, relative
from factdesk.report.model import Report
from factdesk.report.shown import marked, one_line, visible
from factdesk.results import AcceptanceState, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdesk.report.model import Options
    from factdesk.results import Matrix, Result

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # what XML 1.0 cannot hold, even escaped


def render(matrix: Matrix, options: Options) -> str:
    """Every pair as a test case; never without one."""
    suites: dict[str, list[Result]] = {}
    for result in matrix.results:
        suites.setdefault(result.claim.location.path, []).append(result)
    failures = sum(result.failing for result in matrix.results)
    errors = 0 if suites or matrix.scope else 1
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    total = max(1, len(matrix.results))
    lines.append(f'<testsuites name="factdesk" tests="{total}" failures="{failures}" errors="{errors}" time="0">')
    for path, results in suites.items():
        lines += _suite(relative(path, options), results, options)
    if not suites and matrix.scope:
        lines += [
            '<testsuite name="factdesk" tests="1" failures="0" errors="0" skipped="0" time="0">',
            f'<testcase classname="factdesk" name={_attribute(matrix.scope)} time="0"/>',
            "</testsuite>",
        ]
    elif not suites:
        lines += [
            '<testsuite name="factdesk" tests="1" failures="0" errors="1" skipped="0" time="0">',
            '<testcase classname="factdesk" name="run" time="0">',
            '<error type="nothing-checked" message="nothing was checked"/>',
            "</testcase>",
            "</testsuite>",
        ]
    lines.append("</testsuites>\n")
    return _ILLEGAL.sub("", "\n".join(lines))


def _suite(path: str, results: list[Result], options: Options) -> Iterator[str]:
    failures = sum(result.failing for result in results)
    skipped = sum(not result.failing and _skips(result) for result in results)
    yield (
        f'<testsuite name={_attribute(path)} tests="{len(results)}" failures="{failures}" errors="0" '
        f'skipped="{skipped}" time="0" file={_attribute(path)}>'
    )
    for result in results:
        yield from _case(path, result, options)
    yield "</testsuite>"


def _skips(result: Result) -> bool:
    accepted = result.accepted is not None and result.accepted.state in (AcceptanceState.ACTIVE, AcceptanceState.BASELINE)
    return accepted or result.verdict in (Verdict.SILENT, Verdict.UNDETERMINED)


def _case(path: str, result: Result, options: Options) -> Iterator[str]:
    name = f"{one_line(result.claim.id, 200)}[{one_line(result.article.id, 200)}]"
    found = finding(result) if result.failing else None
    place = found.place if found else place_of_article(result) or place_of_claim(result)
    where = f'file={_attribute(relative(place.path, options))} line="{place.line}"'
    head = f'<testcase classname={_attribute(path)} name={_attribute(name)} {where} time="0"'
    if found:
        yield head + ">"
        kind, message = _attribute(one_line(found.rule, 120)), _attribute(found.message)
        yield f"<failure type={kind} message={message}>{_details(result, options)}</failure>"
        yield "</testcase>"
    elif _skips(result):
        yield f"{head}><skipped type={_attribute(_skip_type(result))} message={_attribute(_skip_message(result))}/></testcase>"
    else:
        yield head + "/>"


def _skip_type(result: Result) -> str:
    return "accepted" if result.verdict is Verdict.CONFLICTS else result.verdict.value


def _skip_message(result: Result) -> str:
    words = f"{result.verdict.value}: {gist(result)}"
    return f"{words} (accepted: {one_line(result.accepted.reason, 300)})" if result.accepted else words


def _details(result: Result, options: Options) -> str:
    """The places, the words in their sentences and the reasons, as escaped text."""
    claim = place_of_claim(result)
    lines = [f"claim: {relative(claim.path, options)}:{claim.line}:{claim.column} {one_line(result.claim.statement, 300)}"]
    for evidence in result.outcome.evidence:
        before, mark, after = marked(result.article, evidence)
        where = f"{relative(result.article.path, options)}:{evidence.line}:{evidence.column}"
        lines.append(f"article: {where} {before}>>{mark}<<{after}")
    lines += [f"because: {one_line(reason, 500)}" for reason in result.outcome.because]
    return escape(visible("\n".join(lines)), quote=False)


def _attribute(text: str) -> str:
    return f'"{escape(one_line(text))}"'


REPORT = Report("junit", "every pair as a test case, for dashboards (JUnit XML)", "application/xml", "xml", render)
