"""What the reports say of the rules a run used: the texts of the checks, and the rules that belong to the run itself."""

from __future__ import annotations

import inspect
import sys
from typing import TYPE_CHECKING

from factdesk.checks import registry as checks
from factdesk.records import dataclass
from factdesk.report.findings import OWN_RULES

if TYPE_CHECKING:
    from factdesk.results import Matrix


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its id, one sentence, the kind of claim it belongs to ("" for the run's own) and the kind's page, as written."""

    id: str
    sentence: str
    kind: str
    page: str


def markdown(page: str) -> str:
    """A page whose examples, each from `>>>` to the next empty line, are put into code blocks.

    >>> markdown("Say:\\n>>> hello()\\nhi\\n\\nDone.")
    'Say:\\n\\n```text\\n>>> hello()\\nhi\\n```\\n\\nDone.'
    """
    lines: list[str] = []
    inside = False
    for line in (*page.splitlines(), ""):
        if not inside and line.startswith(">>> "):
            lines += ["```text"] if not lines or not lines[-1] else ["", "```text"]
            inside = True
        elif inside and not line.strip():
            lines.append("```")
            inside = False
        lines.append(line)
    return "\n".join(lines[:-1])


def rules(matrix: Matrix) -> tuple[Rule, ...]:
    """All rules of the kinds that the matrix's claims have, and any other that a result names, by id."""
    known = {name: Rule(name, sentence, "", sentence) for name, sentence in OWN_RULES.items()}
    for kind in sorted({claim.kind for claim in matrix.claims}):
        if kind not in checks.kinds():
            continue
        try:
            check = checks.check(kind)
        except ImportError:  # a broken check is the run's trouble; its results still are to be reported
            continue
        page = inspect.getdoc(sys.modules.get(f"factdesk.checks.{kind}")) or check.summary
        for name, sentence in check.rules.items():
            known[name] = Rule(name, sentence, kind, page)
    for result in matrix.results:
        name = result.outcome.rule
        if name not in known:
            known[name] = Rule(name, f"A rule of the kind {result.claim.kind}.", result.claim.kind, f"The rule {name}.")
    return tuple(known[name] for name in sorted(known))
