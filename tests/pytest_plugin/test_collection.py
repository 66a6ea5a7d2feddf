"""Which files are collected, and what is said of those that cannot be."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from factdesk import pytest_items, pytest_plugin
from tests.newsroom import CLAIMS, Newsroom


def run(pytester: pytest.Pytester, *arguments: str) -> pytest.RunResult:
    """Runs pytest in the project, in this process."""
    return pytester.runpytest_inprocess("-p", "no:xdist", "-p", "no:hypothesispytest", "--collect-only", "-q", *arguments)


def collected(result: pytest.RunResult) -> list[str]:
    """The node ids that were collected."""
    return [line for line in result.outlines if "::" in line]


MEETING = ["gazette", "herald", "times"]


def test_foreign_yaml_is_let_be(newsroom: Newsroom, pytester: pytest.Pytester) -> None:
    newsroom.write("deploy/values.yaml", "{{ no YAML at all\n")
    newsroom.write("notes.yml", CLAIMS)
    result = run(pytester)
    assert collected(result) == [f"claims/bridge.yaml::meeting-length[{name}]" for name in MEETING]


def test_a_project_without_claims(pytester: pytest.Pytester) -> None:
    Newsroom(pytester.path).write("claims/bridge.yaml", CLAIMS)
    pytester.makepyfile("def test_one(): pass")
    result = run(pytester)
    assert (collected(result), result.ret) == (["test_a_project_without_claims.py::test_one"], 0)


@pytest.mark.parametrize("pattern", ["facts/*.yaml", "facts", "facts/**/*.yaml", "facts/bridge.yaml"])
@pytest.mark.parametrize("way", ["flag", "ini"])
def test_a_pattern(newsroom: Newsroom, pytester: pytest.Pytester, pattern: str, way: str) -> None:
    newsroom.write("facts/bridge.yaml", CLAIMS)
    if way == "ini":
        pytester.makeini(f"[pytest]\nfactdesk_claims = {pattern}\n")
        result = run(pytester)
    else:
        result = run(pytester, f"--factdesk-claims={pattern}")
    assert collected(result) == [f"facts/bridge.yaml::meeting-length[{name}]" for name in MEETING]


@pytest.mark.parametrize("way", ["flag", "ini"])
def test_articles(newsroom: Newsroom, pytester: pytest.Pytester, way: str) -> None:
    (newsroom.folder / "factdesk.toml").unlink()
    patterns = {"claims": "claims/*.yaml", "articles": "stories/t*.md"}
    if way == "ini":
        pytester.makeini("[pytest]\n" + "".join(f"factdesk_{name} = {value}\n" for name, value in patterns.items()))
        result = run(pytester)
    else:
        result = run(pytester, *(f"--factdesk-{name}={value}" for name, value in patterns.items()))
    assert collected(result) == ["claims/bridge.yaml::meeting-length[times]"]


def test_called_from_a_folder_below(newsroom: Newsroom, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    pytester.makeini("[pytest]\n")
    monkeypatch.chdir(newsroom.folder / "claims")
    result = run(pytester, "bridge.yaml")
    assert collected(result) == [f"claims/bridge.yaml::meeting-length[{name}]" for name in MEETING]


def test_a_node_id_selects(newsroom: Newsroom, pytester: pytest.Pytester) -> None:  # noqa: ARG001
    result = run(pytester, "claims/bridge.yaml::meeting-length[times]")
    assert collected(result) == ["claims/bridge.yaml::meeting-length[times]"]


def test_collection_reads_no_article(newsroom: Newsroom, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001
    monkeypatch.setattr("factdesk.scale.prepared.frame", lambda _: 1 / 0)
    monkeypatch.setattr("factdesk.engine.run", lambda *_, **__: 1 / 0)
    assert run(pytester).ret == 0


def test_a_broken_claim_file(newsroom: Newsroom, pytester: pytest.Pytester) -> None:
    newsroom.write(
        "claims/broken.yaml", CLAIMS.replace("meeting-length", "other-length").replace("kind: duration", "kind: durration")
    )
    result = run(pytester)
    assert result.ret == 2
    text = result.stdout.str()
    assert "Traceback" not in text
    assert "pytest_items.py" not in text
    result.stdout.fnmatch_lines(
        [
            "*_ ERROR collecting claims/broken.yaml _*",
            'claims/broken.yaml:8:11: *"durration"* (did you mean "duration"?)',
        ]
    )
    assert "ERROR collecting claims/bridge.yaml" not in text


def test_a_broken_file_does_not_stop_the_others(newsroom: Newsroom, pytester: pytest.Pytester) -> None:
    newsroom.write("claims/broken.yaml", "claims: [\n")
    result = pytester.runpytest_inprocess("-p", "no:xdist", "-p", "no:hypothesispytest", "--continue-on-collection-errors")
    result.assert_outcomes(passed=1, failed=1, skipped=1, errors=1)
    assert result.ret == 1


def test_an_id_that_two_files_have(newsroom: Newsroom, pytester: pytest.Pytester) -> None:
    newsroom.write("claims/second.yaml", CLAIMS)
    result = run(pytester)
    assert result.ret == 2
    result.stdout.fnmatch_lines(["claims/second.yaml:7:*meeting-length*"])


def test_no_articles(newsroom: Newsroom, pytester: pytest.Pytester) -> None:
    newsroom.write("factdesk.toml", 'claims = ["claims"]\n')
    result = run(pytester)
    assert result.ret == 2
    hint = "set articles in [[]tool.factdesk[]], factdesk_articles, or --factdesk-articles"
    result.stdout.fnmatch_lines([f"there is no article to check ({hint})"])


def test_a_broken_configuration(newsroom: Newsroom, pytester: pytest.Pytester) -> None:
    newsroom.write("factdesk.toml", 'clams = ["claims"]\n')
    result = run(pytester)
    assert result.ret == 2
    assert "Traceback" not in result.stdout.str()
    result.stdout.fnmatch_lines(['factdesk.toml:1:1: unknown key "clams" (did you mean "claims"?)'])


def test_a_flag_that_is_none(newsroom: Newsroom, pytester: pytest.Pytester) -> None:  # noqa: ARG001
    result = run(pytester, "--factdesk-fail-on=all")
    assert result.ret == 4
    result.stderr.fnmatch_lines(["*argument --factdesk-fail-on: invalid choice: 'all'*"])


def test_a_day_that_is_none(newsroom: Newsroom, pytester: pytest.Pytester) -> None:  # noqa: ARG001
    result = run(pytester, "--factdesk-today=tomorrow")
    assert result.ret == 2
    result.stdout.fnmatch_lines(["factdesk: Invalid isoformat string: 'tomorrow'"])


def test_every_worker_collects_in_the_same_order(newsroom: Newsroom, pytester: pytest.Pytester) -> None:
    for number in range(3):
        newsroom.write(f"claims/story-{number}.yaml", CLAIMS.replace("meeting-length", f"length-{number}"))
    result = pytester.runpytest_subprocess("-p", "xdist", "-p", "no:hypothesispytest", "-n", "2", "--junitxml=junit.xml")
    result.assert_outcomes(passed=4, failed=4, skipped=4)
    result.stdout.fnmatch_lines(
        [
            "factdesk: 12 pairs: 4 agrees, 4 conflicts, 4 silent",
            "FAILED claims/bridge.yaml::meeting-length[[]times[]] - times conflicts with m*",
        ]
    )
    text = (newsroom.folder / "junit.xml").read_text(encoding="utf-8")
    assert text.count('<failure message="times conflicts with ') == 4


def test_the_plugin_imports_nothing_heavy() -> None:
    code = "import sys, pytest; before = set(sys.modules); import factdesk.pytest_plugin;print(sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "['factdesk', 'factdesk.pytest_plugin']\n"


def test_the_plugin_uses_no_private_api() -> None:
    for module in (pytest_items, pytest_plugin):
        assert "_pytest" not in Path(str(module.__file__)).read_text(encoding="utf-8")
