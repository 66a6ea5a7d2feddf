"""Writes a sign-off into the text of a claim file, and leaves every other sign of it as it was.

The text is edited at the places that the reader of YAML keeps. Loading and dumping the file would be shorter, but a dump lays it
out anew (indentation, columns of comments). So that no unusual layout can lead to a broken file, the result is read again: it
must hold what was there before and the sign-off, and nothing else.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import yaml

from factdesk.errors import InputError, Problem
from factdesk.records import dataclass
from factdesk.source import BOM
from factdesk.yamltree import TreeReading

if TYPE_CHECKING:
    import datetime as dt

    from factdesk.yamltree import Node

    Plain = str | list["Plain"] | dict[str, "Plain"]

_ALIAS = re.compile(r"\*[^\s,\[\]{}]+")
_REST = re.compile(r"[ \t]*(?:,[ \t]*)?(?:#[^\r\n]*)?(?=[\r\n]|\Z)")
_PLAIN_WORD = re.compile(r"[A-Za-z][\w.-]*", re.ASCII)
_NO_TEXT = frozenset("y n yes no on off true false null".split())  # what YAML takes for something else
_STR, _DAY = "tag:yaml.org,2002:str", "tag:yaml.org,2002:timestamp"


@dataclass(frozen=True, slots=True)
class SignOff:
    """A conflict that is accepted: the article's id, the reason on one line, and the last day, if it has one."""

    article: str
    reason: str
    until: dt.date | None

    def pairs(self) -> list[tuple[str, str]]:
        """The keys and values as they are written."""
        last = [("until", self.until.isoformat())] if self.until else []
        return [("article", _word(self.article)), ("reason", quoted(self.reason)), *last]

    def plain(self) -> dict[str, Plain]:
        """The entry as it is read."""
        last = {"until": f"{_DAY} {self.until}"} if self.until else {}
        return {"article": f"{_STR} {self.article}", "reason": f"{_STR} {self.reason}", **last}


def add_sign_off(path: str, text: str, claim_id: str, entry: SignOff) -> str:
    """The text of a claim file with a sign-off added to a claim, or renewed where the claim has one for the article.

    `path` is for messages. Raises InputError where the file has no such claim, or is laid out so that the entry cannot be added
    without touching more (such as a list shared by an alias).
    """
    mark, body = (BOM, text[1:]) if text.startswith(BOM) else ("", text)
    editor = _Editor(path, body, claim_id, entry)
    edited = mark + editor.edited()
    if _plain(_compose(path, edited)) != editor.expected():
        raise editor.refusal("the sign-off cannot be added here without touching more than this claim")
    return edited


def quoted(words: str) -> str:
    """A text in double quotation marks, as YAML and JSON both read it; what cannot be seen is escaped."""
    written = json.dumps(words, ensure_ascii=False)
    return "".join(sign if sign.isprintable() else _escape(sign) for sign in written)


def _escape(sign: str) -> str:
    return f"\\u{ord(sign):04x}" if ord(sign) < 0x10000 else f"\\U{ord(sign):08x}"


def _word(word: str) -> str:
    return word if _PLAIN_WORD.fullmatch(word) and word.lower() not in _NO_TEXT else quoted(word)


def _compose(path: str, text: str) -> Node:
    root = TreeReading(path).compose(text)
    if root is None:
        raise InputError([Problem(path, None, None, "the file is empty")])
    return root


def _plain(node: Node) -> Plain:
    """What a node holds, without its layout; every alias written out."""
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    return f"{node.tag} {node.value}"


