"""The line in which a conversation is written: each key goes to the bar first."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from textual import events
from textual.widgets.input import Selection

from netui.ui.text.cells import one_line
from netui.ui.widgets.tall_line import TallLine


class Listens(Protocol):
    """The surroundings of the line, which take what it does not."""

    def take_key(self, key: str) -> bool:
        """Answer to a key by its name; whether it is used up."""

    def take_paste(self, text: str) -> str:
        """Return the part of a pasted text that goes into the line: one line; the rest is dealt with."""

    def line_changed(self) -> None:
        """Show what the line means now."""

    def line_finished(self) -> None:
        """Show what it means now that nothing was typed for a while."""


_FORMS = (
    ("ana, ben: coffee", "with whom, a colon, what was said; a day may stand first: yesterday, fri, 3 mar"),
    ("> send paper by fri", "what you promise"),
    ("< intro by monday", "what they promise"),
    ("> ben: send paper", "a promise to one of them, or to somebody else you know"),
    ("@call", "the channel"),
    ("#tag", "a tag"),
    ("!close", "the tier"),
    ("*moves to Oslo", "a point to remember"),
    ("^Oslo, at Oslo", "the place"),
    ("gave, got, asked", "what was given, got, asked for; told, insight: and no reply as well"),
    ("https://…", "a link"),
)
"""Forms of the line with their meaning, as help shows them."""


class CaptureLine(TallLine):
    """The line: each key goes to what is around it first, and the meaning is drawn in the same call."""

    takes_many_lines = True
    forms = _FORMS

    def __init__(self, listener: Listens, placeholder: str) -> None:
        super().__init__(placeholder)
        self._listener = listener
        self._is_changing = False

    def finished(self) -> None:
        """Tell that nothing was typed for a while."""
        self._listener.line_finished()

    def on_key(self, event: events.Key) -> None:
        """Offer the key to what is around."""
        if self._listener.take_key(event.key):
            event.stop()
            event.prevent_default()

    def on_paste(self, event: events.Paste) -> None:
        """Offer a paste to the bar first; one line of it takes the place of what is selected."""
        event.stop()
        event.prevent_default()
        if line := self._listener.take_paste(event.text):
            self.replace(one_line(line), *self.selection)

    def replace(self, text: str, start: int, end: int) -> None:
        """Put a text into the place of another one, and tell of it once: the caret moves after the text has changed."""
        with self._told_once():
            super().replace(text, start, end)

    def put_at(self, text: str, caret: int) -> None:
        """Replace the whole text, and tell of it once."""
        with self._told_once():
            super().put_at(text, caret)

    @contextmanager
    def _told_once(self) -> Iterator[None]:
        self._is_changing = True
        try:
            yield
        finally:
            self._is_changing = False
        self._tell()

    def watch_value(self, _value: str) -> None:
        """Show what the line means now."""
        self._tell()

    def watch_selection(self, _selection: Selection) -> None:
        """Show how the line may go on where the caret is now."""
        self._tell()

    def _tell(self) -> None:
        if not self._is_changing:
            self._listener.line_changed()
