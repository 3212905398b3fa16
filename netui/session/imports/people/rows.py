"""A file's data about one person, ready to be compared; and the contact made of them when nobody is known."""

from __future__ import annotations

from datetime import datetime

from netui.domain.people.identity_keys import is_of_office, uid_key
from netui.domain.people.kept_lines import with_lines
from netui.domain.people.names.compared_name import ComparedName, compared_name
from netui.domain.people.same_person import Traits, traits_of
from netui.domain.records.contact import Contact, ContactStatus, Met
from netui.exchange.common.incoming import IncomingContact
from netui.session.imports.people.said import prints_of, unread_prints


def name_word(name: ComparedName) -> str:
    """``name:`` and the name as names are compared: a word to find people by, beside their keys."""
    return f"name:{''.join(name.words) if not name.words[0].isascii() else ' '.join(name.words)}"


class ImportRow:
    """A person as a file describes them, with what they are found by.

    Attributes:
        place: which row of all that are read together, from 0.
        incoming: what the file says.
        source: id of the format it was in.
        keys: by what to know the person again, the surest first.
        row_key: fingerprint of all that is said.
        is_news: whether it may renew what the same source has said before; not in an older export.
    """

    __slots__ = ("_names", "_traits", "incoming", "is_news", "keys", "place", "row_key", "source")

    def __init__(self, place: int, incoming: IncomingContact, source: str, *, is_news: bool = True) -> None:
        self.place, self.incoming, self.source = place, incoming, incoming.source or source
        self.keys, self.row_key, self.is_news = incoming.keys, incoming.row_key, is_news
        self._traits: Traits | None = None
        self._names: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """``name_word`` of the name, then of each alias."""
        if not self._names:
            names = (self.incoming.name, *self.incoming.aliases)
            self._names = tuple(dict.fromkeys(name_word(compared_name(name)) for name in names))
        return self._names

    @property
    def traits(self) -> Traits:
        """Return the traits of the person that are compared; made when somebody is like them."""
        if self._traits is None:
            self._traits = traits_of(new_contact(self, "", None))
        return self._traits

    @property
    def telling(self) -> tuple[str, ...]:
        """Return the words to find somebody by: a number or the address of an office tells nobody apart."""
        keys = (
            key for key in self.keys if not key.startswith("phone:") and not is_of_office(key.removeprefix("email:"))
        )
        return (*keys, *self.names)

    @property
    def words(self) -> tuple[str, ...]:
        """Return all words on which the match can depend."""
        return (*self.keys, self.row_key, *self.names)


def new_contact(row: ImportRow, contact_id: str, now: datetime | None) -> Contact:
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
        met=Met(incoming.met_on, incoming.met_where) if incoming.met_on or incoming.met_where else None,
        birthday=incoming.birthday,
        dates=incoming.dates,
        notes=incoming.notes,
        source=row.source,
        created_at=now,
        imported=(uid, row.row_key) if uid else (row.row_key,),
        kept=with_lines((), incoming.kept),
        said={row.source: said} if now is not None and (said := _said(incoming)) else {},
        positions=incoming.positions,
        interests=incoming.interests,
        offers=incoming.offers,
        needs=incoming.needs,
        roles=incoming.roles,
        every=incoming.every,
        status=incoming.status or ContactStatus.ACTIVE,
    )


def _said(incoming: IncomingContact) -> dict[str, str]:
    return {**prints_of(incoming), **unread_prints({}, incoming.unread)}
