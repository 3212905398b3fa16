"""The rows to show after an undo or a redo: those that it is about."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice

from netui.domain.records.change import Change
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.session.core.network import people_in
from netui.session.core.session import Session
from netui.ui.actions.table import Place

_EDITS_LOOKED_AT = 2_000
"""Edits beyond this number lead to no row: a key would wait while all of an import were looked through."""


def restored(change: Change, session: Session) -> Mapping[Place, str]:
    """Id of the row of each pane that a change is about; without a pane that has none."""
    # The first edit is taken back last; it stood further up.
    edits = islice(reversed(change.edits), _EDITS_LOOKED_AT)
    records = [record for edit in edits for record in (edit.before, edit.after) if record is not None]
    people = {one for record in records for one in people_in(record)}
    queue = session.queue
    items = (*queue.today_items, *queue.later, *queue.coming_up)
    found = {
        Place.CONTACTS: next((record.id for record in records if isinstance(record, Contact)), ""),
        Place.QUEUE: next((item.id for item in items if item.contact_id in people), ""),
        Place.CONVERSATIONS: next((record.id for record in records if isinstance(record, Conversation)), ""),
    }
    return {place: row for place, row in found.items() if row}
