"""Runs the steps of action.yml as the platform's runner would: in order, under their conditions, with their environment."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NotRequired, TypedDict, cast

import yaml

from tests.ci.expressions import evaluate, filled
from tests.repositories import ENVIRONMENT

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).resolve().parents[2]
BASH = shutil.which("bash")
INSTALL = "Install factdesk"


class Input(TypedDict):
    """An input of the action."""

    description: str
    default: str


# What a step may have. Functional form, because "if", "with" and "continue-on-error" are no names.
Step = TypedDict(
    "Step",
    {
        "name": str,
        "id": NotRequired[str],
        "if": NotRequired[str],
        "uses": NotRequired[str],
        "with": NotRequired[dict[str, str]],
        "run": NotRequired[str],
        "env": NotRequired[dict[str, str]],
        "shell": NotRequired[str],
        "working-directory": NotRequired[str],
        "continue-on-error": NotRequired[bool],
    },
)


class Runs(TypedDict):
    """The action's steps."""

    using: str
    steps: list[Step]


class Action(TypedDict):
    """action.yml."""

    inputs: dict[str, Input]
    runs: Runs


ACTION = cast("Action", yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8")))
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"]}
PUSH: dict[str, object] = {"actor": "kim", "event_name": "push", "repository": "news/desk", "event": {}}


def pull_request(of: str | None, actor: str = "kim") -> dict[str, object]:
    """The `github` context of a pull request from a repository; None is one that has been deleted."""
    head = {"repo": None if of is None else {"full_name": of}}
    return PUSH | {"actor": actor, "event_name": "pull_request", "event": {"pull_request": {"head": head}}}


@dataclass(frozen=True)
class Done:
    """What a run of the action did: its log, the check's outputs, the job's summary, the code of the last step, and the other actions
    it used with what they were given."""

    log: str
    outputs: dict[str, str]
    summary: str
    code: int
    used: dict[str, dict[str, str]] = field(default_factory=dict)


class Runner:
    """Runs the action in a project, for what happened on `github`.

    `installed`: the program stands in its place already, and the step that installs it is left out.
    """

    def __init__(self, project: Path, temporary: Path, *, installed: bool = True, source: Path = ROOT) -> None:
        self.project, self.temporary, self.installed, self.source = project, temporary, installed, source
        self.github = PUSH
        bin_folder = temporary / "factdesk/bin"
        bin_folder.mkdir(parents=True)
        for name, command in (("factdesk", "-m factdesk"), ("python", "")) if installed else ():
            program = bin_folder / name
            program.write_text(f'#!/bin/sh\nexec "{sys.executable}" {command} "$@"\n', encoding="utf-8")
            program.chmod(0o755)

    def __call__(self, environment: Mapping[str, str] | None = None, /, **inputs: str) -> Done:
        values = {name: str(entry.get("default", "")) for name, entry in ACTION["inputs"].items()}
        for name, value in inputs.items():
            values[name.replace("_", "-")] = value
        output, summary = self.temporary / "output", self.temporary / "summary"
        summary.write_text("", encoding="utf-8")
        steps: dict[str, object] = {}
        contexts: dict[str, object] = {
            "inputs": values,
            "github": self.github | {"action_path": str(self.source)},
            "steps": steps,
        }
        log, outputs, used = "", dict[str, str](), dict[str, dict[str, str]]()
        for step in ACTION["runs"]["steps"]:
            if not evaluate(step.get("if", "'yes'"), contexts) or (step["name"] == INSTALL and self.installed):
                continue
            if "uses" in step:
                used[step["uses"].partition("@")[0]] = {
                    name: filled(str(text), contexts) for name, text in step.get("with", {}).items()
                }
                continue
            output.write_text("", encoding="utf-8")
            said, code = self._run(step, contexts, output, summary, dict(environment or {}))
            log += said
            if "id" in step:
                outputs = dict(line.split("=", 1) for line in output.read_text(encoding="utf-8").splitlines())
                steps[step["id"]] = {"outputs": outputs}
            if code:
                break
        return Done(log, outputs, summary.read_text(encoding="utf-8"), code, used)

    def _run(self, step: Step, contexts: dict[str, object], output: Path, summary: Path, more: dict[str, str]) -> tuple[str, int]:
        script = self.temporary / "script.sh"
        script.write_text(step["run"], encoding="utf-8")
        own = ("GIT_", "GITHUB_", "COV_", *(() if self.installed else ("PYTHON",)))
        clean = {key: value for key, value in os.environ.items() if not key.startswith(own)}
        environment = (
            clean
            | ENVIRONMENT
            | {"GITHUB_OUTPUT": str(output), "GITHUB_STEP_SUMMARY": str(summary), "RUNNER_TEMP": str(self.temporary)}
            | {"GITHUB_ACTIONS": "true", "CI": "true"}
            | {name: filled(text, contexts) for name, text in step.get("env", {}).items()}
            | more
        )
        done = subprocess.run(
            [str(BASH), "--noprofile", "--norc", "-eo", "pipefail", str(script)],
            cwd=self.project / filled(step.get("working-directory", "."), contexts),
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.stderr == "" or step["name"] == INSTALL  # pip may have a remark
        return done.stdout, done.returncode
