"""The person a key is about that opens a place and changes nothing."""

from __future__ import annotations

from netui.domain.queue.items import QueueItem
from netui.ui.actions.key_names import key_of
from netui.ui.actions.places import Place
from netui.ui.panes.hosts import CHOOSE_FIRST, Goes, Stage
from netui.ui.shell.program import OnScreen
from netui.ui.shell.screens import Located, NamesStrangers, Selects


def person_meant(screen: object) -> str:
    """Id of the selected person; where nothing of the day is left, of who comes up next; empty without anybody."""
    chosen = screen.selected_id if isinstance(screen, Selects) else ""
    if not chosen and isinstance(screen, Located) and screen.place is Place.QUEUE and isinstance(screen, Goes):
        return screen.lists.queue.next_contact_id
    return chosen


def item_under_cursor(screen: object, contact_id: str) -> QueueItem | None:
    """Return the item of the queue that the cursor stands on, if it is about that person."""
    items = screen.chosen.items if isinstance(screen, Stage) else ()
    return next((item for item in items if item.contact_id == contact_id), None)


def nobody_meant(screen: OnScreen) -> str:
    """Return why such a key does nothing where nobody is meant: of somebody who is no contact nothing is known yet."""
    stranger = screen.stranger if isinstance(screen, NamesStrangers) else ""
    if not stranger:
        return CHOOSE_FIRST
    capture = key_of(screen.program.keys, "capture")
    return f"{stranger} is not in your network yet: {capture} when you have met."
