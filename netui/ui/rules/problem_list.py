"""The mistakes in a text, line by line."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.message import Message

from netui.domain.core.errors import Problem
from netui.domain.core.frozen import frozen
from netui.ui.widgets.rows.columns import Column, Span
from netui.ui.widgets.rows.row_list import RowList


@frozen
class ProblemRow:
    """Something wrong with the text, as a row.

    Attributes:
        id: its place among the others.
        problem: what is wrong, and where.
    """

    id: str
    problem: Problem


_COLUMNS = (
    Column[ProblemRow]("place", lambda row: (Span(f"{row.problem.line}:{row.problem.column}", "bad"),), 8),
    Column[ProblemRow]("message", lambda row: row.problem.message),
)


class ProblemList(RowList[ProblemRow]):
    """The mistakes in the text; a click goes there."""

    class Clicked(Message):
        """Something was clicked on."""

    def __init__(self) -> None:
        super().__init__(_COLUMNS, empty=Content(), widget_id="rules-problems")
        self.can_focus = False

    def on_click(self, _event: events.Click) -> None:
        """Report that the problem was clicked on."""
        self.post_message(self.Clicked())
