"""People among the names of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.language.en.offices import HEADS
from factdesk.language.en.people import NOT_PEOPLE, PERSON_NOUNS
from factdesk.reading.names.cut import is_place

if TYPE_CHECKING:
    from factdesk.frames.model import Frames
    from factdesk.reading.model import NameMention


def is_person_noun(word: str) -> bool:
    """Whether a lower-case noun names a sort of person: an office or profession, or a word of that make ("gunman", "activist")."""
    singular = word.removesuffix("es") if word.endswith(("ches", "shes", "sses", "xes")) else word.rstrip("s")
    return (
        word in PERSON_NOUNS
        or singular in PERSON_NOUNS
        or word in HEADS
        or singular in HEADS
        or word.endswith(("man", "men", "woman", "women", "mate", "mates"))
    )


def is_person(frames: Frames, name: NameMention) -> bool:
    """Whether a name is most likely a person's: an honorific, or two to four words that are no place and no body; or short for such."""
    if name.honorific or name.sort:
        return bool(name.honorific) or name.sort == "person"
    if name.full is not None and name.full < len(frames.names):
        full = frames.names[name.full]
        if full is not name:
            return is_person(frames, full)
    if not 2 <= len(name.parts) <= 4 or any(part.lower() in NOT_PEOPLE for part in name.parts):
        return False
    joined = frames.document.text[frames.tokens[name.first].start : frames.tokens[name.last - 1].end]
    return not is_place(joined) and not any(part.isupper() and len(part) > 2 for part in name.parts) and " of " not in joined
