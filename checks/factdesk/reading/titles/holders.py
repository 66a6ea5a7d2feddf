"""Ties a title to the name of its holder.

- <title> <name>: Foreign Minister Ida Lind; the tabloid the Daily Courier
- <name>, <title>: Ida Lind, 52, the foreign minister; Ida Lind, dean of the institute
- the <title>, <name>: his counterpart, Ida Lind
- <name> is <title>: Ida Lind, who is a nurse; she was named ambassador; she stepped down as chairman
- named <name> <title>: the board named Ida Lind chairman; it replaced her as chairman
- no holder of an office is its holder's kin: Ida Lind, the mayor's sister
- <title> and <title>: a professor and director of the centre: each has the other's holder
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factdesk.language.en.phrase_words import ADVERBS
from factdesk.language.en.reporting import NAMING, SUCCEEDING
from factdesk.reading.model import TitleForm
from factdesk.text.position import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factdesk.reading.model import NameMention
    from factdesk.reading.titles.phrases import Phrase
    from factdesk.text.document import Document
    from factdesk.text.tokens import Token

# Holders of these are no people.
_OF_BODIES = frozenset("tabloid newspaper magazine broadcaster".split())
_DASHES = frozenset({"—", "–", "--"})
_COPULAS = frozenset("is was are were be been being became become becomes remains remained".split())
_NAMING = frozenset("named appointed elected sworn made chosen nominated picked selected installed called".split())
_AS = frozenset(
    """
    served serves serving work works worked working acts acted hired trained appointed
    resign resigns resigned resigning retire retires retired retiring quit quits remain remains remained remaining stay stays stayed
    continue continues continued joins joined return returns returned begins began started confirmed reelected installed
    """.split()
)
# The same with a particle: "stepped down as", "takes over as".
_AS_PARTICLE = {
    "down": frozenset("step steps stepped stepping".split()),
    "over": frozenset("take takes took taken taking".split()),
    "on": frozenset("stay stays stayed".split()),
}
_WHEN = frozenset("now currently then once formerly recently newly previously long".split())
_AUXILIARIES = frozenset("has have had will would been be was is were are being to be could may might should".split())
_LOCATIVE = frozenset("in at near from on inside outside across around to".split())
_PRONOUNS = frozenset({"he", "she"})
_BETWEEN = [[word] for word in ("also", "then", "currently", "now", "later", "simultaneously")]  # behind "and"
_NEGATIONS = frozenset({"not", "n't", "never", "no"})
_AFTER_NAME = frozenset({",", ".", ";", ":", ")", "”", "''", '"', "?", "!", "—", "–", "--"})


class Holder(NamedTuple):
    """Who holds a title, by which form, and the name of the pattern."""

    span: Span
    form: TitleForm
    rule: str


class Holders:
    """Finds the holders of titles among the names of a document."""

    __slots__ = ("_document", "_ends", "_starts", "_tokens")

    def __init__(self, document: Document, starts: Mapping[int, NameMention], ends: Mapping[int, NameMention]) -> None:
        self._document = document
        self._tokens = document.tokens
        self._starts = starts
        self._ends = ends

    def of(self, phrase: Phrase) -> Holder | None:
        """The holder of a title, by the first pattern that fits, in the same sentence."""
        tokens, last = self._tokens, phrase.last
        if last < len(tokens) and tokens[last].lower in ("'s", "’s") and tokens[last].start == tokens[last - 1].end:
            return None  # "Ida Lind, the mayor's sister"
        found = self._prefix(phrase) or self._named(phrase) or self._copula(phrase) or self._apposition(phrase)
        if found is None:
            return None
        sentence = self._document.sentence_at(self._tokens[phrase.first].start)
        return found if sentence.start <= found.span.start and found.span.end <= sentence.end else None

    def _fits(self, name: NameMention | None, phrase: Phrase) -> bool:
        """Whether a name can be that of a holder."""
        if name is None:
            return False
        if phrase.office.head in _OF_BODIES:
            return name.sort != "place"
        return name.sort in ("person", "") or (name.sort == "organization" and len(name.parts) == 2 and name.full is None)

    def _prefix(self, phrase: Phrase) -> Holder | None:
        tokens = self._tokens
        at = phrase.last
        if at < len(tokens) and tokens[at].lower == "the" and phrase.office.head in _OF_BODIES:
            at += 1
        name = self._starts.get(at)
        if name is None or not self._fits(name, phrase):
            return None
        if name.sort == "organization" and phrase.office.head not in _OF_BODIES:
            return None
        return Holder(name.span, TitleForm.PREFIX, "<title> <name>")

    def _named(self, phrase: Phrase) -> Holder | None:
        """Who is named to an office, or followed in it."""
        tokens = self._tokens
        end = phrase.start
        as_ = end > 0 and tokens[end - 1].lower == "as"
        if as_ or (end > 1 and tokens[end - 1].lower in ("be", "become") and tokens[end - 2].lower == "to"):
            end -= 1 if as_ else 2
        name = self._ends.get(end)
        if name is None or not self._fits(name, phrase) or name.first == 0:
            return None
        first = name.first - 2 if name.honorific and tokens[name.first - 1].text == "." else name.first - 1 - bool(name.honorific)
        verb = tokens[first].lower if first >= 0 else ""
        if verb in NAMING or (as_ and verb in SUCCEEDING):
            return Holder(name.span, TitleForm.COPULA, "named <name> <title>")
        return None

    def _copula(self, phrase: Phrase) -> Holder | None:
        tokens = self._tokens
        at = phrase.start - 1
        verb = tokens[at].lower if at >= 0 else ""
        before = tokens[at - 1].lower if at > 0 else ""
        if verb == "as" and at > 1 and tokens[at - 2].lower in _AS_PARTICLE.get(before, ()):
            at -= 2
        elif (verb == "as" and (before in _AS or before in _NAMING)) or (verb in ADVERBS and before in _COPULAS):
            at -= 1
        elif verb not in _COPULAS and verb not in _NAMING:
            return None
        at -= 1
        while at >= 0 and (tokens[at].lower in _AUXILIARIES or tokens[at].lower in ADVERBS):
            at -= 1
        if at < 0 or tokens[at].lower in _NEGATIONS:
            return None
        if tokens[at].lower == "who":
            at -= 1
            if at >= 0 and tokens[at].text == ",":
                at -= 1
        if tokens[at].lower in _PRONOUNS:
            return Holder(Span(tokens[at].start, tokens[at].end), TitleForm.COPULA, "<name> is <title>")
        name = self._before(at + 1)
        if name is not None and self._fits(name, phrase) and not name.possessive:
            return Holder(name.span, TitleForm.COPULA, "<name> is <title>")
        return None

    def _before(self, end: int) -> NameMention | None:
        """The name that ends before a token, over an age or home between commas: "Ida Lind, 52, of Hull,"."""
        tokens = self._tokens
        for _ in range(3):
            name = self._ends.get(end)
            aside = self._aside(name)
            if aside is not None:
                end = aside
                continue
            if name is not None and name.sort != "place" and not self._home(name):
                return name
            comma = next((i for i in range(end - 1, max(-1, end - 14), -1) if tokens[i].text == ","), None)
            if comma is None or comma == 0:
                return None
            inner = tokens[comma + 1 : end]
            if inner and not (inner[0].text[0].isdigit() or inner[0].lower == "of" or (name is not None and len(inner) <= 3)):
                return None
            end = comma
        return None

    def _aside(self, name: NameMention | None) -> int | None:
        """The comma that opens an apposition in which a name stands last: "Ida Lind[,] an officer at Delta Bank, was". Else None."""
        tokens = self._tokens
        if name is None or name.first < 3 or name.last >= len(tokens) or tokens[name.last].text != ",":
            return None
        comma = next((i for i in range(name.first - 1, max(0, name.first - 12), -1) if tokens[i].text == ","), None)
        opens = comma is not None and comma in self._ends and tokens[comma + 1].lower in ("a", "an", "the")
        return comma if opens and tokens[name.first - 1].text != "," else None

    def _home(self, name: NameMention) -> bool:
        """Whether a name is somebody's home: ", of Hull,"."""
        tokens = self._tokens
        return name.first > 1 and tokens[name.first - 1].lower in ("of", "from") and tokens[name.first - 2].text == ","

    def _apposition(self, phrase: Phrase) -> Holder | None:
        """Behind the name, or before it where no name precedes."""
        before = self._behind_name(phrase)
        if before is not None and not self._locative(before):
            return Holder(before.span, TitleForm.APPOSITION, "<name>, <title>")
        after = self._before_name(phrase)
        if after is not None:
            return Holder(after.span, TitleForm.APPOSITION, "the <title>, <name>")
        return None

    def _behind_name(self, phrase: Phrase) -> NameMention | None:
        tokens = self._tokens
        at = phrase.start - 1
        while at > 0 and tokens[at].lower in _WHEN:
            at -= 1  # "Ida Lind, now chairman"
        if at < 1 or tokens[at].text not in (",", *_DASHES, "("):
            return None
        name = self._before(at) if tokens[at].text == "," else self._ends.get(at)
        if name is None or name.possessive or not self._fits(name, phrase):
            return None
        return name

    def _locative(self, name: NameMention) -> bool:
        """Whether a name stands behind "in", "at", "near": no holder of an office."""
        before = self._tokens[name.first - 1].lower if name.first > 0 else ""
        if before == "on" and name.sort == "" and (len(name.parts) > 1 or name.full is not None):
            return False  # sanctions on somebody; streets and bodies are told by their words
        return before in _LOCATIVE and name.sort != "person" and before != "to"

    def _before_name(self, phrase: Phrase) -> NameMention | None:
        tokens = self._tokens
        at = phrase.last
        if at + 1 >= len(tokens) or tokens[at].text not in (",", *_DASHES):
            return None
        if not phrase.determiner or phrase.determiner in ("a", "an", "another", "some", "one"):
            return None
        name = self._starts.get(at + 1) or self._starts.get(at + 2 + (tokens[at + 2].text == ".") if at + 2 < len(tokens) else -1)
        if name is None or not self._fits(name, phrase) or name.sort == "organization" or name.possessive:
            return None
        if name.first > at + 1 and not name.honorific:
            return None
        end = name.last
        if end >= len(tokens) or tokens[end].text in _AFTER_NAME or tokens[end].lower in ("and", "but"):
            return name
        return None


def together(tokens: tuple[Token, ...], left: Phrase, right: Phrase) -> bool:
    """Whether two titles are joined by "and": "professor and director of", "an obstetrician and gynecologist"."""
    between = tokens[left.last : right.first]
    if not between:
        return False
    words = [token.lower for token in between]
    if words[0] == ",":
        words = words[1:]
        if not words:  # "chairman, president and chief executive"
            return right.determiner == "" and right.last < len(tokens) and tokens[right.last].lower in ("and", ",")
    if words not in (["/"], ["-"]) and not (words[:1] == ["and"] and (len(words) == 1 or words[1:] in _BETWEEN)):
        return False
    # "the minister and the spokesman" are two people.
    return right.determiner == "" or (left.determiner in ("a", "an") and right.determiner in ("a", "an"))
