"""Mentions as JSON: the whole of each kind."""

from __future__ import annotations

import datetime as dt
import json
from math import inf

import pytest

from factdesk.articles.model import Article
from factdesk.reading.model import (
    AmountMention,
    AnyMention,
    DurationMention,
    Kind,
    NameMention,
    PlaceMention,
    QuoteMention,
    Reading,
    TimeMention,
    TimeRole,
    TitleForm,
    TitleMention,
)
from factdesk.reading.serialise import as_json, mentions_as_json
from factdesk.text.position import Span
from factdesk.text.segment import segment
from factdesk.values.amount import Amount
from factdesk.values.dates import DateRange
from factdesk.values.hedge import Hedge
from factdesk.values.interval import Interval

TEXT = "Mayor Dana Okafor met Reyes in Larkfield on Monday for about 35 minutes.\n\n“No,” said Okafor, who found $7 billion."
DOCUMENT = segment(TEXT, start=0, end=len(TEXT), published=dt.date(2024, 5, 15), headline=None)


def span(words: str, after: str = "") -> Span:
    start = TEXT.index(words, TEXT.index(after))
    return Span(start, start + len(words))


FIRST = "Mayor Dana Okafor met Reyes in Larkfield on Monday for about 35 minutes."
SECOND = "“No,” said Okafor, who found $7 billion."


def at(place: Span) -> dict[str, object]:
    """What every mention has of its place."""
    first = place.start < len(FIRST)
    return {
        "start": place.start,
        "end": place.end,
        "line": 1 if first else 3,
        "column": place.start + 1 if first else place.start - len(FIRST) - 1,
        "text": TEXT[place.start : place.end],
        "sentence": FIRST if first else SECOND,
        "block": "body",
        "rule": "a rule",
    }


