"""Actions in the weekly review."""

from __future__ import annotations

from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import PAGES, PRACTICE, SOMEBODY, Place

_HERE = frozenset({Place.WEEKLY})
_DECISIONS = "netui.ui.weekly.decisions"

WEEKLY = (
    Action(
        "weekly",
        ("W",),
        "week",
        "Look back at the week, step by step",
        Group.PRACTICE,
        (SOMEBODY | PRACTICE | PAGES) - _HERE,
        "netui.ui.weekly.screen:open_weekly",
        words="weekly review friday",
        opens=_HERE,
    ),
    Action(
        "week_done", ("d",), "done", "Done; an idea is kept", Group.DECIDE, _HERE, f"{_DECISIONS}:decide_done", bar=1
    ),
    Action(
        "week_snooze", ("s",), "snooze", "Snooze: not before a day", Group.DECIDE, _HERE, f"{_DECISIONS}:snooze", bar=2
    ),
    Action(
        "week_drop", ("x",), "drop", "Not this; a promise is dropped", Group.DECIDE, _HERE, f"{_DECISIONS}:drop", bar=3
    ),
    Action("week_pass", ("space",), "pass", "Pass: looked at, for this week", Group.DECIDE, _HERE, ".pass_row", bar=9),
    *(
        Action(
            f"week_tier_{digit}",
            (str(digit),),
            "tier",
            f"Give somebody new tier {digit}",
            Group.DECIDE,
            _HERE,
            f"{_DECISIONS}:give_tier",
            (digit,),
        )
        for digit in range(1, 10)
    ),
    Action("week_never", ("z",), "never", "Archive somebody new", Group.DECIDE, _HERE, f"{_DECISIONS}:never"),
    Action("week_through", ("h",), "through", "Who brought you together", Group.WRITE, _HERE, f"{_DECISIONS}:through"),
    Action(
        "week_promise",
        ("greater_than_sign",),
        "promise",
        "Promise somebody new something",
        Group.WRITE,
        _HERE,
        f"{_DECISIONS}:promise_something",
    ),
    Action(
        "week_slower",
        ("L",),
        "slower",
        "A slower rhythm for whoever is slipping away",
        Group.DECIDE,
        _HERE,
        f"{_DECISIONS}:slower",
    ),
    Action(
        "week_next",
        ("tab",),
        "next step",
        "On to the next step",
        Group.LOOK,
        _HERE,
        "netui.ui.weekly.steps:turn",
        (1,),
        bar=6,
    ),
    Action(
        "week_back", ("shift+tab",), "step back", "Back a step", Group.LOOK, _HERE, "netui.ui.weekly.steps:turn", (-1,)
    ),
    Action(
        "week_card", ("enter",), "card", "Open the card; at the end, close the week", Group.LOOK, _HERE, ".open_card"
    ),
    Action("leave_weekly", ("escape",), "back", "Back to where you came from", Group.LOOK, _HERE, ".leave", bar=35),
)
"""All actions of this room, in the order in which help shows them."""
