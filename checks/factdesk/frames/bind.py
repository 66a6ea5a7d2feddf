"""Binding: which mention in an article answers a claim.

A mention is weighed by named reasons: how it hangs on the claim's event (`triggers`), how close the claim's participants stand
(`parties`), and what else its sentence shares with the claim. Their weights stand in one table (`weights`).
"""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import TYPE_CHECKING

from factdesk.frames.clauses import Link
from factdesk.frames.figures import in_another_year, of_the_year_before
from factdesk.frames.model import within
from factdesk.frames.parties import THINGS_BEFORE, Parties
from factdesk.frames.tags import Tag, closed_classes
from factdesk.frames.triggers import Events
from factdesk.frames.weights import Binding, reason_for
from factdesk.frames.words import stem
from factdesk.language.en.amount_hedges import COMPARING
from factdesk.language.en.events import ACCOUNTS, IN_A_LIFE, ONCE
from factdesk.language.en.function_words import BELIEVED, PLANNED, POSSIBLE, SCHEDULED, SUPERSEDING
from factdesk.reading.time.values import read_date
from factdesk.text.tokens import tokenize
from factdesk.values.dates import DateRange

if TYPE_CHECKING:
    from factdesk.claims.model import Claim
    from factdesk.frames.model import Framed, Frames
    from factdesk.reading.model import Mention, PlaceMention, TimeMention
    from factdesk.results import Reason

_OF_MANY_YEARS = frozenset(stem(word) for word in ACCOUNTS | IN_A_LIFE)
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_STALE = 200 * 24 * 60  # minutes after a time in which an article may still tell of it as its own
_ONCE = frozenset(stem(word) for word in ONCE)
PHRASE_REACH = 8  # tokens between a phrase and the event word it tells of


