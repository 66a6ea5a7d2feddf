"""The program as a whole: help, unknown commands, exit codes of what goes wrong, streams."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factdesk import __version__, engine
from factdesk.cli._commands import COMMANDS
from tests.newsroom import AGREES, CONFLICTS

if TYPE_CHECKING:
    from tests.newsroom import Newsroom, Run


def test_version(run: Run) -> None:
    ran = run("--version")
    assert (ran.code, ran.out, ran.err) == (0, f"factdesk {__version__}\n", "")


def test_version_imports_nothing_it_does_not_need() -> None:
    code = (
        "import sys; from factdesk.cli.main import run; run(['--version']);"
        "print(sorted({'click', 'typing', 'yaml', 'pydantic', 'rapidfuzz', 'importlib.metadata'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == f"factdesk {__version__}\n[]\n"


def test_check_imports_nothing_it_does_not_need(newsroom: Newsroom) -> None:
    code = (
        "import sys; from factdesk.cli.main import run; run(['check']);"
        "heavy = {'rich', 'jinja2', 'jsonschema', 'pytest', 'asyncio', 'importlib.metadata', 'trafilatura'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=newsroom.folder)
    assert done.stdout.splitlines()[-1] == "[]", done.stdout


def test_no_command_prints_the_help_and_has_checked_nothing(run: Run) -> None:
    ran = run()
    assert (ran.code, ran.err) == (2, "")
    assert ran.out.startswith("Usage: factdesk [OPTIONS] COMMAND [ARGS]...")


def test_help_lists_every_command(run: Run) -> None:
    ran = run("--help")
    assert (ran.code, ran.err) == (0, "")
    assert [name for name in COMMANDS if f"\n  {name} " not in ran.out] == []
    assert "Exit codes: 0 nothing found, 1 conflicts, 2 could not check." in ran.out


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_helps_by_example(run: Run, name: str) -> None:
    ran = run(name, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert f"  factdesk {name}" in ran.out.partition("Examples:")[2]


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_of_commands_says_what_the_command_says(name: str) -> None:
    assert importlib.import_module(f"factdesk.cli.{name}").command.get_short_help_str(200).startswith(COMMANDS[name].rstrip("."))


def test_a_misspelt_command(run: Run) -> None:
    ran = run("chekc")
    expected = (
        "Usage: factdesk [OPTIONS] COMMAND [ARGS]...\nTry 'factdesk --help' for help.\n\n"
        "Error: no command 'chekc', did you mean \"check\"?\n"
    )
    assert (ran.code, ran.out, ran.err) == (2, "", expected)


def test_a_misspelt_option(run: Run) -> None:
    ran = run("check", "--artcles", "x")
    assert (ran.code, ran.out) == (2, "")
    assert "No such option" in ran.err
    assert "--articles" in ran.err


def test_a_bug_shows_its_traceback_and_is_never_a_pass(
    newsroom: Newsroom,  # noqa: ARG001
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(engine, "run", lambda *_, **__: 1 / 0)
    ran = run("check")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("Traceback (most recent call last):\n")
    assert ran.err.endswith("ZeroDivisionError: division by zero\nfactdesk failed: this is a bug. Nothing was decided.\n")


def test_an_interrupted_run(
    newsroom: Newsroom,  # noqa: ARG001
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(engine, "run", interrupt)
    ran = run("check")
    assert (ran.code, ran.out, ran.err) == (130, "", "\ninterrupted\n")


def test_the_module_is_the_program() -> None:
    done = subprocess.run([sys.executable, "-m", "factdesk", "--version"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"factdesk {__version__}\n", "")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break in another way there")
@pytest.mark.parametrize(("story", "code"), [(AGREES, 0), (CONFLICTS, 1)], ids=["agrees", "conflicts"])
def test_a_reader_that_goes_away_changes_nothing(newsroom: Newsroom, story: str, code: int) -> None:
    newsroom.story("times", story)
    process = subprocess.Popen(
        [sys.executable, "-m", "factdesk", "check", "--full", "--report", "json:out/report.json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=newsroom.folder,
    )
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(timeout=60) == code
    assert (newsroom.folder / "out/report.json").stat().st_size > 0


def test_what_a_pipe_gets_is_utf_8_in_any_locale(newsroom: Newsroom) -> None:
    newsroom.story("times", "Dana Okafor met Luis Reyes. The mayor of Łódź called it “useful” – 會議.")
    done = subprocess.run(
        [sys.executable, "-m", "factdesk", "read", "stories/times.md", "--format", "json"],
        capture_output=True,
        check=False,
        cwd=newsroom.folder,
        env=os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"},
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Łódź" in done.stdout.decode("utf-8")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("arguments", [["check"], ["check", "--help"], ["--help"], ["--version"], ["rule"]], ids=" ".join)
def test_a_full_disk_is_said_in_a_line(newsroom: Newsroom, arguments: list[str]) -> None:
    newsroom.write("stories/star.txt", AGREES)
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "factdesk", *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            cwd=newsroom.folder,
        )
    assert (done.returncode, done.stderr) == (2, "cannot write to standard output: No space left on device\n")


def test_an_unknown_command_names_the_known(run: Run) -> None:
    ran = run("nope")
    assert ran.code == 2
    assert "no command 'nope', known are check, read, " in ran.err


def test_an_unknown_rule_names_the_kinds(run: Run) -> None:
    ran = run("rule", "nope")
    assert ran.code == 2
    assert ran.err.startswith('there is no kind or rule "nope" (kinds are date, duration, ')
