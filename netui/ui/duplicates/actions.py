"""Actions on possible duplicates."""

from __future__ import annotations

from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import PANES, Place

_HERE = frozenset({Place.DUPLICATES})

DUPLICATES = (
    Action("merge", ("m",), "merge", "One person: merge the two", Group.DECIDE, _HERE, ".merge", bar=9),
    Action("differ", ("x",), "not same", "Two people: never ask again", Group.DECIDE, _HERE, ".tell_apart", bar=10),
    Action("swap", ("s",), "swap", "Let the other one stay", Group.DECIDE, _HERE, ".swap", bar=11),
    Action(
        "pair_later",
        ("space",),
        "pass",
        "Pass: leave it as it is",
        Group.DECIDE,
        _HERE,
        "netui.ui.places.pass_on:pass_on",
        bar=12,
    ),
    Action("see_more", ("J",), "see more", "Look further down in the two", Group.MOVE, _HERE, ".see", (1,)),
    Action("see_back", ("K",), "see back", "Look further up in the two", Group.MOVE, _HERE, ".see", (-1,)),
    Action("leave_duplicates", ("escape", "M"), "queue", "Back to the queue", Group.LOOK, _HERE, ".leave", bar=35),
    Action(
        "duplicates",
        ("M",),
        "twice",
        "Who may be here twice: merge, or tell apart",
        Group.WRITE,
        PANES | {Place.IMPORT},
        "netui.ui.duplicates.screen:open_duplicates",
        words="duplicate same double merge compare join",
    ),
)
"""All actions of this room, in the order in which help shows them."""