MINUTES = Amount.of(2100, "s", step=60, hedge=Hedge.ABOUT)
DAY = DateRange.day(dt.date(2024, 5, 13))
CASES: dict[str, tuple[AnyMention, dict[str, object]]] = {
    "date": (
        TimeMention(span("Monday"), 7, 8, Kind.DATE, "a rule", value="2024-05-13", range=DAY, anchored=True),
        {
            "kind": "date",
            "value": "2024-05-13",
            "role": None,
            "hedge": None,
            "timex": {"type": "DATE", "value": "2024-05-13"},
            "interval": {"start": "2024-05-13T00:00", "end": "2024-05-14T00:00"},
            "anchored": True,
        },
    ),
    "open date": (
        TimeMention(
            span("Monday"), 7, 8, Kind.DATE, "a rule", value="2018", range=DateRange(None, DAY.end), bound="until", mod="BEFORE"
        ),
        {
            "kind": "date",
            "value": "2018",
            "role": "until",
            "hedge": None,
            "timex": {"type": "DATE", "value": "2018", "mod": "BEFORE"},
            "interval": {"start": None, "end": "2024-05-14T00:00"},
            "anchored": False,
        },
    ),
    "set": (
        TimeMention(span("Monday"), 7, 8, Kind.SET, "a rule", value="XXXX-WXX-1"),
        {
            "kind": "set",
            "value": "XXXX-WXX-1",
            "role": None,
            "hedge": None,
            "timex": {"type": "SET", "value": "XXXX-WXX-1"},
            "interval": None,
            "anchored": False,
        },
    ),
    "duration": (
        DurationMention(
            span("about 35 minutes"),
            9,
            12,
            Kind.DURATION,
            "a rule",
            Hedge.ABOUT,
            amount=MINUTES,
            value="PT35M",
            role=TimeRole.LENGTH,
        ),
        {
            "kind": "duration",
            "value": "PT35M",
            "role": "length",
            "hedge": "about",
            "timex": {"type": "DURATION", "value": "PT35M"},
            "seconds": 2100,
            "range": {"low": 1890, "high": 2310, "low_open": False, "high_open": False},
            "anchor": None,
        },
    ),
    "vague duration": (
        DurationMention(
            span("about 35 minutes"), 9, 12, Kind.DURATION, "a rule", value="PXW", role=TimeRole.OFFSET, anchor="ago"
        ),
        {
            "kind": "duration",
            "value": "PXW",
            "role": "offset",
            "hedge": None,
            "timex": {"type": "DURATION", "value": "PXW"},
            "seconds": None,
            "range": None,
            "anchor": "ago",
        },
    ),
    "money": (
        AmountMention(
            span("$7 billion"),
            22,
            25,
            Kind.MONEY,
            "a rule",
            amount=Amount(7e9, "USD", Interval(6.5e9, inf)),
            head="dollar",
            change="up",
            per="year",
        ),
        {
            "kind": "money",
            "value": "7000000000 USD",
            "role": "up",
            "hedge": None,
            "number": 7_000_000_000,
            "unit": "USD",
            "range": {"low": 6_500_000_000, "high": None, "low_open": False, "high_open": False},
            "noun": "dollar",
            "per": "year",
        },
    ),
    "bare number": (
        AmountMention(
            span("$7 billion"),
            22,
            25,
            Kind.NUMBER,
            "a rule",
            amount=Amount(None, "", Interval(24, 60)),
            part_of="of",
            collective=False,
        ),
        {
            "kind": "number",
            "value": "24 to 60",
            "role": "part",
            "hedge": None,
            "number": None,
            "unit": None,
            "range": {"low": 24, "high": 60, "low_open": False, "high_open": False},
            "noun": None,
            "per": None,
        },
    ),
    "rank": (
        AmountMention(span("$7 billion"), 22, 25, Kind.RANK, "a rule", head="largest", collective=True),
        {
            "kind": "rank",
            "value": "largest",
            "role": "sum",
            "hedge": None,
            "number": None,
            "unit": None,
            "range": None,
            "noun": "largest",
            "per": None,
        },
    ),
    "name": (
        NameMention(span("Dana Okafor"), 1, 3, Kind.NAME, "a rule", parts=("Dana", "Okafor"), honorific="Mayor", sort="person"),
        {
            "kind": "name",
            "value": "Dana Okafor",
            "role": None,
            "hedge": None,
            "parts": ["Dana", "Okafor"],
            "honorific": "Mayor",
            "sort": "person",
        },
    ),
    "title": (
        TitleMention(
            span("Mayor"),
            0,
            1,
            Kind.TITLE,
            "a rule",
            head="mayor",
            modifiers=("night",),
            of=("larkfield",),
            status="former",
            form=TitleForm.PREFIX,
            holder=span("Dana Okafor"),
        ),
        {
            "kind": "title",
            "value": "former night mayor of larkfield",
            "role": "prefix",
            "hedge": None,
            "holder": "Dana Okafor",
            "status": "former",
        },
    ),
    "quote": (
        QuoteMention(span("No,"), 14, 16, Kind.QUOTE, "a rule", speaker=span("Okafor", "said"), verb="said"),
        {"kind": "quote", "value": "No,", "role": None, "hedge": None, "speaker": "Okafor", "verb": "said"},
    ),
    "place": (
        PlaceMention(span("Larkfield"), 5, 6, Kind.PLACE, "a rule", name="Larkfield", within="N.Y.", preposition="in"),
        {"kind": "place", "value": "Larkfield, N.Y.", "role": "in", "hedge": None},
    ),
    "dateline": (
        PlaceMention(span("Larkfield"), 5, 6, Kind.PLACE, "a rule", name="Larkfield", dateline=True),
        {"kind": "place", "value": "Larkfield", "role": "dateline", "hedge": None},
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_mention(case: str) -> None:
    mention, expected = CASES[case]
    assert mentions_as_json(Reading(DOCUMENT, (mention,))) == [at(mention.span) | expected]


def test_a_short_name_is_told_in_full() -> None:
    full = NameMention(span("Dana Okafor"), 1, 3, Kind.NAME, "a rule", parts=("Dana", "Okafor"))
    short = NameMention(span("Okafor", "said"), 18, 19, Kind.NAME, "a rule", parts=("Okafor",), full=0)
    other = CASES["date"][0]
    found = mentions_as_json(Reading(DOCUMENT, (other, full, short)))[2]
    assert (found["value"], found["text"], found["parts"]) == ("Dana Okafor", "Okafor", ["Okafor"])


def test_a_reading() -> None:
    article = Article("times", "times.md", TEXT, 0, len(TEXT))
    mentions = tuple(CASES[case][0] for case in ("name", "date", "money"))
    printed = as_json(article, Reading(DOCUMENT, mentions))
    assert list(printed) == ["article", "published", "mentions"]
    assert (printed["article"], printed["published"]) == ("times", "2024-05-15")
    assert printed["mentions"] == mentions_as_json(Reading(DOCUMENT, mentions))
    assert json.loads(json.dumps(printed, allow_nan=False)) == printed
