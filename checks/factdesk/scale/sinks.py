"""Where the results of a stream go: JSON Lines, a Parquet file, or a folder of Parquet files, written as they come.

All are written beside their place and moved there at the end, so that what has that name is always whole; a run that is interrupted
moves what it has, for that is what was asked for.
"""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from threading import get_ident
from typing import IO, TYPE_CHECKING

from factdesk.errors import InputError, Problem
from factdesk.source import failure, shown

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

    import pyarrow as pa

_ROWS = 10_000  # rows of a Parquet row group
_ROWS_A_FILE = 50_000  # rows of a part, at least, where one process writes them all
_PACKED = "zstd"
_PART = "part-{}.parquet"


class LinesSink:
    """JSON Lines: one result a line, as in the JSON report."""

    def __init__(self, path: Path) -> None:
        self._path = Path(os.path.realpath(path))
        self._beside = self._path.with_name(f".{self._path.name}.{os.getpid()}.tmp")
        self._file: IO[str] | None = None

    def open(self) -> None:
        """Open the file. Raises OSError."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._file = self._beside.open("w", encoding="utf-8", errors="surrogatepass", newline="\n")

    def write(self, lines: str, /) -> None:
        """Take so many lines."""
        if self._file is not None:
            self._file.write(lines)

    def keep(self) -> None:
        """Nobody else writes to this file."""
        raise NotImplementedError

    def close(self, *, whole: bool) -> None:
        """Move the file to its place, or drop it where the run failed."""
        if self._file is not None:
            self._file.close()
            if whole:
                self._beside.replace(self._path)
            self._beside.unlink(missing_ok=True)


class ParquetSink:
    """A Parquet table: one result a row, with `evidence` as a list of structs."""

    def __init__(self, path: Path) -> None:
        self._path = Path(os.path.realpath(path))
        self._beside = self._path.with_name(f".{self._path.name}.{os.getpid()}.tmp")
        self._writer: pa.parquet.ParquetWriter | None = None
        self._rows: list[object] = []

    def open(self) -> None:
        """Open the file. Raises OSError, and InputError where pyarrow is missing."""
        try:
            import pyarrow.parquet as pq
        except ImportError:
            raise failure(shown(self._path), "Parquet needs pyarrow", "install factdesk[parquet]") from None
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._schema = schema()
        self._writer = pq.ParquetWriter(self._beside, self._schema, compression=_PACKED)

    def write(self, lines: str, /) -> None:
        """Take so many lines of JSON."""
        self._rows += rows_of(lines)
        if len(self._rows) >= _ROWS:
            self._flush()

    def keep(self) -> None:
        """Nobody else writes to this file."""
        raise NotImplementedError

    def _flush(self) -> None:
        import pyarrow as pa

        if self._writer is not None and self._rows:
            self._writer.write_table(pa.Table.from_pylist(self._rows, schema=self._schema))
        self._rows = []

    def close(self, *, whole: bool) -> None:
        """Write what is left and move the file to its place, or drop it where the run failed."""
        if self._writer is not None:
            if whole:
                self._flush()
            self._writer.close()
            if whole:
                self._beside.replace(self._path)
            self._beside.unlink(missing_ok=True)


class PartsSink:
    """A folder of Parquet files, `part-000000.parquet` and so on, in the order of the run: together they are the table of `ParquetSink`.

    Workers on other machines that reach the folder may write parts themselves, by `write_part`.
    """

    def __init__(self, path: Path) -> None:
        self._path = Path(os.path.realpath(path))
        self.beside = self._path.with_name(f".{self._path.name}.{os.getpid()}.tmp")
        self._next = 0  # the part that comes next
        self._first = 0  # the part that the rows begin with
        self._rows: list[object] = []

    def open(self) -> None:
        """Make the folder. Raises OSError, and InputError where pyarrow is missing or the folder holds other things than parts."""
        try:
            import pyarrow.parquet  # noqa: F401 (told now rather than after an hour)
        except ImportError:
            raise failure(shown(self._path), "Parquet needs pyarrow", "install factdesk[parquet]") from None
        if self._path.is_dir() and (strange := sorted(set(self._path.iterdir()) - set(self._path.glob(_PART.format("*"))))):
            raise failure(
                shown(self._path), f'the folder has other files than parts of results: "{strange[0].name}"', "name a new one"
            )
        if self._path.exists() and not self._path.is_dir():
            raise failure(shown(self._path), "is a file; results in parts need a folder")
        shutil.rmtree(self.beside, ignore_errors=True)  # of a run that was cut off
        self.beside.mkdir(parents=True)

    def write(self, lines: str, /) -> None:
        """Take the lines of the next part; small parts share a file."""
        if not self._rows:
            self._first = self._next
        self._next += 1
        self._rows += rows_of(lines)
        if len(self._rows) >= _ROWS_A_FILE:
            self._flush()

    def keep(self) -> None:
        """The next part is in the folder already."""
        self._flush()
        self._next += 1

    def _flush(self) -> None:
        if self._rows:
            write_part(self.beside, self._first, self._rows)
        self._rows = []

    def close(self, *, whole: bool) -> None:
        """Write what is left and move the folder to its place, or drop it where the run failed."""
        if not self.beside.is_dir():
            return
        if whole:
            self._flush()
            for path in self.beside.iterdir():  # what workers wrote ahead of where an interrupted run ended
                if path.name >= _PART.format(f"{self._next:06}") or not path.match(_PART.format("*")):
                    path.unlink()
            old = self.beside.with_suffix(".old")
            if self._path.exists():
                self._path.replace(old)
            self.beside.replace(self._path)
            shutil.rmtree(old, ignore_errors=True)
        else:
            shutil.rmtree(self.beside, ignore_errors=True)


def write_part(folder: Path, number: int, rows: list[object]) -> None:
    """Write the part of that number; one that is there is replaced. Raises OSError."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    path = folder / _PART.format(f"{number:06}")
    beside = path.with_suffix(f".{os.getpid()}.{get_ident()}")
    pq.write_table(pa.Table.from_pylist(rows, schema=schema()), beside, compression=_PACKED)
    beside.replace(path)


