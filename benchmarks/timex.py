"""How well time expressions are read, in the definitions of TempEval-3, beside installable taggers on the same text.

    python benchmarks/timex.py [DATA] [--part tuned|kept|all] [--compare] [--predictions FILE] [--min-relaxed X] [--min-value X]

DATA is a folder with `timebank.jsonl` (one article a line: `id`, `dct`, `text`, `timexes` with `start end type value`) or such a
file; default `../shared/dev/timex`. An article belongs to the kept part, which no rule was tuned on, where the first byte of the
SHA-256 of its id is divisible by three.

- relaxed: spans overlap, one to one, exact spans first, then the longest overlap; strict: the same span;
- value F1: relaxed F1 times the share of matched pairs with the right value (compared as strings);
- by type: expected and predicted expressions of that type, a match counts where both have it.

Taggers (`--compare`) are used where they are installed: recognizers-text-suite (with emoji below 2), parsedatetime, dateparser. Of a
tagger that gives several readings, or a day for a month or year, any that is right counts.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import json
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factdesk.reading.time.engine import read_times
from factdesk.reading.time.timex import Timex, timexes
from factdesk.text.segment import segment

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

TYPES = ("DATE", "TIME", "DURATION", "SET")
DEFAULT = Path("../shared/dev/timex")


@dataclass(frozen=True)
class Article:
    """A labelled article."""

    id: str
    published: dt.date
    text: str
    gold: tuple[Timex, ...]

    @property
    def kept(self) -> bool:
        """Whether it is kept for looking at last."""
        return hashlib.sha256(self.id.encode()).digest()[0] % 3 == 0


@dataclass
class Counts:
    """What was counted over a set of articles."""

    gold: int = 0
    predicted: int = 0
    relaxed: int = 0
    strict: int = 0
    value: int = 0

    def f1(self, hits: int) -> float:
        """The harmonic mean of precision and recall, in per cent."""
        total = self.gold + self.predicted
        return 200 * hits / total if total else 0.0


def load(path: Path) -> list[Article]:
    """The labelled articles of a file."""
    articles = []
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        gold = tuple(Timex(each["start"], each["end"], each["type"], each["value"] or "") for each in row["timexes"])
        articles.append(Article(row["id"], dt.date.fromisoformat(row["dct"][:10]), row["text"], gold))
    return articles


def align(gold: Sequence[Timex], predicted: Sequence[Timex]) -> list[tuple[Timex, Timex]]:
    """Pairs of overlapping spans, one to one: exact spans first, then the longest overlap."""
    candidates = []
    for i, left in enumerate(gold):
        for j, right in enumerate(predicted):
            overlap = min(left.end, right.end) - max(left.start, right.start)
            if overlap > 0:
                candidates.append(((left.start, left.end) != (right.start, right.end), -overlap, i, j))
    pairs, lefts, rights = [], set(), set()
    for _, _, i, j in sorted(candidates):
        if i not in lefts and j not in rights:
            lefts.add(i)
            rights.add(j)
            pairs.append((gold[i], predicted[j]))
    return pairs


def score(articles: Sequence[Article], predictions: Sequence[Sequence[Timex]]) -> dict[str, Counts]:
    """The counts of all types together ("all") and of each type."""
    counts = {name: Counts() for name in ("all", *TYPES)}
    for article, predicted in zip(articles, predictions, strict=True):
        for timex in article.gold:
            counts["all"].gold += 1
            counts[timex.type].gold += 1
        for timex in predicted:
            counts["all"].predicted += 1
            counts[timex.type].predicted += 1
        for left, right in align(article.gold, predicted):
            groups = ["all", left.type] if left.type == right.type else ["all"]
            for name in groups:
                counts[name].relaxed += 1
                counts[name].strict += (left.start, left.end) == (right.start, right.end)
                counts[name].value += left.value in right.value.split("|")
    return counts


def ours(text: str, published: dt.date) -> list[Timex]:
    """What this program reads."""
    return timexes(read_times(segment(text, published=published)))


def every_width(moment: dt.datetime) -> str:
    """A moment as a day, week, month, quarter, year and time: whichever is expected counts as right, as generous as can be."""
    year, week, _ = moment.isocalendar()
    quarter = (moment.month + 2) // 3
    times = f"{moment:%Y-%m-%dT%H}|{moment:%Y-%m-%dT%H:%M}"
    return f"{moment:%Y-%m-%d}|{year}-W{week:02d}|{moment:%Y-%m}|{moment:%Y}-Q{quarter}|{moment:%Y}|{times}|PRESENT_REF"


def with_dateparser(text: str, published: dt.date) -> list[Timex]:
    """dateparser's search: dates only."""
    from dateparser.search import search_dates  # type: ignore[import-untyped, unused-ignore]  # as above

    settings = {"RELATIVE_BASE": dt.datetime(published.year, published.month, published.day), "PREFER_DATES_FROM": "past"}
    found, at = [], 0
    for words, moment in search_dates(text, languages=["en"], settings=settings) or []:
        start = text.find(words, at)
        if start >= 0:
            at = start + len(words)
            found.append(Timex(start, at, "DATE", every_width(moment)))
    return found


