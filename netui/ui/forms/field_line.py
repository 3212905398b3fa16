"""The line of a form to type in: one for all fields of one line. It stands where the caret is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from textual import events
from textual.actions import SkipAction
from textual.geometry import Offset, Region
from textual.suggester import Suggester

from netui.ui.forms.held import HeldText
from netui.ui.text.cells import one_line
from netui.ui.widgets.typing_line import TypingLine


class FieldLine(TypingLine):
    """The line that is in use.

    Textual's line has no undo; where it gets one, that belongs into ``HeldText``.
    """

    def __init__(self, held: HeldText, example: str, known: Suggester | None, changed: Callable[[], None]) -> None:
        self._changed = changed  # before the text: it is told of that one too
        super().__init__(
            held.text, placeholder=example, id="field-line", compact=True, select_on_focus=False, suggester=known
        )
        self.cursor_blink = False

    @property
    def held(self) -> HeldText:
        """The text in it, its caret and scrolling."""
        return HeldText(self.value, self.selection, self.scroll_offset.x)

    def take(self, held: HeldText, example: str, known: Suggester | None) -> None:
        """Load the contents of another field, as they were left."""
        self.suggester = None  # nothing is offered until somebody types
        self.placeholder = example
        self.value = held.text
        self.select_all()  # also forgets what was offered for a text that happens to be the same
        self.selection = held.selection
        self.scroll_to(held.scrolled, animate=False, force=True, immediate=True)
        self.suggester = known

    def put(self, text: str) -> None:
        """Replace the text."""
        self.value = text
        self.cursor_position = len(text)

    def scroll_to_region(self, region: Region, **how: Any) -> Offset:
        """Bring the caret into sight at once, for Textual: done later it would undo how a field was left."""
        return super().scroll_to_region(region, **{**how, "immediate": True})

    def watch_value(self, _value: str) -> None:
        """Tell the form."""
        self._changed()

    async def action_submit(self) -> None:
        """Leave enter to the form, which goes to the next field."""
        raise SkipAction

    def on_paste(self, event: events.Paste) -> None:
        """Take a paste in the place of what is selected, as one line; line breaks separate values."""
        self.replace(one_line(", ".join(filter(None, map(str.strip, event.text.splitlines())))), *self.selection)
        event.stop()
        event.prevent_default()
