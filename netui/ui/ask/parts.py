"""The line of a question, and what a question hears of it."""

from __future__ import annotations

from typing import Protocol

from textual import events

from netui.ui.widgets.tall_line import TallLine


class Asks(Protocol):
    """The surroundings of the line."""

    def take_key(self, key: str) -> bool:
        """Answer to a key, given as its character where that can be seen, else by its name; whether it is used up."""

    def show_meaning(self) -> None:
        """Say what the line means now."""


class AskLine(TallLine):
    """The line of a question: each key goes to the question first, and is answered for in the same call."""

    def __init__(self, ask: Asks) -> None:
        super().__init__()
        self._ask = ask

    def on_key(self, event: events.Key) -> None:
        """Offer the key to the question."""
        if self._ask.take_key(pressed(event)):
            event.stop()
            event.prevent_default()

    def watch_value(self, _value: str) -> None:
        """Show what the line means now."""
        if self.is_attached:
            self._ask.show_meaning()


def pressed(event: events.Key) -> str:
    """A key as its character where that can be seen, else by its name."""
    return event.character if event.character is not None and event.character.isprintable() else event.key
