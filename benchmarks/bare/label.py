"""The least a Textual program can be: one label. What any start is compared with."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.widgets import Label


class Bare(App[None]):
    """One label, and a key to quit."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [("q", "quit", "Quit")]

    def compose(self) -> ComposeResult:
        """One label."""
        yield Label("bare Textual is ready")


if __name__ == "__main__":
    Bare().run()
