"""A line to type in, in which a letter is drawn and lays nothing out anew."""

from __future__ import annotations

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.widgets import Input


class TypingLine(Input):
    """An input in a place of fixed size, one line high. A paste is taken as one line without control characters.

    What may be typed is said in words, so it is as legible as any; Textual's own is as faint as a theme's signs may be.
    One of the class ``extra`` stands above the list of a place, on its ground.
    """

    DEFAULT_CSS = """
    TypingLine.extra { height: 1; border: none; padding: 0 1 0 3; background: $background; color: $foreground; }
    TypingLine > .input--placeholder { color: $text-muted; }
    TypingLine.extra:focus { border: none; background-tint: 0%; }
    """

    # Textual's own lays the whole screen out when its text grows; its size here is not that of its text.
    virtual_size = Reactive(Size(0, 0), layout=False)

    def post_message(self, message: Message) -> bool:
        """Post a message, for Textual, but none that the text has changed: who shows that does so with the key."""
        return False if isinstance(message, self.Changed) else super().post_message(message)

    def on_paste(self, event: events.Paste) -> None:
        """Take a paste as one line without control characters, in the place of what is selected."""
        self.replace("".join(c if c.isprintable() else " " for c in event.text.strip()), *self.selection)
        event.stop()
        event.prevent_default()
