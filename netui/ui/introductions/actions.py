"""Actions on introductions."""

from __future__ import annotations

from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import PRACTICE, SOMEBODY, Place

_HERE = frozenset({Place.INTRODUCTIONS})
_ROOM = "netui.ui.introductions"

INTRODUCTIONS = (
    Action(
        "introductions",
        ("i",),
        "introduce",
        "Introductions: who suits whom, both asked first",
        Group.PRACTICE,
        (SOMEBODY | PRACTICE) - _HERE,
        "netui.ui.introductions.screen:open_introductions",
        words="introduce connect together match",
        opens=_HERE,
    ),
    Action(
        "intro_step",
        ("d",),
        "next step",
        "The next step is taken",
        Group.DECIDE,
        _HERE,
        f"{_ROOM}.decide:take_step",
        bar=2,
    ),
    Action(
        "intro_no",
        ("x",),
        "no",
        "No: never suggest it again, or let it rest",
        Group.DECIDE,
        _HERE,
        f"{_ROOM}.decide:let_go",
        bar=3,
    ),
    Action(
        "intro_snooze",
        ("s",),
        "snooze",
        "Snooze: not brought up before a day",
        Group.DECIDE,
        _HERE,
        f"{_ROOM}.decide:snooze",
        bar=4,
    ),
    Action(
        "intro_new",
        ("n",),
        "new",
        "A new introduction: two names and why",
        Group.WRITE,
        _HERE,
        "netui.ui.introductions.writing_down:begin",
        bar=5,
    ),
    Action(
        "intro_edit", ("e",), "edit", "Say otherwise why they should meet", Group.WRITE, _HERE, f"{_ROOM}.decide:edit"
    ),
    Action(
        "intro_remove", ("D",), "remove", "Remove it; undo brings it back", Group.WRITE, _HERE, f"{_ROOM}.decide:remove"
    ),
    Action("intro_filter", ("/",), "filter", "Filter the introductions as you type", Group.LOOK, _HERE, ".filter.ask"),
    Action(
        "intro_pass",
        ("space",),
        "pass",
        "Pass: leave it as it is",
        Group.DECIDE,
        _HERE,
        "netui.ui.places.pass_on:pass_on",
    ),
    Action("intro_other", ("tab",), "the other", "To the other of the two", Group.LOOK, _HERE, ".turn", bar=6),
    Action(
        "intro_card", ("enter",), "card", "Open the card of the one who is lit", Group.LOOK, _HERE, ".open_card", bar=7
    ),
    Action(
        "leave_introductions", ("escape",), "back", "Back to where you came from", Group.LOOK, _HERE, ".leave", bar=35
    ),
)
"""All actions of this room, in the order in which help shows them."""
