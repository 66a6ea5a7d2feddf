"""Clauses: the stretches of a sentence that say one thing each.

A clause opens at a relative pronoun, a subordinator before a subject and verb, "that" after a verb or noun, a semicolon, colon,
dash or bracket, the marks of a quotation that holds a verb, and at a coordinator before a new verb. Participles after a
comma open a clause that shares its subject with the one before. Crossing from one clause to another has a price, so that what is
said in one clause is not taken for the other's.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from factdesk.frames.people import is_person_noun
from factdesk.frames.tags import Tag
from factdesk.frames.words import past_or_participle, stem
from factdesk.language.en.function_words import NEGATIONS
from factdesk.language.en.people import COMPANY_NOUNS
from factdesk.language.en.verbs import REPORTING
from factdesk.records import dataclass

if TYPE_CHECKING:
    from factdesk.text.document import Document, Sentence
    from factdesk.text.tokens import Token


class Link(Enum):
    """How a clause is tied to the one before it, and the price of crossing between them."""

    MAIN = "main"
    COORDINATE = "coordinate"
    SHARED = "shared subject"
    THAT = "that"
    RELATIVE = "relative"
    ADVERBIAL = "adverbial"
    PARTICIPLE = "participle"
    RESUMED = "resumed"  # goes on behind an inserted relative clause
    BREAK = "break"


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens `first` to `last` (exclusive) of the document; `verbs` the numbers of its verbs; `opener` the word that opens it."""

    index: int
    first: int
    last: int
    link: Link
    opener: str
    verbs: tuple[int, ...]
    negated: bool
    modal: str
    past: bool
    resumes: int = -1  # the number of the clause it goes on with, behind an insertion

    @property
    def verb(self) -> int | None:
        """The first verb."""
        return self.verbs[0] if self.verbs else None


_REPORTING = frozenset(stem(word) for word in REPORTING)
# Past forms that are no participle: a clause of its own is theirs.
_FINITE_ONLY = frozenset("was were had did said went came saw gave took knew began became spoke wrote broke fell".split())
_BREAKS = frozenset({";", ":", "—", "–", "--", "(", ")", "[", "]"})


class _Start(NamedTuple):
    """Where a clause starts (in the sentence), how it is tied, the word that opens it, and the clause it goes on with."""

    first: int
    link: Link
    opener: str
    resumes: int


def clauses(document: Document, sentence: Sentence, tags: list[Tag]) -> tuple[Clause, ...]:
    """The clauses of a sentence, in order; together they hold all its tokens."""
    starts = [_Start(0, Link.MAIN, "", -1)]
    tokens = document.tokens[sentence.first : sentence.last]
    quiet, insertions = _asides(tokens, tags)
    outside: dict[int, int] = {}  # closing mark of an insertion -> the clause it stands in
    seen_verb = False
    for at, tag in enumerate(tags):
        if at in insertions:
            outside[insertions[at]] = len(starts) - 1
        here = starts[-1]
        link = None if at in quiet else _opens(tokens, tags, at, here.first, seen_verb)
        resumes = -1
        if at in outside and outside[at] < len(starts) - 1:
            link, resumes = Link.RESUMED, outside[at]
        elif (
            link is None
            and here.link is Link.RELATIVE
            and seen_verb
            and (_resumes(tags, at, here.first) or _goes_on(tokens, tags, at, here))
        ):
            link, resumes = Link.RESUMED, max(0, len(starts) - 2)
        if link is not None and at > here.first:
            starts.append(_Start(at, link, tokens[at].lower, resumes))
            seen_verb = False
        elif tag in (Tag.VERB, Tag.AUX, Tag.MODAL) and seen_verb:
            inner = _inner(tokens, tags, here.first, at)
            if inner is not None:
                starts.append(_Start(*inner, -1))
        if tag in (Tag.VERB, Tag.AUX, Tag.MODAL):
            seen_verb = True
    ends = [start.first for start in starts[1:]] + [len(tokens)]
    return tuple(
        _clause(document, sentence.first, start, end, tags, number)
        for number, (start, end) in enumerate(zip(starts, ends, strict=True))
    )


def _resumes(tags: list[Tag], at: int, first: int) -> bool:
    """Whether a comma ends a relative clause: a finite verb without subject follows, and no noun of the main clause has one yet."""
    if tags[at] is not Tag.COMMA or any(tag in (Tag.VERB, Tag.AUX, Tag.MODAL) for tag in tags[:first]):
        return False
    after = at + 1
    while after < len(tags) and tags[after] in (Tag.ADV, Tag.NEG):
        after += 1
    return after < len(tags) and tags[after] in (Tag.AUX, Tag.MODAL, Tag.VERB)


