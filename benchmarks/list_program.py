"""The list of netui alone on the screen, with as many rows as asked for: what ``list.py`` measures."""

import gc
import sys
from dataclasses import dataclass
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.content import Content

from netui.ui.terminal.driver import fast_driver
from netui.ui.widgets.rows.columns import Column, Span
from netui.ui.widgets.rows.row_list import RowList


@dataclass(frozen=True, slots=True)
class Person:
    """A row."""

    id: str
    name: str
    company: str
    why: str
    days: int


COLUMNS = (
    Column[Person]("name", lambda row: (Span(row.name, "strong"),), 24),
    Column[Person]("company", lambda row: (Span(row.company, "muted"),), 24),
    Column[Person]("why", lambda row: row.why),
    Column[Person]("days", lambda row: (Span(f"{row.days} d", "warning"),), 8, right=True),
)


class Listing(App[None]):
    """One list, and a key to quit."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [("q", "quit", "Quit")]

    def __init__(self, count: int) -> None:
        super().__init__(driver_class=fast_driver())
        self.count = count

    def compose(self) -> ComposeResult:
        """The list."""
        yield RowList(COLUMNS, empty=Content(""))

    def on_mount(self) -> None:
        """Fill the list, and let the keys go to it."""
        rows = self.query_one(RowList)
        rows.set_rows(
            tuple(
                Person(f"p{number}", f"Person {number}", f"Company {number % 97}", "promised to send the paper", number)
                for number in range(self.count)
            )
        )
        rows.focus()


if __name__ == "__main__":
    gc.disable()  # as netui does
    Listing(int(sys.argv[1])).run()
