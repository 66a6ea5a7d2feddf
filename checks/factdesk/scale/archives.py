"""The articles of zip and tar archives, with what the sidecars (`articles.yaml`) in them say, in the archive's order.

Hidden members and those of no known format are left out. A sidecar may stand anywhere in its archive: a tar archive is gone through once for
the sidecars alone. Where one cannot be read, the articles of its folder are left out and it is told why.
"""

from __future__ import annotations

import tarfile
from itertools import groupby
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING, TypeAlias

from factdesk.articles.registry import loaders
from factdesk.articles.sidecar import MOST_BYTES, NAME, sidecar_of
from factdesk.errors import InputError, Problem
from factdesk.scale.chunks import grouped
from factdesk.scale.pieces import Contents, Given, Member, Packed, Slice, Slices, Zipped
from factdesk.scale.seen import Seen
from factdesk.source import decode

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping
    from zipfile import ZipFile, ZipInfo

    from factdesk.articles.details import Details
    from factdesk.scale.pieces import Batch, Stamp

    Sized: TypeAlias = tuple[int, Member | Packed | Slice | Problem]

MOST_SIZE = 20_000_000  # bytes of a member, unpacked: more is no article


def zip_batches(name: str, archive: ZipFile, stamp: Stamp | None) -> Iterator[Batch]:
    """The articles of a zip archive; as bytes where there is no file (`stamp`) that others could read them from. Raises BadZipFile."""
    members = archive.infolist()
    sidecars = _Sidecars(name, {_path(member.filename).as_posix() for member in members})
    for member in members:
        if sidecars.is_one(member.filename):
            sidecars.take(member.filename, member.file_size, archive.read(member) if member.file_size <= MOST_BYTES else b"")
    yield from _batches([(0, problem) for problem in sidecars.problems], stamp)
    yield from _batches(_in_zip(name, archive, members, sidecars, packed=stamp is not None), stamp)


def count_in_zip(archive: ZipFile) -> int:
    """How many articles an archive has, by its directory."""
    return sum(not member.is_dir() and is_wanted(member.filename) for member in archive.infolist())


def tar_batches(name: str, opened: Callable[[], IO[bytes]], stamp: Stamp | None) -> Iterator[Batch]:
    """The articles of a tar archive, which is opened twice; `stamp` is given where it is a file and not compressed. Raises TarError."""
    names = Seen()
    sidecars = _Sidecars(name, names)
    found: list[tuple[str, int, bytes]] = []
    with opened() as file, _opened(file, plain=stamp is not None) as archive:
        for member in _members(archive):
            if not sidecars.is_one(member.name):
                names.add(_path(member.name).as_posix())
            elif (content := archive.extractfile(member)) is not None:
                found.append((member.name, member.size, content.read() if member.size <= MOST_BYTES else b""))
    for one in found:
        sidecars.take(*one)
    yield from _batches([(0, problem) for problem in sidecars.problems], stamp)
    with opened() as file, _opened(file, plain=stamp is not None) as archive:
        yield from _batches(_in_tar(name, archive, sidecars, sliced=stamp is not None), stamp)


def is_wanted(member: str) -> bool:
    """Whether a member of an archive is an article, by its name."""
    path = _path(member)
    return path.suffix.lower() in loaders() and not any(part.startswith(".") for part in path.parts)


def _path(member: str) -> PurePosixPath:
    return PurePosixPath(member.replace("\\", "/"))


def _in_zip(name: str, archive: ZipFile, members: Iterable[ZipInfo], sidecars: _Sidecars, *, packed: bool) -> Iterator[Sized]:
    for number, member in enumerate(members):
        path = member.filename
        if member.is_dir() or not is_wanted(path) or sidecars.is_broken(path):
            continue
        place, known = f"{name}/{path}", sidecars.known(path)
        if member.file_size > MOST_SIZE:
            yield 0, _too_large(place, member.file_size, MOST_SIZE)
        elif packed:
            yield member.file_size, Packed(place, number, known)
        else:
            yield member.file_size, Member(place, archive.read(member), known)


