"""The measure of accuracy counts as its documentation says. Some labels here are wrong on purpose, so that each count has something."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from benchmarks.accuracy import main
from benchmarks.labelled import read_labelled
from factdesk.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

HEAD = """\
topic: The weir of Ostry
date: 2024-05-14
entities:
  okafor: {name: Dana Okafor}
  reyes: {name: Luis Reyes}
claims:
"""
LENGTH = """\
  - id: meeting-length
    kind: duration
    who: [okafor, reyes]
    event: meeting
    value: 35 minutes
"""
DAY = """\
  - id: meeting-day
    kind: date
    who: [okafor, reyes]
    event: [meeting, met]
    value: 2024-05-13
"""
LABELLED = f"""\
{HEAD}{LENGTH}\
    gold:
      herald: {{verdict: agrees, has: lasted 35 minutes, line: 1, why: ""}}
      courier: {{verdict: conflicts, has: lasted 90 minutes, line: 1}}
      echo: {{verdict: silent, why: a wrong label}}
      post: {{verdict: imprecise, also_ok: [silent], why: a matter of taste}}
      ledger: {{verdict: conflicts, why: overlooked}}
{DAY}\
    gold:
      herald: {{verdict: agrees}}
      courier: {{verdict: agrees, why: a wrong label}}
      echo: {{verdict: agrees}}
      post: {{verdict: silent}}
      ledger: {{verdict: silent}}
"""
CHANGED = f"""\
{HEAD}{LENGTH.replace("35", "50")}\
    gold:
      herald: {{verdict: conflicts}}
      courier: {{verdict: conflicts}}
      echo: {{verdict: silent}}
      post: {{verdict: imprecise, also_ok: [silent]}}
      ledger: {{verdict: conflicts}}
{DAY.replace("05-13", "05-08")}\
    gold:
      herald: {{verdict: conflicts}}
      courier: {{verdict: conflicts}}
      echo: {{verdict: conflicts}}
      post: {{verdict: silent}}
      ledger: {{verdict: silent}}
"""
STORIES = {
    "herald": "Dana Okafor met Luis Reyes on May 13. The meeting between Dana Okafor and Luis Reyes lasted 35 minutes.",
    "courier": "The meeting between Dana Okafor and Luis Reyes lasted 90 minutes.",
    "echo": "Dana Okafor met Luis Reyes on May 13. The meeting between Dana Okafor and Luis Reyes lasted 20 minutes.",
    "post": "The weir was closed to boats in the spring.",
    "ledger": "The weir was closed to barges in the autumn.",
}
TABLE = """\
          cells  strict  lenient  alarms  conflicts  found  right  precision  recall
date          5    80.0     80.0       0          0      0      0          -       -
duration      5    40.0     60.0       1          2      2      1       50.0    50.0
total        10    60.0     70.0       1          2      2      1       50.0    50.0
"""
TABLE_WITH_PAIRS = """\
          cells  strict  lenient  alarms  conflicts  found  right  precision  recall  pairs  apart  fooled  missed  rate
date          5    80.0     80.0       0          0      0      0          -       -      3      2       0       1  66.7
duration      5    40.0     60.0       1          2      2      1       50.0    50.0      1      1       0       0 100.0
total        10    60.0     70.0       1          2      2      1       50.0    50.0      4      3       0       1  75.0
"""
WRONG = """\

FALSE ALARM: weir.yaml:7: meeting-length [echo] duration 35 minutes
    label silent: a wrong label
    found conflicts
        5:93: The meeting between Dana Okafor and Luis Reyes lasted 20 minutes.
        the article gives 20 minutes, the claim 35 minutes: both cannot hold
        "meeting" is the subject of its verb
        Dana Okafor and Luis Reyes: beside the event

MISSED: weir.yaml:7: meeting-length [ledger] duration 35 minutes
    label conflicts: overlooked
    found silent
        Dana Okafor is not spoken of
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "weir.yaml").write_text(LABELLED, "utf-8")
    (tmp_path / "weir.1.yaml").write_text(CHANGED, "utf-8")
    (tmp_path / "stories").mkdir()
    for name, text in STORIES.items():
        (tmp_path / "stories" / f"{name}.md").write_text(f"---\nid: {name}\npublished: 2024-05-15\n---\n{text}\n", "utf-8")
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_prints_figures_by_kind_and_in_total(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["weir.yaml", "--articles", "stories"]) == 0
    assert capsys.readouterr().out == TABLE


