"""Articles from sources of any size, never more than a batch of them in memory.

- a folder, glob or file: as `factdesk check` reads them;
- JSON Lines (`.jsonl`, `.ndjson`, also with `.gz`): one article a line, see `scale.rows`;
- Parquet (`.parquet`): a table with the same columns; needs pyarrow;
- archives (`.zip`, `.tar`, `.tar.gz`, `.tgz`, `.tar.bz2`, `.tar.xz`): every article file in them, see `scale.archives`;
- any of these by a URL that fsspec knows (`s3://…`, `gs://…`, `memory://…`); needs fsspec and what it asks for.

What cannot be read is told as a problem in its place, and the stream goes on.
"""

from __future__ import annotations

import zlib
from functools import partial
from typing import IO, TYPE_CHECKING

from factdesk.articles.load import article_files
from factdesk.articles.sidecar import read_sidecar
from factdesk.errors import InputError, Problem
from factdesk.scale.chunks import grouped
from factdesk.scale.kinds import LINES, STREAMS, TARS, url_of
from factdesk.scale.pieces import (
    Contents,
    File,
    Files,
    Given,
    LineBlock,
    LineRange,
    Member,
    RowGroup,
    Rows,
    Shelf,
    read_batch,
    stamp,
)
from factdesk.scale.rows import wanted_columns
from factdesk.scale.seen import Seen
from factdesk.source import failure, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    import pyarrow.parquet as pq

    from factdesk.articles.details import Details
    from factdesk.articles.model import Article
    from factdesk.scale.pieces import Batch, Stamp

_ROWS = 256  # of a Parquet table at a time
_MOST_IN_GROUP = 16 * _ROWS  # rows of a row group: a larger one is read through once, not by each that needs a part of it


def stream(paths: Iterable[Path]) -> Iterator[Article | Problem]:
    """The articles of all sources in the order given; a problem in the place of what cannot be read."""
    with Shelf() as shelf:
        for batch in batches(paths):
            yield from read_batch(batch, shelf)


def batches(paths: Iterable[Path]) -> Iterator[Batch]:
    """Where the articles of all sources stand, in the order given; a file that is met twice is taken once."""
    seen = Seen()
    for path in paths:
        try:
            yield from _of(path, seen)
        except InputError as error:
            yield Given(error.problems)
        except (OSError, EOFError, zlib.error, _lzma_error()) as error:
            yield Given((Problem(_name(path), None, None, f"cannot be read: {error}"),))


def _lzma_error() -> type[Exception]:
    """What a damaged `.xz` raises, where Python was built with it."""
    try:
        from lzma import LZMAError
    except ImportError:
        return EOFError
    return LZMAError


def count(paths: Iterable[Path]) -> int | None:
    """How many articles the sources have, where that can be told without reading them: files, folders, zip archives, Parquet."""
    found = 0
    for path in paths:
        try:
            number = _count(path)
        except (InputError, OSError, EOFError, ImportError, ValueError):
            return None
        if number is None:
            return None
        found += number
    return found


def _count(path: Path) -> int | None:
    name = path.name.lower()
    if url_of(path) is not None:
        return None
    if name.endswith(".zip"):
        from zipfile import BadZipFile, ZipFile

        from factdesk.scale.archives import count_in_zip

        try:
            with ZipFile(path) as archive:
                return count_in_zip(archive)
        except BadZipFile:
            return None
    if name.endswith(".parquet"):
        import pyarrow.parquet as parquet

        rows: int = parquet.ParquetFile(path).metadata.num_rows
        return rows
    return None if name.endswith(STREAMS) else len(article_files(path))


def _name(path: Path) -> str:
    return url_of(path) or shown(path)


def _of(path: Path, seen: Seen) -> Iterator[Batch]:
    url = url_of(path)
    if url is None and not path.name.lower().endswith(STREAMS):
        yield from _files(article_files(path), seen)
    elif url is not None or seen.add(str(path.resolve())):
        yield from _in_file(path)


