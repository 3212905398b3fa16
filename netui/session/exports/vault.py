"""The content of a folder of notes, gathered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import cast

from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.event import Event
from netui.domain.records.follow_up import FollowUp, FollowUpKind, FollowUpStatus
from netui.domain.records.link import Link
from netui.exchange.common.outgoing import OutgoingFile
from netui.exchange.vault.notes import PersonOut, Remark, write
from netui.session.core.session import Session
from netui.session.exports.person import person
from netui.session.exports.tables import tables_of


def vault(people: Sequence[Contact], session: Session, *, everybody: bool) -> tuple[OutgoingFile, ...]:
    """The notes about these people; with the whole reading shelf and all events if they are everybody."""
    tables = tables_of(people, session.network)
    conversations = cast("list[Conversation]", tables["conversations"])
    remarks: dict[str, list[Remark]] = {}
    for one in sorted(conversations, key=lambda one: (one.on, one.id)):
        for contact_id, text in one.private.items():
            remarks.setdefault(contact_id, []).append(Remark(one.on, text))
    events = session.network.events() if everybody else cast("list[Event]", tables["events"])
    links = session.network.links() if everybody else cast("list[Link]", tables["links"])
    return write(
        [
            PersonOut(person(one, session), tuple(_promises(one.id, session)), tuple(remarks.get(one.id, ())))
            for one in people
        ],
        conversations,
        sorted(events, key=lambda one: one.id),
        sorted(links, key=lambda one: one.id),
        {channel.key: channel.label for channel in session.rules.channels},
    )


def _promises(contact_id: str, session: Session) -> Iterator[FollowUp]:
    """The promises of either side, open ones by their day, then those that were done; dropped ones are not told."""
    found = [one for one in session.network.follow_ups_of(contact_id) if one.kind is FollowUpKind.PROMISE]
    for status in (FollowUpStatus.OPEN, FollowUpStatus.DONE):
        chosen = (one for one in found if one.status is status)
        yield from sorted(chosen, key=lambda one: (one.due_on or date.max, one.id))
