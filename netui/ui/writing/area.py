"""The draft while it is edited: letters are text, tab goes to the next gap."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from netui.domain.writing.draft import Filled
from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import Place
from netui.ui.widgets.safe_text_area import SafeTextArea

_HERE = frozenset({Place.TYPING})

KEYS_WHILE_EDITED = (
    Action("draft_gap", ("tab",), "next gap", "", Group.WRITE, _HERE, ".action_next_gap", given=(1,)),
    Action("draft_edited", ("escape",), "end editing", "", Group.WRITE, _HERE, ".action_end_editing"),
)
"""The keys of the draft while letters are text, for the key bar: the bindings below answer to them."""


class DraftArea(SafeTextArea):
    """Hidden until the draft is edited."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "screen.end_editing", "End", show=False),
        Binding("tab", "screen.next_gap(1)", "To the next gap", show=False),
        Binding("shift+tab", "screen.next_gap(-1)", "To the gap before", show=False),
    ]
    DEFAULT_CSS = "DraftArea { display: none; border: none; background: $background; }"

    def select_gap(self, body: Filled, step: int) -> bool:
        """Select the gap after the caret, or before it if ``step`` is negative; round the end. Whether there is one."""
        gaps = [one for one in body.stretches if not one.field]
        if not gaps:
            return False
        begin, caret = sorted(self._index_of(place) for place in self.selection)
        if step > 0:
            found = next((one for one in gaps if one.begins >= caret), gaps[0])
        else:
            found = next((one for one in reversed(gaps) if one.ends <= begin), gaps[-1])
        self.move_cursor(self._place_of(found.begins))
        self.move_cursor(self._place_of(found.ends), select=True)
        return True

    def _index_of(self, place: tuple[int, int]) -> int:
        row, column = place
        return sum(len(line) + 1 for line in self.document.lines[:row]) + column

    def _place_of(self, index: int) -> tuple[int, int]:
        for row, line in enumerate(self.document.lines):
            if index <= len(line):
                return row, index
            index -= len(line) + 1
        return self.document.end
