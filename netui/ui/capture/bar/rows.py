"""The six rows of the bar: title, line, what stands, what is offered, what keys would do to it, keys."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from netui.ui.capture.bar.line import CaptureLine
from netui.ui.chips.foot import Foot
from netui.ui.text.keys import key_line
from netui.ui.text.render import joined
from netui.ui.widgets.line import KeysLine, Line
from netui.ui.widgets.rule import Rule, titled
from netui.ui.widgets.wrapped import in_two_rows

ROWS = 6
"""Number of rows of the bar as long as its line fits into two."""

_EDGES_CELLS = 2

CSS = """
CaptureBar {
    layer: over; dock: bottom; height: auto; display: none; layout: vertical; background: $panel; padding: 0 1;
    & > #capture-batch { height: auto; display: none; text-wrap: nowrap; text-overflow: ellipsis; }
    & > #capture-keys { color: $text-muted; }
}
"""


class BarRows:
    """The rows of the bar around the line itself.

    The rows stand where they stand whatever is written. A line that is too long for one row takes the place of the
    title, then rows above it: the caret behind the text stays where it was.
    """

    def __init__(self, line: CaptureLine, keys: Content) -> None:
        """Make the rows around a line; ``keys`` stands in the last one."""
        self._line = line
        self._standing_keys = keys
        self._title = Rule(widget_id="capture-title")
        self._stands = Line(widget_id="capture-stands")
        self._offered = Line(widget_id="capture-offered")
        self._would = Line(widget_id="capture-would")
        self._batch = Static(id="capture-batch")
        self._keys = KeysLine(keys, widget_id="capture-keys")
        self._are_many = False

    def all(self) -> Iterable[Widget]:
        """The rows, from top to bottom."""
        return (self._title, self._line, self._stands, self._offered, self._would, self._batch, self._keys)

    def show_title(self, said: Content) -> None:
        """Say something in the rule."""
        self._title.show(titled("Capture", said))

    def show(self, foot: Foot) -> None:
        """Show what the line means."""
        self._stands.show(foot.stands)
        self._offered.show(foot.offered)
        self._would.show(foot.keys)

    def refuse(self, why: Content) -> None:
        """Say why nothing was saved, in the two rows below what stands."""
        said = joined(Content.styled("Not saved:", "bold $text-error"), why, by=" ")
        first, second = in_two_rows(said, self._would.size.width)
        self._offered.show(first)
        self._would.show(second)

    def ask(self, question: Content) -> None:
        """Ask something in the same row."""
        self._would.show(question)

    def fit(self, cells: int, most: int) -> bool:
        """Give the line the rows it needs, at most so many; whether anything has to be laid out anew.

        Args:
            cells: the width of the screen.
            most: more rows of a line than so many are scrolled.
        """
        wanted = min(max(1, self._line.rows_wanted(cells - _EDGES_CELLS)), max(2, most))
        height = self._line.styles.height
        if height is not None and height.value == wanted and bool(self._title.display) == (wanted == 1):
            return False
        self._line.styles.height = wanted
        self._title.display = wanted == 1
        return True

    def show_many(self, rows: Sequence[Content], keys: Content) -> None:
        """Show several captures in the place of one."""
        self._batch.update(Content("\n").join(rows))
        self._keys.show(keys)
        self._turn_to(many=True)

    def show_one(self) -> None:
        """Show one line again."""
        self._keys.show(self._standing_keys)
        self._turn_to(many=False)

    def _turn_to(self, *, many: bool) -> None:
        self._batch.display = many
        for row in (self._stands, self._offered, self._would):
            row.display = not many


def keys_of_line(form_key: str) -> Content:
    """The keys named in the last row; ``form_key`` opens the form."""
    keys = (
        ("enter", "saves"),
        ("tab", "completes"),
        (form_key, "form"),
        ("↑", "last"),
        ("ctrl+u", "anew"),
        ("esc", "keeps"),
    )
    return joined(*(key_line(one) for one in keys), by="  ")
