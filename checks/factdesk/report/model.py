"""What a report is: a named pure function from a finished matrix to text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from factdesk.records import dataclass

if TYPE_CHECKING:
    from factdesk.results import Matrix


@dataclass(frozen=True, slots=True)
class Options:
    """What a report may depend on beside the matrix.

    `root` is the absolute directory (forward slashes) that paths in machine formats are made relative to; `prefix` is put
    before paths that are relative already (the working directory as seen from the repository's root). `colour` allows
    terminal colours in the text report, `full` shows every result at length. `version` names the program in the report.
    `more` says where the whole report can be found, for the formats that have to leave something out.
    """

    root: str = ""
    prefix: str = ""
    colour: bool = False
    full: bool = False
    version: str = ""
    more: str = ""


class Render(Protocol):
    """What a report does: write a matrix as text. Pure: no clock, no files, no environment."""

    def __call__(self, matrix: Matrix, options: Options, /) -> str:
        """The report's text; it can be encoded as UTF-8 and ends in a line feed."""
        ...


@dataclass(frozen=True, slots=True)
class Report:
    """A format: its name, what it is for in one line, its media type, the file name extension, and the function."""

    name: str
    summary: str
    media: str
    extension: str
    render: Render
