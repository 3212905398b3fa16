"""Long work in short steps, so that its caller can show how far it is, and stop it."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

_Result = TypeVar("_Result")


def finished(steps: Generator[float, None, _Result]) -> _Result:
    """Run work that is done in steps to its end; return its result.

    Each step yields the share that is done, from 0 to 1.
    """
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: _Result = end.value
            return result
