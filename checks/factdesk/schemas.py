"""The JSON Schemas (draft 7, for editors) of the files factdesk reads and writes, made of the models in `factdesk.contract`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pydantic import BaseModel, JsonValue

_DRAFT = "http://json-schema.org/draft-07/schema#"


def names() -> tuple[str, ...]:
    """The names of the schemas."""
    return tuple(_MODELS)


def file_name(name: str) -> str:
    """The name of a schema's file."""
    return f"{name}.schema.json"


def schema(name: str) -> dict[str, JsonValue]:
    """A schema. Raises KeyError on an unknown name."""
    model, title = _MODELS[name]
    made = model().model_json_schema(ref_template="#/definitions/{model}")
    made["definitions"] = made.pop("$defs", {})
    plain = _plain(_without_nulls(made) if name == "claims" else made)
    assert isinstance(plain, dict)  # noqa: S101 - narrows a type
    return {"$schema": _DRAFT, "title": title} | plain


def text(name: str) -> str:
    """A schema as it stands in its file. Raises KeyError on an unknown name."""
    return json.dumps(schema(name), indent=2, ensure_ascii=False) + "\n"


def _plain(node: JsonValue, *, named: bool = False) -> JsonValue:
    """Without the titles and null defaults that pydantic puts in. `named`: the keys are names, no words of JSON Schema."""
    if isinstance(node, list):
        return [_plain(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {key: value for key, value in node.items() if named or (key != "title" and (key, value) != ("default", None))}
    return {key: _plain(value, named=not named and key in ("properties", "definitions")) for key, value in kept.items()}


def _without_nulls(node: JsonValue) -> JsonValue:
    """A key that may be left out may not be set to null: what pydantic writes as "this or null" becomes "this"."""
    if isinstance(node, list):
        return [_without_nulls(item) for item in node]
    if not isinstance(node, dict):
        return node
    choices = node.get("anyOf")
    if isinstance(choices, list) and {"type": "null"} in choices:
        rest = [choice for choice in choices if choice != {"type": "null"}]
        others = {key: value for key, value in node.items() if key != "anyOf"}
        only = rest[0] if len(rest) == 1 and isinstance(rest[0], dict) else {"anyOf": rest}
        node = only | others
    return {key: _without_nulls(value) for key, value in node.items()}


def _claims() -> type[BaseModel]:
    from factdesk.contract.claims import ClaimFileModel

    return ClaimFileModel


def _articles() -> type[BaseModel]:
    from factdesk.contract.articles import ArticlesModel

    return ArticlesModel


def _report() -> type[BaseModel]:
    from factdesk.contract.report import ReportModel

    return ReportModel


_MODELS: Mapping[str, tuple[Callable[[], type[BaseModel]], str]] = {
    "articles": (_articles, "factdesk: the articles of a folder (articles.yaml)"),
    "claims": (_claims, "factdesk: a claim file"),
    "report": (_report, "factdesk: the JSON report"),
}
