"""Actions of the reading shelf."""

from __future__ import annotations

from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import PRACTICE, SELECTED, Place

_HERE = frozenset({Place.SHELF})
_ROOM = "netui.ui.shelf"

SHELF = (
    Action(
        "shelf",
        ("l",),
        "shelf",
        "The reading shelf: worth sharing, and with whom",
        Group.PRACTICE,
        (SELECTED | PRACTICE) - _HERE,
        f"{_ROOM}.screen:open_shelf",
        bar=30,
        words="link reading share article library bookmark",
        opens=_HERE,
    ),
    Action(
        "link_shared",
        ("d",),
        "shared",
        "Shared with them: log it, take it off their list",
        Group.DECIDE,
        _HERE,
        f"{_ROOM}.sharing:share",
        bar=1,
    ),
    Action("link_not_for", ("x",), "not them", "Not for them, for good", Group.DECIDE, _HERE, ".leave_out", bar=2),
    Action("link_new", ("n",), "new", "Keep a link: address, title, #tags", Group.WRITE, _HERE, ".begin", bar=3),
    Action("link_edit", ("e",), "edit", "Edit the link", Group.WRITE, _HERE, ".edit", bar=4),
    Action("link_remove", ("D",), "remove", "Remove the link; undo brings it back", Group.WRITE, _HERE, ".take_off"),
    Action(
        "shelf_turn",
        ("tab",),
        "other list",
        "From the links to the people, and back",
        Group.LOOK,
        _HERE,
        ".turn",
        bar=5,
    ),
    Action("link_open", ("enter",), "open", "Open the address, or their card", Group.LOOK, _HERE, ".open_row", bar=6),
    Action("shelf_filter", ("/",), "filter", "Filter the links as you type", Group.LOOK, _HERE, ".filter.ask", bar=32),
    Action(
        "shelf_pass",
        ("space",),
        "pass",
        "Pass: go on to the next",
        Group.DECIDE,
        _HERE,
        "netui.ui.places.pass_on:pass_on",
    ),
    Action("leave_shelf", ("escape",), "back", "Back to where you came from", Group.LOOK, _HERE, ".leave", bar=35),
)
"""All actions of this room, in the order in which help shows them."""
