"""Actions on ways to somebody."""

from __future__ import annotations

from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import PRACTICE, SOMEBODY, Place

_HERE = frozenset({Place.PATHS})
_LINE = frozenset({Place.WHOM})

PATHS = (
    Action(
        "paths",
        ("f",),
        "find a way",
        "Find a way: who can introduce you, who knows whom",
        Group.PRACTICE,
        (SOMEBODY | PRACTICE) - _HERE,
        "netui.ui.paths.screen:open_paths",
        words="path company organisation introduce reach",
    ),
    Action(
        "way_line",
        ("f", "/"),
        "whom",
        "Say whom: a person, a company, words of a title",
        Group.LOOK,
        _HERE,
        "netui.ui.paths.decide:say_whom",
        bar=5,
    ),
    Action(
        "way_card", ("enter",), "card", "Open the card of the first of the way", Group.LOOK, _HERE, ".open_card", bar=2
    ),
    Action(
        "way_edit",
        ("e",),
        "who knows",
        "Write down who knows whom, on their card",
        Group.WRITE,
        _HERE,
        "netui.ui.paths.decide:edit",
        bar=4,
    ),
    Action(
        "way_there",
        ("tab",),
        "people",
        "To the people of the company, on to a person",
        Group.LOOK,
        _HERE,
        "netui.ui.paths.decide:turn",
        bar=6,
    ),
    Action(
        "whom_ways",
        ("enter", "down"),
        "the ways",
        "To the ways",
        Group.MOVE,
        _LINE,
        "netui.ui.paths.decide:to_ways",
        bar=2,
    ),
    Action(
        "whom_complete",
        ("tab",),
        "complete",
        "Finish the name",
        Group.WRITE,
        _LINE,
        "netui.ui.paths.decide:complete",
        bar=6,
    ),
    Action("leave_whom", ("escape",), "back", "Back to where you came from", Group.LOOK, _LINE, ".leave", bar=35),
    Action("leave_paths", ("escape",), "back", "Back to where you came from", Group.LOOK, _HERE, ".leave", bar=35),
)
"""All actions of this room, in the order in which help shows them."""
