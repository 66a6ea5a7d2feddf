"""A web page as text in which every word keeps its place.

Reading needs plain text, and reports need offsets into the file as it is on disk. So the page's text is made of the page itself:
whatever is no word of the article becomes space, one for one, and what is left stands where it stood.
"""

from __future__ import annotations

import re
from array import array
from html import unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NOT_LINE_END = re.compile(r"[^\r\n]")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)")
_UNREAD = {
    name: re.compile(rf"</{name}\b", re.IGNORECASE)
    for name in ("script", "style", "template", "textarea", "title", "noscript", "svg")
}
_BREAK = "\u2029\u2029"  # PARAGRAPH SEPARATOR: ends a paragraph, and is no line end for an editor


def visible(page: str) -> str:
    """The page with all markup blanked out and its character references resolved; of the same length, with the same line ends."""
    pieces: list[str] = []
    at = 0
    while (opening := page.find("<", at)) >= 0:
        pieces.append(_resolved(page[at:opening]))
        at = _end_of_markup(page, opening)
        pieces.append("<" if at == opening + 1 else _blank(page[opening:at]))
    pieces.append(_resolved(page[at:]))
    return "".join(pieces)


def keep_only(page: str, paragraphs: Iterable[str]) -> str:
    """The visible page with everything blanked out that belongs to none of some paragraphs, each of which it has once.

    Paragraphs are looked for in their order, without regard to space; one that the page does not have word for word is left out.
    Within a paragraph line ends become carriage returns, so that it stays one paragraph; two are parted by a paragraph separator.
    """
    pieces: list[str] = []
    at = 0
    spans = list(_spans(page, paragraphs))
    for first, last in spans:
        gap = _blank(page[at:first])
        if pieces and len(gap) >= len(_BREAK) and "\n" not in gap[-2:] and "\r" not in gap[-2:]:
            gap = gap[: -len(_BREAK)] + _BREAK
        pieces += [gap, _one_paragraph(page[first:last])]
        at = last
    return "".join(pieces) + _blank(page[at:])


def _spans(page: str, paragraphs: Iterable[str]) -> Iterator[tuple[int, int]]:
    places = array("q", (at for at, sign in enumerate(page) if not sign.isspace()))
    dense = "".join(page.split())
    at = 0
    for paragraph in paragraphs:
        wanted = "".join(paragraph.split())
        found = dense.find(wanted, at) if wanted else -1
        if found >= 0:
            at = found + len(wanted)
            yield places[found], places[at - 1] + 1


def _end_of_markup(page: str, at: int) -> int:
    """Where the markup that begins at "<" ends; the place after "<" where it is none."""
    if page.startswith("<!--", at):
        return _after(page, "-->", at + 4)
    tag = _TAG.match(page, at)
    if tag is None:
        return _after(page, ">", at) if page[at + 1 : at + 2] in ("!", "?") else at + 1
    end = _end_of_tag(page, tag.end())
    unread = _UNREAD.get(tag[1].lower())
    if unread is not None and page[at + 1] != "/" and page[end - 2 : end] != "/>":
        closing = unread.search(page, end)
        return len(page) if closing is None else closing.start()
    return end


def _end_of_tag(page: str, at: int) -> int:
    """After the ">" that ends a tag: one inside quotation marks does not."""
    end = page.find(">", at)
    while end >= 0:
        quoted = ""
        for sign in page[at:end]:
            if quoted:
                quoted = "" if sign == quoted else quoted
            elif sign in "\"'":
                quoted = sign
        if not quoted:
            return end + 1
        closing = page.find(quoted, end)
        if closing < 0:
            return end + 1
        at, end = closing + 1, page.find(">", closing)
    return len(page)


def _after(page: str, mark: str, at: int) -> int:
    found = page.find(mark, at)
    return len(page) if found < 0 else found + len(mark)


def _blank(text: str) -> str:
    return _NOT_LINE_END.sub(" ", text)


def _resolved(text: str) -> str:
    """Character references resolved, each filled up with space on the side where no word is torn."""
    if "&" not in text:
        return text
    pieces: list[str] = []
    at = 0
    for reference in _REFERENCE.finditer(text):
        signs = unescape(reference.group())
        pieces.append(text[at : reference.start()])
        at = reference.end()
        if signs == reference.group():
            pieces.append(signs)
        elif text[at : at + 1].isalnum():  # "Larkfield&rsquo;s", "&ldquo;We will": the sign belongs to what follows
            pieces.append(signs.rjust(len(reference.group())))
        else:
            pieces.append(signs.ljust(len(reference.group())))
    return "".join(pieces) + text[at:]


def _one_paragraph(text: str) -> str:
    return text.replace("\r\n", " \r").replace("\n", "\r")
