"""The contacts whom participants mean: by the keys that the file gives them, else by a name only one person has."""

from __future__ import annotations

from collections.abc import Sequence

from netui.domain.people.identity_keys import ONE_PERSONS_KEYS, email_key
from netui.domain.records.contact import Contact
from netui.exchange.common.incoming import IncomingContact, Participant
from netui.session.imports.commands import NO_WISHES, SOMEBODY_NEW, ImportOptions
from netui.session.imports.people.filling import PersonInImport
from netui.session.imports.people.matching import PeopleInImport
from netui.session.imports.people.rows import ImportRow


class Participants:
    """Finds and adds people whom conversations and promises name.

    Attributes:
        added: number of those who were not known.
        asked: what is said of those who may be several, by its ``row_key``, with those whom it may mean.
    """

    def __init__(
        self, people: PeopleInImport, source: str, first_place: int, options: ImportOptions = NO_WISHES
    ) -> None:
        self._people, self._source, self._chosen = people, source, options.chosen
        self.asked: dict[str, tuple[IncomingContact, tuple[Contact, ...]]] = {}
        self._place = first_place
        self.added = 0

    def meant(self, one: Participant, *, by_address: bool = False) -> Sequence[PersonInImport]:
        """Everybody who may be meant: one, or several where it is not clear; nobody when they are not known.

        Where several may be meant the user is asked, and their choice decides.
        """
        found = self.found(one, by_address=by_address)
        if len(found) < 2:
            return found
        key = one.person.row_key
        chosen = self._chosen.get(key, "")
        if chosen == SOMEBODY_NEW:
            return (self.add(one),)  # found from now on by the keys that are said of them
        if known := [person for person in found if person.contact.id == chosen]:
            return known
        self.asked[key] = one.person, tuple(person.contact for person in found)
        return found

    def found(self, one: Participant, *, by_address: bool = False) -> Sequence[PersonInImport]:
        """Everybody who may be meant, without asking about several."""
        keys = one.person.keys
        if by_address:
            if added := self._people.with_key(one.person.row_key):
                return added
            return self._people.with_key(email_key(one.person.emails[0].value)) if one.person.emails else ()
        row = self._row(one)
        if found := self._people.with_key(row.row_key):
            return found
        for key in keys:
            if key.startswith(ONE_PERSONS_KEYS) and (found := self._people.with_key(key)):
                return found
        if found := self._people.meant_by(row):
            return found
        # An id of netui that nobody has here says no more than the name beside it.
        return self._people.with_key(row.names[0]) if all(key.startswith("uid:") for key in keys) else ()

    def add(self, one: Participant) -> PersonInImport:
        """Add somebody who is not known."""
        row = self._row(one)
        self._place += 1
        self.added += 1
        return self._people.add(row)

    def _row(self, one: Participant) -> ImportRow:
        return ImportRow(self._place, one.person, self._source)
