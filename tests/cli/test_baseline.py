"""A baseline: written, used, gone stale, broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdesk.baseline import NAME, Entry, as_text, read_baseline
from tests.newsroom import AGREES, CLAIMS, CONFIGURATION, CONFLICTS, SILENT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.newsroom import Newsroom, Run

HEAD = as_text([]).partition("version")[0]
ENTRY = '  - {claim: "meeting-length", article: "times", rule: "duration-conflict", words: "90 minutes"}\n'
USE = ("--baseline", NAME)


@pytest.fixture
def archive(newsroom: Newsroom) -> Newsroom:
    """A newsroom with a conflict that was there before."""
    newsroom.story("times", CONFLICTS)
    return newsroom


def test_written(archive: Newsroom, run: Run) -> None:
    ran = run("baseline", "write")
    expected = f"written  {NAME}: 1 entry (+1, -0)\nNext: factdesk check --baseline {NAME}\n"
    assert (ran.code, ran.out, ran.err) == (0, expected, "")
    assert (archive.folder / NAME).read_text(encoding="utf-8") == f"{HEAD}version: 1\nfindings:\n{ENTRY}"


def test_what_is_in_it_fails_nothing_and_is_counted(archive: Newsroom, run: Run) -> None:  # noqa: ARG001
    run("baseline", "write")
    assert run("check").code == 1
    ran = run("check", *USE, "--strict")
    assert (ran.code, ran.err) == (0, "")
    assert "meeting-length  Okafor" not in ran.out
    assert ran.out.splitlines()[-1] == (
        "no findings in 1 claim, 3 articles, 3 pairs: 1 agree, 0 imprecise, 1 conflict, 1 silent, 0 undetermined; "
        "0 accepted, 0 required but silent, 0 expired, 0 stale, 1 in the baseline"
    )
    assert ": baseline: times: the article gives 90 minutes, the claim 35 minutes" in run("check", *USE, "--full").out


def test_what_is_new_fails(archive: Newsroom, run: Run) -> None:
    run("baseline", "write")
    archive.story("post", CONFLICTS)
    ran = run("check", *USE)
    assert (ran.code, ran.err) == (1, "")
    assert "post conflicts with meeting-length" in ran.out
    assert "times conflicts with meeting-length" not in ran.out
    assert ran.out.splitlines()[-1].startswith("1 finding in ")


def test_moved_lines_and_spaces_change_nothing(archive: Newsroom, run: Run) -> None:
    run("baseline", "write")
    archive.story("times", "\n\n" + SILENT + "\n\n" + CONFLICTS.replace("90 minutes", "90\nminutes"))
    archive.write("claims/bridge.yaml", "# moved\n\n" + CLAIMS)
    ran = run("check", *USE, "--strict")
    assert (ran.code, ran.err) == (0, "")


def test_other_words_are_looked_at_again(archive: Newsroom, run: Run) -> None:
    run("baseline", "write")
    archive.story("times", CONFLICTS.replace("90", "95"))
    ran = run("check", *USE)
    assert (ran.code, ran.err) == (1, "")
    place = f"note: {NAME}:5:5: stale entry: meeting-length against times (duration-conflict)"
    assert f"{place}: it is found in other words now\n" in ran.out


@pytest.mark.parametrize(("story", "now"), [(AGREES, "agrees"), (SILENT, "silent")], ids=["agrees", "silent"])
def test_stale_entries_are_told_and_fail_where_asked(archive: Newsroom, run: Run, story: str, now: str) -> None:
    run("baseline", "write")
    archive.story("times", story)
    note = f"note: {NAME}:5:5: stale entry: meeting-length against times (duration-conflict): the verdict is {now} now\n"
    ran = run("check", *USE)
    assert (ran.code, ran.err) == (0, "")
    assert note in ran.out
    ran = run("check", *USE, "--strict")
    assert (ran.code, ran.err) == (1, "1 stale in the baseline (write it anew: factdesk baseline write)\n")
    ran = run("baseline", "write")
    assert (ran.code, ran.out.splitlines()[0]) == (0, f"written  {NAME}: 0 entries (+0, -1)")
    assert run("check", *USE, "--strict").code == 0


def test_entries_of_what_is_gone_are_stale_in_a_whole_run_only(archive: Newsroom, run: Run) -> None:
    run("baseline", "write")
    (archive.folder / "stories/times.md").unlink()
    assert 'there is no article "times"\n' in run("check", *USE).out
    assert "stale entry" not in run("check", *USE, "--articles", "stories/gazette.md").out


def test_the_configuration_names_it(archive: Newsroom, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    archive.write("factdesk.toml", CONFIGURATION + 'baseline = "known/old.yaml"\n')
    ran = run("check")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "known/old.yaml: there is no such baseline (write it: factdesk baseline write)\n"
    ran = run("baseline", "write")
    assert (ran.code, ran.out, ran.err) == (0, "written  known/old.yaml: 1 entry (+1, -0)\n", "")
    monkeypatch.chdir(archive.folder / "stories")
    assert run("check").code == 0


def test_a_required_silence(archive: Newsroom, run: Run) -> None:
    archive.write("claims/bridge.yaml", CLAIMS + "    required: true\n")
    assert run("baseline", "write").code == 0
    assert 'article: "herald", rule: "required-silence", words: ""}' in (archive.folder / NAME).read_text(encoding="utf-8")
    assert run("check", *USE, "--strict").code == 0


def test_a_sign_off_that_wants_a_decision_is_left_out(archive: Newsroom, run: Run) -> None:
    archive.write("claims/bridge.yaml", CLAIMS + "    accepted: [{article: times, reason: rounded, until: 2024-05-20}]\n")
    ran = run("baseline", "write", "--today", "2024-06-01")
    assert ran.code == 0
    assert ran.out.splitlines()[0] == f"written  {NAME}: 0 entries (+0, -0)"
    assert ran.err.startswith("left out: times conflicts with meeting-length: ")
    assert run("check", *USE, "--today", "2024-06-01").code == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", f"{NAME}: the baseline is empty (write it anew: factdesk baseline write)"),
        (
            "version: 1\nfindings: [\n",
            f"{NAME}:3:1: no valid YAML: did not find expected node content (while parsing a flow node)",
        ),
        ("version: 1\n", f'{NAME}:1:1: the baseline has no "findings"'),
        ("version: 2\nfindings: []\n", f"{NAME}:1:10: this version of factdesk reads baselines of version 1"),
        ("version: 1\nfinding: []\n", f'{NAME}:2:1: unknown key "finding" (did you mean "findings"?)'),
        ("- a\n", f"{NAME}:1:1: a baseline must be a mapping of keys to values, not a list"),
        (f"version: 1\nfindings:\n{ENTRY}  - x\n", f'{NAME}:4:5: an entry must be a mapping of keys to values, not "x"'),
        (f"version: 1\nfindings:\n{ENTRY.replace('rule', 'rul')}", f'{NAME}:3:49: unknown key "rul" (did you mean "rule"?)'),
        ("\x00", f"{NAME}: the file is no text: byte 0 is NUL"),
        (
            "version: 1\nfindings:\n  - {claim: {}, article: b, rule: c, words: d}\n",
            f"{NAME}:3:13: claim must be text, not a mapping",
        ),
    ],
    ids=["empty", "no-yaml", "no-findings", "version", "key", "list", "entry", "entry-key", "binary", "no-text"],
)
@pytest.mark.parametrize("arguments", [("check", *USE), ("baseline", "write")], ids=["check", "write"])
def test_a_broken_baseline(archive: Newsroom, run: Run, text: str, message: str, arguments: tuple[str, ...]) -> None:
    archive.write(NAME, text)
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines()[0] == message
    assert (archive.folder / NAME).read_text(encoding="utf-8") == text


def test_shards_and_their_merged_whole(archive: Newsroom, run: Run) -> None:
    archive.write("factdesk.toml", CONFIGURATION + f'baseline = "{NAME}"\n')
    assert run("baseline", "write").code == 0
    whole = run("check", "--report", "json:whole.json")
    for part in ("1", "2"):
        ran = run("check", "--shard", f"{part}/2", "--report", f"json:{part}.json")
        assert (ran.code, ran.err, "stale entry" in ran.out) == (0, "", False)
    merged = run("merge", "1.json", "2.json", "--report", "json:merged.json")
    assert merged == whole
    assert (archive.folder / "merged.json").read_bytes() == (archive.folder / "whole.json").read_bytes()


_TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12).map(lambda text: " ".join(text.split()))


@settings(max_examples=60, deadline=None)
@given(entries=st.lists(st.builds(Entry, _TEXTS.filter(bool), _TEXTS.filter(bool), _TEXTS.filter(bool), _TEXTS), max_size=4))
def test_whatever_is_written_is_read_again(tmp_path_factory: pytest.TempPathFactory, entries: list[Entry]) -> None:
    path: Path = tmp_path_factory.getbasetemp() / NAME
    path.write_text(as_text(entries), encoding="utf-8")
    assert set(read_baseline(path).entries) == set(entries)
    assert as_text(reversed(entries)) == as_text(entries)
