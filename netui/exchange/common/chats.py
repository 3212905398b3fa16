"""Messages of a thread as conversations: one for each day, and who spoke in it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import date, datetime
from typing import TypeVar

from netui.domain.records.conversation import Direction

Message = TypeVar("Message")


def by_day(messages: Iterable[Message], at: Callable[[Message], datetime]) -> dict[date, list[Message]]:
    """Return day -> its messages, both oldest first.

    The day is that of the moment as the file has it, so that the same file is cut alike in every time zone.

    Args:
        messages: of one thread, in any order.
        at: when a message was sent.
    """
    days: dict[date, list[Message]] = {}
    for each in sorted(messages, key=at):
        days.setdefault(at(each).date(), []).append(each)
    return days


def direction_of(mine: Collection[bool]) -> Direction:
    """Return who spoke, by whether each of the messages is the user's."""
    return Direction.OUT if all(mine) else Direction.BOTH if any(mine) else Direction.IN


def answered(direction: Direction, *, is_last_day: bool) -> bool | None:
    """Return False for what the user wrote and nobody answered, on that day or later in the thread; else None."""
    return False if direction is Direction.OUT and is_last_day else None
