"""A thread of messages is cut into days in one way, whatever program it comes from."""

from __future__ import annotations

from datetime import UTC, date, datetime

from netui.domain.records.conversation import Direction
from netui.exchange.common.chats import answered, by_day, direction_of

MORNING, NIGHT = datetime(2026, 5, 1, 8, tzinfo=UTC), datetime(2026, 5, 1, 23, 59, tzinfo=UTC)
NEXT = datetime(2026, 5, 2, tzinfo=UTC)


def test_days_and_their_messages_are_oldest_first() -> None:
    days = by_day([NEXT, NIGHT, MORNING], lambda at: at)
    assert list(days.items()) == [(date(2026, 5, 1), [MORNING, NIGHT]), (date(2026, 5, 2), [NEXT])]


def test_who_spoke() -> None:
    assert direction_of([True, True]) is Direction.OUT
    assert direction_of([False, True]) is Direction.BOTH
    assert direction_of([False]) is Direction.IN


def test_only_the_last_day_waits_for_an_answer() -> None:
    assert answered(Direction.OUT, is_last_day=True) is False
    assert answered(Direction.OUT, is_last_day=False) is None
    assert answered(Direction.BOTH, is_last_day=True) is None
