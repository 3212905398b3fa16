"""What of the main screen is in sight, and where: the layout is asked, and followed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from textual.geometry import Size
from textual.screen import Screen

from netui.ui.actions.places import Place
from netui.ui.panes.layout import WIDE_CELLS, MainLayout, View, queue_cells
from netui.ui.panes.panes import AnyPane, Lists
from netui.ui.terminal.textual_private import forget_arrangement


class Arrangement:
    """Puts panes and card where they belong at a size, and fills what came into sight.

    Attributes:
        view: what is to be seen.
        layout: puts the widgets there, for Textual.
    """

    def __init__(self, screen: Screen[None], lists: Lists) -> None:
        """Arrange the lists on a screen."""
        self._screen = screen
        self._lists = lists
        self._arranged_for: Size | None = None
        self.view = View()
        self.layout = MainLayout(lambda: self.view)

    @property
    def is_wide(self) -> bool:
        """Whether all panes are in sight at once."""
        return self._screen.app.size.width >= WIDE_CELLS

    @property
    def is_stale(self) -> bool:
        """Whether the terminal has another size than the one it was arranged for."""
        return self._screen.app.size != self._arranged_for

    @property
    def in_sight(self) -> Iterator[AnyPane]:
        """The panes that are seen, or would be if the card were not open in full."""
        return (pane for pane in self._lists.all if self.is_wide or pane.place is self.view.pane)

    def see(self, pane: Place, *, card_only: bool) -> None:
        """Let another pane have the focus, or the card be seen alone."""
        self.view = replace(self.view, pane=pane, card_only=card_only)

    def see_banner(self, *, seen: bool) -> None:
        """Let the banner be seen, or not."""
        self.view = replace(self.view, banner=seen)
        self.lay_out()

    def arrange(self) -> None:
        """Put everything where it belongs now, and fill what came into sight."""
        self._arranged_for = self._screen.app.size
        self._lists.cut(queue_cells(self._arranged_for.width))
        for pane in self.in_sight:
            self._lists.need(pane.place)
        for pane in self._lists.all:
            pane.show_title(focused=pane.place is self.view.pane and not self.view.card_only)
        self.lay_titles()

    def lay_titles(self) -> None:
        """Give each title the room it needs; nothing is laid out anew as long as they need what they have."""
        cells = tuple(pane.title_cells for pane in self._lists.all)
        if cells != self.view.title_cells:
            self.view = replace(self.view, title_cells=cells)
            if not self.is_wide:
                self.lay_out()

    def lay_out(self) -> None:
        """Have Textual put everything in its place."""
        # A screen forgets how it was arranged when a child asks for it, not when it asks itself.
        forget_arrangement(self._screen)
        self._screen.refresh(layout=True)
