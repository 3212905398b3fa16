"""Private names of Textual that have to do with screens and with what draws them; see ``textual_private``.

Seen in Textual 8.2.8.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic

from rich.segment import Segment
from textual import events
from textual._compositor import Compositor
from textual.geometry import Region
from textual.screen import Screen, ScreenResultType
from textual.strip import Strip


class CalmScreen(Screen[ScreenResultType], Generic[ScreenResultType]):
    """Styles and paints once what Textual does several times while a screen opens."""

    _was_shown = False
    _is_time_to_paint = False

    def _on_screen_resume(self, event: events.ScreenResume) -> None:
        """Let no part be styled a second time when the screen is first shown: each was when it was made.

        Textual calls its own method of this name besides.
        Upstream: say so when a screen is pushed, as is said when one is popped.
        """
        if not self._was_shown:
            self._was_shown, event.refresh_styles = True, False

    def _compositor_refresh(self) -> None:
        """Paint when the clock for it ticks, sixty times a second, and all of a tick once.

        Textual's clock paints what has changed; but whatever is laid out is painted at once beside it: when a screen is
        opened, when it hears of its size, of the size again, and once more when its parts have heard of theirs.
        Upstream: leave all painting to the clock.
        """
        if not self._is_time_to_paint:
            self._repaint_required = True
            self.check_idle()
        elif not self._repaint_required:  # else it is painted in a moment, in the same tick
            super()._compositor_refresh()

    def _on_timer_update(self) -> None:
        self._is_time_to_paint = True
        try:
            super()._on_timer_update()
        finally:
            self._is_time_to_paint = False


class WholeRows(Compositor):
    """Cuts a row only where something that can be seen begins or ends.

    Textual cuts every row at the edges of all widgets that it meets, also of those that another one covers, and a wide
    character across such a cut is replaced by two blanks: of ``来月転職`` in a line over a list, one sign is missing
    where the list below begins.
    Upstream: go from front to back in the loop of ``Compositor.cuts``, as the painting does, and leave a row alone once
    it is covered.
    """

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


class PlainRows(WholeRows):
    """Puts other characters in the place of some, in all that is drawn: for terminals that do not have them.

    Upstream: a filter of lines that also sees those a widget hands over finished.
    """

    def __init__(self, in_place_of: Mapping[int, int]) -> None:
        """``in_place_of``: code of a character -> that of the one, of the same width, that is written instead."""
        super().__init__()
        self._in_place_of = in_place_of

    def _get_renders(self, crop: Region | None = None) -> Iterable[tuple[Region, Region, list[Strip]]]:
        for region, clip, strips in super()._get_renders(crop):
            yield region, clip, [self._plain(strip) for strip in strips]

    def _plain(self, strip: Strip) -> Strip:
        if strip.text.isascii():
            return strip
        return Strip(
            [Segment(text.translate(self._in_place_of), style, control) for text, style, control in strip],
            strip.cell_length,
        )


def draw_plainly(screen: Screen[ScreenResultType], in_place_of: Mapping[int, int]) -> None:
    """Draw a screen without some characters; see ``PlainRows``."""
    screen._compositor = PlainRows(in_place_of)


def keep_rows_whole(screen: Screen[object]) -> None:
    """Draw the rows of a screen in one piece from its next layout on."""
    if not isinstance(screen._compositor, WholeRows):
        screen._compositor = WholeRows()
