"""Fingerprints of what a source said last, so that its news can be told from what the user has written since."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Mapping, Sequence
from hashlib import blake2b

from netui.domain.records.contact import Contact
from netui.exchange.common.incoming import IncomingContact

SAID_FIELDS = ("name", "company", "department", "title", "location", "birthday", "notes", "tags", "every")
"""Fields of a contact, and of a row, of which it is remembered what a source said."""
_SAID_BEFORE = "row:"
"""Before the fingerprint of what a source said before it said something else, among the keys of a record."""


def print_of(value: object) -> str:
    """The fingerprint of a field: 8 hexadecimal digits; blind to case, width and repeated blanks."""
    text = "\n".join(sorted(value)) if isinstance(value, tuple) else str(value)
    if not text.isascii():  # else it is in that form already
        text = unicodedata.normalize("NFKC", text)
    compared = " ".join(text.casefold().split())
    return blake2b(compared.encode("utf-8", "backslashreplace"), digest_size=8).hexdigest()[:8]


def prints_of(said: IncomingContact | Contact) -> dict[str, str]:
    """Field -> fingerprint, of the fields in which something stands."""
    return {field: print_of(value) for field in SAID_FIELDS if (value := getattr(said, field))}


def is_said_before(imported: Collection[str], now: str) -> bool:
    """True if an import has brought what a file says of a record, and a later one renewed it: the file is an older one.

    Args:
        imported: the keys of the record.
        now: the fingerprint of what the file says.
    """
    return f"{_SAID_BEFORE}{now}" in imported


def with_said_before(imported: Sequence[str], last: str) -> tuple[str, ...]:
    """The keys of a record that a file renews, and the fingerprint of what was said until now."""
    return tuple(dict.fromkeys((*imported, f"{_SAID_BEFORE}{last}")))


def said_last(contact: Contact, source: str) -> Mapping[str, str]:
    """Return the last values of a source for a contact, as fingerprints.

    A contact from before fingerprints were kept counts as said by its source while nobody has changed it by hand.
    """
    known = contact.said.get(source)
    if known is None and not contact.said and contact.source == source and contact.updated_at is None:
        return prints_of(contact)
    return known or {}
