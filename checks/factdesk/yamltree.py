"""YAML as a tree of nodes that keep their line and column, read with care.

Values are kept as written: `2018` and `2023-06-19` stay text, whatever type YAML would make of them. Duplicate keys, files whose
aliases unfold to very many values, very deep nesting and several documents in one file are refused. LibYAML does the parsing
where PyYAML has it. Every problem is collected in a `TreeReading` of the file; nothing here raises but `compose`.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import yaml

from factdesk.errors import InputError, Problem, did_you_mean
from factdesk.source import BOM
from factdesk.text.position import LineIndex

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    Node = yaml.nodes.Node

MOST_ALIASED = 10_000  # values that aliases may add to a file
MOST_NESTED = 100  # levels of lists and mappings in each other
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_ONE_LINE_NESTING = re.compile(rf"(?:[-?][ ]{{1,8}}){{{MOST_NESTED}}}")
_BRACKET = re.compile(r"[\[\]{}]")
_NULL = "tag:yaml.org,2002:null"
_STR = "tag:yaml.org,2002:str"
_BOOL = "tag:yaml.org,2002:bool"
_PLAIN_TAGS = frozenset(
    {_STR, _BOOL, "tag:yaml.org,2002:int", "tag:yaml.org,2002:float", "tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:value"}
)


class TreeReading:
    """One file (or the front matter of one) while it is read: its name, where its text begins, the problems found so far."""

    __slots__ = ("_lines", "path", "problems")

    def __init__(self, path: str, *, lines_before: int = 0) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self._lines = lines_before

    def place(self, node: Node) -> tuple[int, int]:
        """Line and column of a node, from 1."""
        mark = node.start_mark
        return mark.line + 1 + self._lines, mark.column + 1

    def wrong(self, node: Node, message: str, hint: str | None = None) -> None:
        """Note a problem at a node."""
        self.problems.append(Problem(self.path, *self.place(node), message, hint))

    def compose(self, text: str) -> Node | None:
        """The root node, None for a file without content. Raises InputError where it is no YAML, or hostile."""
        text = text.removeprefix(BOM)
        self._refuse_hostile(text)
        try:
            root: Node | None = yaml.compose(text, Loader=_LOADER)
        except yaml.MarkedYAMLError as error:
            raise self._syntax_error(error, text) from None
        except RecursionError:
            raise InputError([Problem(self.path, None, None, f"nested more than {MOST_NESTED} levels deep")]) from None
        except (yaml.YAMLError, ValueError) as error:
            reason = str(error).splitlines()[0] if str(error) else type(error).__name__
            raise InputError([Problem(self.path, None, None, f"no valid YAML: {reason}")]) from None
        if root is not None and "*" in text:
            self._refuse_bomb(root)
        return root

    def mapping(self, node: Node, what: str) -> dict[str, tuple[Node, Node]]:
        """The keys of a mapping with the nodes of key and value; a key's second value is a problem and left out."""
        if not isinstance(node, yaml.MappingNode):
            self.wrong(node, f"{what} must be a mapping of keys to values, not {_kind(node)}")
            return {}
        found: dict[str, tuple[Node, Node]] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self.wrong(key, f"a key must be a word, not {_kind(key)}")
            elif key.value in found:
                line = self.place(found[key.value][0])[0]
                self.wrong(key, f'duplicate key "{key.value}"', f"first on line {line}")
            elif key.tag == "tag:yaml.org,2002:merge":
                self.wrong(key, "merge keys (<<) are not read", "write the keys out")
            else:
                found[key.value] = (key, value)
        return found

    def refuse_unknown(self, found: Mapping[str, tuple[Node, Node]], known: Collection[str], what: str) -> None:
        """Note every key that is not known, with the nearest that is."""
        for word, (key, _) in found.items():
            if word not in known:
                hint = did_you_mean(word, known) or f"{what} has the keys {', '.join(known)}"
                self.wrong(key, f'unknown key "{word}"', hint)

    def items(self, node: Node, what: str) -> list[Node]:
        """The nodes of a list."""
        if isinstance(node, yaml.SequenceNode):
            return list(node.value)
        self.wrong(node, f"{what} must be a list, not {_kind(node)}")
        return []

    def text(self, node: Node, what: str) -> str | None:
        """A scalar as written, without space around it; None (and a problem) where it is none, or empty."""
        if not isinstance(node, yaml.ScalarNode):
            self.wrong(node, f"{what} must be text, not {_kind(node)}")
            return None
        if node.tag not in _PLAIN_TAGS and node.tag != _NULL:
            self.wrong(node, f"{what} has the tag {node.tag}; plain text is wanted")
            return None
        if node.tag == _NULL or not node.value.strip():
            self.wrong(node, f"{what} is empty")
            return None
        written: str = node.value
        return written.strip()

    def texts(self, node: Node, what: str) -> list[tuple[str, Node]]:
        """One text or a list of them (which may be empty), each with its node."""
        nodes = list(node.value) if isinstance(node, yaml.SequenceNode) else [node]
        found = []
        for item in nodes:
            written = self.text(item, what)
            if written is not None:
                found.append((written, item))
        return found

    def date(self, node: Node, what: str) -> dt.date | None:
        """A calendar day written as in ISO 8601, 2023-06-19; a time of day after it is left out."""
        written = self.text(node, what)
        if written is None:
            return None
        day, rest = written[:10], written[10:]
        try:
            if len(day) != 10 or day[4] + day[7] != "--" or (rest and not _TIME.fullmatch(rest)):
                raise ValueError
            return dt.date.fromisoformat(day)
        except ValueError:
            self.wrong(node, f'{what}: "{written}" is no date', "write it as 2023-06-19")
            return None

    def flag(self, node: Node, what: str) -> bool | None:
        """True or false."""
        if isinstance(node, yaml.ScalarNode) and node.tag == _BOOL:
            return node.value.lower() in ("true", "yes", "on")
        self.wrong(node, f"{what} must be true or false")
        return None

    def is_flag(self, node: Node) -> bool:
        """Whether a node is true or false."""
        return isinstance(node, yaml.ScalarNode) and node.tag == _BOOL

    def is_mapping(self, node: Node) -> bool:
        """Whether a node is a mapping."""
        return isinstance(node, yaml.MappingNode)

    def is_empty_list(self, node: Node) -> bool:
        """Whether a node is a list without items."""
        return isinstance(node, yaml.SequenceNode) and not node.value

    def is_null(self, node: Node) -> bool:
        """Whether a key stands without a value."""
        return isinstance(node, yaml.ScalarNode) and node.tag == _NULL

    def _refuse_hostile(self, text: str) -> None:
        control = _CONTROL.search(text)
        if control:
            line, column = self._at(text, control.start())
            raise InputError([Problem(self.path, line, column, f"control character U+{ord(control.group()):04X}")])
        nested = _ONE_LINE_NESTING.search(text)
        offset = nested.start() if nested else self._deepest_bracket(text)
        if offset is not None:
            line, column = self._at(text, offset)
            raise InputError([Problem(self.path, line, column, f"nested more than {MOST_NESTED} levels deep")])

    def _deepest_bracket(self, text: str) -> int | None:
        if text.count("[") + text.count("{") <= MOST_NESTED:
            return None
        depth = 0
        for bracket in _BRACKET.finditer(text):
            depth = depth + 1 if bracket.group() in "[{" else max(0, depth - 1)
            if depth > MOST_NESTED:
                return bracket.start()
        return None

    def _refuse_bomb(self, root: Node) -> None:
        """Aliases make one node stand in many places: count what they unfold to, without unfolding it."""
        sizes: dict[int, int] = {}
        entered: set[int] = set()
        stack: list[tuple[Node, bool]] = [(root, False)]
        while stack:
            node, done = stack.pop()
            children = _children(node)
            if done:
                sizes[id(node)] = 1 + sum(sizes[id(child)] for child in children)
                entered.discard(id(node))
            elif id(node) in entered:
                self.wrong(node, "an alias that holds itself")
                raise InputError(self.problems)
            elif id(node) not in sizes:
                entered.add(id(node))
                stack.append((node, True))
                stack.extend((child, False) for child in children if id(child) not in sizes)
        if sizes[id(root)] - len(sizes) > MOST_ALIASED:
            raise InputError([Problem(self.path, None, None, f"its aliases unfold to more than {MOST_ALIASED:,} values")])

    def _syntax_error(self, error: yaml.MarkedYAMLError, text: str) -> InputError:
        problem = str(error.problem)
        mark = error.problem_mark or error.context_mark
        if problem == "found unexpected end of stream" and error.context_mark is not None:
            mark = error.context_mark  # where the quotation begins tells more than where the file ends
        if mark is None:
            return InputError([Problem(self.path, None, None, f"no valid YAML: {problem}")])
        rows = text.splitlines()
        rest = rows[mark.line][mark.column :] if mark.line < len(rows) else ""
        message, hint = _WORDS.get(problem.split(" '")[0], (f"no valid YAML: {problem}", error.context))
        if rest.startswith("\t"):
            message, hint = "a tab stands where YAML wants spaces", "indent with spaces"
        elif rest[:1] in ("@", "`", "%") and "cannot start any token" in problem:
            message, hint = f'no valid YAML: a plain value cannot begin with "{rest[0]}"', "put the value in quotation marks"
        return InputError([Problem(self.path, mark.line + 1 + self._lines, mark.column + 1, message, hint)])

    def _at(self, text: str, offset: int) -> tuple[int, int]:
        line, column = LineIndex(text).at(offset)
        return line + self._lines, column


_TIME = re.compile(r"[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?")
# What the parser says, and how it is said here: the message and a hint.
_WORDS: dict[str, tuple[str, str | None]] = {
    "mapping values are not allowed in this context": (
        "no valid YAML: a second colon on the line",
        'a value that holds ": " must stand in quotation marks',
    ),
    "mapping values are not allowed here": (
        "no valid YAML: a second colon on the line",
        'a value that holds ": " must stand in quotation marks',
    ),
    "but found another document": ("a second document begins here", "one file holds one document: drop the line ---"),
    "found unexpected end of stream": ("no valid YAML: the quotation that begins here does not end", None),
    "found undefined alias": ("an alias (*) that no anchor (&) names", "text that begins with * must stand in quotation marks"),
}


def _children(node: Node) -> list[Node]:
    if isinstance(node, yaml.MappingNode):
        return [part for pair in node.value for part in pair]
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []


def _kind(node: Node) -> str:
    if isinstance(node, yaml.MappingNode):
        return "a mapping"
    if isinstance(node, yaml.SequenceNode):
        return "a list"
    return "nothing" if node.tag == _NULL else f'"{node.value}"'
