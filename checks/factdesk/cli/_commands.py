"""The commands and their one-line helps. A command's module is imported when the command is run, and not before."""

from __future__ import annotations

import importlib

import click

from factdesk import __version__
from factdesk.errors import did_you_mean

COMMANDS = {
    "check": "Check claims against articles.",
    "read": "Show what is read in one article.",
    "explain": "Say in words why an article agrees with a claim or conflicts with it.",
    "suggest": "Show the value that most articles give for a claim.",
    "draft": "Draft a claim file from articles, for a person to prune.",
    "compare": "List where two articles disagree, without a claim file.",
    "accept": "Sign off a known conflict in the claim file.",
    "baseline": "Keep the findings that are there already from failing.",
    "cache": "Show or clear what is kept for later runs.",
    "merge": "Put the reports of a run's shards together.",
    "validate": "Check claim files alone.",
    "schema": "Print or write the JSON Schemas.",
    "init": "Start a project.",
    "rule": "Show what a kind of claim or a rule means.",
    "lsp": "Serve editors: a language server for claim files.",
}

_EPILOG = """\b
Examples:
  factdesk check                                the claims and articles of pyproject.toml
  factdesk check claims/ --articles stories/    these ones
  factdesk explain xi-meeting-length agencies   why this verdict
  factdesk init                                 start a project here

\b
Exit codes: 0 nothing found, 1 conflicts, 2 could not check.
"""


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = importlib.import_module(f"factdesk.cli.{cmd_name}").command
        return found

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            hint = did_you_mean(args[0], COMMANDS)
            raise click.UsageError(f"no command {args[0]!r}, {hint or 'known are ' + ', '.join(COMMANDS)}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=_Commands,
    invoke_without_command=True,
    subcommand_metavar="COMMAND [ARGS]...",
    epilog=_EPILOG,
    context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 100},
)
@click.version_option(__version__, message="factdesk %(version)s")
@click.pass_context
def program(context: click.Context) -> int | None:
    """Check curated claims against articles, by rules alone, and show where they agree and where they conflict."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
        return 2  # nothing was checked
    return None
