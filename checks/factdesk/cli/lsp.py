"""`factdesk lsp`: claim files in an editor."""

from __future__ import annotations

import click

from factdesk.errors import InputError, Problem

_EPILOG = """\b
Examples:
  python -m pip install "factdesk[lsp]"   what it needs
  factdesk lsp                            what an editor starts for YAML files, to talk to it over its standard streams
"""


@click.command("lsp", epilog=_EPILOG)
@click.option("--stdio", is_flag=True, help="Talk over the standard streams, which it does anyway.")
def command(*, stdio: bool) -> int:  # noqa: ARG001 - editors give it
    """Serve editors: a language server for claim files.

    Underlines what is wrong in a claim file as it is typed, shows behind each claim how many articles agree and conflict, on hover
    each article's verdict, and jumps to the evidence. Claims and articles are those of the configuration.
    """
    import importlib.util

    if importlib.util.find_spec("pygls") is None:
        hint = 'run: python -m pip install "factdesk[lsp]"'
        raise InputError([Problem("", None, None, "factdesk lsp needs pygls, which is not installed", hint)])
    from factdesk.lsp.server import serve

    serve()
    return 0
