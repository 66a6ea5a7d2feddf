"""The repository keeps its promises: README and gate agree, configuration and workflows hold together."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement

from factdesk import schemas
from factdesk.cli._starter import FILES

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
GATE = (ROOT / ".ci/run").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")


def newcomer_commands() -> list[str]:
    """The command lines in README's section "Two commands"."""
    section = README.partition("\n## Two commands\n")[2].partition("\n## ")[0]
    return [line for block in re.findall(r"```sh\n(.*?)```", section, re.DOTALL) for line in block.splitlines()]


def test_the_gate_does_what_readme_tells_a_newcomer() -> None:
    steps = re.findall(r"^step \"[^\"]+\" '([^']+)'$", GATE, re.MULTILINE)
    assert newcomer_commands() == steps[:2]
    assert [command.rpartition(" && ")[2] for command in steps[:2]] == ["factdesk check", "pytest -n auto"]


def test_readme_names_files_that_are_there() -> None:
    linked = re.findall(r"\]\(([^)#]+)\)", README)
    named = re.findall(r"`(\.github/[^`]+|claims/|seeds/)`", README)
    assert [name for name in [*linked, *named] if not (ROOT / name).exists() and not name.endswith(".png")] == []


def test_the_gate_is_a_program_that_bash_can_read() -> None:
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("there is no bash here")
    subprocess.run([bash, "-n", str(ROOT / ".ci/run")], check=True)


def floors() -> list[str]:
    """All requirements, those of the extras too."""
    project = PROJECT["project"]
    return [*project["dependencies"], *(each for extra in project["optional-dependencies"].values() for each in extra)]


@pytest.mark.parametrize("text", [text for text in floors() if not text.startswith("factdesk")])
def test_every_requirement_has_a_floor_and_no_ceiling(text: str) -> None:
    specifiers = list(Requirement(text).specifier)
    assert [specifier.operator for specifier in specifiers] == [">="]


@pytest.mark.parametrize("text", [text for text in floors() if not text.startswith("factdesk")])
def test_what_is_installed_is_at_least_the_floor(text: str) -> None:
    from importlib.metadata import PackageNotFoundError, version

    requirement = Requirement(text)
    try:
        installed = version(requirement.name)
    except PackageNotFoundError:
        pytest.skip(f"{requirement.name} is not installed")
    assert requirement.specifier.contains(installed, prereleases=True)


def test_the_plugin_is_registered() -> None:
    assert PROJECT["project"]["entry-points"]["pytest11"] == {"factdesk": "factdesk.pytest_plugin"}
    assert "Framework :: Pytest" in PROJECT["project"]["classifiers"]


def test_the_repository_checks_its_claims_and_writes_both_reports() -> None:
    settings = PROJECT["tool"]["factdesk"]
    assert settings == {
        "claims": ["claims"],
        "articles": ["seeds"],
        "report": ["html:report/index.html", "json:report/report.json"],
    }


def workflow(text: str) -> dict[object, object]:
    """A workflow file's content. YAML 1.1 reads the key "on" as true."""
    loaded: dict[object, object] = yaml.safe_load(text)
    return loaded


@pytest.mark.parametrize(
    "text", [*(path.read_text(encoding="utf-8") for path in WORKFLOWS), FILES[".github/workflows/facts.yml"]]
)
def test_a_workflow_needs_no_more_than_to_read(text: str) -> None:
    content = workflow(text)
    assert content["permissions"] == {"contents": "read"}
    assert content[True] == {"push": {"branches": ["main"]}, "pull_request": None}
    assert "pull_request_target" not in text
    assert "secrets." not in text


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_fits_its_schema(path: Path) -> None:
    if importlib.util.find_spec("check_jsonschema") is None:
        pytest.skip("check-jsonschema is not installed")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_tests_run_where_readme_says_they_do() -> None:
    text = (ROOT / ".github/workflows/tests.yml").read_text(encoding="utf-8")
    jobs = yaml.safe_load(text)["jobs"]
    matrix = jobs["tests"]["strategy"]["matrix"]
    supported = [line.rpartition(" ")[2] for line in PROJECT["project"]["classifiers"] if re.search(r"Python :: 3\.\d+$", line)]
    assert matrix["python"] == supported
    assert [name.partition("-")[0] for name in matrix["os"]] == ["ubuntu", "macos", "windows"]
    assert supported[0] == PROJECT["project"]["requires-python"].removeprefix(">=")


@pytest.mark.parametrize(
    "path", [".pre-commit-config.yaml", *(f".github/ISSUE_TEMPLATE/{name}.yml" for name in ("false-alarm", "miss-or-bug"))]
)
def test_yaml_files_are_yaml(path: str) -> None:
    assert yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", schemas.names())
def test_schemas_are_up_to_date(name: str) -> None:
    path = ROOT / "schemas" / schemas.file_name(name)
    assert path.read_text(encoding="utf-8") == schemas.text(name), "run: factdesk schema --write schemas"


@pytest.mark.parametrize("path", sorted((ROOT / "claims").glob("*.yaml")), ids=lambda path: path.name)
def test_claim_files_name_their_schema(path: Path) -> None:
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    assert first == "# yaml-language-server: $schema=../schemas/claims.schema.json"


def test_the_licence_is_whole() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Apache License" in text
    assert "END OF TERMS AND CONDITIONS" in text
