"""Rows that are drawn in one piece wherever a widget of full width covers others.

Textual cuts every row at the edges of all widgets that it meets, also of those that another one covers, and a wide
character across such a cut is replaced by two blanks: of ``来月転職`` in a line over a list, one sign is missing where
the list below begins. Only the edges of what can be seen are to cut.

``Screen._compositor``, ``Compositor.cuts`` and ``Compositor._cuts`` are private names of Textual 8.2; a test draws a
wide character over a hidden edge, and fails when they are gone. The mend belongs there: the loop of ``cuts`` would have
to go from front to back, as ``_render_chops`` does, and leave a row alone once it is covered.
"""

from __future__ import annotations

from textual._compositor import Compositor
from textual.screen import Screen


class WholeRows(Compositor):
    """Cuts a row only where something that can be seen begins or ends."""

    @property
    def cuts(self) -> list[list[int]]:
        """The columns at which each row is cut, for Textual."""
        if self._cuts is None:
            self._cuts = self._cut_rows()
        return self._cuts

    def _cut_rows(self) -> list[list[int]]:
        width, height = self.size
        rows = [{0, width} for _ in range(height)]
        is_covered = [False] * height
        for region, clip in self.visible_widgets.values():  # front to back
            x, y, cells, lines = region.intersection(clip)
            if not cells or not lines:
                continue
            for row in range(y, y + lines):
                if not is_covered[row]:
                    rows[row] |= {x, x + cells}
                    is_covered[row] = cells == width
        return [sorted(row) for row in rows]


def keep_rows_whole(screen: Screen[object]) -> None:
    """Draw the rows of a screen in one piece from its next layout on."""
    if not isinstance(screen._compositor, WholeRows):
        screen._compositor = WholeRows()
