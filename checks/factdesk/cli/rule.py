"""`factdesk rule`: what a kind of claim or a rule means."""

from __future__ import annotations

import inspect
import sys

import click

from factdesk.errors import InputError, Problem, did_you_mean

_EPILOG = """\b
Examples:
  factdesk rule                     all kinds and their rules
  factdesk rule duration            what a duration claim is, with examples
  factdesk rule duration-conflict   one rule
"""


@click.command("rule", epilog=_EPILOG)
@click.argument("name", required=False)
def command(name: str | None) -> int:
    """Show what a kind of claim or a rule means.

    Without NAME, lists all kinds with their rules. The name of a rule stands in brackets at the end of each finding.
    """
    from factdesk.cli._output import say

    say(_list() if name is None else _page(name))
    return 0


def _list() -> str:
    from factdesk.checks.registry import check, kinds
    from factdesk.report.findings import OWN_RULES

    lines: list[str] = []
    for kind in kinds():
        found = check(kind)
        lines += [f"{kind}: {found.summary}", *(f"  {rule}: {meaning}" for rule, meaning in found.rules.items()), ""]
    lines += ["every kind:", *(f"  {rule}: {meaning}" for rule, meaning in OWN_RULES.items())]
    return "\n".join(lines)


def _page(name: str) -> str:
    """The page of a kind, or of a rule with the page of its kind. Raises InputError where there is neither."""
    from factdesk.checks.registry import check, kinds
    from factdesk.report.findings import OWN_RULES

    if name in OWN_RULES:
        return f"{name}: {OWN_RULES[name]}"
    known = set(OWN_RULES)
    for kind in kinds():
        rules = check(kind).rules
        if name == kind or name in rules:
            head = [f"{name}: {rules[name]}", ""] if name in rules else []
            listed = ["", "Rules:", *(f"  {rule}: {meaning}" for rule, meaning in rules.items())]
            return "\n".join([*head, _documentation(kind), "", f"Value: {check(kind).value_help}", *listed])
        known.update((kind, *rules))
    raise InputError([Problem("", None, None, f'there is no kind or rule "{name}"', _hint(name, known))])


def _hint(name: str, known: set[str]) -> str:
    from factdesk.checks.registry import kinds

    near = did_you_mean(name, known)
    return near or f"kinds are {', '.join(kinds())}; factdesk rule lists their rules"


def _documentation(kind: str) -> str:
    return inspect.getdoc(sys.modules[f"factdesk.checks.{kind}"]) or ""
