"""The card of whoever is selected: a sheet beside or below the lists, or the whole screen under a title of its own."""

from __future__ import annotations

from collections.abc import Callable

from netui.ui.actions.places import Place
from netui.ui.card.lines import Form, form_for
from netui.ui.card.person import person_lines
from netui.ui.main.card_title import card_title
from netui.ui.panes.layout import CARD, CARD_TITLE, View
from netui.ui.panes.panes import Lists
from netui.ui.shell.program import Program
from netui.ui.widgets.line import Line
from netui.ui.widgets.scrolled_lines import Scrolled
from netui.ui.widgets.text_lines import CardLine


class CardSheet:
    """Writes the card for the room it has.

    Attributes:
        title: the line above the card that is open in full.
        body: the card itself.
    """

    def __init__(self, program: Program, lists: Lists, view: Callable[[], View]) -> None:
        """Write about who is selected in the lists; ``view`` says in which, and whether the card is seen alone."""
        self._program = program
        self._lists = lists
        self._view = view
        self.title = Line(widget_id=CARD_TITLE)
        self.body = Scrolled(self._lines, widget_id=CARD, opens_addresses=True, on_step=self._step)

    @property
    def _pane(self) -> Place:
        return self._view().pane

    def _step(self, rows: int) -> None:
        """Move the cursor below the card that is open in full."""
        self._lists.at(self._pane).list.action_move(rows)

    def _lines(self, cells: int) -> tuple[CardLine, ...]:
        desk, lines, full = self._program.desk, self.body.size.height, self._view().card_only
        person, said = self._lists.contact_at(self._pane), self._lists.talk_at(self._pane)
        if full:
            self.title.show(card_title(self._program, person, self._lists.at(self._pane)))
        form = Form.FULL if full else form_for(cells, lines)
        return person_lines(person, desk.session, cells, form, lines=lines, talk_id=said, signs=desk.signs)
