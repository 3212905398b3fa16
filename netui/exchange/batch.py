"""What a file held, as plain values: people ready to be matched with the network, and what was passed over."""

from __future__ import annotations

from _blake2 import blake2b
from dataclasses import fields
from datetime import date

from netui.domain.contact import LabelledDay
from netui.domain.frozen import frozen
from netui.domain.person_keys import keys, uid_key
from netui.domain.values import Anniversary, Labelled


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

    @property
    def keys(self) -> tuple[str, ...]:
        """By what to know the person again, the surest first; empty when there is nothing but the name."""
        uid = uid_key(self.uid)
        return ((uid,) if uid else ()) + keys(self.links, self.emails, self.phones)

    @property
    def row_key(self) -> str:
        """``row:`` and a fingerprint of all that is said about the person, wherever in the file it stands."""
        said = repr([getattr(self, field.name) for field in fields(self) if field.name != "line"])
        return f"row:{blake2b(said.encode('utf-8', 'backslashreplace'), digest_size=8).hexdigest()}"


@frozen
class Skipped:
    """Something in a file that was not taken over.

    Attributes:
        line: where it begins; 1 is the first.
        reason: why, in words that follow "skipped because": ``no name``.
    """

    line: int
    reason: str


@frozen
class Batch:
    """Everything a file held.

    Attributes:
        contacts: in the order of the file.
        skipped: in the order of the file.
    """

    contacts: tuple[IncomingContact, ...]
    skipped: tuple[Skipped, ...] = ()
