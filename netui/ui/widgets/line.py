"""One line of the screen that shows a content."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget


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
