"""The sheet about an introduction: the two side by side where there is room, why, and how far it has come."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from netui.domain.records.contact import Contact
from netui.session.core.session import Session
from netui.session.introductions.rows import IntroductionRow, history_words, tie_line
from netui.ui.text.cells import fit
from netui.ui.widgets.rows.columns import Span
from netui.ui.widgets.text_lines import CardLine, CardWriter, wrapped

_GAP_CELLS = 2
_ENTRY_LINES = 3
_MOST_ENTRIES = 4


def two_people(
    row: IntroductionRow | None, lit: str, session: Session, cells: int, *, wide: bool
) -> tuple[CardLine, ...]:
    """Return the lines about a row.

    Args:
        row: the introduction or suggestion; None: nothing is shown.
        lit: id of the one of the two whom keys are about.
        session: where they are.
        cells: width of a line.
        wide: whether there is room for the two side by side.
    """
    writer = CardWriter(cells)
    if row is None:
        return ()
    if wide:
        _write_both(row, lit, session, writer)
    introduction = row.introduction
    if introduction is None:
        writer.text(row.words)
        return writer.finished
    thread = " · ".join(history_words(introduction, session))
    if wide:
        writer.text(introduction.reason)
        writer.text(thread, "muted")
    else:
        writer.text(introduction.reason, most=1)
        writer.text(thread, "muted", most=2)
    return writer.finished


def _write_both(row: IntroductionRow, lit: str, session: Session, writer: CardWriter) -> None:
    room = max(4, (writer.cells - _GAP_CELLS) // 2)
    columns = [list(_about(contact, session, room, lit=contact.id == lit)) for contact in (row.a, row.b)]
    for left, right in zip_longest(*columns, fillvalue=Span("")):
        writer.line(
            Span(fit(left.text, room), left.look), Span(" " * _GAP_CELLS), Span(fit(right.text, room), right.look)
        )
    writer.blank()


def _about(contact: Contact, session: Session, cells: int, *, lit: bool) -> Iterator[Span]:
    yield Span(contact.name, "accent" if lit else "strong")
    yield Span(contact.company or contact.title or contact.location, "muted")
    yield Span(tie_line(contact, session), "muted")
    entries = [*(f"needs {each}" for each in contact.needs), *(f"offers {each}" for each in contact.offers)]
    for entry in entries[:_MOST_ENTRIES]:
        for line in list(wrapped(entry, cells))[:_ENTRY_LINES]:
            yield Span(line)
