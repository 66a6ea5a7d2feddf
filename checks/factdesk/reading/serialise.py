"""Mentions as JSON: what `factdesk read --format json` prints.

Every mention has `start`, `end` (code points of the file), `text`, `kind`, `value` (normalised, as text), `role`, `hedge`,
`sentence` and `rule` (the pattern that read it). Time expressions and durations have `timex` (TIMEX3 type and value), times also
`interval` (`start` inclusive, `end` exclusive, null where open), durations `seconds`, amounts `number` and `unit`; durations and
amounts have `range`, the numbers they stand for. What else a kind knows follows under its own name.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, TypeAlias

from factdesk.reading.model import (
    AmountMention,
    DurationMention,
    Kind,
    NameMention,
    PlaceMention,
    QuoteMention,
    TimeMention,
    TitleMention,
)
from factdesk.reading.time.timex import outermost

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from factdesk.articles.model import Article
    from factdesk.reading.model import AnyMention, Reading
    from factdesk.text.document import Document
    from factdesk.text.position import Span
    from factdesk.values.amount import Amount

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

_TIMEX_TYPES = {Kind.DATE: "DATE", Kind.TIME: "TIME", Kind.SET: "SET"}


def as_json(article: Article, reading: Reading) -> dict[str, Json]:
    """A reading as JSON: the article's id, the day it appeared, and its mentions in text order."""
    return {
        "article": article.id,
        "published": reading.document.published.isoformat() if reading.document.published else None,
        "mentions": list(mentions_as_json(reading)),
    }


def mentions_as_json(reading: Reading) -> list[dict[str, Json]]:
    """The mentions of a reading as JSON, in text order.

    A length inside a date ("two years" of "two years ago") has no `timex`: TIMEX3 marks the date alone.
    """
    names = [mention for mention in reading.mentions if isinstance(mention, NameMention)]
    outer = {id(mention) for mention in outermost(reading.mentions)}
    rows = [_mention(reading.document, names, mention) for mention in reading.mentions]
    for mention, row in zip(reading.mentions, rows, strict=True):
        if id(mention) not in outer:
            row.pop("timex", None)
    return rows


def _mention(document: Document, names: Sequence[NameMention], mention: AnyMention) -> dict[str, Json]:
    value, role, more = _parts(document, names, mention)
    line, column = document.lines.at(mention.span.start)
    sentence = document.sentence_at(mention.span.start)
    return {
        "start": mention.span.start,
        "end": mention.span.end,
        "line": line,
        "column": column,
        "text": document.slice(mention.span),
        "kind": mention.kind.value,
        "value": value,
        "role": role or None,
        "hedge": mention.hedge.value if mention.hedge else None,
        **more,
        "rule": mention.rule,
        "sentence": document.text[sentence.start : sentence.end],
        "block": sentence.role.value,
    }


def _parts(document: Document, names: Sequence[NameMention], mention: AnyMention) -> tuple[str, str, Mapping[str, Json]]:
    """The value, the role, and what else the kind knows."""
    match mention:
        case TimeMention():
            return mention.value, mention.bound, _time(mention)
        case DurationMention():
            return mention.value, mention.role.value, _duration(mention)
        case AmountMention():
            return _written(mention.amount) or mention.head, _amount_role(mention), _amount(document, mention)
        case NameMention():
            return _full_name(names, mention), "", _name(mention)
        case TitleMention():
            return _title_words(mention), mention.form.value, _title(document, mention)
        case QuoteMention():
            speaker = _words(document, mention.speaker)
            return document.slice(mention.span), "", {"speaker": speaker, "verb": mention.verb or None}
        case PlaceMention():
            value = f"{mention.name}, {mention.within}" if mention.within else mention.name
            return value, "dateline" if mention.dateline else mention.preposition, {}


def _time(mention: TimeMention) -> dict[str, Json]:
    timex: dict[str, Json] = {"type": _TIMEX_TYPES.get(mention.kind, "DATE"), "value": mention.value}
    if mention.mod:
        timex["mod"] = mention.mod
    interval: Json = None
    if mention.range is not None:
        interval = {"start": _moment(mention.range.start), "end": _moment(mention.range.end)}
    return {"timex": timex, "interval": interval, "anchored": mention.anchored}


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="minutes" if moment.second == 0 else "seconds") if moment else None


def _duration(mention: DurationMention) -> dict[str, Json]:
    return {
        "timex": {"type": "DURATION", "value": mention.value},
        "seconds": _plain(mention.amount.number) if mention.amount else None,
        "range": _range(mention.amount),
        "anchor": mention.anchor or None,
    }


def _amount_role(mention: AmountMention) -> str:
    """Whether the amount is a part of something, a total, or a change: "part", "sum", "up", "from"…; "" where it stands alone."""
    if mention.collective:
        return "sum"
    return "part" if mention.part_of else mention.change


def _amount(document: Document, mention: AmountMention) -> dict[str, Json]:
    return {
        "number": _plain(mention.amount.number) if mention.amount else None,
        "unit": mention.amount.unit or None if mention.amount else None,
        "range": _range(mention.amount),
        "noun": _words(document, mention.noun_span) or mention.head or None,
        "per": mention.per or None,
    }


def _range(amount: Amount | None) -> Json:
    if amount is None:
        return None
    found = amount.interval
    return {
        "low": _plain(found.low),
        "high": _plain(found.high),
        "low_open": found.low_open,
        "high_open": found.high_open,
    }


def _plain(number: float | None) -> int | float | None:
    """A number as JSON writes it: whole where it is whole, null where it is infinite or unknown."""
    if number is None or not math.isfinite(number):
        return None
    return int(number) if number == int(number) else number


def _written(amount: Amount | None) -> str:
    """An amount as text, "213 person"; as its range, "24 to 60 person", where no number is written; "" where none is known."""
    if amount is None:
        return ""
    if amount.number is not None:
        number = f"{_plain(amount.number)}"
    elif amount.interval.bounded:
        number = f"{_plain(amount.interval.low)} to {_plain(amount.interval.high)}"
    else:
        number = ""
    return f"{number} {amount.unit}".strip()


def _full_name(names: Sequence[NameMention], mention: NameMention) -> str:
    """The name's words; of a short form the words of the name that gives it in full."""
    full = names[mention.full] if mention.full is not None and mention.full < len(names) else mention
    return " ".join(full.parts)


def _name(mention: NameMention) -> dict[str, Json]:
    return {"parts": list(mention.parts), "honorific": mention.honorific or None, "sort": mention.sort or None}


def _title_words(mention: TitleMention) -> str:
    words = " ".join((mention.status, *mention.modifiers, mention.head)).strip()
    return f"{words} of {' '.join(mention.of)}" if mention.of else words


def _title(document: Document, mention: TitleMention) -> dict[str, Json]:
    return {"holder": _words(document, mention.holder), "status": mention.status or None}


def _words(document: Document, span: Span | None) -> str | None:
    return document.slice(span) if span else None
