"""Batches of articles, not read yet: where they stand, so that whoever is to check them can read them; or else their bytes.

A batch can be handed to another process or machine. One that names files knows how they were when it was made (`Stamp`): where a file is
another, or not there, it must not be read (`is_at_hand`).
"""

from __future__ import annotations

from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias

from factdesk.articles.load import loader_of
from factdesk.articles.model import Article
from factdesk.errors import InputError, Problem
from factdesk.records import replace
from factdesk.scale.rows import from_lines, from_row, parquet_rows
from factdesk.source import decode, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Self
    from zipfile import ZipFile

    from factdesk.articles.details import Details

Found: TypeAlias = Article | Problem


class Stamp(NamedTuple):
    """A file as it was when a run began: its path from the root, its size, and when it was changed."""

    path: str
    size: int
    changed: int


def stamp(path: Path) -> Stamp:
    """A file as it is. Raises OSError."""
    told = path.stat()
    return Stamp(str(path.absolute()), told.st_size, told.st_mtime_ns)


class Shelf:
    """Zip archives that stay open from one batch to the next, as finding their way in one anew takes long. To be used as a context."""

    def __init__(self) -> None:
        self._zips: dict[str, ZipFile] = {}
        self._lock = Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with self._lock:
            for archive in self._zips.values():
                archive.close()
            self._zips.clear()

    def zip(self, path: str) -> ZipFile:
        """The archive, opened. Raises OSError, BadZipFile."""
        from zipfile import ZipFile

        with self._lock:
            if path not in self._zips:
                self._zips[path] = ZipFile(path)
            return self._zips[path]


class Batch(Protocol):
    """Some articles, in order."""

    @property
    def stamps(self) -> tuple[Stamp, ...]:
        """The files they are read from; none where the batch has their bytes."""
        ...

    def read(self, shelf: Shelf) -> Iterator[Found]:
        """The articles; a problem in the place of one that cannot be read. Raises OSError where a file cannot be read at all."""
        ...


def read_batch(batch: Batch, shelf: Shelf) -> Iterator[Found]:
    """The articles of a batch; where its file cannot be read at all, a problem."""
    try:
        yield from batch.read(shelf)
    except OSError as error:
        name = shown(Path(batch.stamps[0].path)) if batch.stamps else ""
        yield Problem(name, None, None, f"cannot be read: {error.strerror or error}")


def is_at_hand(batch: Batch) -> bool:
    """Whether the files of a batch are here, and as they were when it was made."""
    try:
        return all(stamp(Path(was.path)) == was for was in batch.stamps)
    except OSError:
        return False


class Given(NamedTuple):
    """What has been read already."""

    found: tuple[Found, ...]

    @property
    def stamps(self) -> tuple[Stamp, ...]:
        """None."""
        return ()

    def read(self, _shelf: Shelf) -> Iterator[Found]:
        """As it was given."""
        return iter(self.found)


class Several(NamedTuple):
    """Batches that are handed over together."""

    batches: tuple[Batch, ...]

    @property
    def stamps(self) -> tuple[Stamp, ...]:
        """Those of all, each once."""
        return tuple(dict.fromkeys(one for batch in self.batches for one in batch.stamps))

    def read(self, shelf: Shelf) -> Iterator[Found]:
        """One after the other."""
        return (found for batch in self.batches for found in batch.read(shelf))


class File(NamedTuple):
    """A file with one article: the name that reports show, and what a sidecar says of it."""

    name: str
    stamp: Stamp
    known: Details | None


class Files(NamedTuple):
    """Files with one article each."""

    files: tuple[File, ...]

    @property
    def stamps(self) -> tuple[Stamp, ...]:
        """All of them."""
        return tuple(file.stamp for file in self.files)

    def read(self, _shelf: Shelf) -> Iterator[Found]:
        """One article a file."""
        for file in self.files:
            try:
                yield loaded(file.name, Path(file.stamp.path).read_bytes(), file.known)
            except OSError as error:
                yield Problem(file.name, None, None, f"cannot be read: {(error.strerror or type(error).__name__).lower()}")


class Member(NamedTuple):
    """An article in an archive: its name with the archive's, its bytes, and what a sidecar says of it."""

    name: str
    content: bytes
    known: Details | None


