"""Actions while preparing for a talk."""

from __future__ import annotations

from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import PRACTICE, SOMEBODY, Place

_HERE = frozenset({Place.PREP})

PREP = (
    Action(
        "prep",
        ("p",),
        "prep",
        "Prepare: who is this, what do I owe, what to ask",
        Group.PRACTICE,
        (SOMEBODY | PRACTICE) - _HERE,
        "netui.ui.prep.screen:open_prep",
        bar=8,
        words="prepare briefing before call meeting questions",
        opens=_HERE,
    ),
    *(
        Action(
            f"prep_asked_{number}",
            (str(number),),
            "asked",
            "Asked: it is noted, and another takes its place" if number == 1 else "",
            Group.DECIDE,
            _HERE,
            ".note_asked",
            (number,),
            bar=1 if number == 1 else 0,
            pair="prep_asked_3" if number == 1 else "",
        )
        for number in (1, 2, 3)
    ),
    Action(
        "prep_others",
        ("n",),
        "others",
        "The next three questions; nothing is noted",
        Group.LOOK,
        _HERE,
        ".go_on",
        bar=2,
    ),
    Action(
        "prep_situation",
        ("tab",),
        "situation",
        "Questions for the next situation",
        Group.LOOK,
        _HERE,
        ".turn",
        (1,),
        bar=3,
    ),
    Action(
        "prep_situation_back",
        ("shift+tab",),
        "back",
        "Questions for the situation before",
        Group.LOOK,
        _HERE,
        ".turn",
        (-1,),
    ),
    Action("prep_card", ("enter",), "card", "Open their card in full", Group.LOOK, _HERE, ".open_card"),
    Action("prep_edit", ("e",), "edit", "Edit their card", Group.WRITE, _HERE, ".edit"),
    Action("leave_prep", ("escape",), "back", "Back to where you came from", Group.LOOK, _HERE, ".leave", bar=35),
)
"""All actions of this room, in the order in which help shows them."""
