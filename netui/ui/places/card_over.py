"""The card of a person in the place of what else a place shows."""

from __future__ import annotations

from collections.abc import Callable

from textual.screen import ScreenResultType
from textual.widget import Widget

from netui.ui.actions.places import Place
from netui.ui.actions.table import bar_of_opened
from netui.ui.card.lines import Form
from netui.ui.card.person import person_lines
from netui.ui.frame.place_geometry import CARD_OVER
from netui.ui.places.place_screen import PlaceScreen
from netui.ui.text.title_rule import RuleTitle
from netui.ui.widgets.scrolled_lines import Scrolled
from netui.ui.widgets.text_lines import CardLine


class CardOver(Scrolled):
    """A card that is hidden until somebody is opened; then it has the keys, and the rule above it says their name."""

    DEFAULT_CSS = "CardOver { display: none; background: $surface; }"

    def __init__(self, place: PlaceScreen[ScreenResultType], whom: Callable[[], str]) -> None:
        """Show the person whose id ``whom`` gives over a place."""
        self._services, self._whom, self._place = place.program.services, whom, place
        super().__init__(self._card_lines, widget_id=CARD_OVER)

    def open(self) -> None:
        """Show the selected person, with the keys."""
        self._display(shown=True)
        self.screen.set_focus(self, scroll_visible=False)

    def close(self, back: Widget) -> None:
        """Show again what was there; ``back`` has the keys."""
        self._display(shown=False)
        self.screen.set_focus(back, scroll_visible=False)

    def catch_up(self) -> None:
        """Show them as they are now, as long as the card is open."""
        contact = self._services.session.network.contact(self._whom()) if self.display else None
        self._place.title_line.show_over(RuleTitle(contact.name) if contact is not None else None)
        self.show_anew()

    def _display(self, *, shown: bool) -> None:
        self.display = shown
        self._place.covered = Place.OPENED if shown else None
        self._place.key_bar.show_over(bar_of_opened() if shown else ())
        self.screen.refresh(layout=True)
        self.catch_up()

    def _card_lines(self, cells: int) -> tuple[CardLine, ...]:
        if not self.display:
            return ()
        return person_lines(self._whom(), self._services.session, cells, Form.FULL, signs=self._services.signs)
