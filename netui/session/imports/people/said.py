"""Fingerprints of what a source said last, so that its news can be told from what the user has written since."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from hashlib import blake2b

from netui.domain.records.contact import Contact
from netui.exchange.common.incoming import IncomingContact

SAID_FIELDS = ("name", "company", "department", "title", "location", "birthday", "notes", "tags", "every")
"""Fields of a contact, and of a row, of which it is remembered what a source said."""
WHOLE_NOTES = "notes and unread"
"""Key of the fingerprint of notes in which a renewal has left lines that netui put there."""
_UNREAD = "unread"
"""Key of the fingerprints of lines that keep in the notes what no field could hold."""
_REVISION = ":revision"
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


def unread_prints(last: Mapping[str, str], unread: Iterable[str]) -> dict[str, str]:
    """The fingerprints of lines that netui put into the notes, those of ``last`` among them, as they are kept."""
    found = dict.fromkeys((*last.get(_UNREAD, "").split(), *map(print_of, unread)))
    return {_UNREAD: " ".join(found)} if found else {}


def unread_lines(notes: str, last: Mapping[str, str], besides: str) -> list[str]:
    """The lines that netui itself put into some notes, in order, but for those that stand in other notes, too."""
    prints, there = set(last.get(_UNREAD, "").split()), set(map(print_of, besides.splitlines()))
    return [line for line in notes.splitlines() if (found := print_of(line)) in prints and found not in there]


def is_said_before(imported: Collection[str], now: str) -> bool:
    """True if an import has brought what a file says of a record, and a later one renewed it: the file is an older one.

    Args:
        imported: the keys of the record.
        now: the fingerprint of what the file says.
    """
    return f"{_SAID_BEFORE}{now}" in imported


def is_older(imported: Collection[str], now: str, last_revision: str, revision: str) -> bool:
    """True if a file says of a record what is older than what stands in it.

    The revisions tell, where both are known: what was moved away and back says again what it said before, and is news.

    Args:
        imported: the keys of the record.
        now: the fingerprint of what the file says.
        last_revision: the revision that an import brought last; empty when no file said it.
        revision: the revision in the file.
    """
    (last_count, last_at), (count, at) = _revision(last_revision), _revision(revision)
    if last_revision and revision and count != last_count:
        return count < last_count
    if last_at and at and at != last_at:
        return at < last_at
    return is_said_before(imported, now)


def revision_key(source: str) -> str:
    """The key, beside that of its fingerprint, under which the last revision of a source is kept."""
    return f"{source}{_REVISION}"


def with_revision(source: str, revision: str) -> dict[str, str]:
    """A revision as it is kept beside a fingerprint; nothing where the file says none."""
    return {revision_key(source): revision} if revision else {}


def _revision(text: str) -> tuple[int, str]:
    """The number of a revision and its moment, of ``2 20261101T090000Z``."""
    count, _, at = text.partition(" ")
    return int(count) if count.isdecimal() else 0, at


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
