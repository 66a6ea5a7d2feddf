"""The engine: the matrix, failures of checks, claims that speak of claims, sign-offs, exit codes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest

from factdesk.articles.model import Article
from factdesk.checks.registry import Check
from factdesk.claims.model import Acceptance, Claim, ClaimSet, Location, Severity
from factdesk.engine import exit_code, run
from factdesk.errors import InputError
from factdesk.frames.build import frame as build
from factdesk.results import AcceptanceState, FailOn, Outcome, Verdict
from factdesk.scale import prepared

if TYPE_CHECKING:
    from factdesk.checks._scene import Scene
    from factdesk.results import Matrix, Result

TODAY = dt.date(2024, 5, 14)
A, P, C, S, U = Verdict.AGREES, Verdict.IMPRECISE, Verdict.CONFLICTS, Verdict.SILENT, Verdict.UNDETERMINED


@dataclass
class Kinds:
    """Checks for these tests: `says` finds the verdict beside the claim's id in the text, `asks` takes another claim's."""

    compared: list[tuple[str, str]] = field(default_factory=list)

    def read(self, claim: Claim) -> str:
        if claim.value == ("unreadable",):
            raise RuntimeError("no value")
        return claim.value_text

    def says(self, claim: Claim, value: str, scene: Scene) -> Outcome:
        article = scene.frames.article
        self.compared.append((claim.id, article.id))
        if value == "raise":
            raise ZeroDivisionError("a range that\nholds zero")
        if value == "recurse":
            return self.says(claim, value, scene)
        for verdict in Verdict:
            if f"{claim.id} {verdict.value}" in article.text:
                return Outcome(verdict, f"says-{verdict.value}", value)
        return Outcome(S, "says-silent", value)

    def asks(self, claim: Claim, value: str, scene: Scene) -> Outcome:
        self.compared.append((claim.id, scene.frames.article.id))
        other, outcome = scene.outcome_of(value)
        return replace(outcome, because=(f"as {other.id}", *outcome.because))

    def check(self, kind: str) -> Check[str]:
        compare = {"says": self.says, "asks": self.asks}[kind]
        return Check(kind, "", "", {}, self.read, compare)


@pytest.fixture(autouse=True)
def kinds(monkeypatch: pytest.MonkeyPatch) -> Kinds:
    found = Kinds()
    monkeypatch.setattr(prepared, "check", found.check)
    return found


def claim(
    name: str,
    value: str = "x",
    kind: str = "says",
    *,
    accepted: tuple[Acceptance, ...] = (),
    required: bool | tuple[str, ...] = False,
    valid_until: dt.date | None = None,
    severity: Severity = Severity.ERROR,
    topic_date: dt.date | None = None,
) -> Claim:
    place = Location("claims/a.yaml", 3, 5)
    return Claim(
        name,
        kind,
        place,
        value=(value,),
        accepted=accepted,
        required=required,
        valid_until=valid_until,
        severity=severity,
        topic_date=topic_date,
    )


def article(name: str, text: str = "Nothing.", published: dt.date | None = TODAY) -> Article:
    return Article(name, f"stories/{name}.txt", text, 0, len(text), published=published)


def matrix(claims: list[Claim], *articles: Article, today: dt.date = TODAY) -> Matrix:
    return run(ClaimSet(tuple(claims), {}, ()), articles, today=today)


def only(found: Matrix) -> Result:
    (result,) = found.results
    return result


def signed(name: str, until: dt.date | None = None) -> tuple[Acceptance, ...]:
    return (Acceptance(name, "known", until, Location("claims/a.yaml", 9, 7)),)


class TestMatrix:
    def test_results_are_by_claim_then_article(self) -> None:
        found = matrix([claim("a"), claim("b")], article("x", "a agrees, b conflicts"), article("y", "b imprecise"))
        assert [(result.claim.id, result.article.id, result.verdict) for result in found.results] == [
            ("a", "x", A),
            ("a", "y", S),
            ("b", "x", C),
            ("b", "y", P),
        ]
        assert found.counts() == {A: 1, P: 1, C: 1, S: 1, U: 0}

    def test_each_article_is_framed_once(self, monkeypatch: pytest.MonkeyPatch) -> None:
        framed: list[str] = []

        def frame(one: Article, day: dt.date | None) -> object:
            framed.append(one.id)
            return build(one, day)

        monkeypatch.setattr(prepared, "frame", frame)
        matrix([claim("a"), claim("b"), claim("c")], article("x"), article("y"))
        assert framed == ["x", "y"]

    def test_progress(self) -> None:
        told: list[tuple[int, int]] = []
        run(
            ClaimSet((claim("a"),), {}, ()),
            [article("x"), article("y")],
            today=TODAY,
            progress=lambda done, total: told.append((done, total)),
        )
        assert told == [(1, 2), (2, 2)]


class TestFailures:
    def test_a_check_that_raises_is_an_undetermined_result_and_the_run_goes_on(self) -> None:
        found = matrix([claim("a", "raise"), claim("b")], article("x", "b agrees"))
        assert [result.verdict for result in found.results] == [U, A]
        assert found.results[0].outcome == Outcome(
            U,
            "says-failed",
            "raise",
            because=("says-failed: the check could not finish, ZeroDivisionError: a range that holds zero",),
        )

    def test_a_check_that_recurses_without_end(self) -> None:
        assert (
            only(matrix([claim("a", "recurse")], article("x")))
            .outcome.because[0]
            .startswith("says-failed: the check could not finish, RecursionError: maximum recursion depth exceeded")
        )

    def test_a_value_that_makes_the_check_fail(self) -> None:
        found = matrix([claim("a", "unreadable")], article("x"), article("y"))
        assert [result.outcome.because for result in found.results] == [
            ("says-failed: the check could not finish, RuntimeError: no value",)
        ] * 2

    def test_a_kind_that_is_not_there(self) -> None:
        outcome = only(matrix([claim("a", kind="colour")], article("x"))).outcome
        assert (outcome.verdict, outcome.rule) == (U, "colour-failed")

    def test_an_article_that_cannot_be_read_costs_its_own_column(self, monkeypatch: pytest.MonkeyPatch) -> None:

        def frame(one: Article, day: dt.date | None) -> object:
            if one.id == "x":
                raise ValueError("odd text")
            return build(one, day)

        monkeypatch.setattr(prepared, "frame", frame)
        found = matrix([claim("a")], article("x", "a agrees"), article("y", "a agrees"))
        assert [result.verdict for result in found.results] == [U, A]
        assert found.results[0].outcome.because == ("says-failed: the check could not finish, ValueError: odd text",)

    def test_an_interruption_is_no_result(self, monkeypatch: pytest.MonkeyPatch, kinds: Kinds) -> None:
        def stop(*_: object) -> Outcome:
            raise KeyboardInterrupt

        monkeypatch.setattr(kinds, "says", stop)
        with pytest.raises(KeyboardInterrupt):
            matrix([claim("a")], article("x"))


class TestOtherClaims:
    def test_an_outcome_is_asked_for_before_its_turn_and_worked_out_once(self, kinds: Kinds) -> None:
        found = matrix([claim("c", "b", "asks"), claim("b", "a", "asks"), claim("a")], article("x", "a conflicts"))
        assert [result.verdict for result in found.results] == [C, C, C]
        assert found.results[0].outcome.because == ("as b", "as a")
        assert kinds.compared == [("c", "x"), ("b", "x"), ("a", "x")]

    def test_articles_do_not_mix(self) -> None:
        found = matrix([claim("b", "a", "asks"), claim("a")], article("x", "a agrees"), article("y", "a conflicts"))
        assert [result.verdict for result in found.results] == [A, C, A, C]

    def test_a_circle_is_undetermined_for_all_in_it_and_says_which(self) -> None:
        claims = [claim("a", "b", "asks"), claim("b", "c", "asks"), claim("c", "a", "asks"), claim("d")]
        found = matrix(claims, article("x", "d agrees"))
        assert [result.verdict for result in found.results] == [U, U, U, A]
        assert "the claims depend on each other in a circle: a -> b -> c -> a" in found.results[0].outcome.because

    def test_a_claim_of_itself(self) -> None:
        outcome = only(matrix([claim("a", "a", "asks")], article("x"))).outcome
        assert (outcome.verdict, outcome.rule) == (U, "asks-circular")

    def test_an_unknown_claim(self) -> None:
        outcome = only(matrix([claim("a", "zzz", "asks")], article("x"))).outcome
        assert outcome.because == ("asks-failed: the check could not finish, KeyError: 'zzz'",)

    def test_a_long_chain(self) -> None:
        claims = [claim(f"c{n}", f"c{n + 1}", "asks") for n in range(3000)] + [claim("c3000")]
        found = matrix(claims, article("x", "c3000 agrees"))
        assert {result.verdict for result in found.results} == {A}


class TestAcceptances:
    @pytest.mark.parametrize(
        ("verdict", "until", "state", "failing"),
        [
            ("conflicts", None, AcceptanceState.ACTIVE, False),
            ("conflicts", TODAY, AcceptanceState.ACTIVE, False),
            ("conflicts", TODAY - dt.timedelta(days=1), AcceptanceState.EXPIRED, True),
            ("agrees", None, AcceptanceState.STALE, True),
            ("imprecise", TODAY, AcceptanceState.STALE, True),
            ("silent", None, AcceptanceState.STALE, True),
            ("agrees", TODAY - dt.timedelta(days=1), AcceptanceState.STALE, True),
            ("undetermined", None, AcceptanceState.ACTIVE, False),
            ("undetermined", TODAY - dt.timedelta(days=1), AcceptanceState.EXPIRED, False),
        ],
    )
    def test_states(self, verdict: str, until: dt.date | None, state: AcceptanceState, failing: bool) -> None:
        result = only(matrix([claim("a", accepted=signed("x", until))], article("x", f"a {verdict}")))
        assert result.accepted is not None
        assert (result.accepted.state, result.accepted.reason, result.accepted.until) == (state, "known", until)
        assert result.failing is failing

    def test_it_holds_for_its_article_only(self) -> None:
        found = matrix([claim("a", accepted=signed("x"))], article("x", "a conflicts"), article("y", "a conflicts"))
        assert [result.failing for result in found.results] == [False, True]
        assert found.results[1].accepted is None

    def test_an_unknown_article(self) -> None:
        claims = [claim("a", accepted=signed("agencie")), claim("b", required=("star", "zzz"))]
        with pytest.raises(InputError) as caught:
            matrix(claims, article("agencies"), article("star"))
        assert str(caught.value) == (
            'claims/a.yaml:9:7: accepted: no article has the id "agencie" (did you mean "agencies"?)\n'
            'claims/a.yaml:3:5: required: no article has the id "zzz"'
        )


class TestRequired:
    @pytest.mark.parametrize(
        ("required", "missing"), [(False, [False] * 3), (True, [True, True, False]), (("y", "z"), [False, True, False])]
    )
    def test_silence_is_missing_where_required(self, required: bool | tuple[str, ...], missing: list[bool]) -> None:
        found = matrix([claim("a", required=required)], article("x"), article("y"), article("z", "a agrees"))
        assert [result.missing for result in found.results] == missing
        assert [result.failing for result in found.results] == missing

    def test_undetermined_is_not_missing(self) -> None:
        assert not only(matrix([claim("a", "raise", required=True)], article("x"))).missing


class TestNotes:
    def test_a_claim_past_its_day(self) -> None:
        claims = [claim("a", valid_until=TODAY - dt.timedelta(days=1)), claim("b", valid_until=TODAY)]
        assert matrix(claims, article("x")).notes == (
            "claims/a.yaml:3:5: the claim a was valid until 2024-05-13: check it again",
        )

    def test_an_article_without_a_day(self) -> None:
        assert matrix([claim("a")], article("x", published=None)).notes == (
            "stories/x.txt: no day of publication: relative dates such as “Monday” stay undetermined in it",
        )

    def test_an_article_without_a_day_takes_the_storys(self, monkeypatch: pytest.MonkeyPatch) -> None:
        framed: list[tuple[str, dt.date | None, dt.date | None]] = []

        def frame(one: Article, day: dt.date | None) -> object:
            frames = build(one, day)
            framed.append((one.id, day, frames.reading.document.published))
            return frames

        monkeypatch.setattr(prepared, "frame", frame)
        other = TODAY + dt.timedelta(days=1)
        claims = [claim("a", topic_date=TODAY), claim("b", topic_date=other), claim("c", topic_date=TODAY)]
        found = matrix(claims, article("x", published=None), article("y", published=dt.date(2024, 1, 1)))
        assert framed == [("x", TODAY, TODAY), ("x", other, other), ("y", None, dt.date(2024, 1, 1))]
        assert found.notes == (
            "stories/x.txt: no day of publication: relative dates such as “Monday” start from the day of the claims' story in it",
        )


class TestNothing:
    def test_nothing_checked_is_an_error(self) -> None:
        with pytest.raises(InputError) as caught:
            matrix([])
        hint = "(name them on the command line or in [tool.factdesk])"
        assert str(caught.value) == f"nothing to check: no claims {hint}\nnothing to check: no articles {hint}"

    @pytest.mark.parametrize(("claims", "articles"), [([], [article("x")]), ([claim("a")], [])])
    def test_half_of_nothing_too(self, claims: list[Claim], articles: list[Article]) -> None:
        with pytest.raises(InputError, match="nothing to check"):
            matrix(claims, *articles)

    def test_unless_it_is_allowed(self) -> None:
        assert run(ClaimSet((), {}, ()), [], today=TODAY, allow_empty=True).results == ()


class TestExitCode:
    @pytest.mark.parametrize(
        ("severity", "fail_on", "code"),
        [
            (Severity.ERROR, FailOn.ERROR, 1),
            (Severity.WARNING, FailOn.ERROR, 0),
            (Severity.WARNING, FailOn.WARNING, 1),
            (Severity.NOTE, FailOn.WARNING, 0),
            (Severity.NOTE, FailOn.NOTE, 1),
            (Severity.ERROR, FailOn.NEVER, 0),
        ],
    )
    def test_threshold(self, severity: Severity, fail_on: FailOn, code: int) -> None:
        assert exit_code(matrix([claim("a", severity=severity)], article("x", "a conflicts")), fail_on) == code

    @pytest.mark.parametrize("text", ["a agrees", "a imprecise", "a silent", "a undetermined"])
    def test_only_conflicts_count(self, text: str) -> None:
        assert exit_code(matrix([claim("a")], article("x", text)), FailOn.NOTE) == 0

    def test_required_silence_counts(self) -> None:
        assert exit_code(matrix([claim("a", required=True)], article("x")), FailOn.ERROR) == 1
