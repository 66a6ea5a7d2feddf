"""The reference of the files that factdesk reads and writes, from their JSON Schemas."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdesk.checks.registry import check, kinds
from factdesk.docs.tables import table
from factdesk.schemas import file_name, schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import JsonValue

    Node = dict[str, JsonValue]

_PAGES = {
    "claims": (
        "reference/claim-files.md",
        "Claim files",
        "A claim file is YAML. An editor with a YAML language server completes and explains every key where the file begins with "
        "`# yaml-language-server: $schema=../schemas/claims.schema.json`. Values are kept as written: `2018` and `2023-06-19` need no "
        "quotation marks. Unknown and duplicate keys are errors, with line, column and what was probably meant.",
    ),
    "articles": (
        "reference/articles.md",
        "Details of articles",
        "Markdown articles carry these keys in their front matter. For plain text and HTML, a file `articles.yaml` beside them holds "
        "one entry for each file. All are optional but for the name of the file; without a day of publication, relative dates such "
        "as “Monday” start from the day of the claims' story, or stay undetermined.",
    ),
    "report": (
        "reference/json-report.md",
        "The JSON report",
        "What `--report json:PATH` writes, for other programs to read. Offsets are code points of the article's file as it is on disk, "
        "lines and columns count from 1. Within one `schema_version` keys are added and never change their meaning.",
    ),
}
_NAMES = {
    "EntityModel": "An entity",
    "AcceptedModel": "An acceptance",
    "ClaimModel": "A claim",
}


def pages() -> dict[str, str]:
    """One page a schema."""
    return {path: _page(name, title, text) for name, (path, title, text) in _PAGES.items()}


def _page(name: str, title: str, text: str) -> str:
    found = schema(name)
    definitions = found.get("definitions")
    parts = [
        f"# {title}",
        text,
        f"Schema: `schemas/{file_name(name)}` (`factdesk schema {name}` prints it).",
        "## The file",
        *_section(found),
    ]
    if isinstance(definitions, dict):
        for key in sorted(definitions, key=_order(found)):
            node = definitions[key]
            if isinstance(node, dict):
                parts += [f"## {_title(key)}", *_section(node)]
                if key == "ClaimModel":
                    parts += ["### What each kind needs", _kinds()]
    return "\n\n".join(part for part in parts if part)


def _order(found: Node) -> _Order:
    return _Order(str(found))


class _Order:
    """Sorts definitions that the file itself names before those they use."""

    def __init__(self, text: str) -> None:
        self._text = text.partition("'definitions': {")[0]

    def __call__(self, key: str) -> tuple[bool, str]:
        return f"/{key}'" not in self._text, key


def _title(key: str) -> str:
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", key.removesuffix("Model"))
    return _NAMES.get(key, words.capitalize())


def _anchor(key: str) -> str:
    return _title(key).lower().replace(" ", "-")


def _section(node: Node) -> Iterator[str]:
    description = node.get("description")
    if isinstance(description, str):
        yield description
    values = node.get("enum")
    if isinstance(values, list):
        yield "One of " + ", ".join(f"`{value}`" for value in values) + "."
    properties, required = node.get("properties"), node.get("required", [])
    if not isinstance(properties, dict) or not isinstance(required, list):
        return
    rows = [_row(key, value, needed=key in required) for key, value in properties.items() if isinstance(value, dict)]
    yield table(("key", "holds", "meaning"), rows)


def _row(key: str, node: Node, *, needed: bool) -> tuple[str, str, str]:
    words = str(node.get("description", ""))
    examples = node.get("examples")
    if isinstance(examples, list) and examples:
        words += (" " if words else "") + "Such as " + ", ".join(f"`{_shown(example)}`" for example in examples) + "."
    default = node.get("default")
    if default not in (None, "", [], False) and "by default" not in words:
        words += f" By default `{_shown(default)}`."
    return f"`{key}`" + (" (needed)" if needed else ""), _holds(node), words.strip()


def _holds(node: JsonValue) -> str:
    """What a value may be, in words."""
    if not isinstance(node, dict):
        return "anything"
    reference = node.get("$ref")
    if isinstance(reference, str):
        key = reference.rpartition("/")[2]
        return f"[{_title(key).lower()}](#{_anchor(key)})"
    for word in ("anyOf", "allOf", "oneOf"):
        choices = node.get(word)
        if isinstance(choices, list):
            words = " or ".join(dict.fromkeys(_holds(choice) for choice in choices))
            return words.replace("text or a list, each text", "text, or a list of texts")
    values = node.get("enum", [node["const"]] if "const" in node else None)
    if isinstance(values, list):
        return ", ".join(f"`{value}`" for value in values)
    return _plain(node)


def _plain(node: Node) -> str:
    kind = node.get("type")
    if isinstance(kind, list):
        return "text"  # a scalar of any type is taken as it is written
    if kind == "array":
        return f"a list, each {_holds(node.get('items'))}"
    if kind == "object":
        inner = node.get("additionalProperties")
        return f"by name, each {_holds(inner)}" if isinstance(inner, dict) else "a mapping"
    if kind == "string":
        pattern = str(node.get("pattern", ""))
        return "a day, such as `2023-06-19`" if pattern.startswith("^[0-9]{4}-") or node.get("format") == "date" else "text"
    return {"boolean": "true or false", "integer": "a whole number", "number": "a number", "null": "null"}.get(
        str(kind), "anything"
    )


def _shown(value: JsonValue) -> str:
    """A value as YAML on one line."""
    if isinstance(value, list):
        return f"[{', '.join(_shown(item) for item in value)}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {_shown(item)}' for key, item in value.items())}}}"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _kinds() -> str:
    rows = []
    for kind in kinds():
        found = check(kind)
        needs = [
            key
            for key, needed in (("value", found.value_needed), ("event", found.event_needed), ("who", found.who_needed))
            if needed
        ]
        rows.append(
            (f"[`{kind}`](../rules/{kind}.md)", ", ".join(f"`{key}`" for key in needs) or "nothing more", found.value_help)
        )
    return table(("kind", "needs", "value"), rows)
