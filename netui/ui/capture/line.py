"""The line in which a conversation is written: what was understood of it is coloured as it is typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Protocol

from rich.highlighter import Highlighter
from rich.text import Text
from textual import events
from textual.widgets.input import Selection

from netui.domain.capture.model import PartKind, Span
from netui.ui.text.cells import one_line
from netui.ui.widgets.typing_line import TypingLine

_LOOKS = {
    PartKind.PERSON: "person",
    PartKind.PROMISE: "promise",
    PartKind.DUE: "promise",
    PartKind.KEY_POINT: "point",
}
_LOOK_OF_OTHERS = "sign"


class Listens(Protocol):
    """What is around the line."""

    def take_key(self, key: str) -> bool:
        """Answer to a key by its name; whether it is used up."""

    def take_paste(self, text: str) -> str:
        """What of a pasted text goes into the line: one line; the rest is dealt with."""

    def line_changed(self) -> None:
        """Show what the line means now."""


class CaptureLine(TypingLine):
    """The line: each key goes to what is around it first, and the meaning is drawn in the same call."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "capture-line--person",
        "capture-line--promise",
        "capture-line--point",
        "capture-line--sign",
    }
    takes_many_lines = True

    def __init__(self, listener: Listens, placeholder: str) -> None:
        super().__init__(placeholder=placeholder, compact=True, select_on_focus=False, highlighter=_Colours(self))
        self.cursor_blink = False
        self._listener = listener
        self._spans: tuple[Span, ...] = ()

    def put(self, text: str) -> None:
        """Let another text stand in the line, with the caret at its end."""
        self.value = text
        self.cursor_position = len(text)

    def colour(self, spans: Sequence[Span]) -> None:
        """Colour what was understood."""
        self._spans = tuple(spans)
        self.refresh()

    def colour_in(self, text: Text) -> None:
        """Put the colours on the line as it is drawn."""
        for span in self._spans:
            look = _LOOKS.get(span.kind, _LOOK_OF_OTHERS)
            text.stylize(self.get_component_rich_style(f"capture-line--{look}", partial=True), span.start, span.end)

    def on_key(self, event: events.Key) -> None:
        """Offer the key to what is around."""
        if self._listener.take_key(event.key):
            event.stop()
            event.prevent_default()

    def on_paste(self, event: events.Paste) -> None:
        """Let what is around look at a paste; one line of it stands at the caret."""
        event.stop()
        event.prevent_default()
        if line := self._listener.take_paste(event.text):
            self.insert_text_at_cursor(one_line(line))

    def watch_value(self, _value: str) -> None:
        """Show what the line means now."""
        self._listener.line_changed()

    def watch_selection(self, _selection: Selection) -> None:
        """Show how the line may go on where the caret is now: it moves after the text has changed."""
        self._listener.line_changed()


class _Colours(Highlighter):
    def __init__(self, line: CaptureLine) -> None:
        self._line = line

    def highlight(self, text: Text) -> None:
        self._line.colour_in(text)
