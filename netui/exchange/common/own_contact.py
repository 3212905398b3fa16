"""A contact that netui itself wrote, as a person of a file."""

from __future__ import annotations

from netui.domain.records.contact import Contact
from netui.exchange.common.incoming import IncomingContact

NO_ID = "-"
"""Id of a contact that was written without one."""


def incoming_of(contact: Contact, line: int = 0) -> IncomingContact:
    """Return the person, with the whole record: what only netui decides is taken for somebody new."""
    met = contact.met
    return IncomingContact(
        name=contact.name,
        line=line,
        uid=contact.id if contact.id != NO_ID else "",
        aliases=contact.aliases,
        emails=contact.emails,
        phones=contact.phones,
        links=contact.links,
        company=contact.company,
        department=contact.department,
        title=contact.title,
        location=contact.location,
        tags=contact.tags,
        birthday=contact.birthday,
        dates=contact.dates,
        notes=contact.notes,
        met_on=met.on if met else None,
        met_where=met.where if met else "",
        kept=contact.kept,
        record=contact,
        interests=contact.interests,
        offers=contact.offers,
        needs=contact.needs,
        roles=contact.roles,
    )
