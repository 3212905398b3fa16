"""Actions of more than one place: going back from what is only looked at."""

from __future__ import annotations

from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import Place

PLACES = (
    Action(
        "close",
        ("escape", "q", "ctrl+c"),
        "close",
        "Go back",
        Group.LOOK,
        frozenset({Place.HISTORY}),
        ".leave",
        bar=70,
    ),
    Action(
        "close_card",
        ("escape",),
        "back",
        "Close the card",
        Group.LOOK,
        frozenset({Place.OPENED}),
        ".leave",
        bar=35,
    ),
    # Where a text stands to be copied ctrl+c is what somebody presses to copy it: it must not take the text away.
    Action(
        "close_copy",
        ("escape", "q", "?"),
        "close",
        "Go back",
        Group.LOOK,
        frozenset({Place.BY_HAND}),
        ".leave",
        bar=70,
    ),
)
"""All actions of this room, in the order in which help shows them."""
