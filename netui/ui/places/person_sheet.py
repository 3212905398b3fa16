"""Somebody's card as the sheet of a place."""

from __future__ import annotations

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
