"""`python -m factdesk.docs`: brings the pages up to date, or says which are not."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from factdesk.docs.pages import differences, write
from factdesk.docs.sessions import SessionError
from factdesk.errors import InputError

REGENERATE = "python -m factdesk.docs"


@click.command()
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 where a page is missing, differs or is left over.")
@click.option("--root", type=click.Path(path_type=Path, file_okay=False, exists=True), default=".", help="The repository.")
def program(*, check: bool, root: Path) -> int:
    """Write the generated pages of the documentation, and the output of the commands that the other pages show."""
    from factdesk.cli._output import complain, say

    if check:
        found = differences(root)
        for path, what in found:
            complain(f"{path}: {what} (run: {REGENERATE})")
        return int(bool(found))
    for path, what in write(root):
        say(f"{what}  {path}")
    return 0


def main() -> None:
    """Runs the program on the arguments of the process, and ends the process."""
    from factdesk.cli._output import complain, prepare_streams

    prepare_streams()
    try:
        code: object = program.main(prog_name=REGENERATE, standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except InputError as error:
        complain("\n".join(map(str, error.problems)))
        sys.exit(2)
    except SessionError as error:
        complain(str(error))
        sys.exit(2)
    sys.exit(code if isinstance(code, int) else 0)


if __name__ == "__main__":
    main()