class _Editor:
    """One claim in the text of its file (without a byte order mark), and the sign-off to be written into it."""

    def __init__(self, path: str, text: str, claim_id: str, entry: SignOff) -> None:
        self._path, self._text, self._id, self._entry = path, text, claim_id, entry
        self._root = _compose(path, text)
        claims = next((value for key, value in self._root.value if key.value == "claims"), None)
        items = claims.value if isinstance(claims, yaml.SequenceNode) else []
        found = [at for at, item in enumerate(items) if _value(item, "id") == claim_id]
        if not found:
            raise InputError([Problem(path, None, None, f'the file has no claim "{claim_id}"')])
        self._number = found[0]
        self._claim: Node = items[self._number]
        first_break = re.search(r"\r\n|\r|\n", text)
        self._break = first_break.group() if first_break else "\n"

    def refusal(self, message: str) -> InputError:
        """The error that says so at the claim, with the lines to write by hand."""
        at = self._claim.start_mark
        return InputError([Problem(self._path, at.line + 1, at.column + 1, message, f"write it by hand: {self._flow()}")])

    def expected(self) -> Plain:
        """What the edited file must hold."""
        whole = _plain(self._root)
        claims = whole["claims"] if isinstance(whole, dict) else []
        claim = claims[self._number] if isinstance(claims, list) else {}
        if isinstance(claim, dict):
            listed = claim.setdefault("accepted", [])
            if isinstance(listed, list):
                at, new = self._same_article(), self._entry.plain()
                if at is None:
                    listed.append(new)
                else:
                    listed[at] = new
        return whole

    def edited(self) -> str:
        """The text with the entry in it."""
        accepted = next((value for key, value in self._claim.value if key.value == "accepted"), None)
        if accepted is None:
            return self._new_key()
        at = self._same_article()
        if at is not None:
            return self._renewed(accepted.value[at])
        if not accepted.value:
            inside = accepted.start_mark.index + 1
            return self._put(inside, self._flow())
        return self._new_item(accepted)

    def _same_article(self) -> int | None:
        accepted = next((value for key, value in self._claim.value if key.value == "accepted"), None)
        items = accepted.value if accepted is not None else []
        return next((at for at, item in enumerate(items) if _value(item, "article") == self._entry.article), None)

    def _new_key(self) -> str:
        """`accepted` after the claim's last key."""
        end = self._end(self._claim, self._claim.start_mark.index)
        if _flows(self._claim):
            return self._put(end, f", accepted: [{self._flow()}]")
        indent = " " * self._claim.value[0][0].start_mark.column
        return self._put_lines(end, [f"{indent}accepted:", f"{indent}  - {self._flow()}"])

    def _new_item(self, accepted: Node) -> str:
        last = accepted.value[-1]
        end = self._end(accepted, accepted.start_mark.index)
        if _flows(accepted):
            before = self._text[accepted.start_mark.index : last.start_mark.index]
            own_line = before.rpartition(self._break) if last.start_mark.index > accepted.start_mark.index else ("", "", "")
            apart = f",{self._break}{own_line[2]}" if own_line[1] and own_line[2].isspace() else ", "
            return self._put(end, f"{apart}{self._flow()}")
        indent = " " * accepted.start_mark.column
        block = isinstance(last, yaml.MappingNode) and not _flows(last)
        lines = [f"{key}: {value}" for key, value in self._entry.pairs()] if block else [self._flow()]
        return self._put_lines(end, [f"{indent}{'  ' if number else '- '}{line}" for number, line in enumerate(lines)])

    def _renewed(self, entry: Node) -> str:
        """The text with the reason and the last day of an entry replaced, from the back to the front."""
        text = self._text
        written = dict(self._entry.pairs())
        for key, value in sorted(entry.value, key=lambda pair: -pair[1].start_mark.index):
            if key.value in ("reason", "until") and key.value in written:
                end = self._end(value, value.start_mark.index)
                text = text[: value.start_mark.index] + written[key.value] + text[end:]
        return text

    def _flow(self) -> str:
        return "{" + ", ".join(f"{key}: {value}" for key, value in self._entry.pairs()) + "}"

    def _put(self, at: int, words: str) -> str:
        return self._text[:at] + words + self._text[at:]

    def _put_lines(self, at: int, lines: list[str]) -> str:
        """The text with whole lines after the line on which a place stands; a comment at its end stays with it."""
        rest = _REST.match(self._text, at)
        at = rest.end() if rest else at
        if at and self._text[at - 1] in "\r\n":  # after a block scalar that keeps its last line ends
            return self._put(at, "".join(line + self._break for line in lines))
        return self._put(at, "".join(self._break + line for line in lines))

    def _end(self, node: Node, begin: int) -> int:
        """Where a node really ends. A block's own mark stands where the next thing begins, an alias has those of its anchor."""
        if node.start_mark.index < begin:
            alias = _ALIAS.search(self._text, begin)
            return alias.end() if alias else begin
        if isinstance(node, yaml.ScalarNode):
            return self._end_of_scalar(node)
        end: int = node.end_mark.index
        if _flows(node) and node is not self._claim and not self._is_accepted(node):
            return end
        at: int = node.start_mark.index
        for part in node.value:
            for each in part if isinstance(part, tuple) else (part,):
                at = self._end(each, at)
        return at

    def _is_accepted(self, node: Node) -> bool:
        return any(key.value == "accepted" and value is node for key, value in self._claim.value)

    def _end_of_scalar(self, node: Node) -> int:
        end: int = node.end_mark.index
        written = self._text[node.start_mark.index : end]
        if getattr(node, "style", None) not in ("|", ">"):
            return end
        head = written.splitlines()[0] if written else ""
        return end if "+" in head else node.start_mark.index + len(written.rstrip())


def _flows(node: Node) -> bool:
    """Whether a list or mapping stands in brackets."""
    return bool(getattr(node, "flow_style", False))


def _value(node: Node, key: str) -> str | None:
    """The text under a key of a mapping, None where there is none."""
    if not isinstance(node, yaml.MappingNode):
        return None
    found = next((value for name, value in node.value if name.value == key), None)
    return str(found.value).strip() if isinstance(found, yaml.ScalarNode) else None
