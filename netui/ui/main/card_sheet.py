"""The card of the person under the cursor, and the line above it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from netui.ui.card.lines import Form, form_for
from netui.ui.card.person import person_lines
from netui.ui.frame.geometry import CARD, CARD_TITLE, View
from netui.ui.main.card_title import card_title
from netui.ui.panes.panes import AnyPane, Lists
from netui.ui.shell.program import Program
from netui.ui.widgets.rows.cursor_places import nearest
from netui.ui.widgets.rule_line import RuleLine
from netui.ui.widgets.scrolled_lines import Scrolled
from netui.ui.widgets.text_lines import CardLine

_KEPT = 4
"""Cards that are kept as they were written: the one that is seen, the one before it, the one after it, and another."""


class _About(NamedTuple):
    """The subject of a card: ids of a person, of a conversation above it, of an item whose reason comes first."""

    contact_id: str
    conversation_id: str
    item_id: str


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
        self._cells = 0
        self._cursor: int | None = None
        self._written_for: tuple[object, ...] = ()
        self._written: dict[_About, tuple[CardLine, ...]] = {}
        self.title = RuleLine(widget_id=CARD_TITLE, signs=program.services.signs)

    def _write(self, cells: int) -> tuple[CardLine, ...]:
        pane = self._lists.at(self._view().pane)
        full = self._view().card_only
        self.title.show(card_title(self._program, pane.contact_id, pane) if full else None)
        self._cells = cells
        return self._lines_about(self._about(pane, pane.list.row))

    def follow_cursor(self) -> None:
        """Show the card of the person under the cursor; once that is seen, write and draw the next one the way it went.

        Half of what a key in a list does is to look somebody up, to write the lines and to draw them: the key that goes
        on only shows them.
        """
        self.lines.show_anew()
        before, self._cursor = self._cursor, self._lists.at(self._view().pane).list.cursor
        step = -1 if before is not None and self._cursor is not None and self._cursor < before else 1
        self.lines.call_after_refresh(self._write_ahead, step)

    def _write_ahead(self, step: int) -> None:
        pane = self._lists.at(self._view().pane)
        rows, cursor = pane.list.rows, pane.list.cursor
        place = nearest(rows, cursor + step, step) if cursor is not None else None
        if self._cells and place is not None and not self._view().card_only:
            self.lines.draw_ahead(self._lines_about(self._about(pane, rows[place])))

    def _about(self, pane: AnyPane, row: Any) -> _About:
        item_id = row.item.id if pane is self._lists.queue and row is not None else ""
        return _About(pane.contact_of(row), pane.conversation_of(row), item_id)

    def _lines_about(self, about: _About) -> tuple[CardLine, ...]:
        services, lines, cells = self._program.services, self.lines.size.height, self._cells
        session, signs = services.session, services.signs
        form = Form.FULL if self._view().card_only else form_for(cells, lines)
        written_for = (session.network.version, session.day, session.preferences, signs, form, cells, lines)
        if written_for != self._written_for:
            self._written_for = written_for
            self._written.clear()
        if about not in self._written:
            if len(self._written) == _KEPT:
                self._written.pop(next(iter(self._written)))
            self._written[about] = person_lines(
                about.contact_id,
                session,
                cells,
                form,
                lines=lines,
                conversation_id=about.conversation_id,
                item_id=about.item_id,
                signs=signs,
            )
        return self._written[about]
