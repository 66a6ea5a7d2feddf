"""action.yml: its steps run in a shell as the runner would run them, with the runner's environment."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.ci.container import COPIED
from tests.ci.runner import ACTION, BASH, PUSH, ROOT, STEPS, Runner, pull_request
from tests.newsroom import AGREES, CLAIMS, CONFIGURATION, CONFLICTS, SILENT, Newsroom
from tests.repositories import Repository

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(BASH is None or sys.platform == "win32", reason="there is no bash here")


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    """A project whose stories agree."""
    made = Newsroom(tmp_path / "project")
    made.write("factdesk.toml", CONFIGURATION)
    made.write("claims/bridge.yaml", CLAIMS)
    made.story("gazette", AGREES)
    return made


@pytest.fixture
def action(newsroom: Newsroom, tmp_path: Path) -> Runner:
    """Runs the action in the project."""
    return Runner(newsroom.folder, tmp_path / "runner")


def test_nothing_found(action: Runner) -> None:
    done = action()
    assert done.code == 0
    assert done.outputs == {
        "exit-code": "0",
        "conflicts": "0",
        "report-path": "factdesk-report/index.html",
        "sarif-path": "factdesk-report/facts.sarif",
    }
    assert done.summary.startswith("## Fact check: no findings")
    assert "::error" not in done.log


def test_a_conflict(newsroom: Newsroom, action: Runner) -> None:
    newsroom.story("times", CONFLICTS)
    done = action()
    assert done.code == 1
    assert (done.outputs["exit-code"], done.outputs["conflicts"]) == ("1", "1")
    errors = [line for line in done.log.splitlines() if line.startswith("::error")]
    assert len(errors) == 1
    assert errors[0].startswith("::error file=stories/times.md,line=7,endLine=7,col=55,")
    assert done.summary.startswith("## Fact check: 1 finding")
    sarif = json.loads((newsroom.folder / done.outputs["sarif-path"]).read_text(encoding="utf-8"))
    assert len(sarif["runs"][0]["results"]) == 1


def test_a_run_that_cannot_check_fails_and_leaves_no_older_report(newsroom: Newsroom, action: Runner) -> None:
    assert action().code == 0
    newsroom.write("claims/bridge.yaml", "claims: [")
    done = action()
    assert (done.code, done.outputs, done.summary) == (2, {"exit-code": "2"}, "")
    assert "claims/bridge.yaml:2:1: no valid YAML" in done.log


def test_only_one_run(newsroom: Newsroom, action: Runner, tmp_path: Path) -> None:
    program = tmp_path / "runner/factdesk/bin/factdesk"
    program.write_text(program.read_text().replace("exec", f'echo run >> "{tmp_path}/runs"\nexec'))
    newsroom.story("times", CONFLICTS)
    action()
    assert (tmp_path / "runs").read_text() == "run\n"


def test_inputs(newsroom: Newsroom, action: Runner) -> None:
    newsroom.write("more/one claim.yaml", CLAIMS)
    newsroom.write("more/-n.yaml", CLAIMS.replace("meeting-length", "length-again"))
    newsroom.write("archive/old story.txt", CONFLICTS)
    given = {"articles": "archive/*.txt\n\n", "fail_on": "never", "report_dir": "out/facts", "summary": "false"}
    done = action(None, claims="more/one claim.yaml\n-n.yaml\n", **given)
    assert (done.code, done.outputs) == (2, {"exit-code": "2"})  # "-n.yaml" is looked for as a file, not taken for an option
    assert "-n.yaml: no such file or folder" in done.log
    done = action(None, claims="more/one claim.yaml\nmore/-n.yaml", **given)
    assert (done.code, done.outputs["exit-code"], done.outputs["conflicts"]) == (0, "0", "2")
    assert done.outputs["report-path"] == "out/facts/index.html"
    assert done.summary == ""


def test_a_working_directory(newsroom: Newsroom, action: Runner, tmp_path: Path) -> None:
    newsroom.folder.rename(tmp_path / "inner")
    newsroom.folder.mkdir()
    (tmp_path / "inner").rename(newsroom.folder / "inner")
    done = action(working_directory="inner")
    assert (done.code, done.outputs["report-path"]) == (0, "inner/factdesk-report/index.html")


def test_inputs_are_no_shell(newsroom: Newsroom, action: Runner) -> None:
    evil = '"; touch pwned; $(touch pwned) `touch pwned` #'
    for name in ("claims", "articles", "config", "fail_on", "diff", "baseline", "report_dir"):
        done = action(None, **{name: evil})
        assert done.code in (0, 2), name
    assert not (newsroom.folder / "pwned").exists()
    done = action(report_dir="x\nexit-code=0")
    assert (done.code, done.outputs) == (2, {"exit-code": "2"})


def test_an_article_gives_the_runner_no_commands(newsroom: Newsroom, action: Runner) -> None:
    newsroom.story("times", CONFLICTS + "\n\n::error::injected\n\n::set-output name=x::y\n")
    done = action()
    lines = done.log.splitlines()
    stop = next(line for line in lines if line.startswith("::stop-commands::"))
    token = stop.removeprefix("::stop-commands::")
    inside = lines[lines.index(stop) + 1 : lines.index(f"::{token}::")]
    outside = [line for line in lines if line.startswith("::") and line not in inside]
    assert re.fullmatch(r"factdesk-[0-9a-f]{32}", token)
    assert [line.split()[0] for line in outside] == [stop, f"::{token}::", "::error"]


def test_only_what_a_pull_request_broke(newsroom: Newsroom, action: Runner) -> None:
    newsroom.story("times", CONFLICTS)
    newsroom.write(".gitignore", "factdesk-report/\n")
    repository = Repository(newsroom.folder)
    repository.commit("start")
    repository.git("update-ref", "refs/remotes/origin/main", "HEAD")
    newsroom.story("gazette", CONFLICTS)
    repository.commit("break one")
    base = {"GITHUB_BASE_REF": "main", "GITHUB_EVENT_NAME": "pull_request"}
    done = action(base, diff="auto")
    assert (done.code, done.outputs["conflicts"]) == (1, "1")
    assert "file=stories/gazette.md" in done.log
    assert action(diff="auto").outputs["conflicts"] == "2"  # a push: everything
    done = action({"GITHUB_BASE_REF": "gone"}, diff="auto")
    assert (done.code, done.outputs) == (2, {"exit-code": "2"})
    assert "`fetch-depth: 0`" in done.log


def test_a_baseline(newsroom: Newsroom, action: Runner) -> None:
    newsroom.story("times", SILENT)
    newsroom.write(
        "known.yaml",
        "version: 1\nfindings: [{claim: meeting-length, article: times, rule: duration-conflict, words: 90 minutes}]\n",
    )
    assert action(baseline="known.yaml").code == 0
    assert action(baseline="known.yaml", strict="true").code == 1


@pytest.mark.skipif(not os.environ.get("CI"), reason="installs from a package index, which only the gate does")
def test_the_whole_action_from_files_that_the_container_copies(newsroom: Newsroom, tmp_path: Path) -> None:
    newsroom.story("times", CONFLICTS)
    source = tmp_path / "source"
    source.mkdir()
    for name in COPIED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, source / name)
    done = Runner(newsroom.folder, tmp_path / "runner", installed=False, source=source)()
    assert (done.code, done.outputs["conflicts"]) == (1, "1")
    bin_folder = tmp_path / "runner/factdesk/bin"
    where = "import factdesk; print(factdesk.__file__)"
    ran = subprocess.run([bin_folder / "python", "-c", where], cwd=tmp_path, env={}, capture_output=True, text=True, check=True)
    assert ran.stdout.startswith(str(tmp_path / "runner"))  # what was installed, and not this checkout
    assert "</html>" in (newsroom.folder / done.outputs["report-path"]).read_text(encoding="utf-8")


def test_every_input_is_used_and_none_stands_in_a_script() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    assert [name for name in ACTION["inputs"] if f"inputs.{name}" not in text] == []
    assert set(re.findall(r"inputs\.([\w-]+)", text)) == set(ACTION["inputs"])
    assert [step["name"] for step in STEPS.values() if "${{" in step.get("run", "")] == []


def test_what_it_uses_is_pinned() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    used = re.findall(r"uses: (\S+)(.*)", text)
    assert len(used) == 3
    for name, comment in used:
        assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", name), name
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", comment), name


SCANNING, ARTIFACT, PYTHON = "github/codeql-action/upload-sarif", "actions/upload-artifact", "actions/setup-python"


@pytest.mark.parametrize(
    ("github", "uploaded"),
    [
        (PUSH, True),
        (pull_request("news/desk"), True),
        (pull_request("News/Desk"), True),
        (pull_request("fork/desk"), False),
        (pull_request(None), False),
        (pull_request("news/desk", actor="dependabot[bot]"), False),
    ],
    ids=["push", "own", "own in capitals", "fork", "fork that is gone", "bot"],
)
def test_code_scanning_is_for_those_who_may(action: Runner, github: dict[str, object], uploaded: bool) -> None:
    action.github = github
    used = action(upload_sarif="true").used
    assert used.get(SCANNING) == ({"sarif_file": "factdesk-report/facts.sarif", "category": "factdesk"} if uploaded else None)
    assert STEPS["Show findings in code scanning"]["continue-on-error"] is True


def test_code_scanning_has_to_be_asked_for(action: Runner) -> None:
    assert list(action().used) == [PYTHON, ARTIFACT]


def test_the_reports_are_kept(newsroom: Newsroom, action: Runner) -> None:
    newsroom.story("times", CONFLICTS)
    done = action(report_dir="out/facts", artifact_name="facts of today")
    kept = done.used[ARTIFACT]
    assert done.code == 1  # the upload comes before the result
    assert kept["name"] == "facts of today"
    assert sorted(path.name for path in (newsroom.folder / kept["path"]).iterdir()) == [
        *("annotations.txt", "facts.sarif", "facts.xml", "index.html", "report.json", "summary.md"),
    ]
    assert STEPS["Keep the report"]["continue-on-error"] is True
    assert ARTIFACT not in action(upload_report="false").used


def test_nothing_is_uploaded_where_nothing_could_be_checked(newsroom: Newsroom, action: Runner) -> None:
    newsroom.write("claims/bridge.yaml", "claims: [")
    done = action(upload_sarif="true")
    assert (done.code, list(done.used)) == (2, [PYTHON])


def test_python_is_set_up_unless_it_is_there(action: Runner) -> None:
    assert action().used[PYTHON] == {"python-version": "3.12"}
    assert PYTHON not in action(python_version="").used


def test_the_result_of_a_step_that_wrote_nothing_is_no_pass(tmp_path: Path) -> None:
    done = subprocess.run([str(BASH), "-c", STEPS["Result"]["run"]], env={"CODE": ""}, cwd=tmp_path, check=False)
    assert done.returncode == 2


def test_it_fits_its_schema() -> None:
    pytest.importorskip("check_jsonschema")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-actions", str(ROOT / "action.yml")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
