"""Foreign text made safe to show: on one line, with what is invisible made visible, cut where it is too long.

>>> one_line("a\\n  b")
'a b'
>>> visible("1\\u202e2")
'1<U+202E>2'
>>> harmless("the ##[add-mask]word")
'the ## [add-mask]word'
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from factdesk.articles.model import Article
    from factdesk.results import Evidence

# C0 and C1 controls but for tab and line ends; marks that turn or join text; lone surrogates; non-characters
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
_SPACE = re.compile(r"\s+")
_COMMAND = re.compile(r"##(?=\[)|^[ \t]*:(?=:)", re.MULTILINE)


def _name(match: re.Match[str]) -> str:
    return f"<U+{ord(match.group()):04X}>"


def visible(text: str) -> str:
    """The text with control, direction and zero-width characters written as `<U+202E>`; line ends and tabs stay."""
    return text if text.isascii() and text.isprintable() else _HIDDEN.sub(_name, text)


def harmless(text: str) -> str:
    """Text for a log: a space parts what the runner of GitHub Actions takes for a command, `##[` anywhere and `::` at a line's start."""
    return _COMMAND.sub(r"\g<0> ", text) if "##[" in text or "::" in text else text


def one_line(text: str, limit: int = 0) -> str:
    """The text on one line, spaces run together, what is hidden visible; cut with an ellipsis where it passes the limit."""
    if limit and len(text) > 4 * limit:
        text = text[: 4 * limit]
        return flat(text).strip()[: limit - 1].rstrip() + "…"
    line = flat(text).strip()
    return line if not limit or len(line) <= limit else line[: limit - 1].rstrip() + "…"


class Marked(NamedTuple):
    """A sentence in three parts, each ready to show; `mark` are the words that prove something."""

    before: str
    mark: str
    after: str


def sentence_start(article: Article, evidence: Evidence) -> int:
    """Where the evidence's sentence begins in the article's file, or -1 where it is not written so there."""
    sentence = evidence.sentence
    return article.text.find(sentence, max(0, evidence.end - len(sentence)), evidence.start + len(sentence)) if sentence else -1


def marked(article: Article, evidence: Evidence, limit: int = 240) -> Marked:
    """The evidence in its sentence, on one line. A longer sentence is cut to about `limit` signs around the marked words."""
    start = sentence_start(article, evidence)
    sentence = evidence.sentence or evidence.text
    at = evidence.start - start if start >= 0 else sentence.find(evidence.text)
    if at < 0 or at > len(sentence):
        return Marked("", one_line(evidence.text, limit), "")
    end = min(len(sentence), at + len(evidence.text))
    room = max(40, limit - (end - at))
    first, last = _window(len(sentence), at, end, room)
    before, mark, after = sentence[first:at], sentence[at:end], sentence[end:last]
    return Marked(
        ("…" if first else "") + flat(before).lstrip(),
        one_line(mark, limit),
        flat(after).rstrip() + ("…" if last < len(sentence) else ""),
    )


def _window(length: int, at: int, end: int, room: int) -> tuple[int, int]:
    """The part of a sentence to show: `room` signs around the mark, more on one side where the other has fewer."""
    before = min(at, max(room // 2, room - (length - end)))
    after = min(length - end, room - before)
    return at - before, end + after


def flat(text: str) -> str:
    """The text on one line with spaces at its ends kept (as one), what is hidden visible."""
    return visible(_SPACE.sub(" ", text))


def encodable(text: str) -> str:
    """The text with anything that UTF-8 cannot write (lone surrogates) made visible."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return re.sub("[\ud800-\udfff]", _name, text)
    return text
