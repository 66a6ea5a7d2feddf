"""Cast: where a text speaks of an entity, compared whole."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factdesk.claims.model import Entity, EntityKind
from tests.frames.support import framed, parameters, words

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "cast.yaml").read_text("utf-8"))


def entity_of(case: dict[str, object]) -> Entity:
    about = case["entity"]
    assert isinstance(about, dict)
    lists = {key: tuple(value) for key in ("aliases", "titles", "mentions") if isinstance(value := case.get(key), list)}
    return Entity(
        "asked",
        about["name"],
        EntityKind(about["kind"]),
        lists.get("aliases", ()),
        lists.get("titles", ()),
        lists.get("mentions", ()),
    )


@pytest.mark.parametrize("case", parameters(CASES))
def test_case(case: dict[str, object]) -> None:
    frames = framed(str(case["text"]))
    found = frames.cast.references(entity_of(case))
    found = tuple(ref for ref in found if not any(other is not ref and other.first <= ref.first < other.last for other in found))
    assert [f"{ref.form.name} {words(frames, ref.first, ref.last)}" for ref in found] == case["references"]


def test_named_references_leave_out_what_is_resolved() -> None:
    frames = framed("Ann Lee came early. She spoke first.")
    entity = Entity("lee", "Ann Lee", EntityKind.PERSON)
    assert len(frames.cast.named(entity)) == 1
    assert len(frames.cast.references(entity)) == 2


def test_what_was_found_once_is_kept() -> None:
    frames = framed("Ann Lee came early. She spoke first.")
    entity = Entity("lee", "Ann Lee", EntityKind.PERSON)
    assert frames.cast.references(entity) is frames.cast.references(entity)
