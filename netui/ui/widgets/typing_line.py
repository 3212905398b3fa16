"""A line to type in, in which a letter is drawn and lays nothing out anew."""

from __future__ import annotations

from textual import events
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input


class TypingLine(Input):
    """An input in a place of fixed size, one line high. A paste is taken as one line without control characters."""

    # Textual's own lays the whole screen out when its text grows; its size here is not that of its text.
    virtual_size = Reactive(Size(0, 0), layout=False)

    def on_paste(self, event: events.Paste) -> None:
        """Take a paste as one line without control characters."""
        self.insert_text_at_cursor("".join(c if c.isprintable() else " " for c in event.text.strip()))
        event.stop()
        event.prevent_default()
