"""Actions of a draft."""

from __future__ import annotations

from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import PRACTICE, SOMEBODY, Place

_HERE = frozenset({Place.WRITING})
_ROOM = "netui.ui.writing"

WRITING = (
    Action(
        "write",
        ("w",),
        "write",
        "Write to them: a draft that knows your last talk",
        Group.PRACTICE,
        (SOMEBODY | PRACTICE) - _HERE,
        f"{_ROOM}.opening:open_writing",
        bar=7,
        words="draft mail message e-mail template letter email thank congratulate reply text",
        opens=_HERE,
    ),
    Action(
        "draft_edit",
        ("e",),
        "edit",
        "Edit the draft in place; tab goes to the next gap",
        Group.WRITE,
        _HERE,
        ".edit",
        bar=1,
    ),
    Action("draft_copy", ("y",), "copy", "Copy it", Group.WRITE, _HERE, f"{_ROOM}.handing:copy_draft", bar=2),
    Action(
        "draft_mail",
        ("m",),
        "mail",
        "Open it in your mail program",
        Group.WRITE,
        _HERE,
        f"{_ROOM}.handing:mail_draft",
        bar=3,
    ),
    Action(
        "draft_sent",
        ("d",),
        "sent",
        "Sent: log it, and close what it was about",
        Group.DECIDE,
        _HERE,
        f"{_ROOM}.sent:log_letter",
        bar=4,
    ),
    Action(
        "draft_next",
        ("tab",),
        "template",
        "The next template",
        Group.LOOK,
        _HERE,
        f"{_ROOM}.choosing:next_template",
        bar=5,
    ),
    Action(
        "draft_choose",
        ("t",),
        "templates",
        "Choose a template by its name",
        Group.LOOK,
        _HERE,
        f"{_ROOM}.choosing:choose_template",
    ),
    Action("draft_address", ("a",), "address", "The next of their addresses", Group.LOOK, _HERE, ".next_address"),
    Action(
        "draft_editor",
        ("ctrl+e",),
        "editor",
        "Edit it in your own editor",
        Group.WRITE,
        _HERE,
        f"{_ROOM}.outside:edit_outside",
        bar=6,
    ),
    Action("leave_writing", ("escape",), "back", "Back; what you edited is kept", Group.LOOK, _HERE, ".leave", bar=7),
)
"""All actions of this room, in the order in which help shows them."""
