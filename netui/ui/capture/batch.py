"""Several pasted lines: several captures."""

from __future__ import annotations

from textual.content import Content

from netui.domain.capture.parser import split_lines
from netui.domain.core.errors import NetuiError
from netui.domain.core.frozen import frozen
from netui.session.capture.reader import reader_of
from netui.session.commands import TakeCapture
from netui.session.core.session import Session
from netui.ui.capture.preview import batch_lines

MOST_CHARACTERS = 2_000
"""A line that is longer is no line."""

MOST_LINES = 200
"""More captures than so many are not looked through by eye."""

_SHOWN = 6


def pasted(text: str) -> tuple[tuple[str, ...], str]:
    """The captures in a pasted text, one a line, and why there are none in it although there is text."""
    most = MOST_LINES * MOST_CHARACTERS
    lines = split_lines(text[:most])
    if len(lines) > MOST_LINES or len(text) > most:
        return (), f"That is too much at once: up to {MOST_LINES} lines; netui capture - takes any number."
    if any(len(line) > MOST_CHARACTERS for line in lines):
        return (), f"A line of more than {MOST_CHARACTERS} characters is no note: nothing was pasted."
    return lines, ""


@frozen
class Batch:
    """Captures that were pasted and wait to be taken.

    Attributes:
        lines: one capture each, in order.
        trouble: why the first that was tried could not be saved; empty when none was tried in vain.
    """

    lines: tuple[str, ...]
    trouble: str = ""

    def shown(self, session: Session) -> tuple[Content, int]:
        """What they mean, those that need the user first; and how many can be taken as they stand."""
        captures = [reader_of(session).capture(line) for line in self.lines]
        ready = sum(capture.is_ready for capture in captures)
        return batch_lines(sorted(captures, key=lambda capture: capture.is_ready), session, _SHOWN), ready

    def take(self, session: Session) -> Batch:
        """Save what can be saved; what is left.

        One after the other: a line may name somebody who came with the one before.
        """
        left: list[str] = []
        trouble = ""
        for line in self.lines:
            capture = reader_of(session).capture(line)
            if not capture.is_ready:
                left.append(line)
                continue
            try:
                session.execute(TakeCapture(capture))
            except NetuiError as problem:
                left.append(line)
                trouble = trouble or problem.sentence
        return Batch(tuple(left), trouble)
