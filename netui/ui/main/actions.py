"""Actions on what is seen on the main screen."""

from __future__ import annotations

from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import PANES, SELECTED, Place

_LOOKING = "netui.ui.main.looking"

MAIN = (
    Action(
        "new_contact",
        ("n",),
        "new",
        "Add a contact",
        Group.WRITE,
        PANES,
        f"{_LOOKING}:new_contact",
        bar=22,
        words="person create",
    ),
    Action(
        "filter",
        ("/",),
        "filter",
        "Filter the list as you type",
        Group.LOOK,
        PANES,
        f"{_LOOKING}:filter_here",
        bar=61,
        words="narrow find",
    ),
    Action(
        "hidden",
        (".",),
        "hidden",
        "Show or hide the archived, and the not contacted",
        Group.LOOK,
        PANES,
        f"{_LOOKING}:show_hidden",
        words="archived removed deleted unhide",
    ),
    Action(
        "promises",
        (">",),
        "promises",
        "Every open promise, mine and theirs, near and far",
        Group.LOOK,
        PANES,
        f"{_LOOKING}:show_promises",
        words="task todo owe owed commitment",
    ),
    Action(
        "larger",
        ("+",),
        "larger",
        "More room: the others', then the card's",
        Group.LOOK,
        PANES,
        ".resize_pane",
        (1,),
        words="bigger grow zoom maximise",
    ),
    Action(
        "smaller",
        ("_",),
        "smaller",
        "Give the list less room again",
        Group.LOOK,
        PANES,
        ".resize_pane",
        (-1,),
        words="shrink zoom minimise",
    ),
    Action("back", ("escape",), "back", "Close what is open; clear filter and marks", Group.LOOK, SELECTED, ".back"),
    Action("next_pane", ("tab",), "next pane", "To the next pane", Group.MOVE, PANES, ".go_on", (1,)),
    Action("previous_pane", ("shift+tab",), "pane back", "To the pane before", Group.MOVE, PANES, ".go_on", (-1,)),
    *(
        Action(
            f"go_{place.value}",
            (key,),
            label,
            f"To the {what}",
            Group.MOVE,
            PANES,
            ".go_to_pane",
            (place.value,),
            words=words,
        )
        for key, place, label, what, words in (
            ("1", Place.CONTACTS, "contacts", "contacts", "people everybody"),
            ("2", Place.QUEUE, "queue", "follow-up queue", "today daily due"),
            ("3", Place.CONVERSATIONS, "talks", "recent conversations", "talks"),
        )
    ),
)
"""All actions of this room, in the order in which help shows them."""
