"""Articles one after the other from sources of any size, never more than one file's worth in memory.

- a folder, glob or file: as `factdesk check` reads them;
- JSON Lines (`.jsonl`, `.ndjson`, also with `.gz`): one object a line with `text`, and, where known, `id`, `outlet`, `headline`, `byline` and
  `published`; offsets are those of its `text`, and its path is the file's with the line;
- Parquet (`.parquet`): a table with those columns; needs pyarrow;
- archives (`.zip`, `.tar`, `.tar.gz`, `.tgz`, `.tar.bz2`, `.tar.xz`): every article file in them, in the archive's order;
- any of these by a URL that fsspec knows (`s3://…`, `gs://…`, `memory://…`); needs fsspec and what it asks for.

What cannot be read is told as a problem in its place, and the stream goes on.
"""

from __future__ import annotations

import datetime as dt
import io
import json
from pathlib import Path
from typing import IO, TYPE_CHECKING

from factdesk.articles.details import plain_id
from factdesk.articles.load import article_files, load_articles
from factdesk.articles.model import Article
from factdesk.articles.registry import loaders
from factdesk.errors import InputError, Problem
from factdesk.scale.kinds import LINES, STREAMS, TARS, url_of
from factdesk.source import decode, failure, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_TEXTS = ("outlet", "headline", "byline")
_MOST_SIGNS = 20_000_000  # of one line: more is no article


def stream(paths: Iterable[Path]) -> Iterator[Article | Problem]:
    """The articles of all sources in the order given; a problem in the place of what cannot be read."""
    for path in paths:
        try:
            yield from _of(path)
        except InputError as error:
            yield from error.problems
        except (OSError, EOFError) as error:
            yield Problem(_name(path), None, None, f"cannot be read: {error}")


def _name(path: Path) -> str:
    return url_of(path) or shown(path)


def _of(path: Path) -> Iterator[Article | Problem]:
    url = url_of(path)
    if url is None and not path.name.lower().endswith(STREAMS):
        for file in article_files(path):
            try:
                yield from load_articles([file])
            except InputError as error:
                yield from error.problems
        return
    with _open(path) as opened:
        yield from _in_file(path, opened)


def _open(path: Path) -> IO[bytes]:
    url = url_of(path)
    if url is None:
        if not path.is_file():
            raise failure(shown(path), "no such file")
        return path.open("rb")
    try:
        import fsspec
    except ImportError:
        raise failure(url, "URLs need fsspec", "install factdesk[urls]") from None
    try:
        opened: IO[bytes] = fsspec.open(url, "rb").open()
    except (ValueError, ImportError) as error:
        raise failure(url, f"cannot be read: {error}") from None
    return opened


def _in_file(path: Path, file: IO[bytes]) -> Iterator[Article | Problem]:
    name = path.name.lower()
    if name.endswith(LINES):
        if name.endswith(".gz"):
            import gzip

            with gzip.open(file) as unpacked:
                yield from _lines(path, unpacked)
        else:
            yield from _lines(path, file)
    elif name.endswith(".zip"):
        yield from _zip(path, file)
    elif name.endswith(TARS):
        yield from _tar(path, file)
    elif name.endswith(".parquet"):
        yield from _parquet(path, file)
    else:
        yield _loaded(path, file.read(), _name(path))


def _lines(path: Path, file: Iterable[bytes]) -> Iterator[Article | Problem]:
    for number, line in enumerate(file, start=1):
        if line.strip():
            try:
                row: object = json.loads(line.removeprefix(b"\xef\xbb\xbf"))
            except (ValueError, RecursionError) as error:
                yield Problem(_name(path), number, None, f"no JSON: {error}")
                continue
            yield _row(path, number, row)


def _row(path: Path, number: int, row: object) -> Article | Problem:
    """An article of one row, numbered from 1."""
    at = f"{_name(path)}#{number}"
    if not isinstance(row, dict):
        return Problem(_name(path), number, None, "a row must be an object with text")
    text, name = row.get("text"), row.get("id")
    if not isinstance(text, str) or not text.strip():
        return Problem(_name(path), number, None, 'the row has no "text"')
    if len(text) > _MOST_SIGNS:
        return Problem(_name(path), number, None, f"the text has {len(text)} signs; at most {_MOST_SIGNS} are read")
    plain = plain_id(str(name)) if name is not None else f"{plain_id(path.name.partition('.')[0])}-{number}"
    texts = {key: row[key] if isinstance(row.get(key), str) else None for key in _TEXTS}
    try:
        day = _day(row)
    except ValueError:
        return Problem(_name(path), number, None, f'published: no day: "{row.get("published")}"', "write it as 2023-06-19")
    return Article(plain, at, text, 0, len(text), texts["outlet"], texts["headline"], texts["byline"], day)


def _day(row: Mapping[str, object]) -> dt.date | None:
    published = row.get("published")
    if isinstance(published, dt.datetime):
        return published.date()
    if published is None or isinstance(published, dt.date):
        return published
    return dt.date.fromisoformat(str(published)[:10])


def _zip(path: Path, file: IO[bytes]) -> Iterator[Article | Problem]:
    import zipfile

    try:
        with zipfile.ZipFile(file) as archive:
            for member in archive.infolist():
                if not member.is_dir() and _wanted(member.filename):
                    yield _loaded(path / member.filename, archive.read(member), f"{_name(path)}/{member.filename}")
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
        yield Problem(_name(path), None, None, f"no readable zip archive: {error}")


def _tar(path: Path, file: IO[bytes]) -> Iterator[Article | Problem]:
    import tarfile

    try:
        with tarfile.open(fileobj=file, mode="r|*") as archive:
            for member in archive:
                content = archive.extractfile(member) if member.isfile() and _wanted(member.name) else None
                if content is not None:
                    yield _loaded(path / member.name, content.read(), f"{_name(path)}/{member.name}")
    except tarfile.TarError as error:
        yield Problem(_name(path), None, None, f"no readable tar archive: {error}")


def _wanted(member: str) -> bool:
    path = Path(member.replace("\\", "/"))
    return path.suffix.lower() in loaders() and not path.name.startswith(".")


def _loaded(path: Path, content: bytes, name: str) -> Article | Problem:
    """An article of the bytes of one file, by the loader of its suffix."""
    try:
        loader = loaders().get(path.suffix.lower()) or loaders()[".txt"]
        found = loader.load(Path(name), decode(content, name), None)
    except InputError as error:
        return error.problems[0]
    return found


def _parquet(path: Path, file: IO[bytes]) -> Iterator[Article | Problem]:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        raise failure(_name(path), "Parquet needs pyarrow", "install factdesk[parquet]") from None
    try:
        table = pq.ParquetFile(file if file.seekable() else io.BytesIO(file.read()))
        columns = [name for name in ("id", "text", "published", *_TEXTS) if name in table.schema_arrow.names]
        number = 0
        for batch in table.iter_batches(batch_size=256, columns=columns):
            for row in batch.to_pylist():
                number += 1
                yield _row(path, number, row)
    except pa.ArrowInvalid as error:
        yield Problem(_name(path), None, None, f"no readable Parquet file: {error}")
