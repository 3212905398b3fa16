"""One line of the screen that shows a content."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from textual.content import Content
from textual.widget import Widget

from netui.ui.text.cells import cell_len

_DAY_CELLS = 14
"""Of a title, at its right end."""
_ROOM_FOR_DAY = 40
"""Cells of a title; in fewer the place is told, and not the day."""


def title_room(cells: int) -> int:
    """The cells of a title that are left beside the day."""
    return cells - _DAY_CELLS if cells >= _ROOM_FOR_DAY else cells


class Line(Widget):
    """One line of content, cut where the screen ends. It lays nothing out anew when it shows something else."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "Line { height: 1; width: 1fr; text-wrap: nowrap; text-overflow: ellipsis; }"

    def __init__(self, content: Content | None = None, *, widget_id: str | None = None) -> None:
        super().__init__(id=widget_id)
        self.content = content or Content()

    def show(self, content: Content) -> None:
        """Show another content."""
        if not content.is_same(self.content):
            self.content = content
            self.refresh()

    def render(self) -> Content:
        """The content, for Textual."""
        return self.content


@runtime_checkable
class TellsDay(Protocol):
    """A program that knows the day."""

    @property
    def day_words(self) -> str:
        """The day that counts as today: ``Fri 20 Nov``, and ``‹Fri 20 Nov›`` where it does not pass."""


class TitleLine(Line):
    """The first line of a screen: what is shown there, and at the right end which day it is."""

    def render(self) -> Content:
        """The line, for Textual."""
        app = self.app
        has_room = self.size.width >= _ROOM_FOR_DAY
        day = f"{app.day_words} " if has_room and isinstance(app, TellsDay) else ""
        return spread(self.content, Content.styled(day, "bold"), self.size.width)


def spread(left: Content, right: Content, cells: int) -> Content:
    """Two contents at the two ends of a line; the left one is cut where both do not fit.

    ``cells`` is the width of the line, 0 or more.
    """
    room = cells - cell_len(right.plain) - 1
    if room < cell_len(left.plain):
        left = left.truncate(max(0, room), ellipsis=True)
    gap = max(1, cells - cell_len(left.plain) - cell_len(right.plain))
    return Content.assemble(left, " " * gap, right)
