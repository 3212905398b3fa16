"""Putting away the steps of a beginning, and bringing them back; kept over a restart."""

from __future__ import annotations

from netui.ui.actions.table import Place
from netui.ui.panes.panes import Lists
from netui.ui.shell.services import Desk
from netui.ui.triage.more_today import bring_what_was_asked_for

_KEPT_AS = "first-steps"
_HIDDEN = "hidden"


def hide_steps(lists: Lists, desk: Desk) -> None:
    """Show the day in their place."""
    _show(lists, desk, hidden=True)


def bring_steps_back(lists: Lists, desk: Desk) -> None:
    """Show them again, where they were put away."""
    if lists.steps_hidden:
        _show(lists, desk, hidden=False)


def as_it_was_left(lists: Lists, desk: Desk) -> None:
    """After a restart: five more belong to the day if they were asked for, and the steps are put away if they were."""
    bring_what_was_asked_for(desk)
    lists.steps_hidden = desk.recall(_KEPT_AS) == _HIDDEN


def _show(lists: Lists, desk: Desk, *, hidden: bool) -> None:
    lists.steps_hidden = hidden
    desk.remember(_KEPT_AS, _HIDDEN if hidden else "")
    lists.fill(Place.QUEUE)
