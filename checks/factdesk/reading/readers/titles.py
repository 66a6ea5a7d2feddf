"""Titles: offices, professions and roles, with their holders.

Reads: Foreign Minister Ida Lind; Ida Lind, 52, an obstetrician and surgeon; his counterpart, Ida Lind; she was named envoy.
Leaves: General Motors; in general; two ministers; the Prime of life.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.language.en import offices, reporting
from factdesk.language.en.phrase_words import ADVERBS, AUXILIARIES, CONJUNCTIONS, PREPOSITIONS
from factdesk.reading.index import TITLE, index_of
from factdesk.reading.model import Kind, NameMention, TitleForm, TitleMention
from factdesk.reading.registry import Reader
from factdesk.reading.titles.holders import Holder, Holders, together
from factdesk.reading.titles.phrases import Finder, Phrase
from factdesk.records import replace
from factdesk.text.position import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factdesk.reading.model import AnyMention
    from factdesk.text.document import Document
    from factdesk.text.tokens import Token

_MAY_FOLLOW = PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | ADVERBS
# Behind these another office begins, of another body: "a professor and currently director of the centre".
_TIMES = frozenset({"currently", "now", "later", "simultaneously"})
# Honorifics that tell a profession.
_HONORIFICS = frozenset({"Dr", "Dr.", "Prof", "Prof.", "Professor", "Rev", "Rev."})


def read(document: Document, before: Sequence[AnyMention]) -> list[AnyMention]:
    """The titles of a document; those tied to nobody only where they are definite or an office of a country."""
    names = [mention for mention in before if isinstance(mention, NameMention)]
    tokens = document.tokens
    starts: dict[int, NameMention] = {}
    ends = {name.last: name for name in names}
    inside = {at: name for name in names for at in range(name.first, name.last)}
    for name in names:
        starts[name.first] = name
        if name.honorific:
            starts.setdefault(name.first - 1 - (tokens[name.first - 1].text == "."), name)
    phrases = Finder(tokens, starts, inside).phrases(index_of(document).places(TITLE))
    holders = Holders(document, starts, ends)
    found: list[AnyMention] = [*_honorifics(document, names)]
    for phrase, holder in _tied(document, phrases, holders):
        if holder is None and not (_definite(phrase) and _complete(document, phrase)):
            continue
        found.append(_mention(document, phrase, holder))
    found.sort(key=lambda mention: mention.span.start)
    return found


def _honorifics(document: Document, names: Sequence[NameMention]) -> Iterator[TitleMention]:
    tokens = document.tokens
    for name in names:
        if name.honorific not in _HONORIFICS:
            continue
        first = name.first - 1 - (tokens[name.first - 1].text == ".")
        word = offices.ABBREVIATIONS.get(tokens[first].lower, tokens[first].lower)
        yield TitleMention(
            Span(tokens[first].start, tokens[name.first - 1].end), first, name.first, Kind.TITLE, "<honorific> <name>",
            head=offices.SAME_HEAD.get(word, word), form=TitleForm.PREFIX, holder=name.span,
        )  # fmt: skip


def _tied(document: Document, phrases: list[Phrase], holders: Holders) -> list[tuple[Phrase, Holder | None]]:
    """Each title with its holder; titles joined by "and" share holder and what they are of."""
    tokens = document.tokens
    tied = [
        (phrase, holders.of(_as_joined(phrase, phrases[at - 1], tokens) if at else phrase)) for at, phrase in enumerate(phrases)
    ]
    for at in range(len(tied) - 1, 0, -1):
        (left, mine), (right, theirs) = tied[at - 1], tied[at]
        if not together(tokens, left, right):
            continue
        if (
            theirs is not None
            and theirs.form is TitleForm.PREFIX
            and (left.determiner in ("a", "an") or tokens[left.last].text == ",")
        ):
            continue
        alone = left.office.of or left.last != left.head_last or tokens[right.first - 1].lower in _TIMES
        office = left.office if alone else replace(left.office, of=right.office.of)
        tied[at - 1] = (left._replace(office=office), mine or theirs)
    for at in range(1, len(tied)):
        (left, mine), (right, theirs) = tied[at - 1], tied[at]
        if theirs is None and mine is not None and mine.form is not TitleForm.PREFIX and together(tokens, left, right):
            tied[at] = (right, mine)
    return tied


def _as_joined(phrase: Phrase, before: Phrase, tokens: tuple[Token, ...]) -> Phrase:
    """A title with the article of the one that it is joined to: "the chairman and chief executive, Ida Lind,"."""
    joined = not phrase.determiner and bool(before.determiner) and together(tokens, before, phrase)
    return phrase._replace(determiner=before.determiner) if joined else phrase


def _definite(phrase: Phrase) -> bool:
    """Whether a title without a name tells of one holder: "the foreign minister", "his lawyer", "China's president"."""
    return phrase.determiner in ("the", "his", "her", "its", "their", "'s", "our", "my") or bool(phrase.office.countries)


def _complete(document: Document, phrase: Phrase) -> bool:
    """Whether the noun phrase ends with the title: not "the principal amount"."""
    if phrase.last >= len(document.tokens):
        return True
    token = document.tokens[phrase.last]
    return not token.text[0].islower() or token.lower in _MAY_FOLLOW or token.lower in reporting.VERBS


def _mention(document: Document, phrase: Phrase, holder: Holder | None) -> TitleMention:
    tokens, office = document.tokens, phrase.office
    return TitleMention(
        Span(tokens[phrase.first].start, tokens[phrase.last - 1].end), phrase.first, phrase.last, Kind.TITLE,
        holder.rule if holder is not None else "the <title>",
        head=office.head, modifiers=office.modifiers, of=office.of, status=office.status,
        form=holder.form if holder is not None else TitleForm.NONE, holder=holder.span if holder is not None else None,
    )  # fmt: skip


READER = Reader(name="titles", kinds=frozenset({Kind.TITLE}), read=read, needs=("names",))