def _in_tar(name: str, archive: tarfile.TarFile, sidecars: _Sidecars, *, sliced: bool) -> Iterator[Sized]:
    for member in _members(archive):
        if not is_wanted(member.name) or sidecars.is_broken(member.name):
            continue
        place, known = f"{name}/{member.name}", sidecars.known(member.name)
        if member.size > MOST_SIZE:
            yield 0, _too_large(place, member.size, MOST_SIZE)
        elif sliced and not member.issparse():
            yield member.size, Slice(place, member.offset_data, member.size, known)
        elif (content := archive.extractfile(member)) is not None:
            yield member.size, Member(place, content.read(), known)


def _opened(file: IO[bytes], *, plain: bool) -> tarfile.TarFile:
    """A tar archive: a plain one is skipped through, any other is read as a stream."""
    return tarfile.open(fileobj=file, mode="r:") if plain else tarfile.open(fileobj=file, mode="r|*")


def _members(archive: tarfile.TarFile) -> Iterator[tarfile.TarInfo]:
    """The files of a tar archive, none of them kept."""
    while (member := archive.next()) is not None:
        archive.members.clear()  # type: ignore[attr-defined] # else it remembers all that it has passed
        if member.isfile():
            yield member


def _batches(items: Iterable[Sized], stamp: Stamp | None) -> Iterator[Batch]:
    """Items of one kind that follow each other, in batches."""
    for group in grouped(items, lambda pair: pair[0]):
        for _, run in groupby((item for _, item in group), type):
            yield _batch(list(run), stamp)


def _batch(items: list[Member | Packed | Slice | Problem], stamp: Stamp | None) -> Batch:
    """A batch of items, which are all of one kind."""
    members = [item for item in items if isinstance(item, Member)]
    problems = [item for item in items if isinstance(item, Problem)]
    if stamp is None or members or problems:
        return Contents(tuple(members)) if members else Given(tuple(problems))
    packed = [item for item in items if isinstance(item, Packed)]
    return Zipped(stamp, tuple(packed)) if packed else Slices(stamp, tuple(item for item in items if isinstance(item, Slice)))


def _too_large(place: str, size: int, most: int) -> Problem:
    return Problem(place, None, None, f"the file has {size / 1e6:.1f} MB; at most {most / 1e6:.1f} MB are read", "split it")


class _Sidecars:
    """The sidecars of an archive, by the folder each stands in; `names` are the archive's members."""

    def __init__(self, archive: str, names: Container[str]) -> None:
        self.problems: list[Problem] = []
        self._archive = archive
        self._names = names
        self._known: dict[str, Mapping[str, Details] | None] = {}  # None: it cannot be read

    def is_one(self, member: str) -> bool:
        """Whether a member is a sidecar, by its name."""
        path = _path(member)
        return path.name == NAME and not any(part.startswith(".") for part in path.parts)

    def take(self, member: str, size: int, content: bytes) -> None:
        """Read a sidecar."""
        place, folder = f"{self._archive}/{member}", _path(member).parent
        try:
            if size > MOST_BYTES:
                raise InputError([_too_large(place, size, MOST_BYTES)])
            text = decode(content, place)
            self._known[folder.as_posix()] = sidecar_of(text, place, lambda name: (folder / name).as_posix() in self._names)
        except InputError as error:
            self._known[folder.as_posix()] = None
            self.problems += error.problems

    def known(self, member: str) -> Details | None:
        """What the sidecar beside a member says of it."""
        path = _path(member)
        return (self._known.get(path.parent.as_posix()) or {}).get(path.name)

    def is_broken(self, member: str) -> bool:
        """Whether there is a sidecar beside a member that cannot be read."""
        return self._known.get(_path(member).parent.as_posix(), {}) is None
