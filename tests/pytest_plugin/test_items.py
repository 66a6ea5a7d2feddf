"""What becomes of each verdict."""

from __future__ import annotations

import pytest

from factdesk.scale import prepared  # here, so that runs of pytest in this process find it loaded, and take this one
from tests.newsroom import AGREES, CLAIMS, CONFIGURATION, SILENT, Newsroom

ACCEPTED = CLAIMS + "    accepted: [{article: times, reason: rounded, until: 2024-06-01}]\n"


def run(pytester: pytest.Pytester, *arguments: str) -> pytest.RunResult:
    """Runs pytest in the project, in this process, on the day 2024-06-01."""
    return pytester.runpytest_inprocess("--factdesk-today=2024-06-01", "-p", "no:xdist", "-p", "no:hypothesispytest", *arguments)


def outcomes(result: pytest.RunResult) -> dict[str, int]:
    """How many there were of each outcome, without warnings and what was deselected."""
    found = result.parseoutcomes()
    return {name: found[name] for name in found if name not in ("warnings", "seconds")}


def test_one_item_for_each_claim_and_article(newsroom: Newsroom, pytester: pytest.Pytester) -> None:  # noqa: ARG001
    result = run(pytester, "--collect-only", "-q")
    assert result.ret == 0
    assert [line for line in result.outlines if "::" in line] == [
        "claims/bridge.yaml::meeting-length[gazette]",
        "claims/bridge.yaml::meeting-length[herald]",
        "claims/bridge.yaml::meeting-length[times]",
    ]


def test_verdicts(newsroom: Newsroom, pytester: pytest.Pytester) -> None:  # noqa: ARG001
    result = run(pytester, "-v")
    assert outcomes(result) == {"passed": 1, "failed": 1, "skipped": 1}
    assert result.ret == 1
    result.stdout.fnmatch_lines(
        [
            "claims/bridge.yaml::meeting-length[[]gazette[]] PASSED*",
            "claims/bridge.yaml::meeting-length[[]herald[]] SKIPPED*",
            "claims/bridge.yaml::meeting-length[[]times[]] FAILED*",
            "factdesk: 3 pairs: 1 agrees, 1 conflicts, 1 silent",
        ]
    )


def test_a_conflict_says_what_and_where(newsroom: Newsroom, pytester: pytest.Pytester) -> None:  # noqa: ARG001
    result = run(pytester)
    text = result.stdout.str()
    assert "Traceback" not in text
    assert "pytest_items.py" not in text
    result.stdout.fnmatch_lines(
        [
            "*_ meeting-length[[]times[]] _*",
            "meeting-length (duration)",
            "  Okafor and Reyes met for 35 minutes.",
            "  claims/bridge.yaml:7:5",
            "times conflicts with the claim.",
            "  The claim gives “35 minutes”, the article “90 minutes”.",
            "  stories/times.md:7:55",
            "    *lasted [[]90 minutes[]].",
            "  More: factdesk explain meeting-length times",
            "FAILED claims/bridge.yaml::meeting-length[[]times[]] - times conflicts with m*",
        ]
    )


def test_an_article_gives_a_runner_no_commands(newsroom: Newsroom, pytester: pytest.Pytester) -> None:
    newsroom.story("times", "The meeting between Dana Okafor and Luis Reyes, ##[add-mask]Larkfield, lasted 90 minutes.")
    text = run(pytester).stdout.str()
    assert "## [add-mask]Larkfield" in text
    assert "##[" not in text


def test_a_skip_says_why_and_points_at_its_claim(newsroom: Newsroom, pytester: pytest.Pytester) -> None:  # noqa: ARG001
    result = run(pytester, "-rs", "-k", "herald")
    result.stdout.fnmatch_lines(["SKIPPED [[]1[]] claims/bridge.yaml:7: herald is silent on meeting-length*"])


def test_a_signed_off_conflict_is_an_expected_failure(newsroom: Newsroom, pytester: pytest.Pytester) -> None:
    newsroom.write("claims/bridge.yaml", ACCEPTED)
    result = run(pytester, "-rx")
    assert (outcomes(result), result.ret) == ({"passed": 1, "xfailed": 1, "skipped": 1}, 0)
    result.stdout.fnmatch_lines(["XFAIL claims/bridge.yaml::meeting-length[[]times[]] - signed off: rounded (until 2024-06-01)*"])


@pytest.mark.parametrize("story", [AGREES, SILENT], ids=["agrees", "silent"])
def test_an_acceptance_that_no_longer_applies_fails(newsroom: Newsroom, pytester: pytest.Pytester, story: str) -> None:
    newsroom.write("claims/bridge.yaml", ACCEPTED)
    newsroom.story("times", story)
    result = run(pytester, "-k", "times")
    assert (outcomes(result), result.ret) == ({"failed": 1, "deselected": 2}, 1)
    result.stdout.fnmatch_lines(
        ["*It is still signed off until 2024-06-01, though nothing conflicts; the entry should go: rounded"]
    )


def test_an_acceptance_that_has_expired_accepts_nothing(newsroom: Newsroom, pytester: pytest.Pytester) -> None:
    newsroom.write("claims/bridge.yaml", ACCEPTED)
    result = run(pytester, "-k", "times", "--factdesk-today=2024-06-02")
    assert (outcomes(result), result.ret) == ({"failed": 1, "deselected": 2}, 1)
    result.stdout.fnmatch_lines(["*It was signed off until 2024-06-01, which has passed, so it counts again: rounded"])


