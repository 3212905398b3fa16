"""The fixed day of the sample data, and the chance that is the same every time."""

from __future__ import annotations

import zlib
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from netui.domain.identity import new_id

FOLDER = Path(__file__).parent
STORY = FOLDER / "story"
TODAY = date.fromisoformat((FOLDER / "today").read_text("ascii").strip())
"""The day the story is told on; ``--demo`` shows the queue of this day."""

_HOME = ZoneInfo("Europe/Berlin")


def day(offset: int) -> date:
    """The day so many days after the fixed one; before it when negative."""
    return TODAY + timedelta(days=offset)


def moment(on: date, hour: int, minute: int = 0) -> datetime:
    """A moment of that day where the story plays, with its UTC offset and no name of a time zone."""
    local = datetime.combine(on, time(hour, minute), _HOME)
    return datetime.fromisoformat(local.isoformat())


def chance_of(name: str) -> Random:
    """Chance of a name's own: what one person draws does not depend on the others."""
    return Random(zlib.crc32(name.encode()))


def id_of(name: str, made: datetime) -> str:
    """The same id for the same name and moment, every time."""
    return new_id(made, chance_of(name).getrandbits(45))
