"""Records do what the standard dataclass does, checked side by side."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from functools import cached_property

import pytest

from factdesk import records
from factdesk.text.position import Span


def _made(module: object) -> tuple[type, type, type]:
    """The same three classes, by the decorator of either module."""
    dataclass, field = module.dataclass, module.field  # type: ignore[attr-defined]

    @dataclass(frozen=True, slots=True)
    class Point:
        x: int
        y: int = 2

        def __post_init__(self) -> None:
            if self.x < 0:
                raise ValueError("below zero")

    @dataclass(frozen=True, slots=True)
    class Named(Point):
        name: str = "p"

    @dataclass(frozen=True)
    class Bag:
        items: list[int] = field(default_factory=list, repr=False)
        label: str = field(default="bag")

        @cached_property
        def total(self) -> int:
            return sum(self.items)

    return Point, Named, Bag


STANDARD, OWN = _made(dataclasses), _made(records)


@pytest.mark.parametrize("at", range(3), ids=["slots", "inherited", "open"])
def test_as_the_standard_decorator(at: int) -> None:
    standard, own = STANDARD[at], OWN[at]
    values = ([3], {}) if at == 2 else ((1,), {"y": 5})
    one, other = standard(*values[0], **values[1]), own(*values[0], **values[1])
    assert repr(other).partition("<locals>.")[2] == repr(one).partition("<locals>.")[2]
    assert other == own(*values[0], **values[1])
    assert other != one
    assert records.asdict(other).keys() == dataclasses.asdict(one).keys()
    assert records.asdict(other) == dataclasses.asdict(one) == dataclasses.asdict(other)
    assert [f.name for f in dataclasses.fields(other)] == [f.name for f in dataclasses.fields(one)]
    assert copy.copy(other) == other
    assert hasattr(own, "__slots__") == hasattr(standard, "__slots__")


def test_frozen() -> None:
    point = OWN[0](1)
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot assign to field 'x'"):
        point.x = 2
    with pytest.raises(dataclasses.FrozenInstanceError):
        del point.x
    assert hash(point) == hash(OWN[0](1))
    assert point.y == 2


def test_post_init_and_wrong_arguments() -> None:
    with pytest.raises(ValueError, match="below zero"):
        OWN[0](-1)
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'x'"):
        OWN[0]()
    with pytest.raises(TypeError, match="unexpected keyword argument 'z'"):
        OWN[0](1, z=3)


def test_replace() -> None:
    assert records.replace(OWN[1](1, 2, "a"), name="b") == OWN[1](1, 2, "b")
    assert dataclasses.replace(OWN[1](1, 2, "a"), name="b") == OWN[1](1, 2, "b")
    with pytest.raises(TypeError):
        records.replace(OWN[1](1), colour="red")
    with pytest.raises(ValueError, match="below zero"):
        records.replace(OWN[1](1), x=-1)


def test_fresh_defaults_and_cached_properties() -> None:
    one, other = OWN[2](), OWN[2]()
    one.items.append(4)
    assert other.items == []
    assert one.total == 4


def test_pickle() -> None:
    assert pickle.loads(pickle.dumps(Span(3, 5))) == Span(3, 5)


def test_match() -> None:
    match OWN[1](1, 2, "a"):
        case object(x=1, y=2, name=name):
            assert name == "a"
        case _:
            pytest.fail("no match")


@records.dataclass(frozen=True, slots=True)
class _Many:
    """A record of so many fields that it is open while they are set."""

    a: int
    b: int = 2
    c: int = 3
    d: int = 4
    e: list[int] = records.field(default_factory=list)

    def __post_init__(self) -> None:
        if self.a < 0:
            raise ValueError("below zero")


class _Child(_Many):
    """A class that is no record of its own."""

    __slots__ = ()


def test_a_record_of_many_fields_is_frozen_once_made() -> None:
    for kind in (_Many, _Child):
        made = kind(1, d=5)
        assert (type(made), made.a, made.b, made.c, made.d, made.e) == (kind, 1, 2, 3, 5, [])
        with pytest.raises(dataclasses.FrozenInstanceError):
            made.a = 2  # type: ignore[misc]  # that it cannot be set is what is tested
        with pytest.raises(dataclasses.FrozenInstanceError):
            del made.a
        with pytest.raises(ValueError, match="below zero"):
            kind(-1)
    assert pickle.loads(pickle.dumps(_Many(1))) == _Many(1)


def test_records_of_one_shape_keep_their_own_names_and_defaults() -> None:
    @records.dataclass(frozen=True, slots=True)
    class One:
        a: int
        b: list[int] = records.field(default_factory=list)
        c: str = "c"
        d: str = "d"

    @records.dataclass(frozen=True, slots=True)
    class Other:
        d: int
        c: dict[str, int] = records.field(default_factory=dict)
        b: str = "x"
        a: str = "y"

    assert repr(One(1)).endswith("One(a=1, b=[], c='c', d='d')")
    assert repr(Other(d=2, a="z")).endswith("Other(d=2, c={}, b='x', a='z')")
    assert One(1).b is not One(1).b
    with pytest.raises(TypeError, match="unexpected keyword argument 'e'"):
        One(1, e=2)  # type: ignore[call-arg]


def test_a_field_without_a_default_behind_one_that_has() -> None:
    with pytest.raises(TypeError, match=r"Wrong\.b has no default behind one that has"):

        @records.dataclass(frozen=True)
        class Wrong:
            a: int = 1
            b: int  # type: ignore[misc]

        Wrong(1, 2)
