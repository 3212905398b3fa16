"""The contents of a line field while the caret is elsewhere."""

from __future__ import annotations

from textual.widgets.input import Selection

from netui.domain.core.frozen import frozen
from netui.ui.text.cells import cell_len


@frozen
class HeldText:
    """A text, and how it was left.

    Attributes:
        text: the text.
        selection: the caret and what is selected, in characters.
        scrolled: the cells of its beginning that are out of sight on the left.
    """

    text: str
    selection: Selection
    scrolled: int = 0

    def seen_from(self, cells: int) -> int:
        """The cells out of sight on the left where there is so much room: no more than lets the end be seen."""
        return max(0, min(self.scrolled, _beyond(self.text, cells)))

    def moved(self, step: int, cells: int) -> HeldText:
        """A text moved so many cells further to the left (to the right where ``step`` is negative)."""
        return HeldText(self.text, self.selection, max(0, min(self.seen_from(cells) + step, _beyond(self.text, cells))))


def untouched(text: str) -> HeldText:
    """A text nobody has been at: seen from its beginning, the caret at its end."""
    return HeldText(text, Selection.cursor(len(text)))


def put_anew(text: str, cells: int) -> HeldText:
    """A text that was put in place of another: its end is seen, where the caret is."""
    return HeldText(text, Selection.cursor(len(text)), max(0, _beyond(text, cells)))


def _beyond(text: str, cells: int) -> int:
    """The cells of a text, and of the caret behind it, for which there is no room."""
    return cell_len(text) + 1 - cells
