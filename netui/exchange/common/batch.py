"""The content of a file as plain values: people ready to be matched with the network, and skipped parts."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from hashlib import blake2b

from netui.domain.core.frozen import frozen
from netui.domain.people.identity_keys import keys, uid_key
from netui.domain.records.contact import Contact, LabelledDay, Position
from netui.domain.records.values import Anniversary, Labelled

_WHERE_IT_STOOD = frozenset({"line", "file", "source", "record"})
"""Keys of a row that tell its place in the file: two rows about one person may differ in them."""
_LATER = frozenset({"kept", "positions"})
"""Fields that came after fingerprints had been stored."""


@frozen
class IncomingContact:
    """A person as a file describes them.

    Attributes:
        name: as written in the file, with titles and emoji; never empty.
        line: line of the file where the person begins; 1 is the first.
        uid: the id the other program gave the card; empty when the format has none.
        aliases: other names.
        emails: the preferred one first.
        phones: the preferred one first.
        links: profiles and pages.
        company: employer when the file was written, or empty.
        department: within the company, or empty.
        title: what they do there, or empty.
        location: town, region, country as far as known, or empty.
        tags: words the other program filed them under.
        birthday: with or without year.
        dates: other yearly dates.
        notes: free text.
        met_on: the day the two were connected, if the file says so.
        kept: lines of a card for what no field holds; see ``Contact.kept``.
        file: name of the file, where several are read together; else empty.
        source: id of the format; empty when all that is read together came in one.
        record: the whole of it where the file is netui's own; what no other field holds is for somebody new alone.
        positions: earlier work, if the file knows of any.
    """

    name: str
    line: int
    uid: str = ""
    aliases: tuple[str, ...] = ()
    emails: tuple[Labelled, ...] = ()
    phones: tuple[Labelled, ...] = ()
    links: tuple[Labelled, ...] = ()
    company: str = ""
    department: str = ""
    title: str = ""
    location: str = ""
    tags: tuple[str, ...] = ()
    birthday: Anniversary | None = None
    dates: tuple[LabelledDay, ...] = ()
    notes: str = ""
    met_on: date | None = None
    kept: tuple[str, ...] = ()
    file: str = ""
    source: str = ""
    record: Contact | None = None
    positions: tuple[Position, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """By what to know the person again, the surest first; empty when there is nothing but the name."""
        uid = uid_key(self.uid)
        return ((uid,) if uid else ()) + keys(self.links, self.emails, self.phones)

    @property
    def row_key(self) -> str:
        """``row:`` and a fingerprint of all that is said about the person, wherever in the file it stands."""
        names = (field.name for field in fields(self) if field.name not in _WHERE_IT_STOOD)
        # These came later than fingerprints: a row without any has the one it always had.
        said = repr([getattr(self, name) for name in names if name not in _LATER or getattr(self, name)])
        return f"row:{blake2b(said.encode('utf-8', 'backslashreplace'), digest_size=8).hexdigest()}"


@frozen
class Skipped:
    """Something in a file that was not taken over.

    Attributes:
        line: where it begins; 1 is the first. 0 in a format without lines, and for a file as a whole.
        reason: why, in words that follow "skipped because": ``no name``.
        file: name of the file, where several are read together; else empty.
        where: the place in words where lines say nothing: ``contact 2``; else empty.
    """

    line: int
    reason: str
    file: str = ""
    where: str = ""


@frozen
class FileRead:
    """A file that was read, by itself or out of a folder or an archive.

    Attributes:
        name: without folders.
        format: id of the format it was in.
        encoding: of its text, in words: ``Shift JIS``.
        records: how many people and other things it held.
    """

    name: str
    format: str
    encoding: str
    records: int


@frozen
class Batch:
    """Everything a file held, or several together.

    Attributes:
        contacts: in the order of the file.
        skipped: in the order of the file.
        notices: what is to be said about the files as a whole, a sentence each.
        files: the files it was in.
        columns_left: names of columns of a table that hold something and were not taken.
    """

    contacts: tuple[IncomingContact, ...]
    skipped: tuple[Skipped, ...] = ()
    notices: tuple[str, ...] = ()
    files: tuple[FileRead, ...] = ()
    columns_left: tuple[str, ...] = ()
