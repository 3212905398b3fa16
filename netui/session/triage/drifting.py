"""People who are silent for longer than usual, though the rules do not call them due: seen before they are lost."""

from __future__ import annotations

from collections.abc import Iterable

from netui.domain.cadence.drift import drift_of
from netui.domain.dates.duration import moved
from netui.domain.queue.items import QueueItem, item_of
from netui.domain.queue.triggers import prompts
from netui.domain.records.contact import Contact, ContactStatus
from netui.session.core.session import Session

_LEAST_SILENCE_DAYS = 15
"""Fewest days of silence of somebody who drifts."""

_LEAST_CONVERSATIONS = 4
"""Fewest conversations that make a rhythm of somebody's own."""


class Drifting:
    """The drifting people, each with the cadence as an item, kept in step with the network. Used from one thread."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._found: dict[str, tuple[float, QueueItem]] | None = None

    def items(self) -> tuple[QueueItem, ...]:
        """Return one item for each, due on any day; the longest silence against the person's rhythm comes first."""
        if self._found is None:
            self._found = {}
            self._look_at(self._session.network.contacts())
        ordered = sorted(self._found.values(), key=lambda found: (-found[0], found[1].name.casefold(), found[1].id))
        return tuple(item for _, item in ordered)

    def on_change(self, concerned: Iterable[str]) -> None:
        """Look again at the people that a change concerned."""
        if self._found is None:
            return
        for contact_id in concerned:
            self._found.pop(contact_id, None)
            contact = self._session.network.contact(contact_id)
            self._look_at((contact,) if contact is not None else ())

    def _look_at(self, contacts: Iterable[Contact]) -> None:
        session, network = self._session, self._session.network
        newest, silent_since = network.newest_conversations(), moved(session.today, -_LEAST_SILENCE_DAYS).isoformat()
        found = self._found if self._found is not None else {}
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
