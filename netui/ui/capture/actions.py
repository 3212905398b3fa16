"""What is written down: a conversation, in a line or in a form."""

from __future__ import annotations

from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import DAILY

CAPTURE = (
    Action(
        "capture",
        ("c",),
        "capture",
        "Write down a conversation in one line",
        Group.WRITE,
        DAILY,
        "netui.ui.capture.opening:open_capture",
        bar=21,
        words="log note talk conversation call meeting add write",
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
)
"""In the order in which help shows them."""
