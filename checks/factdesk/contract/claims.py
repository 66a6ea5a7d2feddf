"""A claim file as a model."""

# mypy: allow-any-explicit
# (pydantic's BaseModel has Any in its own signatures)
from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import Field, JsonValue, WithJsonSchema, model_validator

from factdesk.checks.registry import check, kinds
from factdesk.claims import keys
from factdesk.contract.parts import Day, Filled, OneOrSeveral, Scalar

_WORD = "entities by id, one or a list"


class EntityModel(Filled):
    """Somebody or something that claims speak of."""

    name: Scalar = Field(description="The name in full, as it should be spelt.", examples=["Antony Blinken"])
    kind: Literal["person", "organization", "place", "thing"] = Field("person", description="What it is; a person by default.")
    aliases: OneOrSeveral | None = Field(None, description="Other accepted spellings.", examples=[["Blinken"]])
    titles: OneOrSeveral | None = Field(
        None, description="Titles that help to tell who is meant.", examples=[["US Secretary of State"]]
    )
    mentions: OneOrSeveral | None = Field(
        None, description="Descriptors that tell who is meant and are no spelling.", examples=[["the top US diplomat"]]
    )


class AcceptedModel(Filled):
    """A known conflict that somebody signed off."""

    article: Scalar = Field(description="The id of the article that conflicts.", examples=["agencies"])
    reason: Scalar = Field(description="Why the conflict is accepted, in words.")
    until: Day | None = Field(None, description="The last day the sign-off holds; then the conflict counts again.")


def _kinds_help() -> str:
    return "What sort of fact it is. " + " ".join(f"{kind}: {check(kind).summary}" for kind in kinds())


def _by_kind(schema: dict[str, JsonValue]) -> None:
    """What each kind asks for, as its check says: one condition a kind, so that an editor shows that kind's help."""
    properties = schema["properties"]
    assert isinstance(properties, dict)  # noqa: S101 - narrows a type
    properties["kind"] = {"description": _kinds_help(), "enum": list(kinds())}
    conditions: list[JsonValue] = []
    for kind in kinds():
        found = check(kind)
        needed = [
            key for key, need in (("value", found.value_needed), ("event", found.event_needed), ("who", found.who_needed)) if need
        ]
        special: dict[str, JsonValue] = {key: False for key, only in keys.SPECIAL.items() if only != kind}
        special |= {key: {"minItems": 1} for key in needed}
        special["value"] = {"description": found.value_help} | ({"minItems": 1} if found.value_needed else {})
        then: dict[str, JsonValue] = {"description": found.summary, "properties": special}
        if needed:
            then["required"] = [*needed]
        conditions.append({"if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]}, "then": then})
    schema["allOf"] = conditions


class ClaimModel(Filled):
    """One fact somebody stands behind."""

    model_config = Filled.model_config | {"json_schema_extra": _by_kind}

    id: Annotated[Scalar, WithJsonSchema({"type": ["string", "number"], "pattern": f"^{keys.ID}$"})] = Field(
        description="A name in kebab-case, unique in the project.", examples=["xi-meeting-length"]
    )
    kind: str
    statement: Scalar | None = Field(None, description="The fact in one sentence, for people.")
    who: OneOrSeveral | None = Field(None, description=f"Who takes part: {_WORD}.", examples=[["blinken", "xi"]])
    event: OneOrSeveral | None = Field(
        None,
        description="The event the fact is about: its noun or verb, one or a list of them.",
        examples=["meeting", ["visit", "trip"]],
    )
    where: OneOrSeveral | None = Field(None, description="Where it happened: entities by id, or plain names of places.")
    when: Scalar | None = Field(
        None, description="When it happened: a date or a range.", examples=["2023-06-19", "2023-06-18/2023-06-19"]
    )
    value: OneOrSeveral | None = Field(
        None, description="What is claimed; each kind reads it its own way.", examples=["35 minutes"]
    )
    tolerance: Scalar | None = Field(
        None, description="How far an article may be from the value and still agree.", examples=["exact", "5 minutes", "10%"]
    )
    role: Literal["length", "offset", "gap", "age"] | None = Field(
        None, description="duration: which length is meant; length by default, offset for “45 minutes before”."
    )
    as_of: Day | None = Field(
        None, description="The day a running figure stood so; an earlier article with another is imprecise."
    )
    states: dict[str, OneOrSeveral] | None = Field(
        None, description="event: what could have come of it, each state with the phrases that tell it."
    )
    implies: dict[str, OneOrSeveral] | None = Field(
        None, description="event: the states that hold too where a state does.", examples=[{"accepted": ["invited"]}]
    )
    severity: Literal["note", "warning", "error"] = Field("error", description="How much a conflict weighs; error by default.")
    required: bool | OneOrSeveral = Field(
        False, description="Articles that must speak of it: true for every article, or article ids. Silence there fails."
    )
    accepted: list[AcceptedModel] | None = Field(None, description="Known conflicts somebody signed off.")
    source: Scalar | None = Field(None, description="Where the fact is known from.")
    valid_until: Day | None = Field(None, description="The day after which the fact should be checked again.")
    tags: OneOrSeveral | None = Field(None, description="Words to choose claims by.")
    note: Scalar | None = Field(None, description="A remark for colleagues.")

    @model_validator(mode="after")
    def _suits_its_kind(self) -> ClaimModel:
        if self.kind not in kinds():
            raise ValueError(f"unknown kind {self.kind}")
        if not re.fullmatch(keys.ID, str(self.id)):
            raise ValueError("the id is not in kebab-case")
        found = check(self.kind)
        given = self.model_fields_set
        for key, needed in (("value", found.value_needed), ("event", found.event_needed), ("who", found.who_needed)):
            if needed and getattr(self, key) in (None, []):
                raise ValueError(f"{self.kind} needs {key}")
        for key, only in keys.SPECIAL.items():
            if key in given and self.kind != only:
                raise ValueError(f"{self.kind} has no {key}")
        return self


class ClaimFileModel(Filled):
    """Curated claims about one story, and the people, organizations, places and things they speak of."""

    model_config = Filled.model_config | {"json_schema_extra": {"anyOf": [{"required": ["claims"]}, {"required": ["entities"]}]}}

    topic: Scalar | None = Field(None, description="What the story is about.")
    date: Day | None = Field(
        None, description="The day of the story; it resolves “Monday” in articles that carry no date.", examples=["2023-06-19"]
    )
    entities: dict[str, EntityModel] | None = Field(
        None, description="By id. A file with entities alone serves every claim file of its folder."
    )
    claims: list[ClaimModel] | None = Field(None, description="The claims, one entry each.")

    @model_validator(mode="after")
    def _has_something(self) -> ClaimFileModel:
        if not {"entities", "claims"} & self.model_fields_set:
            raise ValueError("neither claims nor entities")
        return self
