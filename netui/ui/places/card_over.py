"""The card of a person in the place of what else a place shows."""

from __future__ import annotations

from collections.abc import Callable

from textual.widget import Widget

from netui.ui.card.lines import Form
from netui.ui.card.person import person_lines
from netui.ui.frame.place_geometry import CARD_OVER
from netui.ui.shell.program import Program
from netui.ui.text.title_rule import RuleTitle
from netui.ui.widgets.rule_line import RuleLine
from netui.ui.widgets.scrolled_lines import Scrolled
from netui.ui.widgets.text_lines import CardLine


class CardOver(Scrolled):
    """A card that is hidden until somebody is opened; then the rule above it says their name."""

    DEFAULT_CSS = "CardOver { display: none; background: $surface; }"

    def __init__(self, program: Program, whom: Callable[[], str], rule: RuleLine) -> None:
        """Show the person whose id ``whom`` gives, below ``rule``."""
        self._services, self._whom, self._rule = program.services, whom, rule
        super().__init__(self._card_lines, widget_id=CARD_OVER)

    def open(self) -> None:
        """Show the selected person, with the keys."""
        self._display(shown=True)
        self.focus(scroll_visible=False)

    def close(self, back: Widget) -> None:
        """Show again what was there; ``back`` has the keys."""
        self._display(shown=False)
        back.focus(scroll_visible=False)

    def catch_up(self) -> None:
        """Show them as they are now, as long as the card is open."""
        contact = self._services.session.network.contact(self._whom()) if self.display else None
        self._rule.show_over(RuleTitle(contact.name) if contact is not None else None)
        self.show_anew()

    def _display(self, *, shown: bool) -> None:
        self.display = shown
        self.screen.refresh(layout=True)
        self.catch_up()

    def _card_lines(self, cells: int) -> tuple[CardLine, ...]:
        if not self.display:
            return ()
        return person_lines(self._whom(), self._services.session, cells, Form.FULL, signs=self._services.signs)
