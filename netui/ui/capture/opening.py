"""Opening the capture bar over whatever is shown."""

from __future__ import annotations

from textual.screen import Screen

from netui.domain.capture.model import PartKind
from netui.session.capture.reader import reader_of
from netui.ui.capture.bar import CaptureBar
from netui.ui.shell.program import Program
from netui.ui.text.cells import one_line


async def capture_bar(program: Program, screen: Screen[object]) -> CaptureBar:
    """The capture bar of a screen; it gets one when it has none."""
    found = screen.query(CaptureBar)
    if found:
        return found.first()
    bar = CaptureBar(program)
    await screen.mount(bar)
    return bar


async def open_capture(program: Program, contact_id: str) -> None:
    """Open the capture bar of the present screen; the name of the contact, if there is one, stands in it already."""
    bar = await capture_bar(program, program.screen)
    bar.open(_prefill(program, contact_id))


def _prefill(program: Program, contact_id: str) -> str:
    """The start of a line about one person: by name where that means them, else by id."""
    session = program.desk.session
    contact = session.network.contact(contact_id) if contact_id else None
    if contact is None:
        return ""
    named = f"{one_line(contact.name)}: "
    understood = [(span.kind, span.meaning) for span in reader_of(session).capture(named).spans]
    return named if understood == [(PartKind.PERSON, contact.id)] else f"{contact.id}: "
