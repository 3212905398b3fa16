"""Passing a row: it is left as it is, and the cursor goes on to the next."""

from __future__ import annotations

from netui.ui.shell.program import OnScreen
from netui.ui.widgets.rows.row_list import RowList


def pass_on(screen: OnScreen) -> None:
    """Move the cursor of the focused list to the next row."""
    if isinstance(screen.program.focused, RowList):
        screen.program.focused.action_move(1)
