"""A step that may be taken back a moment later, to be amended before the user would call it done."""

from __future__ import annotations

from collections.abc import Callable

from netui.domain.core.errors import NetuiError
from netui.ui.notices.tone import Tone
from netui.ui.shell.program import Program


class TakenStep:
    """The step that an answer has made, so that no other one is taken back in its place."""

    def __init__(self, program: Program, take: Callable[[], None]) -> None:
        """Take the answer; where nothing came of it, nothing will be taken back."""
        self._program = program
        before = self._newest()
        take()
        after = self._newest()
        self._number = after if after != before else None

    def take_back(self) -> None:
        """Undo it without a word, if it is still the newest."""
        number, self._number = self._number, None
        if number is not None and self._newest() == number:
            self._undo()

    def _newest(self) -> int | None:
        step = self._program.services.session.steps().undo
        return step.number if step is not None else None

    def _undo(self) -> None:
        try:
            change = self._program.services.session.undo(amending=True)
        except NetuiError as problem:
            self._program.tell(problem.sentence, Tone.PROBLEM)
            return
        self._program.follow(change)
        self._program.tell("")
