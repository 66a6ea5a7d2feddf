"""`factdesk schema`: the JSON Schemas of the files factdesk reads and writes."""

from __future__ import annotations

from pathlib import Path

import click

_EPILOG = """\b
Examples:
  factdesk schema claims                    print one
  factdesk schema --write schemas           write all of them
  factdesk schema --check schemas           fail where the files are not up to date

\b
An editor completes and explains claim files that begin with
  # yaml-language-server: $schema=../schemas/claims.schema.json
"""


@click.command("schema", epilog=_EPILOG)
@click.argument("name", required=False)
@click.option("--write", type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help="Write to this folder.")
@click.option("--check", type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help="Compare with this folder.")
def command(name: str | None, write: Path | None, check: Path | None) -> int:
    """Print or write the JSON Schemas.

    There is one each for claim files, article metadata and reports. With neither --write nor --check, NAME is printed, or the
    names are listed. With --check, exits with 1 where a file is missing or differs.
    """
    from factdesk.cli._output import complain, say
    from factdesk.cli._reports import write_atomically
    from factdesk.errors import InputError, Problem, did_you_mean
    from factdesk.schemas import file_name, names, text

    if name is not None and name not in names():
        hint = did_you_mean(name, names()) or f"known are {', '.join(names())}"
        raise InputError([Problem("", None, None, f'there is no schema "{name}"', hint)])
    chosen = names() if name is None else (name,)
    code = 0
    for each in chosen if write else ():
        path = (write or Path()) / file_name(each)
        try:
            write_atomically(path, text(each))
        except OSError as error:
            raise InputError([Problem(path.as_posix(), None, None, f"cannot be written: {error.strerror or error}")]) from None
        say(f"written  {path.as_posix()}")
    for each in chosen if check else ():
        path = (check or Path()) / file_name(each)
        if not path.is_file() or path.read_bytes() != text(each).encode():
            complain(f"{path.as_posix()}: not up to date (run: factdesk schema --write {path.parent.as_posix()})")
            code = 1
    if not write and not check:
        say("\n".join(names()) if name is None else text(name))
    return code
