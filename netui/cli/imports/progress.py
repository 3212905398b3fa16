"""The progress of long work, on one line of the terminal that is written again and again."""

from __future__ import annotations

from collections.abc import Generator
from datetime import timedelta
from typing import TypeVar

from netui.domain.core.progress import finished, said_as
from netui.runtime.context import AppContext

_Result = TypeVar("_Result")
_SILENT_FOR = timedelta(seconds=1)
_STEPS_A_LOOK = 5


class ProgressLine:
    """Tells how far work is, from its second second on, where somebody looks."""

    def __init__(self, work: AppContext) -> None:
        self._work = work
        self._begun = work.clock()
        self._shown = ""

    def finished(self, word: str, steps: Generator[float, None, _Result]) -> _Result:
        """Do all the work; return its result."""
        done = 0

        def look(share: float) -> None:
            nonlocal done
            done += 1
            if done % _STEPS_A_LOOK == 0 and self._work.clock() - self._begun > _SILENT_FOR:
                self._show(f"{word} {share:.0%} …")

        return finished(said_as(steps, look))

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            self._work.output.rewrite_line("")
            self._shown = ""

    def _show(self, line: str) -> None:
        if line != self._shown:
            self._work.output.rewrite_line(line)
            self._shown = line
