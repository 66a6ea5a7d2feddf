"""What the models have in common: strictness, and the types of YAML values.

The loaders keep every scalar as written, so a number or `yes` is text to them; the types here admit the same.
"""

# mypy: allow-any-explicit
# (pydantic's BaseModel has Any in its own signatures)
from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, WithJsonSchema, model_validator

_DATE = r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([T ][0-9]{2}:[0-9]{2}.*)?$"


class Strict(BaseModel):
    """A mapping without unknown keys."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Filled(Strict):
    """A mapping whose keys have values: a key without one is an oversight, and is refused."""

    @model_validator(mode="before")
    @classmethod
    def _no_nulls(cls, given: object) -> object:
        if isinstance(given, dict) and None in given.values():
            raise ValueError("a key without a value")
        return given


def _filled(value: str | float | bool) -> str:
    text = str(value).strip()
    if not text:
        raise ValueError("is empty")
    return text


def _day(value: object) -> object:
    if isinstance(value, str):
        return dt.date.fromisoformat(value[:10])
    return value.date() if isinstance(value, dt.datetime) else value


Scalar = Annotated[
    str | int | float | bool,
    AfterValidator(_filled),
    WithJsonSchema({"type": ["string", "number", "boolean"], "pattern": r"\S"}),
]
Day = Annotated[dt.date, BeforeValidator(_day), WithJsonSchema({"type": "string", "pattern": _DATE})]
OneOrSeveral = Scalar | list[Scalar]
