"""The rows to show after an undo or a redo: those that it is about."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import islice

from netui.domain.queue.items import QueueItem
from netui.domain.queue.order import Queue
from netui.domain.records.change import Change
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.follow_up import FollowUp, FollowUpKind
from netui.session.core.network import people_in
from netui.session.core.session import Session
from netui.ui.actions.table import Place

_EDITS_LOOKED_AT = 2_000
"""Edits beyond this number lead to no row: a key would wait while all of an import were looked through."""


def restored(change: Change | None, session: Session, shown: Queue) -> Mapping[Place, str]:
    """Id of the row of each pane that an undo or a redo is about; without a pane that has none. Of else nothing.

    Args:
        change: what the session has made.
        session: it.
        shown: the queue as it was before it.
    """
    if change is None or change.undoes is None:
        return {}
    # The first edit is taken back last; it stood further up.
    edits = islice(reversed(change.edits), _EDITS_LOOKED_AT)
    records = [record for edit in edits for record in (edit.before, edit.after) if record is not None]
    people = {one for record in records for one in people_in(record)}
    found = {
        Place.CONTACTS: next((record.id for record in records if isinstance(record, Contact)), ""),
        Place.QUEUE: _item_of(session, people, [record for record in records if isinstance(record, FollowUp)], shown),
        Place.CONVERSATIONS: next((record.id for record in records if isinstance(record, Conversation)), ""),
    }
    return {place: row for place, row in found.items() if row}


def _item_of(session: Session, people: Collection[str], decided: Collection[FollowUp], shown: Queue) -> str:
    """Id of what was decided; else of what comes back to one of these people, else of their first; empty without any.

    Who has several things due must not find the cursor on another one: the next key would act on that.
    """
    before = {item.id for item in (*shown.today_items, *shown.later)}
    keys = {_key_of(record) for record in decided}
    queue, found, least = session.queue, "", 2
    for item in (*queue.today_items, *queue.later, *queue.coming_up):
        if _key_of_item(item) in keys:
            return item.id
        if item.contact_id in people and (distance := int(item.id in before)) < least:
            found, least = item.id, distance
    return found


def _key_of(record: FollowUp) -> tuple[str, ...]:
    if record.kind is FollowUpKind.PROMISE:
        return (record.id,)
    return (record.kind, record.contact, record.occasion)


def _key_of_item(item: QueueItem) -> tuple[str, ...]:
    """The key of the record that holds what is decided about a row."""
    if item.kind is FollowUpKind.PROMISE:
        return (item.follow_up_id,)
    return (item.kind, item.contact_id, item.about)
