"""The JSON Schemas: up to date, valid, and of one mind with the models and the loaders."""

from __future__ import annotations

import datetime as dt
import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import jsonschema
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from factdesk.articles.load import load_articles
from factdesk.claims.load import load_claims
from factdesk.contract.articles import ArticlesModel
from factdesk.contract.claims import ClaimFileModel
from factdesk.contract.report import ReportModel
from factdesk.engine import run
from factdesk.errors import InputError
from factdesk.report.json_report import REPORT
from factdesk.report.model import Options
from factdesk.schemas import file_name, names, schema, text

if TYPE_CHECKING:
    from pydantic import BaseModel, JsonValue

HERE = Path(__file__).parent
GOOD = sorted((HERE / "claims" / "good").glob("*.yaml"))
BAD = sorted((HERE / "claims" / "bad").glob("*.yaml"))

# Bad files that are well formed: what is wrong in them takes other claims, the entities, a check or dates to see.
BEYOND = {
    "accepted-articles",
    "bad-states",
    "duplicate-ids",
    "no-entities",
    "undecidable-relations",
    "unknown-claim",
    "unknown-entity",
    "unreadable-tolerances",
    "unreadable-values",
}
# Bad files that are no single well-formed YAML tree, so that no schema ever sees them.
NO_TREE = {
    *("alias-bomb", "alias-in-itself", "at-sign", "deep-dashes", "deep-nesting", "duplicate-key", "empty", "merge-key"),
    *("no-yaml", "open-quote", "tab", "tagged", "two-documents", "undefined-alias"),
}


class _Loader(yaml.SafeLoader):
    """YAML as editors read it: dates stay text."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def data(content: str) -> JsonValue:
    found: JsonValue = yaml.load(content, Loader=_Loader)
    return found


def fits_schema(name: str, content: JsonValue) -> bool:
    return validator(name).is_valid(content)


@cache
def validator(name: str) -> jsonschema.Draft7Validator:
    return jsonschema.Draft7Validator(schema(name))


def fits_model(model: type[BaseModel], content: JsonValue) -> bool:
    try:
        model.model_validate(content)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("name", names())
def test_files_are_up_to_date(name: str) -> None:
    path = HERE.parent / "schemas" / file_name(name)
    assert path.read_bytes() == text(name).encode(), "run: factdesk schema --write schemas"


@pytest.mark.parametrize("name", names())
def test_each_is_a_json_schema_of_draft_7(name: str) -> None:
    found = json.loads(text(name))
    jsonschema.Draft7Validator.check_schema(found)
    assert found["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert "$defs" not in text(name)


@pytest.mark.parametrize("name", ["articles", "claims"])
def test_every_key_is_described(name: str) -> None:
    found = schema(name)
    definitions = found["definitions"]
    assert isinstance(definitions, dict)
    for part in (found, *definitions.values()):
        assert isinstance(part, dict)
        keys = part.get("properties", {})
        assert isinstance(keys, dict)
        for key, value in keys.items():
            assert isinstance(value, dict)
            assert value.get("description"), key


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_good_claim_files_fit(path: Path) -> None:
    content = data(path.read_text(encoding="utf-8"))
    assert list(validator("claims").iter_errors(content)) == []
    ClaimFileModel.model_validate(content)


@pytest.mark.parametrize("path", [path for path in BAD if path.stem not in NO_TREE], ids=lambda path: path.stem)
def test_bad_claim_files_do_not_fit(path: Path) -> None:
    content = data(path.read_text(encoding="utf-8"))
    assert fits_schema("claims", content) is (path.stem in BEYOND)
    assert fits_model(ClaimFileModel, content) is (path.stem in BEYOND)


# Pieces of claim files, right and wrong, put together at random: all three ways of looking at one must agree.
_SCALAR = st.sampled_from(
    ["35 minutes", "35", "2024-05-13", "yes", '""', '" "', "", "{a: b}", "[]", "[35 minutes]", "[a, [b]]", "[{}]"]
)
_EXTRA = st.sampled_from(
    [
        *(
            "statement: x",
            "statement: [x]",
            "note: 3",
            "note:",
            "tags: a",
            "tags: [a, 1]",
            "tags: {}",
            "severity: note",
            "severity: bad",
        ),
        *(
            "role: age",
            "role: old",
            "states: {a: [b], c: d}",
            "states: [a]",
            "as_of: 2024-05-13",
            "as_of: May",
            "as_of: [2024-05-13]",
        ),
        *(
            "required: true",
            "required: [a]",
            "required: a",
            "required: {}",
            "accepted: []",
            "accepted: [{article: a, reason: b}]",
        ),
        *(
            "accepted: [{article: a}]",
            "accepted: {}",
            "tolerance: 10%",
            "tolerance: 5",
            "wheree: a",
            "where: [Elm Street]",
            "when: x",
        ),
        *(
            "valid_until: 2024-05-13",
            "valid_until: 13 May",
            "source: false",
            "accepted: [{article: a, reason: b, until: 2024-05-13}]",
        ),
    ]
)


@settings(max_examples=150, deadline=None)
@given(
    kind=st.sampled_from(["duration", "event", "title", "quote", "colour", ""]),
    name=st.sampled_from(["a-claim", "A Claim", "35", "a--b", ""]),
    event=_SCALAR,
    value=_SCALAR,
    extra=st.lists(_EXTRA, max_size=2, unique_by=lambda line: line.split(":")[0]),
    entity=st.sampled_from(
        ["{name: Ann}", "{name: Ann, aliases: a}", "{alias: Ann}", "Ann", "{name: Ann, kind: place}", "{name: }"]
    ),
)
def test_schema_model_and_loader_agree(
    tmp_path_factory: pytest.TempPathFactory, kind: str, name: str, event: str, value: str, extra: list[str], entity: str
) -> None:
    lines = [f"id: {name}", f"kind: {kind}", f"event: {event}", f"value: {value}", "who: ann", *extra]
    content = f"entities: {{ann: {entity}}}\nclaims:\n  - " + "\n    ".join(lines) + "\n"
    path = tmp_path_factory.mktemp("claims") / "a.yaml"
    path.write_text(content, encoding="utf-8")
    try:
        load_claims([path])
        problems: list[str] = []
    except InputError as error:
        problems = [problem.message for problem in error.problems]
    structural = [message for message in problems if not _needs_a_check(message)]
    assert fits_schema("claims", data(content)) is not bool(structural), (content, problems)
    assert fits_model(ClaimFileModel, data(content)) is not bool(structural), (content, problems)


def _needs_a_check(message: str) -> bool:
    """Whether a problem is one of the value's meaning, which only the check of the kind sees."""
    return message.startswith("when: ") or any(
        words in message for words in ("is no duration", "is none of the states", "needs states", "no YAML", "tolerance")
    )


