"""Every open promise, the user's and theirs, however far ahead: the queue shows only those that come up soon."""

from __future__ import annotations

from collections.abc import Collection

from netui.domain.cadence.rules_today import DayRules
from netui.domain.queue.items import QueueItem, item_of
from netui.domain.queue.order import Queue
from netui.domain.queue.triggers.prompts import promises
from netui.domain.records.change import Change
from netui.domain.records.follow_up import FollowUpKind, FollowUpStatus
from netui.session.core.session import Session


class OpenPromises:
    """An observer of the network, made when they are first asked for; one for each session."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._of: dict[str, tuple[QueueItem, ...]] = {}
        self._day: DayRules | None = None
        self._in_order: tuple[QueueItem, ...] | None = None

    def found(self) -> tuple[QueueItem, ...]:
        """All open promises as they stand; after a change only those whom it concerned are looked at again."""
        network, day = self._session.network, self._session.day
        if self._day is not day:
            people = dict.fromkeys(
                one.contact
                for one in network.follow_ups()
                if one.kind is FollowUpKind.PROMISE and one.status is FollowUpStatus.OPEN
            )
            self._of = {contact_id: self._to(contact_id) for contact_id in people}
            self._day, self._in_order = day, None
        if self._in_order is None:
            found = [item for items in self._of.values() for item in items]
            self._in_order = tuple(sorted(found, key=lambda item: (item.due, item.rank)))
        return self._in_order

    def on_change(self, _change: Change, concerned: Collection[str]) -> None:
        """Look again at whom the change concerned."""
        self._in_order = None
        if self._day is self._session.day:
            self._of |= {contact_id: self._to(contact_id) for contact_id in concerned}
        else:
            self._day = None

    def on_reset(self) -> None:
        """Look at everybody again: the day or the rules are others."""
        self._day = None

    def _to(self, contact_id: str) -> tuple[QueueItem, ...]:
        network, day = self._session.network, self._session.day
        contact = network.contact(contact_id)
        if contact is None:
            return ()
        return tuple(item_of(contact, prompt, day) for prompt in promises(network.follow_ups_of(contact_id), day))


def open_promises(session: Session) -> tuple[QueueItem, ...]:
    """Return all open promises by the day they are due, of either side, for people of any status."""
    return session.observer(OpenPromises).found()


def queue_for(query: str, session: Session) -> Queue:
    """The queue that a filter is to look at: where it asks for promises, all of them, the later ones as coming up."""
    if "promised" not in query:
        return session.queue
    # Loaded when somebody first looks for something.
    from netui.session.search.service import seeker_of

    if not seeker_of(session).read(query).asks_for_promises:
        return session.queue
    found, today = open_promises(session), session.today
    due, coming = [[item for item in found if (item.shown_on <= today) is now] for now in (True, False)]
    return Queue(tuple(due), (), tuple(coming))
