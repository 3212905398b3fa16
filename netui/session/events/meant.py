"""The event that a word means."""

from __future__ import annotations

from netui.domain.events.days import is_over
from netui.domain.records.event import Event
from netui.domain.text.called import Called, called, not_one
from netui.session.core.session import Session


def event_meant(text: str, session: Session) -> Event:
    """Return the one event that an id, a name, or a part of one means; of several the one that is not over.

    Raises:
        RefusedError: it means none, or several.
    """
    events = [Called(event, event.id, event.name, event.name, _when(event)) for event in session.network.events()]
    found = called(text, events)
    ahead = [one for one in found if not is_over(one.it, session.today)]
    if len(found) > 1 and len(ahead) == 1:
        # A meetup of every month has one name: the next is meant.
        found = ahead
    if len(found) != 1:
        raise not_one(text, found, events, "event", "netui event list --all")
    return found[0].it


def _when(event: Event) -> str:
    return f"{event.starts_on}, " if event.starts_on is not None else ""
