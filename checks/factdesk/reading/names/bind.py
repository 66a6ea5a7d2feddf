"""Short forms bound to the full name: "Lind" and "Ms. Lind" after "Ida Lind", "GM" beside "General Motors".

The full form is a name of two words or more whose last words (or first, for names that begin with the family's) are the short
form's. Where several fit, the nearest one before; only in a heading or the opening the nearest one after.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factdesk.language.en import countries, name_words

if TYPE_CHECKING:
    from collections.abc import Sequence


_LOOK_BACK = 8  # people of one name that are told apart
_WAITING = 100  # short forms at the start of a text that wait for their full form


class Form(NamedTuple):
    """A name as it is bound: its words in lower case without points, its sort, whether it opens the text, its honorific."""

    parts: tuple[str, ...]
    sort: str
    opens: bool
    honorific: str


def bind(forms: Sequence[Form]) -> list[int | None]:
    """For each name the number of the one that gives it in full first; None for that one itself and where none does."""
    bound: list[int | None] = [None] * len(forms)
    firsts: dict[tuple[str, ...], int] = {}  # full name -> its first mention
    people: dict[tuple[str, str], list[int]] = {}  # first and last word -> first mentions of the full names
    shorts: dict[tuple[str, ...], list[int]] = {}  # short form -> first mentions of full names it fits
    acronyms: dict[str, int] = {}
    waiting: list[int] = []
    for number, form in enumerate(forms):
        parts = form.parts
        if parts in firsts:
            bound[number] = firsts[parts] if firsts[parts] != number else None
            _prefer(shorts, firsts[parts], forms)
            continue
        if len(parts) >= 2 and not _is_place(form) and (parts[0] not in name_words.PARTICLES or form.honorific):
            same = _variant(parts, people, forms)
            if same is not None:
                bound[number] = same
                firsts[parts] = same
                _prefer(shorts, same, forms)
                continue
            fuller = shorts.get(parts)
            firsts[parts] = number
            if fuller:
                bound[number] = fuller[-1]
                continue
            people.setdefault((parts[0], parts[-1]), []).append(number)
            for short in _short_forms(parts, form.sort == "organization"):
                shorts.setdefault(short, []).append(number)
            letters = _initials(parts)
            if len(letters) >= 2:
                acronyms.setdefault(letters, number)
            continue
        fits = shorts.get(parts)
        if fits and not _is_place(form):
            bound[number] = fits[-1]
        elif len(parts) == 1 and parts[0] in acronyms and form.sort == "organization":
            bound[number] = acronyms[parts[0]]
        elif form.opens and not _is_place(form):
            waiting.append(number)
    for number in waiting[:_WAITING]:
        later = [other for other in shorts.get(forms[number].parts, ()) if other > number]
        if later:
            bound[number] = min(later)
        elif forms[number].parts[0] in acronyms and forms[number].sort == "organization":
            bound[number] = acronyms[forms[number].parts[0]]
    return bound


def _prefer(shorts: dict[tuple[str, ...], list[int]], number: int, forms: Sequence[Form]) -> None:
    """Makes a full name that was just given again the nearest for its short forms."""
    for short in _short_forms(forms[number].parts, forms[number].sort == "organization"):
        fits = shorts.get(short)
        if not fits or fits[-1] == number:
            continue
        for at in range(len(fits) - 2, max(-1, len(fits) - _LOOK_BACK), -1):
            if fits[at] == number:
                fits.append(fits.pop(at))
                break


def _variant(parts: tuple[str, ...], people: dict[tuple[str, str], list[int]], forms: Sequence[Form]) -> int | None:
    """The name that has the same first and last word and no other middle: "Denise O'Donnell", "Denise E. O'Donnell"."""
    for number in people.get((parts[0], parts[-1]), ())[-_LOOK_BACK:]:
        if _middles_fit(parts[1:-1], forms[number].parts[1:-1]):
            return number
    return None


def _middles_fit(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether middle names can be the same person's: one has none, or each initial fits."""
    if not one or not other:
        return True
    return len(one) == len(other) and all(a == b or a == b[:1] or a[:1] == b for a, b in zip(one, other, strict=True))


@lru_cache(maxsize=8192)
def _short_forms(parts: tuple[str, ...], organization: bool) -> list[tuple[str, ...]]:
    """What a full name is cut down to; not to be changed."""
    plain = parts
    while len(plain) > 1 and plain[-1] in (name_words.DESIGNATORS if organization else name_words.SUFFIXES):
        plain = plain[:-1]
    found: list[tuple[str, ...]] = []
    if organization:
        stops = range(len(plain), 0, -1) if plain != parts else range(len(plain) - 1, 1, -1)
        found = [plain[:stop] for stop in stops if _speaks(plain[:stop])]
        return found[:4]
    for start in range(1, len(plain)):
        short = plain[start:]
        if short[0] not in ("of", "and", "the") and len(short[0]) > 1:
            found.append(short)
    if plain[:1] not in found and len(plain[0]) > 1:
        found.append(plain[:1])
    if plain != parts:
        found.append(plain)
    return found[:6]


def _speaks(parts: tuple[str, ...]) -> bool:
    """Whether the first words of a body's name can stand for it: not "China" for "China Airlines", not "Center for"."""
    text = " ".join(parts)
    if text in countries.NAMES or text in countries.CAPITALS or text in countries.DEMONYMS:
        return False
    return parts[-1] not in ("of", "for", "and", "the", "on") and not (len(parts) == 1 and parts[0] in name_words.BODIES)


def _is_place(form: Form) -> bool:
    return form.sort == "place"


@lru_cache(maxsize=8192)
def _initials(parts: tuple[str, ...]) -> str:
    return "".join(
        part[0] for part in parts if part not in ("of", "and", "the", "for", "on") and part not in name_words.DESIGNATORS
    )
