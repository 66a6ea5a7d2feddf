"""Days that are told by way of something else: by the day of publication, or by what came after.

Each pattern is a named record with an example that it dates and one that it leaves; both are run as tests.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from factdesk.language.en import dated as words
from factdesk.values.dates import DateRange

if TYPE_CHECKING:
    from factdesk.frames.model import Frames
    from factdesk.reading.model import DurationMention

CLOSE = 62  # days: what comes after an event and is told with it comes soon after


def stretch(frames: Frames, mention: DurationMention) -> DateRange | None:
    """The days of "in the coming months" or "over the past two weeks", counted from the day of publication; None of other lengths.

    Vague ones hold as many days as the words still cover (`words.VAGUE_DAYS`).
    """
    day = frames.article.published
    if day is None or mention.amount is None or mention.first == 0:
        return None
    tokens = frames.tokens
    at = mention.first
    while tokens[at].lower in words.DETERMINERS and at + 1 < mention.last:
        at += 1
    direction = tokens[at].lower
    if tokens[mention.first - 1].lower not in words.WITHIN or direction not in words.AHEAD | words.BACK:
        return None
    length = mention.amount.interval
    if mention.value.startswith("PX") and mention.value not in words.VAGUE_DAYS:
        return None  # "in recent quarters" may be years
    days = words.VAGUE_DAYS.get(mention.value) or round((length.low + length.high) / 2 / 86400)
    if not 0 < days <= 36525:
        return None
    far = dt.timedelta(days=days)
    try:
        ends = (day, day + far) if direction in words.AHEAD else (day - far, day)
    except OverflowError:
        return None
    return DateRange.days(*ends)


def dates_what_followed(frames: Frames, first: int, last: int, trigger: int) -> bool:
    """Whether a date (tokens `first` to `last`, exclusive) is that of something which is told to have come after the event `trigger`.

    "The visit was put off in February after a balloon was seen": the balloon was seen in February or before.
    "After a balloon was seen, the visit was put off in February."
    """
    tokens, sentence = frames.tokens, frames.sentence_of(first)
    if trigger not in range(sentence.first, sentence.last):
        return False
    if last <= trigger:
        near = range(last, min(last + 3, trigger))
        at = next((at for at in near if tokens[at].lower in words.AFTER), None)
        return at is not None and not any(tokens[each].text in ",;" for each in range(at, trigger))
    begins = tokens[sentence.first].lower in words.AFTER
    return begins and any(tokens[each].text == "," for each in range(trigger, first))
