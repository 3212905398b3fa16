"""Help with the keys of a place."""

from __future__ import annotations

from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import DAILY, WRITTEN, Place

_OPEN = "netui.ui.help.screen:open_help"
_SENTENCE = "Show every key of this place"

_HERE = frozenset({Place.HELP})

HELP = (
    Action(
        "help",
        ("?", "f1"),
        "help",
        _SENTENCE,
        Group.NETUI,
        DAILY | {Place.HISTORY},
        _OPEN,
        bar=99,
        words="keys shortcuts manual keyboard about documentation tutorial",
    ),
    Action(
        "help_while_typing", ("f1",), "help", _SENTENCE, Group.NETUI, (WRITTEN - _HERE) | {Place.TYPING}, _OPEN, bar=99
    ),
    Action("help_run", ("enter",), "does it", "Do what is chosen", Group.LOOK, _HERE, ".run", bar=66),
    Action("help_down", ("down", "ctrl+n"), "down", "Down", Group.MOVE, _HERE, ".move", (1,), bar=67),
    Action("help_up", ("up", "ctrl+p"), "up", "Up", Group.MOVE, _HERE, ".move", (-1,), bar=68),
    Action("help_page_down", ("pagedown",), "page down", "A page down", Group.MOVE, _HERE, ".turn_page", (1,)),
    Action("help_page_up", ("pageup",), "page up", "A page up", Group.MOVE, _HERE, ".turn_page", (-1,)),
    Action("help_close", ("escape", "ctrl+c"), "close", "Back to where you were", Group.LOOK, _HERE, ".leave", bar=99),
)
"""All actions of this room, in the order in which help shows them."""
