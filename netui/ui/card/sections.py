"""The sections of a card, each a function that writes it, or nothing where there is nothing to say."""

from __future__ import annotations

from datetime import date

from netui.domain.dates.parse import MONTH_NAMES, spoken_day
from netui.domain.queue.items import QueueItem
from netui.domain.records.contact import ContactStatus
from netui.domain.records.contact_fields.fields import LABELLED_BY_WORD, shown_values
from netui.domain.records.contact_fields.written import position_shown
from netui.domain.records.follow_up import FollowUpKind, Owner
from netui.domain.records.values import Anniversary
from netui.session.contacts.card import Card, OpenPromise
from netui.ui.card.conversations import DAY_CELLS, point_text
from netui.ui.card.who import INDENT
from netui.ui.text.cells import beginning, cell_len, cut, fit
from netui.ui.text.clauses import BETWEEN, fitting
from netui.ui.text.day_labels import card_day
from netui.ui.text.looks import Span
from netui.ui.text.render import MOST_TEXT_CHARACTERS
from netui.ui.widgets.text_lines import CardWriter, wrapped

_GIVEN = {"gave": "you gave", "got": "you got", "asked": "you asked", "told": "you told"}
_POINTS_SHOWN = 4
_DECIDES = "= decides"


# Why


def most_pressing(card: Card, writer: CardWriter, today: date) -> None:
    """The reason for standing in the queue, in one line."""
    shown = [(item, clauses) for item, clauses in card.reasons if item.shown_on <= today]
    if shown:
        item, clauses = shown[0]
        sign = _sign(item)
        writer.line(Span(sign, _sign_look(item)), Span(fitting(clauses, writer.cells - len(sign))))
    elif words := _nothing_due(card, today):
        writer.line(Span(words, "quiet"))
    elif card.contact.status is ContactStatus.ACTIVE:  # of others a line says why they never fall due
        writer.line(Span("nothing falls due by itself", "quiet"))


def differs(card: Card, writer: CardWriter, today: date) -> None:
    """The other word of a synchronised address book, until it is decided."""
    for one in card.contact.differs:
        on = f"  ({card_day(one.on, today)})" if one.on is not None else ""
        label, said = Span(f"{one.source} says  ", "soon"), f"{one.field}  {one.value or 'nothing'}{on}   "
        writer.line(
            label, Span(cut(said, writer.cells - cell_len(label.text) - cell_len(_DECIDES))), Span(_DECIDES, "quiet")
        )


def why_now(card: Card, writer: CardWriter, today: date) -> None:
    """Every reason why they stand in the queue; where there is none, until when not."""
    shown = [(item, clauses) for item, clauses in card.reasons if item.shown_on <= today]
    quiet = "" if shown else _nothing_due(card, today)
    if not shown and not quiet:
        return
    writer.heading("Why now")
    writer.text(quiet, label=INDENT)
    for item, clauses in shown:
        writer.text(BETWEEN.join(clauses), label=_sign(item) or INDENT, label_look=_sign_look(item))
    for item, clauses in card.reasons:
        if item.shown_on > today:
            writer.text(f"comes up {spoken_day(item.shown_on, today)}: {BETWEEN.join(clauses)}", "quiet", label=INDENT)


def _nothing_due(card: Card, today: date) -> str:
    """Return until when nothing is due; empty when nothing ever is."""
    days = [item.shown_on for item, _ in card.reasons]
    if card.relationship_status.due_on is not None:
        days.append(
            max(
                card.relationship_status.due_on, card.relationship_status.waits_until or card.relationship_status.due_on
            )
        )
    coming = [day for day in days if day > today]
    return f"nothing is due before {spoken_day(min(coming), today)}" if coming else ""


def _sign(item: QueueItem) -> str:
    if item.kind is not FollowUpKind.PROMISE:
        return ""
    return "> " if item.owner is Owner.ME else "< "


def _sign_look(item: QueueItem) -> str:
    return "late" if item.overdue_days and item.owner is Owner.ME else "accent"


# Promises, points, give and take


def promises(
    card: Card, writer: CardWriter, today: date, *, besides_reasons: bool = False, headed: bool = True
) -> None:
    """The open promises; ``besides_reasons``: without those among the reasons already."""
    told = {item.follow_up_id for item, _ in card.reasons if item.shown_on <= today} if besides_reasons else set()
    relationship_status = [promise for promise in card.promises if promise.id not in told]
    if relationship_status and headed:
        writer.heading("Promises")
    for promise in relationship_status:
        _promise(promise, writer, today)


