"""Sequences whose elements are made when they are looked at."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from typing import TypeVar, overload

_Element = TypeVar("_Element", covariant=True)


class LazySequence(Sequence[_Element]):
    """A sequence made of its length and a function that gives the element at an index; the rest follows."""

    __slots__ = ()

    @abstractmethod
    def at(self, index: int) -> _Element:
        """Return the element at an index; 0 <= index < length."""

    @overload
    def __getitem__(self, index: int) -> _Element: ...

    @overload
    def __getitem__(self, index: slice) -> list[_Element]: ...

    def __getitem__(self, index: int | slice) -> _Element | list[_Element]:
        if isinstance(index, slice):
            return list(map(self.at, range(*index.indices(len(self)))))
        place = index + len(self) if index < 0 else index
        if not 0 <= place < len(self):
            raise IndexError(f"nothing at {index} of {len(self)}")
        return self.at(place)

    def __iter__(self) -> Iterator[_Element]:
        return map(self.at, range(len(self)))

    def __reversed__(self) -> Iterator[_Element]:
        return map(self.at, reversed(range(len(self))))
