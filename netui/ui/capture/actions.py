"""Actions of writing down a conversation, in a line or in a form."""

from __future__ import annotations

from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import DAILY, Place

_WRITING = frozenset({Place.TYPING, Place.COMING_UP})
"""The places in which a line is written; the weeks ahead stay the weeks ahead meanwhile."""

CAPTURE = (
    Action(
        "capture",
        ("c",),
        "capture",
        "Write down a conversation in one line",
        Group.WRITE,
        DAILY,
        "netui.ui.capture.opening:open_capture",
        bar=19,
        words="log note! talk conversation call meeting add write lunch coffee remark paste",
    ),
    Action(
        "capture_form",
        ("ctrl+o",),
        "form",
        "Write down a conversation in a form",
        Group.WRITE,
        DAILY,
        "netui.ui.capture.opening:open_capture_form",
        words="log conversation fields",
    ),
    Action(
        "take_offered",
        ("ctrl+t", "f7"),
        "take",
        "Take what a line offers; again gives it back",
        Group.WRITE,
        _WRITING | frozenset({Place.FORM}),
        "netui.ui.capture.offered:take_offered",
        words="accept suggestion chip",
    ),
    Action(
        "next_offer",
        ("ctrl+n", "f8"),
        "next offer",
        "Mark the next of what a line offers",
        Group.WRITE,
        _WRITING,
        "netui.ui.capture.offered:next_offer",
        words="step suggestion chip",
    ),
)
"""All actions of this room, in the order in which help shows them."""
