"""A line to type in, and nothing else. What any typed letter is compared with."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.widgets import Input


class Typing(App[None]):
    """One line, and a key to quit."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [("ctrl+q", "quit", "Quit")]

    def compose(self) -> ComposeResult:
        """One line."""
        yield Input(placeholder="Type here")


if __name__ == "__main__":
    Typing().run()
