"""Opening an event, or its review, from wherever it is met."""

from __future__ import annotations

from netui.domain.records.follow_up import ABOUT_NOBODY, FollowUpKind
from netui.session.lists.rows import QueueRow
from netui.ui.shell.program import Program


def open_event_of(program: Program, event_id: str, *, looks_back: bool) -> None:
    """Open an event, or its review: what an item of the queue is about."""
    # Loaded here: the main screen knows this module, and would bring all forms into every start.
    from netui.ui.events.event_screen import EventScreen
    from netui.ui.events.review_screen import ReviewScreen

    program.open_place(ReviewScreen(program, event_id) if looks_back else EventScreen(program, event_id))


def open_event_in_queue(program: Program, row: QueueRow | None) -> bool:
    """Open the event that a row of the queue is about, or its review; return whether it is about one."""
    if row is None or row.item.kind not in ABOUT_NOBODY:
        return False
    open_event_of(program, row.item.about, looks_back=row.item.kind is FollowUpKind.REVIEW)
    return True
