"""The pages of the kinds of claims, with the text that `factdesk rule` shows, and the list of all rules."""

from __future__ import annotations

import inspect
import sys

from factdesk.checks.registry import check, kinds
from factdesk.docs.tables import table
from factdesk.report.findings import OWN_RULES
from factdesk.report.rules import markdown

_INTRODUCTION = """\
# Kinds of claims and their rules

A claim has one of {count} kinds. Each kind is one module of the program, and its page here is that module's own text; its examples
run as tests. `factdesk rule KIND` prints the same.

Every result names the rule that decided it, in brackets at the end of a finding and as `rule` in reports.
"""
_EXAMPLES = (
    "In the examples, `verdict(value, text)` stands for a claim of this kind with that value, checked against that text; the line "
    "below it is what comes out. Ann Lee and Bo Ray take part in the event, and the text appeared on Tuesday, 20 June 2023, unless "
    "another day is given."
)


def pages() -> dict[str, str]:
    """One page a kind, and the list of all rules."""
    return {"rules/index.md": _index(), **{f"rules/{kind}.md": _page(kind) for kind in kinds()}}


def _index() -> str:
    rows = [(f"[`{kind}`]({kind}.md)", check(kind).summary, check(kind).value_help) for kind in kinds()]
    rules = [
        (f"[`{rule}`]({kind}.md#{rule})", meaning, f"[{kind}]({kind}.md)")
        for kind in kinds()
        for rule, meaning in check(kind).rules.items()
    ]
    own = [f"### {name}\n\n{meaning}" for name, meaning in OWN_RULES.items()]
    return "\n\n".join(
        [
            _INTRODUCTION.format(count=len(kinds())).rstrip(),
            table(("kind", "what it is", "value"), rows),
            "## All rules",
            table(("rule", "the result it stands for", "kind"), sorted(rules)),
            "## Rules of the run",
            "These belong to no kind: they are about what a claim asks of an article, and about sign-offs.",
            *own,
            "A check that fails gives the result `undetermined` with the rule `KIND-failed`, and the run goes on. Claims that depend on "
            "each other in a circle give `KIND-circular`.",
        ]
    )


def _page(kind: str) -> str:
    found = check(kind)
    name, _, summary = _text(kind).partition("\n")[0].partition(": ")
    rest = _text(kind).partition("\n")[2].strip()
    needs = [
        key for key, needed in (("value", found.value_needed), ("event", found.event_needed), ("who", found.who_needed)) if needed
    ]
    wanted = f" It needs {_listed(needs)}." if needs else ""
    rules = [f"### {rule}\n\n{meaning}" for rule, meaning in found.rules.items()]
    parts = [f"# {name}", f"{summary[:1].upper()}{summary[1:]}{wanted}", markdown(rest), _EXAMPLES]
    return "\n\n".join([*parts, "## Value", found.value_help, "## Rules", *rules])


def _text(kind: str) -> str:
    return inspect.getdoc(sys.modules[f"factdesk.checks.{kind}"]) or ""


def _listed(keys: list[str]) -> str:
    words = [f"`{key}`" for key in keys]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
