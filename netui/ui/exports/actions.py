"""Actions on what leaves."""

from __future__ import annotations

from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import PANES

EXPORTS = (
    Action(
        "export",
        ("X",),
        "export",
        "Export people: vCards, table, JSON, calendar",
        Group.WRITE,
        PANES,
        "netui.ui.exports.flow:open_export",
        words="save write vcard csv json calendar ics markdown obsidian backup print excel spreadsheet download",
    ),
)
"""All actions of this room, in the order in which help shows them."""
