"""Opening the capture bar over whatever is shown."""

from __future__ import annotations

from textual.screen import Screen

from netui.ui.capture.bar.bar import CaptureBar
from netui.ui.shell.program import Program
from netui.ui.terminal.textual_private import keep_rows_whole


async def capture_bar(program: Program, screen: Screen[object]) -> CaptureBar:
    """The capture bar of a screen; it gets one when it has none."""
    found = screen.query(CaptureBar)
    if found:
        return found.first()
    keep_rows_whole(screen)
    bar = CaptureBar(program)
    await screen.mount(bar)
    return bar


async def open_capture(program: Program, contact_id: str) -> None:
    """Open the capture bar of the present screen; the contact, if given, is meant while the line names nobody."""
    bar = await capture_bar(program, program.screen)
    bar.open(contact_id)
