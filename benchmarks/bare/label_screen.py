"""A line of text; a key opens a screen with one other line. What opening a place is compared with."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.screen import Screen
from textual.widgets import Label


class Other(Screen[None]):
    """One line."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss", "Back")]

    def compose(self) -> ComposeResult:
        """One line."""
        yield Label("This is open")


class Opening(App[None]):
    """One line, a key that opens the other screen, and a key to quit."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [("ctrl+q", "quit", "Quit"), ("o", "open", "Open")]

    def compose(self) -> ComposeResult:
        """One line."""
        yield Label("Nothing is open")

    def action_open(self) -> None:
        """Open the other screen."""
        self.push_screen(Other())


if __name__ == "__main__":
    Opening().run()
