"""The story of a project, from nothing to a stale acceptance, told with git and the program as a user has them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.newsroom import Newsroom, Ran
from tests.repositories import ENVIRONMENT, Repository

if TYPE_CHECKING:
    from pathlib import Path

CLAIMS = """\
# yaml-language-server: $schema=../schemas/claims.schema.json
topic: The council of Larkfield, May 2024
date: 2024-05-14
entities:
  council: {name: Larkfield City Council, kind: organization, aliases: [the council, the city council]}
  okafor:  {name: Dana Okafor, titles: [mayor]}
claims:
  - id: council-meeting-length
    kind: duration
    statement: The council met for 50 minutes.
    who: [council]
    event: meeting
    value: 50 minutes        # the clerk's minutes

  # the mayor
  - {id: mayor-name, kind: name, statement: The mayor is Dana Okafor., who: [okafor]}
  - id: council-meeting-day
    kind: date
    statement: The council met on Tuesday 14 May 2024.
    who: [council]
    event: meeting
    value: 2024-05-14
"""

HERALD = """\
---
id: herald
outlet: The Larkfield Herald
published: 2024-05-16
---

The bridge will be mended before winter, Mayor Dana Okafor told reporters.

The meeting of the city council on Tuesday lasted 50 minutes. Nobody spoke against the repair.
"""
WRONG = HERALD.replace("50 minutes", "two hours")


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    return Newsroom(tmp_path)


def factdesk(newsroom: Newsroom, *arguments: str) -> Ran:
    """Runs the program as a process of its own, on a day in June 2024."""
    today = ("--today", "2024-06-01") if arguments[0] in ("check", "accept") else ()
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "GITHUB_"))}
    done = subprocess.run(
        [sys.executable, "-m", "factdesk", *arguments, *today],
        cwd=newsroom.folder,
        env=clean | ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def check(newsroom: Newsroom, *arguments: str) -> tuple[Ran, list[str], list[dict[str, object]]]:
    """A check with its annotations and its SARIF results."""
    ran = factdesk(newsroom, "check", "--report", "github:out/annotations.txt", "--report", "sarif:out/facts.sarif", *arguments)
    annotations = (newsroom.folder / "out/annotations.txt").read_text(encoding="utf-8").splitlines()
    sarif = json.loads((newsroom.folder / "out/facts.sarif").read_text(encoding="utf-8"))
    return ran, annotations, sarif["runs"][0]["results"]


def test_from_nothing_to_a_stale_acceptance(newsroom: Newsroom) -> None:
    repository = Repository(newsroom.folder)
    assert factdesk(newsroom, "init").code == 0
    (newsroom.folder / "claims/example.yaml").unlink()
    newsroom.write("claims/council.yaml", CLAIMS)
    newsroom.write("articles/herald.md", HERALD)
    newsroom.write(".gitignore", "report/\nout/\n")

    # the first commit is green: two articles, three claims
    repository.commit("Two articles and three claims")
    ran, annotations, results = check(newsroom)
    assert (ran.code, ran.err, annotations, results) == (0, "", [], [])
    assert "in 3 claims, 2 articles, 6 pairs: 6 agree, 0 imprecise, 0 conflict, 0 silent, 0 undetermined; " in ran.out

    # a second commit breaks one fact: exit 1, one annotation on the right line, one result in SARIF
    newsroom.write("articles/herald.md", WRONG)
    repository.commit("Break one fact")
    ran, annotations, results = check(newsroom)
    assert (ran.code, ran.err) == (1, "")
    line = next(number for number, text in enumerate(WRONG.splitlines(), start=1) if "two hours" in text)
    column = WRONG.splitlines()[line - 1].index("two hours") + 1
    place = f"file=articles/herald.md,line={line},endLine={line},col={column},endColumn={column + len('two hours')}"
    message = "herald conflicts with council-meeting-length: the article gives two hours, the claim 50 minutes"
    assert annotations == [
        f"::error {place},title=factdesk%3A duration-conflict::{message} (the claim: claims/council.yaml:8)",
    ]
    assert len(results) == 1
    assert results[0]["ruleId"] == "duration-conflict"

    # the diff names only that, and from the commit that broke it there is nothing new
    ran, annotations, results = check(newsroom, "--diff", "HEAD~1")
    assert (ran.code, len(annotations), len(results)) == (1, 1, 1)
    assert "in 3 claims, 1 article, 3 pairs: " in ran.out
    assert "gazette" not in ran.out
    assert check(newsroom, "--diff", "HEAD")[0].code == 0

    # it is accepted: green again, and the claim file is as it was but for two lines
    ran = factdesk(
        newsroom, "accept", "council-meeting-length", "herald", "--reason", "it counts the hearing", "--until", "2024-12-31"
    )
    assert (ran.code, ran.err) == (0, "")
    written = (newsroom.folder / "claims/council.yaml").read_text(encoding="utf-8")
    added = '    accepted:\n      - {article: herald, reason: "it counts the hearing", until: 2024-12-31}\n'
    assert written == CLAIMS.replace("# the clerk's minutes\n", "# the clerk's minutes\n" + added)
    ran, annotations, results = check(newsroom)
    assert (ran.code, annotations, results) == (0, [], [])
    assert "1 accepted" in ran.out
    repository.commit("Accept it")

    # the article is mended: the acceptance is stale, and the check says so at its line
    newsroom.write("articles/herald.md", HERALD)
    repository.commit("Mend the article")
    ran, annotations, results = check(newsroom)
    assert (ran.code, len(annotations), len(results)) == (1, 1, 1)
    line = written.splitlines().index(added.splitlines()[1]) + 1
    stale = "herald agrees now: the acceptance of council-meeting-length should go (it said: it counts the hearing)"
    assert f"  claims/council.yaml:{line}:19: error: {stale} [stale-acceptance]\n" in ran.out
    assert annotations[0].startswith(f"::error file=claims/council.yaml,line={line},")
    assert results[0]["ruleId"] == "stale-acceptance"

    # with the entry gone the file is as it was, and all is green
    newsroom.write("claims/council.yaml", CLAIMS)
    ran, annotations, results = check(newsroom)
    assert (ran.code, annotations, results) == (0, [], [])
