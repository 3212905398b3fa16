"""The identity of a person on the card: name, work, closeness, and addresses."""

from __future__ import annotations

from netui.domain.cadence.tie_strength import NO_TIE
from netui.domain.records.contact import Contact, ContactStatus
from netui.session.contacts.card import Card
from netui.ui.text.cells import cell_len, cut
from netui.ui.text.clauses import BETWEEN, fitting
from netui.ui.text.looks import Span
from netui.ui.text.relationship import tier_span
from netui.ui.widgets.text_lines import CardWriter

_STATUS_WORDS = {
    ContactStatus.PAUSED: "Paused: never falls due until resumed.",
    ContactStatus.ARCHIVED: "Archived: never falls due until brought back.",
    ContactStatus.DO_NOT_CONTACT: "Not to be contacted: never falls due.",
    ContactStatus.DECEASED: "Deceased.",
}
INDENT = "  "
"""Cells before a text, so that it stands below the names and not below the letters before these."""


def head_in_a_line(card: Card, writer: CardWriter) -> None:
    """Name, who they are, and their tier at the right: its letter alone where a long name needs the room."""
    contact = card.contact
    letter, label = tier_span(card.tier_letter, card.tier_place), Span(f" {card.tier or 'no tier yet'}", "quiet")
    is_long = cell_len(contact.name) + cell_len(letter.text) + cell_len(label.text) + 1 > writer.cells
    tier = (letter,) if is_long else (letter, label)
    room = writer.cells - sum(cell_len(span.text) for span in tier) - 1
    name = cut(contact.name, max(1, room))
    left = room - cell_len(name) - 2
    who = fitting((contact.title, contact.company, contact.location), left) if left > 8 else ""
    writer.ends((Span(name, "strong"), Span(f"  {who}" if who else "", "quiet")), tier)
    _status(contact, writer)


def header(card: Card, writer: CardWriter, *, named: bool) -> None:
    """Letter and name, who they are, how close, and how they are reached."""
    contact = card.contact
    letter = tier_span(card.tier_letter, card.tier_place)
    who = BETWEEN.join(filter(None, (contact.title, contact.department, contact.company, contact.location)))
    mark = (f"{letter.text} ", letter.look)
    if named:
        writer.text(contact.name, "strong", label=mark[0], label_look=mark[1], most=3)
        mark = (INDENT, "")
    if who:
        writer.text(who, "quiet" if named else "", label=mark[0], label_look=mark[1], most=3)
        mark = (INDENT, "")
    if contact.aliases:
        writer.text(", ".join(contact.aliases), "quiet", label=f"{INDENT}also ", most=2)
    _closeness(card, writer, Span(*mark), everything=not named)
    _status(contact, writer)
    reach(contact, writer, indent=INDENT)


def _closeness(card: Card, writer: CardWriter, mark: Span, *, everything: bool) -> None:
    relationship_status, contact = card.relationship_status, card.contact
    every = ""
    if relationship_status.every is not None:
        every = f", {relationship_status.every.as_rhythm()}" + (
            f" ({relationship_status.rule_word})" if relationship_status.rule == "tag" else ""
        )
    more = [*contact.roles, "pinned" if contact.pinned else ""] if everything else []
    start: tuple[Span, ...] = (mark, Span(card.tier or "No tier yet"), Span(every, "quiet"))
    # Before they ever spoke there is nothing to say about the tie.
    spoke = relationship_status.tie_word != NO_TIE
    tie = (Span("tie ", "quiet"), Span(relationship_status.tie_word)) if spoke else ()
    room = writer.cells - sum(cell_len(span.text) for span in (*start, *tie)) - len(BETWEEN)
    if room < 0:
        writer.text(f"{card.tier or 'No tier yet'}{every}", label=mark.text, label_look=mark.look)
        if spoke:
            writer.text(f"tie {relationship_status.tie_word}", "quiet", label=INDENT)
        return
    if spoke:
        start, room = (*start, Span(BETWEEN, "quiet"), *tie), room - len(BETWEEN)
    rest = fitting(more, room) if room > 0 else ""
    writer.line(*start, Span(f"{BETWEEN}{rest}" if rest else "", "quiet"))


def _status(contact: Contact, writer: CardWriter) -> None:
    if contact.status in _STATUS_WORDS:
        writer.text(_STATUS_WORDS[contact.status], "warn")


def reach(contact: Contact, writer: CardWriter, *, indent: str = "") -> None:
    """The address and the number that are used first, beside each other where there is room."""
    firsts = [each.value for each in (*contact.emails[:1], *contact.phones[:1])]
    width = cell_len(indent) + sum(map(cell_len, firsts)) + len(BETWEEN)
    if len(firsts) == 2 and width <= writer.cells:
        writer.opening(
            (Span(indent), Span(firsts[0]), Span(BETWEEN, "quiet"), Span(firsts[1])), {1: firsts[0], 3: firsts[1]}
        )
        return
    for value in firsts:
        writer.line(Span(indent), Span(value), address=value)
