"""Where the results of a stream go: JSON Lines or Parquet, written as they come.

Both are written beside their place and moved there at the end, so that a file with that name is always whole; a run that is interrupted
moves what it has, for that is what was asked for.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import IO, TYPE_CHECKING

from factdesk.errors import InputError, Problem
from factdesk.source import failure, shown

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

    import pyarrow as pa

_ROWS = 10_000  # rows of a Parquet row group


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
        self._schema = _schema()
        self._writer = pq.ParquetWriter(self._beside, self._schema, compression="zstd")

    def write(self, lines: str, /) -> None:
        """Take so many lines of JSON."""
        self._rows += [json.loads(line) for line in lines.split("\n") if line]
        if len(self._rows) >= _ROWS:
            self._flush()

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


def _schema() -> pa.Schema:
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


class Sinks:
    """The sinks of a run, opened together. To be used as a context: what goes wrong in it drops the files."""

    def __init__(self, targets: Sequence[tuple[str, Path]]) -> None:
        kinds: dict[str, type[LinesSink | ParquetSink]] = {"jsonl": LinesSink, "parquet": ParquetSink}
        self.all = tuple((name, path, kinds[name](path)) for name, path in targets)

    def __enter__(self) -> tuple[LinesSink | ParquetSink, ...]:
        problems = []
        for name, path, sink in self.all:
            try:
                sink.open()
            except OSError as error:
                problems.append(Problem(shown(path), None, None, f"cannot write the {name} results: {error.strerror or error}"))
        if problems:
            self.__exit__(InputError, None, None)
            raise InputError(problems)
        return tuple(sink for _, _, sink in self.all)

    def __exit__(self, kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None) -> None:
        for _, _, sink in self.all:
            sink.close(whole=kind is None)
