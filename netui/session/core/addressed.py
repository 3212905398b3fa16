"""The people who may be written to, introduced, or shared with."""

from __future__ import annotations

from netui.domain.core.errors import RefusedError
from netui.domain.records.contact import NOT_ADDRESSED, Contact


def may_be_addressed(contact: Contact) -> bool:
    """True unless somebody is deceased, or not to be contacted."""
    return contact.status not in NOT_ADDRESSED


def refuse_silent(contact: Contact) -> None:
    """Refuse somebody who is deceased, or not to be contacted.

    Raises:
        RefusedError: they are.
    """
    if not may_be_addressed(contact):
        raise RefusedError("Not to be contacted", f"{contact.name} is not to be contacted.")
