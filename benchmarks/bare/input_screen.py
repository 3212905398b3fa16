"""A line of text; a key opens a screen with one line to type in. What opening a form is compared with."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.screen import Screen
from textual.widgets import Input, Label


class Form(Screen[None]):
    """One line to type in."""

    BINDINGS: ClassVar[list[BindingType]] = [("ctrl+c", "dismiss", "Back")]

    def compose(self) -> ComposeResult:
        """One line."""
        yield Input(placeholder="Type here")


class Opening(App[None]):
    """One line, a key that opens the other screen, and a key to quit."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [("ctrl+q", "quit", "Quit"), ("e", "open", "Open")]

    def compose(self) -> ComposeResult:
        """One line of text."""
        yield Label("Nothing is open")

    def action_open(self) -> None:
        """Open the other screen."""
        self.push_screen(Form())


if __name__ == "__main__":
    Opening().run()
