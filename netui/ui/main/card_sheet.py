"""The card of the person under the cursor, and the line above it."""

from __future__ import annotations

from collections.abc import Callable

from netui.ui.card.lines import Form, form_for
from netui.ui.card.person import person_lines
from netui.ui.frame.geometry import CARD, CARD_TITLE, View
from netui.ui.main.card_title import card_title
from netui.ui.panes.panes import Lists
from netui.ui.shell.program import Program
from netui.ui.widgets.rule_line import RuleLine
from netui.ui.widgets.scrolled_lines import Scrolled
from netui.ui.widgets.text_lines import CardLine


class CardSheet:
    """Shows a card as large as there is room for it.

    Attributes:
        lines: the widget with the card.
        title: the line above it, which is empty unless the card is open in full.
    """

    def __init__(self, program: Program, lists: Lists, view: Callable[[], View], step: Callable[[int], None]) -> None:
        """Show the card of the person under the cursor of the lists.

        Args:
            program: the running program.
            lists: the panes.
            view: what is to be seen.
            step: moves the cursor by so many rows.
        """
        self._program = program
        self._lists = lists
        self._view = view
        self.lines = Scrolled(self._write, widget_id=CARD, opens_addresses=True, on_step=step)
        self.title = RuleLine(widget_id=CARD_TITLE, signs=program.services.signs)

    def _write(self, cells: int) -> tuple[CardLine, ...]:
        full, lines, pane = self._view().card_only, self.lines.size.height, self._lists.at(self._view().pane)
        person = pane.contact_id
        self.title.show(card_title(self._program, person, pane) if full else None)
        form = Form.FULL if full else form_for(cells, lines)
        services, conversation_id = self._program.services, pane.conversation_id
        row = self._lists.queue.list.row if pane is self._lists.queue else None
        return person_lines(
            person,
            services.session,
            cells,
            form,
            lines=lines,
            conversation_id=conversation_id,
            item_id=row.item.id if row is not None else "",
            signs=services.signs,
        )
