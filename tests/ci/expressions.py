"""The conditions and insertions of workflow files, worked out as the platform documents it, as far as the action uses them:
strings, contexts, `==` and `!=` (without regard to case), `!`, `&&`, `||` and parentheses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Mapping

Value = str | bool | None

_TOKEN = re.compile(r"\s*(?:'((?:[^']|'')*)'|([A-Za-z_][\w.-]*)|(==|!=|&&|\|\||[!()]))")
_INSERTION = re.compile(r"\$\{\{(.*?)\}\}", re.DOTALL)


def filled(text: str, contexts: Mapping[str, object]) -> str:
    """A text with its `${{ … }}` filled in."""
    return _INSERTION.sub(lambda found: _text(evaluate(found[1], contexts)), text)


def evaluate(text: str, contexts: Mapping[str, object]) -> Value:
    """The value of an expression. Raises ValueError where it is none of those known here."""
    tokens, at = [], 0
    text = text.strip()
    while at < len(text):
        found = _TOKEN.match(text, at)
        if not found:
            raise ValueError(f"cannot read {text[at:]!r}")
        tokens.append(found)
        at = found.end()
    parser = _Parser(tokens, contexts)
    value = parser.either()
    if tokens:
        raise ValueError(f"left over: {tokens[0].group()!r}")
    return value


def _text(value: Value) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else value


class _Parser:
    """Takes the tokens from the front, weakest operator first."""

    def __init__(self, tokens: list[re.Match[str]], contexts: Mapping[str, object]) -> None:
        self._tokens, self._contexts = tokens, contexts

    def either(self) -> Value:
        value = self.both()
        while self._take("||"):
            other = self.both()
            value = value or other
        return value

    def both(self) -> Value:
        value = self.compared()
        while self._take("&&"):
            other = self.compared()
            value = value and other
        return value

    def compared(self) -> Value:
        left = self.single()
        if self._take("=="):
            return _same(left, self.single())
        if self._take("!="):
            return not _same(left, self.single())
        return left

    def single(self) -> Value:
        if self._take("!"):
            return not self.single()
        if self._take("("):
            value = self.either()
            if not self._take(")"):
                raise ValueError("a parenthesis is not closed")
            return value
        literal, name, operator = self._tokens.pop(0).groups()
        if operator:
            raise ValueError(f"{operator} stands where a value is wanted")
        return self._looked_up(name) if name else literal.replace("''", "'")

    def _looked_up(self, name: str) -> Value:
        value: object = self._contexts
        for part in name.split("."):
            value = cast("dict[str, object]", value).get(part) if isinstance(value, dict) else None
        return cast("Value", value)

    def _take(self, operator: str) -> bool:
        if self._tokens and self._tokens[0].group(3) == operator:
            self._tokens.pop(0)
            return True
        return False


def _same(left: Value, right: Value) -> bool:
    return _text(left).casefold() == _text(right).casefold()
