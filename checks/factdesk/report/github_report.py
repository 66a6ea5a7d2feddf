"""github: workflow commands that annotate a pull request, at most ten of a level, as the runner keeps no more.

Printed in a step of GitHub Actions; the notice at the end names what did not fit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.claims.model import Severity
from factdesk.report.findings import findings, relative
from factdesk.report.model import Report
from factdesk.report.shown import encodable, one_line, visible

if TYPE_CHECKING:
    from factdesk.report.findings import Finding
    from factdesk.report.model import Options
    from factdesk.results import Matrix

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_ROOM = {Severity.ERROR: 10, Severity.WARNING: 10, Severity.NOTE: 9}  # the tenth notice is the one on the overflow


def render(matrix: Matrix, options: Options) -> str:
    """The findings as workflow commands, one a line, the most severe first; nothing where nothing is wrong."""
    found = findings(matrix)
    lines: list[str] = []
    for level in (Severity.ERROR, Severity.WARNING, Severity.NOTE):
        lines += [_command(each, options) for each in found if each.level is level][: _ROOM[level]]
    if len(found) > len(lines):
        where = f"see {one_line(options.more, 300)}" if options.more else "see the job summary"
        lines.append(f"::notice title=factdesk::{_message(f'{len(found) - len(lines)} more of {len(found)} findings: {where}')}")
    return encodable("".join(line + "\n" for line in lines))


def _command(found: Finding, options: Options) -> str:
    place = found.place
    fields = [("file", relative(place.path, options)), ("line", str(place.line)), ("endLine", str(place.end_line))]
    if place.line == place.end_line:  # columns are only allowed on one line
        fields += [("col", str(place.column)), ("endColumn", str(place.end_column))]
    fields.append(("title", f"factdesk: {one_line(found.rule, 120)}"))
    claim = found.claim_place
    message = found.message
    if (claim.path, claim.line) != (place.path, place.line):
        message += f" (the claim: {relative(claim.path, options)}:{claim.line})"
    return f"::{_COMMANDS[found.level]} {','.join(f'{key}={_property(value)}' for key, value in fields)}::{_message(message)}"


def _message(text: str) -> str:
    """A message with the signs escaped that would end it or begin another command."""
    return visible(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    """A property's value: a colon or comma would end it too."""
    return _message(text).replace(":", "%3A").replace(",", "%2C")


REPORT = Report("github", "annotations on a pull request (workflow commands)", "text/plain", "txt", render)
