"""Every record that belongs to some of the people: all there is to be taken along."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace

from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.document import Record
from netui.domain.records.follow_up import AboutKind, FollowUp
from netui.domain.records.link import Link
from netui.domain.records.outcome import Outcome
from netui.exchange.common.batch import EXPORTED
from netui.session.core.network import Network, people_in


def whole_tables(network: Network) -> dict[str, list[Record]]:
    """Every record of every table, by id."""
    return {name: _by_id(_records(network, name)) for name in EXPORTED}


def tables_of(people: Sequence[Contact], network: Network) -> dict[str, list[Record]]:
    """The people, and every record that is about one of them, by id; people who do not come are left out of it.

    Of an introduction both come, or it stays: half of one means nothing. An event comes with those who were there.
    """
    ids = {one.id for one in people}
    tables = {name: list(_cut(_records(network, name), ids)) for name in EXPORTED if name != "contacts"}
    events = _events_of(tables)
    tables["events"] = [event for event in tables["events"] if event.id in events]
    here = {record.id for records in tables.values() for record in records} | ids
    tables["outcomes"] = list(_outcomes(tables["outcomes"], here))
    come: dict[str, list[Record]] = {"contacts": [_known_to(one, ids) for one in people]}
    return {name: _by_id({**come, **tables}[name]) for name in EXPORTED}


def _by_id(records: Iterable[Record]) -> list[Record]:
    return sorted(records, key=lambda record: record.id)


def _records(network: Network, table: str) -> Iterable[Record]:
    if table != "conversations":
        return network.records(table)
    whole = (network.conversation(header.id) for header in network.conversations.all())
    return [one for one in whole if one is not None]


def _cut(records: Iterable[Record], ids: Set[str]) -> Iterator[Record]:
    """The records that are about one of the people, without the others."""
    for record in records:
        if isinstance(record, Link):
            shared = tuple(one for one in record.shared if one.contact in ids)
            if shared:
                not_for = tuple(one for one in record.not_for if one in ids)
                yield replace(record, shared=shared, not_for=not_for)
        elif isinstance(record, Conversation):
            with_them = tuple(one for one in record.contacts if one in ids)
            if with_them:
                private = {one: remark for one, remark in record.private.items() if one in ids}
                yield replace(record, contacts=with_them, private=private)
        elif not people_in(record) or ids >= set(people_in(record)):
            yield record


def _outcomes(outcomes: Iterable[Record], here: Set[str]) -> Iterator[Record]:
    """The outcomes of which a source is exported, too."""
    for outcome in outcomes:
        if isinstance(outcome, Outcome) and (sources := tuple(one for one in outcome.sources if one.id in here)):
            yield replace(outcome, sources=sources)


def _known_to(contact: Contact, ids: Set[str]) -> Contact:
    met = contact.met
    if met is not None and met.through not in ids:
        met = replace(met, through="")
    return replace(
        contact,
        met=met,
        knows=tuple(one for one in contact.knows if one in ids),
        not_same=tuple(one for one in contact.not_same if one in ids),
    )


def _events_of(tables: Mapping[str, Iterable[Record]]) -> set[str]:
    """Ids of the events at which a conversation of theirs was, or of which a follow-up of theirs is."""
    at = {one.event for one in tables["conversations"] if isinstance(one, Conversation)}
    about = {
        one.about.id
        for one in tables["follow_ups"]
        if isinstance(one, FollowUp) and one.contact and one.about is not None and one.about.kind is AboutKind.EVENT
    }
    return at | about
