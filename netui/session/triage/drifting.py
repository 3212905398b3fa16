"""People who are silent for longer than usual, though the rules do not call them due: seen before they are lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from netui.domain.cadence.drift import drift_of
from netui.domain.dates.duration import moved
from netui.domain.queue.items import QueueItem, item_of
from netui.domain.queue.triggers import prompts
from netui.domain.records.contact import Contact, ContactStatus
from netui.session.core.session import Session, stale_since_now

_LEAST_SILENCE_DAYS = 15
"""Fewest days of silence of somebody who drifts."""

_LEAST_CONVERSATIONS = 4
"""Fewest conversations that make a rhythm of somebody's own."""

_LOOKED_AT_ONCE_PEOPLE, _LOOKED_AT_A_STEP = 500, 50
"""Most people who are looked at while a key waits, and in one step where there are more: 1 ms."""

_Found: TypeAlias = dict[str, tuple[float, QueueItem]]
"""Contact id -> silence in the person's own rhythms, and the item."""


class Drifting:
    """The drifting people, each with the cadence as an item, kept in step with the network. Used from one thread."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._found: _Found | None = None

    @property
    def is_at_hand(self) -> bool:
        """True if they may be asked for while a key waits: all people were looked at, or they are few."""
        return self._found is not None or self._session.network.contact_count() <= _LOOKED_AT_ONCE_PEOPLE

    def prepare(self) -> Iterator[float]:
        """Look at everybody, a little with each step; yields how much is done, 0..1.

        It ends early when the network, the day or the rules change: it is to be begun anew then.
        """
        if self._found is not None:
            return
        is_stale, people = stale_since_now(self._session), tuple(self._session.network.contacts())
        found: _Found = {}
        for at in range(0, len(people), _LOOKED_AT_A_STEP):
            self._look_at(people[at : at + _LOOKED_AT_A_STEP], found)
            yield at / len(people)
            if is_stale():
                return
        self._found = found

    def items(self) -> tuple[QueueItem, ...]:
        """Return one item for each, due on any day; the longest silence against the person's rhythm comes first."""
        while self._found is None:
            for _ in self.prepare():
                pass
        ordered = sorted(self._found.values(), key=lambda found: (-found[0], found[1].name.casefold(), found[1].id))
        return tuple(item for _, item in ordered)

    def on_change(self, concerned: Iterable[str]) -> None:
        """Look again at the people that a change concerned."""
        if self._found is None:
            return
        for contact_id in concerned:
            self._found.pop(contact_id, None)
            contact = self._session.network.contact(contact_id)
            self._look_at((contact,) if contact is not None else (), self._found)

    def _look_at(self, contacts: Iterable[Contact], found: _Found) -> None:
        session, network = self._session, self._session.network
        newest, silent_since = network.newest_conversations(), moved(session.today, -_LEAST_SILENCE_DAYS).isoformat()
        for contact in contacts:
            conversation = newest.get(contact.id)
            if contact.status is not ContactStatus.ACTIVE or conversation is None or conversation[0] > silent_since:
                continue
            if contact.next_on is None and session.day.every_of(contact) is None:
                continue  # no rule ever calls them due
            headers = network.headers_with(contact.id)
            drift = drift_of(headers, session.day) if len(headers) >= _LEAST_CONVERSATIONS else None
            if drift is None or not drift.drifting:
                continue
            follow_ups = network.follow_ups_of(contact.id)
            prompt = prompts.cadence(contact, headers, follow_ups, network, session.day)
            if prompt is not None:
                strength = drift.silence_days / drift.rhythm_days
                found[contact.id] = strength, item_of(contact, prompt, session.day)
