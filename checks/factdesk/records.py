"""Records: the `dataclass` of the standard library, as far as this program uses it, made in a tenth of the time.

The standard decorator writes and compiles up to nine methods for each class while its module is imported: a third of a millisecond
a class, and with ninety classes an eighth of the time a whole check may take. Here the methods are shared, and only `__init__` is
compiled, once for all classes of one shape, when the first record of such a class is made. What reads dataclasses
(`dataclasses.fields`, `replace`, pytest's comparisons) reads these too, and type checkers see the standard decorator, because it is
what they import.
"""

# ruff: noqa: ANN001, ANN002, ANN003, ANN201, ANN202, ANN204, ARG001 (what runs here is untyped; its types are those of the standard library)
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import asdict, dataclass, field, replace
else:
    from functools import cache
    from operator import attrgetter

    _MISSING = object()
    _set = object.__setattr__
    _Function = type(lambda: None)
    _MANY = 4  # fields from which on it is cheaper to open a frozen record than to go round its lock for each

    class _Field:
        """What `field` was given."""

        __slots__ = ("default", "factory", "shown")

        def __init__(self, default, factory, shown):
            self.default, self.factory, self.shown = default, factory, shown

    def field(*, default=_MISSING, default_factory=_MISSING, repr=True):  # noqa: A002
        """A field that has a default made anew for each record, or is left out of its representation."""
        return _Field(default, default_factory, repr)

    def dataclass(*, frozen=False, slots=False, eq=True, repr=True):  # noqa: A002
        """The class as a record of its annotated fields. For modules with `from __future__ import annotations`."""

        def made(cls):
            return _record(cls, frozen, slots, eq, repr)

        return made

    def replace(record, /, **changes):
        """A record like another but for some fields."""
        kept = {name: getattr(record, name) for name in record.__match_args__ if name not in changes}
        return type(record)(**kept, **changes)

    def asdict(record, /):
        """The fields of a record whose fields are no records."""
        return {name: getattr(record, name) for name in record.__match_args__}

    def _record(cls, frozen, slots, eq, shows):
        own = {}
        inherited = next((base.__record__ for base in cls.__mro__[1:] if "__record__" in base.__dict__), {})
        for name in cls.__annotations__:
            found = cls.__dict__.get(name, _MISSING)
            own[name] = found if type(found) is _Field else _Field(found, _MISSING, True)
        fields = {**inherited, **own}
        names = tuple(fields)
        members = dict(cls.__dict__)
        for name, one in own.items():
            members.pop(name, None)
            if not slots and one.default is not _MISSING:
                members[name] = one.default
        members["__record__"] = fields
        members["__record_key__"] = attrgetter(*names) if names else staticmethod(lambda _: ())
        members["__dataclass_fields__"] = _FIELDS
        members.setdefault("__match_args__", names)
        if eq:
            members.setdefault("__eq__", _eq)
            if "__hash__" not in members or members["__hash__"] is None:
                members["__hash__"] = _hash if frozen else None
        if shows:
            members.setdefault("__repr__", _repr)
        if frozen:
            members["__setattr__"], members["__delattr__"] = _frozen, _frozen
        members.pop("__dict__", None)
        members.pop("__weakref__", None)
        if slots:
            members["__slots__"] = tuple(own)
            if frozen:
                members["__getstate__"], members["__setstate__"] = _getstate, _setstate
        record = type(cls)(cls.__name__, cls.__bases__, members)
        record.__qualname__ = cls.__qualname__
        if "__init__" not in members:
            record.__init__ = _lazy_init(record, fields)
        return record

    def _lazy_init(record, fields):
        def __init__(self, *values, **named):  # noqa: N807
            record.__init__ = _init(record, fields)
            record.__init__(self, *values, **named)

        return __init__

    def _init(record, fields):
        """The `__init__` that sets the fields in their order: the code of its shape, with the names of the fields."""
        scope = {"_set": _set, "_missing": _MISSING}
        defaults = []
        for name, one in fields.items():
            if one.factory is not _MISSING:
                scope[f"_make_{name}"] = one.factory
                defaults.append(_MISSING)
            elif one.default is not _MISSING:
                defaults.append(one.default)
            elif defaults:
                raise TypeError(f"{record.__qualname__}.{name} has no default behind one that has")
        opened = (
            len(fields) >= _MANY
            and record.__setattr__ is _frozen
            and "__slots__" in record.__dict__
            and type(record) is type
            and not hasattr(record, "__orig_bases__")
        )
        if opened:
            scope["_made"], scope["_open"] = record, _opened(record)
        made = tuple([one.factory is not _MISSING for one in fields.values()])
        code = _renamed(_shape(made, opened, hasattr(record, "__post_init__")), fields)
        init = _Function(code, scope, "__init__", tuple(defaults))
        init.__qualname__ = f"{record.__qualname__}.__init__"
        return init

    @cache
    def _shape(made, opened, checked):
        """The code of an `__init__`, written as text and compiled once for all records that have as many fields, made alike.

        `made` tells for each field whether its default is made anew; `opened`, that the record is opened while they are set.
        """
        names = [f"_{number}" for number in range(len(made))]
        values = [
            f"_make{name}() if {name} is _missing else {name}" if one else name for name, one in zip(names, made, strict=True)
        ]
        pairs = list(zip(names, values, strict=True))
        lines = [f" _set(self, {name!r}, {value})" for name, value in pairs]
        if opened:
            lines = [
                " if self.__class__ is _made:",
                "  _set(self, '__class__', _open)",
                *[f"  self.{name} = {value}" for name, value in pairs],
                "  self.__class__ = _made",
                " else:",
                *[f" {line}" for line in lines],
            ]
        if checked:
            lines.append(" self.__post_init__()")
        scope = {}
        exec(f"def __init__({', '.join(['self', *names])}):\n" + "\n".join(lines or [" pass"]), scope)  # noqa: S102 (numbers only)
        return scope["__init__"].__code__

    def _renamed(code, names):
        """Code with names in the place of the numbers of its fields."""
        new = {}
        for number, name in enumerate(names):
            new[f"_{number}"], new[f"_make_{number}"] = name, f"_make_{name}"
        return code.replace(
            co_varnames=tuple([new.get(word, word) for word in code.co_varnames]),
            co_names=tuple([new.get(word, word) for word in code.co_names]),
            co_consts=tuple([new.get(word, word) for word in code.co_consts]),
        )

    def _opened(record):
        """A class of the same slots whose fields can be set plainly: while its many fields are set, a record is one of these."""
        members = {"__slots__": record.__slots__, "__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
        return type(record.__name__, record.__bases__, members)

    def _eq(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        key = self.__record_key__
        return key(self) == key(other)

    def _hash(self):
        return hash(self.__record_key__(self))

    def _repr(self):
        shown = (f"{name}={getattr(self, name)!r}" for name, one in self.__record__.items() if one.shown)
        return f"{type(self).__qualname__}({', '.join(shown)})"

    def _frozen(self, name, *_):
        from dataclasses import FrozenInstanceError

        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def _getstate(self):
        return [getattr(self, name) for name in self.__match_args__]

    def _setstate(self, state):
        for name, value in zip(self.__match_args__, state, strict=True):
            _set(self, name, value)

    class _Fields:
        """The fields as `dataclasses` describes them, worked out when somebody asks."""

        def __get__(self, record, cls):
            import dataclasses

            made = [
                (name, "object", dataclasses.field(default_factory=one.factory, repr=one.shown))
                if one.factory is not _MISSING
                else (name, "object", dataclasses.field(default=one.default, repr=one.shown))
                if one.default is not _MISSING
                else (name, "object", dataclasses.field(repr=one.shown))
                for name, one in cls.__record__.items()
            ]
            return dataclasses.make_dataclass(cls.__name__, made).__dataclass_fields__

    _FIELDS = _Fields()

__all__ = ["asdict", "dataclass", "field", "replace"]
