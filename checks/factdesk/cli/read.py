"""`factdesk read`: the mentions of one article."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factdesk.cli import _options
from factdesk.records import replace

if TYPE_CHECKING:
    import datetime as dt

    from factdesk.articles.model import Article
    from factdesk.frames.model import Frames
    from factdesk.reading.model import Reading
    from factdesk.reading.serialise import Json

_EPILOG = """\b
Examples:
  factdesk read seeds/guardian.md
  factdesk read story.txt --date 2023-06-19 --format json
  pbpaste | factdesk read - --date 2023-06-19
"""


@click.command("read", epilog=_EPILOG)
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--date", "day", callback=_options.read_day, help='The day the article appeared, for words such as "Monday".')
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="What to print.")
@click.option("--frames", is_flag=True, help="Also show each sentence's clauses, with their verbs.")
def command(file: Path, day: dt.date | None, form: str, frames: bool) -> int:
    """Show what is read in one article.

    That is its dates, lengths, numbers, names, titles, quotes and places, in text order. FILE is an article, or - for
    standard input. Offsets are code points of the file; lines and columns count from 1.
    """
    from factdesk.cli._output import say
    from factdesk.frames.build import frame

    article = _article(file)
    framed = frame(replace(article, published=day) if day else article)
    if form == "json":
        import json

        from factdesk.reading.serialise import as_json

        printed = as_json(article, framed.reading)
        if frames:
            printed["frames"] = _clauses(framed)
        say(json.dumps(printed, ensure_ascii=False, indent=2))
    else:
        say(_table(article, framed.reading))
        if frames:
            say(_outline(framed))
    return 0


def _article(file: Path) -> Article:
    """The article of a file, or of standard input. Markdown without front matter is read as plain text. Raises InputError."""
    from factdesk.articles.load import load_articles
    from factdesk.articles.whole import article, refuse_empty
    from factdesk.source import BOM, read_text

    if str(file) == "-":
        text = sys.stdin.buffer.read().decode("utf-8", errors="replace")
        refuse_empty(Path("standard input"), text)
        return article(Path("stdin"), text, None)
    if file.suffix.lower() in (".md", ".markdown") and not read_text(file).removeprefix(BOM).startswith("---"):
        text = read_text(file)
        refuse_empty(file, text)
        return article(file, text, None)
    return load_articles([file])[0]


def _table(article: Article, reading: Reading) -> str:
    """One line a mention: place, kind, value, role and hedge, and the words."""
    from factdesk.reading.serialise import mentions_as_json
    from factdesk.report.shown import one_line

    rows: list[tuple[str, str, str, str, str]] = []
    for found in mentions_as_json(reading):
        notes = ", ".join(str(found[key]) for key in ("role", "hedge") if found[key])
        value = one_line(str(found["value"]), 60)
        place = f"{article.path}:{found['line']}:{found['column']}"
        rows.append((place, str(found["kind"]), value, notes, one_line(str(found["text"]), 80)))
    if not rows:
        return f"{article.path}: nothing was read"
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    lines = ["  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), f"“{row[4]}”"]) for row in rows]
    count = len(rows)
    return "\n".join([*lines, f"{count} mention{'' if count == 1 else 's'}"])


def _clauses(frames: Frames) -> list[Json]:
    """The clauses of each sentence, as JSON."""
    found: list[Json] = []
    for sentence in frames.document.sentences:
        if sentence.first == sentence.last:
            continue
        for clause in frames.framed(sentence.index).clauses:
            start, end = frames.tokens[clause.first].start, frames.tokens[clause.last - 1].end
            found.append(
                {
                    "start": start,
                    "end": end,
                    "text": frames.document.text[start:end],
                    "sentence": sentence.index,
                    "block": sentence.role.value,
                    "link": clause.link.value,
                    "verbs": [frames.tokens[verb].lower for verb in clause.verbs],
                    "negated": clause.negated,
                    "modal": clause.modal or None,
                    "past": clause.past,
                }
            )
    return found


def _outline(frames: Frames) -> str:
    """The clauses of each sentence, one a line, under their sentence's number."""
    from factdesk.report.shown import one_line

    lines: list[str] = []
    last: Json = None
    for clause in _clauses(frames):
        if not isinstance(clause, dict):
            continue
        if clause["sentence"] != last:
            last = clause["sentence"]
            lines.append(f"sentence {last} ({clause['block']})")
        verbs = clause["verbs"]
        marks = [
            str(clause["link"]),
            *(["not"] if clause["negated"] else []),
            *([str(clause["modal"])] if clause["modal"] else []),
        ]
        named = f" [{' '.join(map(str, verbs))}]" if isinstance(verbs, list) and verbs else ""
        lines.append(f"  {', '.join(marks)}{named}: {one_line(str(clause['text']), 160)}")
    return "\n".join(lines)
