"""The user's cards as rows, and what is said of each beside them."""

from __future__ import annotations

from netui.domain.cards.card import BusinessCard
from netui.domain.core.frozen import frozen
from netui.exchange.cards.text import card_text
from netui.session.cards.signatures import old_signatures
from netui.session.core.labels import plural
from netui.session.core.session import Session
from netui.ui.text.looks import Span
from netui.ui.widgets.text_lines import CardLine, CardWriter


@frozen
class CardRow:
    """A row of the list of cards.

    Attributes:
        card: itself.
        is_default: whether it is the one that is meant where none is named.
        given: how many people got it.
        old: what is said of its signatures that are out of date.
    """

    card: BusinessCard
    is_default: bool
    given: int
    old: tuple[str, ...]

    @property
    def id(self) -> str:
        """The card's name in the file."""
        return self.card.key


def card_rows(cards: tuple[BusinessCard, ...], default: BusinessCard | None, session: Session) -> list[CardRow]:
    """A row for each card, in the order of the file."""
    given: dict[str, int] = {}
    for contact in session.network.contacts():
        for key in {one.card for one in contact.cards}:
            given[key] = given.get(key, 0) + 1
    return [CardRow(card, card is default, given.get(card.key, 0), _old(card, session)) for card in cards]


def _old(card: BusinessCard, session: Session) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.sentence for one in old_signatures([card], session)))


def sheet_of(row: CardRow, cells: int) -> tuple[CardLine, ...]:
    """The card in words, who got it, and which signature is out of date."""
    writer = CardWriter(cells)
    for at, line in enumerate(card_text(row.card)):
        writer.line(Span(line, "" if at else "strong"))
    writer.blank()
    if row.given:
        writer.text(f"{plural(row.given, 'person', 'people')} got it (card:{row.card.key}).", "muted")
    for sentence in row.old:
        writer.text(sentence, "soon")
    return writer.finished