def _goes_on(tokens: tuple[Token, ...], tags: list[Tag], at: int, here: _Start) -> bool:
    """Whether a second finite verb ends a relative clause without a comma: "the storm that followed [killed two people]".

    The relative pronoun must be the subject of the first, and the noun before it must have no verb yet.
    """
    finite = tags[at] in (Tag.AUX, Tag.MODAL) or (tags[at] is Tag.VERB and past_or_participle(tokens[at].lower))
    if (
        not finite
        or here.opener not in ("who", "which", "that")
        or tags[at - 1] not in (Tag.NOUN, Tag.NAME, Tag.VERB, Tag.NUM, Tag.PRON, Tag.ADV)
    ):
        return False
    if any(tag in (Tag.VERB, Tag.AUX, Tag.MODAL) for tag in tags[: here.first]) or tags[min(here.first + 1, at)] not in (
        Tag.VERB,
        Tag.AUX,
        Tag.MODAL,
    ):
        return False
    inside = tags[here.first + 1 : at]
    if any(tag in (Tag.CONJ, Tag.SUB, Tag.REL, Tag.COMMA, Tag.PUNCT, Tag.QUOTE) for tag in inside) or inside[-1] is Tag.AUX:
        return False
    verb = next((i for i, tag in enumerate(inside) if tag is Tag.VERB), None)
    if verb is None:
        return False
    if tags[at] is not Tag.VERB:
        return tags[at - 1] is not Tag.PRON or verb < len(inside) - 1
    following = tags[at + 1] if at + 1 < len(tags) else Tag.PUNCT
    return tokens[at].lower in _FINITE_ONLY or (
        following in (Tag.DET, Tag.NUM, Tag.NAME, Tag.PRON) and tags[at - 1] is not Tag.ADV
    )


_CLOSING = {"(": ")", "[": "]", "—": "—", "–": "–", "--": "--"}


def _asides(tokens: tuple[Token, ...], tags: list[Tag]) -> tuple[frozenset[int], dict[int, int]]:
    """The marks of insertions: those without a verb of their own, which part nothing; and of the others, opening mark -> closing."""
    quiet: set[int] = set()
    insertions: dict[int, int] = {}
    for at, token in enumerate(tokens):
        closing = _CLOSING.get(token.text)
        if closing is None or at in quiet or at in insertions.values():
            continue
        end = next((i for i in range(at + 1, len(tokens)) if tokens[i].text == closing), None)
        if end is None:
            continue
        if any(tag in (Tag.VERB, Tag.AUX, Tag.MODAL) for tag in tags[at + 1 : end]):
            insertions[at] = end
        else:
            quiet |= {at, end}
    return frozenset(quiet), insertions


def _opens(tokens: tuple[Token, ...], tags: list[Tag], at: int, first: int, seen_verb: bool) -> Link | None:
    token = tokens[at]
    text = token.text
    tag = tags[at]
    if text in _BREAKS:
        return Link.BREAK
    if tag is Tag.REL:
        return Link.RELATIVE
    if tag is Tag.SUB:
        if text.lower() == "that":
            return Link.THAT if at and tags[at - 1] in (Tag.VERB, Tag.COMMA, Tag.PRON, Tag.PARTICIPLE, Tag.ADV) else Link.RELATIVE
        return Link.ADVERBIAL if _has_verb(tags, at + 1) else None
    if tag is Tag.QUOTE and text in ("“", "``", '"') and _quotes_clause(tags, at):
        return Link.BREAK
    if tag is Tag.QUOTE and text in ("”", "''") and seen_verb and at + 1 < len(tags) and _has_verb(tags, at + 1):
        return Link.BREAK if first == 0 or tokens[first].text in ("“", "``") else None  # not after a quoted word or two
    if tag is Tag.CONJ and seen_verb:
        return _coordinated(tokens, tags, at)
    if tag is Tag.COMMA and at + 1 < len(tags) and seen_verb and tags[at + 1] is Tag.PARTICIPLE and tags[at - 1] is not Tag.NUM:
        return Link.PARTICIPLE
    return None


