"""The weeks ahead, day by day: what falls due when, and how full the days are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from netui.domain.core.frozen import frozen
from netui.domain.dates.duration import Duration
from netui.domain.queue.items import QueueItem
from netui.domain.records.change import Change
from netui.domain.records.follow_up import FollowUpKind
from netui.domain.records.network_fact import WEEKLY_REVIEW
from netui.session.core.network import people_in
from netui.session.core.queue_projection import QueueProjection
from netui.session.core.session import Session, stale_since_now
from netui.session.triage.drifting import Drifting

_LOOKED_AT_ONCE_PEOPLE, _LOOKED_AT_A_STEP = 500, 100
"""Most people who are looked at while a key waits, and in one step where there are more: 2 ms."""


@frozen
class DayAhead:
    """One day of the weeks ahead.

    Attributes:
        on: the day.
        items: what comes into the queue on it, in the order of the queue; on today, all that is due.
        is_quiet: whether nothing falls due on it.
    """

    on: date
    items: tuple[QueueItem, ...]
    is_quiet: bool


class WeeksAhead:
    """Whole weeks from Monday of this week on, kept in step with the network. Used from one thread."""

    def __init__(self, session: Session, weeks: int) -> None:
        """Look ``weeks`` weeks ahead, 1 or more."""
        self._session = session
        self._weeks = weeks
        self._projection = self._look_ahead()
        self._drifting = Drifting(session)

    @property
    def is_at_hand(self) -> bool:
        """True if the days may be asked for while a key waits: all people were looked at, or they are few."""
        return self._projection.is_at_hand or self._session.network.contact_count() <= _LOOKED_AT_ONCE_PEOPLE

    def prepare(self) -> Iterator[float]:
        """Look at everybody, a little with each step; yields how much is done, 0..1.

        It ends early when the network, the day or the rules change: it is to be begun anew then.
        """
        is_stale, people = stale_since_now(self._session), self._session.network.contact_count()
        for turn, _ in enumerate(self._projection.look_at_all(_LOOKED_AT_A_STEP)):
            yield turn * _LOOKED_AT_A_STEP / people
            if is_stale():
                self.reset()
                return

    @property
    def drifters(self) -> Drifting:
        """Those who are silent for longer than usual; they take longer to find than a key may where people are many."""
        return self._drifting

    @property
    def limit(self) -> int:
        """The number of items a day is meant for."""
        return self._session.rules.queue.daily_limit

    def days(self) -> tuple[DayAhead, ...]:
        """Every day in order; those before today are empty."""
        today = self._session.today
        items: dict[date, list[QueueItem]] = {}
        for item in self._items():
            items.setdefault(max(item.shown_on, today), []).append(item)
        return self._days(items)

    def days_to_fill(self) -> tuple[DayAhead, ...]:
        """Every day in order, with nothing on it yet."""
        return self._days({})

    def _days(self, items: Mapping[date, Sequence[QueueItem]]) -> tuple[DayAhead, ...]:
        first = self._monday
        days = (first + timedelta(days=ahead) for ahead in range(7 * self._weeks))
        return tuple(DayAhead(on, tuple(items.get(on, ())), self._session.rules.is_quiet(on)) for on in days)

    def drifting(self) -> tuple[QueueItem, ...]:
        """The people silent for longer than usual and not due yet, within the weeks or after them.

        The farthest from usual first.
        """
        now = self._session.queue
        due = {item.contact_id for item in (*now.today_items, *now.later)}
        return tuple(item for item in self._drifting.items() if item.contact_id not in due)

    def reset(self) -> None:
        """Look at the whole network again: the day, the rules, or more than one change has come."""
        self._projection = self._look_ahead()

    def on_change(self, change: Change) -> None:
        """Take over a change that the network has just taken over."""
        if any(edit.table == "meta" and edit.id != WEEKLY_REVIEW for edit in change.edits):
            self.reset()
            return
        records = (record for edit in change.edits for record in (edit.before, edit.after) if record is not None)
        concerned = {one for record in records for one in people_in(record)}
        self._projection.update(concerned)

    @property
    def _monday(self) -> date:
        return self._session.today - timedelta(days=self._session.today.weekday())

    def _look_ahead(self) -> QueueProjection:
        return projection_until(self._session, self._monday + timedelta(days=7 * self._weeks - 1))

    def _items(self) -> list[QueueItem]:
        return items_ahead(self._projection, self._session)


def projection_until(session: Session, last: date) -> QueueProjection:
    """The queue of today as it stands with a horizon that reaches to that day."""
    horizon = Duration((last - session.today).days, "d")
    rules = replace(session.rules, queue=replace(session.rules.queue, horizon=horizon))
    return QueueProjection(session.network, rules, session.today)


def items_ahead(ahead: QueueProjection, session: Session) -> list[QueueItem]:
    """The items that are due or coming up with that horizon, in the order of the queue.

    Turns of weak ties are known for this week only.
    """
    now = session.queue
    due = [*now.today_items, *now.later]
    turns = [item for item in now.coming_up if item.kind is FollowUpKind.WEAK_TIE]
    coming = ahead.queue().coming_up
    return [*due, *(item for item in coming if item.kind is not FollowUpKind.WEAK_TIE), *turns]
