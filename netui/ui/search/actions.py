"""Actions for finding something in everything."""

from __future__ import annotations

from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import SELECTED, Place

_HERE = frozenset({Place.SEARCH})

SEARCH = (
    Action(
        "search",
        ("ctrl+f",),
        "search",
        "Search everything",
        Group.LOOK,
        SELECTED,
        "netui.ui.search.screen:open_search",
        bar=62,
        words="find! look for",
    ),
    Action("search_open", ("enter",), "go there", "Go to what was found", Group.LOOK, _HERE, ".choose", bar=63),
    Action("search_down", ("down", "ctrl+n"), "down", "Down", Group.MOVE, _HERE, ".move", (1,), bar=64),
    Action("search_up", ("up", "ctrl+p"), "up", "Up", Group.MOVE, _HERE, ".move", (-1,), bar=65),
    Action("search_page_down", ("pagedown",), "page down", "A page down", Group.MOVE, _HERE, ".turn_page", (1,)),
    Action("search_page_up", ("pageup",), "page up", "A page up", Group.MOVE, _HERE, ".turn_page", (-1,)),
    Action("search_save", ("ctrl+s",), "save as", "Save the query under a name", Group.WRITE, _HERE, ".save", bar=66),
    Action("search_complete", ("tab",), "complete", "Finish the name of a saved query", Group.MOVE, _HERE, ".complete"),
    Action("search_close", ("escape", "ctrl+c"), "back", "Back to where you were", Group.LOOK, _HERE, ".leave", bar=67),
)
"""All actions of this room, in the order in which help shows them."""
