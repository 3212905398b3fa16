"""People as text: a line in the list, a card of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from netui.cli.core.table import table, wrapped
from netui.domain.cadence.due import DueState
from netui.domain.cadence.tie_strength import NO_TIE
from netui.domain.dates.parse import ago, short_day, spoken_day
from netui.domain.queue.list_reasons import BETWEEN
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.contact_fields.fields import LABELLED_BY_WORD, shown_values
from netui.domain.records.contact_fields.written import position_shown
from netui.domain.records.values import Labelled
from netui.domain.text.display import cell_width, fit, one_line
from netui.domain.text.display import lines as text_lines
from netui.runtime.context import AppContext
from netui.runtime.output import Line, Piece, Style
from netui.session.contacts.card import Card, CardConversation, card, name_of
from netui.session.core.labels import plural

_CONVERSATIONS_SHOWN = 5
_LEAST_VALUE_CELLS = 20


def listed(contacts: Sequence[Contact], work: AppContext) -> Iterator[Line]:
    """A line for each person."""
    if not contacts:
        everybody = work.session.network.contact_count()
        yield "Nobody matches." if everybody else "Nobody is here yet. Begin with: netui contact add, or netui import"
        return
    yield from table([_row(contact, work) for contact in contacts], work.output.width_cells)


def _row(contact: Contact, work: AppContext) -> tuple[Piece, ...]:
    found = work.session.relationship_status(contact)
    late = found.state is DueState.OVERDUE
    due = f"due {spoken_day(found.due_on, work.today)}" if found.due_on else ""
    if contact.status is not ContactStatus.ACTIVE:
        due = contact.status.replace("_", " ")
    return (
        Piece("●" if contact.pinned else ""),
        Piece(contact.name, Style.STRONG),
        Piece(work.session.rules.tier_label(contact.tier)),
        Piece(f"last {ago(found.last_on, work.today)}" if found.last_on else "", Style.QUIET),
        Piece(due, Style.LATE if late else Style.PLAIN),
        Piece(employment(contact)),
    )


def shown(contact: Contact, work: AppContext) -> Iterator[Line]:
    """The card of one person."""
    found = card(contact.id, work.session, conversations=_CONVERSATIONS_SHOWN, whole=True)
    if found is None:
        return
    yield [Piece(contact.name, Style.STRONG), Piece(f"  {contact.id}", Style.QUIET)]
    width = work.output.width_cells
    yield from _named(_network(found, work), width)
    yield from _block("To do", (f"{item.kind}: {BETWEEN.join(clauses)}" for item, clauses in found.reasons), width)
    exchanged = (f"{spoken_day(on, work.today)} · {word} {thing}" for on, word, thing in found.exchanged)
    given = (f"given {found.given}",) if found.given else ()
    yield from _block("Give and take", (*given, *exchanged), width)
    introductions = (BETWEEN.join(filter(None, (other, state))) for other, state in found.introductions)
    yield from _block("Introductions", introductions, width)
    came = (f"{spoken_day(one.on, work.today)} · {one.kind}: {one.what}" for one in found.outcomes)
    yield from _block("Came of it", came, width)
    yield from _block(
        "Talks",
        (_conversation(card_conversation, work) for card_conversation in found.conversations),
        width,
        found.conversations_in_all,
    )
    if contact.notes:
        yield from _block("Notes", text_lines(contact.notes), width)


def described(contact: Contact, work: AppContext) -> Iterator[Line]:
    """Yield all data of somebody, who need not be in the network as described."""
    status = contact.status.replace("_", " ") if contact.status is not ContactStatus.ACTIVE else ""
    network = (
        ("", contact.name),
        ("", " · ".join(part for part in (employment(contact), contact.location) if part)),
        ("status", ", ".join(part for part in (status, "pinned" if contact.pinned else "") if part)),
        ("tier", work.session.rules.tier_label(contact.tier)),
        ("rhythm", contact.every.as_rhythm() if contact.every else ""),
        ("next", short_day(contact.next_on) if contact.next_on else ""),
        *_record(contact, work),
        *(("notes", line) for line in text_lines(contact.notes)),
    )
    yield from _named(network, work.output.width_cells)


def _named(network: Iterable[tuple[str, str]], width: int) -> Iterator[Line]:
    """Words in a column, and what they stand for beside it, over several lines where it is long."""
    known = [(word, text) for word, text in network if text]
    column = max((cell_width(one_line(word)) for word, _ in known), default=0) + 4
    for word, text in known:
        first, *others = wrapped(text, max(width, column + _LEAST_VALUE_CELLS) if width else 0, " " * column)
        yield [Piece(fit(f"  {one_line(word)}", column), Style.QUIET), Piece(first[column:])]
        yield from others


def _network(found: Card, work: AppContext) -> Iterator[tuple[str, str]]:
    contact, relationship_status = found.contact, found.relationship_status
    status = contact.status.replace("_", " ") if contact.status is not ContactStatus.ACTIVE else ""
    yield "", " · ".join(part for part in (employment(contact), contact.location) if part)
    yield "status", ", ".join(part for part in (status, "pinned" if contact.pinned else "") if part)
    rhythm = relationship_status.every.as_rhythm() if relationship_status.every else ""
    yield "tier", " · ".join(part for part in (found.tier or "none yet", rhythm) if part)
    yield "last", ago(relationship_status.last_on, work.today) if relationship_status.last_on else "no conversation yet"
    yield (
        "due",
        f"{short_day(relationship_status.due_on)}, {ago(relationship_status.due_on, work.today)}"
        if relationship_status.due_on
        else "",
    )
    yield "waits", f"until {short_day(relationship_status.waits_until)}" if relationship_status.waits_until else ""
    spoke = relationship_status.tie_word != NO_TIE
    yield "tie", f"{relationship_status.tie_word} ({relationship_status.tie})" if spoke else ""
    yield from _record(contact, work)


def _record(contact: Contact, work: AppContext) -> Iterator[tuple[str, str]]:
    """Yield the data of somebody beside their work and their rhythm."""
    for word, values in (("e-mail", contact.emails), ("phone", contact.phones), ("link", contact.links)):
        for value in values:
            yield word, _labelled(value)
    yield "also", ", ".join(contact.aliases)
    yield "tags", " ".join(f"#{tag}" for tag in contact.tags)
    for field in LABELLED_BY_WORD:
        yield field.label, ", ".join(shown_values(contact, field))
    for position in contact.positions:
        yield "earlier", position_shown(position)
    yield "knows", ", ".join(name for one in contact.knows if (name := name_of(one, work.session)))
    yield "met", _met(contact, work)
    for given in contact.cards:
        yield "got", f"my card {given.card}, {short_day(given.on)}"
    yield "birthday", str(contact.birthday) if contact.birthday else ""
    for day in contact.dates:
        yield day.label, str(day.on)


def _met(contact: Contact, work: AppContext) -> str:
    met = contact.met
    if met is None:
        return ""
    name = name_of(met.through, work.session) if met.through else ""
    through = f"through {name}" if name else ""
    return " · ".join(part for part in (short_day(met.on) if met.on else "", met.where, through) if part)


def _conversation(card_conversation: CardConversation, work: AppContext) -> str:
    conversation = card_conversation.conversation
    points = "".join(f" * {point.text}" for point in conversation.key_points)
    others = f"with {', '.join(card_conversation.others)}" if card_conversation.others else ""
    parts = (spoken_day(conversation.on, work.today), card_conversation.channel, others, card_conversation.said)
    remark = f" · private: {card_conversation.remark}" if card_conversation.remark else ""
    return " · ".join(part for part in parts if part) + points + remark


def _block(title: str, texts: Iterable[str], width: int, in_all: int = 0) -> Iterator[Line]:
    """A title and its lines; nothing when there are none."""
    found = list(texts)
    if found:
        more = f" ({len(found)} of {plural(in_all, 'conversation')})" if in_all > len(found) else ""
        yield ""
        yield [Piece(title, Style.STRONG), Piece(more, Style.QUIET)]
        for text in found:
            first, *others = wrapped(text, width, "  ")
            yield first
            yield from (f"  {line}" for line in others)


def employment(contact: Contact) -> str:
    """Return somebody's work: ``Founder, Research, Example Labs``; empty when it is not known."""
    return ", ".join(part for part in (contact.title, contact.department, contact.company) if part)


def _labelled(value: Labelled) -> str:
    return f"{value.value} ({value.label})" if value.label else value.value
