"""The least a list can be: one screen of rows drawn beforehand, and a highlight that a key moves over them."""

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

PLAIN = Style(color="white", bgcolor="black")
HIGHLIGHT = Style(color="black", bgcolor="cyan")


class Rows(Widget, can_focus=True):
    """As many rows as there are lines; the highlight stops at both ends."""

    BINDINGS: ClassVar[list[BindingType]] = [("j", "move(1)", "Down"), ("k", "move(-1)", "Up")]
    at = 0

    def render_line(self, y: int) -> Strip:
        """One row."""
        text = f"Person {y:<12} Company {y:<12} in {y} days: promised to send the paper"
        return Strip([Segment(text.ljust(self.size.width), HIGHLIGHT if y == self.at else PLAIN)], self.size.width)

    def action_move(self, step: int) -> None:
        """Move the highlight."""
        old, self.at = self.at, max(0, min(self.size.height - 1, self.at + step))
        self.refresh(*(Region(0, y, self.size.width, 1) for y in (old, self.at)))


class Bare(App[None]):
    """One screen of rows, and a key to quit."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [("q", "quit", "Quit")]

    def compose(self) -> ComposeResult:
        """The rows."""
        yield Rows()

    def on_mount(self) -> None:
        """Let the keys go to the rows."""
        self.query_one(Rows).focus()


if __name__ == "__main__":
    Bare().run()
