"""Builds sessions for tests: a fixed day, a clock that ticks, ids that count."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import count

from netui.config.rules.default import default_rules
from netui.domain.records.change import Change, Edit
from netui.domain.records.document import Record
from netui.session.core.session import Session
from netui.session.dispatch import plan
from tests.session.memory_journal import START, MemoryJournal

TODAY = date(2026, 11, 20)
"""A Friday."""


def clock_from(start: datetime) -> Iterator[datetime]:
    """Moments a minute apart."""
    return (start + timedelta(minutes=minutes) for minutes in count())


def session_with(*records: Record, journal: MemoryJournal | None = None, today: date = TODAY) -> Session:
    """A session over these records, with the default rules."""
    journal = journal or MemoryJournal()
    if records:
        journal.commit(Change("Set up", tuple(Edit(None, record) for record in records)))
    moments, numbers = clock_from(START + timedelta(hours=1)), count(1)
    return Session(
        journal,
        default_rules(),
        plan=plan,
        today=today,
        clock=lambda: next(moments),
        new_id=lambda _now: f"id{next(numbers):014d}{id(numbers) % 97:02d}",
    )
