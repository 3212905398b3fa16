"""A notice in full, for what is too long for one line."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from netui.ui.notices.notice import TONES, Notice, hint_content
from netui.ui.text.render import joined, plain


class FullNotice(Widget):
    """A notice of several lines, over the foot of the screen: it moves nothing."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    FullNotice {
        layer: over; dock: bottom; height: auto; max-height: 50%; display: none; background: $panel; padding: 0 1;
    }
    """

    def __init__(self) -> None:
        super().__init__(id="full-notice")
        self._content = Content()

    def show(self, notice: Notice) -> None:
        """Show a notice, or nothing when it says nothing."""
        said = plain(notice.words, TONES[notice.tone]) if notice.sentence else Content()
        hint = joined(plain("  "), hint_content(notice.hint)) if notice.hint.key else Content()
        self._content = Content.assemble(said, hint)
        self.display = bool(notice.sentence)
        self.refresh(layout=True)

    def render(self) -> Content:
        """The text, for Textual."""
        return self._content
