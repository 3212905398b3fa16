"""Changes that others saved to the same database, shown as they come."""

from __future__ import annotations

from netui.domain.core.errors import NetuiError
from netui.ui.notices.tone import Tone
from netui.ui.shell.program import Program


class SavedByOthers:
    """Takes over what others saved; trouble with the files is said once."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._trouble = ""

    def take_over(self) -> None:
        """Show what others saved; where the files are in trouble, it is looked at again the next time."""
        program = self._program
        try:
            news = program.services.session.refresh()
        except NetuiError as problem:
            if problem.sentence != self._trouble:
                program.tell(problem.sentence, Tone.PROBLEM)
            self._trouble = problem.sentence
            return
        self._trouble = ""
        if news:
            program.follow(None)
        for sentence in program.services.news():
            program.tell(sentence)
