"""Places as editors count them: lines from 0, columns from 0 in the units of an encoding that was agreed on."""

from __future__ import annotations

import re

_LINE_END = re.compile(r"\r\n|\r|\n")
_WORD = re.compile(r"[^\s,\[\]{}#\"':]+|[\"'][^\"']*[\"']")
_BYTES = {"utf-8": 1, "utf-16": 2, "utf-32": 4}


class Places:
    """Converts places of one text. `encoding` is "utf-8", "utf-16" or "utf-32"."""

    def __init__(self, text: str, encoding: str) -> None:
        self._lines = _LINE_END.split(text)
        self._encoding = encoding if encoding in _BYTES else "utf-16"

    def column(self, line: int, column: int) -> int:
        """A column in code points as one in units; what lies behind the line is its end. Both count from 0."""
        before = self._line(line)[: max(0, column)]
        coded = before.encode("utf-8" if self._encoding == "utf-8" else f"{self._encoding}-le", "surrogatepass")
        return len(coded) // _BYTES[self._encoding]

    def point(self, line: int, units: int) -> int:
        """A column in units as one in code points."""
        text, used = self._line(line), 0
        for number, sign in enumerate(text):
            if used >= units:
                return number
            used += self.column_width(sign)
        return len(text)

    def column_width(self, sign: str) -> int:
        """How many units a sign takes."""
        if self._encoding == "utf-32":
            return 1
        if self._encoding == "utf-16":
            return 2 if ord(sign) > 0xFFFF else 1
        return len(sign.encode("utf-8", "surrogatepass"))

    def word_end(self, line: int, column: int) -> int:
        """Where the word or quotation that begins at a column ends, in code points; one sign further where none begins there."""
        match = _WORD.match(self._line(line), max(0, column))
        return match.end() if match else min(column + 1, max(column, len(self._line(line))))

    def word_at(self, line: int, column: int) -> str:
        """The word a column lies in, "" where it lies in none."""
        found = re.finditer(r"[\w.-]+", self._line(line))
        return next((match.group() for match in found if match.start() <= column <= match.end()), "")

    def _line(self, line: int) -> str:
        return self._lines[line] if 0 <= line < len(self._lines) else ""
