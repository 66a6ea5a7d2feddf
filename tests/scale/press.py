"""Generated articles and claims whose verdicts are known, for tests of runs of any size."""

from __future__ import annotations

import datetime as dt
import random
from typing import TYPE_CHECKING

from factdesk.articles.model import Article
from factdesk.claims.load import load_claims

if TYPE_CHECKING:
    from pathlib import Path

    from factdesk.claims.model import ClaimSet

FIRST = "Ada Bela Cora Dario Edda Falk Greta Hanno Ilse Jonas Kaja Levin Mira Nils Oda Pavel Runa Sven Tilda Uwe".split()
LAST = "Arnholt Birkwald Cramoisy Dornfeld Eschbach Finsterau Grunwitz Harzheim Irrgang Jastrow Kolbitz Lindow".split()
PLACES = "Bremerhaven Saarlouis Quedlinburg Wittenberge Oldesloe".split()


def people(count: int) -> list[tuple[str, str]]:
    """So many different names."""
    return [(FIRST[at % len(FIRST)], LAST[at // len(FIRST) % len(LAST)] + "ei" * (at // 240)) for at in range(count)]


def claim_file(count: int) -> str:
    """A claim file of so many claims, two of each pair of people: how long they met, and when."""
    lines = ["topic: Talks", "date: 2024-05-14", "entities:"]
    pairs = people(count + count % 2)
    for at, (first, last) in enumerate(pairs):
        lines.append(f"  p{at}: {{name: {first} {last}}}")
    lines.append("claims:")
    for at in range(count):
        left, right = at // 2 * 2, at // 2 * 2 + 1
        who = f"who: [p{left}, p{right}], event: meeting"
        kind = f"kind: duration, {who}, value: {20 + left} minutes" if at % 2 == 0 else f"kind: date, {who}, value: 2024-05-13"
        lines.append(f"  - {{id: c{at}, statement: They met., {kind}}}")
    return "\n".join(lines) + "\n"


def claims(folder: Path, count: int) -> ClaimSet:
    """So many claims, loaded."""
    path = folder / f"claims-{count}.yaml"
    path.write_text(claim_file(count), encoding="utf-8")
    return load_claims([path])


def story(number: int, count: int) -> str:
    """A story about one of the pairs of `count` people: every third gives another length of the meeting."""
    chance = random.Random(number)
    pairs = people(count)
    left = chance.randrange(len(pairs) // 2) * 2
    (a, b), (c, d) = pairs[left], pairs[left + 1]
    minutes = 20 + left + (45 if number % 3 == 0 else 0)
    place = chance.choice(PLACES)
    filler = " ".join(
        f"The council of {chance.choice(PLACES)} put off a vote on {chance.choice(['parking', 'lamps', 'trees', 'rents'])}."
        for _ in range(chance.randrange(1, 5))
    )
    return (
        f"Harbour master {a} {b} received {c} {d} in {place}.\n\n{filler}\n\n"
        f"On Monday {a} {b}'s meeting with {c} {d} lasted {minutes} minutes.\n\n{filler}\n"
    )


def articles(count: int, people_named: int) -> tuple[Article, ...]:
    """So many stories as articles."""
    found = []
    for number in range(count):
        text = story(number, people_named)
        found.append(Article(f"a{number}", f"stories/a{number}.txt", text, 0, len(text), published=dt.date(2024, 5, 14)))
    return tuple(found)
