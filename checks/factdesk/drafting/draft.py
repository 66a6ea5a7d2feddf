"""Drafts claims from articles: guesses at what each says, kept where the article itself agrees, and held against all the others."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factdesk import engine
from factdesk.claims.model import Claim, ClaimSet
from factdesk.drafting.people import find_people, free_id, slug
from factdesk.drafting.propose import NOWHERE, propose
from factdesk.frames.build import frame
from factdesk.records import dataclass, replace
from factdesk.results import Verdict

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from factdesk.articles.model import Article
    from factdesk.claims.model import Entity
    from factdesk.drafting.propose import Guess
    from factdesk.results import Result

_SUFFIX = {
    "duration": "length",
    "date": "day",
    "place": "place",
    "quantity": "figure",
    "name": "name",
    "title": "title",
    "quote": "words",
}
_ORDER = ("name", "title", "date", "duration", "place", "quantity", "event", "quote", "relation")
_MET, _LEAST_WORDS = 2, 8
_MOST_RELATIONS = 3  # for each article


@dataclass(frozen=True, slots=True)
class Drafted:
    """A claim, the article it was drafted from, and what all articles that speak of it say, that one first."""

    claim: Claim
    source: str
    results: tuple[Result, ...]

    @property
    def agreeing(self) -> tuple[Result, ...]:
        """The results that agree."""
        return tuple(result for result in self.results if result.verdict is Verdict.AGREES)

    @property
    def conflicting(self) -> tuple[Result, ...]:
        """The results that conflict."""
        return tuple(result for result in self.results if result.verdict is Verdict.CONFLICTS)

    @property
    def disagreeing(self) -> tuple[Result, ...]:
        """The conflicts worth telling where nobody wrote the claim down.

        One person's doings have many places, and short quotes are alike by chance: a place needs two participants, a quote eight words.
        """
        claim = self.claim
        if claim.kind == "place":
            return self.conflicting if len(claim.who) >= _MET else ()
        if claim.kind == "quote":
            return self.conflicting if len(claim.value_text.split()) >= _LEAST_WORDS else ()
        return self.conflicting


def draft(articles: Sequence[Article], today: dt.date) -> tuple[Drafted, ...]:
    """Claims of every kind from what articles say, by kind and then in the order of the articles.

    Each agrees with the article it was drafted from. Where two articles give different values for one matter, the claim has
    that which more of them give; a mention that a claim agrees or conflicts with already makes none of its own.
    """
    framed = [frame(article) for article in articles]
    people = find_people(framed)
    found: dict[tuple[object, ...], tuple[Claim, str]] = {}  # without ids, with the article it was drafted from
    for article, frames in zip(articles, framed, strict=True):
        for guess in _confirmed(list(propose(frames, people)), article, today):
            key = (guess.kind, guess.value, tuple(entity.id for entity in guess.who), guess.event)
            found.setdefault(key, (guess.as_claim("", _statement(guess)), article.id))
    taken: set[str] = set()
    named = [(replace(claim, id=free_id(_name(claim), taken)), source) for claim, source in found.values()]
    kept = [each for each in _pruned(_held_against(named, articles, today)) if _worth_a_claim(each)]
    kept += _relations(kept, articles, today, taken)
    return tuple(sorted(kept, key=lambda each: _ORDER.index(each.claim.kind)))


def entities_of(claims: Iterable[Claim]) -> tuple[Entity, ...]:
    """The entities that claims name, by id."""
    found = {entity.id: entity for claim in claims for entity in claim.who}
    return tuple(found[name] for name in sorted(found))


def _confirmed(guesses: Sequence[Guess], article: Article, today: dt.date) -> list[Guess]:
    """The first guess at each mention with which the article agrees, by the words of that mention."""
    claims = tuple(guess.as_claim(str(number), _statement(guess)) for number, guess in enumerate(guesses))
    if not claims:
        return []
    matrix = engine.run(ClaimSet(claims, {}, ()), (article,), today=today)
    chosen: dict[int, Guess] = {}
    for guess, result in zip(guesses, matrix.results, strict=True):
        if guess.mention in chosen or result.verdict is not Verdict.AGREES:
            continue
        if guess.kind == "name" or any(each.start < guess.end and guess.start < each.end for each in result.outcome.evidence):
            chosen[guess.mention] = guess
    return list(chosen.values())


def _held_against(named: Sequence[tuple[Claim, str]], articles: Sequence[Article], today: dt.date) -> list[Drafted]:
    """Claims with what all articles say of them."""
    if not named:
        return []
    matrix = engine.run(ClaimSet(tuple(claim for claim, _ in named), {}, ()), articles, today=today)
    spoken: dict[str, list[Result]] = {}
    for result in matrix.results:
        if result.verdict not in (Verdict.SILENT, Verdict.UNDETERMINED):
            spoken.setdefault(result.claim.id, []).append(result)
    drafted = []
    for claim, source in named:
        results = sorted(spoken.get(claim.id, ()), key=lambda result: result.article.id != source)
        if results and results[0].article.id == source and results[0].verdict is Verdict.AGREES:
            drafted.append(Drafted(claim, source, tuple(results)))
    return drafted


def _pruned(drafted: list[Drafted]) -> list[Drafted]:
    """Without claims made of a mention that a better one speaks of: one with which more articles agree."""
    order = {each.claim.id: number for number, each in enumerate(drafted)}
    ranked = sorted(drafted, key=lambda each: (-len(each.agreeing), len(each.conflicting), order[each.claim.id]))
    spoken: dict[tuple[str, str], list[tuple[int, int]]] = {}
    kept = []
    for each in ranked:
        key = (each.claim.kind, each.source)
        own = [(place.start, place.end) for place in each.results[0].outcome.evidence[:1]]
        if each.claim.kind != "name" and any(a < d and c < b for a, b in own for c, d in spoken.get(key, ())):
            continue
        kept.append(each)
        for result in (*each.agreeing, *each.conflicting):
            places = [(place.start, place.end) for place in result.outcome.evidence]
            spoken.setdefault((each.claim.kind, result.article.id), []).extend(places)
    return sorted(kept, key=lambda each: order[each.claim.id])


def _worth_a_claim(each: Drafted) -> bool:
    """Whether a name is worth a claim: one that several articles give, or of somebody with a title."""
    return each.claim.kind != "name" or len(each.results) > 1 or bool(each.claim.who[0].titles)


def _relations(kept: Sequence[Drafted], articles: Sequence[Article], today: dt.date, taken: set[str]) -> list[Drafted]:
    """Which of two values is the less, for claims of one article that name somebody in common and whose values lie apart."""
    proposed: list[tuple[Claim, str]] = []
    for article in articles:
        own = [each for each in kept if each.source == article.id and each.results[0].outcome.found_range is not None]
        pairs = 0
        for kind in ("duration", "date", "quantity"):
            rows = sorted((each for each in own if each.claim.kind == kind), key=lambda each: (*_range(each), each.claim.id))
            for less, more in pairwise(rows):
                related = {entity.id for entity in less.claim.who} & {entity.id for entity in more.claim.who}
                same_unit = less.results[0].outcome.unit == more.results[0].outcome.unit
                if pairs < _MOST_RELATIONS and related and same_unit and _range(less)[1] < _range(more)[0]:
                    pairs += 1
                    value = f"{less.claim.id} < {more.claim.id}"
                    name = free_id(f"{less.claim.id}-before" if kind == "date" else f"{less.claim.id}-less", taken)
                    words = "comes before" if kind == "date" else "is less than"
                    statement = f"{less.claim.id} {words} {more.claim.id}"
                    proposed.append((_claim(name, statement, value), article.id))
    if not proposed:
        return []
    spoken_of = [(each.claim, each.source) for each in kept]
    names = {claim.id for claim, _ in proposed}
    return [each for each in _held_against([*spoken_of, *proposed], articles, today) if each.claim.id in names]


def _claim(name: str, statement: str, value: str) -> Claim:
    return Claim(name, "relation", NOWHERE, statement=statement, value=(value,), named=(None,))


def _range(each: Drafted) -> tuple[float, float]:
    return each.results[0].outcome.found_range or (0.0, 0.0)


def _statement(guess: Guess) -> str:
    about = ", ".join([*(entity.name for entity in guess.who), *guess.event])
    return f"{about}: {' or '.join(guess.value)}" if guess.value else about


def _name(claim: Claim) -> str:
    """An id in kebab-case: who, what, and which kind of value."""
    last = slug(claim.value_text) if claim.kind == "event" else _SUFFIX[claim.kind]
    parts = [*(slug(entity.id) for entity in claim.who[:2]), *map(slug, claim.event[:1]), last]
    return "-".join(part for part in parts if part)
