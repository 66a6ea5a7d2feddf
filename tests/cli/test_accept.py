"""`factdesk accept`: what is written into the claim file, and when nothing is."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.newsroom import AGREES, CLAIMS, CONFLICTS

if TYPE_CHECKING:
    from tests.newsroom import Newsroom, Run

TODAY = ("--today", "2024-06-01")
REASON = ("--reason", "the paper counted the tour of the bridge")


def bytes_of(newsroom: Newsroom) -> bytes:
    return (newsroom.folder / "claims/bridge.yaml").read_bytes()


def test_a_conflict_is_accepted(newsroom: Newsroom, run: Run) -> None:
    newsroom.story("times", CONFLICTS)
    assert run("check", *TODAY).code == 1
    ran = run("accept", "meeting-length", "times", *REASON, "--until", "2024-06-30", *TODAY)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "claims/bridge.yaml:13: meeting-length against times is accepted until 2024-06-30: "
        "the article gives 90 minutes, the claim 35 minutes\n"
    )
    added = '    accepted:\n      - {article: times, reason: "the paper counted the tour of the bridge", until: 2024-06-30}\n'
    assert bytes_of(newsroom).decode() == CLAIMS + added
    assert run("check", *TODAY).code == 0
    assert run("check", "--today", "2024-07-01").code == 1


def test_a_dry_run_writes_nothing(newsroom: Newsroom, run: Run) -> None:
    newsroom.story("times", CONFLICTS)
    ran = run("accept", "meeting-length", "times", *REASON, "--dry-run", *TODAY)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[-2:] == [
        "+    accepted:",
        '+      - {article: times, reason: "the paper counted the tour of the bridge"}',
    ]
    assert bytes_of(newsroom).decode() == CLAIMS


def test_an_expired_entry_is_renewed(newsroom: Newsroom, run: Run) -> None:
    entry = "    accepted: [{article: times, reason: rounded, until: 2024-05-20}]  # seen\n"
    newsroom.write("claims/bridge.yaml", CLAIMS + entry)
    newsroom.story("times", CONFLICTS)
    ran = run("accept", "meeting-length", "times", "--reason", "still so", *TODAY)
    message = (
        "claims/bridge.yaml:13:26: the entry for times ended on 2024-05-20: to renew it, give its new last day (--until DAY)\n"
    )
    assert (ran.code, ran.out, ran.err) == (2, "", message)
    assert run("accept", "meeting-length", "times", "--reason", "still so", "--until", "2024-12-31", *TODAY).code == 0
    renewed = '    accepted: [{article: times, reason: "still so", until: 2024-12-31}]  # seen\n'
    assert bytes_of(newsroom).decode() == CLAIMS + renewed


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("meeting-lenght", "times"), 'there is no claim "meeting-lenght" (did you mean "meeting-length"?)\n'),
        (("meeting-*", "times"), 'there is no claim "meeting-*"\n'),
        (("meeting-length", "tims"), 'there is no article "tims" (did you mean "times"?)\n'),
        (("meeting-length", "-\x1b[31m"), 'there is no article "-\\u001b[31m"\n'),
        (
            ("meeting-length", "gazette"),
            "claims/bridge.yaml:7:5: there is no conflict to accept: gazette agrees with meeting-length "
            "(see: factdesk explain meeting-length gazette)\n",
        ),
        (
            ("meeting-length", "herald"),
            "claims/bridge.yaml:7:5: there is no conflict to accept: herald is silent on meeting-length "
            "(see: factdesk explain meeting-length herald)\n",
        ),
    ],
    ids=["claim", "pattern", "article", "hostile", "agrees", "silent"],
)
def test_nothing_to_accept(newsroom: Newsroom, run: Run, arguments: tuple[str, str], message: str) -> None:
    newsroom.story("times", CONFLICTS)
    ran = run("accept", *REASON, *TODAY, "--", *arguments)
    assert (ran.code, ran.out, ran.err) == (2, "", message)
    assert bytes_of(newsroom).decode() == CLAIMS


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ((*REASON, "--until", "2024-05-31"), "Invalid value for '--until': 2024-05-31 has passed"),
        ((*REASON, "--until", "next week"), "Invalid value for '--until': 'next week' is no day; write it as 2023-06-19"),
        (("--reason", " \n\t"), "Invalid value for '--reason': say in words why the conflict may stand"),
        (("--reason", "a\x1b[2Jb"), "Invalid value for '--reason': it holds a sign that cannot be shown"),
        ((), "Missing option '--reason'."),
    ],
    ids=["passed", "no-day", "no-reason", "hostile-reason", "without-reason"],
)
def test_options_that_are_none(newsroom: Newsroom, run: Run, options: tuple[str, ...], message: str) -> None:
    newsroom.story("times", CONFLICTS)
    ran = run("accept", "meeting-length", "times", *options, *TODAY)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith(f"Error: {message}\n")
    assert bytes_of(newsroom).decode() == CLAIMS


def test_an_entry_that_stands_already(newsroom: Newsroom, run: Run) -> None:
    newsroom.write("claims/bridge.yaml", CLAIMS + "    accepted: [{article: times, reason: rounded}]\n")
    newsroom.story("times", CONFLICTS)
    ran = run("accept", "meeting-length", "times", *REASON)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "claims/bridge.yaml:13:26: meeting-length against times is accepted already: rounded\n"
    newsroom.story("times", AGREES)
    ran = run("accept", "meeting-length", "times", *REASON)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith(" (the entry that stands here is stale and should go)\n")


def test_a_reason_that_would_be_yaml(newsroom: Newsroom, run: Run) -> None:
    newsroom.story("times", CONFLICTS)
    reason = '"}], value: 90 minutes #\n- {x: \\ \U0001f600'
    assert run("accept", "meeting-length", "times", "--reason", reason).code == 0
    ran = run("check")
    assert (ran.code, ran.err) == (0, "")
    assert 'signed off: "}], value: 90 minutes # - {x: \\ \U0001f600 [duration-conflict]\n' in ran.out


@pytest.mark.skipif(sys.platform == "win32", reason="no modes there")
def test_the_mode_of_the_file_stays(newsroom: Newsroom, run: Run) -> None:
    newsroom.story("times", CONFLICTS)
    path = newsroom.folder / "claims/bridge.yaml"
    path.chmod(0o640)
    assert run("accept", "meeting-length", "times", *REASON).code == 0
    assert path.stat().st_mode & 0o777 == 0o640
    assert [each.name for each in path.parent.iterdir()] == ["bridge.yaml"]


def test_a_file_that_cannot_be_written(newsroom: Newsroom, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    newsroom.story("times", CONFLICTS)
    monkeypatch.setattr("factdesk.cli._reports.write_atomically", full)
    ran = run("accept", "meeting-length", "times", *REASON)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "claims/bridge.yaml: cannot be written: no space left on device\n"
    assert bytes_of(newsroom).decode() == CLAIMS
