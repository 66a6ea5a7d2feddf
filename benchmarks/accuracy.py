"""How often the verdicts are those of labelled claim files, and whether claims made false are told apart from true ones.

    python benchmarks/accuracy.py LABELLED [LABELLED …] --articles ARTICLES [ARTICLES …] [--changed FILE …] [--wrong N] [--json PATH]
        [--min-accuracy X] [--max-false-alarms N] [--min-told-apart X]

`--articles` names one folder for each labelled file (see `labelled.py`), in their order, or one for all.

- strict: the share of labelled cells with the label's verdict; lenient: or with one in `also_ok`. No result is a wrong one;
- false alarm: a conflict where the label is silent or agrees, and conflicts is not in `also_ok`;
- precision: of the conflicts found, those labelled so; recall: of the conflicts labelled, those found;
- told apart: `--changed` are labelled files of the same claims with values made false, each belonging to the labelled file that has its
  claims and articles. A pair is a cell labelled agrees that the change made a conflict. It is told apart where the true claim agrees and
  the false one conflicts; fooled where both agree; missed where the true one does not agree; otherwise the false one came out as
  something else. Each changed file has its own pairs.

Minimums are shares from 0 to 1, of all files together. Exits with 1 where one is not reached, 2 where the files cannot be used.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from factdesk.articles.load import load_articles
from factdesk.engine import run
from factdesk.errors import InputError, one_line
from factdesk.results import Verdict
from factdesk.source import failure

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.figures import Cell, Measured, Pair
from benchmarks.labelled import read_labelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from benchmarks.figures import Figures
    from benchmarks.labelled import Labelled
    from factdesk.articles.model import Article

TODAY = dt.date(2024, 1, 1)  # only sign-offs ask for the day, and no verdict hangs on them
HEAD = ("cells", "strict", "lenient", "alarms", "conflicts", "found", "right", "precision", "recall")
PAIRS_HEAD = ("pairs", "apart", "fooled", "missed", "rate")


def judge(labelled: Labelled, articles: Sequence[Article]) -> tuple[Cell, ...]:
    """The cells of a labelled file. Raises InputError where none of the articles is labelled."""
    matrix = run(labelled.claims, articles, today=TODAY)
    outcomes = {(result.claim.id, result.article.id): result.outcome for result in matrix.results}
    cells = tuple(
        Cell(claim, article, label, outcomes.get((claim.id, article)))
        for claim in labelled.claims.claims
        for article, label in labelled.labels.get(claim.id, {}).items()
    )
    if all(cell.outcome is None for cell in cells):
        raise failure(labelled.path, "none of its labels is of an article that was given")
    return cells


def pair_up(before: Iterable[Cell], after: Iterable[Cell]) -> list[Pair]:
    """The cells labelled agrees that a change made conflicts, each with the changed one."""
    true = {(cell.claim.id, cell.article): cell for cell in before if cell.label.verdict is Verdict.AGREES}
    false = [cell for cell in after if cell.label.verdict is Verdict.CONFLICTS]
    return [Pair(true[at], cell) for cell in false if (at := (cell.claim.id, cell.article)) in true]


def measure(files: Sequence[Path], folders: Sequence[Path], changed: Sequence[Path]) -> dict[str, Measured]:
    """What each labelled file gives, by its path. `folders` has one for each file, or one for all. Raises InputError."""
    sets = [read_labelled(path) for path in files]
    loaded = [load_articles([folder]) for folder in folders] * (len(sets) if len(folders) == 1 else 1)
    cells = [judge(one, articles) for one, articles in zip(sets, loaded, strict=True)]
    pairs: list[list[Pair]] = [[] for _ in sets]
    for path in changed:
        file = read_labelled(path)
        at = _home(file, sets)
        made = pair_up(cells[at], judge(file, loaded[at]))
        if not made:
            raise failure(file.path, "it makes no cell that is labelled agrees a conflict")
        pairs[at] += made
    return {one.path: Measured(cells[at], tuple(pairs[at])) for at, one in enumerate(sets)}


def _home(changed: Labelled, sets: Sequence[Labelled]) -> int:
    """Which labelled file a changed one was made of."""
    homes = [
        at
        for at, one in enumerate(sets)
        if all(cells.keys() == one.labels.get(claim, {}).keys() for claim, cells in changed.labels.items())
    ]
    if len(homes) != 1:
        which = "none" if not homes else "more than one"
        raise failure(changed.path, f"{which} of the labelled files has its claims, with labels of the same articles")
    return homes[0]


def row(name: str, figures: Figures, wide: int, *, with_pairs: bool) -> str:
    """A line of the table."""
    share = {key: "-" if value is None else f"{100 * value:.1f}" for key, value in figures.shares().items()}
    values = [figures.cells, share["accuracy"], share["lenient_accuracy"], figures.false_alarms]
    values += [figures.conflicts, figures.found, figures.right, share["precision"], share["recall"]]
    if with_pairs:
        values += [figures.pairs, figures.apart, figures.fooled, figures.missed, share["told_apart"]]
    heads = HEAD + (PAIRS_HEAD if with_pairs else ())
    return f"{name:{wide}}" + "".join(f"{value:>{len(head) + 2}}" for value, head in zip(values, heads, strict=True))


def describe(cell: Cell) -> list[str]:
    """A wrong cell in words."""
    word = "FALSE ALARM" if cell.false_alarm else "MISSED" if cell.missed else "wrong"
    at, label = cell.claim.location, cell.label
    also = f" (or {', '.join(verdict.value for verdict in label.also_ok)})" if label.also_ok else ""
    told = [part for part in (label.why, f"[{label.line}: {label.has}]" if label.has else "") if part]
    lines = [
        f"{word}: {at.path}:{at.line}: {cell.claim.id} [{cell.article}] {cell.claim.kind} {cell.claim.value_text}".rstrip(),
        f"    label {label.verdict.value}{also}{': ' if told else ''}{' '.join(told)}",
        f"    found {cell.verdict.value if cell.verdict else 'no result'}",
    ]
    if cell.outcome:
        lines += [f"        {each.line}:{each.column}: {each.sentence}" for each in cell.outcome.evidence[:2]]
        lines += [f"        {reason}" for reason in cell.outcome.because[:3]]
    return [line[: len(line) - len(line.lstrip())] + one_line(line.lstrip()) for line in lines]


def wrong_cells(whole: Measured) -> list[Cell]:
    """The cells no fair judge could give: false alarms, then conflicts missed, then the rest."""
    return sorted((cell for cell in whole.cells if not cell.lenient), key=lambda cell: (not cell.false_alarm, not cell.missed))


def as_json(measured: dict[str, Measured], whole: Measured, kinds: Sequence[str]) -> str:
    """All figures, cells that are wrong and pairs that were not told apart."""

    def table(of: Measured) -> dict[str, float | None]:
        return {**asdict(of.figures()), **{f"{name}_share": share for name, share in of.figures().shares().items()}}

    document = {
        "total": table(whole),
        "kinds": {kind: table(whole.of_kind(kind)) for kind in kinds},
        "files": {path: table(one) for path, one in measured.items()},
        "wrong": [
            {
                "claim": cell.claim.id,
                "article": cell.article,
                "kind": cell.claim.kind,
                "label": cell.label.verdict.value,
                "also_ok": [verdict.value for verdict in cell.label.also_ok],
                "found": cell.verdict.value if cell.verdict else None,
                "false_alarm": cell.false_alarm,
            }
            for cell in wrong_cells(whole)
        ],
        "not_told_apart": [
            {
                "file": pair.false.claim.location.path,
                "claim": pair.false.claim.id,
                "article": pair.false.article,
                "kind": pair.false.claim.kind,
                "true": pair.true.verdict.value if pair.true.verdict else None,
                "false": pair.false.verdict.value if pair.false.verdict else None,
            }
            for pair in whole.pairs
            if pair.outcome != "apart"
        ],
    }
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def failures(figures: Figures, accuracy: float | None, alarms: int | None, apart: float | None) -> list[str]:
    """The limits that are not kept, in words. A share of nothing reaches no minimum."""
    shares = figures.shares()
    found = []
    for name, least in (("accuracy", accuracy), ("told_apart", apart)):
        share = shares[name]
        if least is not None and (share is None or share < least):
            found.append(f"--min-{name.replace('_', '-')} {least:g} is not reached: {'-' if share is None else f'{share:.4f}'}")
    if alarms is not None and figures.false_alarms > alarms:
        found.append(f"--max-false-alarms {alarms} is exceeded: {figures.false_alarms}")
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures; 0, 1 where a limit is not kept, 2 where the files cannot be used."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labelled", nargs="+", type=Path, metavar="LABELLED")
    parser.add_argument("--articles", nargs="+", action="extend", type=Path, required=True, metavar="ARTICLES")
    parser.add_argument("--changed", nargs="+", action="extend", type=Path, default=[], metavar="FILE")
    parser.add_argument("--wrong", type=int, default=0, metavar="N", help="show so many wrong cells, false alarms first")
    parser.add_argument("--json", type=Path, metavar="PATH", help="also write all figures, wrong cells and pairs")
    parser.add_argument("--min-accuracy", type=float, metavar="X", help="least strict accuracy")
    parser.add_argument("--max-false-alarms", type=int, metavar="N")
    parser.add_argument("--min-told-apart", type=float, metavar="X")
    asked = parser.parse_args(arguments)
    if len(asked.articles) not in (1, len(asked.labelled)):
        parser.error(
            f"{len(asked.labelled)} labelled files and {len(asked.articles)} --articles: give one for each, or one for all"
        )
    if asked.min_told_apart is not None and not asked.changed:
        parser.error("--min-told-apart needs --changed")
    try:
        measured = measure(asked.labelled, asked.articles, asked.changed)
    except InputError as error:
        print(error, file=sys.stderr)
        return 2
    cells = tuple(cell for one in measured.values() for cell in one.cells)
    whole = Measured(cells, tuple(pair for one in measured.values() for pair in one.pairs))
    kinds = sorted({cell.claim.kind for cell in cells})
    rows = {kind: whole.of_kind(kind) for kind in kinds}
    rows |= {Path(path).stem: one for path, one in measured.items()} if len(measured) > 1 else {}
    rows["total"] = whole
    wide = max(map(len, rows))
    print(" " * wide + "".join(f"  {head}" for head in HEAD + (PAIRS_HEAD if asked.changed else ())))
    for name, one in rows.items():
        print(row(name, one.figures(), wide, with_pairs=bool(asked.changed)))
    total = whole.figures()
    if total.unanswered:
        print(f"\n{total.unanswered} labels are of articles that were not given; they count as wrong")
    for cell in wrong_cells(whole)[: max(0, asked.wrong)]:
        print("", *describe(cell), sep="\n")
    if asked.json:
        asked.json.parent.mkdir(parents=True, exist_ok=True)
        asked.json.write_text(as_json(measured, whole, kinds), "utf-8")
    failed = failures(total, asked.min_accuracy, asked.max_false_alarms, asked.min_told_apart)
    for line in failed:
        print(line, file=sys.stderr)
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
