"""The card for places that know nothing yet of its forms."""

from __future__ import annotations

from datetime import date

from netui.session.contacts.card import Card, CardConversation
from netui.ui.card import lines
from netui.ui.card.lines import Drawing, Form
from netui.ui.widgets.text_lines import CardLine


def card_lines(
    card: Card | None, cells: int, today: date, *, full: bool, card_conversation: CardConversation | None = None
) -> tuple[CardLine, ...]:
    """Return the lines of a card without a strip; ``full``: all of it, else that of a column."""
    return lines.card_lines(
        card, cells, Drawing(today), Form.PAGE if full else Form.BESIDE, card_conversation=card_conversation
    )