class Binder:
    """Binds mentions of one article to one claim."""

    def __init__(self, claim: Claim, frames: Frames) -> None:
        self.claim = claim
        self.frames = frames
        self.cast = frames.cast
        self.events = Events(claim, frames)
        self.parties = Parties(claim, frames, self.events)

    def may_answer(self, mention: Mention) -> bool:
        """Whether a mention stands where it could be bound to the claim, in text that can be evidence."""
        sentence = self.frames.sentence_of(mention.first)
        return sentence.role.evidence and sentence.index in self.events.sentences

    def bind(self, first: int, last: int, *, trigger: int | None = None, verb: int | None = None) -> Binding:
        """How well the tokens `first` to `last` are bound to the claim; `trigger` is the event word where it is known."""
        if trigger is None:
            reasons, trigger = self.events.tie(first, last)
        else:
            reasons = [reason_for("governed by the event", f'"{self.frames.tokens[trigger].text}" is part of it')]
        return self._sum(first, reasons, trigger, verb)

    def _sum(self, first: int, reasons: list[Reason], trigger: int | None, verb: int | None = None) -> Binding:
        needs_event = bool(self.claim.event)
        who, share = self.parties.tie(first, trigger, verb=verb)
        reasons.append(who)
        reasons += self._statement(first)
        reasons += self._where(first)
        reasons += self._when(first)
        reasons += self._superseded(first)
        if share == THINGS_BEFORE and any(reason.rule in ("time of the claim", "place of the claim") for reason in reasons):
            share = 0.5  # the time or place tells that the thing named before is meant
        if needs_event and trigger is None:
            return Binding(min(0.0, sum(r.weight for r in reasons)), tuple(reasons), None, share)
        score = round(sum(reason.weight for reason in reasons), 2)
        return Binding(score, tuple(sorted(reasons, key=lambda r: -abs(r.weight))), trigger, share)

    def bind_phrase(self, first: int, last: int) -> Binding:
        """How well a phrase that tells what came of an event is bound to the claim."""
        inside = self.events.triggers(first, last)
        if inside:
            return self.bind(first, last, trigger=inside[0])
        verb = first if self.frames.framed(self.frames.sentence_of(first).index).tag(first) is Tag.VERB else None
        sentence = self.frames.sentence_of(first)
        framed = self.frames.framed(sentence.index)
        clause = framed.clause_at(first)
        if clause.link is Link.RELATIVE:  # "an acquisition, which was terminated"
            head = next(
                (at for at in (clause.first - 1, clause.first - 2) if self.events.triggers(max(0, at), max(0, at + 1))), None
            )
            if head is not None:
                return self.bind(first, last, trigger=head, verb=verb)
        close = [
            at
            for at in self.events.triggers(max(clause.first, first - PHRASE_REACH), min(clause.last, last + PHRASE_REACH))
            if self.events.is_own(at)
        ]
        if close:
            return self.bind(first, last, trigger=min(close, key=lambda at: abs(at - first)), verb=verb)
        reasons, trigger = self.events.near(first, framed, [])
        return self._sum(first, reasons, trigger, verb)

    def bind_home(self, first: int) -> Binding:
        """The binding of a place that stands beside the claim's own name as its home."""
        why = reason_for("home beside the name", f'it stands beside "{self.claim.who[0].name}"')
        return Binding(why.weight, (why,), first, 1.0)

    def bind_to_person(self, first: int, last: int) -> Binding:
        """How well an age is bound to the claim's person: beside a name of theirs, before or after it."""
        person = self.claim.who[0] if self.claim.who else None
        sentence = self.frames.sentence_of(first)
        framed = self.frames.framed(sentence.index)
        references = self.cast.references(person) if person else ()
        owner = self.frames.name_at.get(first - 2) if first >= 2 and self.frames.tokens[first - 1].text == "," else None
        for ref in references:
            if not sentence.first <= ref.first < sentence.last:
                continue
            if owner is not None and not owner.first <= ref.first < owner.last:
                continue  # "Moss, 52, and Fenn, 58": the number is of the name before it
            low, high = (ref.last, first) if ref.last <= first else (last, ref.first)
            if high - low <= 6 and not any(self._parts(framed, at) for at in range(low, max(low, high))):
                why = reason_for("age beside the name", f'it stands beside "{self.frames.tokens[ref.first].text}"')
                return Binding(why.weight, (why,), ref.first, 1.0)
        return Binding(0.0, (), None, 0.0)

    def _parts(self, framed: Framed, at: int) -> bool:
        """Whether a token between a name and an age keeps them apart: a verb other than "is", or another name."""
        if at in self.frames.name_at:
            return True
        return framed.tag(at).value == "verb"

    def unsure(self, trigger: int) -> str:
        """The word that makes a verb only possible ("may have fled", "they believe he fled"), or ""."""
        sentence = self.frames.sentence_of(trigger)
        framed = self.frames.framed(sentence.index)
        clause = framed.clause_at(trigger)
        if framed.tag(trigger) is not Tag.VERB:
            return ""
        if clause.modal in POSSIBLE:
            return clause.modal
        before = range(max(sentence.first, clause.first - 4), trigger)
        return next((self.frames.tokens[at].lower for at in before if self.frames.tokens[at].lower in BELIEVED), "")

    def in_another_year(self, first: int, binding: Binding) -> str:
        """Why a mention may tell of such an event of an earlier year, where the claim gives no time of its own; or "".

        The figures of accounts are told year by year, and what is done once in a life may be long ago.
        """
        days = [day for day in (self.frames.article.published, self.claim.topic_date) if day is not None]
        if binding.trigger is None or not days or self.claim.when or (self.claim.where and self.at_place(first)):
            return ""
        beside = of_the_year_before(self.frames, first, self.events.own, min(days)) if self.claim.kind == "quantity" else ""
        if beside:
            return beside
        if self.claim.who and binding.participants >= 1.0 and not self.events.own.isdisjoint(_ONCE):
            return ""  # nobody is killed or born twice
        if self.events.own & _OF_MANY_YEARS or any(
            token.text.isdigit() and len(token.text) == 4 for token in tokenize(self.claim.statement)
        ):
            return ""
        return in_another_year(self.frames, first, binding.trigger, min(days))

    def another_such(self, binding: Binding) -> str:
        """Why a mention may date another event of the sort: "a", "an" or "another" before the event noun, and nobody beside it."""
        if binding.trigger is None or not binding.governed or binding.participants >= 1.0 or not self.claim.who:
            return ""
        framed = self.frames.framed(self.frames.sentence_of(binding.trigger).index)
        if framed.tag(binding.trigger) not in (Tag.NOUN, Tag.PARTICIPLE) or not self._told_elsewhere(framed):
            return ""
        for at in range(binding.trigger - 1, max(framed.sentence.first, binding.trigger - 8) - 1, -1):
            word = self.frames.tokens[at].lower
            opens = at - 1 <= framed.clause_at(at).first  # "In a filing on Thursday" goes with what follows
            if word == "another" or (word in ("a", "an") and (opens or self.events.told_before(binding.trigger))):
                return f'it is one such event ("{word}")'
            if framed.tag(at) in (Tag.DET, Tag.PREP, Tag.VERB, Tag.AUX, Tag.COMMA):
                return ""
        return ""

    def _told_elsewhere(self, framed: Framed) -> bool:
        """Whether the claim's event words stand in other sentences too."""
        here = framed.sentence
        return any(not here.first <= at < here.last for key in self.events.own for at in self.frames.by_stem.get(key, ()))

    def at_place(self, first: int) -> bool:
        """Whether a place of the claim stands in the sentence of a token."""
        sentence = self.frames.sentence_of(first)
        return any(sentence.first <= ref.first < sentence.last for place in self.claim.where for ref in self.cast.named(place))

    def _where(self, first: int) -> list[Reason]:
        """Whether the claim's place stands in the mention's sentence, or another one does instead."""
        if not self.claim.where or self.claim.kind == "place":
            return []
        sentence = self.frames.sentence_of(first)
        own = self._own_place(first)
        if own is not None and not any(
            ref.first < own.last and ref.last > own.first for p in self.claim.where for ref in self.cast.named(p)
        ):
            return [reason_for("another place", f"it is placed in {own.name}")]
        if self.at_place(first):
            return [reason_for("place of the claim", f"{self.claim.where[0].name} stands in its sentence")]
        other = next((m for m in within(self.frames.places, sentence.first, sentence.last) if not m.dateline), None)
        return [reason_for("another place", f"its sentence places the event: {other.name}")] if other is not None else []

    @cached_property
    def _claimed_time(self) -> DateRange | None:
        """The time a claim is said of, from its `when`."""
        if not self.claim.when:
            return None
        try:
            return read_date(self.claim.when, self.claim.topic_date)
        except ValueError:
            return None

    def _own_place(self, first: int) -> PlaceMention | None:
        """The place right behind a mention, where a list gives each its own: "three people in Tallinn, 14 in Riga"."""
        sentence = self.frames.sentence_of(first)
        here = [m for m in within(self.frames.places, sentence.first, sentence.last) if not m.dateline]
        if len(here) < 2:
            return None
        return next(
            (
                m
                for m in here
                if 0 < m.first - first <= 5 and all(self.frames.tokens[at].text != "," for at in range(first, m.first))
            ),
            None,
        )

    def _when(self, first: int) -> list[Reason]:
        """Whether the clause, or else the article, speaks of the claim's time."""
        wanted = self._claimed_time
        if wanted is None:
            return self._outside_stated_years(first)
        framed = self.frames.framed(self.frames.sentence_of(first).index)
        clause = framed.clause_at(first)
        times = [m for m in within(self.frames.times, clause.first, clause.last) if m.range is not None]
        times = [m for m in times if not (self._of_comparison(first, m.first) or self._of_other(first, m))]
        if len(times) > 1:  # "$44 million in 2021 and $30 million in 2022": each has the time behind it
            times = [m for m in times if 0 < m.first - first <= 6][:1] or times
        for mention in times:
            if mention.range is not None and wanted.interval.overlaps(mention.range.interval):
                return [reason_for("time of the claim", f"its clause speaks of {mention.range}")]
        if times:
            return [reason_for("another time", f"its clause speaks of {times[0].range}")]
        published = self.frames.article.published
        if published is None:
            return []
        day = DateRange.day(published).interval
        if day.high <= wanted.interval.low or day.low > wanted.interval.high + _STALE:
            return [reason_for("another time", f"the article appeared on {published}, the claim is of {wanted}")]
        return []

    def _of_comparison(self, first: int, time: int) -> bool:
        """Whether a time behind a mention is that of another figure it is compared with: "$45 million, compared with $84 million a year
        earlier"."""
        if self.claim.kind != "quantity":
            return False
        tokens = self.frames.tokens
        amounts = {m.first for m in within(self.frames.amounts, first + 1, time)}
        return any(
            tokens[at].lower in COMPARING and any(at < place <= at + 4 for place in amounts) for at in range(first + 1, time)
        )

    def _outside_stated_years(self, first: int) -> list[Reason]:
        """Whether the clause tells of another year than those in the claim's statement, where the claim gives no time of its own."""
        years = _stated_years(self.claim.statement) if self.claim.kind in ("quantity", "duration") else None
        if years is None:
            return []
        clause = self.frames.framed(self.frames.sentence_of(first).index).clause_at(first)
        here = within(self.frames.times, clause.first, clause.last)
        times = [m.range for m in here if m.range is not None and not self._of_other(first, m)]
        if not times or any(years.interval.overlaps(found.interval) for found in times):
            return []
        return [reason_for("another time", f"its clause speaks of {times[0]}, the claim of {years}")]

    def _of_other(self, first: int, time: TimeMention) -> bool:
        """Whether a time stands right behind another figure: "rose to $87 million from $58 million a year earlier"."""
        between = within(self.frames.amounts, first + 1, time.first)
        return bool(between) and between[-1].change == "from" and 0 <= time.first - between[-1].last <= 2

    def _superseded(self, first: int) -> list[Reason]:
        """Whether the clause tells what held before: "previously", "had been set to"."""
        found = self.frames.superseded.get(first)
        if found is None:
            found = self.frames.superseded[first] = self._find_superseded(first)
        return found

    def _find_superseded(self, first: int) -> list[Reason]:
        framed = self.frames.framed(self.frames.sentence_of(first).index)
        clause = framed.clause_at(first)
        start = clause.first
        for at in range(first - 1, clause.first, -1):
            if framed.tag(at) is Tag.COMMA:
                start = at
                break
        words = [self.frames.tokens[at].lower for at in range(start, clause.last)]
        tags = [framed.tag(at) for at in range(start, clause.last)]
        stop = first - start
        if any(word in SUPERSEDING and not _attributive(tags, at) for at, word in enumerate(words[:stop])):
            return [reason_for("superseded", "it tells what held before")]
        near = words[max(0, stop - 6) : stop]
        if any(near[at] in SCHEDULED and near[at + 1] == "to" for at in range(len(near) - 1)):
            return [reason_for("superseded", "it tells what was planned")]
        if near[-1:] == ["first"] and framed.tag(first) is Tag.VERB:
            return [reason_for("superseded", "it tells what came first")]
        if any(near[at] == "first" and tags[max(0, stop - 6) + at + 1] is Tag.VERB for at in range(len(near) - 1)):
            return [reason_for("superseded", "it tells what was said first")]
        planned = any(words[at : at + 2] == ["had", "been"] and PLANNED & set(words[at + 2 : at + 4]) for at in range(len(words)))
        return [reason_for("superseded", "it tells what had been planned")] if planned else []

    @cached_property
    def _told(self) -> frozenset[str]:
        return _statement_stems(self.claim.statement) - self.events.own - self.events.names

    def _statement(self, first: int) -> list[Reason]:
        """Words of the claim's own statement, beyond names and event, that stand in the sentence too."""
        wanted = self._told
        if not wanted:
            return []
        shared = wanted & self.frames.stems_of(self.frames.sentence_of(first))
        if not shared:
            return []
        return [
            reason_for(
                "words of the statement",
                f"shares {len(shared)} of {len(wanted)} words",
                min(1.0, len(shared) / max(2, len(wanted))),
            )
        ]


def _attributive(tags: list[Tag], at: int) -> bool:
    """Whether an adverb belongs to a participle before a noun: "his originally scheduled trip"."""
    return tags[at + 1 : at + 2] != [Tag.AUX] and bool(tags[at + 2 : at + 3]) and tags[at + 2] in (Tag.NOUN, Tag.NAME)


@cache
def _statement_stems(statement: str) -> frozenset[str]:
    plain = statement.partition("[")[0]
    return frozenset(
        stem(token.lower)
        for token in tokenize(plain)
        if len(token.lower) > 3 and token.lower[0].isalpha() and token.lower not in closed_classes()
    )


@cache
def _stated_years(statement: str) -> DateRange | None:
    """From the first to the last year that a statement names; None where it names none."""
    found = [int(token.text) for token in tokenize(statement) if _YEAR.fullmatch(token.text)]
    return DateRange(DateRange.year(min(found)).start, DateRange.year(max(found)).end) if found else None