def _files(paths: list[Path], seen: Seen) -> Iterator[Batch]:
    folder: Path | None = None
    sidecar: Mapping[str, Details] | InputError = {}
    files: list[File] = []

    def done() -> Iterator[Batch]:
        yield from map(Files, grouped(files, lambda file: file.stamp.size))
        files.clear()

    for path in paths:
        if not seen.add(str(path.resolve())):
            continue
        if path.parent != folder:
            yield from done()
            folder = path.parent
            try:
                sidecar = read_sidecar(folder)
            except InputError as error:
                sidecar = error
                yield Given(error.problems)
        if isinstance(sidecar, InputError):
            continue
        try:
            files.append(File(shown(path), stamp(path), sidecar.get(path.name)))
        except OSError as error:
            yield from done()
            yield Given((Problem(shown(path), None, None, f"cannot be read: {(error.strerror or str(error)).lower()}"),))
        if len(files) >= 1000:
            yield from done()
    yield from done()


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


def _in_file(path: Path) -> Iterator[Batch]:
    name = path.name.lower()
    if name.endswith(TARS):
        yield from _tar(path)
        return
    with _open(path) as file:
        place = stamp(path) if url_of(path) is None else None
        if name.endswith(".gz") and name.endswith(LINES):
            import gzip

            with gzip.open(file) as unpacked:
                yield from _lines(_name(path), unpacked, None)
        elif name.endswith(LINES):
            yield from _lines(_name(path), file, place)
        elif name.endswith(".zip"):
            yield from _zip(_name(path), file, place)
        elif name.endswith(".parquet"):
            yield from _parquet(_name(path), file, place)
        else:
            yield Contents((Member(_name(path), file.read(), None),))


def _lines(name: str, file: Iterable[bytes], place: Stamp | None) -> Iterator[Batch]:
    first, start = 1, 0
    for lines in grouped(file, len):
        size = sum(map(len, lines))
        yield LineBlock(name, lines, first) if place is None else LineRange(name, place, start, start + size, first)
        first, start = first + len(lines), start + size


def _zip(name: str, file: IO[bytes], place: Stamp | None) -> Iterator[Batch]:
    from zipfile import BadZipFile, ZipFile

    from factdesk.scale.archives import zip_batches

    try:
        with ZipFile(file) as archive:
            yield from zip_batches(name, archive, place)
    except (BadZipFile, RuntimeError, NotImplementedError) as error:
        yield Given((Problem(name, None, None, f"no readable zip archive: {error}"),))


def _tar(path: Path) -> Iterator[Batch]:
    import tarfile

    from factdesk.scale.archives import tar_batches

    plain = url_of(path) is None and path.name.lower().endswith(".tar")
    try:
        yield from tar_batches(_name(path), partial(_open, path), stamp(path) if plain else None)
    except tarfile.TarError as error:
        yield Given((Problem(_name(path), None, None, f"no readable tar archive: {error}"),))


def _parquet(name: str, file: IO[bytes], place: Stamp | None) -> Iterator[Batch]:
    try:
        import pyarrow as pa
        import pyarrow.parquet as parquet
    except ImportError:
        raise failure(name, "Parquet needs pyarrow", "install factdesk[parquet]") from None
    try:
        import io

        table = parquet.ParquetFile(file if file.seekable() else io.BytesIO(file.read()))
        first = 1
        for group in range(table.num_row_groups):
            rows: int = table.metadata.row_group(group).num_rows
            if place is not None and rows <= _MOST_IN_GROUP:
                for start in range(0, rows, _ROWS):
                    yield RowGroup(name, place, group, start, min(_ROWS, rows - start), first + start)
            else:
                yield from _rows(name, table, group, first)
            first += rows
    except pa.ArrowInvalid as error:
        yield Given((Problem(name, None, None, f"no readable Parquet file: {error}"),))


def _rows(name: str, table: pq.ParquetFile, group: int, first: int) -> Iterator[Batch]:
    for batch in table.iter_batches(batch_size=_ROWS, row_groups=[group], columns=wanted_columns(table)):
        yield Rows(name, tuple(batch.to_pylist()), first)
        first += batch.num_rows
