"""The fixed day of the sample data, and the chance that is the same every time."""

from __future__ import annotations

import zlib
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path
from random import Random

from netui.domain.records.identity import new_id

FOLDER = Path(__file__).parent
STORY = FOLDER / "story"
TODAY = date.fromisoformat((FOLDER / "today").read_text("ascii").strip())
"""The day the story is told on; ``--demo`` shows the queue of this day."""


def day(offset: int) -> date:
    """The day so many days after the fixed one; before it when negative."""
    return TODAY + timedelta(days=offset)


def moment(on: date, hour: int, minute: int = 0) -> datetime:
    """A moment of that day in Bremen: two hours ahead of UTC in summer, else one."""
    hours_ahead = 2 if _last_sunday(on.year, 3) <= on < _last_sunday(on.year, 10) else 1
    return datetime.combine(on, time(hour, minute), timezone(timedelta(hours=hours_ahead)))


def _last_sunday(year: int, month: int) -> date:
    """Of a month of 31 days."""
    last = date(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)


def chance_of(name: str) -> Random:
    """Chance of a name's own: what one person draws does not depend on the others."""
    return Random(zlib.crc32(name.encode()))


def id_of(name: str, made: datetime) -> str:
    """The same id for the same name and moment, every time."""
    return new_id(made, chance_of(name).getrandbits(45))
