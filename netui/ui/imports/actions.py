"""Actions on a file with people."""

from __future__ import annotations

from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import PANES, Place

_HERE, _MAPPING = frozenset({Place.IMPORT}), frozenset({Place.MAPPING})

_WHOM_HELP = {1: "Whom a row means: a candidate, by its digit", 0: "Somebody new"}

IMPORTS = (
    Action(
        "import",
        ("I",),
        "import",
        "Bring people in from a file",
        Group.WRITE,
        PANES | _HERE,
        "netui.ui.imports.flow:open_import",
        words="load read vcard csv linkedin address book gmail google outlook icloud excel upload",
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
    *(
        Action(
            f"answer_whom_{digit}",
            (str(digit),),
            "whom",
            _WHOM_HELP.get(digit, ""),
            Group.DECIDE,
            _HERE,
            ".answer_whom",
            (digit,),
            bar=20 if digit == 1 else 0,
        )
        for digit in (*range(1, 10), 0)
    ),
    Action(
        "leave_out_row",
        ("x",),
        "leave out",
        "Leave a row or a group out; again takes it in",
        Group.DECIDE,
        _HERE,
        ".leave_out",
        bar=31,
    ),
    Action(
        "import_theirs",
        ("f",),
        "file’s",
        "Take the file's word; later: congratulate movers",
        Group.DECIDE,
        _HERE,
        ".take_theirs",
        bar=32,
    ),
    Action("fold_group", ("space",), "fold", "Fold a group, or unfold it", Group.LOOK, _HERE, ".fold", bar=33),
    Action(
        "import_strangers",
        ("n",),
        "strangers",
        "Add people whom only conversations name, or not",
        Group.WRITE,
        _HERE,
        ".turn",
        ("strangers",),
        bar=34,
    ),
    Action(
        "import_texts", ("w",), "texts", "Take what was written, too, or not", Group.WRITE, _HERE, ".turn_texts", bar=37
    ),
    Action(
        "import_tiers",
        ("t",),
        "tiers",
        "Let Monica's rhythms give tiers, or not",
        Group.WRITE,
        _HERE,
        ".turn",
        ("with_tiers",),
    ),
    Action(
        "import_days",
        ("d",),
        "days",
        "Read 03/04 day first, month first, or not at all",
        Group.WRITE,
        _HERE,
        ".turn_days",
        bar=34,
    ),
    Action(
        "import_encoding",
        ("e",),
        "encoding",
        "Read the file in another encoding, one by one",
        Group.WRITE,
        _HERE,
        ".turn_encoding",
        bar=35,
    ),
    Action(
        "import_mapping",
        ("m",),
        "mapping",
        "Say which column of a table is which field",
        Group.WRITE,
        _HERE,
        "netui.ui.imports.mapping_screen:open_mapping",
        bar=35,
    ),
    Action("leave_import", ("escape", "q", "ctrl+c"), "back", "Back to the queue", Group.LOOK, _HERE, ".leave", bar=36),
    Action(
        "map_column", ("enter",), "change", "Say which field a column is; Go on shows the plan", Group.WRITE, _MAPPING,
        ".choose", bar=30,
    ),
    Action(
        "leave_column", ("space",), "leave out", "Leave a column out, or take it in", Group.WRITE, _MAPPING,
        ".leave_column", bar=31,
    ),
    Action(
        "save_mapping", ("s",), "remember", "Remember this under a name, for all such tables", Group.WRITE, _MAPPING,
        ".save", bar=32,
    ),
    Action(
        "leave_mapping", ("escape", "q", "ctrl+c"), "back", "Back to the queue", Group.LOOK, _MAPPING, ".leave", bar=33,
    ),
)  # fmt: skip
"""All actions of this room, in the order in which help shows them."""
