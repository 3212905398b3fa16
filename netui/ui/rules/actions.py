"""Actions on the cadence rules."""

from __future__ import annotations

from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import PANES, Place

_HERE = frozenset({Place.RULES})

RULES = (
    Action(
        "rules",
        ("r",),
        "rules",
        "Change the rhythm: the cadence rules",
        Group.WRITE,
        PANES,
        "netui.ui.rules.screen:open_rules",
        bar=28,
        words="settings preferences cadence tiers yaml configuration",
    ),
    Action("save_rules", ("ctrl+s",), "save", "Save the rules", Group.WRITE, _HERE, ".save", bar=30),
    Action("edit_outside", ("ctrl+e",), "editor", "Open your own editor", Group.WRITE, _HERE, ".edit_outside", bar=31),
    Action("find", ("ctrl+f",), "find", "Find a text in the rules", Group.MOVE, _HERE, ".find", bar=32),
    Action(
        "next_problem", ("ctrl+n", "f8"), "mistake", "To the next mistake", Group.MOVE, _HERE, ".next_problem", bar=33
    ),
    Action(
        "rules_anew",
        ("ctrl+r",),
        "anew",
        "Drop what was typed; show what is saved",
        Group.WRITE,
        _HERE,
        ".begin_anew",
        bar=34,
    ),
    Action("leave_rules", ("escape", "ctrl+c"), "back", "Back to the queue", Group.LOOK, _HERE, ".leave", bar=35),
)
"""All actions of this room, in the order in which help shows them."""
