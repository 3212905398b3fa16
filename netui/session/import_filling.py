"""What a row of a file tells about a person: a new contact, or blanks filled in one that is known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from netui.domain.contact import Contact, Met
from netui.domain.folding import fold
from netui.domain.person_keys import email_key, linkedin_key, phone_key, uid_key
from netui.domain.values import Labelled
from netui.exchange.batch import IncomingContact


def folded_name(name: str) -> str:
    """A name as names are compared: without case, accents and repeated blanks."""
    return " ".join(fold(name).split())


def new_contact(incoming: IncomingContact, contact_id: str, source: str, now: datetime) -> Contact:
    """Somebody nobody knew: all that the row says, and no tier."""
    uid = uid_key(incoming.uid)
    return Contact(
        id=contact_id,
        name=incoming.name,
        aliases=incoming.aliases,
        emails=incoming.emails,
        phones=incoming.phones,
        links=incoming.links,
        company=incoming.company,
        department=incoming.department,
        title=incoming.title,
        location=incoming.location,
        tags=incoming.tags,
        met=Met(on=incoming.met_on) if incoming.met_on else None,
        birthday=incoming.birthday,
        dates=incoming.dates,
        notes=incoming.notes,
        source=source,
        created_at=now,
        imported=(uid, incoming.row_key) if uid else (incoming.row_key,),
    )


def filled_in(contact: Contact, incoming: IncomingContact) -> Contact:
    """The contact with its blanks filled; equal to what it was when the row says nothing new."""
    company = contact.company or incoming.company
    # A title without its employer would be claimed for another one.
    of_same_company = folded_name(company) == folded_name(incoming.company)
    uid = uid_key(incoming.uid)
    is_new_uid = bool(uid) and uid not in (*contact.imported, uid_key(contact.id))
    return replace(
        contact,
        aliases=contact.aliases or tuple(alias for alias in incoming.aliases if alias != contact.name),
        emails=_with_new(contact.emails, incoming.emails, email_key),
        phones=_with_new(contact.phones, incoming.phones, phone_key),
        links=_with_new(contact.links, incoming.links, linkedin_key),
        company=company,
        department=contact.department or (incoming.department if of_same_company else ""),
        title=contact.title or (incoming.title if of_same_company else ""),
        location=contact.location or incoming.location,
        tags=contact.tags or incoming.tags,
        # Who was met somewhere was met before the day on which a button was pressed.
        met=Met(on=incoming.met_on) if incoming.met_on and contact.met in (None, Met()) else contact.met,
        birthday=contact.birthday or incoming.birthday,
        dates=contact.dates or incoming.dates,
        notes=contact.notes or incoming.notes,
        imported=(*contact.imported, uid) if is_new_uid else contact.imported,
    )


def _with_new(
    known: tuple[Labelled, ...], incoming: tuple[Labelled, ...], key: Callable[[str], str]
) -> tuple[Labelled, ...]:
    """Those known, then those that are not among them under another spelling."""
    seen = {key(one.value) or one.value.rstrip("/") for one in known}
    return known + tuple(one for one in incoming if (key(one.value) or one.value.rstrip("/")) not in seen)
