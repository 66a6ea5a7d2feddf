"""Mentions: places in a text where a value is read.

Each kind of mention is a frozen dataclass of its own; what all of them have is in `Mention`. Whatever lies in a modifier
(about, not, former, alleged, collective) is a field here and never dropped.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from factdesk.records import dataclass

if TYPE_CHECKING:
    from factdesk.text.document import Document
    from factdesk.text.position import Span
    from factdesk.values.amount import Amount
    from factdesk.values.dates import DateRange
    from factdesk.values.hedge import Hedge


class Kind(Enum):
    """What a mention is, as `factdesk read` prints it."""

    DATE = "date"
    TIME = "time"
    SET = "set"
    DURATION = "duration"
    NUMBER = "number"
    ORDINAL = "ordinal"
    PERCENT = "percent"
    MONEY = "money"
    AGE = "age"
    QUANTITY = "quantity"
    RANK = "rank"
    NAME = "name"
    TITLE = "title"
    QUOTE = "quote"
    PLACE = "place"
    EVENT = "event"


class TimeRole(Enum):
    """What a duration measures."""

    LENGTH = "length"  # the meeting lasted 35 minutes
    OFFSET = "offset"  # 45 minutes before; two days ago; in five years
    GAP = "gap"  # a week passed between the two
    AGE = "age"  # a six-month-old truce
    RATE = "rate"  # 20 hours a week
    DEADLINE = "deadline"  # within 30 days
    SUM = "sum"  # ten collective hours
    FREQUENCY = "frequency"  # every two weeks
    SINCE = "since"  # the first visit in five years


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a value is read.

    `span` are code points of the document; `first` to `last` (exclusive) its tokens; `rule` is the name of the pattern that
    read it; `hedge` the modifier that widens it.
    """

    span: Span
    first: int
    last: int
    kind: Kind
    rule: str
    hedge: Hedge | None = None


@dataclass(frozen=True, slots=True)
class TimeMention(Mention):
    """A date, time of day or set (TIMEX3 types DATE, TIME, SET).

    `value` is the TIMEX3 value ("2023-06-19", "2023-W25", "1998-FA", "PRESENT_REF", "XXXX-WXX-2"); `range` the days or minutes
    it stands for, None where nothing can be said (no date to resolve it against, or a reference such as "recently");
    `anchored` tells that it was resolved against the article's date or another date of the text; `bound` is "since", "until",
    "by", "before", "after" where such a word opens the range ("" where none); `mod` is a TIMEX3 modifier (START, MID, END,
    APPROX, BEFORE, AFTER, ON_OR_BEFORE, …) or "".
    """

    value: str = ""
    range: DateRange | None = None
    anchored: bool = False
    bound: str = ""
    mod: str = ""


@dataclass(frozen=True, slots=True)
class DurationMention(Mention):
    """A length of time: `value` is the TIMEX3 value ("PT35M", "P2D", "PXW"), `amount` is in seconds (a month 30 days, a year 365).

    `anchor` is the word that makes it an offset ("before", "after", "ago", "later", "earlier", "in") or "".
    """

    amount: Amount | None = None
    value: str = ""
    role: TimeRole = TimeRole.LENGTH
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class AmountMention(Mention):
    """A number, ordinal, percentage, sum of money, age, measure, count or rank.

    `amount` has the number and its unit (ISO 4217 code, "%", "pp", a unit's symbol, the singular of the counted noun, "" for a
    bare number). `noun_span` is the counted noun phrase ("undercover police", "Americans"), `head` its singular head noun;
    `part_of` is "of" where the phrase counts a part ("1,100 of its dealerships"); `change` is "up", "down", "from", "to", "by"
    or ""; `collective` tells that a total is given ("a total of", "combined"); `per` is what a rate is for each of, in the singular
    ("share" in "$18 a share", "year" in "$700 billion a year") or "".
    """

    amount: Amount | None = None
    head: str = ""
    noun_span: Span | None = None
    part_of: str = ""
    change: str = ""
    collective: bool = False
    per: str = ""


@dataclass(frozen=True, slots=True)
class NameMention(Mention):
    """A proper name. `parts` are its words without honorific, title and possessive; `honorific` ("Mr.", "Dr.") or "".

    `full` is the number, among the names of the reading in text order, of the one that first gives the name in full ("Blinken"
    after "Antony Blinken"); None for that one itself. `sort` is "person", "organization", "place", or "" where neither the
    name's words nor its title tell.
    """

    parts: tuple[str, ...] = ()
    honorific: str = ""
    possessive: bool = False
    full: int | None = None
    sort: str = ""


class TitleForm(Enum):
    """How a title is tied to its name."""

    PREFIX = "prefix"  # Foreign Minister Qin Gang
    APPOSITION = "apposition"  # Qin Gang, the foreign minister
    COPULA = "copula"  # Qin Gang, who is the foreign minister; he was a nurse
    NONE = "none"  # the foreign minister said


@dataclass(frozen=True, slots=True)
class TitleMention(Mention):
    """An office, profession or role. `holder` is the span of the name it is tied to, None where it stands alone.

    `head` is its head noun in lower case and singular ("minister"), `modifiers` the lower-case words before it, countries as
    ISO 3166 codes ("CN", "foreign"), `of` the words after "of/for/at/to" ("united", "states"); `status` is "former", "acting",
    "deputy", "designate" or "".
    """

    head: str = ""
    modifiers: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    status: str = ""
    form: TitleForm = TitleForm.NONE
    holder: Span | None = None


@dataclass(frozen=True, slots=True)
class QuoteMention(Mention):
    """Quoted words. The span holds them without their marks; `speaker` is the span of the name, pronoun or noun phrase the
    text gives them to, `verb` its reporting verb ("said", "according to"); `continues` is the number of the quote it goes on with.
    """

    speaker: Span | None = None
    verb: str = ""
    continues: int | None = None


@dataclass(frozen=True, slots=True)
class PlaceMention(Mention):
    """A place: `name` as written without its preposition, `within` the wider place that follows it ("N.Y.", "Indonesia").

    `preposition` is "in", "at", "to", "from", … or ""; `dateline` marks the place an article is filed from.
    """

    name: str = ""
    within: str = ""
    preposition: str = ""
    dateline: bool = False


AnyMention = TimeMention | DurationMention | AmountMention | NameMention | TitleMention | QuoteMention | PlaceMention


@dataclass(frozen=True)
class Reading:
    """All mentions of a document in text order (by start, then longer ones first)."""

    document: Document
    mentions: tuple[AnyMention, ...]
