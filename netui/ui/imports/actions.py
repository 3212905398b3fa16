"""Actions on a file with people."""

from __future__ import annotations

from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import PANES, Place

_HERE = frozenset({Place.IMPORT})

IMPORTS = (
    Action(
        "import",
        ("I",),
        "import",
        "Bring people in from a file",
        Group.WRITE,
        PANES,
        "netui.ui.imports.flow:open_import",
        words="load read vcard csv linkedin address book",
    ),
    Action(
        "take_import",
        ("enter",),
        "take in",
        "Take all of it in, as one step",
        Group.WRITE,
        _HERE,
        ".take_in",
        bar=30,
    ),
    Action(
        "sort_imported",
        ("o",),
        "sort now",
        "Give a tier to those who came in",
        Group.WRITE,
        _HERE,
        "netui.ui.sorting.screen:open_sorting",
        bar=31,
    ),
    Action("leave_import", ("escape", "q"), "back", "Back to the queue", Group.LOOK, _HERE, ".leave", bar=35),
)
"""In the order in which help shows them."""