SIDECARS = [
    ("- {id: star, file: a.txt, published: 2024-05-13, outlet: The Star}\n", True),
    ("- {file: a.txt, headline: }\n", True),
    ("- {file: a.txt, published: 2024-05-13T10:00:00Z, sha256: 00, source: x, url: y, byline: z, note: n}\n", True),
    ("[]\n", True),
    ("- {id: star}\n", False),
    ("- {file: a.txt, titel: b}\n", False),
    ("- {file: a.txt, published: May}\n", False),
    ("- {file: [a.txt]}\n", False),
    ("{file: a.txt}\n", False),
]


@pytest.mark.parametrize(("content", "good"), SIDECARS)
def test_sidecars(tmp_path: Path, content: str, good: bool) -> None:
    (tmp_path / "a.txt").write_text("The bridge is open.", encoding="utf-8")
    (tmp_path / "articles.yaml").write_text(content, encoding="utf-8")
    assert fits_schema("articles", data(content)) is good
    assert fits_model(ArticlesModel, data(content)) is good
    if good:
        load_articles([tmp_path])
    else:
        with pytest.raises(InputError):
            load_articles([tmp_path])


class TestReport:
    @pytest.fixture
    def report(self, tmp_path: Path) -> dict[str, JsonValue]:
        (tmp_path / "star.txt").write_text("The bridge was closed. The meeting lasted 35 minutes.", encoding="utf-8")
        (tmp_path / "herald.txt").write_text("The meeting lasted 90 minutes.", encoding="utf-8")
        (tmp_path / "a.yaml").write_text(
            "claims:\n  - id: length\n    kind: duration\n    event: meeting\n    value: 35 minutes\n"
            "    accepted: [{article: herald, reason: a slip, until: 2030-01-01}]\n",
            encoding="utf-8",
        )
        articles = load_articles([tmp_path / "star.txt", tmp_path / "herald.txt"])
        matrix = run(load_claims([tmp_path / "a.yaml"]), articles, today=dt.date(2024, 5, 14))
        found: dict[str, JsonValue] = json.loads(REPORT.render(matrix, Options(version="1")))
        return found

    def test_a_real_report_fits(self, report: dict[str, JsonValue]) -> None:
        assert list(validator("report").iter_errors(report)) == []
        ReportModel.model_validate(report)
        verdicts = [result["verdict"] for result in report["results"] if isinstance(result, dict)]  # type: ignore[union-attr] # a list
        assert verdicts == ["agrees", "conflicts"]

    @pytest.mark.parametrize("key", ["schema_version", "claims", "articles", "results"])
    def test_a_report_without_a_part_does_not_fit(self, report: dict[str, JsonValue], key: str) -> None:
        del report[key]
        assert not fits_schema("report", report)

    def test_another_verdict_does_not_fit(self, report: dict[str, JsonValue]) -> None:
        text = json.dumps(report).replace('"agrees"', '"agreed"')
        assert not fits_schema("report", json.loads(text))
