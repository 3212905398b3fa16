"""Long work in short steps, so that its caller can show how far it is, and stop it."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TypeAlias, TypeVar

_Result = TypeVar("_Result")
_Said = TypeVar("_Said")

Steps: TypeAlias = Generator[float, None, _Result]
"""Work that is done in steps, each of which yields the share that is done, from 0 to 1; returns its result."""

ROWS_A_STEP, WHOLE_RECORDS_A_STEP = 200, 10
"""Rows that are looked at in one step, and such as take longer, records that are read whole: about 1 ms each."""


def said_as(steps: Steps[_Result], say: Callable[[float], _Said]) -> Generator[_Said, None, _Result]:
    """Do the work, and yield with each step what ``say`` makes of the share that is done."""
    while True:
        try:
            share = next(steps)
        except StopIteration as last:
            result: _Result = last.value
            return result
        yield say(share)


def part(steps: Steps[_Result], begin: float, end: float) -> Steps[_Result]:
    """Do work that is a part of other work, from one share of this to another."""
    return said_as(steps, lambda share: begin + (end - begin) * share)


def finished(steps: Generator[object, None, _Result]) -> _Result:
    """Run work that is done in steps to its end; return its result."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: _Result = end.value
            return result
