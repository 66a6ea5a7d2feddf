"""An archive made of templates, with claims about it whose verdicts are known.

Each story tells of one meeting of two people out of many: how long it took, when and where it was, how many came and what was said, among
paragraphs on other matters. Every fourth story gives another length than the claim, every fifth another number. The claims are five
for each pair of people, of five kinds; a story speaks of those of its own pair and of no other's.
"""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FIRST = """
    Ada Bela Cora Dario Edda Falk Greta Hanno Ilse Jonas Kaja Levin Mira Nils Oda Pavel Runa Sven Tilda Uwe Vera Wanda
    Yara Zeno Arno Birte Clemens Dorit Emil Frida Gernot Hilda Ivo Jutta Karel Lotte Magnus Nora Orla Piet Quinn Rosa
    Stellan Thea Ulla Viggo Wiebke Xenia Yannick Zita
""".split()
STEMS = """
    Arnh Birkw Cram Dornf Eschb Finst Grunw Harzh Irrg Jastr Kolb Lind Mosb Nordh Oster Pilg Quast Rehb Sand Tann Uhl
    Voss Wald Yps Zirk Amb Brack Ced Drost Elsn Flor Gries Heid Imm Jord Kiess Lamp Merg Nies Ohlm Prill Rask Schw Trend
    Urb Vier Winz Zell
""".split()
ENDS = "old er stein ung isch ow au enfeld mann berg sen ik es inger hof".split()
PLACES = "Lisbon Madrid Vienna Geneva Helsinki Warsaw Dublin Prague Athens Oslo".split()
MATTERS = "parking lamps trees rents ferries bicycles archives wells vineyards schools".split()
THINGS = """
    anchor basin cable ditch engine fence garden hinge island jacket kettle ladder mirror needle orchard pebble quarry
    ribbon saddle turbine umbrella violin wagon yacht zeppelin apron barrel candle drawer easel funnel goblet hammer
    inkwell jigsaw keyring lantern magnet napkin oyster pillow quilt rudder spindle trumpet urn valve whistle xylophone
    yoke zipper almanac bellows cistern dagger emblem ferret gazebo hammock icicle jasmine
""".split()
DEEDS = """
    mend polish bury lift weigh carve sink copy guard hide borrow melt fold rinse shake tease trace unpack varnish wrap
    auction bleach comb dredge enamel flatten glue harness iron juggle knit lacquer mow nail oil peel quench refill salt
    tow
""".split()
BODIES = "council board committee commission assembly office".split()


class Story(NamedTuple):
    """A generated article: its text, the number of its pair of people, and the verdict of each of that pair's claims, by kind."""

    id: str
    text: str
    pair: int
    verdicts: dict[str, str]


def person(number: int) -> tuple[str, str]:
    """The name of a person, by number: no two have the same family name."""
    stem, end = STEMS[number % len(STEMS)], ENDS[number // len(STEMS) % len(ENDS)]
    again = number // (len(STEMS) * len(ENDS))
    return FIRST[(number * 7 + again) % len(FIRST)], f"{stem}{end}" + ("" if not again else FIRST[again % len(FIRST)].lower())


def claim_file(claims: int) -> str:
    """A claim file of so many claims."""
    lines = ["topic: Meetings", "date: 2024-05-14", "entities:"]
    for number in range(2 * -(-claims // 5)):
        first, last = person(number)
        lines.append(f"  p{number}: {{name: {first} {last}, aliases: [{last}]}}")
    lines.append("claims:")
    for number in range(claims):
        pair, kind = divmod(number, 5)
        who = f"who: [p{2 * pair}, p{2 * pair + 1}]"
        told = (
            f"kind: duration, {who}, event: meeting, value: {minutes(pair)} minutes",
            f"kind: date, {who}, event: meeting, value: 2024-05-13",
            f"kind: place, {who}, event: meeting, value: {PLACES[pair % len(PLACES)]}",
            f"kind: quantity, {who}, event: attended, value: {guests(pair)} guests",
            f"kind: quote, who: [p{2 * pair}], value: {said(pair)}",
        )[kind]
        lines.append(f"  - {{id: {('length', 'day', 'place', 'guests', 'words')[kind]}-{pair}, statement: They met., {told}}}")
    return "\n".join(lines) + "\n"


def minutes(pair: int) -> int:
    """How long a pair met, according to the claim."""
    return 20 + pair % 60


def guests(pair: int) -> int:
    """How many came, according to the claim."""
    return 120 + 10 * (pair % 70)


def said(pair: int) -> str:
    """What the first of a pair said."""
    chance = random.Random(-1 - pair)
    one, two, three = chance.sample(THINGS, 3)
    deeds = chance.sample(DEEDS, 2)
    return f"we {deeds[0]} every {one} and {deeds[1]} the last {two} for a {three}"


def stories(count: int, claims: int, *, paragraphs: int = 8) -> Iterator[Story]:
    """So many stories about the people of so many claims."""
    pairs = max(1, claims // 5)
    for number in range(count):
        chance = random.Random(number)
        pair = chance.randrange(pairs)
        longer, fewer = number % 4 == 0, number % 5 == 0
        (a, b), (c, d) = person(2 * pair), person(2 * pair + 1)
        place = PLACES[pair % len(PLACES)]
        told = [
            f"{a} {b} met {c} {d} in {place} on Monday.",
            f"The meeting between {a} {b} and {c} {d} lasted {minutes(pair) + (40 if longer else 0)} minutes.",
            f"The meeting between {b} and {d} was attended by {guests(pair) + (500 if fewer else 0)} guests.",
            f"“{said(pair)[0].upper() + said(pair)[1:]},” {b} said.",
        ]
        text = [told[0], *(_aside(chance) for _ in range(paragraphs // 2)), " ".join(told[1:])]
        text += [_aside(chance) for _ in range(paragraphs - paragraphs // 2)]
        verdicts = dict.fromkeys(("day", "place", "words"), "agrees")
        verdicts |= {"length": "conflicts" if longer else "agrees", "guests": "conflicts" if fewer else "agrees"}
        yield Story(f"story-{number:06}", "\n\n".join(text) + "\n", pair, verdicts)


def _aside(chance: random.Random) -> str:
    sentences = []
    for _ in range(chance.randrange(2, 5)):
        body, matter, place = chance.choice(BODIES), chance.choice(MATTERS), chance.choice(PLACES)
        sentences.append(
            chance.choice(
                (
                    f"The {body} of {place} has put off its vote on {matter} for the third time this year.",
                    f"Residents had asked for new {matter} since 2019, and some of them have moved away in the meantime.",
                    f"A spokeswoman for the {body} put the cost at {chance.randrange(2, 90)} million euros over ten years.",
                    f"Nobody knows yet whether the {matter} will be ready before the winter, as the builders had promised.",
                    f"In a poll of last autumn {chance.randrange(20, 80)} percent wanted the old {matter} back.",
                )
            )
        )
    return " ".join(sentences)


def write_lines(path: Path, count: int, claims: int) -> int:
    """So many stories as JSON Lines; gives the size in bytes."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for story in stories(count, claims):
            file.write(json.dumps({"id": story.id, "text": story.text, "published": "2024-05-14"}, ensure_ascii=False) + "\n")
    return path.stat().st_size
