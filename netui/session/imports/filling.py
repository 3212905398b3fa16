"""What a row of a file tells about a person: a new contact, or blanks filled in one that is known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from netui.domain.core.frozen import frozen
from netui.domain.people.identity_keys import email_key, keys, linkedin_key, phone_key, uid_key
from netui.domain.people.kept_lines import news, with_lines
from netui.domain.records.contact import Contact, Met
from netui.domain.records.values import Labelled
from netui.domain.text.folding import fold
from netui.exchange.common.batch import IncomingContact


def folded_name(name: str) -> str:
    """A name as names are compared: without case, accents and repeated blanks."""
    return " ".join(fold(name).split())


def name_word(name: str) -> str:
    """``name:`` and the name as names are compared: a word to find people by, beside their keys."""
    return f"name:{folded_name(name)}"


@frozen
class Row:
    """A person as a file describes them, with what they are found by.

    Attributes:
        incoming: what the file says.
        keys: by what to know the person again, the surest first.
        row_key: fingerprint of all that is said.
        name: ``name_word`` of the name.
    """

    incoming: IncomingContact
    keys: tuple[str, ...]
    row_key: str
    name: str

    @classmethod
    def of(cls, incoming: IncomingContact) -> Row:
        """The row of that person."""
        return cls(incoming, incoming.keys, incoming.row_key, name_word(incoming.name))

    @property
    def words(self) -> tuple[str, ...]:
        """All that whom it means can depend on."""
        return (*self.keys, self.row_key, self.name)


def new_contact(row: Row, contact_id: str, source: str, now: datetime) -> Contact:
    """Somebody nobody knew: all that the row says, and no tier."""
    incoming = row.incoming
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
        source=incoming.source or source,
        created_at=now,
        imported=(uid, row.row_key) if uid else (row.row_key,),
        kept=with_lines((), incoming.kept),
    )


_KEY_OF: Mapping[str, Callable[[str], str]] = {"links": linkedin_key, "emails": email_key, "phones": phone_key}
"""Fields that grow, in the order of their keys, and by what two values are the same."""


class Known:
    """Somebody as they stand while rows come in: a row costs what it brings, however much was there before it.

    Attributes:
        contact: as they stand, without the links, addresses, numbers and fingerprints that have come in.
        words: all by which they were found at first.
        changed: something has come in.
        has_profile: one of the links is a profile.
    """

    __slots__ = ("_came_in", "_fingerprints", "_seen", "changed", "contact", "has_profile", "words")

    def __init__(self, contact: Contact) -> None:
        self.contact, self.changed = contact, False
        own = keys(contact.links, contact.emails, contact.phones)
        self.words = (*contact.imported, uid_key(contact.id), *own, *self._names())
        self.has_profile = _holds_profile(own)
        self._came_in: dict[str, list[Labelled]] = {}
        self._fingerprints: dict[str, None] = {}
        self._seen: dict[str, set[str]] = {}

    def fill(self, row: Row) -> tuple[str, ...] | None:
        """Fill what is blank and add what is new; None when the row says nothing new.

        Returned are the words by which they are found from now on, and those that may find somebody else now.
        """
        before, had_profile = self.contact, self.has_profile
        filled = _blanks_filled(before, row.incoming)
        new = {field: self._unseen(field, getattr(row.incoming, field)) for field in _KEY_OF}
        uid = uid_key(row.incoming.uid)
        if uid == uid_key(before.id) or uid in before.imported or uid in self._fingerprints:
            uid = ""
        if filled == before and not any(new.values()) and not uid:
            return None
        self.changed, self.contact = True, filled
        for field, values in new.items():
            self._came_in.setdefault(field, []).extend(values)
            self._seen[field].update(_sameness(field, one.value) for one in values)
        fingerprints = (uid, row.row_key) if uid else (row.row_key,)
        self._fingerprints.update(dict.fromkeys(fingerprints))
        new_keys = keys(new["links"], new["emails"], new["phones"])
        self.has_profile = had_profile or _holds_profile(new_keys)
        touched = (*fingerprints, *new_keys)
        if filled != before or self.has_profile is not had_profile:
            touched += self._names()
        if filled.aliases != before.aliases:
            touched += tuple(key for key in self._all("emails") if key.startswith("email:"))
        return touched

    def finished(self) -> Contact:
        """The contact with all that has come in."""
        if not self.changed:
            return self.contact
        grown = {field: getattr(self.contact, field) + tuple(values) for field, values in self._came_in.items()}
        return replace(self.contact, imported=(*self.contact.imported, *self._fingerprints), **grown)

    def has_any(self, field: str, wanted: Iterable[str]) -> bool:
        """Whether one of these keys is that of a link, an address or a number of theirs."""
        return not self._all(field).isdisjoint(wanted)

    def _names(self) -> tuple[str, ...]:
        return tuple(name_word(name) for name in (self.contact.name, *self.contact.aliases))

    def _unseen(self, field: str, values: tuple[Labelled, ...]) -> tuple[Labelled, ...]:
        seen = self._all(field)
        return tuple(one for one in values if _sameness(field, one.value) not in seen)

    def _all(self, field: str) -> set[str]:
        seen = self._seen.get(field)
        if seen is None:
            seen = self._seen[field] = {_sameness(field, one.value) for one in getattr(self.contact, field)}
        return seen


def _sameness(field: str, value: str) -> str:
    """What two spellings of one value have in common."""
    return _KEY_OF[field](value) or value.rstrip("/")


def _holds_profile(own_keys: Iterable[str]) -> bool:
    return any(key.startswith("linkedin:") for key in own_keys)


def _blanks_filled(contact: Contact, incoming: IncomingContact) -> Contact:
    """The contact with its blanks filled; equal to what it was when the row says nothing about them."""
    company = contact.company or incoming.company
    # A title at one employer would otherwise be claimed for another.
    of_same_company = folded_name(incoming.company) in ("", folded_name(company))
    return replace(
        contact,
        aliases=contact.aliases or tuple(alias for alias in incoming.aliases if alias != contact.name),
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
        kept=with_lines(contact.kept, news(incoming.kept, contact.name)),
    )