class Contents(NamedTuple):
    """Articles out of an archive, as bytes."""

    members: tuple[Member, ...]

    @property
    def stamps(self) -> tuple[Stamp, ...]:
        """None."""
        return ()

    def read(self, _shelf: Shelf) -> Iterator[Found]:
        """One article a member."""
        return (loaded(*member) for member in self.members)


class Slice(NamedTuple):
    """An article that stands in a file as it is, from a byte on."""

    name: str
    start: int
    size: int
    known: Details | None


class Slices(NamedTuple):
    """Articles in a tar archive that is not compressed."""

    stamp: Stamp
    slices: tuple[Slice, ...]

    @property
    def stamps(self) -> tuple[Stamp, ...]:
        """The archive."""
        return (self.stamp,)

    def read(self, _shelf: Shelf) -> Iterator[Found]:
        """One article a slice."""
        with Path(self.stamp.path).open("rb") as file:
            for one in self.slices:
                file.seek(one.start)
                yield loaded(one.name, file.read(one.size), one.known)


class Packed(NamedTuple):
    """An article in a zip archive: its name with the archive's, its number in the archive's directory, what a sidecar says of it."""

    name: str
    number: int
    known: Details | None


class Zipped(NamedTuple):
    """Articles in a zip archive."""

    stamp: Stamp
    members: tuple[Packed, ...]

    @property
    def stamps(self) -> tuple[Stamp, ...]:
        """The archive."""
        return (self.stamp,)

    def read(self, shelf: Shelf) -> Iterator[Found]:
        """One article a member."""
        from zipfile import BadZipFile
        from zlib import error as ZlibError  # noqa: N812 (a class, for all its name)

        for member in self.members:
            try:
                archive = shelf.zip(self.stamp.path)
                content = archive.read(archive.infolist()[member.number])
            except (BadZipFile, ZlibError, EOFError, RuntimeError, NotImplementedError, IndexError) as error:
                yield Problem(member.name, None, None, f"cannot be unpacked: {error}")
                continue
            yield loaded(member.name, content, member.known)


class LineRange(NamedTuple):
    """Lines of a JSON Lines file, by their bytes; `first` is the number of the first line."""

    name: str
    stamp: Stamp
    start: int
    end: int
    first: int

    @property
    def stamps(self) -> tuple[Stamp, ...]:
        """The file."""
        return (self.stamp,)

    def read(self, _shelf: Shelf) -> Iterator[Found]:
        """One article a line."""
        with Path(self.stamp.path).open("rb") as file:
            file.seek(self.start)
            return from_lines(self.name, file.read(self.end - self.start).split(b"\n"), self.first)


class LineBlock(NamedTuple):
    """Lines of JSON as bytes; `first` is the number of the first."""

    name: str
    lines: tuple[bytes, ...]
    first: int

    @property
    def stamps(self) -> tuple[Stamp, ...]:
        """None."""
        return ()

    def read(self, _shelf: Shelf) -> Iterator[Found]:
        """One article a line."""
        return from_lines(self.name, self.lines, self.first)


class RowGroup(NamedTuple):
    """Rows of one row group of a Parquet file, from the row `start` of it on; `first` is that row's number in the file."""

    name: str
    stamp: Stamp
    group: int
    start: int
    rows: int
    first: int

    @property
    def stamps(self) -> tuple[Stamp, ...]:
        """The file."""
        return (self.stamp,)

    def read(self, _shelf: Shelf) -> Iterator[Found]:
        """One article a row."""
        with Path(self.stamp.path).open("rb") as file:
            rows = parquet_rows(file, self.group, self.start, self.rows)
            return (from_row(self.name, number, row) for number, row in enumerate(rows, start=self.first))


class Rows(NamedTuple):
    """Rows of a table; `first` is the number of the first."""

    name: str
    rows: tuple[Mapping[str, object], ...]
    first: int

    @property
    def stamps(self) -> tuple[Stamp, ...]:
        """None."""
        return ()

    def read(self, _shelf: Shelf) -> Iterator[Found]:
        """One article a row."""
        return (from_row(self.name, number, row) for number, row in enumerate(self.rows, start=self.first))


def loaded(name: str, content: bytes, known: Details | None) -> Found:
    """An article of the bytes of one file, by the loader of its suffix. It is called `name`, whatever folder this process works in."""
    path = Path(name)
    try:
        found = loader_of(path).load(path, decode(content, name), known)
    except InputError as error:
        return replace(error.problems[0], path=name)
    return found if found.path == name else replace(found, path=name)
