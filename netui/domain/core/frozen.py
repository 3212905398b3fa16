"""Values: frozen dataclasses with slots, defined five times faster than the standard decorator does it.

``msgspec.Struct`` was weighed (``python -m benchmarks values``, CPython 3.11, msgspec next to this, CPU time on a busy
machine): import 38 ms to 26, of which ``dataclasses`` is most and stays, since Textual loads it; defining 82 classes
2.4 to 26 ms; making a value 0.7 to 3.0 µs; 10,000 values 1.4 MB both; decoding 10,000 records 12 ms to 195, though
without what the store's codec owes its users: fields that it does not know are kept, and one that cannot be read stays
as it is. ``due --json`` defines 50 classes, so there the import costs about what the classes save, and memory is the
same. Decoding would gain, but only for records that the lenient codec would have to look through again; for that the
ground floor would need a compiled library. Ours stays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, cast, dataclass_transform

_Class = TypeVar("_Class", bound=type)
_Value = TypeVar("_Value")

_make_with_slots = dataclass(init=False, repr=False, eq=False, slots=True)
_make_without_slots = dataclass(init=False, repr=False, eq=False)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: _Class) -> _Class:
    """Make a class what ``dataclass(frozen=True, slots=True)`` makes of it.

    The standard decorator writes and compiles six methods for each class, and the program has more than eighty classes
    by the time of its first screen: a quarter of all that it loads beyond Textual. Here the one method for which it
    matters is compiled, ``__init__``, which also sets the fields faster; the others are shared functions.
    ``fields``, ``replace``, ``match``, copying and pickling work as usual; a method that the class defines itself
    stays. Not taken: ``InitVar``, ``ClassVar``, ``kw_only``, ``field(init=False)``, ``__post_init__`` and fields
    inherited from another.
    """
    if "__post_init__" in cls.__dict__:
        raise TypeError(f"{cls.__qualname__}.__post_init__ would never be called")
    made: Any = _make_with_slots(cls)
    every = fields(made)

    def __init__(self: object, *given: Any, **named: Any) -> None:  # noqa: N807
        # Half of the classes have no value before the first screen: each is finished with its first one.
        made.__init__ = _init_of(made, every)
        made.__init__(self, *given, **named)

    made.__init__ = __init__
    _share_methods(made, every, cls.__dict__)
    return cast("_Class", made)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def sparse(cls: _Class) -> _Class:
    """Make a class what ``frozen`` makes of it, for values of many fields of which most stay as they are by default.

    A value keeps only what it was given, and its class keeps the rest: a contact of 42 fields, seven of them given, is
    made in a tenth of the time, and takes less memory. What a ``default_factory`` makes is made once, for all values:
    it has to be immutable. Not taken, beside what ``frozen`` does not take: fields after ``*``, and ``__slots__``.
    """
    if "__post_init__" in cls.__dict__:
        raise TypeError(f"{cls.__qualname__}.__post_init__ would never be called")
    made: Any = _make_without_slots(cls)
    every = fields(made)
    for each in every:
        if each.default_factory is not MISSING:
            setattr(made, each.name, each.default_factory())
    given_always = frozenset(each.name for each in every if not hasattr(made, each.name))
    known = frozenset(each.name for each in every)
    default_of = {name: getattr(made, name) for name in known - given_always}
    keep = made.__dict__["__dict__"].__set__  # goes past ``__setattr__``

    def __init__(self: object, *given: Any, **named: Any) -> None:  # noqa: N807
        if given or not (given_always.issubset(named) and known.issuperset(named)):
            named = _by_name(self, [each.name for each in every], given_always, given, named)
        if len(named) >= _MANY_FIELDS:  # as a copy of another has all of them
            named = {name: value for name, value in named.items() if value is not default_of.get(name, MISSING)}
        keep(self, named)

    made.__init__ = __init__
    made._keep = keep
    _share_methods(made, every, cls.__dict__)
    return cast("_Class", made)


def value_of(kind: type[_Value], fields_read: dict[str, Any]) -> _Value:
    """Return a value with these fields: names of its own, none missing that it needs; a sparse one looks at none.

    Args:
        kind: a frozen or sparse class.
        fields_read: by name; to be used for nothing else afterwards.
    """
    keep = getattr(kind, "_keep", None)
    if keep is None:
        return kind(**fields_read)
    value = kind.__new__(kind)
    keep(value, fields_read)
    return value


def _by_name(
    value: object, names: Sequence[str], needed: frozenset[str], given: tuple[Any, ...], named: dict[str, Any]
) -> dict[str, Any]:
    """Return all arguments by their names; raise TypeError for too many, wrong and missing ones, as Python does."""
    what = f"{type(value).__qualname__}.__init__()"
    if len(given) > len(names):
        raise TypeError(f"{what} takes {len(names) + 1} positional arguments but {len(given) + 1} were given")
    by_name = dict(zip(names, given, strict=False))
    for name in named:
        if name not in names or name in by_name:
            wrong = "multiple values for argument" if name in by_name else "an unexpected keyword argument"
            raise TypeError(f"{what} got {wrong} {name!r}")
    by_name |= named
    if missing := [name for name in names if name in needed and name not in by_name]:
        raise TypeError(f"{what} missing {len(missing)} required positional argument: {', '.join(map(repr, missing))}")
    return by_name


def _share_methods(made: Any, every: Sequence[Field[Any]], own: Mapping[str, Any]) -> None:
    """Give a class the methods that values have; one that it defines itself (``own``) stays."""
    values = _getter([each.name for each in every])
    compared = _getter([each.name for each in every if each.compare])

    def __eq__(self: object, other: object) -> bool:  # noqa: N807
        return compared(self) == compared(other) if other.__class__ is self.__class__ else NotImplemented

    def __hash__(self: object) -> int:  # noqa: N807
        return hash(compared(self))

    def __repr__(self: object) -> str:  # noqa: N807
        said = ", ".join(f"{each.name}={getattr(self, each.name)!r}" for each in every if each.repr)
        return f"{self.__class__.__qualname__}({said})"

    def __reduce__(self: object) -> tuple[object, ...]:  # noqa: N807
        return self.__class__, values(self)

    for method in (__eq__, __hash__, __repr__, __reduce__, _refuse_to_set, _refuse_to_delete):
        name = _NAMES.get(method, method.__name__)
        if own.get(name) is None:
            setattr(made, name, method)


def _refuse_to_set(self: object, name: str, value: object) -> NoReturn:
    raise FrozenInstanceError(f"{name!r} of {type(self).__qualname__} cannot be changed")


def _refuse_to_delete(self: object, name: str) -> NoReturn:
    raise FrozenInstanceError(f"{name!r} of {type(self).__qualname__} cannot be deleted")


_NAMES = {_refuse_to_set: "__setattr__", _refuse_to_delete: "__delattr__"}


def _getter(names: Sequence[str]) -> Callable[[object], tuple[Any, ...]]:
    """Return a function that reads the values of these fields, in one call into C where there are at least two."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple([getattr(value, name) for name in names])


