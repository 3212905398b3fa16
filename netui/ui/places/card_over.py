"""The card of a person in the place of what else a place shows."""

from __future__ import annotations

from collections.abc import Callable

from netui.ui.card.lines import Form
from netui.ui.card.person import person_lines
from netui.ui.frame.place_geometry import CARD_OVER
from netui.ui.shell.program import Program
from netui.ui.widgets.scrolled_lines import Scrolled
from netui.ui.widgets.text_lines import CardLine


class CardOver(Scrolled):
    """A card that is hidden until somebody is opened."""

    DEFAULT_CSS = "CardOver { display: none; background: $surface; }"

    def __init__(self, program: Program, whom: Callable[[], str]) -> None:
        """Show whoever ``whom`` names by their id, as long as the card is open."""
        self._services, self._whom = program.services, whom
        super().__init__(self._card_lines, widget_id=CARD_OVER)

    def _card_lines(self, cells: int) -> tuple[CardLine, ...]:
        if not self.display:
            return ()
        return person_lines(self._whom(), self._services.session, cells, Form.FULL, signs=self._services.signs)
