"""Actions on what was heard."""

from __future__ import annotations

from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import PRACTICE, SOMEBODY, Place

_HERE = frozenset({Place.INSIGHTS})

KINDS = ("insight", "trend", "challenge", "advice", "lesson", "idea", "opportunity", "risk")
"""The kinds of lessons, in the order of the digits; a test asks that they are those of the records."""

INSIGHTS = (
    Action(
        "insights",
        ("h",),
        "heard",
        "Heard: what people taught you, by topic",
        Group.PRACTICE,
        (SOMEBODY | PRACTICE) - _HERE - {Place.COMING_UP, Place.WEEKLY},
        "netui.ui.insights.screen:open_insights",
        words="insights trends advice lessons learned topics",
        opens=_HERE,
    ),
    Action(
        "insight_talk",
        ("enter",),
        "the talk",
        "The conversation it was said in",
        Group.LOOK,
        _HERE,
        ".open_talk",
        bar=1,
    ),
    Action("insight_other", ("tab",), "topics", "To the topics, and back", Group.LOOK, _HERE, ".turn", bar=2),
    Action("insight_filter", ("/",), "filter", "Only what has these words in it", Group.LOOK, _HERE, ".filter", bar=3),
    Action("insight_all", ("0",), "all kinds", "All kinds", Group.LOOK, _HERE, ".only", ("",), bar=4),
    *(
        Action(
            f"insight_kind_{number}", (str(number),), "one kind", f"Only {kind}", Group.LOOK, _HERE, ".only", (kind,)
        )
        for number, kind in enumerate(KINDS, start=1)
    ),
    Action("leave_insights", ("escape",), "back", "Back to where you came from", Group.LOOK, _HERE, ".leave", bar=35),
)
"""All actions of this room, in the order in which help shows them."""
