"""Help with the keys of a place."""

from __future__ import annotations

from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import DAILY, WRITTEN

_OPEN = "netui.ui.help.screen:open_help"
_SENTENCE = "Show every key of this place"

HELP = (
    Action(
        "help",
        ("?", "f1"),
        "help",
        _SENTENCE,
        Group.NETUI,
        DAILY,
        _OPEN,
        bar=99,
        words="keys shortcuts manual keyboard",
    ),
    Action("help_while_typing", ("f1",), "help", _SENTENCE, Group.NETUI, WRITTEN, _OPEN, bar=99),
)
"""In the order in which help shows them."""
