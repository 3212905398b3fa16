"""One line of the screen that shows a content."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from netui.ui.text.keys import whole_keys
from netui.ui.text.looks import style_words

CHIP, CHIP_IN_REVERSE = style_words("chip"), "bold reverse $primary"
"""A chip, and one in the terminal's own colours, which there may be none of: filled all the same."""


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
        return self.worn(self.content)

    def worn(self, content: Content) -> Content:
        """The content as the theme shows it: a chip is filled also where there are no colours."""
        if not self.app.current_theme.ansi or all(span.style != CHIP for span in content.spans):
            return content
        spans = [span._replace(style=CHIP_IN_REVERSE) if span.style == CHIP else span for span in content.spans]
        return Content(content.plain, spans)


class KeysLine(Line):
    """One line of keys with what they do, each seen whole or not at all."""

    def render(self) -> Content:
        """The keys that fit, for Textual."""
        return self.worn(whole_keys(self.content, self.size.width))
