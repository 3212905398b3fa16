"""Long work in short steps, so that whoever waits for it can see how far it is, and stop it."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

_Result = TypeVar("_Result")


def finished(steps: Generator[float, None, _Result]) -> _Result:
    """What work gives that is done in steps, each of which yields how much is done (from 0 to 1)."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: _Result = end.value
            return result
