"""Tells which names of a text are places, with the wider place behind them and the preposition before."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factdesk.language.en import name_words
from factdesk.reading.places.gazetteer import can_hold, known

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdesk.reading.model import NameMention
    from factdesk.text.document import Document

_INSIDE = frozenset("in near outside inside throughout".split())  # before a place, whatever its name
_ABOUT = frozenset("at to from into across around toward towards through via over off on beyond of for between".split())
_MOVED = frozenset(
    """
    visit visits visited visiting leave leaves left leaving reach reached reaching enter entered entering tour toured touring
    invade invaded invading bomb bombed bombing attack attacked
    """.split()
)  # fmt: skip
_SKIPPED = frozenset(
    """
    the downtown central northern southern eastern western nearby suburban rural upstate greater mainland occupied northwestern
    northeastern southwestern southeastern north south east west midtown lower upper neighboring neighbouring
    """.split()
)  # fmt: skip
_KINDS = frozenset(
    """
    suburb suburbs town city village island islands province state region capital port district borough neighborhood outskirts
    neighbourhood republic county area resort coast territory streets north south east west center centre hamlet community
    """.split()
)  # fmt: skip
# A stake, a role "in" something is in no place.
_NOT_WHERE = frozenset(
    """
    stake stakes share shares interest interests investment investments invest invested holding holdings stock confidence role
    faith believe believes believed trust rise fall drop increase decline change changes participation involvement specializing
    """.split()
)  # fmt: skip
_DASHES = frozenset({"--", "—", "–", "-", "---", "_"})
_FACILITY_WORDS = name_words.PLACE_WORDS | frozenset("stadium museum hospital hotel mosque church cathedral prison".split())


class Place(NamedTuple):
    """A place in the text: its tokens, its name, what follows it as wider, the preposition, whether it is a dateline."""

    first: int
    last: int
    name: str
    within: str
    preposition: str
    dateline: bool
    rule: str


class Finder:
    """Finds the places of one document among its names."""

    def __init__(self, document: Document, names: Sequence[NameMention]) -> None:
        self._document = document
        self._tokens = document.tokens
        self._names = names
        self._starts = {name.first: name for name in names}
        self._texts = {name.first: document.text[name.span.start : name.span.end] for name in names}
        self._widers = [self._wider(name) for name in names]
        self._prepositions = [self._preposition(name) for name in names]
        self._usually = self._usual()

    def places(self) -> list[Place]:
        """The places in text order."""
        found: list[Place] = []
        taken = -1
        for number, name in enumerate(self._names):
            if name.first < taken:
                continue
            place = self._dateline(number, name) or self._place(number, name, found[-1] if found else None)
            if place is not None:
                found.append(place)
                taken = place.last
        return found

    def _text(self, name: NameMention) -> str:
        return self._texts[name.first]

    def _preposition(self, name: NameMention) -> str:
        """The preposition that governs a name, over "the", "northern", "the suburb of"."""
        tokens = self._tokens
        at = name.first - 1
        while at >= 0 and tokens[at].lower in _SKIPPED:
            at -= 1
        if at < 0:
            return ""
        if tokens[at].lower == "of" and at > 0 and tokens[at - 1].lower in _KINDS:
            step = at - 2
            while step > max(0, at - 8) and tokens[step].text[0].isalnum() and tokens[step].lower not in _INSIDE | _ABOUT:
                step -= 1
            return (
                tokens[step].lower
                if step >= 0 and tokens[step].lower in _INSIDE | _ABOUT and tokens[step].lower != "of"
                else "in"
            )
        if tokens[at].lower in _INSIDE or tokens[at].lower in _ABOUT:
            if at > 0 and tokens[at - 1].lower in _NOT_WHERE:
                return ""
            return tokens[at].lower
        return ""

    def _usual(self) -> dict[str, bool]:
        """For each name whether at least half of its mentions stand behind a preposition of place or before a wider place."""
        counts: dict[str, list[int]] = {}
        for name, preposition, (wider, _) in zip(self._names, self._prepositions, self._widers, strict=True):
            tally = counts.setdefault(self._text(name).lower(), [0, 0])
            tally[0] += 1
            tally[1] += (preposition in _INSIDE and not name.possessive) or bool(wider)
        return {key: 2 * where >= total for key, (total, where) in counts.items()}

    def _wider(self, inner: NameMention) -> tuple[str, int]:
        """The wider place behind a name and a comma, and the token behind it: ", N.Y.,", ", Indonesia"."""
        tokens, at = self._tokens, inner.last
        if at + 1 >= len(tokens) or tokens[at].text != ",":
            return "", at
        name = self._starts.get(at + 1)
        if name is None or name.possessive or not can_hold(self._text(name), self._text(inner)):
            return "", at
        within, last = self._text(name), name.last
        more = self._starts.get(last + 1) if last < len(tokens) and tokens[last].text == "," else None
        if more is not None and can_hold(self._text(more), within) and not more.possessive:
            within, last = f"{within}, {self._text(more)}", more.last
        return within, last

    def _dateline(self, number: int, name: NameMention) -> Place | None:
        """ "BUFFALO, N.Y. (AP) --" at the start of a paragraph."""
        document, tokens = self._document, self._tokens
        if not self._text(name).isupper():
            return None
        sentence = document.sentence_at(name.span.start)
        if name.span.start != document.blocks[sentence.block].start:
            return None
        within, last = self._widers[number]
        end = last
        if end < len(tokens) and tokens[end].text == ",":
            end += 1
        while end < min(len(tokens), last + 8) and tokens[end].text not in _DASHES:
            if not (tokens[end].text[0].isupper() or tokens[end].text[0].isdigit() or tokens[end].text in "(),./"):
                return None
            end += 1
        if (
            end >= len(tokens)
            or tokens[end].text not in _DASHES
            or (tokens[end].start == tokens[end - 1].end and tokens[end - 1].text != ")")
        ):
            return None
        return Place(name.first, last, self._text(name), within, "", True, "<PLACE> (<agency>) --")

    def _place(self, number: int, name: NameMention, before: Place | None) -> Place | None:
        text, preposition = self._text(name), self._prepositions[number]
        if name.sort == "person" or name.honorific or self._hyphenated(name) or self._of_kind(name):
            return None
        within, last = self._widers[number]
        facility = self._facility(name, last, within) if within else None
        if facility is not None:
            return facility._replace(preposition=preposition)
        in_gazetteer = known(text)
        if name.sort == "organization" and not in_gazetteer:
            court = preposition in _INSIDE and name.parts[-1].lower() == "court" and any(known(part) for part in name.parts)
            return Place(name.first, name.last, text, within, preposition, False, "<preposition> <court>") if court else None
        if name.possessive:
            return None
        if within and name.full is None:
            listed = self._listed(name, text, before) if not preposition else None
            if listed is not None:
                return listed._replace(last=last, within=within)
            return Place(name.first, last, text, within, preposition, False, "<place>, <wider place>")
        if preposition and (in_gazetteer or name.sort == "place"):
            if preposition in ("of", "for", "on", "between", "over") and not self._home(name):
                return None
            return Place(name.first, name.last, text, "", preposition, False, "<preposition> <place>")
        if preposition in _INSIDE and name.full is None and self._usually.get(text.lower(), False):
            return Place(name.first, name.last, text, "", preposition, False, "<preposition> <place>")
        if in_gazetteer or name.sort == "place":
            return self._moved(name, text) or self._listed(name, text, before)
        return self._listed(name, text, before) if self._usually.get(text.lower(), False) else None

    def _hyphenated(self, name: NameMention) -> bool:
        """Whether a name is half of a pair: "US-China ties"."""
        tokens = self._tokens
        return (
            name.last < len(tokens)
            and tokens[name.last].text in ("-", "–")
            and tokens[name.last].start == tokens[name.last - 1].end
        )

    def _of_kind(self, name: NameMention) -> bool:
        """Whether a name only tells which kind of place follows: "the Buffalo suburb of Amherst"."""
        tokens = self._tokens
        return name.last + 1 < len(tokens) and tokens[name.last].lower in _KINDS and tokens[name.last + 1].lower == "of"

    def _home(self, name: NameMention) -> bool:
        """Whether "of" gives somebody's home: "Ida Lind, 52, of Hull"; "the town of" has its own preposition."""
        tokens = self._tokens
        return name.first >= 2 and tokens[name.first - 1].lower == "of" and tokens[name.first - 2].text == ","

    def _facility(self, name: NameMention, last: int, within: str) -> Place | None:
        """ "Newark, N.J., International Airport": town, state and building in one name."""
        tokens = self._tokens
        if last + 1 >= len(tokens) or tokens[last].text != ",":
            return None
        behind = self._starts.get(last + 1)
        if behind is not None and behind.parts[-1].lower() in _FACILITY_WORDS:
            return Place(
                name.first,
                behind.last,
                f"{self._text(name)} {self._text(behind)}",
                within,
                "",
                False,
                "<town>, <state>, <building>",
            )
        if tokens[last + 1].lower in ("airport", "prison", "stadium", "courthouse"):
            return Place(
                name.first,
                last + 2,
                f"{self._text(name)} {tokens[last + 1].text}",
                within,
                "",
                False,
                "<town>, <state>, <building>",
            )
        return None

    def _moved(self, name: NameMention, text: str) -> Place | None:
        """A place behind a verb of moving: "to visit Washington"."""
        tokens = self._tokens
        at = name.first - 1
        if at >= 0 and tokens[at].lower == "the":
            at -= 1
        if at >= 0 and tokens[at].lower in _MOVED:
            return Place(name.first, name.last, text, "", "", False, "<visit> <place>")
        return None

    def _listed(self, name: NameMention, text: str, before: Place | None) -> Place | None:
        """A place behind another one of a list: "in Xinjiang, Tibet and Hong Kong"."""
        if before is None or before.dateline or not before.preposition:
            return None
        between = [token.lower for token in self._tokens[before.last : name.first]]
        if between in ([","], ["and"], ["or"], [",", "and"], [",", "or"]):
            return before._replace(
                first=name.first, last=name.last, name=text, within="", rule="<preposition> <place> and <place>"
            )
        return None
