"""Actions in the weeks ahead."""

from __future__ import annotations

from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import PANES, Place

_HERE = frozenset({Place.COMING_UP})
_RESCHEDULE = "netui.ui.triage.reschedule"

COMING_UP = (
    Action(
        "move_later",
        (">",),
        "day later",
        "Let it come a day later",
        Group.DECIDE,
        _HERE,
        f"{_RESCHEDULE}:move_by",
        (1,),
        bar=1,
    ),
    Action(
        "move_earlier",
        ("<",),
        "earlier",
        "Let it come a day earlier",
        Group.DECIDE,
        _HERE,
        f"{_RESCHEDULE}:move_by",
        (-1,),
        bar=2,
    ),
    Action(
        "move_to",
        ("s",),
        "move",
        "Move it to a day that you type",
        Group.DECIDE,
        _HERE,
        f"{_RESCHEDULE}:move_to",
        bar=3,
    ),
    Action(
        "next_day",
        ("l", "right"),
        "next day",
        "To the next day with somebody",
        Group.MOVE,
        _HERE,
        ".go_days",
        (1,),
        bar=7,
    ),
    Action("previous_day", ("h", "left"), "day before", "To the day before", Group.MOVE, _HERE, ".go_days", (-1,)),
    Action(
        "leave_coming_up",
        ("escape", "A"),
        "back",
        "Back: to the weeks, to the queue",
        Group.LOOK,
        _HERE,
        ".leave",
        bar=8,
    ),
    Action(
        "weeks",
        ("A",),
        "weeks",
        "The weeks ahead: what is due, how full days are",
        Group.LOOK,
        PANES,
        "netui.ui.coming_up.screen:open_coming_up",
        words="calendar plan month agenda",
    ),
)
"""All actions of this room, in the order in which help shows them."""
