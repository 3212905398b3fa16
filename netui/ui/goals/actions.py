"""Actions on goals and aims."""

from __future__ import annotations

from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import PAGES, PRACTICE, SOMEBODY, Place

_HERE = frozenset({Place.GOALS})

GOALS = (
    Action(
        "goals",
        ("m",),
        "my goals",
        "My goals: whom do I know who could tell me more?",
        Group.PRACTICE,
        (SOMEBODY | PRACTICE | PAGES) - _HERE - {Place.WRITING},
        "netui.ui.goals.screen:open_goals",
        words="aims roles strategy mentor progress",
        opens=_HERE,
    ),
    Action("goal_card", ("enter",), "card", "Open their card", Group.LOOK, _HERE, ".open_card", bar=2),
    Action(
        "goal_skip",
        ("x",),
        "not now",
        "Skipped for this aim: not brought up for 60 days",
        Group.DECIDE,
        _HERE,
        "netui.ui.goals.decide:skip",
        bar=9,
    ),
    Action(
        "goal_rules",
        ("r",),
        "rules",
        "The rules, at that aim",
        Group.WRITE,
        _HERE,
        "netui.ui.goals.decide:open_rules",
        bar=10,
    ),
    Action(
        "goal_turn",
        ("tab",),
        "other list",
        "To the people of the aim and back, or next aim",
        Group.LOOK,
        _HERE,
        ".turn",
        bar=34,
    ),
    Action(
        "goal_pass", ("space",), "pass", "Pass: on to the next", Group.DECIDE, _HERE, "netui.ui.places.pass_on:pass_on"
    ),
    Action("leave_goals", ("escape",), "back", "Back to where you came from", Group.LOOK, _HERE, ".leave", bar=35),
)
"""All actions of this room, in the order in which help shows them."""
