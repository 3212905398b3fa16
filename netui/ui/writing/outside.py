"""The draft in the user's own editor."""

from __future__ import annotations

from typing import Protocol

from textual.app import App, SuspendNotSupported

from netui.domain.core.errors import NetuiError
from netui.ui.notices.tone import Tone
from netui.ui.shell.program import Program
from netui.ui.shell.signals import terminal_lent
from netui.ui.shell.steps import why_no_editor
from netui.ui.writing.letter import Letter


class EditedOutside(Protocol):
    """A screen on which something is written."""

    @property
    def app(self) -> App[object]:
        """The running app."""

    @property
    def program(self) -> Program:
        """The program, as the screens know it."""

    @property
    def letter(self) -> Letter:
        """The letter that is being written."""

    def take(self, text: str) -> None:
        """Let the draft have another text."""


def edit_outside(host: EditedOutside) -> None:
    """Edit it in the user's own editor; a text without a change changes nothing."""
    program, before = host.program, host.letter.text
    try:
        with terminal_lent(host.app, program.exit):
            text = program.services.practice.edit_text(before)
    except SuspendNotSupported:
        program.tell(why_no_editor(program), Tone.PROBLEM)
    except NetuiError as problem:
        program.tell(problem.sentence, Tone.PROBLEM)
    else:
        if text == before:
            program.tell("Nothing was changed in the editor.")
        host.take(text)
