"""json: the contract other programs read (`schemas/report.schema.json`). One claim, article or result a line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from factdesk.report.document import document
from factdesk.report.model import Report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdesk.report.model import Options
    from factdesk.results import Matrix


def render(matrix: Matrix, options: Options) -> str:
    """The report as JSON."""
    content = document(matrix, options)
    lists: dict[str, Sequence[object]] = {
        "notes": content["notes"],
        "claims": content["claims"],
        "articles": content["articles"],
        "results": content["results"],
    }
    head = [f'"{key}": {_dump(content[key])}' for key in ("schema_version", "tool", "counts")]
    body = [f'"{key}": [' + "".join(["\n" + _dump(each) + "," for each in rows])[:-1] + "\n]" for key, rows in lists.items()]
    return "{\n" + ",\n".join(head + body) + "\n}\n"


def _dump(value: object) -> str:
    """The value as JSON; only where UTF-8 cannot write it (lone surrogates) in ASCII with escapes."""
    text = _ENCODER.encode(value)
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(value, allow_nan=False)
    return text


_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)

REPORT = Report("json", "the whole result for other programs", "application/json", "json", render)
