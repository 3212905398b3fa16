"""Actions on a conversation besides editing it."""

from __future__ import annotations

from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import CONVERSATION, Place

_FLOWS = "netui.ui.conversations.flows"

CONVERSATIONS = (
    Action(
        "remark",
        ("R",),
        "remark",
        "Remark in private upon one who took part",
        Group.WRITE,
        CONVERSATION,
        f"{_FLOWS}:remark",
        words="private note secret",
    ),
    Action(
        "split_talk",
        ("S",),
        "split",
        "Split: one conversation with each who took part",
        Group.WRITE,
        CONVERSATION,
        f"{_FLOWS}:split",
        words="separate",
    ),
    Action(
        "remove_talk",
        ("D", "delete"),
        "remove",
        "Remove the conversation; undo brings it back",
        Group.WRITE,
        frozenset({Place.CONVERSATIONS}),
        f"{_FLOWS}:remove",
        words="delete erase",
    ),
)
"""All actions of this room, in the order in which help shows them."""