@pytest.mark.usefixtures("folder")
def test_prints_pairs_where_there_are_changed_files(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["weir.yaml", "--articles", "stories", "--changed", "weir.1.yaml"]) == 0
    assert capsys.readouterr().out == TABLE_WITH_PAIRS


def test_a_change_that_is_no_change_fools(folder: Path) -> None:
    (folder / "weir.1.yaml").write_text(CHANGED.replace("05-08", "05-13"), "utf-8")
    assert main(["weir.yaml", "--articles", "stories", "--changed", "weir.1.yaml", "--json", "build/out.json"]) == 0
    figures = json.loads((folder / "build/out.json").read_text("utf-8"))
    assert {name: figures["kinds"]["date"][name] for name in ("pairs", "apart", "fooled", "missed")} == {
        "pairs": 3,
        "apart": 0,
        "fooled": 2,
        "missed": 1,
    }
    assert figures["total"]["told_apart_share"] == 0.25
    assert [(row["claim"], row["article"], row["true"], row["false"]) for row in figures["not_told_apart"]] == [
        ("meeting-day", "herald", "agrees", "agrees"),
        ("meeting-day", "courier", "silent", "silent"),
        ("meeting-day", "echo", "agrees", "agrees"),
    ]


def test_several_files_count_together_each_with_its_articles(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "other.yaml").write_text(f"{HEAD}{DAY}    gold: {{daily: {{verdict: conflicts}}}}\n", "utf-8")
    (folder / "dailies").mkdir()
    (folder / "dailies/daily.txt").write_text("Dana Okafor met Luis Reyes on May 9, 2024.\n", "utf-8")
    assert main(["weir.yaml", "other.yaml", "--articles", "stories", "dailies", "--changed", "weir.1.yaml"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split() for line in lines[3:]] == [
        "weir 10 60.0 70.0 1 2 2 1 50.0 50.0 4 3 0 1 75.0".split(),
        "other 1 100.0 100.0 0 1 1 1 100.0 100.0 0 0 0 0 -".split(),
        "total 11 63.6 72.7 1 3 3 2 66.7 66.7 4 3 0 1 75.0".split(),
    ]


@pytest.mark.usefixtures("folder")
def test_shows_wrong_cells_the_worst_first(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["weir.yaml", "--articles", "stories", "--wrong", "2"]) == 0
    assert capsys.readouterr().out == TABLE + WRONG


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("limits", "code", "said"),
    [
        (["--min-accuracy", "0.6", "--max-false-alarms", "1", "--min-told-apart", "0.75"], 0, ""),
        (["--min-accuracy", "0.61"], 1, "--min-accuracy 0.61 is not reached: 0.6000\n"),
        (["--max-false-alarms", "0"], 1, "--max-false-alarms 0 is exceeded: 1\n"),
        (["--min-told-apart", "0.8"], 1, "--min-told-apart 0.8 is not reached: 0.7500\n"),
    ],
)
def test_limits_set_the_exit_code(capsys: pytest.CaptureFixture[str], limits: list[str], code: int, said: str) -> None:
    assert main(["weir.yaml", "--articles", "stories", "--changed", "weir.1.yaml", *limits]) == code
    assert capsys.readouterr().err == said


