"""The records that belong to each event, kept in step with the network: a running event counts in every header."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, timedelta

from netui.domain.events.days import is_running
from netui.domain.events.progress import Attendance, EventGoalProgress, attendance, progress_of
from netui.domain.records.change import Change
from netui.domain.records.conversation import Conversation
from netui.domain.records.event import Event
from netui.session.core.session import Session

_EARLIEST_BEFORE = timedelta(days=31)
"""Time before an event in which conversations may belong to it: people arrive early. Older ones are not read."""


class EventBook:
    """An observer of the network: the conversations of each event, found when first asked for."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._ids: dict[str, dict[str, None]] = {}
        self._since: str | None = None
        self._there: dict[str, Attendance] = {}

    def attendance(self, event: Event) -> Attendance:
        """Return who was talked to at an event, and what was learned."""
        found = self._there.get(event.id)
        if found is None:
            session = self._session
            found = attendance(event, self._conversations(event), session.network, session.day)
            self._there[event.id] = found
        return found

    def on_change(self, change: Change, concerned: Collection[str]) -> None:
        """Take over what has been written down, or removed."""
        del concerned
        for edit in change.edits:
            before, after = edit.before, edit.after
            if isinstance(before, Conversation) and before.event:
                self._ids.get(before.event, {}).pop(before.id, None)
            if isinstance(after, Conversation):
                self._take_in(after)
        self._there.clear()

    def on_reset(self) -> None:
        """Count again: what has happened depends on the day, and what is a talk on the rules."""
        self._there.clear()

    def _conversations(self, event: Event) -> Iterator[Conversation]:
        self._read_since(_earliest(event))
        network = self._session.network
        for conversation_id in self._ids.get(event.id, ()):
            conversation = network.conversation(conversation_id)
            if conversation is not None:
                yield conversation

    def _read_since(self, since: str) -> None:
        """Find what belongs to events, from a day on; what was read before is not read again."""
        known = self._since
        if known is not None and known <= since:
            return
        network = self._session.network
        self._since = since
        for conversation_id in network.conversations_with("event"):
            header = network.conversations.header(conversation_id)
            if header is not None and since <= header.on and (known is None or header.on < known):
                conversation = network.conversation(conversation_id)
                if conversation is not None:
                    self._take_in(conversation)

    def _take_in(self, conversation: Conversation) -> None:
        if conversation.event and self._since is not None and conversation.on.isoformat() >= self._since:
            self._ids.setdefault(conversation.event, {})[conversation.id] = None


def _earliest(event: Event) -> str:
    """The ISO day from which on something may belong to an event; empty: any."""
    starts_on = event.starts_on
    return (
        (starts_on - _EARLIEST_BEFORE).isoformat()
        if starts_on is not None and starts_on - date.min > _EARLIEST_BEFORE
        else ""
    )


def attendance_of(event: Event, session: Session) -> Attendance:
    """Return who was talked to at an event, and what was learned."""
    return session.observer(EventBook).attendance(event)


def goals_of(event: Event, session: Session) -> tuple[EventGoalProgress, ...]:
    """Return how far each goal of an event is."""
    return progress_of(event, attendance_of(event, session)) if event.goals else ()


def running_event(session: Session) -> Event | None:
    """Return the event that is going on; None when none is."""
    return next((event for event in session.network.events() if is_running(event, session.today)), None)


def counter_words(session: Session) -> str:
    """Return the running event with its counters, for every header: ``Small Systems Days 2/5 · 1/1``; may be empty."""
    event = running_event(session)
    if event is None:
        return ""
    counts = " · ".join(f"{goal.done}/{goal.target}" for goal in goals_of(event, session))
    return f"{event.name} {counts}" if counts else event.name
