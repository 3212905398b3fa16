"""Actions in the form of a record."""

from __future__ import annotations

from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import Place

_HERE = frozenset({Place.FORM})

FORMS = (
    Action("form_save", ("ctrl+s",), "save", "Save it", Group.WRITE, _HERE, ".save", bar=30),
    Action(
        "form_next", ("tab", "down", "enter"), "next", "To the next field", Group.MOVE, _HERE, ".go_on", (1,), bar=31
    ),
    Action("form_back", ("shift+tab", "up"), "before", "To the field before", Group.MOVE, _HERE, ".go_on", (-1,)),
    Action(
        "form_anew",
        ("ctrl+n",),
        "anew",
        "Drop what was typed; show what is saved",
        Group.WRITE,
        _HERE,
        ".begin_anew",
        bar=34,
    ),
    Action(
        "form_leave",
        ("escape", "ctrl+c"),
        "back",
        "Back; what was typed is kept",
        Group.LOOK,
        _HERE,
        ".leave",
        bar=35,
    ),
)
"""All actions of this room, in the order in which help shows them."""
