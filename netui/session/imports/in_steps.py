"""Long lists, put together in steps between which something else is heard."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from typing import TypeVar

_ITEMS_A_STEP = 200
_Item = TypeVar("_Item")


def listed(items: Iterable[_Item | None]) -> Generator[float, None, tuple[_Item, ...]]:
    """Everything but None, gathered in steps of a few milliseconds."""
    found: list[_Item] = []
    for number, item in enumerate(items):
        if number % _ITEMS_A_STEP == 0:
            yield 1.0
        if item is not None:
            found.append(item)
    return tuple(found)
