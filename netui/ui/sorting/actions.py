"""Actions on people without a tier, one after the other."""

from __future__ import annotations

from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import PANES, Place

_HERE = frozenset({Place.SORTING})

SORTING = (
    Action(
        "sort",
        ("o",),
        "sort",
        "Give a tier to those who have none, one key each",
        Group.WRITE,
        PANES | {Place.DUPLICATES},  # whoever compares after an import goes on to sorting
        "netui.ui.sorting.screen:open_sorting",
        words="tiers triage unsorted new people",
    ),
    *(
        Action(
            f"give_tier_{digit}",
            (str(digit),),
            "tier",
            "Give a tier by its digit, 1 the closest" if digit == 1 else "",
            Group.DECIDE,
            _HERE,
            ".give_tier",
            (digit,),
            bar=10 if digit == 1 else 0,
        )
        for digit in range(1, 10)
    ),
    Action("pass_over", ("space",), "pass", "Pass: leave for another time", Group.DECIDE, _HERE, ".pass_over", bar=11),
    Action("sort_back", ("b",), "back", "Back to the one before", Group.DECIDE, _HERE, ".step_back", bar=12),
    Action("never", ("z",), "never", "Archive: never ask again", Group.DECIDE, _HERE, ".archive", bar=13),
    Action("leave", ("escape",), "queue", "Back to the queue", Group.LOOK, _HERE, ".leave", bar=35),
)
"""All actions of this room, in the order in which help shows them."""