def test_a_check_that_crashes_is_no_expected_failure(
    newsroom: Newsroom, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only a conflict is what an acceptance expects."""
    newsroom.write("claims/bridge.yaml", ACCEPTED)
    monkeypatch.setattr("factdesk.engine.run", lambda *_, **__: 1 / 0)
    result = run(pytester, "-k", "times")
    assert (outcomes(result), result.ret) == ({"failed": 1, "deselected": 2}, 1)
    result.stdout.fnmatch_lines(["*ZeroDivisionError: division by zero"])


def test_what_could_not_be_decided_is_skipped_and_says_so(
    newsroom: Newsroom,  # noqa: ARG001
    pytester: pytest.Pytester,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("no idea")

    monkeypatch.setattr(prepared, "frame", fail)
    result = run(pytester, "-rs")
    assert (outcomes(result), result.ret) == ({"skipped": 3}, 0)
    result.stdout.fnmatch_lines(["SKIPPED*gazette could not be decided for meeting-length: *no idea"])


def test_a_required_silence_fails(newsroom: Newsroom, pytester: pytest.Pytester) -> None:
    newsroom.write("claims/bridge.yaml", CLAIMS + "    required: [herald]\n")
    result = run(pytester, "-k", "herald")
    assert (outcomes(result), result.ret) == ({"failed": 1, "deselected": 2}, 1)
    result.stdout.fnmatch_lines(["*The claim requires this article to speak, so its silence counts as a finding."])


def test_imprecise_passes_with_a_trace(newsroom: Newsroom, pytester: pytest.Pytester) -> None:
    newsroom.story("times", "The meeting between Dana Okafor and Luis Reyes lasted less than an hour.")
    result = run(pytester, "-k", "times", "--junitxml=junit.xml")
    assert (outcomes(result), result.ret) == ({"passed": 1, "deselected": 2}, 0)
    assert '<property name="factdesk_verdict" value="imprecise" />' in (newsroom.folder / "junit.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("severity", "fail_on", "expected"),
    [
        ("warning", "error", {"xfailed": 1, "deselected": 2}),
        ("warning", "warning", {"failed": 1, "deselected": 2}),
        ("error", "never", {"xfailed": 1, "deselected": 2}),
    ],
)
def test_the_threshold(
    newsroom: Newsroom, pytester: pytest.Pytester, severity: str, fail_on: str, expected: dict[str, int]
) -> None:
    newsroom.write("claims/bridge.yaml", CLAIMS + f"    severity: {severity}\n")
    result = run(pytester, "-rx", "-k", "times", f"--factdesk-fail-on={fail_on}")
    assert outcomes(result) == expected
    if "xfailed" in expected:
        result.stdout.fnmatch_lines([f"XFAIL*{severity} only: times conflicts with meeting-length*"])
    newsroom.write("factdesk.toml", CONFIGURATION + f'fail_on = "{fail_on}"\n')
    assert outcomes(run(pytester, "-k", "times")) == expected


def test_junit_has_one_line_and_the_place(newsroom: Newsroom, pytester: pytest.Pytester) -> None:
    run(pytester, "--junitxml=junit.xml")
    text = (newsroom.folder / "junit.xml").read_text(encoding="utf-8")
    assert '<testcase classname="claims.bridge.yaml" name="meeting-length[times]"' in text
    message = text.partition('<failure message="')[2].partition('"')[0]
    assert message.startswith("times conflicts with meeting-length: ")
    assert "&#10;" not in message
    assert '<property name="source" value="claims/bridge.yaml:7" />' in text


def test_markers(newsroom: Newsroom, pytester: pytest.Pytester) -> None:  # noqa: ARG001
    assert outcomes(run(pytester, "--strict-markers", "-m", "factdesk")) == {"passed": 1, "failed": 1, "skipped": 1}
    assert outcomes(run(pytester, "--strict-markers", "-m", "not factdesk")) == {"deselected": 3}


@pytest.mark.parametrize(
    ("words", "count"), [("meeting-length", 3), ("duration and times", 1), ("bridge-story", 3), ("title", 0)]
)
def test_keywords(newsroom: Newsroom, pytester: pytest.Pytester, words: str, count: int) -> None:
    newsroom.write("claims/bridge.yaml", CLAIMS + "    tags: [bridge-story]\n")
    result = run(pytester, "--collect-only", "-q", "-k", words)
    assert len([line for line in result.outlines if "::" in line]) == count


def test_what_failed_last_runs_again_alone(newsroom: Newsroom, pytester: pytest.Pytester) -> None:
    newsroom.write("claims/other.yaml", "claims: []\n")
    run(pytester)
    result = run(pytester, "--lf", "-v")
    assert [line.partition(" ")[0] for line in result.outlines if line.startswith("claims/")] == [
        "claims/bridge.yaml::meeting-length[times]"
    ]
    assert outcomes(result)["failed"] == 1
    newsroom.story("times", AGREES)
    assert outcomes(run(pytester, "--lf"))["passed"] == 1
