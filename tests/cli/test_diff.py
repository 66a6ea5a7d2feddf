"""`factdesk check --diff`: only what a change broke, and never less because something could not be told."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from tests.newsroom import AGREES, CLAIMS, CONFIGURATION, CONFLICTS, SILENT
from tests.repositories import ENVIRONMENT, Repository

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from factdesk.articles.model import Article
    from factdesk.results import Outcome
    from factdesk.scale.prepared import PreparedClaims
    from tests.newsroom import Newsroom, Run

SECOND = """\
  - id: reyes-name
    kind: name
    statement: The engineer is Luis Reyes.
    who: [reyes]
  - id: meeting-is-short
    kind: relation
    statement: The meeting took less than two hours.
    value: meeting-length < 2 hours
"""
LONG = CONFLICTS.replace("90 minutes", "3 hours")


@pytest.fixture
def repository(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A newsroom under git: gazette agrees, herald is silent, times conflicts since the first commit."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    newsroom.write("claims/bridge.yaml", CLAIMS + SECOND)
    newsroom.story("times", CONFLICTS)
    made = Repository(newsroom.folder)
    made.commit("start")
    return made


def findings(out: str) -> list[str]:
    """The findings of a text report, as "article claim"."""
    lines = [line for line in out.splitlines() if ": error: " in line or ": warning: " in line]
    words = [line.partition(": error: ")[2].split() for line in lines]
    return [f"{line[0]} {line[3].rstrip(':')}" for line in words]


def note(out: str) -> str:
    """The remark on what was compared."""
    return next(line for line in out.splitlines() if line.startswith("note: since "))


def test_nothing_changed(newsroom: Newsroom, repository: Repository, run: Run) -> None:
    assert run("check").code == 1
    ran = run("check", "--diff", "main", "--report", "junit:out.xml")
    commit = repository.git("rev-parse", "HEAD")[:10]
    assert (ran.code, ran.err) == (0, "")
    assert note(ran.out) == f"note: since main ({commit}): 0 claims and 0 articles changed"
    assert ran.out.splitlines()[-1].startswith("no findings in 0 claims, 0 articles, 0 pairs: ")
    assert '<testcase classname="factdesk" name="changes since main" time="0"/>' in (newsroom.folder / "out.xml").read_text()


def test_a_changed_article_meets_all_claims(newsroom: Newsroom, repository: Repository, run: Run) -> None:
    newsroom.story("gazette", LONG)
    for base in ("main", "main~1"):  # not committed, then committed
        ran = run("check", "--diff", base)
        assert (ran.code, ran.err) == (1, "")
        assert findings(ran.out) == ["gazette meeting-length", "gazette meeting-is-short"]
        assert note(ran.out).endswith("0 claims and 1 article changed")
        assert "3 claims, 1 article, 3 pairs" in ran.out.splitlines()[-1]
        repository.commit()


def test_a_conflict_that_was_there_is_no_finding(newsroom: Newsroom, repository: Repository, run: Run) -> None:  # noqa: ARG001
    newsroom.story("times", SILENT + "\n\n" + CONFLICTS)
    ran = run("check", "--diff", "main")
    assert (ran.code, ran.err, findings(ran.out)) == (0, "", [])
    assert note(ran.out).endswith("0 claims and 1 article changed; 1 finding that stood there before is left out")
    newsroom.story("times", SILENT + "\n\n" + LONG)
    assert findings(run("check", "--diff", "main").out) == ["times meeting-length", "times meeting-is-short"]


def test_a_changed_claim_meets_all_articles(newsroom: Newsroom, repository: Repository, run: Run) -> None:  # noqa: ARG001
    newsroom.write("claims/bridge.yaml", (CLAIMS + SECOND).replace("value: 35 minutes", "value: 45 minutes"))
    ran = run("check", "--diff", "main")
    assert (ran.code, ran.err) == (1, "")
    assert findings(ran.out) == ["gazette meeting-length"]  # the times conflicted before, with the same words
    assert note(ran.out).endswith("2 claims and 0 articles changed; 1 finding that stood there before is left out")
    assert "reyes-name" not in ran.out
    assert "2 claims, 3 articles, 5 pairs" in ran.out.splitlines()[-1]


def test_a_claim_that_only_moved_did_not_change(newsroom: Newsroom, repository: Repository, run: Run) -> None:  # noqa: ARG001
    newsroom.write("claims/bridge.yaml", "# moved\n\n" + (CLAIMS + SECOND).replace("topic: The", "topic: Of the"))
    newsroom.write("claims/added.yaml", CLAIMS.replace("meeting-length", "length-again"))
    ran = run("check", "--diff", "main")
    assert (ran.code, findings(ran.out)) == (1, ["times length-again"])
    assert note(ran.out).endswith("1 claim and 0 articles changed")


def test_an_acceptance_that_was_taken_back(newsroom: Newsroom, repository: Repository, run: Run) -> None:
    accepted = CLAIMS + "    accepted: [{article: times, reason: known}]\n"
    newsroom.write("claims/bridge.yaml", accepted)
    repository.commit()
    newsroom.write("claims/bridge.yaml", CLAIMS)
    ran = run("check", "--diff", "main")
    assert (ran.code, findings(ran.out)) == (1, ["times meeting-length"])


def test_a_changed_entity_counts_for_its_claims(newsroom: Newsroom, repository: Repository, run: Run) -> None:
    head, _, claims = CLAIMS.partition("claims:\n")
    newsroom.write("claims/people.yaml", "entities:" + head.partition("entities:")[2])
    newsroom.write("claims/bridge.yaml", f"date: 2024-05-14\nclaims:\n{claims}{SECOND}")
    newsroom.story("times", AGREES.replace("Luis Reyes", "Luis Reyez"))
    repository.commit()
    assert findings(run("check", "--diff", "HEAD").out) == []
    newsroom.write("claims/people.yaml", "entities:" + head.partition("entities:")[2].replace("Luis Reyes", "Louis Reyes"))
    ran = run("check", "--diff", "HEAD")
    assert "gazette reyes-name" in findings(ran.out)
    assert note(ran.out).partition("): ")[2].startswith("3 claims and 0 articles changed")


def test_a_changed_sidecar_counts_for_its_articles(newsroom: Newsroom, repository: Repository, run: Run) -> None:
    newsroom.write("stories/post.txt", CONFLICTS)
    newsroom.write("stories/articles.yaml", "- {file: post.txt, outlet: The Post}\n")
    repository.commit()
    newsroom.write("stories/articles.yaml", "- {file: post.txt, outlet: The Post, published: 2024-05-16}\n")
    ran = run("check", "--diff", "HEAD")
    assert (ran.code, findings(ran.out)) == (0, [])
    assert "0 claims and 4 articles changed; 2 findings that stood there before are left out" in ran.out


def test_renamed_files(newsroom: Newsroom, repository: Repository, run: Run) -> None:
    newsroom.write("stories/post.txt", SILENT + "\n\n" + CONFLICTS)
    repository.commit()
    repository.git("mv", "stories/post.txt", "stories/evening-post.txt")
    repository.git("mv", "stories/times.md", "stories/old-times.md")
    repository.git("mv", "claims/bridge.yaml", "claims/larkfield-bridge.yaml")
    ran = run("check", "--diff", "HEAD")
    assert (ran.code, ran.err, findings(ran.out)) == (0, "", [])
    assert note(ran.out).endswith("0 claims and 2 articles changed; 2 findings that stood there before are left out")


def test_files_that_git_does_not_know_are_new(newsroom: Newsroom, repository: Repository, run: Run) -> None:
    newsroom.write(".gitignore", "stories/drafts/\n")
    repository.commit()
    newsroom.write("stories/post.txt", CONFLICTS)
    newsroom.write("stories/drafts/wire.txt", CONFLICTS)
    ran = run("check", "--diff", "HEAD")
    assert (ran.code, findings(ran.out)) == (1, ["wire meeting-length", "post meeting-length"])


def test_a_deleted_article(newsroom: Newsroom, repository: Repository, run: Run) -> None:  # noqa: ARG001
    (newsroom.folder / "stories/times.md").unlink()
    ran = run("check", "--diff", "main")
    assert (ran.code, ran.err, findings(ran.out)) == (0, "", [])


def test_from_a_subfolder(newsroom: Newsroom, repository: Repository, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    newsroom.story("gazette", LONG)
    monkeypatch.chdir(newsroom.folder / "stories")
    ran = run("check", "--diff", "main")
    assert (ran.code, findings(ran.out)) == (1, ["gazette meeting-length", "gazette meeting-is-short"])
    repository.commit()
    assert "1 article changed" in run("check", "--diff", "HEAD~1", "../claims", "--articles", "*.md").out


def test_since_the_branches_parted(newsroom: Newsroom, repository: Repository, run: Run) -> None:
    """What happened on the other branch meanwhile is none of this change."""
    repository.git("checkout", "--quiet", "-b", "work")
    newsroom.story("post", CONFLICTS)
    repository.commit()
    repository.git("checkout", "--quiet", "main")
    newsroom.story("gazette", LONG)
    repository.commit()
    repository.git("checkout", "--quiet", "work")
    assert findings(run("check", "--diff", "main").out) == ["post meeting-length"]


def test_the_former_claims_cannot_be_read(newsroom: Newsroom, repository: Repository, run: Run) -> None:
    newsroom.write("claims/bridge.yaml", "claims: [")
    repository.commit()
    newsroom.write("claims/bridge.yaml", CLAIMS)
    ran = run("check", "--diff", "HEAD")
    assert (ran.code, findings(ran.out)) == (1, ["times meeting-length"])
    assert "note: the claims of HEAD cannot be read, so no finding is taken for an old one: no valid YAML" in ran.out


def test_a_changed_configuration_is_told(newsroom: Newsroom, repository: Repository, run: Run) -> None:  # noqa: ARG001
    newsroom.write("factdesk.toml", CONFIGURATION + "# changed\n")
    words = "note: factdesk.toml changed too, which may bring in files that did not change: run a whole check\n"
    assert words in run("check", "--diff", "main").out


def test_with_names_that_are_hard_to_write(newsroom: Newsroom, repository: Repository, run: Run) -> None:
    newsroom.write("stories/Überblick mit -n ‘x’.txt", CONFLICTS)
    repository.commit()
    newsroom.write("stories/Überblick mit -n ‘x’.txt", SILENT + "\n\n" + CONFLICTS)
    ran = run("check", "--diff", "HEAD")
    assert (ran.code, findings(ran.out)) == (0, [])
    assert note(ran.out).endswith("1 article changed; 1 finding that stood there before is left out")


@pytest.mark.parametrize(
    "base", ["no-such-branch", "", " ", "-p", "--output=x", "main:claims", "a\x1b[31mb", "0" * 40, "main..HEAD"]
)
def test_a_base_that_is_none(newsroom: Newsroom, repository: Repository, run: Run, base: str) -> None:  # noqa: ARG001
    before = sorted(newsroom.folder.rglob("*"))
    ran = run("check", f"--diff={base}")
    assert (ran.code, ran.out) == (2, "")
    assert ": there is no such commit here (fetch the whole history: `fetch-depth: 0` for actions/checkout" in ran.err
    assert "\x1b" not in ran.err
    assert sorted(newsroom.folder.rglob("*")) == before


def test_a_shallow_clone(newsroom: Newsroom, repository: Repository, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.commit("second")
    clone = newsroom.folder / "clone"
    repository.git("clone", "--quiet", "--depth=1", newsroom.folder.as_uri(), str(clone))
    monkeypatch.chdir(clone)
    ran = run("check", "--diff", "HEAD")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("--diff HEAD: this clone is shallow, so what changed cannot be told (fetch the whole history: ")
    assert "`fetch-depth: 0`" in ran.err


def test_histories_with_nothing_in_common(newsroom: Newsroom, repository: Repository, run: Run) -> None:  # noqa: ARG001
    repository.git("checkout", "--quiet", "--orphan", "other")
    repository.commit()
    ran = run("check", "--diff", "main")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("--diff main: it has no history in common with what is checked (fetch")


def test_no_repository(newsroom: Newsroom, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(newsroom.folder.parent))
    ran = run("check", "--diff", "main")
    expected = "--diff main: this is no git repository (--diff compares files with those of a commit)\n"
    assert (ran.code, ran.out, ran.err) == (2, "", expected)


def test_no_git(newsroom: Newsroom, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001
    monkeypatch.setenv("PATH", "")
    ran = run("check", "--diff", "main")
    assert (ran.code, ran.out, ran.err) == (2, "", "--diff needs git, which is not installed here\n")


def test_nothing_to_check(newsroom: Newsroom, repository: Repository, run: Run) -> None:  # noqa: ARG001
    newsroom.write("claims/bridge.yaml", "entities: {}\n")
    ran = run("check", "--diff", "main")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("nothing to check: no claims")


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands for a program")
def test_no_program_of_the_repository_is_run(newsroom: Newsroom, repository: Repository, run: Run) -> None:
    spy = newsroom.write("spy.sh", f'#!/bin/sh\ntouch "{newsroom.folder}/ran"\ncat "$1" 2>/dev/null\n')
    spy.chmod(0o755)
    newsroom.write(".gitattributes", "*.md diff=spy\n")
    for key in ("diff.spy.textconv", "diff.spy.command", "diff.external", "core.fsmonitor", "core.pager"):
        repository.git("config", key, str(spy))
    newsroom.story("gazette", LONG)
    assert run("check", "--diff", "main").code == 1
    assert not (newsroom.folder / "ran").exists()


def test_linked_articles(newsroom: Newsroom, repository: Repository, run: Run, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere: Path = tmp_path_factory.mktemp("elsewhere") / "wire.txt"
    elsewhere.write_text(CONFLICTS, encoding="utf-8")
    try:
        (newsroom.folder / "stories/wire.txt").symlink_to(elsewhere)
    except OSError:
        pytest.skip("no links here")
    repository.commit()
    assert findings(run("check", "--diff", "HEAD").out) == ["wire meeting-length"]  # what it was cannot be told


def test_several_processes_give_the_same(
    newsroom: Newsroom, repository: Repository, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from factdesk.scale import jobs

    handed: list[tuple[int, int]] = []
    real = jobs.in_processes

    def recorded(prepared: PreparedClaims, articles: Sequence[Article], many: int) -> Iterator[list[Outcome]]:
        handed.append((len(articles), many))
        return real(prepared, articles, many)

    monkeypatch.setattr(jobs, "in_processes", recorded)
    newsroom.story("gazette", LONG)
    newsroom.story("herald", SILENT + " " + CONFLICTS)
    alone = run("check", "--diff", "main", "--no-cache")
    assert handed == []
    assert run("check", "--diff", "main", "--jobs", "2", "--no-cache") == alone
    assert handed == [(2, 2)]  # the two that changed
    assert len(findings(alone.out)) == 3
    assert repository.folder == newsroom.folder


def test_an_interrupted_diff_is_no_result(
    newsroom: Newsroom, repository: Repository, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from factdesk.scale import batch

    real = batch.columns
    done: list[str] = []

    def interrupted(prepared: PreparedClaims, articles: Sequence[Article]) -> Iterator[list[Outcome]]:
        for article in articles:
            done.append(article.id)
            if len(done) == 2:
                raise KeyboardInterrupt
            yield from real(prepared, (article,))

    monkeypatch.setattr(batch, "columns", interrupted)
    newsroom.story("gazette", LONG)
    newsroom.story("herald", SILENT + " " + CONFLICTS)
    ran = run("check", "--diff", "main", "--no-cache")
    assert (ran.code, done) == (130, ["gazette", "herald", "gazette"])  # the last is the former gazette
    assert "interrupted: 1 of 2 articles were checked" in ran.out
    assert repository.folder == newsroom.folder
