"""Reading what ``netui export --as json`` wrote: a list of people, or an object that holds one beside other records.

Nothing of the text is trusted: it may have been edited, or cut off. A person who cannot be read is skipped by their
place (``contact 2``), for JSON has no lines that anybody counts; a field that cannot be read is left out and counted.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Generator, Sequence
from dataclasses import replace

from netui.domain.core.errors import RefusedError
from netui.domain.records.contact import Contact
from netui.domain.records.document import UnreadableDocumentError, from_document, unread_fields
from netui.exchange.common.batch import Batch, FileRead, Skipped
from netui.exchange.common.incoming import IncomingContact
from netui.exchange.common.options import NO_OPTIONS, ReadOptions
from netui.exchange.common.text import decode

VERSION = 1
"""Of the shape that this netui writes and reads; a plain list of people is version 0."""

_PEOPLE_A_STEP = 200
_DEEPEST = 200
_BRACKET = re.compile(r'"(?:[^"\\]|\\.)*"|[\[{]|[\]}]', re.DOTALL)
_COMPUTED = frozenset(("last_on", "due_on", "state", "tie"))
"""Keys of an export that are no part of the record: they are computed again."""
_LOOKS = re.compile(r'\s*(?:\[\s*\]|\[\s*\{\s*"(?:id|name)"\s*:|\{\s*"netui"\s*:\s*"export")')
_OTHERS = ("conversations", "follow_ups", "introductions", "events", "links", "outcomes")
"""Tables that an export may hold beside the people."""


def looks_like_it(content: bytes) -> bool:
    """True if the bytes begin as such an export does."""
    head = content[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head[:1] in (b"[", b"{") and _LOOKS.match(decode(head).text) is not None


def reading(content: bytes, options: ReadOptions = NO_OPTIONS) -> Generator[float, None, Batch]:
    """The people in an export, in steps of a few milliseconds, which yield how much is done, from 0 to 1.

    Raises:
        RefusedError: it is no such export, or damaged, or of a later version; nothing was read.
    """
    decoded = decode(content, options.encoding)
    documents, others = _documents(_parsed(decoded.text))
    contacts: list[IncomingContact] = []
    skipped: list[Skipped] = []
    unread = 0
    ids = {
        document["id"] for document in documents if isinstance(document, dict) and isinstance(document.get("id"), str)
    }
    for number, document in enumerate(documents, start=1):
        if number % _PEOPLE_A_STEP == 1:
            yield number / (len(documents) + 1)
        contact = _contact(document)
        if contact is None:
            skipped.append(Skipped(0, "no name", where=f"contact {number}"))
            continue
        unread += len(unread_fields(contact))
        contacts.append(_incoming(_knowing(contact, ids)))
    notices = [f"{unread} unreadable {'field' if unread == 1 else 'fields'} left out"] if unread else []
    if others:
        notices.append(f"{others} further {'record is' if others == 1 else 'records are'} not about people: left out")
    files = (FileRead("", "json", decoded.encoding, len(contacts)),)
    return Batch(tuple(contacts), tuple(skipped), tuple(notices), files)


def _parsed(text: str) -> object:
    """Return the value of the JSON text.

    Raises:
        RefusedError: it is no JSON, or nests deeper than any export.
    """
    depth = 0
    for match in _BRACKET.finditer(text):
        depth += (match[0] in "[{") - (match[0] in "]}")
        if depth > _DEEPEST:
            raise RefusedError("Damaged file", f"It nests more than {_DEEPEST} levels deep. Nothing was imported.")
    try:
        return json.loads(text)
    except ValueError as error:
        place = f"line {error.lineno}, column {error.colno}" if isinstance(error, json.JSONDecodeError) else "a number"
        raise RefusedError(
            "Damaged file",
            f"It cannot be read as JSON from {place} on. Nothing was imported; export it again.",
        ) from error


def _documents(whole: object) -> tuple[Sequence[object], int]:
    """The people in an export, and how many other records there are."""
    if isinstance(whole, list):
        return whole, 0
    if not isinstance(whole, dict) or whole.get("netui") != "export":
        raise RefusedError(
            "Not an export of netui",
            "This is JSON of another program. Nothing was imported; give what `netui export --as json` writes.",
        )
    version = whole.get("version", VERSION)
    if not isinstance(version, int) or version > VERSION:
        raise RefusedError(
            "A later export",
            f"It is of version {version}, and this netui reads up to version {VERSION}. Nothing was imported; "
            "use a newer netui.",
        )
    people = whole.get("contacts", [])
    others = sum(len(table) for name in _OTHERS if isinstance(table := whole.get(name), list))
    return (people if isinstance(people, list) else []), others


def _contact(document: object) -> Contact | None:
    """The record in a document; None for what is none, or has no name."""
    if not isinstance(document, dict):
        return None
    known = {key: value for key, value in document.items() if key not in _COMPUTED}
    try:
        contact = from_document("contacts", {"id": "-", **known})
    except UnreadableDocumentError:
        return None
    return contact if isinstance(contact, Contact) and contact.name.strip() else None


def _knowing(contact: Contact, ids: Collection[str]) -> Contact:
    """The record without ids of people who do not come with it."""
    met = contact.met
    if met is not None and met.through not in ids:
        met = replace(met, through="")
    return replace(
        contact,
        knows=tuple(one for one in contact.knows if one in ids),
        not_same=tuple(one for one in contact.not_same if one in ids),
        met=met,
    )


def _incoming(contact: Contact) -> IncomingContact:
    return IncomingContact(
        name=contact.name,
        line=0,
        uid=contact.id if contact.id != "-" else "",
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
        met_on=contact.met.on if contact.met else None,
        kept=contact.kept,
        record=contact,
    )