def rows_of(lines: str) -> list[object]:
    """The rows that lines of JSON stand for."""
    return [json.loads(line) for line in lines.split("\n") if line]


def is_folder(path: Path) -> bool:
    """Whether Parquet results that go there go to a folder: it is one, or the name has no suffix."""
    return path.is_dir() or not path.suffix


def schema() -> pa.Schema:
    """The columns of the results: those of the JSON report."""
    import pyarrow as pa

    whole = ("start", "end", "line", "column", "end_line", "end_column")
    place = pa.struct([*((name, pa.int64()) for name in whole), ("text", pa.string()), ("sentence", pa.string())])
    ends = pa.list_(pa.float64())
    accepted = pa.struct([("state", pa.string()), ("reason", pa.string()), ("until", pa.string())])
    texts = ("claim", "article", "verdict", "rule", "expected", "found")
    return pa.schema(
        [
            *((name, pa.string()) for name in texts),
            ("evidence", pa.list_(place)),
            ("because", pa.list_(pa.string())),
            ("accepted", accepted),
            ("missing", pa.bool_()),
            ("failing", pa.bool_()),
            ("expected_range", ends),
            ("found_range", ends),
            ("unit", pa.string()),
        ]
    )


AnySink = LinesSink | ParquetSink | PartsSink


def sink_of(name: str, path: Path) -> AnySink:
    """The sink of a result format."""
    if name == "jsonl":
        return LinesSink(path)
    return PartsSink(path) if is_folder(path) else ParquetSink(path)


class Sinks:
    """The sinks of a run, opened together. To be used as a context: what goes wrong in it drops the files."""

    def __init__(self, targets: Sequence[tuple[str, Path]]) -> None:
        self.all = tuple((name, path, sink_of(name, path)) for name, path in targets)

    def __enter__(self) -> tuple[AnySink, ...]:
        problems: list[Problem] = []
        for name, path, sink in self.all:
            try:
                sink.open()
            except OSError as error:
                problems.append(Problem(shown(path), None, None, f"cannot write the {name} results: {error.strerror or error}"))
            except InputError as error:
                problems += error.problems
        if problems:
            self.__exit__(InputError, None, None)
            raise InputError(problems)
        return tuple(sink for _, _, sink in self.all)

    def __exit__(self, kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None) -> None:
        for _, _, sink in self.all:
            sink.close(whole=kind is None)
