"""The items of the pytest plugin: which claim files are collected, what becomes of each claim in each article."""

from __future__ import annotations

import datetime as dt
import glob
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factdesk.articles.load import load_articles
from factdesk.claims.load import load_claims
from factdesk.claims.model import Severity
from factdesk.config import find_config
from factdesk.errors import InputError, Problem
from factdesk.pytest_plugin import SUFFIXES, VERDICT
from factdesk.results import AcceptanceState, FailOn, Verdict
from factdesk.source import shown

if TYPE_CHECKING:
    import os
    from collections.abc import Generator, Iterable, Iterator, Mapping

    from factdesk.articles.model import Article
    from factdesk.baseline import Baseline
    from factdesk.claims.model import Acceptance, Claim, ClaimSet
    from factdesk.results import Result

_WEIGHTS = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}
_THRESHOLDS = {FailOn.NOTE: 0, FailOn.WARNING: 1, FailOn.ERROR: 2, FailOn.NEVER: 3}


class FactFailure(Exception):  # noqa: N818 - named after what it tells, as pytest shows it
    """A result that fails. `result` says all about it."""

    def __init__(self, result: Result) -> None:
        self.result = result
        super().__init__(result.claim.id, result.article.id)


class FactConflict(FactFailure):
    """The article conflicts with the claim. The only failure that a signed-off conflict may show."""


class RequiredSilence(FactFailure):
    """The article is silent where the claim requires it to speak."""


class StaleAcceptance(FactFailure):
    """A conflict is signed off that is no longer there."""


class Desk:
    """What a run checks: claim files against articles. All is loaded once a session, the articles are read at the first test."""

    def __init__(
        self, files: Iterable[Path], articles: Iterable[Path], fail_on: FailOn, today: dt.date, baseline: Path | None = None
    ) -> None:
        self.files = tuple(sorted(set(files)))
        self.fail_on = fail_on
        self.today = today
        self._article_paths = tuple(articles)
        self._baseline_path = baseline

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """The articles. Raises InputError, also where there is none: a run that checks nothing must not pass."""
        found = load_articles(self._article_paths)
        if not found:
            hint = "set articles in [tool.factdesk], factdesk_articles, or --factdesk-articles"
            raise InputError([Problem("", None, None, "there is no article to check", hint)])
        return found

    @cached_property
    def _loaded(self) -> tuple[ClaimSet, Mapping[str, tuple[Problem, ...]]]:
        """All claims, and the problems of the files that had to be left out, by the path shown. Raises InputError."""
        known = frozenset(article.id for article in self.articles)
        broken: dict[str, tuple[Problem, ...]] = {}
        while True:
            try:
                return load_claims([path for path in self.files if shown(path) not in broken], known_articles=known), broken
            except InputError as error:
                paths = {problem.path for problem in error.problems} & set(map(shown, self.files)) - set(broken)
                if not paths:
                    raise
                broken |= {path: tuple(each for each in error.problems if each.path == path) for path in paths}

    def claims_of(self, path: Path) -> tuple[Claim, ...]:
        """The claims of a file. Raises InputError with what is wrong in that file, with all of them, or with the baseline."""
        claims, broken = self._loaded
        _ = self._baseline
        if shown(path) in broken:
            raise InputError(broken[shown(path)])
        return tuple(claim for claim in claims.claims if claim.location.path == shown(path))

    @cached_property
    def _baseline(self) -> Baseline | None:
        """The findings that were there before, where the configuration names a file. Raises InputError."""
        if self._baseline_path is None:
            return None
        from factdesk.baseline import read_baseline

        return read_baseline(self._baseline_path)

    @cached_property
    def results(self) -> Mapping[tuple[str, str], Result]:
        """The result of each claim and article, by their ids."""
        from factdesk.engine import run

        matrix = run(self._loaded[0], self.articles, today=self.today)
        if self._baseline is not None:
            from factdesk.baseline import apply

            matrix, _ = apply(matrix, self._baseline, whole=False)
        return {(result.claim.id, result.article.id): result for result in matrix.results}

    def counts(self, result: Result) -> bool:
        """Whether a failing result's claim weighs enough to fail its test."""
        return _WEIGHTS[result.claim.severity] >= _THRESHOLDS[self.fail_on]


