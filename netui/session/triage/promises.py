"""Every open promise, the user's and theirs, however far ahead: the queue shows only those that come up soon."""

from __future__ import annotations

from netui.domain.queue.items import QueueItem, item_of
from netui.domain.queue.order import Queue
from netui.domain.queue.triggers.prompts import promises
from netui.domain.records.follow_up import FollowUpKind, FollowUpStatus
from netui.session.core.session import Session


def open_promises(session: Session) -> tuple[QueueItem, ...]:
    """Return all open promises by the day they are due, of either side, for people of any status."""
    network, day = session.network, session.day
    people = dict.fromkeys(
        one.contact
        for one in network.follow_ups()
        if one.kind is FollowUpKind.PROMISE and one.status is FollowUpStatus.OPEN
    )
    contacts = (network.contact(contact_id) for contact_id in people)
    found = [
        item_of(contact, prompt, day)
        for contact in contacts
        if contact is not None
        for prompt in promises(network.follow_ups_of(contact.id), day)
    ]
    return tuple(sorted(found, key=lambda item: (item.due, item.rank)))


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
