"""Fingerprints of what a source said last, so that its news can be told from what the user has written since."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from hashlib import blake2b

from netui.domain.records.contact import Contact
from netui.exchange.common.incoming import IncomingContact

SAID_FIELDS = ("name", "company", "department", "title", "location", "birthday", "notes", "tags", "every")
"""Fields of a contact, and of a row, of which it is remembered what a source said."""


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


def said_last(contact: Contact, source: str) -> Mapping[str, str]:
    """Return the last values of a source for a contact, as fingerprints.

    A contact from before fingerprints were kept counts as said by its source while nobody has changed it by hand.
    """
    known = contact.said.get(source)
    if known is None and not contact.said and contact.source == source and contact.updated_at is None:
        return prints_of(contact)
    return known or {}
