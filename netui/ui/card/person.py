"""The card of somebody in the network: gathered, drawn, and written for the room it has."""

from __future__ import annotations

from dataclasses import replace

from netui.session.contacts.card import card, card_conversation
from netui.session.core.session import Session
from netui.session.relationship.strips import strip_for
from netui.ui.card.lines import Drawing, Form, card_lines
from netui.ui.text.signs import SIGNS, Signs
from netui.ui.widgets.text_lines import CardLine

_CONVERSATIONS = {Form.BELOW: 5, Form.BESIDE: 16, Form.FULL: 500, Form.PAGE: 500}
"""Most conversations read for a card."""


def person_lines(
    contact_id: str,
    session: Session,
    cells: int,
    form: Form,
    *,
    lines: int = 0,
    conversation_id: str = "",
    item_id: str = "",
    signs: Signs = SIGNS,
) -> tuple[CardLine, ...]:
    """Return the lines of somebody's card; none when there is nobody of that id, nor a conversation.

    Args:
        contact_id: whose; may be empty.
        session: with the records and the day.
        cells: width of a line, 1 or more.
        form: how much is said.
        lines: height of a card below a list; 0 is unknown.
        conversation_id: a conversation that stands above the card; may be empty.
        item_id: an item of the queue whose reason is said first: that of the row one looks at; may be empty.
        signs: signs of the terminal.
    """
    is_whole = form in (Form.FULL, Form.PAGE)
    found = card(contact_id, session, conversations=_CONVERSATIONS[form], whole=is_whole) if contact_id else None
    if found is not None and item_id:
        found = replace(found, reasons=tuple(sorted(found.reasons, key=lambda reason: reason[0].id != item_id)))
    contact = found.contact if found is not None else None
    draw = (lambda cells_a_month: strip_for(contact, session, cells_a_month)) if contact is not None else None
    drawing = Drawing(session.today, draw, signs)
    return card_lines(
        found, cells, drawing, form, lines=lines, card_conversation=card_conversation(conversation_id, session)
    )
