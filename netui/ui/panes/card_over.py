"""The card of a person in the place of what else a screen shows."""

from __future__ import annotations

from collections.abc import Callable

from netui.session.core.session import Session
from netui.ui.card.lines import Form
from netui.ui.card.person import person_lines
from netui.ui.widgets.scrolled_lines import Scrolled
from netui.ui.widgets.text_lines import CardLine


class CardOver(Scrolled):
    """A card that is hidden until somebody is opened."""

    DEFAULT_CSS = "CardOver { display: none; background: $surface; height: 1fr; }"

    def __init__(self, session: Session, whom: Callable[[], str]) -> None:
        """Show whoever ``whom`` names by their id, as long as the card is open."""
        self._session, self._whom = session, whom
        super().__init__(self._card_lines, widget_id="card-over")

    def _card_lines(self, cells: int) -> tuple[CardLine, ...]:
        return person_lines(self._whom() if self.display else "", self._session, cells, Form.FULL)
