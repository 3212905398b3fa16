"""Actions in lists and texts: their own bindings do them, by the same ids."""

from __future__ import annotations

from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import PANES, PEOPLE, SCROLLED, Place

_CARD = frozenset({Place.CARD})
_WEEKS = frozenset({Place.COMING_UP})
_STEPPED = SCROLLED - {Place.YEAR}
"""Keys that go a day on or back in the year."""

LISTS = (
    Action(
        "list.mark",
        ("space",),
        "mark",
        "Mark and go on; decisions act on all marked",
        Group.DECIDE,
        PEOPLE | _WEEKS,
        words="select bulk several tick",
    ),
    Action("list.open", ("enter",), "open", "Open the card in full", Group.LOOK, PANES | _WEEKS, bar=60),
    Action("open_address", ("enter",), "open", "Open the address", Group.LOOK, _CARD, bar=24),
    Action("next_address", ("tab",), "address", "To the next address or link", Group.MOVE, _CARD),
    Action("previous_address", ("shift+tab",), "address", "To the address before", Group.MOVE, _CARD),
    Action("list.down", ("j", "down"), "down", "Down", Group.MOVE, _STEPPED),
    Action("list.up", ("k", "up"), "up", "Up", Group.MOVE, _STEPPED),
    Action("list.first", ("g", "home"), "first", "To the first", Group.MOVE, SCROLLED),
    Action("list.last", ("G", "end"), "last", "To the last", Group.MOVE, SCROLLED),
    Action("list.half_page_down", ("ctrl+d",), "half down", "Half a page down", Group.MOVE, SCROLLED),
    Action("list.half_page_up", ("ctrl+u",), "half up", "Half a page up", Group.MOVE, SCROLLED),
    Action("list.page_down", ("pagedown",), "page down", "A page down", Group.MOVE, SCROLLED),
    Action("list.page_up", ("pageup",), "page up", "A page up", Group.MOVE, SCROLLED),
)
"""All actions of this room, in the order in which help shows them."""
