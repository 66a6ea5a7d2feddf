"""`draft`, `suggest` and `compare`: claims made of what articles say."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from contextlib import chdir
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factdesk.claims.load import load_claims
from factdesk.cli.main import run as run_program
from tests.newsroom import AGREES, CONFLICTS, SILENT
from tests.newsroom_stories import GAZETTE, TIMES

if TYPE_CHECKING:
    from tests.newsroom import Newsroom, Run

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture
def two(newsroom: Newsroom) -> Newsroom:
    """A newsroom with two longer stories."""
    newsroom.story("gazette", GAZETTE)
    newsroom.story("times", TIMES)
    (newsroom.folder / "stories/herald.md").unlink()
    return newsroom


class TestDraft:
    def test_every_kind_is_drafted(self, two: Newsroom, run: Run) -> None:
        ran = run("draft", "stories", "--output", "draft.yaml")
        assert (ran.code, ran.out) == (0, "")
        assert ran.err.startswith("written  draft.yaml: ")
        claims = load_claims([two.folder / "draft.yaml"]).claims
        kinds = Counter(claim.kind for claim in claims)
        assert set(kinds) == {"name", "title", "date", "duration", "place", "quantity", "event", "quote", "relation"}

    def test_it_is_valid_and_agrees_with_the_article_it_is_of(self, two: Newsroom, run: Run) -> None:  # noqa: ARG002
        run("draft", "stories/gazette.md", "--output", "draft.yaml")
        assert run("validate", "draft.yaml").code == 0
        ran = run("check", "draft.yaml", "--articles", "stories/gazette.md", "--fail-on", "note")
        assert (ran.code, ran.err) == (0, "")
        summary = ran.out.splitlines()[-1]
        number = int(summary.split()[3])
        assert f"{number} claims, 1 article, {number} pairs: {number} agree," in summary
        assert number > 8

    def test_evidence_stands_above_each_claim_and_disagreement_is_marked(self, two: Newsroom, run: Run) -> None:  # noqa: ARG002
        ran = run("draft", "stories/gazette.md", "stories/times.md")
        assert (ran.code, ran.err) == (0, "")
        lines = ran.out.splitlines()
        at = lines.index("    value: 35 minutes")
        above = "\n".join(lines[at - 9 : at])
        assert "  # agrees: stories/gazette.md:7:" in above
        assert "met for [35 minutes] on Tuesday" in above
        assert "  # DISAGREES (90 minutes): stories/times.md:7:" in above
        assert "    value: 90 minutes" not in lines
        for number, line in enumerate(lines):
            if line.startswith("  - id: "):
                assert lines[number - 1].startswith(("  # agrees: ", "  # DISAGREES"))

    def test_a_noun_of_a_title_is_no_event(self, two: Newsroom, run: Run) -> None:
        two.story("mail", "Finance director Ada Brill of Larkfield Steel bought 4,000 shares on Monday in Hull.\n")
        ran = run("draft", "stories/mail.md")
        assert ran.code == 0
        assert "title" in ran.out
        events = [line for line in ran.out.splitlines() if line.startswith("    event: ")]
        assert events
        assert not [line for line in events if "finance" in line or "director" in line]

    def test_compare_lists_what_draft_marks(self, two: Newsroom, run: Run) -> None:  # noqa: ARG002
        marked = run("draft", "stories/gazette.md", "stories/times.md").out.count("# DISAGREES")
        told = int(run("compare", "stories/gazette.md", "stories/times.md").out.split("disagree on ")[1].split()[0])
        assert 0 < marked <= told

    def test_the_head_tells_topic_and_day(self, two: Newsroom, run: Run) -> None:  # noqa: ARG002
        out = run("draft", "stories/gazette.md").out
        assert "\ndate: 2024-05-15\n" in out
        assert "  okafor: {name: Dana Okafor, kind: person, titles: [Mayor]}\n" in out

    def test_bodies_with_like_names_are_others_and_a_sort_of_body_is_none(self, newsroom: Newsroom, run: Run) -> None:
        newsroom.write(
            "story.txt",
            "Mayor Dana Okafor visited the Larkfield Institute for River Studies in 2021. Okafor returned to the "
            "Larkfield Institute for Ancient and River Studies in 2022. The Group, she said, met in 2023.\n",
        )
        out = run("draft", "story.txt").out
        entities = [line.strip() for line in out.partition("entities:\n")[2].partition("claims:\n")[0].splitlines()]
        bodies = [line.partition("{")[2] for line in entities if "organization" in line]
        assert bodies == [
            "name: Larkfield Institute for Ancient and River Studies, kind: organization}",
            "name: Larkfield Institute for River Studies, kind: organization}",
        ]
        assert "aliases" not in out

    @pytest.mark.parametrize("name", ["agencies", "bloomberg", "cdt", "guardian", "washington-post"])
    def test_a_long_article(self, newsroom: Newsroom, run: Run, name: str) -> None:  # noqa: ARG002
        article = str(SEEDS / f"{name}.md")
        assert run("draft", article, "--output", "draft.yaml").code == 0
        ran = run("check", "draft.yaml", "--articles", article, "--fail-on", "note")
        assert (ran.code, ran.err) == (0, "")
        number = int(ran.out.splitlines()[-1].split()[3])
        assert number > 20
        assert f"{number} pairs: {number} agree," in ran.out.splitlines()[-1]

    def test_a_file_that_is_there_is_kept(self, two: Newsroom, run: Run) -> None:
        two.write("draft.yaml", "mine\n")
        ran = run("draft", "stories", "--output", "draft.yaml")
        expected = "draft.yaml: the file is there already (a draft replaces nothing: name a new one)\n"
        assert (ran.code, ran.out, ran.err) == (2, "", expected)
        assert (two.folder / "draft.yaml").read_text() == "mine\n"

    def test_nothing_to_draft(self, newsroom: Newsroom, run: Run) -> None:
        newsroom.story("empty", SILENT)
        ran = run("draft", "stories/empty.md")
        expected = "nothing was drafted: no claim could be made of the articles\n"
        assert (ran.code, ran.out, ran.err) == (2, "", expected)

    def test_an_article_that_is_not_there(self, newsroom: Newsroom, run: Run) -> None:  # noqa: ARG002
        assert run("draft", "none.md") == run("draft", "none.md")
        ran = run("draft", "none.md")
        assert (ran.code, ran.out, ran.err) == (2, "", "none.md: no such file or folder\n")

    def test_the_same_bytes_for_any_hash_seed_and_order(self, two: Newsroom) -> None:
        written = set()
        for seed in ("0", "1", "2"):
            done = subprocess.run(
                [sys.executable, "-m", "factdesk", "draft", "stories"],
                capture_output=True,
                check=True,
                cwd=two.folder,
                env=os.environ | {"PYTHONHASHSEED": seed},
            )
            written.add(done.stdout)
        assert len(written) == 1


_NASTY = st.sampled_from(
    ["\n", "\r", "#", ": ", "- ", "{", "}", "[", "]", '"', "'", "|", "&a", "*a", "%", "!", "\x07", "\x1b[31m", "\x85", "\u2028", "\u202e",
     "\ufeff", "\U0001f6a2", "35 minutes", "Dana Okafor", "met Luis Reyes", "on Tuesday", "“we will not wait any longer for this”", " said ",
     "Mayor ", "$4 million", " accepted an invitation ", "null", "in Larkfield", ". "]
)  # fmt: skip


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pieces=st.lists(_NASTY, max_size=30))
def test_a_draft_of_hostile_text_is_valid(tmp_path_factory: pytest.TempPathFactory, pieces: list[str]) -> None:
    folder = tmp_path_factory.mktemp("draft")
    article, output = folder / "story.txt", folder / "draft.yaml"
    article.write_text("Mayor Dana Okafor met Luis Reyes for 35 minutes. " + "".join(pieces), encoding="utf-8", newline="")
    with chdir(folder):  # not in the repository, whose configuration names a report
        assert run_program(["draft", article.name, "--output", output.name]) == 0
        assert run_program(["check", output.name, "--articles", article.name, "--fail-on", "note"]) == 0
    assert all(line.isprintable() for line in output.read_text(encoding="utf-8").split("\n"))


class TestSuggest:
    def test_the_value_most_give(self, newsroom: Newsroom, run: Run) -> None:
        newsroom.story("times", CONFLICTS)
        newsroom.story("post", CONFLICTS.replace("90 minutes", "1.5 hours"))
        ran = run("suggest", "meeting-length")
        assert (ran.code, ran.err) == (0, "")
        lines = ran.out.splitlines()
        assert lines[0] in ("2 of 3  90 minutes", "2 of 3  1.5 hours")
        assert sorted(line.split()[0].partition(":")[0] for line in lines[1:3]) == ["stories/post.md", "stories/times.md"]
        assert lines[3] == "1 of 3  35 minutes (as the claim)"
        assert lines[4].startswith("    stories/gazette.md:7:")
        assert lines[4].endswith(" lasted [35 minutes].")
        assert lines[5].startswith("most give: ")
        assert lines[6] == "3 of 4 articles give a value, 1 none; the claim gives 35 minutes"

    def test_none_gives_one(self, newsroom: Newsroom, run: Run) -> None:
        newsroom.story("gazette", SILENT)
        ran = run("suggest", "meeting-length")
        expected = "0 of 2 articles give a value, 2 none; the claim gives 35 minutes\n"
        assert (ran.code, ran.out, ran.err) == (0, expected, "")

    def test_no_value_is_given_by_most(self, newsroom: Newsroom, run: Run) -> None:
        newsroom.story("times", CONFLICTS)
        assert "\nno value is given by most\n" in run("suggest", "meeting-length").out

    def test_an_unknown_claim(self, newsroom: Newsroom, run: Run) -> None:  # noqa: ARG002
        ran = run("suggest", "meeting-lenght")
        expected = 'there is no claim "meeting-lenght" (did you mean "meeting-length"?)\n'
        assert (ran.code, ran.out, ran.err) == (2, "", expected)

    def test_a_relation_has_none(self, newsroom: Newsroom, run: Run) -> None:
        newsroom.write("claims/more.yaml", "claims: [{id: short, kind: relation, value: meeting-length < 1 hour}]\n")
        ran = run("suggest", "short")
        expected = "claims/more.yaml:1:11: short is a relation, which has no value of its own (ask for the claims it speaks of)\n"
        assert (ran.code, ran.out, ran.err) == (2, "", expected)


class TestCompare:
    def test_where_two_articles_disagree(self, two: Newsroom, run: Run) -> None:  # noqa: ARG002
        ran = run("compare", "gazette", "times")
        assert (ran.code, ran.err) == (1, "")
        heads = [line for line in ran.out.splitlines() if line and not line.startswith(" ")]
        assert heads[:-1] == ["name: Luis Reyes", "duration: Dana Okafor, Luis Reyes, met", "event: Dana Okafor, invitation"]
        assert "  stories/gazette.md:7:55: 35 minutes\n" in ran.out
        assert (
            "    | The meeting between Mayor Dana Okafor and the engineer Luis Reyez lasted [90 minutes] on Tuesday.\n" in ran.out
        )
        assert heads[-1].startswith("gazette and times disagree on 3 matters; they agree on ")

    def test_the_order_makes_no_other_matters(self, two: Newsroom, run: Run) -> None:  # noqa: ARG002
        one, other = run("compare", "gazette", "times"), run("compare", "times", "gazette")
        places = [sorted(line for line in ran.out.splitlines() if line.startswith("  stories/")) for ran in (one, other)]
        assert places[0] == places[1]

    def test_files_without_a_project(self, newsroom: Newsroom, run: Run) -> None:
        newsroom.write("factdesk.toml", "")
        newsroom.write("a.txt", AGREES)
        newsroom.write("b.txt", AGREES + " " + SILENT)
        ran = run("compare", "a.txt", "b.txt")
        assert (ran.code, ran.err) == (0, "")
        assert ran.out.startswith("a and b do not disagree; they agree on ")

    @pytest.mark.parametrize(
        ("names", "message"),
        [
            (("gazette", "tims"), 'there is no file or article "tims" (did you mean "times"?)\n'),
            (("gazette", "gazette"), 'both are the article "gazette" (name two)\n'),
            (("gazette", "\x1b[31m"), 'there is no file or article "\\u001b[31m"\n'),
        ],
        ids=["unknown", "the-same", "hostile"],
    )
    def test_what_cannot_be_compared(self, two: Newsroom, run: Run, names: tuple[str, str], message: str) -> None:  # noqa: ARG002
        ran = run("compare", *names)
        assert (ran.code, ran.out, ran.err) == (2, "", message)
