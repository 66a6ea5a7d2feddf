"""The documentation holds together: links lead somewhere, every rule has its place, every command runs, the generator notices drift."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from factdesk.checks.registry import check, kinds
from factdesk.docs import explained, pages, sessions
from factdesk.docs.__main__ import program
from factdesk.errors import InputError
from factdesk.records import replace
from factdesk.report.findings import OWN_RULES
from factdesk.results import Verdict

ROOT = Path(__file__).resolve().parent.parent.parent
DOCS = ROOT / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
HAND_WRITTEN = [page for page in PAGES if not page.read_text(encoding="utf-8").startswith(pages.MARK)]
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)


def named(path: Path) -> str:
    return path.relative_to(DOCS).as_posix()


def prose(page: Path) -> str:
    """A page without its blocks of code."""
    text = page.read_text(encoding="utf-8")
    lines = text.split("\n")
    for block in sessions.blocks(text):
        lines[block.first - 1 : block.last + 1] = [""] * (block.last + 2 - block.first)
    return "\n".join(lines)


def anchors(page: Path) -> set[str]:
    """The anchors of a page, made of its headings as Python-Markdown makes them."""
    found = (re.sub(r"[^\w\s-]", "", heading).strip().lower() for heading in HEADING.findall(prose(page)))
    return {re.sub(r"[-\s]+", "-", words) for words in found}


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_link_leads_to_a_page_and_a_heading(page: Path) -> None:
    broken = []
    for target in LINK.findall(re.sub(r"`[^`]*`", "", prose(page))):
        path, _, anchor = target.partition("#")
        other = (page.parent / path).resolve() if path else page
        if not other.is_file() or (anchor and anchor not in anchors(other)):
            broken.append(target)
    assert broken == []


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_page_is_in_the_navigation_and_has_one_title(page: Path) -> None:
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert re.search(rf" {re.escape(named(page))}$", text, re.MULTILINE)
    assert len(re.findall(r"^# ", prose(page), re.MULTILINE)) == 1


def test_the_navigation_names_only_pages_that_are_there() -> None:
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    listed = re.findall(r"^\s+- (?:[^:\n]+: )?(\S+\.md)$", text, re.MULTILINE)
    assert sorted(listed) == [named(page) for page in sorted(PAGES, key=named)]


def test_the_site_fetches_nothing() -> None:
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    assert settings["theme"]["font"] is False
    assert {"site_url", "repo_url", "extra_javascript"} & set(settings) == set()
    assert [name for name in settings["extra_css"] if not (DOCS / name).is_file()] == []


@pytest.mark.parametrize("rule", [*(rule for kind in kinds() for rule in check(kind).rules), *OWN_RULES])
def test_every_rule_has_an_anchor(rule: str) -> None:
    page = DOCS / "rules" / f"{next((kind for kind in kinds() if rule in check(kind).rules), 'index')}.md"
    assert rule in anchors(page)


@pytest.mark.parametrize("page", HAND_WRITTEN, ids=named)
def test_every_command_prints_what_the_page_shows(page: Path, tmp_path: Path) -> None:
    if shutil.which("git") is None and "\n$ git " in page.read_text(encoding="utf-8"):
        pytest.skip("there is no git here")
    text = page.read_text(encoding="utf-8")
    assert sessions.refreshed(text, tmp_path).split("\n") == text.split("\n")


def test_what_a_page_shows_wrongly_is_put_right(tmp_path: Path) -> None:
    page = '```toml title="a/b.toml"\nclaims = []\n```\n\n```console\n$ cd a && cat b.toml\nwrong\n$ echo $?\n0\n```\n'
    assert sessions.refreshed(page, tmp_path) == page.replace("wrong", "claims = []")


@pytest.mark.parametrize(
    ("shown", "same"),
    [
        ("one\n...", True),
        ("one\n...\nthree", True),
        ("...", True),
        ("one\n...\nfour", False),
        ("one\ntwo", False),
        ("o...e\ntwo\nthree", True),
        ("one ...", False),
    ],
)
def test_three_dots_stand_for_anything(shown: str, same: bool, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("one\ntwo\nthree\n", encoding="utf-8")
    page = f"```console\n$ cat file\n{shown}\n```"
    changed = sessions.refreshed(page, tmp_path) != page
    assert changed is not same


def test_a_line_shown_short_stays_short_when_others_change(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("since 8b8617ed70\n3 claims\n", encoding="utf-8")
    page = "```console\n$ cat file\nsince ...\n2 claims\n```"
    assert sessions.refreshed(page, tmp_path) == page.replace("2 claims", "3 claims")


@pytest.mark.parametrize("command", ["$ rm -r x", "no command", "$ python -m pip install factdesk"])
def test_a_command_that_is_not_known_is_refused(command: str, tmp_path: Path) -> None:
    with pytest.raises(sessions.SessionError):
        sessions.refreshed(f"```console\n{command}\n```", tmp_path)


def repository(folder: Path) -> Path:
    """A copy of what the generated pages are made of, with the pages."""
    for name in ("claims", "seeds"):
        shutil.copytree(ROOT / name, folder / name)
    for name, text in pages.pages(ROOT).items():
        path = folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return folder


def test_check_names_every_page_that_differs_is_missing_or_left_over(tmp_path: Path) -> None:
    root = repository(tmp_path)
    runner = CliRunner()
    (root / "docs/own.md").write_text("# Own\n\nNo commands.\n", encoding="utf-8")
    assert pages.differences(root) == []
    (root / "docs/rules/date.md").unlink()
    (root / "docs/rules/name.md").write_text(pages.MARK + "# name\n", encoding="utf-8")
    (root / "docs/rules/gone.md").write_text(pages.MARK + "# gone\n", encoding="utf-8")
    (root / "docs/own.md").write_text("# Own\n\n```console\n$ echo $?\n1\n```\n", encoding="utf-8")
    checked = runner.invoke(program, ["--check", "--root", str(root)], standalone_mode=False)
    assert checked.return_value == 1
    assert checked.stderr.splitlines() == [
        "docs/own.md: not up to date (run: python -m factdesk.docs)",
        "docs/rules/date.md: missing (run: python -m factdesk.docs)",
        "docs/rules/gone.md: left over (run: python -m factdesk.docs)",
        "docs/rules/name.md: not up to date (run: python -m factdesk.docs)",
    ]
    written = runner.invoke(program, ["--root", str(root)], standalone_mode=False)
    assert written.stdout.splitlines() == [
        "removed  docs/rules/gone.md",
        "written  docs/rules/date.md",
        "written  docs/rules/name.md",
        "written  docs/own.md",
    ]
    assert pages.differences(root) == []


def test_a_remark_on_another_verdict_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    first = replace(explained.PAIRS[0], verdict=Verdict.SILENT)
    monkeypatch.setattr(explained, "PAIRS", (first,))
    with pytest.raises(InputError, match="xi-meeting-length in agencies is conflicts now, and its remark speaks of silent"):
        explained.pages(ROOT)


def test_ten_pairs_are_explained_with_two_sentences_each() -> None:
    assert len({(pair.claim, pair.article) for pair in explained.PAIRS}) == 10
    assert {pair.verdict for pair in explained.PAIRS} >= {Verdict.AGREES, Verdict.IMPRECISE, Verdict.CONFLICTS, Verdict.SILENT}
    for pair in explained.PAIRS:
        assert len(re.findall(r"[.!?](?: |$)", pair.remark)) == 2, pair.remark


def test_the_explain_page_shows_what_the_program_prints() -> None:
    pair = explained.PAIRS[0]
    command = [sys.executable, "-m", "factdesk", "explain", pair.claim, pair.article, "--today", str(explained.DAY)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.rstrip("\n") in explained.pages(ROOT)["explain.md"]
