"""The report formats: one module each in `factdesk.report`, found by folder, refusing duplicates.

The module (or package) of a format is named `<format>_report` and has a `REPORT`.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING

from factdesk.report.model import Options

if TYPE_CHECKING:
    from factdesk.report.model import Report
    from factdesk.results import Matrix

_SUFFIX = "_report"


class DuplicateReportError(Exception):
    """A module gives the report of another's name."""


@cache
def formats() -> tuple[str, ...]:
    """The names of all formats, in alphabetical order, without importing their modules."""
    from factdesk import report as package

    names = (info.name for info in pkgutil.iter_modules(package.__path__))
    return tuple(sorted(name.removesuffix(_SUFFIX) for name in names if name.endswith(_SUFFIX)))


@cache
def report(name: str) -> Report:
    """The report of a format. Raises KeyError where there is none, DuplicateReportError where a module claims another's name."""
    if name not in formats():
        raise KeyError(name)
    found: Report = importlib.import_module(f"factdesk.report.{name}{_SUFFIX}").REPORT
    if found.name != name:
        raise DuplicateReportError(f"the module {name}{_SUFFIX} gives the report {found.name}")
    return found


def render(name: str, matrix: Matrix, options: Options | None = None) -> str:
    """A matrix as a report of the named format. Raises KeyError on an unknown format."""
    return report(name).render(matrix, options or Options())
