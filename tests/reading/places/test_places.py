"""The places reader on its cases: one test a case, all places of the text compared whole; and what holds a place."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from factdesk.language.en import countries, places
from factdesk.reading.model import PlaceMention
from factdesk.reading.places.gazetteer import holds, known, same_place, wider
from factdesk.reading.readers import names
from factdesk.reading.readers import places as reader
from factdesk.text.segment import segment

CASES = yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text("utf-8"))


def read(text: str) -> list[PlaceMention]:
    document = segment(text)
    found = reader.READER.read(document, names.READER.read(document, []))
    return [mention for mention in found if isinstance(mention, PlaceMention)]


def shown(mention: PlaceMention) -> str:
    place = f"{mention.name}, {mention.within}" if mention.within else mention.name
    return f"{place} | {mention.preposition or '-'}" + (" | dateline" if mention.dateline else "")


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_case(case: dict[str, object]) -> None:
    assert [shown(mention) for mention in read(str(case["text"]))] == case["places"]


@pytest.mark.parametrize(
    ("name", "within", "chain"),
    [
        ("Buffalo", "", ("New York", "United States")),
        ("Amherst", "N.Y.", ("New York", "United States")),
        ("Amherst", "Massachusetts", ("Massachusetts", "United States")),
        ("Beijing", "", ("China",)),
        ("Bali", "Indonesia", ("Indonesia",)),
        ("Ancaster", "Ontario", ("Ontario", "Canada")),
        ("Vermont", "", ("United States",)),
        ("Vt.", "", ("United States",)),
        ("France", "", ()),
        ("U.S.", "", ()),
        ("Otley", "", ()),
    ],
)
def test_wider(name: str, within: str, chain: tuple[str, ...]) -> None:
    assert wider(name, within) == chain


def test_one_place_under_two_names() -> None:
    assert same_place("Peking", "Beijing")
    assert same_place("N.Y.", "New York State")
    assert same_place("U.S.", "the United States".removeprefix("the "))
    assert not same_place("Beijing", "Shanghai")
    assert not same_place("Cape Town", "Pretoria")


def test_the_gazetteer_holds_together() -> None:
    for name, code in places.HELD.items():
        assert code in places.SHOWN or code in countries.SHOWN, name
        assert known(name)
    assert all(holds(name) for name in countries.NAMES)
    assert len(countries.SHOWN) > 150


PIECES = [
    "Beijing",
    "in",
    "the",
    ",",
    "N.Y.",
    "Hull",
    "HULL",
    "(AP)",
    "--",
    "at",
    "Airport",
    "of",
    "and",
    "-",
    "China",
    "'s",
    ".",
    "\n\n",
    "Lind",
]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_places_lie_in_the_text_and_do_not_overlap(pieces: list[str]) -> None:
    text = " ".join(pieces) + "x"
    end = 0
    for mention in read(text):
        assert end <= mention.span.start < mention.span.end <= len(text)
        end = mention.span.end


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_no_text_makes_it_fail(text: str) -> None:
    read(text)
