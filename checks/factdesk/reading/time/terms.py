"""What a phrase says before it is resolved: parts of the calendar, steps from a date, lengths, sets.

The matchers give these; `factdesk.reading.time.resolve` turns them into moments with the article's date and the story so far.
They live for one sentence and are never compared or shown, so that nothing is made for that at start-up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.reading.model import TimeRole
from factdesk.records import dataclass

if TYPE_CHECKING:
    from factdesk.reading.time.moment import Moment
    from factdesk.values.hedge import Hedge


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Fixed:
    """A place on the calendar that needs no other date: "June 19, 2023", "the 1990s"."""

    moment: Moment
    part: str = ""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class MonthDay:
    """A month, or a day (to `last_day`) of one, without its year. `direction` is "last", "next", "this" or ""."""

    month: int
    day: int | None = None
    last_day: int | None = None
    weekday: int | None = None
    direction: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Weekday:
    """A day of the week, and `weeks` before it: 1 in "a week ago Friday"."""

    weekday: int
    direction: str = ""
    weeks: int = 0


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class NthWeekday:
    """A day of the week by its number in a month, -1 for the last one: "the third Thursday in November"."""

    weekday: int
    number: int
    month: Fixed | MonthDay


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Season:
    """A season without its year."""

    code: str
    direction: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Holiday:
    """A holiday without its year."""

    name: tuple[str, ...]
    direction: str = ""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Quarter:
    """A quarter (or half) of a year: `year` is written out or None; `year_step` is -1 for "last year's third quarter"."""

    number: int
    unit: str = "Q"
    year: int | None = None
    year_step: int | None = None
    part: str = ""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Deictic:
    """A stretch counted from the article's date: today, this week (0), last year (-1), the month after next (2)."""

    unit: str
    step: int
    part: str = ""
    month: int | None = None  # "June last year"
    weekday: int | None = None  # "Monday of next week"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Story:
    """A stretch counted from the last date told: that week (0), the following day (1), the previous year (-1).

    `loose` ones ("the quarter", "the week") fall back on the article's date.
    """

    unit: str
    step: int
    part: str = ""
    loose: bool = False
    over: bool = False  # "the latest quarter" has ended when the article appears


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Ended:
    """The quarter that a day or month ends: "the quarter ended Sept. 30", "the September quarter"."""

    end: Phrase


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Shift:
    """A number of units from the article's date, or from the last date told where `story`: two years ago, a week later."""

    unit: str
    number: float | None
    sign: int
    story: bool
    vague: bool = False
    report: bool = False  # "a year ago" beside a figure compares with the same period


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Reference:
    """A time without a place on the calendar: now, recently, soon."""

    value: str


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Clock:
    """A time of day: `hour` and `minute`, or a part of the day; `until` is the end of a range in minutes after midnight."""

    hour: int | None = None
    minute: int | None = None
    part: str = ""
    until: int | None = None
    day: Calendar | None = None
    this: bool = False


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Between:
    """From one date to another, both included."""

    start: Calendar
    end: Calendar


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Recurring:
    """A set: TIMEX3 value, as in "every Tuesday"."""

    value: str


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Length:
    """A length: numbers of units (None vague), the ends of the range in the first unit, its written step."""

    parts: tuple[tuple[float | None, str], ...]
    low: float
    high: float
    step: float
    role: TimeRole = TimeRole.LENGTH
    anchor: str = ""


Calendar = (
    Fixed
    | MonthDay
    | Weekday
    | NthWeekday
    | Season
    | Holiday
    | Quarter
    | Deictic
    | Story
    | Ended
    | Shift
    | Reference
    | Clock
    | Between
)
Term = Calendar | Recurring | Length


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Phrase:
    """A stretch of tokens `first` to `last` (exclusive) and what it says.

    `inner` is a length inside it ("two years" in "two years ago"), `rule` the name of its pattern.
    """

    first: int
    last: int
    rule: str
    term: Term
    hedge: Hedge | None = None
    bound: str = ""
    inner: Phrase | None = None
