"""`factdesk check`: what is checked, what is printed and written, and the exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.newsroom import AGREES, CLAIMS, CONFIGURATION, CONFLICTS, SILENT

if TYPE_CHECKING:
    from tests.newsroom import Newsroom, Run


def test_nothing_found(newsroom: Newsroom, run: Run) -> None:  # noqa: ARG001
    ran = run("check")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[-1].startswith("no findings in 1 claim, 2 articles")


def test_a_conflict(newsroom: Newsroom, run: Run) -> None:
    newsroom.story("times", CONFLICTS)
    ran = run("check")
    assert (ran.code, ran.err) == (1, "")
    lines = ran.out.splitlines()
    assert lines[0] == "meeting-length  Okafor and Reyes met for 35 minutes."
    assert lines[1].startswith("  stories/times.md:7:")
    assert ": error: times conflicts with meeting-length: " in lines[1]
    assert lines[-1].startswith("1 finding in 1 claim, 3 articles")


@pytest.mark.parametrize(
    ("severity", "fail_on", "code"),
    [
        ("error", "error", 1),
        ("warning", "error", 0),
        ("warning", "warning", 1),
        ("note", "warning", 0),
        ("note", "note", 1),
        ("error", "never", 0),
    ],
)
def test_the_threshold(newsroom: Newsroom, run: Run, severity: str, fail_on: str, code: int) -> None:
    newsroom.write("claims/bridge.yaml", CLAIMS + f"    severity: {severity}\n")
    newsroom.story("times", CONFLICTS)
    assert run("check", "--fail-on", fail_on).code == code
    newsroom.write("factdesk.toml", f'claims = ["claims"]\narticles = ["stories"]\nfail_on = "{fail_on}"\n')
    assert run("check").code == code


def test_required_silence(newsroom: Newsroom, run: Run) -> None:
    newsroom.write("claims/bridge.yaml", CLAIMS + "    required: [herald]\n")
    ran = run("check")
    assert (ran.code, ran.err) == (1, "")
    message = "error: herald is silent on meeting-length, which requires it to speak [required-silence]"
    assert f"  claims/bridge.yaml:7:5: {message}\n" in ran.out


@pytest.mark.parametrize(
    ("until", "story", "code", "words"),
    [
        ("2024-06-01", CONFLICTS, 0, "accepted: times: "),
        ("2024-05-31", CONFLICTS, 1, "(signed off until 2024-05-31, which has passed)"),
        ("2024-06-01", AGREES, 1, "times agrees now: the acceptance of meeting-length should go (it said: rounded)"),
        ("2024-06-01", SILENT, 1, "times is silent now: the acceptance of meeting-length should go (it said: rounded)"),
    ],
    ids=["active", "expired", "stale-agrees", "stale-silent"],
)
def test_an_acceptance(newsroom: Newsroom, run: Run, until: str, story: str, code: int, words: str) -> None:
    newsroom.write("claims/bridge.yaml", CLAIMS + f"    accepted: [{{article: times, reason: rounded, until: {until}}}]\n")
    newsroom.story("times", story)
    ran = run("check", "--today", "2024-06-01")
    assert (ran.code, ran.err) == (code, "")
    assert words in ran.out


def test_paths_on_the_command_line(newsroom: Newsroom, run: Run) -> None:
    newsroom.write("other/claims.yaml", CLAIMS)
    newsroom.write("other/times.txt", CONFLICTS)
    ran = run("check", "other/claims.yaml", "--articles", "other/times.txt")
    assert (ran.code, ran.err) == (1, "")
    assert "other/times.txt:1:" in ran.out


def test_some_of_the_articles(newsroom: Newsroom, run: Run) -> None:
    """What the claims say of the articles that were not asked for is left aside."""
    more = "    required: [herald]\n    accepted: [{article: times, reason: rounded}]\n"
    newsroom.write("claims/bridge.yaml", CLAIMS + more)
    newsroom.story("times", CONFLICTS)
    ran = run("check", "--articles", "stories/gazette.md")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[-1].startswith("no findings in 1 claim, 1 article")


def test_an_acceptance_of_an_unknown_article(newsroom: Newsroom, run: Run) -> None:
    newsroom.write("claims/bridge.yaml", CLAIMS + "    accepted: [{article: gazete, reason: rounded}]\n")
    ran = run("check")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("claims/bridge.yaml:13:")
    assert 'did you mean "gazette"?' in ran.err


def test_only_some_claims(newsroom: Newsroom, run: Run) -> None:
    second = CLAIMS.partition("claims:\n")[2].replace("meeting-length", "other-length").replace("35 minutes", "45 minutes")
    newsroom.write("claims/bridge.yaml", CLAIMS + second)
    assert run("check").code == 1
    ran = run("check", "--only-claim", "meeting-*")
    assert (ran.code, ran.err) == (0, "")
    assert "other-length" not in ran.out


def test_an_unknown_claim(newsroom: Newsroom, run: Run) -> None:  # noqa: ARG001
    ran = run("check", "--only-claim", "meeting-lenght")
    expected = 'there is no claim "meeting-lenght" (did you mean "meeting-length"?)\n'
    assert (ran.code, ran.out, ran.err) == (2, "", expected)


def test_no_claims(newsroom: Newsroom, run: Run) -> None:
    newsroom.write("claims/bridge.yaml", "entities: {}\n")
    ran = run("check")
    expected = "nothing to check: no claims (name them on the command line or in [tool.factdesk])\n"
    assert (ran.code, ran.out, ran.err) == (2, "", expected)
    assert run("check", "--allow-empty").code == 0


def test_no_articles(newsroom: Newsroom, run: Run) -> None:
    newsroom.write("factdesk.toml", 'claims = ["claims"]\n')
    ran = run("check")
    expected = "nothing to check: no articles (name them on the command line or in [tool.factdesk])\n"
    assert (ran.code, ran.out, ran.err) == (2, "", expected)
    newsroom.write("factdesk.toml", 'claims = ["claims"]\nallow_empty = true\n')
    assert run("check").code == 0


def test_problems_of_claims_and_articles_are_told_at_once(newsroom: Newsroom, run: Run) -> None:
    newsroom.write("claims/bridge.yaml", CLAIMS.replace("35 minutes\n", "35 minuets\n"))
    newsroom.story("times", "")
    ran = run("check")
    assert (ran.code, ran.out) == (2, "")
    assert [line.partition(": ")[0] for line in ran.err.splitlines()] == ["claims/bridge.yaml:12:12", "stories/times.md"]


def test_reports_are_written_beside_the_text(newsroom: Newsroom, run: Run) -> None:
    newsroom.story("times", CONFLICTS)
    ran = run("check", "--report", "json:out/deep/report.json", "--report", "sarif:out/facts.sarif")
    assert (ran.code, ran.err) == (1, "")
    assert ran.out.splitlines()[-1].startswith("1 finding in ")
    report = json.loads((newsroom.folder / "out/deep/report.json").read_text(encoding="utf-8"))
    verdicts = {(result["claim"], result["article"]): result["verdict"] for result in report["results"]}
    assert verdicts == {
        ("meeting-length", "gazette"): "agrees",
        ("meeting-length", "herald"): "silent",
        ("meeting-length", "times"): "conflicts",
    }
    assert sorted(path.name for path in (newsroom.folder / "out").iterdir()) == ["deep", "facts.sarif"]


def test_reports_of_the_configuration_are_relative_to_it(newsroom: Newsroom, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    newsroom.write("factdesk.toml", 'claims = ["claims"]\narticles = ["stories"]\nreport = ["markdown:out/facts.md"]\n')
    below = newsroom.folder / "deep"
    below.mkdir()
    monkeypatch.chdir(below)
    assert run("check").code == 0
    assert (newsroom.folder / "out/facts.md").is_file()


def test_an_older_report_is_replaced(newsroom: Newsroom, run: Run) -> None:
    path = newsroom.write("facts.md", "old")
    assert run("check", "--report", "markdown:facts.md").code == 0
    assert path.read_text(encoding="utf-8") != "old"
    assert [each.name for each in newsroom.folder.iterdir() if "tmp" in each.name] == []


@pytest.mark.skipif(sys.platform == "win32", reason="no links without rights there")
def test_a_report_through_a_link_keeps_the_link(newsroom: Newsroom, run: Run) -> None:
    real = newsroom.write("real.md", "old")
    (newsroom.folder / "facts.md").symlink_to(real)
    assert run("check", "--report", "markdown:facts.md").code == 0
    assert (newsroom.folder / "facts.md").is_symlink()
    assert real.read_text(encoding="utf-8") != "old"


def test_a_report_that_cannot_be_written(newsroom: Newsroom, run: Run) -> None:
    newsroom.write("blocked", "a file where a folder is wanted")
    ran = run("check", "--report", "json:blocked/report.json", "--report", "markdown:facts.md")
    assert ran.code == 2
    assert ran.out.splitlines()[-1].startswith("no findings in ")
    assert ran.err.startswith("blocked/report.json: cannot write the json report: ")
    assert (newsroom.folder / "facts.md").is_file()


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="no such device")
def test_a_device_is_written_to_and_not_replaced(newsroom: Newsroom, run: Run) -> None:  # noqa: ARG001
    assert run("check", "--report", "json:/dev/null").code == 0
    assert not Path("/dev/null").is_file()


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("jsn:x", "no report format 'jsn'; did you mean \"json\"?"),
        ("json", "'json' names no file; write json:PATH"),
        ("json:-", "'json:-' names no file; write json:PATH"),
    ],
)
def test_a_report_that_is_none(newsroom: Newsroom, run: Run, target: str, message: str) -> None:  # noqa: ARG001
    ran = run("check", "--report", target)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith(f"Error: Invalid value for '--report': {message}\n")


def test_a_report_in_the_configuration_that_is_none(newsroom: Newsroom, run: Run) -> None:
    newsroom.write("factdesk.toml", 'claims = ["claims"]\narticles = ["stories"]\nreport = ["jsn:x"]\n')
    ran = run("check")
    assert (ran.code, ran.out, ran.err) == (2, "", 'factdesk.toml: report: there is no format "jsn" (did you mean "json"?)\n')


@pytest.mark.parametrize(
    ("arguments", "environment", "coloured"),
    [
        ([], {}, False),  # not a terminal
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": ""}, True),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour(
    newsroom: Newsroom,  # noqa: ARG001
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    environment: dict[str, str],
    coloured: bool,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in run("check", *arguments).out) is coloured


def test_the_same_bytes_for_any_hash_seed(newsroom: Newsroom) -> None:
    newsroom.story("times", CONFLICTS)
    formats = ("json", "sarif", "junit", "markdown", "html", "github", "gitlab")
    written = []
    for seed in ("0", "1", "2"):
        reports = [f"--report={name}:{seed}/{name}" for name in formats]
        done = subprocess.run(
            [sys.executable, "-m", "factdesk", "check", "--full", *reports],
            capture_output=True,
            check=False,
            cwd=newsroom.folder,
            env=os.environ | {"PYTHONHASHSEED": seed},
        )
        assert (done.returncode, done.stderr) == (1, b"")
        files = [(newsroom.folder / seed / name).read_bytes().replace(f"{seed}/html".encode(), b"") for name in formats]
        written.append((done.stdout, files))
    assert written[0] == written[1] == written[2]


def test_the_same_bytes_however_files_are_named(newsroom: Newsroom, run: Run) -> None:
    newsroom.story("times", CONFLICTS)
    newsroom.write("claims/again.yaml", CLAIMS.replace("meeting-length", "length-again"))
    claims = ["claims/bridge.yaml", "claims/again.yaml"]
    stories = [f"--articles=stories/{name}.md" for name in ("times", "herald", "gazette")]
    written = []
    for named in (
        ["claims", "--articles=stories"],
        [*claims, *stories],
        [*claims[::-1], *stories[::-1]],
        ["--jobs=2", *claims, *stories],
    ):
        ran = run("check", "--no-cache", "--full", "--report=json:out/report.json", "--report=junit:out/facts.xml", *named)
        assert ran.code == 1
        written.append([ran, *((newsroom.folder / f"out/{name}").read_bytes() for name in ("report.json", "facts.xml"))])
    assert all(each == written[0] for each in written)


class TestWhatIsKept:
    def test_beside_the_configuration(self, newsroom: Newsroom, run: Run) -> None:
        first = run("check")
        kept = newsroom.folder / ".factdesk_cache"
        assert sorted(path.name for path in kept.iterdir()) == [".gitignore", "CACHEDIR.TAG", "claims", "outcomes"]
        assert run("check") == first
        newsroom.story("herald", CONFLICTS)
        assert run("check").code == 1
        assert run("check", "--no-cache") == run("check")

    @pytest.mark.parametrize("name", ["CI", "BUILD_NUMBER"])
    def test_nothing_in_a_ci_job(self, newsroom: Newsroom, run: Run, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
        monkeypatch.setenv(name, "true")
        run("check")
        assert not (newsroom.folder / ".factdesk_cache").exists()
        run("check", "--cache", "kept")
        assert len(list((newsroom.folder / "kept" / "outcomes").iterdir())) == 2

    def test_nothing_where_it_is_not_wanted(self, newsroom: Newsroom, run: Run) -> None:
        run("check", "--no-cache")
        newsroom.write("factdesk.toml", CONFIGURATION + "cache = false\n")
        run("check")
        assert not (newsroom.folder / ".factdesk_cache").exists()
        assert run("check", "--cache", "kept", "--no-cache").code == 2

    def test_a_folder_that_cannot_be_written_changes_nothing(self, newsroom: Newsroom, run: Run) -> None:
        plain = run("check", "--no-cache")
        newsroom.write(".factdesk_cache", "taken")
        assert run("check") == plain
