"""The people who may be written to, introduced, or shared with."""

from __future__ import annotations

from netui.domain.core.errors import RefusedError
from netui.domain.records.contact import Contact, ContactStatus


def may_be_addressed(contact: Contact) -> bool:
    """True unless somebody is deceased, or not to be contacted."""
    return contact.status not in (ContactStatus.DECEASED, ContactStatus.DO_NOT_CONTACT)


def refuse_silent(contact: Contact) -> None:
    """Refuse somebody who is deceased, or not to be contacted.

    Raises:
        RefusedError: they are.
    """
    if not may_be_addressed(contact):
        raise RefusedError("Not to be contacted", f"{contact.name} is not to be contacted.")
