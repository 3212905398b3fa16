"""Somebody's card as the sheet of a place."""

from __future__ import annotations

from typing import Protocol

from netui.ui.card.lines import form_for
from netui.ui.card.person import person_lines
from netui.ui.shell.program import Program
from netui.ui.widgets.scrolled_lines import Scrolled
from netui.ui.widgets.text_lines import CardLine


def person_sheet(
    program: Program, sheet: Scrolled | None, contact_id: str, cells: int, *, conversation_id: str = ""
) -> tuple[CardLine, ...]:
    """Return a card, or a conversation with it, as large as the sheet has room for; either id may be empty."""
    services, lines = program.services, sheet.size.height if sheet is not None else 0
    form, session = form_for(cells, lines), services.session
    return person_lines(
        contact_id, session, cells, form, lines=lines, conversation_id=conversation_id, signs=services.signs
    )


class ShowsPerson(Protocol):
    """A place with a sheet about whoever is selected."""

    sheet: Scrolled | None

    @property
    def program(self) -> Program:
        """The running program."""

    @property
    def selected_id(self) -> str:
        """Id of the person selected; empty when there is none."""


def selected_sheet(screen: ShowsPerson, cells: int) -> tuple[CardLine, ...]:
    """Return the card of whoever is selected, as large as the sheet has room for."""
    return person_sheet(screen.program, screen.sheet, screen.selected_id, cells)
