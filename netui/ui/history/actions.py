"""Looking back at what was done."""

from __future__ import annotations

from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import PANES

HISTORY = (
    Action(
        "history",
        ("H",),
        "history",
        "What was done, newest first",
        Group.LOOK,
        PANES,
        "netui.ui.history.screen:open_history",
        words="log journal changes activity",
    ),
)
"""All actions of this room, in the order in which help shows them."""