_PHRASE = frozenset({Tag.DET, Tag.NAME, Tag.NOUN, Tag.PRON, Tag.NUM, Tag.HYPHEN, Tag.POSS, Tag.ADV, Tag.PARTICIPLE})


def _inner(tokens: tuple[Token, ...], tags: list[Tag], first: int, at: int) -> tuple[int, Link, str] | None:
    """Where a clause without opening word starts that a second verb belongs to, or None where there is none.

    "said [he pressed them]": a verb of saying, then a subject, then a verb. "two agents [charged in the bombing]": a participle
    right after a noun. "the meetings [Blinken held with them]": a name or pronoun right after a noun, then a verb.
    """
    before = at - 1
    while before > first and tags[before] in _PHRASE:
        before -= 1
    if before < at - 1 and tags[before] is Tag.VERB and stem(tokens[before].lower) in _REPORTING:
        return before + 1, Link.THAT, ""
    subject = at
    while subject - 1 > first and tags[subject - 1] in (Tag.NAME, Tag.PRON):
        subject -= 1
    if subject < at and tags[subject - 1] is Tag.NOUN and not _titles(tokens[subject - 1].lower):
        return subject, Link.RELATIVE, "that"
    participle = tags[at] is Tag.VERB and past_or_participle(tokens[at].lower) and tokens[at].lower not in _FINITE_ONLY
    if participle and tags[at - 1] in (Tag.NOUN, Tag.NAME) and at - 1 > first:
        return at, Link.RELATIVE, ""
    return None


def _titles(noun: str) -> bool:
    """Whether a noun stands before a name as its title ("spokesman Ann Lee", "auto maker Fiat")."""
    return is_person_noun(noun) or noun in COMPANY_NOUNS


def _has_verb(tags: list[Tag], at: int) -> bool:
    for tag in tags[at : at + 14]:
        if tag in (Tag.VERB, Tag.AUX, Tag.MODAL):
            return True
        if tag in (Tag.PUNCT, Tag.REL, Tag.SUB):
            return False
    return False


def _quotes_clause(tags: list[Tag], at: int) -> bool:
    for tag in tags[at + 1 :]:
        if tag is Tag.QUOTE:
            return False
        if tag in (Tag.VERB, Tag.AUX, Tag.MODAL):
            return True
    return False


def _coordinated(tokens: tuple[Token, ...], tags: list[Tag], at: int) -> Link | None:
    """A coordinator opens a clause where a verb follows at once, or a subject and its verb."""
    after = at + 1
    while after < len(tags) and tags[after] in (Tag.ADV, Tag.NEG):
        after += 1
    if after < len(tags) and tags[after] in (Tag.VERB, Tag.AUX, Tag.MODAL):
        return Link.SHARED
    subject = False
    for place in range(after, min(after + 9, len(tags))):
        tag = tags[place]
        if tag in (Tag.VERB, Tag.AUX, Tag.MODAL):
            if not subject:
                return None
            bare_past = tag is Tag.VERB and past_or_participle(tokens[place].lower)
            return Link.COORDINATE if tag is not Tag.VERB or bare_past or tags[after] in (Tag.PRON, Tag.NAME) else None
        if tag in (Tag.PREP, Tag.TO, Tag.COMMA, Tag.PUNCT, Tag.REL, Tag.SUB, Tag.CONJ):
            return None
        subject = subject or tag in (Tag.PRON, Tag.NAME, Tag.NOUN)
    return None


def _clause(document: Document, offset: int, start: _Start, last: int, tags: list[Tag], number: int) -> Clause:
    first = start.first
    verbs, negated, modal, past = [], False, "", False
    for at in range(first, last):
        word = document.tokens[offset + at].lower
        tag = tags[at]
        if tag is Tag.VERB:
            verbs.append(offset + at)
            past = past or (past_or_participle(word) and not modal)
        elif tag is Tag.MODAL:
            modal = modal or word
        elif tag is Tag.AUX:
            past = past or word in ("was", "were", "had", "did", "been")
            if not any(t is Tag.VERB for t in tags[at + 1 : last]):
                verbs.append(offset + at)
        elif tag is Tag.PARTICIPLE and not (at + 1 < last and tags[at + 1] in (Tag.NOUN, Tag.NAME)):
            verbs.append(offset + at)
        if word in NEGATIONS and tag is Tag.NEG:
            negated = True
    return Clause(
        number, offset + first, offset + last, start.link, start.opener, tuple(verbs), negated, modal, past, start.resumes
    )
