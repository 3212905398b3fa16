"""Putting away the steps of a beginning, and bringing them back; kept over a restart."""

from __future__ import annotations

from netui.ui.actions.table import Place
from netui.ui.panes.panes import Lists
from netui.ui.shell.services import Services
from netui.ui.triage.more_today import bring_what_was_asked_for

_KEPT_AS = "first-steps"
_HIDDEN = "hidden"


def hide_steps(lists: Lists, services: Services) -> None:
    """Show the day in their place."""
    _show(lists, services, hidden=True)


def bring_steps_back(lists: Lists, services: Services) -> None:
    """Show them again, where they were put away."""
    if lists.queue.steps_hidden:
        _show(lists, services, hidden=False)


def as_it_was_left(lists: Lists, services: Services) -> None:
    """Restore the state before a restart: five more for the day if they were asked for, and the steps put away."""
    bring_what_was_asked_for(services)
    lists.queue.steps_hidden = services.recall(_KEPT_AS) == _HIDDEN


def _show(lists: Lists, services: Services, *, hidden: bool) -> None:
    lists.queue.steps_hidden = hidden
    services.remember(_KEPT_AS, _HIDDEN if hidden else "")
    lists.fill(Place.QUEUE)
