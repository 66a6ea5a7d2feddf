"""Articles that are rows: of JSON Lines, or of a Parquet table.

A row has `text` and, where known, `id`, `outlet`, `headline`, `byline` and `published`. Offsets are those of its `text`, and the article's
path is the file's with the number of the row.
"""

from __future__ import annotations

import datetime as dt
import json
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING

from factdesk.articles.details import plain_id
from factdesk.articles.model import Article
from factdesk.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    import pyarrow.parquet as pq

_TEXTS = ("outlet", "headline", "byline")
_MOST_SIGNS = 20_000_000  # of one row: more is no article


def from_lines(name: str, lines: Iterable[bytes], first: int) -> Iterator[Article | Problem]:
    """The articles of lines of JSON, numbered from `first`; empty lines are none."""
    for number, line in enumerate(lines, start=first):
        if line.strip():
            try:
                row: object = json.loads(line.removeprefix(b"\xef\xbb\xbf"))
            except (ValueError, RecursionError) as error:
                yield Problem(name, number, None, f"no JSON: {error}")
                continue
            yield from_row(name, number, row)


def from_row(name: str, number: int, row: object) -> Article | Problem:
    """The article of one row of the file `name`."""
    if not isinstance(row, dict):
        return Problem(name, number, None, "a row must be an object with text")
    text, given = row.get("text"), row.get("id")
    if not isinstance(text, str) or not text.strip():
        return Problem(name, number, None, 'the row has no "text"')
    if len(text) > _MOST_SIGNS:
        return Problem(name, number, None, f"the text has {len(text)} signs; at most {_MOST_SIGNS} are read")
    stem = PurePosixPath(name).name.partition(".")[0]
    plain = plain_id(str(given)) if given is not None else f"{plain_id(stem)}-{number}"
    texts = {key: row[key] if isinstance(row.get(key), str) else None for key in _TEXTS}
    try:
        day = _day(row)
    except ValueError:
        return Problem(name, number, None, f'published: no day: "{row.get("published")}"', "write it as 2023-06-19")
    return Article(plain, f"{name}#{number}", text, 0, len(text), texts["outlet"], texts["headline"], texts["byline"], day)


def _day(row: Mapping[str, object]) -> dt.date | None:
    published = row.get("published")
    if isinstance(published, dt.datetime):
        return published.date()
    if published is None or isinstance(published, dt.date):
        return published
    return dt.date.fromisoformat(str(published)[:10])


def wanted_columns(table: pq.ParquetFile) -> list[str]:
    """The columns of a table that articles are made of."""
    return [name for name in ("id", "text", "published", *_TEXTS) if name in table.schema_arrow.names]


def parquet_rows(file: IO[bytes], group: int, start: int, count: int) -> Sequence[Mapping[str, object]]:
    """Some rows of a row group. Raises ImportError without pyarrow."""
    import pyarrow.parquet as pq

    table = pq.ParquetFile(file)
    rows: Sequence[Mapping[str, object]] = (
        table.read_row_group(group, columns=wanted_columns(table)).slice(start, count).to_pylist()
    )
    return rows
