"""Noting an outcome."""

from __future__ import annotations

from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import PRACTICE, SOMEBODY, Place

OUTCOMES = (
    Action(
        "outcome",
        ("O",),
        "outcome",
        "Something came of it: note what, in one line",
        Group.PRACTICE,
        (SOMEBODY | PRACTICE) - {Place.WINS},
        "netui.ui.outcomes.writing_down:begin",
        words="outcome result success job client win",
    ),
)
"""All actions of this room, in the order in which help shows them."""
