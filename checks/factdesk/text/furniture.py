"""Page furniture: share buttons, reading times, footers, forms. Recognised by shape and words, never evidence.

Words first: a short block that says what only a page says (`factdesk.language.en.furniture`) is furniture. Then shape: short
scraps above a known headline are the page's; so are those before the first paragraph of prose beside other words of the page,
and those after the last one where words of the page stand among them. In between nothing is furniture by its shape alone; a short
line without a full stop is a heading there. When in doubt a block is body, for body can be evidence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import zip_longest
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from factdesk.language.en.furniture import BYLINES, CAPTIONS, FURNITURE, JOBS, SMALL
from factdesk.text.document import Role
from factdesk.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factdesk.language.en.furniture import Furniture

_LONGEST = 700  # code points: a longer block is prose, whatever it says
_PROSE_WORDS = 8  # a block of at least so many words with a full stop is prose
_SCRAP_WORDS = 8  # a scrap at the end of a page has at most so many
_LABEL_WORDS = 6  # a scrap above the headline has at most so many
_FEW_WORDS = 30  # in a longer block the cues are looked for before its words are told apart
_BUTTON_WORDS = 4  # the label of a button has at most so many
_HEADING_WORDS = 12
_HEADLINE_WORDS = range(3, 23)
_MARKS = "*_#> \t"
_CLOSERS = "\"'”’)»*_ "
_STOPS = (".", "!", "?", "…", ":", ";")
_ITEM_STARTS = frozenset("-*•–+0123456789")
_LIST_ITEM = re.compile(r"[-*•–+] |[0-9]{1,3}[.)] ")


class _Scrap(NamedTuple):
    """A block as the rules see it: its plain form, how many words it has, whether it ends as a sentence does, is a list's item."""

    written: str
    plain: str
    size: int
    ends: bool
    item: bool


def roles(paragraphs: Sequence[str], headline: str | None = None, words: Sequence[Sequence[str]] = ()) -> list[Role]:
    """The role of each paragraph of a page, in order. `headline` is the article's, where it is known from elsewhere.

    `words` are the paragraphs' tokens in lower case, where somebody has them: they tell at once that most hold no cue.
    """
    scraps = [_scrap(paragraph) for paragraph in paragraphs]
    found = [_by_words(scrap, its) for scrap, its in zip_longest(scraps, words)]
    top = _mark_headline(scraps, found, headline)
    for at in range(top):
        if found[at] is None and scraps[at].size <= _LABEL_WORDS:
            found[at] = Role.FURNITURE
    _mark_top(scraps, found)
    _mark_tail(scraps, found)
    return [role or _by_shape(scraps, at) for at, role in enumerate(found)]


def match(text: str) -> tuple[Role, str] | None:
    """The role a block has by its words alone, and the name of the pattern that tells; None where none does."""
    return _match(_scrap(text))


def _mark_headline(scraps: Sequence[_Scrap], found: list[Role | None], headline: str | None) -> int:
    """Mark the headline wherever it stands; gives the number of blocks above the first, where it is a known one."""
    if headline is not None:
        wanted = _plain(headline)
        repeated = [at for at, scrap in enumerate(scraps) if scrap.plain == wanted]
        for at in repeated:
            found[at] = Role.HEADLINE
        if repeated:
            return repeated[0]
    for at, scrap in enumerate(scraps[:-1]):
        if found[at] is not None:
            continue
        if scrap.ends or scrap.item or scrap.size not in _HEADLINE_WORDS or not any(other.ends for other in scraps[at + 1 :]):
            break
        found[at] = Role.HEADLINE
        break
    return 0


def _prose(scraps: Sequence[_Scrap], found: Sequence[Role | None]) -> list[int]:
    return [at for at, scrap in enumerate(scraps) if found[at] is None and scrap.ends and scrap.size >= _PROSE_WORDS]


def _mark_top(scraps: Sequence[_Scrap], found: list[Role | None]) -> None:
    """Labels of buttons, before the first prose, stand beside the page's other words."""
    prose = _prose(scraps, found)
    for at in range(prose[0] if prose else 0):
        beside = (found[at - 1] if at else None, found[at + 1])
        if found[at] is None and Role.FURNITURE in beside and not scraps[at].ends and scraps[at].size <= _BUTTON_WORDS:
            found[at] = Role.FURNITURE


def _mark_tail(scraps: Sequence[_Scrap], found: list[Role | None]) -> None:
    """Scraps after the last prose are the page's, where words there say that the page has begun."""
    prose = _prose(scraps, found)
    if not prose or Role.FURNITURE not in found[prose[-1] + 1 :]:
        return
    for at in range(prose[-1] + 1, len(scraps)):
        scrap = scraps[at]
        if found[at] is not None or scrap.item:
            continue
        if (not scrap.ends and scrap.size <= _SCRAP_WORDS) or (scrap.size <= _LABEL_WORDS and found[at - 1] is Role.FURNITURE):
            found[at] = Role.FURNITURE


