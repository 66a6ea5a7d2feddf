"""Puts marks and attributions together: each quote with its speaker and the quote it goes on with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.reading.model import Kind, QuoteMention
from factdesk.reading.quotes.speakers import Attribution
from factdesk.text.position import Span

if TYPE_CHECKING:
    from factdesk.reading.quotes.marks import Pair
    from factdesk.reading.quotes.speakers import Attributor
    from factdesk.text.document import Document, Sentence

_NOBODY = Attribution(None, "")
_BEHIND = "“…,” said <speaker>"


class Scene:
    """The quotes of one document, attributed from left to right."""

    def __init__(self, document: Document, attributor: Attributor) -> None:
        self._document = document
        self._attributor = attributor
        self._kept: list[Pair] = []
        self._said: list[tuple[Attribution, str]] = []
        self._continues: list[int | None] = []
        self._outer: list[int] = []  # quotes that hold the one at hand

    def quotes(self, marked: list[Pair]) -> list[QuoteMention]:
        """A mention for each pair of marks that holds a word."""
        spans: list[Span] = []
        for pair in marked:
            span = self._span(pair)
            if span is None:
                continue
            self._attribute(pair)
            spans.append(span)
        return [
            QuoteMention(
                span, pair.open + 1, max(pair.close, pair.open + 1), Kind.QUOTE, rule,
                speaker=said.speaker, verb=said.verb, continues=continues,
            )
            for span, pair, (said, rule), continues in zip(spans, self._kept, self._said, self._continues, strict=True)
        ]  # fmt: skip

    def _span(self, pair: Pair) -> Span | None:
        tokens, text = self._document.tokens, self._document.text
        start, end = tokens[pair.open].end, tokens[pair.close - 1].end
        while start < end and text[start].isspace():
            start += 1
        if not any(tokens[i].text[0].isalnum() for i in range(pair.open + 1, pair.close)):
            return None
        return Span(start, end)

    def _attribute(self, pair: Pair) -> None:
        number = len(self._kept)
        previous = self._outermost_before()
        while self._outer and self._kept[self._outer[-1]].close <= pair.open:
            self._outer.pop()
        continues: int | None = None
        if pair.depth and self._outer:
            said, rule = self._nested(pair)
        elif pair.carried and previous is not None:
            continues = previous
            said, rule = self._own(pair)
            if said.speaker is None:
                said, rule = self._said[previous]
            elif self._said[previous][0].speaker is None:
                self._give_back(previous, said)
        else:
            said, rule = self._own(pair)
            own = said.speaker is not None and rule == _BEHIND
            if previous is not None and not own and self._interrupted(previous, pair):
                continues = previous
                if said.speaker is None:
                    said, rule = self._said[previous][0], "“…,” <speaker> said, “…”"
            elif said.speaker is None and self._alone(pair):
                said, rule, continues = self._from_before(pair, previous)
        self._outer.append(number)
        self._kept.append(pair)
        self._said.append((said, rule))
        self._continues.append(continues)

    def _outermost_before(self) -> int | None:
        for number in range(len(self._kept) - 1, max(-1, len(self._kept) - 12), -1):
            if self._kept[number].depth == 0:
                return number
        return None

    def _give_back(self, number: int, said: Attribution) -> None:
        """Gives the speaker at the end of a long quote to its earlier paragraphs."""
        at: int | None = number
        while at is not None and self._said[at][0].speaker is None:
            self._said[at] = (said, "“… / “…,” said <speaker>")
            at = self._continues[at]

    def _own(self, pair: Pair) -> tuple[Attribution, str]:
        """The attribution in the sentences the quote stands in."""
        document, attributor = self._document, self._attributor
        opening = document.sentence_at(document.tokens[pair.open].start)
        closing = self._sentence_of(min(pair.close, len(document.tokens) - 1))
        closed = pair.close < len(document.tokens) and document.tokens[pair.close].end <= document.blocks[pair.block].end
        if closed and pair.close + 1 < len(document.tokens):
            after = self._sentence_of(pair.close + 1)
            if after.block == pair.block:
                found = attributor.behind(pair.close, after.last)
                if found is not None and found.speaker is not None:
                    return found, _BEHIND
        if pair.open > opening.first:
            found = attributor.ahead(pair.open, opening.first)
            if found is not None:
                return found, "<speaker> said “…”"
        if closed:
            found = attributor.at_end(pair.close, closing.last)
            if found is not None and found.speaker is not None:
                return found, "“…” …, <speaker> said"
        found = attributor.according(opening.first, closing.last, pair.open)
        return (found, "according to <speaker>") if found is not None else (_NOBODY, "“…”")

    def _sentence_of(self, token: int) -> Sentence:
        return self._document.sentence_at(self._document.tokens[token].start)

    def _nested(self, pair: Pair) -> tuple[Attribution, str]:
        """A quote within a quote: its own attribution inside the outer one, or the outer one's speaker."""
        outer = self._outer[-1]
        floor = max(self._kept[outer].open + 1, self._sentence_of(pair.open).first)
        found = self._attributor.ahead(pair.open, floor) if pair.open > floor else None
        return (found, "<speaker> said “…”") if found is not None else self._said[outer]

    def _interrupted(self, number: int, pair: Pair) -> bool:
        """Whether only an attribution stands between a quote and the next: “…,” Lind said, “…”; “…,” Lind said. “…”"""
        before = self._kept[number]
        document = self._document
        said, rule = self._said[number]
        if before.block != pair.block or said.speaker is None or rule != _BEHIND:
            if before.block != pair.block or said.speaker is None or before.close + 1 != pair.open:
                return False
            return document.tokens[before.close - 1].text in (".", "?", "!", "…")
        if said.speaker.start < document.tokens[before.close].end:
            return False
        between = pair.open - before.close
        first, last = self._sentence_of(before.close + 1), self._sentence_of(pair.open)
        if last.index == first.index:
            return between <= 40 and document.tokens[pair.open - 1].text in (",", ":", "—", "–", "--", "that")
        return last.index == first.index + 1 and pair.open == last.first

    def _alone(self, pair: Pair) -> bool:
        """Whether the quote fills its sentences, so that nothing there could name a speaker."""
        document = self._document
        if pair.close >= len(document.tokens):
            return False
        opening, closing = self._sentence_of(pair.open), self._sentence_of(pair.close)
        starts = pair.open == opening.first or (
            pair.open - opening.first <= 3 and not any(t.text[0].isalpha() for t in document.tokens[opening.first : pair.open])
        )
        return starts and pair.close == closing.last - 1 and document.tokens[pair.close - 1].text in (".", "?", "!", "…", "...")

    def _from_before(self, pair: Pair, previous: int | None) -> tuple[Attribution, str, int | None]:
        """The speaker of the sentence before a quote without one."""
        document = self._document
        opening = self._sentence_of(pair.open)
        if opening.index == 0:
            return _NOBODY, "“…”", None
        before = document.sentences[opening.index - 1]
        if before.block < pair.block - 1 or not document.blocks[before.block].role.evidence:
            return _NOBODY, "“…”", None
        if previous is not None:
            last = self._kept[previous]
            ended = self._sentence_of(min(last.close, len(document.tokens) - 1))
            said = self._said[previous][0]
            if said.speaker is not None and before.index - ended.index <= (1 if before.block == ended.block else 0):
                whole = said.speaker.start >= document.tokens[last.close - 1].end or before.block == pair.block
                if whole or self._alone(last):
                    return said, "<speaker> said “…”. “…”", previous
        found = self._attributor.of_sentence(before.first, before.last)
        if found is not None:
            return found, "<speaker> said …. “…”", None
        return _NOBODY, "“…”", None
