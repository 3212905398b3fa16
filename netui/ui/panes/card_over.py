"""The card of a person in the place of what else a screen shows."""

from __future__ import annotations

from collections.abc import Callable

from netui.session.contacts.card import card
from netui.session.core.session import Session
from netui.ui.panes.card_lines import card_lines
from netui.ui.widgets.scrolled_lines import Scrolled
from netui.ui.widgets.text_lines import CardLine

_CONVERSATIONS = 500


class CardOver(Scrolled):
    """A card that is hidden until somebody is opened."""

    DEFAULT_CSS = "CardOver { display: none; background: $background; height: 1fr; }"

    def __init__(self, session: Session, whom: Callable[[], str]) -> None:
        """Show whoever ``whom`` names by their id, as long as the card is open."""
        self._session, self._whom = session, whom
        super().__init__(self._card_lines, widget_id="card-over")

    def _card_lines(self, cells: int) -> tuple[CardLine, ...]:
        shown = card(self._whom(), self._session, conversations=_CONVERSATIONS) if self.display else None
        return card_lines(shown, cells, self._session.today, full=True)
