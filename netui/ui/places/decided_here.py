"""The decisions taken one after the other on a screen, so that a key takes back the last of them."""

from __future__ import annotations

from collections.abc import Callable

from netui.domain.records.change import Change
from netui.ui.actions.key_names import key_of
from netui.ui.notices.notice import NO_HINT
from netui.ui.notices.tone import Tone
from netui.ui.shell.program import Program


class DecidedHere:
    """The decisions of one screen, as numbers of their steps; an undo of anything else is none of them."""

    def __init__(self, program: Program, say: Callable[[str, Tone], None]) -> None:
        """None yet; ``say`` shows a sentence on the screen."""
        self._program, self._session, self._say = program, program.services.session, say
        self._steps: list[int] = []

    def __len__(self) -> int:
        return len(self._steps)

    def note(self) -> None:
        """Count the newest step: the decision that was taken just now."""
        newest = self._session.steps().undo
        if newest is not None:
            self._steps.append(newest.number)

    def follow(self, change: Change) -> None:
        """Forget the last decision when a change takes it back."""
        if self._steps and change.undoes == self._steps[-1]:
            self._steps.pop()

    def step_back(self) -> None:
        """Take back the last decision."""
        newest = self._session.steps().undo
        if not self._steps:
            self._say("This is where you began.", Tone.PLAIN)
        elif newest is None or newest.number != self._steps[-1]:
            self._steps.pop()
            self._say(
                f"Something else was done since; {key_of(self._program.keys, 'undo')} takes that back.", Tone.PLAIN
            )
        else:
            self._program.carry_out(self._session.undo, hint=NO_HINT)