def test_a_label_of_an_article_that_is_not_there_counts_as_wrong(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "stories/herald.md").unlink()
    assert main(["weir.yaml", "--articles", "stories"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[3].split()[:4] == ["total", "10", "40.0", "50.0"]
    assert lines[-1] == "2 labels are of articles that were not given; they count as wrong"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "{verdict: silent, why: a wrong label}",
            "{verdict: silnet}",
            'weir.yaml:15:23: no label: "silnet" (did you mean "silent"?)',
        ),
        (
            "{verdict: silent, why: a wrong label}",
            "{verdict: undetermined}",
            'weir.yaml:15:23: no label: "undetermined" (known are agrees, imprecise, conflicts, silent)',
        ),
        ("{verdict: silent, why: a wrong label}", "{why: none}", 'weir.yaml:15:13: a label without "verdict"'),
        ("also_ok: [silent]", "alsook: [silent]", 'weir.yaml:16:34: unknown key "alsook" (did you mean "also_ok"?)'),
        (
            "verdict: imprecise, also_ok: [silent]",
            "verdict: [imprecise, silent]",
            "weir.yaml:16:23: a label has one verdict (others that are fair stand in also_ok)",
        ),
        ("value: 2024-05-13", "valeu: 2024-05-13", 'weir.yaml:22:5: unknown key "valeu" (did you mean "value"?)'),
        ("    gold:\n", "    note:\n", 'weir.yaml: no claim has labels ("gold")'),
    ],
)
def test_a_label_that_is_none_is_refused_with_its_place(
    folder: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, said: str
) -> None:
    (folder / "weir.yaml").write_text(LABELLED.replace(old, new), "utf-8")
    assert main(["weir.yaml", "--articles", "stories"]) == 2
    assert said in capsys.readouterr().err.splitlines()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            CHANGED.replace("post:", "posts:"),
            "weir.1.yaml: none of the labelled files has its claims, with labels of the same articles",
        ),
        (LABELLED, "weir.1.yaml: it makes no cell that is labelled agrees a conflict"),
        (HEAD + DAY, 'weir.1.yaml: no claim has labels ("gold")'),
        ("", "weir.1.yaml: the file is empty"),
    ],
)
def test_a_changed_file_that_does_not_belong_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str], text: str, said: str
) -> None:
    (folder / "weir.1.yaml").write_text(text, "utf-8")
    assert main(["weir.yaml", "--articles", "stories", "--changed", "weir.1.yaml"]) == 2
    assert capsys.readouterr() == ("", f"{said}\n")


def test_a_changed_file_of_two_labelled_files_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "again.yaml").write_text(LABELLED, "utf-8")
    assert main(["weir.yaml", "again.yaml", "--articles", "stories", "--changed", "weir.1.yaml"]) == 2
    said = "weir.1.yaml: more than one of the labelled files has its claims, with labels of the same articles\n"
    assert capsys.readouterr() == ("", said)


def test_each_changed_file_has_its_own_pairs(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "weir.2.yaml").write_text(CHANGED.replace("05-08", "05-13"), "utf-8")
    assert main(["weir.yaml", "--articles", "stories", "--changed", "weir.1.yaml", "weir.2.yaml"]) == 0
    assert capsys.readouterr().out.splitlines()[-1].split()[-5:] == ["8", "4", "2", "2", "50.0"]


@pytest.mark.parametrize(
    "arguments",
    [["weir.yaml", "weir.yaml", "weir.yaml", "--articles", "a", "b"], ["weir.yaml", "--articles", "a", "--min-told-apart", "1"]],
)
def test_what_does_not_go_together_is_refused(arguments: list[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(arguments)


@pytest.mark.parametrize(
    "claim",
    [
        "  - gold: {herald: {verdict: agrees}}\n    id: names\n    kind: name\n    who: [okafor]\n",
        "  - id: names\n    gold:\n      # by hand\n      herald: {verdict: agrees,\n        why: as it is}\n    kind: name\n    who: okafor",
        "  - {gold: {herald: {verdict: agrees}}, id: names, kind: name, who: [okafor]}\n",
        "  - {id: names, kind: name, who: [okafor], gold: {herald: {verdict: agrees}}}\n",
        "  - id: names\r\n    kind: name\r\n    gold:\r\n      herald: {verdict: agrees}\r\n    who: [okafor]\r\n",
        "  - id: names\n    kind: name\n    note: Zoë 🙂\n    gold:\n      herald: {verdict: agrees}\n    who: [okafor]\n",
    ],
)
def test_a_claim_is_read_wherever_its_labels_stand(tmp_path: Path, claim: str) -> None:
    path = tmp_path / "names.yaml"
    path.write_bytes((HEAD + claim).encode())
    labelled = read_labelled(path)
    assert [(one.id, one.kind, [entity.id for entity in one.who]) for one in labelled.claims.claims] == [
        ("names", "name", ["okafor"])
    ]
    assert [(name, label.verdict.value) for name, label in labelled.labels["names"].items()] == [("herald", "agrees")]


def test_labels_named_by_an_alias_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "names.yaml"
    first = "  - {id: one, kind: name, who: [okafor], gold: &same {herald: {verdict: agrees}}}\n"
    path.write_text(HEAD + first + "  - {id: two, kind: name, who: [reyes], gold: *same}\n", "utf-8")
    with pytest.raises(InputError, match="8:41: labels are written out, not named by an alias"):
        read_labelled(path)
