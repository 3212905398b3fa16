"""Frozen values behave as those of the standard decorator do."""

import copy
import pickle
from collections.abc import Mapping
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace
from typing import Generic, TypeVar

import pytest

from netui.domain.core.frozen import frozen, sparse, value_of

T = TypeVar("T")


@frozen
class Point:
    """A place."""

    x: int
    y: int = 0
    label: str = field(default="", compare=False)
    more: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class StandardPoint:
    """The same place, by the standard decorator."""

    x: int
    y: int = 0
    label: str = field(default="", compare=False)
    more: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)


@frozen
class Many:
    """So many fields that they are filled in another way."""

    a: int
    b: int = 2
    c: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)
    d: int = 4
    e: int = 5
    f: int = 6
    g: int = 7
    h: int = 8
    i: int = 9
    j: int = 10


@sparse
class Sparse:
    """As many, of which each value keeps those alone that it was given."""

    a: int
    b: int = 2
    c: tuple[int, ...] = field(default_factory=tuple, compare=False, repr=False)
    d: int = 4
    e: int = 5
    f: int = 6
    g: int = 7
    h: int = 8
    i: int = 9
    j: int = 10

    @property
    def doubled(self) -> int:
        """Twice the first."""
        return 2 * self.a


@frozen
class ManyOf(Generic[T]):
    """As many, and generic."""

    a: T
    b: int = 2
    c: int = 3
    d: int = 4
    e: int = 5
    f: int = 6
    g: int = 7
    h: int = 8
    i: int = 9
    j: int = 10


@frozen
class Nothing:
    """Without a field."""


@frozen
class Box(Generic[T]):
    """With one field, and a method of its own."""

    content: T

    def __repr__(self) -> str:
        return f"<{self.content}>"


@pytest.mark.parametrize("kind", [Point, StandardPoint])
def test_what_the_standard_decorator_promises(kind: type[Point] | type[StandardPoint]) -> None:
    point = kind(1, label="home")
    assert (point.x, point.y, point.label, point.more) == (1, 0, "home", {})
    assert point == kind(x=1, label="elsewhere")
    assert hash(point) == hash(kind(1, 0))
    assert point != kind(2)
    assert point != (1, 0)
    assert repr(point) == f"{kind.__name__}(x=1, y=0, label='home')"
    assert replace(point, y=5) == kind(1, 5)
    assert [each.name for each in fields(kind)] == ["x", "y", "label", "more"]
    assert kind(1).more is not kind(1).more
    assert kind.__match_args__ == ("x", "y", "label", "more")
    assert not hasattr(point, "__dict__")
    for twin in (copy.copy(point), copy.deepcopy(point), pickle.loads(pickle.dumps(point))):
        assert twin == point
        assert twin.label == "home"


@pytest.mark.parametrize("kind", [Many, ManyOf, Sparse])
def test_values_of_many_fields_are_as_frozen_as_others(kind: type[Many] | type[ManyOf[int]] | type[Sparse]) -> None:
    value = kind(1, j=0)
    assert type(value) is kind
    assert (value.a, value.b, value.i, value.j) == (1, 2, 9, 0)
    assert value == kind(a=1, j=0) != kind(1)
    assert replace(value, j=10) == kind(1)
    assert pickle.loads(pickle.dumps(value)) == value
    with pytest.raises(FrozenInstanceError, match="a"):
        value.a = 2
    with pytest.raises(FrozenInstanceError, match="b"):
        del value.b
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'a'"):
        kind()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword argument 'z'"):
        kind(1, z=1)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="multiple values for argument 'a'"):
        kind(1, a=1)
    with pytest.raises(TypeError, match=r"takes .*11 positional arguments but 12 were given"):
        kind(*range(11))
    assert Many(1).c is not Many(1).c


def test_a_sparse_value_keeps_what_it_was_given_and_nothing_else() -> None:
    value = Sparse(1, 3, e=5)
    every = [each.name for each in fields(Sparse)]
    assert every == ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]
    assert [getattr(value, name) for name in every] == [1, 3, (), 4, 5, 6, 7, 8, 9, 10]
    assert (hash(value), repr(value)) == (hash(Sparse(1, 3)), "Sparse(a=1, b=3, d=4, e=5, f=6, g=7, h=8, i=9, j=10)")
    assert value.doubled == 2
    assert vars(replace(value, a=7, b=2)) == {"a": 7}
    for twin in (copy.copy(value), copy.deepcopy(value), value_of(Sparse, {"a": 1, "b": 3, "e": 5})):
        assert twin == value
    assert value_of(Many, {"a": 1}) == Many(1)


@pytest.mark.parametrize("kind", [Point, StandardPoint])
def test_nothing_of_a_value_can_be_changed(kind: type[Point] | type[StandardPoint]) -> None:
    point = kind(1)
    with pytest.raises(FrozenInstanceError, match="x"):
        point.x = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError, match="x"):
        del point.x  # type: ignore[misc]
    with pytest.raises((FrozenInstanceError, TypeError)):
        point.z = 2  # type: ignore[union-attr]
    assert point == kind(1)


@pytest.mark.parametrize("kind", [Point, StandardPoint])
def test_wrong_arguments_are_refused_by_name(kind: type[Point] | type[StandardPoint]) -> None:
    with pytest.raises(TypeError, match=rf"{kind.__name__}.__init__\(\) missing 1 required positional argument: 'x'"):
        kind()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword argument 'z'"):
        kind(1, z=1)  # type: ignore[call-arg]


def test_what_would_never_be_called_is_refused() -> None:
    with pytest.raises(TypeError, match=r"Checked\.__post_init__ would never be called"):

        @frozen
        class Checked:
            """With a method that the standard decorator calls."""

            def __post_init__(self) -> None:
                """Check it."""


def test_a_value_without_fields_equals_its_like() -> None:
    assert Nothing() == Nothing()
    assert hash(Nothing()) == hash(Nothing())
    assert Nothing() != Box(1)


def test_a_method_of_its_own_stays() -> None:
    assert repr(Box("a")) == "<a>"
    assert Box("a") == Box("a") != Box("b")
    assert len({Box("a"), Box("a")}) == 1
