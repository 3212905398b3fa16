"""The part of the queue that is ahead: what comes up and, once the day is done, what else is due."""

from __future__ import annotations

from netui.session.core.labels import plural
from netui.ui.actions.key_names import key_of
from netui.ui.actions.table import Place
from netui.ui.panes.hosts import Goes


def show_ahead(stage: Goes) -> None:
    """Show it with the cursor on the first row that is added, and say how much it is; or hide it again."""
    pane, queue = stage.lists.queue, stage.program.services.session.queue
    added = (*(() if queue.today_items else queue.later), *queue.coming_up)
    if pane.coming_up or not added:
        if pane.coming_up:
            hide_ahead(stage)
        else:
            weeks = key_of(stage.program.keys, "weeks")
            stage.program.tell(f"Nothing comes up in the next days; {weeks} shows the weeks ahead.")
        return
    row = pane.list.row
    pane.coming_up, pane.stood_on = True, row.id if row is not None else ""
    stage.lists.fill(Place.QUEUE, go_to=added[0].id)
    days = stage.program.services.session.rules.queue.horizon.spoken()
    later = "" if queue.today_items or not queue.later else f"{plural(len(queue.later), 'more is', 'more are')} due, "
    coming = len(queue.coming_up)
    stage.program.tell(f"{later}{plural(coming, 'comes', 'come')} up within {days}." if coming else f"{later[:-2]}.")


def hide_ahead(stage: Goes) -> None:
    """Hide it; the cursor goes back to where it was."""
    stage.lists.queue.coming_up = False
    stage.lists.fill(Place.QUEUE, go_to=stage.lists.queue.stood_on or None)