_MANY_FIELDS = 10
"""Number of fields from which on they are filled through a twin class: below it the two changes of class cost more."""


def _init_of(cls: type, every: Sequence[Field[Any]]) -> Callable[..., None]:
    """Return the method that fills the slots past ``__setattr__``: by their descriptors, many through a twin class."""
    many = len(every) >= _MANY_FIELDS and cls.__bases__ == (object,)  # a generic class has no twin of its layout
    known: dict[str, Any] = {"missing": MISSING}
    taken, values = ["self"], dict[str, str]()
    for each in every:
        name = each.name
        if each.default_factory is not MISSING:
            known[f"make_{name}"] = each.default_factory
            taken.append(f"{name}=missing")
            values[name] = f"make_{name}() if {name} is missing else {name}"
            continue
        if each.default is not MISSING:
            known[f"default_{name}"] = each.default
        taken.append(name if each.default is MISSING else f"{name}=default_{name}")
        values[name] = name
    if many:
        known |= {"become": _CLASS.__set__, "own": cls, "twin": _twin_of(cls, values)}
        steps = ["become(self, twin)", *(f"self.{name} = {value}" for name, value in values.items())]
        steps.append("become(self, own)")
    else:
        known |= {f"set_{name}": cls.__dict__[name].__set__ for name in values}
        steps = [f"set_{name}(self, {value})" for name, value in values.items()]
    # Names of fields and nothing else come into the text.
    exec(f"def __init__({', '.join(taken)}):\n {'; '.join(steps) or 'pass'}", known)  # noqa: S102
    init: Callable[..., None] = known["__init__"]
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    return init


_CLASS: Any = object.__dict__["__class__"]
"""Descriptor of the class of an object; goes past ``__setattr__``, too."""


def _twin_of(cls: type, names: Iterable[str]) -> type:
    """Return a class of the same slots whose values can be changed.

    The interpreter sets an attribute of such an object in a tenth of the time that a call of a descriptor takes: a
    value of 40 fields is made in less than half the time. An object is of the twin class only while it is filled.
    """
    return type(cls.__name__, (), {"__slots__": tuple(names), "__module__": cls.__module__})