def with_parsedatetime(text: str, published: dt.date) -> list[Timex]:
    """parsedatetime's nlp: dates and times."""
    import parsedatetime  # type: ignore[import-untyped, unused-ignore]  # it has no types, and is not always installed

    calendar = parsedatetime.Calendar()
    base = dt.datetime(published.year, published.month, published.day)
    found = []
    for moment, flag, start, end, _ in calendar.nlp(text, sourceTime=base.timetuple()) or ():
        found.append(Timex(start, end, "DATE" if flag == 1 else "TIME", every_width(moment)))
    return found


def with_recognizers(text: str, published: dt.date) -> list[Timex]:
    """recognizers-text-suite: all its readings."""
    from recognizers_date_time import recognize_datetime  # type: ignore[import-untyped, unused-ignore]  # as above

    types = {"duration": "DURATION", "set": "SET"} | dict.fromkeys(("time", "datetime", "timerange", "datetimerange"), "TIME")
    found = []
    for each in recognize_datetime(text, "en-us", reference=dt.datetime(published.year, published.month, published.day)):
        kind = types.get(each.type_name.rpartition(".")[2], "DATE")
        readings = each.resolution["values"] if each.resolution else []
        values = {reading.get("timex", "") for reading in readings}
        for reading in readings:
            for key in ("value", "start"):
                if reading.get(key, "")[:4].isdecimal() and kind in ("DATE", "TIME"):
                    values.add(every_width(dt.datetime.fromisoformat(reading[key])))
        found.append(Timex(each.start, each.end + 1, kind, "|".join(sorted(values))))
    return found


TAGGERS: dict[str, tuple[str, Callable[[str, dt.date], list[Timex]]]] = {
    "recognizers-text-suite": ("recognizers_date_time", with_recognizers),
    "parsedatetime": ("parsedatetime", with_parsedatetime),
    "dateparser": ("dateparser.search", with_dateparser),
}


def run(articles: Sequence[Article], tag: Callable[[str, dt.date], list[Timex]]) -> tuple[list[list[Timex]], float]:
    """The predictions for each article, and the milliseconds a kilobyte they took."""
    tag("On June 19, 2023, they met.", dt.date(2023, 6, 20))  # tables are loaded before the clock runs
    start = time.perf_counter()
    predictions = [tag(article.text, article.published) for article in articles]
    spent = time.perf_counter() - start
    return predictions, 1e6 * spent / max(1, sum(len(article.text.encode()) for article in articles))


def line(name: str, counts: dict[str, Counts], speed: float, base: float) -> str:
    """One row of the table."""
    whole = counts["all"]
    cells = [f"{whole.f1(whole.strict):6.1f}", f"{whole.f1(whole.relaxed):7.1f}", f"{whole.f1(whole.value):6.1f}"]
    cells += [f"{counts[kind].f1(counts[kind].value):6.1f}" for kind in TYPES]
    return f"{name:24} " + "  ".join(cells) + f"  {speed:8.3f}  {speed / base:7.1f}"


def main() -> int:
    """Prints the table; 0, 1 where a minimum is not reached, 2 where there is no data."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", type=Path, default=DEFAULT)
    parser.add_argument("--part", choices=("tuned", "kept", "all", "each"), default="each")
    parser.add_argument("--compare", action="store_true", help="also run the taggers that are installed")
    parser.add_argument("--predictions", type=Path, help="write what is read, one article a line")
    parser.add_argument("--min-relaxed", type=float, default=0.0)
    parser.add_argument("--min-value", type=float, default=0.0)
    arguments = parser.parse_args()
    path = arguments.data / "timebank.jsonl" if arguments.data.is_dir() else arguments.data
    if not path.is_file():
        print(f"{path}: no labelled articles there; give the folder that has timebank.jsonl", file=sys.stderr)
        return 2
    articles = load(path)
    parts = {
        "tuned": [article for article in articles if not article.kept],
        "kept": [article for article in articles if article.kept],
        "all": articles,
    }
    reached = True
    for part in ("tuned", "kept") if arguments.part == "each" else (arguments.part,):
        chosen = parts[part]
        predictions, speed = run(chosen, ours)
        counts = score(chosen, predictions)
        print(f"{part}: {len(chosen)} articles, {counts['all'].gold} expressions")
        print(f"{'':24} strict  relaxed   value   DATE    TIME  DURAT.     SET  ms a KB    ratio")
        print(line("factdesk", counts, speed, speed))
        whole = counts["all"]
        reached &= whole.f1(whole.relaxed) >= arguments.min_relaxed and whole.f1(whole.value) >= arguments.min_value
        for name, (module, tag) in TAGGERS.items() if arguments.compare else ():
            try:
                __import__(module)
            except ImportError:
                print(f"{name:24} not installed")
                continue
            others, slow = run(chosen, tag)
            print(line(name, score(chosen, others), slow, speed))
        print()
    if arguments.predictions:
        rows = [{"id": each.id, "timexes": [asdict(timex) for timex in ours(each.text, each.published)]} for each in articles]
        arguments.predictions.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main())
