"""An event that stands in the queue, opened from there; the screens of events are loaded when one is."""

from __future__ import annotations

from netui.domain.records.follow_up import ABOUT_NOBODY, FollowUpKind
from netui.session.lists.rows import QueueRow
from netui.ui.shell.program import Program


def open_event_in_queue(program: Program, row: QueueRow | None) -> bool:
    """Open the event that a row of the queue is about, or its review; whether it is about one."""
    if row is None or row.item.kind not in ABOUT_NOBODY:
        return False
    # Loaded here: the main screen would bring all forms into every start.
    from netui.ui.events.list_screen import open_event_of

    open_event_of(program, row.item.about, looks_back=row.item.kind is FollowUpKind.REVIEW)
    return True