def find_desk(config: pytest.Config) -> Desk | None:
    """The desk of a run, None where the project has no claims. Flags go before the ini file, that before [tool.factdesk].

    Raises CollectError where the settings are wrong.
    """
    try:
        settings = find_config(config.rootpath)
    except InputError as error:
        raise pytest.Collector.CollectError(str(error)) from None
    files = _matching(_asked(config, "claims") or settings.claims)
    if not files:
        return None
    fail_on = _text(config, "fail_on")
    today = _text(config, "today")
    try:
        return Desk(
            files,
            _asked(config, "articles") or settings.articles,
            FailOn(fail_on) if fail_on else settings.fail_on,
            dt.date.fromisoformat(today) if today else dt.date.today(),
            settings.baseline,
        )
    except ValueError as error:
        raise pytest.Collector.CollectError(f"factdesk: {error}") from None


def _asked(config: pytest.Config, name: str) -> tuple[Path, ...]:
    """The paths of a flag, from the folder pytest was called in, or else those of its ini twin, from the root folder."""
    flags: list[str] = config.getoption(f"--factdesk-{name}")
    if flags:
        return tuple(config.invocation_params.dir / path for path in flags)
    lines: list[str] = config.getini(f"factdesk_{name}")
    return tuple(config.rootpath / path for path in lines)


def _text(config: pytest.Config, name: str) -> str:
    flag: str | None = config.getoption(f"--factdesk-{name.replace('_', '-')}")
    return flag or str(config.getini(f"factdesk_{name}"))


def _matching(paths: Iterable[Path]) -> list[Path]:
    """The claim files that files, folders and globs stand for."""
    found: list[Path] = []
    for path in paths:
        for name in glob.glob(str(path), recursive=True):  # noqa: PTH207 - it takes absolute patterns
            match = Path(name).absolute()
            below = match.rglob("*") if match.is_dir() else [match]
            found += [file for file in below if file.suffix in SUFFIXES and file.is_file()]
    return found


class ClaimFile(pytest.File):
    """A claim file: its claims in order, each against every article."""

    desk: Desk

    @classmethod
    def of(cls, parent: pytest.Collector, path: Path, desk: Desk) -> ClaimFile:
        """The collector of a file."""
        manager = parent.config.pluginmanager
        if not manager.has_plugin(_Reports.name):
            manager.register(_Reports(), _Reports.name)
        made: ClaimFile = cls.from_parent(parent, path=path)
        made.desk = desk
        return made

    def collect(self) -> Iterator[FactItem]:
        """One item for each claim and article. Raises CollectError with the place of every problem."""
        try:
            claims, articles = self.desk.claims_of(self.path), self.desk.articles
        except InputError as error:
            raise self.CollectError(str(error)) from None
        for claim in claims:
            for article in articles:
                yield FactItem.of(self, claim, article)


