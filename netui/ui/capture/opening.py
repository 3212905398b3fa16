"""Opening the capture bar over the screen that is shown."""

from __future__ import annotations

from collections.abc import Callable

from textual.screen import Screen

from netui.session.capture.reader import reader_of
from netui.ui.capture.bar.bar import CaptureBar
from netui.ui.shell.background_index import learn_names
from netui.ui.shell.program import OnScreen, Program
from netui.ui.shell.screens import Furnishes, Selects
from netui.ui.terminal.textual_private import mounted


async def capture_bar(program: Program, screen: Screen[object]) -> CaptureBar:
    """The capture bar of a screen, with its lines in it; the screen gets one when it has none."""
    for bar in screen.query(CaptureBar):
        await mounted(bar)  # it may be made ready just now
        return bar
    bar = CaptureBar(program)
    await screen.mount(bar)
    return bar


async def open_capture(screen: OnScreen) -> CaptureBar:
    """Open the capture bar over what is shown; the selected person is meant while the line names nobody."""
    program = screen.program
    bar = await capture_bar(program, program.screen)
    bar.open(screen.selected_id if isinstance(screen, Selects) else "")
    return bar


async def open_capture_form(screen: OnScreen) -> None:
    """Write a conversation down in a form with every field."""
    bar = await open_capture(screen)
    bar.open_form()


async def have_ready(program: Program, screen: Screen[object], then: Callable[[], None]) -> None:
    """Have what a screen opens most ready, the capture line and the question at its foot: each opens in one frame.

    ``then`` is called when all is there, the names of many people a little later.
    """
    if isinstance(screen, Furnishes):
        await screen.furnish()
    if not screen.is_attached:  # the program has ended meanwhile
        return
    await capture_bar(program, screen)
    learn_names(reader_of(program.services.session), program, then)
