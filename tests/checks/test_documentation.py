"""The examples in the checks' docstrings run as tests, their messages compared whole; and each kind has examples of each verdict.

An example is `>>> verdict(value, text)` with the line it gives, `agrees: the same value`. What it leaves out stands below: the two
people Ann Lee and Bo Ray take part where the text names them, an event of its kind is asked for.
"""

from __future__ import annotations

import ast
import datetime as dt
import importlib
import re
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

from factdesk.checks.registry import check, kinds
from factdesk.results import Verdict
from factdesk.testing import Case, load_cases, run_case

PEOPLE = {"lee": "Ann Lee", "ray": "Bo Ray", "fox": "Cy Fox"}
EVENTS = {"duration": "meeting", "date": "meeting", "place": "meeting", "quantity": "killed", "event": "[invitation, visit]"}
STATES = (
    "states: {accepted: [accepted an invitation, agreed to visit], invited: [invited], declined: [declined, turned down, refused]}, "
    "implies: {accepted: [invited]}"
)
RELATED = (
    "\n- {id: first-talk, kind: date, who: [lee, ray], event: meeting, value: 2023-06-01}"
    "\n- {id: second-talk, kind: date, who: [lee, fox], event: meeting, value: 2023-06-03}"
)
DAY = "2023-06-20"
CASES = tuple(case for path in sorted((Path(__file__).parent / "cases").glob("*.yaml")) for case in load_cases(path))


@dataclass(frozen=True)
class Example:
    """An example of a docstring: what is asked, and the line that it says comes out."""

    kind: str
    value: str | None
    text: str
    says: str
    event: str
    who: str
    published: str

    @property
    def verdict(self) -> str:
        return self.says.partition(":")[0]

    def case(self) -> Case:
        entities = dict(PEOPLE)
        named = [word for word, name in PEOPLE.items() if name in self.text]
        if self.who:
            entities["asked"] = self.who
            named = ["asked"]
        elif self.kind == "event" or {"lee", "ray"} <= set(named):
            named = ["lee"] if self.kind == "event" else ["lee", "ray"]
        keys = [f"kind: {self.kind}"]
        keys += [f'value: "{self.value}"'] if self.value is not None else []
        keys += [f"event: {self.event}"] if self.event else []
        keys += [f"who: [{', '.join(named)}]"] if self.kind != "relation" else []
        keys += [STATES] if self.kind == "event" else []
        return Case(
            name=self.text,
            claims=f"- {{id: example, {', '.join(keys)}}}" + (RELATED if self.kind == "relation" else ""),
            entities="\n".join(f"{word}: {{name: {name}}}" for word, name in entities.items()),
            article=self.text,
            published=dt.date.fromisoformat(self.published),
            verdict=Verdict(self.verdict),
        )


def docstring(kind: str) -> str:
    return importlib.import_module(f"factdesk.checks.{kind}").__doc__ or ""


def examples(kind: str) -> list[Example]:
    found = []
    for line, says in pairwise(docstring(kind).splitlines()):
        if not line.startswith(">>> "):
            continue
        call = ast.parse(line.removeprefix(">>> "), mode="eval").body
        assert isinstance(call, ast.Call)
        assert ast.unparse(call.func) == "verdict", line
        value, text = (ast.literal_eval(argument) for argument in call.args)
        given = {str(keyword.arg): str(ast.literal_eval(keyword.value)) for keyword in call.keywords}
        assert set(given) <= {"event", "who", "published"}, line
        found.append(
            Example(
                kind,
                value,
                text,
                says,
                given.get("event", EVENTS.get(kind, "")),
                given.get("who", ""),
                given.get("published", DAY),
            )
        )
    return found


EXAMPLES = [example for kind in kinds() for example in examples(kind)]


@pytest.mark.parametrize("example", EXAMPLES, ids=[f"{each.kind}: {each.verdict}: {each.text}" for each in EXAMPLES])
def test_an_example_says_what_comes_out(example: Example) -> None:
    outcome = run_case(example.case())
    assert f"{outcome.verdict.value}: {outcome.because[0]}" == example.says


@pytest.mark.parametrize("kind", kinds())
def test_a_kind_shows_every_verdict_it_can_come_to(kind: str) -> None:
    wanted = {"agrees", "conflicts", "silent"} | ({"imprecise"} if f"{kind}-imprecise" in check(kind).rules else set())
    assert wanted - {example.verdict for example in examples(kind)} == set()


@pytest.mark.parametrize("kind", kinds())
def test_a_kind_s_docstring_begins_with_its_name(kind: str) -> None:
    assert re.match(rf"{kind}: [a-z].*\.$", docstring(kind).splitlines()[0])


def test_every_rule_is_reached_by_an_example_or_a_case() -> None:
    """Only rules of the checks are given, and each of them; undetermined ones need a check that fails."""
    reached = {run_case(case).rule for case in (*CASES, *(example.case() for example in EXAMPLES))}
    known = {rule for kind in kinds() for rule in check(kind).rules}
    assert reached - known == set()
    assert {rule for rule in known - reached if not rule.endswith("-undetermined")} == set()
