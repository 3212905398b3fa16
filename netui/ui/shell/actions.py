"""Actions on the program as a whole: undo, the palette, the end."""

from __future__ import annotations

from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import DAILY, WRITTEN, Place

_STEPS = "netui.ui.shell.steps"

SHELL = (
    Action(
        "undo",
        ("u",),
        "undo",
        "Undo the last step",
        Group.DECIDE,
        DAILY | {Place.IMPORT},
        f"{_STEPS}:undo",
        bar=20,
        words="take back revert mistake restore undelete",
    ),
    Action(
        "redo",
        ("ctrl+r",),
        "redo",
        "Redo what was undone",
        Group.DECIDE,
        DAILY,
        f"{_STEPS}:redo",
        words="do again repeat",
    ),
    Action(
        "palette",
        ("ctrl+p",),
        "palette",
        "Find an action by its name",
        Group.NETUI,
        DAILY,
        "netui.ui.ask.palette:open_palette",
    ),
    Action(
        "suspend_process",
        ("ctrl+z",),
        "suspend",
        "Back to the shell; fg returns",
        Group.NETUI,
        DAILY,
        f"{_STEPS}:suspend",
    ),
    Action(
        "quit",
        ("q", "ctrl+q", "ctrl+c"),
        "quit",
        "Quit; everything is saved",
        Group.NETUI,
        DAILY,
        f"{_STEPS}:end",
        words="exit close leave end",
    ),
    Action(
        "quit_while_typing",
        ("ctrl+q",),
        "quit",
        "Quit; what is not saved is kept",
        Group.NETUI,
        WRITTEN | {Place.TYPING},
        f"{_STEPS}:end",
    ),
)
"""All actions of this room, in the order in which help shows them."""
