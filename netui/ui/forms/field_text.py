"""A field of several lines in a form.

Each is a widget of its own: it wraps, scrolls and undoes for itself, and no form has more than three.
"""

from __future__ import annotations

from collections.abc import Callable

from textual import events

from netui.domain.text.display import lines
from netui.ui.widgets.safe_text_area import SafeTextArea


class FieldText(SafeTextArea):
    """The lines of one field."""

    def __init__(self, name: str, text: str, changed: Callable[[], None]) -> None:
        super().__init__(text, id=name, compact=True, tab_behavior="focus", highlight_cursor_line=False)
        self.cursor_blink = False
        self._changed, self._is_untouched = changed, True

    def put(self, text: str) -> None:
        """Replace the text, with the caret at its end."""
        self.load_text(text)
        self.move_cursor(self.document.end)

    def on_focus(self) -> None:
        """Stand at the end the first time, as a field of one line does: what is pasted goes on with the text."""
        if self._is_untouched:
            self._is_untouched = False
            self.move_cursor(self.document.end)

    def on_text_area_changed(self) -> None:
        """Tell the form."""
        self._changed()

    def on_text_area_selection_changed(self) -> None:
        """Keep the caret in sight: the lines of the field scroll for themselves, but the form may hide the last one."""
        if self.has_focus and not self.screen.can_view_entire(self):
            self.scroll_visible(animate=False)

    def on_paste(self, event: events.Paste) -> None:
        """Take a paste without control characters, in the place of what is selected."""
        taken = self.replace("\n".join(lines(event.text)), *self.selection, maintain_selection_offset=False)
        self.move_cursor(taken.end_location)
        event.stop()
        event.prevent_default()
