"""Reading what ``netui export --as json`` wrote: a list of people, or an object that holds one beside other records.

Nothing of the text is trusted: it may have been edited, or cut off, or made to command a terminal. A person who cannot
be read is skipped by their place (``contact 2``), for JSON has no lines that anybody counts; a field that cannot be
read is left out and counted.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from netui.domain.core.errors import RefusedError
from netui.domain.records.contact import Contact
from netui.domain.records.document import Record, UnreadableDocumentError, from_document, unread_fields
from netui.domain.text.display import without_effects
from netui.exchange.common.batch import EXPORTED, Batch, FileRead, Skipped, record_word
from netui.exchange.common.files.json_text import parsed_json
from netui.exchange.common.files.text import decode, one_line
from netui.exchange.common.incoming import IncomingContact
from netui.exchange.common.options import NO_OPTIONS, ReadOptions
from netui.exchange.common.own_contact import NO_ID, incoming_of

R = TypeVar("R", bound=Record)

VERSION = 1
"""Version of the shape that this netui writes and reads; a plain list of people is version 0."""

_RECORDS_A_STEP = 50
_COMPUTED = {"contacts": ("last_on", "due_on", "state", "tie"), "conversations": ("people",)}
"""Table -> keys of an export that are no part of its records: they are computed again."""
_OF_SEVERAL_LINES = frozenset({"notes", "kept"})
"""Fields of a contact that may hold line ends."""
_LOOKS = re.compile(r'\s*(?:\[\s*\]|\[\s*\{\s*"(?:id|name)"\s*:|\{\s*"netui"\s*:\s*"export")')


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
    tables = _tables(parsed_json(decoded.text))
    documents = tables.pop("contacts", [])
    contacts: list[IncomingContact] = []
    skipped: list[Skipped] = []
    unread = 0
    for number, document in enumerate(documents, start=1):
        if number % _RECORDS_A_STEP == 1:
            yield number / (len(documents) + 1)
        contact = _record("contacts", document)
        if not isinstance(contact, Contact) or not contact.name.strip():
            skipped.append(Skipped(0, "no name", where=f"contact {number}"))
            continue
        unread += len(unread_fields(contact))
        contacts.append(incoming_of(_without_unread(contact)))
    records: list[Record] = []
    for table, others in tables.items():
        for number, document in enumerate(others, start=1):
            if number % _RECORDS_A_STEP == 1:
                yield number / (len(others) + 1)
            record = _record(table, document)
            if record is None or record.id == NO_ID:
                skipped.append(Skipped(0, "unreadable: RECORD", where=f"{record_word(table)} {number}"))
                continue
            unread += len(unread_fields(record))
            records.append(_without_unread(record))
    notices = (f"{unread} unreadable {'field' if unread == 1 else 'fields'} left out",) if unread else ()
    files = (FileRead("", "json", decoded.encoding, len(contacts) + len(records)),)
    return Batch(tuple(contacts), tuple(skipped), notices, files, records=tuple(records))


def _tables(whole: object) -> dict[str, Sequence[object]]:
    """The tables of an export, those that may refer to others last."""
    if isinstance(whole, list):
        return {"contacts": whole}
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
    found = ((name, whole.get(name)) for name in EXPORTED)
    return {name: table for name, table in found if isinstance(table, list)}


def _without_unread(record: R) -> R:
    """The record without what could not be read in its known fields, which would be a fault of the database."""
    unread = unread_fields(record)
    return replace(record, extra={name: each for name, each in record.extra.items() if name not in unread})


def _clean(value: Any) -> Any:
    """A value without what a terminal would obey in its texts, however deep; line ends stay."""
    if isinstance(value, str):
        return without_effects(value)
    if isinstance(value, list):
        return [_clean(one) for one in value]
    return {_clean(key): _clean(one) for key, one in value.items()} if isinstance(value, dict) else value


def _unbroken(value: Any) -> Any:
    """A text, or each of a list, on one line; a text that stands on one is as it was, blank by blank."""
    if isinstance(value, list):
        return [_unbroken(one) for one in value]
    return one_line(value) if isinstance(value, str) and len(value.splitlines()) > 1 else value


def _record(table: str, document: object) -> Record | None:
    """The record in a document; None for what is none."""
    if not isinstance(document, dict):
        return None
    known = {key: _clean(value) for key, value in document.items() if key not in _COMPUTED.get(table, ())}
    if table == "contacts":  # only notes have lines, as in every other format
        known |= {key: _unbroken(value) for key, value in known.items() if key not in _OF_SEVERAL_LINES}
    try:
        return from_document(table, {"id": NO_ID, **known})
    except UnreadableDocumentError:
        return None
