"""Records of netui's own export beside its people: ids stay, references follow the person that somebody became."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from netui.domain.records.change import Edit
from netui.domain.records.conversation import Conversation
from netui.domain.records.document import Record, table_of
from netui.domain.records.event import Event
from netui.domain.records.follow_up import ABOUT_NOBODY, AboutKind, FollowUp
from netui.domain.records.introduction import Introduction
from netui.domain.records.link import Link
from netui.domain.records.outcome import Outcome, SourceKind
from netui.exchange.common.batch import Skipped, record_word
from netui.session.imports.records.taking import Taking

_NOBODY = "refers to a contact that is not in the file"
_NOTHING = "refers to a record that is not in the file"
_ABOUT = frozenset({AboutKind.EVENT, AboutKind.INTRODUCTION})
"""The kinds of things a follow-up is about that are records, each of the table called like it."""
_Meant: TypeAlias = Callable[[str], str]
"""Maps a person's id in the file to their id here; empty for nobody."""


def plan_records(records: Sequence[Record], became: Mapping[str, str], taking: Taking) -> None:
    """Plan the records of an export beside its people: new ones come in, of known ids yours stay."""
    here = {contact.id for contact in taking.people.everybody()}
    network = taking.network

    def meant(contact_id: str) -> str:
        found = became.get(contact_id, contact_id)
        return found if found in here else ""

    def skip(record: Record, reason: str) -> None:
        taking.skipped.append(Skipped(0, reason, where=record_word(table_of(record))))

    coming: list[Record] = []
    for record in records:
        if network is not None and network.record(table_of(record), record.id) is not None:
            continue
        if (told := _with_people(record, meant)) is None:
            skip(record, _NOBODY)
        else:
            coming.append(told)
    ids = {(table_of(record), record.id) for record in coming} | {("contacts", contact_id) for contact_id in here}

    def is_there(table: str, record_id: str) -> bool:
        return (table, record_id) in ids or (network is not None and network.record(table, record_id) is not None)

    # No record refers to follow-ups and outcomes: one that is skipped here is missed by none.
    for record in coming:
        if (told := _with_records(record, is_there)) is None:
            skip(record, _NOTHING)
        else:
            taking.take(Edit(None, told))


def _with_records(record: Record, is_there: Callable[[str, str], bool]) -> Record | None:
    """The record with references to what is here alone; None where all of what it is about, or came of, is gone."""
    if isinstance(record, Conversation) and record.event and not is_there("events", record.event):
        return replace(record, event="")
    if isinstance(record, FollowUp):
        if (
            record.about is not None
            and record.about.kind in _ABOUT
            and not is_there(f"{record.about.kind}s", record.about.id)
        ):
            return None
        is_known = is_there("conversations", record.conversation)
        return record if is_known or not record.conversation else replace(record, conversation="")
    if isinstance(record, Link):
        shared = (
            one if is_there("conversations", one.conversation) else replace(one, conversation="")
            for one in record.shared
        )
        return replace(record, shared=tuple(shared))
    if isinstance(record, Outcome) and record.sources:
        sources = tuple(one for one in record.sources if is_there(one.table, one.id))
        return replace(record, sources=sources) if sources else None
    return record


def _with_people(record: Record, meant: _Meant) -> Record | None:
    """The record with the people as they are here; None when it then means nobody."""
    if isinstance(record, Conversation):
        contacts = tuple(dict.fromkeys(one for each in record.contacts if (one := meant(each))))
        private = {one: text for each, text in record.private.items() if (one := meant(each))}
        return replace(record, contacts=contacts, private=private) if contacts else None
    if isinstance(record, FollowUp):
        contact = meant(record.contact)
        return replace(record, contact=contact) if contact or _is_about_nobody(record) else None
    if isinstance(record, Introduction):
        a, b = meant(record.a), meant(record.b)
        return replace(record, a=a, b=b) if a and b and a != b else None
    if isinstance(record, Link):
        shared = tuple(replace(one, contact=who) for one in record.shared if (who := meant(one.contact)))
        return replace(record, shared=shared, not_for=tuple(filter(None, map(meant, record.not_for))))
    if isinstance(record, Event):
        meet = (replace(one, contact=meant(one.contact)) for one in record.meet)
        return replace(
            record,
            meet=tuple(one for one in meet if one.contact or one.name),
            looked_at=tuple(filter(None, map(meant, record.looked_at))),
        )
    if isinstance(record, Outcome):
        people = {one: replace(one, id=meant(one.id)) for one in record.sources if one.kind is SourceKind.CONTACT}
        return replace(record, sources=tuple(people.get(one, one) for one in record.sources))
    return record


def _is_about_nobody(follow_up: FollowUp) -> bool:
    """True if it names no contact and need not: the plan of an event, or the look back at it."""
    return not follow_up.contact and follow_up.kind in ABOUT_NOBODY
