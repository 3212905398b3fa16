"""The arrangement of the main screen: visible parts and their regions, from the geometry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from textual.geometry import Region, Size
from textual.widget import Widget

from netui.ui.actions.places import PANE_ORDER, Place
from netui.ui.frame.geometry import MOST_STEPS, TIERS, View, regions, steps_at, title_id
from netui.ui.frame.layout import MainLayout
from netui.ui.frame.titles import Tabs, Tiers
from netui.ui.panes.panes import AnyPane, Lists
from netui.ui.places.place_screen import PlaceScreen
from netui.ui.shell.services import Services
from netui.ui.terminal.textual_private import forget_arrangement

_STEP = "pane-size"
"""Name under which it is kept over a restart how large the focused pane is."""


class Arrangement:
    """Puts panes and card where they belong at a size, and fills what came into sight.

    Attributes:
        view: what is to be seen.
        layout: puts the widgets there, for Textual.
        tabs: the titles in one line, where there is no room for one above each pane.
        tiers: how many people each tier has, in the place of contacts that are not focused.
        headers: stand over the columns of the contacts.
    """

    def __init__(self, screen: PlaceScreen[None], lists: Lists, services: Services) -> None:
        """Arrange the lists on a screen; on the services it is kept how large the focused pane is."""
        self._screen = screen
        self._lists = lists
        self._services = services
        self._arranged_for: Size | None = None
        kept = services.recall(_STEP)
        self.view = View(step=int(kept) if kept in {str(step) for step in range(MOST_STEPS + 1)} else 0)
        self.layout = MainLayout(lambda: self.view)
        self.tabs = Tabs()
        self.tiers = Tiers()
        self.headers = lists.headers

    @property
    def around(self) -> tuple[Widget, ...]:
        """The widgets around the panes, besides their titles."""
        return (self.tabs, self.tiers, self.headers)

    @property
    def places(self) -> Mapping[str, Region]:
        """The regions by id."""
        return regions(*self._screen.app.size, self.view)

    @property
    def is_stale(self) -> bool:
        """True if the terminal has another size than the one it was arranged for."""
        return self._screen.app.size != self._arranged_for

    @property
    def in_sight(self) -> Iterator[AnyPane]:
        """The panes that are seen; the one with the focus also while the card is open in full."""
        places = self.places
        return (pane for pane in self._lists.all if pane.place.value in places or pane.place is self.view.pane)

    def see(self, pane: Place, *, card_only: bool) -> None:
        """Focus another pane, or show the card alone."""
        self.view = replace(self.view, pane=pane, card_only=card_only)

    def empties(self) -> bool:
        """Take over whether the focused queue is empty now; whether that is news."""
        queue = self._lists.queue
        is_empty = self.view.pane is Place.QUEUE and queue.list.row is None and not queue.query
        is_news = is_empty != self.view.is_empty
        if is_news:
            self.view = replace(self.view, is_empty=is_empty)
        return is_news

    def resize_pane(self, step: int) -> None:
        """Give the focused pane more room, less if ``step`` is negative, and keep it so."""
        most = steps_at(*self._screen.app.size)
        now = max(0, min(min(self.view.step, most) + step, most))
        if now == self.view.step:
            self._screen.program.tell(f"The list has as {'much' if step > 0 else 'little'} room as there is.")
            return
        self.view = replace(self.view, step=now)
        self._services.remember(_STEP, str(now))

    def arrange(self) -> None:
        """Place all parts for the present size and focus, and fill the panes that came into sight."""
        self._arranged_for = self._screen.app.size
        self._fill()
        if self.empties():
            self._fill()
        self.show_titles()

    def _fill(self) -> None:
        self._lists.cut(self.places, self._screen.app.size.width)
        for pane in self.in_sight:
            self._lists.need(pane.place)

    def show_titles(self) -> None:
        """Say in the titles what there is in the panes, and which of them has the focus."""
        places = self.places
        for pane in self._lists.all:
            pane.show_title(focused=pane.place is self.view.pane and not self.view.card_only)
        self.tabs.show([pane.titled for pane in self._lists.all])
        self.tiers.show(self._lists.overview.tiers)
        for pane in self._lists.all:
            stands_alone = title_id(pane.place) in places and pane.place.value not in places
            if pane.place is Place.CONTACTS and TIERS in places:
                stands_alone = False
            pane.title.say_more(self._lists.in_a_title(pane.place) if stands_alone else None)

    def pane_of_title(self, widget: Widget | None, x: int) -> Place | None:
        """The pane whose title stands in a widget at a column; None when none does."""
        if widget is self.tabs:
            found = self.tabs.at(x)
            return None if found is None else PANE_ORDER[found]
        return next((pane.place for pane in self._lists.all if pane.title is widget), None)

    def lay_out(self) -> None:
        """Have Textual lay the screen out again."""
        # A screen forgets how it was arranged when a child asks for it, not when it asks itself.
        forget_arrangement(self._screen)
        self._screen.refresh(layout=True)
