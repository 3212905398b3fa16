"""The card, line by line: below a list, beside it, and in full."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import Enum

from netui.domain.core.frozen import frozen
from netui.domain.relationship.strip import Strip
from netui.session.contacts.card import Card, CardConversation
from netui.ui.card import drawn, sections, who
from netui.ui.card.conversations import in_a_line_each, in_full, line_of_time
from netui.ui.text.looks import Span
from netui.ui.text.signs import SIGNS, Signs
from netui.ui.widgets.rows.cells import fit_cell
from netui.ui.widgets.text_lines import CardLine, CardWriter

TWO_COLUMNS_CELLS = 107
"""Cells of text from which a full card stands in two columns: those of a screen of 110."""

_LEFT_CELLS, _BETWEEN_CELLS = 62, 2
_BELOW_LINES, _BELOW_CELLS = 20, 56
"""A card of less lines, and of as many cells or more, is one below a list."""

_LEAST_LINES = 8
"""The least height of a card below a list: without months, and the blank line above it included."""

_OUTER_CELLS = 1
"""Cells that stay empty at the right edge, beside the scroll bar."""


class Form(Enum):
    """The room of a card, which decides what it says."""

    BELOW = "below"
    """The card is some lines below a list."""

    BESIDE = "beside"
    """The card is a column beside the lists."""

    FULL = "full"
    """The card fills the screen, with the name in the title above it."""

    PAGE = "page"
    """The whole card in one column, the name on top: to be copied, or shown without a title."""


@frozen
class Drawing:
    """The settings for drawing a card.

    Attributes:
        today: the day that counts as today.
        strip: makes the person's strip with so many cells a month; None: it is left out.
        signs: signs of the terminal.
    """

    today: date
    strip: Callable[[int], Strip] | None = None
    signs: Signs = SIGNS


def form_for(cells: int, lines: int) -> Form:
    """Return the form of a card that is not open in full, by the room it has."""
    return Form.BELOW if lines < _BELOW_LINES and cells >= _BELOW_CELLS else Form.BESIDE


def card_lines(
    card: Card | None,
    cells: int,
    drawing: Drawing,
    form: Form,
    *,
    lines: int = 0,
    card_conversation: CardConversation | None = None,
) -> tuple[CardLine, ...]:
    """Return the lines of a card.

    Args:
        card: whose; None when there is nobody.
        cells: width of a line, 1 or more.
        drawing: the day, the strip and the signs.
        form: how much is said.
        lines: height of a card below a list; 0 is unknown.
        card_conversation: a conversation that stands above the card; or None.
    """
    inner = max(1, cells - _OUTER_CELLS)
    writer = CardWriter(inner)
    if card_conversation is not None:
        in_full(card_conversation, writer, drawing.today)
        writer.blank()
        writer.line(Span(drawing.signs.plain * inner, "rule"))
    if card is None:
        return writer.finished
    if form is Form.FULL and cells >= TWO_COLUMNS_CELLS:
        left, right = CardWriter(_LEFT_CELLS), CardWriter(inner - _LEFT_CELLS - _BETWEEN_CELLS)
        if card_conversation is None:  # the first line of a sheet is empty
            left.line()
            right.line()
        _full(card, left, drawing)
        line_of_time(card, right, drawing.today, drawing.signs)
        return (*writer.finished, *side_by_side(left.finished, right.finished, first=writer.count))
    if form is Form.BELOW:
        _below(card, writer, drawing, is_high=lines > _LEAST_LINES)
    elif form is Form.BESIDE:
        _beside(card, writer, drawing)
    else:
        if form is Form.PAGE:
            writer.text(card.contact.name, "strong", most=3)
        _full(card, writer, drawing)
        line_of_time(card, writer, drawing.today, drawing.signs)
    return writer.finished


def _below(card: Card, writer: CardWriter, drawing: Drawing, *, is_high: bool) -> None:
    who.head_in_a_line(card, writer)
    sections.most_pressing(card, writer, drawing.today)
    sections.differs(card, writer, drawing.today)
    drawn.strip_with_words(card, writer, drawing.today, drawing.strip, drawing.signs, months=is_high)
    if is_high:
        sections.promises(card, writer, drawing.today, besides_reasons=True, headed=False)
    sections.remember(card, writer, drawing.today, headed=False)
    in_a_line_each(card, writer, drawing.today)
    sections.about(card, writer, drawing.today, reached_above=False)


def _beside(card: Card, writer: CardWriter, drawing: Drawing) -> None:
    who.header(card, writer, named=True)
    drawn.drawn(card, writer, drawing.today, drawing.strip, drawing.signs)
    sections.differs(card, writer, drawing.today)
    sections.why_now(card, writer, drawing.today)
    sections.promises(card, writer, drawing.today, besides_reasons=True)
    sections.remember(card, writer, drawing.today, most=2)
    in_a_line_each(card, writer, drawing.today)
    sections.about(card, writer, drawing.today)


def _full(card: Card, writer: CardWriter, drawing: Drawing) -> None:
    who.header(card, writer, named=False)
    drawn.drawn(card, writer, drawing.today, drawing.strip, drawing.signs, usual=True)
    sections.differs(card, writer, drawing.today)
    sections.why_now(card, writer, drawing.today)
    sections.promises(card, writer, drawing.today)
    sections.remember(card, writer, drawing.today)
    sections.give_and_take(card, writer, drawing.today)
    sections.introductions(card, writer)
    sections.outcomes(card, writer, drawing.today)
    sections.about(card, writer, drawing.today, everything=True)


def side_by_side(
    left: tuple[CardLine, ...], right: tuple[CardLine, ...], *, first: int, left_cells: int = _LEFT_CELLS
) -> tuple[CardLine, ...]:
    """Two columns of lines as lines of both; ``first`` is the number of the first one."""
    found = []
    nothing, room = CardLine("", ()), left_cells + _BETWEEN_CELLS
    blank = Span(" " * room)
    for number in range(max(len(left), len(right))):
        one = left[number] if number < len(left) else nothing
        other = right[number] if number < len(right) else nothing
        spans = (*fit_cell(one.spans, room),) if one.spans else (blank,)
        opens = (*one.opens, *((place + len(spans), address) for place, address in other.opens))
        found.append(CardLine(str(first + number), (*spans, *other.spans), opens))
    return tuple(found)
