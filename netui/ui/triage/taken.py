"""A step that may be taken back a moment later, before the user would call it done."""

from __future__ import annotations

from netui.domain.core.errors import NetuiError
from netui.ui.notices.tone import Tone
from netui.ui.shell.program import Program


class Taken:
    """The newest step of the history, noted when it was done, so that no other one is taken back in its place."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._number: int | None = None

    def note(self) -> None:
        """Remember the newest step as the one that may be taken back."""
        step = self._program.services.session.steps().undo
        self._number = step.number if step is not None else None

    def take_back(self) -> None:
        """Undo it without a word, if it is still the newest."""
        session = self._program.services.session
        step, number, self._number = session.steps().undo, self._number, None
        if step is not None and step.number == number:
            self._undo()

    def _undo(self) -> None:
        try:
            change = self._program.services.session.undo()
        except NetuiError as problem:
            self._program.tell(problem.sentence, Tone.PROBLEM)
            return
        self._program.follow(change)
        self._program.tell("")
