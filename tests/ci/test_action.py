"""action.yml: its steps run in a shell as the runner would run them, with the runner's environment."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from tests.newsroom import AGREES, CLAIMS, CONFIGURATION, CONFLICTS, SILENT, Newsroom
from tests.repositories import ENVIRONMENT, Repository

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).resolve().parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"]}
BASH = shutil.which("bash")

pytestmark = pytest.mark.skipif(BASH is None or sys.platform == "win32", reason="there is no bash here")


@dataclass(frozen=True)
class Done:
    """What a run of the action did: its log, its outputs, the job's summary, and the code of its last step."""

    log: str
    outputs: dict[str, str]
    summary: str
    code: int


class Runner:
    """Runs the shell steps of the action in a project, after the fashion of the platform's runner."""

    def __init__(self, project: Path, temporary: Path) -> None:
        self.project, self.temporary = project, temporary
        bin_folder = temporary / "factdesk/bin"
        bin_folder.mkdir(parents=True)
        for name, command in (("factdesk", "-m factdesk"), ("python", "")):
            program = bin_folder / name
            program.write_text(f'#!/bin/sh\nexec "{sys.executable}" {command} "$@"\n', encoding="utf-8")
            program.chmod(0o755)

    def __call__(self, environment: Mapping[str, str] | None = None, /, **inputs: str) -> Done:
        values = {name: str(entry.get("default", "")) for name, entry in ACTION["inputs"].items()}
        for name, value in inputs.items():
            values[name.replace("_", "-")] = value
        output, summary = self.temporary / "output", self.temporary / "summary"
        for file in (output, summary):
            file.write_text("", encoding="utf-8")
        folder = self.project / values["working-directory"]
        log, _ = self.step("Check the facts", values, folder, output, summary, dict(environment or {}))
        outputs = dict(line.split("=", 1) for line in output.read_text(encoding="utf-8").splitlines())
        _, code = self.step("Result", values, self.project, output, summary, {"CODE": outputs.get("exit-code", "")})
        return Done(log, outputs, summary.read_text(encoding="utf-8"), code)

    def step(
        self, name: str, values: dict[str, str], folder: Path, output: Path, summary: Path, more: dict[str, str]
    ) -> tuple[str, int]:
        given = {
            key: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda found: values[found[1]], text)
            for key, text in STEPS[name].get("env", {}).items()
        }
        script = self.temporary / "script.sh"
        script.write_text(STEPS[name]["run"], encoding="utf-8")
        clean = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "GITHUB_", "COV_"))}
        environment = (
            clean
            | ENVIRONMENT
            | {"GITHUB_OUTPUT": str(output), "GITHUB_STEP_SUMMARY": str(summary), "RUNNER_TEMP": str(self.temporary)}
            | {"GITHUB_ACTIONS": "true", "CI": "true"}
            | given
            | more
        )
        done = subprocess.run(
            [str(BASH), "--noprofile", "--norc", "-eo", "pipefail", str(script)],
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.stderr == ""
        return done.stdout, done.returncode


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
    pull_request = {"GITHUB_BASE_REF": "main", "GITHUB_EVENT_NAME": "pull_request"}
    done = action(pull_request, diff="auto")
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


def test_code_scanning_is_asked_for_and_never_from_a_fork() -> None:
    step = STEPS["Show findings in code scanning"]
    assert ACTION["inputs"]["upload-sarif"]["default"] == "false"
    assert step["continue-on-error"] is True
    assert "github.event.pull_request.head.repo.full_name == github.repository" in step["if"]
    assert "inputs.upload-sarif == 'true'" in step["if"]


def test_the_result_of_a_step_that_wrote_nothing_is_no_pass(tmp_path: Path) -> None:
    done = subprocess.run([str(BASH), "-c", STEPS["Result"]["run"]], env={"CODE": ""}, cwd=tmp_path, check=False)
    assert done.returncode == 2


def test_it_fits_its_schema() -> None:
    pytest.importorskip("check_jsonschema")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-actions", str(ROOT / "action.yml")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