def _by_shape(scraps: Sequence[_Scrap], at: int) -> Role:
    scrap = scraps[at]
    if scrap.written.startswith("#"):
        return Role.HEADING
    between = at + 1 < len(scraps)
    return Role.HEADING if between and not scrap.ends and not scrap.item and scrap.size <= _HEADING_WORDS else Role.BODY


def _by_words(scrap: _Scrap, words: Sequence[str] | None) -> Role | None:
    matched = _match(scrap, words)
    return matched[0] if matched else None


def _match(scrap: _Scrap, words: Sequence[str] | None = None) -> tuple[Role, str] | None:
    if not scrap.plain or scrap.plain.startswith('"'):  # the page does not speak in quotation marks
        return None
    cued, beginnings = _fitting(scrap.size)
    if words is not None:
        likely = not beginnings.isdisjoint(words)
    else:
        likely = bool(cued) and (scrap.size <= _FEW_WORDS or _holds_any(scrap.plain, cued))
    if likely:
        present = cued.keys() & _words(scrap.plain)
        plain = _unquoted(scrap.plain) if present else ""
        for _, role, pattern in sorted({each for cue in present for each in cued[cue]}, key=_number):
            if _reads(pattern, scrap, plain):
                return role, pattern.name
    if scrap.size <= _SCRAP_WORDS and _is_job_line(scrap):
        return Role.BYLINE, "<name>, <job>"
    return None


_Cued = dict[str, list[tuple[int, Role, "Furniture"]]]


def _fitting(size: int) -> tuple[_Cued, frozenset[str]]:
    """The patterns that a block of so many words can match, numbered as they are tried, by cue; and the cues' first tokens."""
    lengths = _lengths()
    at = bisect_left(lengths, size)
    return _up_to(lengths[at]) if at < len(lengths) else ({}, frozenset())


@cache
def _lengths() -> list[int]:
    """The numbers of words that a block may have at most for some pattern, in order."""
    return sorted({pattern.most for patterns in (CAPTIONS, FURNITURE, BYLINES) for pattern in patterns})


@cache
def _up_to(size: int) -> tuple[_Cued, frozenset[str]]:
    groups = ((Role.CAPTION, CAPTIONS), (Role.FURNITURE, FURNITURE), (Role.BYLINE, BYLINES))
    fitting: _Cued = {}
    for number, (role, pattern) in enumerate((role, pattern) for role, patterns in groups for pattern in patterns):
        for cue in pattern.cues if size <= pattern.most else ():
            fitting.setdefault(cue, []).append((number, role, pattern))
    return fitting, frozenset(tokenize(cue)[0].lower for cue in fitting)


_number = itemgetter(0)


def _holds_any(plain: str, cues: Iterable[str]) -> bool:
    for cue in cues:  # noqa: SIM110 (half the time of any())
        if cue in plain:
            return True
    return False


def _words(plain: str) -> set[str]:
    """The words of a block without the signs around them."""
    words = {word.strip(".,:;!?\"'()[]|•»") for word in plain.replace("/", " ").split()}
    words.update(word for word in ("©", "(c)") if word in plain and word in plain.split())
    return words


def _reads(pattern: Furniture, scrap: _Scrap, plain: str) -> bool:
    return bool(_compiled(pattern).search(plain)) and (not pattern.capitals or _capitals(scrap.written))


@cache
def _compiled(pattern: Furniture) -> re.Pattern[str]:
    return re.compile(pattern.expression)


def _is_job_line(scrap: _Scrap) -> bool:
    """A line such as "Jane Roe Senior Europe correspondent": a name, then a job, and nothing else."""
    if scrap.ends or scrap.size > _SCRAP_WORDS:
        return False
    words = scrap.written.split()
    if not 3 <= len(words) <= _SCRAP_WORDS or words[-1].lower() not in JOBS:
        return False
    return words[0][0].isupper() and words[1][0].isupper() and _capitals(" ".join(words[:-1]))


def _capitals(written: str) -> bool:
    return all(not word[0].isalpha() or word[0].isupper() or word.lower().strip(",") in SMALL for word in written.split())


def _scrap(written: str) -> _Scrap:
    if len(written) > _LONGEST:
        return _Scrap(written[:_LONGEST], "", _LONGEST, True, False)
    plain = _plain(written)
    return _Scrap(written.strip(), plain, plain.count(" ") + bool(plain), _ends(plain), _is_item(written))


def _is_item(written: str) -> bool:
    return written[:1] in _ITEM_STARTS and _LIST_ITEM.match(written) is not None


def _plain(text: str) -> str:
    if not text.isascii():
        text = text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    return " ".join(text.strip(_MARKS).lower().split())


def _ends(plain: str) -> bool:
    trimmed = plain.rstrip(_CLOSERS)
    if trimmed.endswith("]") and "[" in trimmed:  # "… in the region. [Source]"
        trimmed = trimmed[: trimmed.rindex("[")].rstrip(_CLOSERS)
    return trimmed.endswith(_STOPS)


def _unquoted(plain: str) -> str:
    """The text without what stands in double quotation marks: the page's words are never quoted."""
    if '"' not in plain:
        return plain
    return " ".join(plain.split('"')[::2]).strip()
