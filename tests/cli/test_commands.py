"""`validate`, `explain`, `rule`, `schema` and `init`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from factdesk.checks.registry import kinds
from factdesk.schemas import names, text
from tests.newsroom import CLAIMS, CONFLICTS

if TYPE_CHECKING:
    from tests.newsroom import Newsroom, Run


def test_validate(newsroom: Newsroom, run: Run) -> None:
    newsroom.write("claims/people.yaml", "entities:\n  smith: {name: Ann Smith}\n")
    ran = run("validate")
    expected = "claims/bridge.yaml: 1 claim\nclaims/people.yaml: 0 claims\n2 files, 1 claim: all right\n"
    assert (ran.code, ran.out, ran.err) == (0, expected, "")


def test_validate_checks_no_article(newsroom: Newsroom, run: Run) -> None:
    newsroom.story("times", CONFLICTS)
    assert run("validate").code == 0


def test_validate_a_broken_file(newsroom: Newsroom, run: Run) -> None:
    path = "claims/bridge.yaml"
    newsroom.write(path, CLAIMS.replace("who: [okafor, reyes]", "who: [okafor, rejes]").replace("event:", "evnet:"))
    ran = run("validate", path)
    assert (ran.code, ran.out) == (2, "")
    assert [line for line in ran.err.splitlines() if not line.startswith(f"{path}:")] == []
    assert 'did you mean "reyes"?' in ran.err
    assert 'did you mean "event"?' in ran.err
    assert "Traceback" not in ran.err


def test_validate_a_file_that_is_not_there(newsroom: Newsroom, run: Run) -> None:  # noqa: ARG001
    ran = run("validate", "claims/none.yaml")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("claims/none.yaml: ")


def test_validate_nothing(newsroom: Newsroom, run: Run) -> None:
    newsroom.write("factdesk.toml", "")
    ran = run("validate")
    expected = "there is no claim file to look at (name one, or set claims in [tool.factdesk])\n"
    assert (ran.code, ran.out, ran.err) == (2, "", expected)


def test_explain(newsroom: Newsroom, run: Run) -> None:
    newsroom.story("times", CONFLICTS)
    ran = run("explain", "meeting-length", "times")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(
        "meeting-length (duration)\n"
        "  Okafor and Reyes met for 35 minutes.\n"
        "  claims/bridge.yaml:7:5\n"
        "  who: Dana Okafor, Luis Reyes\n"
        "  event: meeting\n"
        "  value: 35 minutes\n"
        "\n"
        "times conflicts with the claim.\n"
        "  The claim gives “35 minutes”, the article “90 minutes”.\n"
        "  As ranges: the claim 34.5 to 35.5 minutes, the article 89.5 to 90.5 minutes; they have nothing in common.\n"
        "  stories/times.md:7:55\n"
        "    The meeting between Dana Okafor and Luis Reyes lasted [90 minutes].\n"
        "  Because:\n"
    )
    assert "\n  Rule: duration-conflict: " in ran.out
    assert "  What counted:\n    +" in ran.out


def test_explain_all_articles(newsroom: Newsroom, run: Run) -> None:  # noqa: ARG001
    ran = run("explain", "meeting-*")
    assert (ran.code, ran.err) == (0, "")
    assert "\ngazette agrees with the claim.\n" in ran.out
    assert "\nherald does not speak of it.\n" in ran.out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["meeting"], 'there is no claim "meeting"'),
        (["meeting-lenght"], 'there is no claim "meeting-lenght" (did you mean "meeting-length"?)'),
        (["meeting-length", "gazete"], 'there is no article "gazete" (did you mean "gazette"?)'),
    ],
)
def test_explain_what_is_not_there(newsroom: Newsroom, run: Run, arguments: list[str], message: str) -> None:  # noqa: ARG001
    ran = run("explain", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(message)


def test_rule_lists_every_kind_and_rule(run: Run) -> None:
    ran = run("rule")
    assert (ran.code, ran.err) == (0, "")
    assert [kind for kind in kinds() if f"\n{kind}: " not in f"\n{ran.out}"] == []
    assert "\n  duration-conflict: " in ran.out
    assert "\n  stale-acceptance: " in ran.out


@pytest.mark.parametrize("kind", kinds())
def test_rule_shows_the_page_of_a_kind(run: Run, kind: str) -> None:
    ran = run("rule", kind)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"{kind}: ")
    assert "\nRules:\n" in ran.out


def test_rule_shows_one_rule(run: Run) -> None:
    ran = run("rule", "duration-conflict")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("duration-conflict: ")
    assert run("rule", "required-silence").out.startswith("required-silence: ")


def test_a_misspelt_rule(run: Run) -> None:
    ran = run("rule", "duration-conflit")
    expected = 'there is no kind or rule "duration-conflit" (did you mean "duration-conflict"?)\n'
    assert (ran.code, ran.out, ran.err) == (2, "", expected)


def test_schema_lists(run: Run) -> None:
    assert run("schema").out.split() == list(names())


@pytest.mark.parametrize("name", names())
def test_schema_prints(run: Run, name: str) -> None:
    ran = run("schema", name)
    assert (ran.code, ran.out, ran.err) == (0, text(name), "")
    assert "$schema" in json.loads(ran.out)


def test_a_misspelt_schema(run: Run) -> None:
    ran = run("schema", "claim")
    assert (ran.code, ran.out, ran.err) == (2, "", 'there is no schema "claim" (did you mean "claims"?)\n')


def test_schema_writes_and_finds_drift(newsroom: Newsroom, run: Run) -> None:
    assert run("schema", "--check", "schemas").code == 1
    ran = run("schema", "--write", "schemas")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "".join(f"written  schemas/{name}.schema.json\n" for name in names())
    ran = run("schema", "--check", "schemas")
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    newsroom.write("schemas/claims.schema.json", "{}\n")
    ran = run("schema", "--check", "schemas")
    expected = "schemas/claims.schema.json: not up to date (run: factdesk schema --write schemas)\n"
    assert (ran.code, ran.out, ran.err) == (1, "", expected)


def test_init_starts_a_project_that_is_green(newsroom: Newsroom, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = run("init", "new")
    assert (ran.code, ran.err) == (0, "")
    written = ["factdesk.toml", "claims/example.yaml", "articles/gazette.md", ".github/workflows/facts.yml"]
    written.append("schemas/claims.schema.json")
    assert ran.out == "".join(f"written  new/{name}\n" for name in written) + "Next: cd new && factdesk check\n"
    monkeypatch.chdir(newsroom.folder / "new")
    ran = run("check")
    assert (ran.code, ran.err) == (0, "")
    assert " 2 agree, 0 imprecise, 0 conflict, 0 silent, " in ran.out
    assert (newsroom.folder / "new/report/index.html").is_file()


def test_init_changes_no_file(newsroom: Newsroom, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run("init", "new")
    path = newsroom.write("new/claims/example.yaml", "mine\n")
    monkeypatch.chdir(newsroom.folder / "new")
    ran = run("init")
    assert (ran.code, ran.err) == (0, "")
    assert "kept     claims/example.yaml\n" in ran.out
    assert "written" not in ran.out
    assert ran.out.endswith("Next: factdesk check\n")
    assert path.read_text(encoding="utf-8") == "mine\n"


def test_init_in_a_project_that_is_configured(newsroom: Newsroom, run: Run) -> None:
    newsroom.write("new/pyproject.toml", '[tool.factdesk]\nclaims = ["claims"]\n')
    ran = run("init", "new")
    assert (ran.code, ran.err) == (0, "")
    assert not (newsroom.folder / "new/factdesk.toml").exists()


def test_init_where_nothing_can_be_written(newsroom: Newsroom, run: Run) -> None:
    newsroom.write("new/claims", "a file where a folder is wanted\n")
    ran = run("init", "new")
    assert ran.code == 2
    assert ran.err.startswith("new/claims/example.yaml: cannot be written: ")
