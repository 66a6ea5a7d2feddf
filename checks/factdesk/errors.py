"""The three families of errors.

`InputError` is the user's input: it says where and what, exits 2 and shows no traceback. A check that raises anything
else becomes an `undetermined` result that names its rule. What is left is our bug: a traceback and exit 2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable


_LONGEST = 600


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in the user's input.

    `path` is shown as given; `line` and `column` count from 1 (`None` where the whole file is meant); `hint` is what
    would be right, such as the nearest valid word.
    """

    path: str
    line: int | None
    column: int | None
    message: str
    hint: str | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "message", one_line(self.message))
        object.__setattr__(self, "hint", one_line(self.hint) if self.hint else self.hint)

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)
        hint = f" ({self.hint})" if self.hint else ""
        return f"{place}: {self.message}{hint}" if place else f"{self.message}{hint}"


def one_line(text: str) -> str:
    """A text as one line without control characters (a terminal would obey them), and not longer than 600 signs."""
    line = " ".join(text.split()) if not text.isprintable() else text
    if not line.isprintable():
        line = "".join(sign if sign.isprintable() else f"\\u{ord(sign):04x}" for sign in line)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST // 2]} … {line[-_LONGEST // 2 :]}"


class InputError(Exception):
    """The user's input cannot be used. Holds every problem found, in the order of the files."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word a misspelt one was most likely meant to be, or None where none is near.

    Near is a normalised Damerau-Levenshtein similarity of 0.6 or more; ties go to the first in alphabetical order.
    """
    from rapidfuzz.distance import OSA

    scored = [(OSA.normalized_similarity(word.lower(), other.lower()), other) for other in sorted(known)]
    best = max(scored, key=lambda pair: pair[0], default=(0.0, ""))
    return best[1] if best[0] >= 0.6 else None


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """The hint for a misspelt word: `did you mean "event"?`, or None."""
    near = nearest(word, known)
    return f'did you mean "{near}"?' if near else None
