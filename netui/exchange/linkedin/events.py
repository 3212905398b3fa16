"""LinkedIn's ``Events.csv``: occasions that the user was invited to."""

from __future__ import annotations

import re
from collections.abc import Generator, Sequence

from netui.domain.records.event import EventStatus
from netui.domain.text.folding import fold
from netui.exchange.common.batch import Batch
from netui.exchange.common.days import DayColumn
from netui.exchange.common.incoming import IncomingEvent
from netui.exchange.common.options import NO_OPTIONS, ReadOptions
from netui.exchange.linkedin.row_by_row import as_read, row_by_row
from netui.exchange.tabular.table_file import Cells, TableFile

_APART = re.compile(r"\s+[-\u2013]\s+")
"""Pattern of the sign between the beginning and the end: ``Apr 08, 2024 07:00 AM - Apr 08, 2024 05:00 PM``."""
_DECLINED = frozenset({"relinquished", "declined"})


def is_header(keys: Sequence[str]) -> bool:
    """True for the header of such a table."""
    return {"event name", "event time"} <= set(keys)


def reading(content: bytes, options: ReadOptions = NO_OPTIONS) -> Generator[float, None, Batch]:
    """The events, in steps, which yield how much is done, from 0 to 1.

    Raises:
        RefusedError: it is another file, or damaged; nothing was read.
    """
    file = yield from TableFile.opening(content, options, is_header, "Give Events.csv from LinkedIn's archive.")
    days = DayColumn((part for text in file.column("event time") for part in _APART.split(text)), options.dates, "mdy")
    events, skipped = yield from row_by_row(file, lambda cells: _event(cells, days, options))
    return Batch(events=events, skipped=skipped, files=as_read(file))


def _event(cells: Cells, days: DayColumn, options: ReadOptions) -> IncomingEvent | str:
    """The event in a row, or why it is skipped."""
    name = cells["event name"]
    if not name:
        return "no name"
    if fold(cells["status"]) in _DECLINED:
        return "you declined"
    found = [days.full_day(part, 9999) for part in _APART.split(cells["event time"])]
    starts_on = found[0]
    if starts_on is None:
        return "unreadable: EVENT TIME"
    ends_on = found[-1] if found[-1] is not None and found[-1] > starts_on else None
    is_over = (ends_on or starts_on) < options.today
    return IncomingEvent(
        key=f"li-event:{fold(name)}/{starts_on.isoformat()}",
        name=name,
        starts_on=starts_on,
        ends_on=ends_on,
        line=cells.line,
        status=EventStatus.REVIEWED if is_over else EventStatus.PLANNED,
    )
