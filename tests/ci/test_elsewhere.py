"""The hook for pre-commit, the container recipe and the job for GitLab."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from factdesk.articles.registry import loaders
from factdesk.baseline import NAME
from factdesk.cli._starter import FILES
from tests.ci.container import CONTAINER, COPIED
from tests.newsroom import AGREES, CLAIMS, CONFIGURATION, CONFLICTS, Newsroom

ROOT = Path(__file__).resolve().parents[2]
(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
GITLAB = (ROOT / "docs/how-to/gitlab.md").read_text(encoding="utf-8")

WATCHED = [
    "factdesk.toml",
    "pyproject.toml",
    "news/factdesk.toml",
    "claims/bridge.yaml",
    "claims/2024/may/bridge.yml",
    "newsroom/claims/entities.yaml",
    "articles/gazette.md",
    "articles/articles.yaml",
    "seeds/guardian.md",
    "stories/2024/page.html",
    NAME,
    *(f"stories/a{suffix}" for suffix in loaders()),
]
PASSED_OVER = [
    "README.md",
    "claims.yaml",
    "myclaims/a.yaml",
    "claims/a.yaml.bak",
    "claims/notes.md",
    "articles/photo.jpg",
    "docs/articles.md",
    "factdesk.toml.orig",
    "afactdesk.toml",
    "src/seeds.py",
    "claims/",
    "",
]


def test_there_is_one_hook_and_it_is_given_no_files() -> None:
    assert HOOK["id"] == "factdesk"
    assert (HOOK["language"], HOOK["pass_filenames"], HOOK["require_serial"]) == ("python", False, True)
    assert HOOK["minimum_pre_commit_version"]
    assert not HOOK.keys() - {
        *("id", "name", "description", "entry", "language", "language_version"),
        *("minimum_pre_commit_version", "pass_filenames", "require_serial", "files"),
    }


@pytest.mark.parametrize("name", WATCHED)
def test_the_hook_runs_for(name: str) -> None:
    assert re.search(HOOK["files"], name)


@pytest.mark.parametrize("name", PASSED_OVER)
def test_the_hook_does_not_run_for(name: str) -> None:
    assert not re.search(HOOK["files"], name)


def test_the_hook_runs_for_all_that_init_writes() -> None:
    watched = [name for name in FILES if re.search(HOOK["files"], name)]
    assert watched == ["factdesk.toml", "claims/example.yaml", "articles/gazette.md"]


def test_the_hooks_entry_is_a_program_of_the_package(tmp_path: Path) -> None:
    program, *arguments = HOOK["entry"].split()
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    assert program in scripts
    made = Newsroom(tmp_path)
    made.write("factdesk.toml", CONFIGURATION)
    made.write("claims/bridge.yaml", CLAIMS)
    for story, code in ((AGREES, 0), (CONFLICTS, 1)):
        made.story("gazette", story)
        done = subprocess.run([sys.executable, "-m", program, *arguments], cwd=tmp_path, capture_output=True, check=False)
        assert (done.returncode, done.stderr) == (code, b"")


def test_the_container_copies_all_that_the_package_is_built_from() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    needed = {
        "pyproject.toml",
        project["project"]["readme"],
        *project["project"]["license-files"],
        *(Path(name).parts[0] for name in project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]),
    }
    assert set(COPIED) == needed
    let_in = (ROOT / ".containerignore").read_text(encoding="utf-8").split()
    assert let_in == ["*", *(f"!{name}" for name in ("checks", "pyproject.toml", "README.md", "LICENSE"))]
    assert {name.removeprefix("!") for name in let_in[1:]} == needed


def test_the_container_runs_as_nobody_special_and_pins_its_base() -> None:
    lines = [line for line in CONTAINER.splitlines() if line and not line.startswith("#")]
    assert re.fullmatch(r"FROM python:3\.\d+-slim-\w+", lines[0])
    assert [line for line in lines if line.startswith(("USER", "WORKDIR", "ENTRYPOINT", "CMD"))] == [
        "USER 1000:1000",
        "WORKDIR /work",
        'ENTRYPOINT ["factdesk"]',
        'CMD ["check"]',
    ]


def gitlab_job() -> str:
    found = re.search(r'```yaml title="\.gitlab-ci\.yml"\n(.*?)```', GITLAB, re.DOTALL)
    assert found
    return found.group(1)


def test_the_gitlab_job_fits_its_schema(tmp_path: Path) -> None:
    pytest.importorskip("check_jsonschema")
    path = tmp_path / ".gitlab-ci.yml"
    path.write_text(gitlab_job(), encoding="utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.gitlab-ci", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.skipif(shutil.which("sh") is None, reason="there is no shell here")
def test_the_gitlab_job_writes_the_reports_it_names(tmp_path: Path) -> None:
    (job,) = yaml.safe_load(gitlab_job()).values()
    bin_folder = tmp_path / "bin"
    bin_folder.mkdir()
    program = bin_folder / "factdesk"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m factdesk "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    made = Newsroom(tmp_path / "project")
    made.write("factdesk.toml", CONFIGURATION)
    made.write("claims/bridge.yaml", CLAIMS)
    made.story("times", CONFLICTS)
    path = f"{bin_folder}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["sh", "-e", "-c", "\n".join(job["script"])],
        cwd=made.folder,
        env=os.environ | {"PATH": path},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, b"")
    for report in job["artifacts"]["reports"].values():
        assert (made.folder / report).stat().st_size > 2
    assert job["artifacts"]["when"] == "always"