def _promise(promise: OpenPromise, writer: CardWriter, today: date) -> None:
    over = (today - promise.due_on).days if promise.due_on is not None else 0
    day = Span("")
    if promise.due_on is not None:
        look = ("late" if promise.mine else "soon") if over > 0 else "soon" if not over else "quiet"
        day = Span(f"{over} d over" if over > 0 else spoken_day(promise.due_on, today), look)
    sign = Span("> " if promise.mine else "< ", "late" if promise.mine and over > 0 else "accent")
    room = max(1, writer.cells - len(sign.text) - cell_len(day.text) - 2)
    what = beginning(promise.what, MOST_TEXT_CHARACTERS) if promise.what.strip() else "something"
    first, *more = wrapped(what, room)
    writer.ends((sign, Span(first)), (day,) if day.text else ())
    for line in more:
        writer.line(Span(INDENT), Span(line))


def remember(card: Card, writer: CardWriter, today: date, *, most: int = 0, headed: bool = True) -> None:
    """Points from conversations, the newest first, each day once."""
    if not card.points:
        return
    if headed:
        writer.heading("Remember")
    before: date | None = None
    for on, point in card.points:
        label = fit(card_day(on, today) if on != before else "", DAY_CELLS)
        writer.text(point_text(point), label=label, most=most if headed else 1)
        before = on


def give_and_take(card: Card, writer: CardWriter, today: date) -> None:
    """The counts and last days of giving and taking, and the newest entry."""
    if not card.given:
        return
    writer.heading("Give and take")
    writer.text(card.given, label="given ")
    for _, word, thing in [one for one in card.exchanged if one[1] in _GIVEN][:_POINTS_SHOWN]:
        writer.text(f"{_GIVEN[word]} {thing}", "quiet", most=2)


def introductions(card: Card, writer: CardWriter) -> None:
    """Introductions with others that are in work, and what came of those that landed."""
    if card.introductions:
        writer.heading("Introductions")
    for other, words in card.introductions:
        writer.text(BETWEEN.join(filter(None, (other, words))), most=2)


def outcomes(card: Card, writer: CardWriter, today: date) -> None:
    """The outcomes of the network that lead back to them, the newest first."""
    if card.outcomes:
        writer.heading("Came of it")
    for outcome in card.outcomes:
        writer.text(f"{outcome.kind}: {outcome.what}", label=fit(card_day(outcome.on, today), DAY_CELLS), most=2)


# About


def about(card: Card, writer: CardWriter, today: date, *, everything: bool = False, reached_above: bool = True) -> None:
    """Write the further known facts.

    Args:
        card: whose.
        writer: writes it.
        today: the day that counts as today.
        everything: whether the notes are said whole.
        reached_above: whether the first address and the first number stand further up already.
    """
    contact, rows = card.contact, CardWriter(writer.cells)
    for field in LABELLED_BY_WORD:
        _row(rows, field.short_label, BETWEEN.join(shown_values(contact, field)))
    for position in contact.positions:
        _row(rows, "earlier", position_shown(position))
    _row(rows, "knows", ", ".join(card.knows))
    _row(rows, "told", ", ".join(thing for _, word, thing in card.exchanged[:_POINTS_SHOWN] if word == "told"))
    met = contact.met
    if met is not None:
        through = f"through {card.met_through}" if card.met_through else ""
        _row(rows, "met", ", ".join(filter(None, (card_day(met.on, today) if met.on else "", met.where, through))))
    for given in contact.cards:
        _row(rows, "got", f"my card {given.card}, {card_day(given.on, today)}")
    if contact.birthday is not None:
        _row(rows, "birthday", _yearly(contact.birthday))
    for each in contact.dates:
        _row(rows, each.label, _yearly(each.on))
    _row(rows, "tags", " ".join(f"#{tag}" for tag in contact.tags))
    told = 1 if reached_above else 0
    for number, address in enumerate((*contact.emails[told:], *contact.phones[told:], *contact.links)):
        label = address.label or ("reach" if not number else "")
        _row(rows, label, address.value, opens=True)
    rows.text(contact.notes, label=fit("notes", DAY_CELLS), most=0 if everything else 8)
    if rows.count:
        writer.heading("About")
        for line in rows.finished:
            writer.opening(line.spans, dict(line.opens))


def _yearly(on: Anniversary) -> str:
    """Return a yearly day as ``17 Apr`` or ``17 Apr 1984``."""
    return " ".join(filter(None, (str(on.day), MONTH_NAMES[on.month - 1], str(on.year or ""))))


def _row(rows: CardWriter, label: str, text: str, *, opens: bool = False) -> None:
    rows.text(text, label=fit(label, DAY_CELLS - 1) + " ", address=text if opens else "")
