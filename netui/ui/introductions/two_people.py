"""The sheet about an introduction: the two, each with the relationship drawn, why, and how far it has come."""

from __future__ import annotations

from collections.abc import Iterator

from netui.domain.records.contact import Contact
from netui.domain.relationship.tier_letters import tier_sign
from netui.session.core.session import Session
from netui.session.introductions.rows import IntroductionRow
from netui.session.introductions.words import history
from netui.session.relationship.strips import strip_for
from netui.ui.card.lines import Form, form_for
from netui.ui.text.cells import cell_len, fit
from netui.ui.text.clauses import fitting
from netui.ui.text.day_labels import card_day
from netui.ui.text.looks import CHOSEN, Span
from netui.ui.text.relationship import StripLines, cells_of_month, strip_lines, tier_span
from netui.ui.text.signs import SIGNS, Signs
from netui.ui.widgets.text_lines import CardLine, CardWriter

_INDENT = "  "
_OUTER_CELLS = 1
_DAY_CELLS = 8
_WORDS_COLUMN, _WORDS_NEAR_COLUMN, _WIDE_CELLS = 44, 30, 70
"""Columns of what stands beside a strip of three cells a month, and of two; from so many cells on it has three."""

_MOST_ENTRIES = 4


def two_people(
    row: IntroductionRow | None, lit: str, session: Session, cells: int, *, lines: int, signs: Signs = SIGNS
) -> tuple[CardLine, ...]:
    """Return the lines about a row.

    Args:
        row: the introduction or suggestion; None: nothing is shown.
        lit: id of the one of the two whom keys are about.
        session: where they are.
        cells: width of a line.
        lines: height of the sheet.
        signs: signs of the terminal.
    """
    writer = CardWriter(cells - _OUTER_CELLS)
    if row is None:
        return ()
    if form_for(cells, lines) is Form.BELOW:
        for contact in (row.a, row.b):
            _write_low(contact, session, writer, signs, is_lit=contact.id == lit)
        writer.text(_reason(row), most=1)
    else:
        for contact in (row.a, row.b):
            _write_high(contact, session, writer, signs, is_lit=contact.id == lit)
        writer.heading("Why these two")
        writer.text(_reason(row), label=_INDENT)
    _write_thread(row, session, writer, signs)
    return writer.finished


def _reason(row: IntroductionRow) -> str:
    return row.introduction.reason if row.introduction is not None else row.words


def _name(contact: Contact, session: Session, *, is_lit: bool) -> tuple[Span, ...]:
    """The letter of the tier and the name, on the ground of the cursor when keys are about them."""
    letter = tier_span(*tier_sign(contact.tier, session.rules.tiers))
    return (letter, Span(f" {contact.name} ", CHOSEN if is_lit else "strong"))


def _write_low(contact: Contact, session: Session, writer: CardWriter, signs: Signs, *, is_lit: bool) -> None:
    """Name and work, and beside the strip what they need and offer: three lines."""
    name = _name(contact, session, is_lit=is_lit)
    room = writer.cells - sum(cell_len(span.text) for span in name) - 1
    writer.line(*name, Span(f" {fitting(_work(contact), room)}" if room > 1 else "", "quiet"))
    words_at = _WORDS_COLUMN if writer.cells >= _WIDE_CELLS else _WORDS_NEAR_COLUMN
    strip = _strip(contact, session, words_at - len(_INDENT), signs)
    entries = [*_entries(contact), ("", ""), ("", "")]
    drawn = (strip.touches, strip.rhythm) if strip is not None else ((), ())
    for line, (label, entry) in zip(drawn, entries, strict=False):
        width = sum(cell_len(span.text) for span in line)
        gap = Span(" " * (words_at - len(_INDENT) - width))
        writer.line(Span(_INDENT), *line, gap, Span(f"{label} ", "quiet"), Span(entry))


def _write_high(contact: Contact, session: Session, writer: CardWriter, signs: Signs, *, is_lit: bool) -> None:
    """Name, work, the strip with its months, what they need and offer."""
    writer.blank()
    writer.line(*_name(contact, session, is_lit=is_lit))
    room = writer.cells - len(_INDENT)
    if work := fitting(_work(contact), room):
        writer.line(Span(_INDENT), Span(work, "quiet"))
    for line in _strip(contact, session, room, signs) or ():
        writer.line(Span(_INDENT), *line)
    for label, entry in list(_entries(contact))[:_MOST_ENTRIES]:
        writer.text(entry, label=f"{_INDENT}{fit(label, 7)}", most=2)


def _work(contact: Contact) -> tuple[str, ...]:
    return (contact.title, contact.company, contact.location)


def _entries(contact: Contact) -> Iterator[tuple[str, str]]:
    yield from (("needs", each) for each in contact.needs)
    yield from (("offers", each) for each in contact.offers)


def _strip(contact: Contact, session: Session, cells: int, signs: Signs) -> StripLines | None:
    """The strip of somebody in so many cells; None where it has no room."""
    month_cells = cells_of_month(cells)
    return strip_lines(strip_for(contact, session, month_cells), signs) if month_cells else None


def _write_thread(row: IntroductionRow, session: Session, writer: CardWriter, signs: Signs) -> None:
    """The progress of an introduction, a step a line."""
    if row.introduction is None:
        return
    writer.heading("So far")
    heavy = signs.weights[0]
    for on, words in history(row.introduction, session):
        day = fit(card_day(on, session.today), _DAY_CELLS)
        writer.line(Span(f"{_INDENT}{day}", "quiet"), Span(f"{heavy} ", "accent"), Span(words))
