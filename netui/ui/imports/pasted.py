"""Cards and calendars that are pasted where nothing is typed: seen as those of a file are, before they are taken in."""

from __future__ import annotations

import re

from textual import events

from netui.domain.core.errors import NetuiError
from netui.exchange.common.files.loaded import SourceFile
from netui.ui.actions.places import Place
from netui.ui.notices.tone import Tone
from netui.ui.places.place_screen import PlaceScreen

_BEGINNINGS = ("begin:vcard", "begin:vcalendar", "mecard:")
_LINE_END = re.compile(r"\r\n?")
"""Terminals send what enter sends for the end of a line that is pasted."""


def is_records(text: str) -> bool:
    """Return True if a pasted text begins as cards or a calendar do."""
    return text[:4096].lstrip("\ufeff \t\r\n").lower().startswith(_BEGINNINGS)


def open_pasted(screen: PlaceScreen[None], event: events.Paste) -> None:
    """Show what pasted records would bring; any other text is left to the program. A handler of a screen."""
    program, text = screen.program, event.text
    if screen.place is Place.TYPING or not is_records(text):
        return
    event.stop()
    # Loaded when something is first brought in.
    from netui.ui.imports.screen import ImportScreen
    from netui.ui.imports.work import HowRead, ImportWork

    pasted = SourceFile("pasted text", _LINE_END.sub("\n", text).encode("utf-8", "replace"))
    try:
        reading, format_name = program.services.import_file(pasted)
    except NetuiError as problem:
        program.tell(problem.sentence, Tone.PROBLEM)
        return
    program.open_place(ImportScreen(program, ImportWork(program.services, reading, format_name, pasted, HowRead())))
