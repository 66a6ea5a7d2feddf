"""Running the program in a small newsroom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factdesk.cli.main import run as run_program
from tests.newsroom import AGREES, CLAIMS, CONFIGURATION, SILENT, Newsroom, Ran

if TYPE_CHECKING:
    from pathlib import Path

    from tests.newsroom import Run


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the program in this process."""

    def program(*arguments: str) -> Ran:
        capsys.readouterr()
        code = run_program(arguments)
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return program


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Newsroom:
    """A project with one claim, and a story that agrees with it and one that is silent. It is the working folder."""
    for name in ("NO_COLOR", "FORCE_COLOR", "CI", "BUILD_NUMBER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    made = Newsroom(tmp_path)
    made.write("factdesk.toml", CONFIGURATION)
    made.write("claims/bridge.yaml", CLAIMS)
    made.story("gazette", AGREES)
    made.story("herald", SILENT)
    return made
