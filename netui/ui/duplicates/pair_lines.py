"""Two records side by side, and what would become of them: line by line, at any width."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import zip_longest

from netui.domain.dates.parse import ago, short_day
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.contact_fields.fields import LABELLED_BY_WORD, shown_values
from netui.domain.records.values import Labelled
from netui.domain.text.display import lines
from netui.session.contacts.card import name_of
from netui.session.core.labels import plural
from netui.session.core.session import Session
from netui.session.duplicates.pairs import DuplicateRow, MergePreview
from netui.ui.text.cells import fit
from netui.ui.widgets.rows.columns import Span
from netui.ui.widgets.text_lines import CardLine, CardWriter, wrapped

_LABEL_CELLS = 10
_GAP = Span("  ")
_LEAST_CELLS = 4
_LINES_OF_A_FIELD = 12
_NEW = "+ "


def pair_lines(row: DuplicateRow, preview: MergePreview, session: Session, cells: int) -> tuple[CardLine, ...]:
    """The reasons, then the record that stays, the one that goes, and what would become of them, field by field.

    Args:
        row: the two.
        preview: what would become of them.
        session: where they are.
        cells: width of a line, 1 or more.
    """
    writer = CardWriter(cells)
    writer.text(f"{row.confidence.capitalize()} one person: {row.why}", "accent")
    writer.blank()
    room = max(_LEAST_CELLS, (cells - _LABEL_CELLS - 4) // 3)
    _write("", [[Span(word, "muted")] for word in ("stays", "goes", "becomes")], room, writer)
    headers = [
        {header.id: header.on for header in session.network.headers_with(each.id)} for each in (row.survivor, row.other)
    ]
    talked = [_talked(each, session) for each in (*headers, headers[0] | headers[1])]
    own, others, both = (
        _fields(contact, conversations, session)
        for contact, conversations in zip((row.survivor, row.other, preview.contact), talked, strict=True)
    )
    for label in both:
        look = "strong" if label == "name" else ""
        becomes = [Span(each, look) if each in own[label] else Span(_NEW + each, "good") for each in both[label]]
        stands = [[Span(each, look) for each in of_one[label]] for of_one in (own, others)]
        _write(label, [*stands, becomes], room, writer)
    if preview.follow_ups:
        writer.blank()
        moved = plural(preview.follow_ups, "promise or decision moves", "promises and decisions move")
        writer.text(f"{moved} over.", "muted")
    return writer.finished


def _write(label: str, columns: Sequence[Sequence[Span]], room: int, writer: CardWriter) -> None:
    """One field: its label, and in each column its values, wrapped; nothing when no column has any."""
    cells = [
        _cut([Span(line, span.look) for span in column for line in wrapped(span.text, room)]) for column in columns
    ]
    for number, side_by_side in enumerate(zip_longest(*cells, fillvalue=Span(""))):
        own, others, both = (Span(fit(span.text, room), span.look) for span in side_by_side)
        writer.line(Span(fit("" if number else label, _LABEL_CELLS), "muted"), own, _GAP, others, _GAP, both)


def _cut(column: list[Span]) -> list[Span]:
    return [*column[: _LINES_OF_A_FIELD - 1], Span("…", "muted")] if len(column) > _LINES_OF_A_FIELD else column


def _talked(days: dict[str, str], session: Session) -> tuple[str, ...]:
    """The number of conversations, and the day of the last."""
    if not days:
        return ()
    return (f"{len(days)}, last {ago(date.fromisoformat(max(days.values())), session.today)}",)


def _fields(contact: Contact, conversations: Sequence[str], session: Session) -> dict[str, tuple[str, ...]]:
    """The values of each field as they are shown; the labels are the same for everybody."""
    work = " · ".join(part for part in (contact.title, contact.department, contact.company) if part)
    status = "" if contact.status is ContactStatus.ACTIVE else contact.status.value.replace("_", " ")
    found: dict[str, Sequence[str]] = {
        "name": [contact.name],
        "also": contact.aliases,
        "work": [work],
        "place": [contact.location],
        "tier": [session.rules.tier_label(contact.tier)],
        "rhythm": [contact.every.as_rhythm() if contact.every else ""],
        "next on": [short_day(contact.next_on) if contact.next_on else ""],
        "status": [status, "pinned" if contact.pinned else ""],
        "talks": conversations,
        "e-mail": _labelled(contact.emails),
        "phone": _labelled(contact.phones),
        "link": _labelled(contact.links),
        "tags": [f"#{tag}" for tag in contact.tags],
        **{field.short_label: shown_values(contact, field) for field in LABELLED_BY_WORD},
        "knows": [name_of(one, session) for one in contact.knows],
        "met": [*_met(contact, session)],
        "birthday": [str(contact.birthday or "")],
        "dates": [f"{each.label} {each.on}" for each in contact.dates],
        "notes": lines(contact.notes),
    }
    return {label: tuple(value for value in values if value.strip()) for label, values in found.items()}


def _labelled(values: Sequence[Labelled]) -> list[str]:
    return [f"{each.value} ({each.label})" if each.label else each.value for each in values]


def _met(contact: Contact, session: Session) -> Iterator[str]:
    if contact.met is not None:
        yield short_day(contact.met.on) if contact.met.on else ""
        yield contact.met.where
        yield f"through {name}" if (name := name_of(contact.met.through, session)) else ""
