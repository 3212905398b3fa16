"""People who are silent for longer than usual, though the rules do not call them due: seen before they are lost."""

from __future__ import annotations

from collections.abc import Iterator

from netui.domain.cadence.drift import drift_of
from netui.domain.dates.duration import moved
from netui.domain.queue.items import QueueItem, item_of
from netui.domain.queue.triggers import prompts
from netui.domain.records.contact import Contact, ContactStatus
from netui.session.core.session import Session
from netui.session.facts.by_person import ByPerson, Look

_LEAST_SILENCE_DAYS = 15
"""Fewest days of silence of somebody who drifts."""

_LEAST_CONVERSATIONS = 4
"""Fewest conversations that make a rhythm of somebody's own."""


class Drifting:
    """The drifting people, each with the cadence as an item, kept in step with the network."""

    def __init__(self, session: Session) -> None:
        self._people = session.observer(_Found)

    @property
    def is_at_hand(self) -> bool:
        """True if they may be asked for while a key waits: all people were looked at, or they are few."""
        return self._people.is_at_hand

    def prepare(self) -> Iterator[float]:
        """Look at everybody, a little with each step; yields how much is done, 0..1. Ends early after a change."""
        return self._people.prepare()

    def items(self) -> tuple[QueueItem, ...]:
        """Return one item for each, due on any day; the longest silence against the person's rhythm comes first."""
        found = self._people.found().values()
        ordered = sorted(found, key=lambda each: (-each[0], each[1].name.casefold(), each[1].id))
        return tuple(item for _, item in ordered)


class _Found(ByPerson[tuple[float, QueueItem]]):
    def __init__(self, session: Session) -> None:
        super().__init__(session, _look)


def _look(session: Session) -> Look[tuple[float, QueueItem]]:
    """Return a look at one person: their silence in their own rhythms, and the item."""
    network, day = session.network, session.day
    newest, silent_since = network.newest_conversations(), moved(session.today, -_LEAST_SILENCE_DAYS).isoformat()

    def look(contact: Contact) -> tuple[float, QueueItem] | None:
        conversation = newest.get(contact.id)
        if contact.status is not ContactStatus.ACTIVE or conversation is None or conversation[0] > silent_since:
            return None
        if contact.next_on is None and day.every_of(contact) is None:
            return None  # no rule ever calls them due
        headers = network.headers_with(contact.id)
        drift = drift_of(headers, day) if len(headers) >= _LEAST_CONVERSATIONS else None
        if drift is None or not drift.drifting:
            return None
        prompt = prompts.cadence(contact, headers, network.follow_ups_of(contact.id), network, day)
        return (drift.silence_days / drift.rhythm_days, item_of(contact, prompt, day)) if prompt is not None else None

    return look
