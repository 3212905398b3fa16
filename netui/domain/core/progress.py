"""Long work in short steps, so that its caller can show how far it is, and stop it."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeAlias, TypeVar

_Result = TypeVar("_Result")

Steps: TypeAlias = Generator[float, None, _Result]
"""Work that is done in steps, each of which yields the share that is done, from 0 to 1; returns its result."""

AT_ONCE, WHOLE_AT_ONCE = 200, 10
"""Rows that are looked at in one step, and such as take longer, records that are read whole: about 1 ms each."""


def part(steps: Steps[_Result], begin: float, end: float) -> Steps[_Result]:
    """Do work that is a part of other work, from one share of this to another."""
    while True:
        try:
            share = next(steps)
        except StopIteration as last:
            result: _Result = last.value
            return result
        yield begin + (end - begin) * share


def finished(steps: Steps[_Result]) -> _Result:
    """Run work that is done in steps to its end; return its result."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: _Result = end.value
            return result
