"""People out of netui's own export: for somebody new, what was decided about them comes along."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import replace

from netui.domain.records.contact import Contact
from netui.exchange.common.incoming import IncomingContact


def own_id(incoming: IncomingContact, taken: Container[str]) -> str:
    """The id that somebody had where the export was made, so that others who name them still do; empty if it is taken.

    Args:
        incoming: the person of the file.
        taken: ids that somebody has here.
    """
    is_its_id = incoming.record is not None and incoming.record.id == incoming.uid
    return incoming.uid if is_its_id and incoming.uid not in taken else ""


def with_record(contact: Contact, incoming: IncomingContact) -> Contact:
    """A new contact with tier, rhythm, status and all else that only netui's own export says.

    Under its own id it is what was exported, and nothing else: that id is enough to know it again.
    """
    record = incoming.record
    if record is None:
        return contact
    if record.id == contact.id:
        return record
    return replace(record, id=contact.id, imported=tuple(dict.fromkeys((*record.imported, *contact.imported))))


def with_references(contact: Contact, became: Mapping[str, str], here: Container[str]) -> Contact:
    """A new contact whose references mean who those people became here; those that mean nobody are left out.

    Args:
        contact: the person who came in.
        became: id in the file -> id here.
        here: ids of everybody here.
    """

    def meant(ids: Iterable[str]) -> tuple[str, ...]:
        found = (became.get(one, one) for one in ids)
        return tuple(dict.fromkeys(one for one in found if one in here and one != contact.id))

    met = contact.met
    if met is not None and met.through:
        met = replace(met, through=next(iter(meant((met.through,))), ""))
    return replace(contact, knows=meant(contact.knows), not_same=meant(contact.not_same), met=met)