class FactItem(pytest.Item):
    """A claim checked against an article."""

    desk: Desk
    claim: Claim
    article: Article

    @classmethod
    def of(cls, parent: ClaimFile, claim: Claim, article: Article) -> FactItem:
        """The item of a pair; a signed-off conflict is marked as expected to fail, and to fail with a conflict only."""
        name = f"{claim.id}[{article.id}]"
        # The id is given as text: newer pytest would else take the brackets for a part of the name, and --lf would miss it.
        made: FactItem = cls.from_parent(parent, name=name, nodeid=f"{parent.nodeid}::{name}")
        made.desk, made.claim, made.article = parent.desk, claim, article
        kind, severity = claim.kind, claim.severity.value
        made.add_marker(pytest.mark.factdesk(claim=claim.id, article=article.id, kind=kind, severity=severity))
        made.extra_keyword_matches.update((kind, severity, article.id, *claim.tags))
        accepted = made.acceptance
        if accepted is not None and (accepted.until is None or accepted.until >= parent.desk.today):
            until = f" (until {accepted.until})" if accepted.until else ""
            reason = f"signed off: {accepted.reason}{until}"
            made.add_marker(pytest.mark.xfail(reason=reason, raises=FactConflict, strict=True))
        return made

    @property
    def acceptance(self) -> Acceptance | None:
        """The claim's sign-off for the article."""
        return next((entry for entry in self.claim.accepted if entry.article == self.article.id), None)

    def reportinfo(self) -> tuple[os.PathLike[str], int, str]:
        """The claim's place; pytest counts lines from 0."""
        return self.path, self.claim.location.line - 1, self.name

    def runtest(self) -> None:
        """Passes, skips or raises as the verdict demands."""
        result = self.desk.results[self.claim.id, self.article.id]
        self.user_properties += [
            (VERDICT, result.verdict.value),
            ("factdesk_rule", result.outcome.rule),
            ("source", f"{self.claim.location.path}:{self.claim.location.line}"),
        ]
        if result.accepted is not None and result.accepted.state is AcceptanceState.BASELINE:
            pytest.xfail(f"in the baseline: {_message(result)}")
        failure = _failure(result)
        if failure is not None:
            signed_off = result.accepted is not None and result.accepted.state is AcceptanceState.ACTIVE
            if signed_off or self.desk.counts(result):
                raise failure
            pytest.xfail(f"{result.claim.severity.value} only: {_message(result)}")
        if result.verdict in (Verdict.SILENT, Verdict.UNDETERMINED):
            pytest.skip(_message(result))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException]) -> object:  # type: ignore[override]  # pytest's own type of it is private
        """A failure in words, with one line for summaries; anything else as pytest shows it."""
        if not isinstance(excinfo.value, FactFailure):
            return super().repr_failure(excinfo)
        result = excinfo.value.result
        told = excinfo.getrepr(style="value")
        told.reprtraceback.reprentries[-1].lines = list(_details(result))
        if told.reprcrash is not None:
            place = result.outcome.evidence[0].line if result.outcome.evidence else None
            told.reprcrash.path = self.article.path if place else self.claim.location.path
            told.reprcrash.lineno = place or self.claim.location.line
            told.reprcrash.message = _message(result)
        return told


class _Reports:
    """Hooks that are needed only where claims are collected."""

    name = "factdesk-reports"

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Lets a skip point at its claim, not at this file."""
        report = yield
        if isinstance(item, FactItem) and report.skipped and isinstance(report.longrepr, tuple):
            report.longrepr = (str(item.path), item.claim.location.line, report.longrepr[2])
        return report


def _failure(result: Result) -> FactFailure | None:
    if result.accepted and result.accepted.state is AcceptanceState.STALE:
        return StaleAcceptance(result)
    if result.missing:
        return RequiredSilence(result)
    return FactConflict(result) if result.verdict is Verdict.CONFLICTS else None


def _message(result: Result) -> str:
    from factdesk.report.findings import message_of
    from factdesk.report.shown import harmless

    return harmless(message_of(result))


def _details(result: Result) -> Iterator[str]:
    """The failure as `factdesk check` and `factdesk explain` tell it: places first, so that a terminal can open them."""
    from factdesk.cli._note import claim_head, note
    from factdesk.report.shown import harmless

    yield from map(harmless, claim_head(result.claim))
    yield ""
    yield from map(harmless, note(result, candidates=False))
    yield f"  More: factdesk explain {result.claim.id} {result.article.id}"


def headline(counts: Mapping[str, int]) -> str:
    """The number of pairs of each verdict in one line, such as "factdesk: 12 pairs: 3 agrees, 1 conflicts, 8 silent"."""
    parts = [f"{counts[verdict.value]} {verdict.value}" for verdict in Verdict if verdict.value in counts]
    total = sum(counts.values())
    return f"factdesk: {total} pair{'' if total == 1 else 's'}: {', '.join(parts)}"
