"""The contacts whom participants mean: by the keys that the file gives them, else by a name only one person has."""

from __future__ import annotations

from collections.abc import Sequence

from netui.domain.people.identity_keys import email_key
from netui.exchange.common.incoming import Participant
from netui.session.imports.filling import Known
from netui.session.imports.matching import People
from netui.session.imports.rows import Row


class Participants:
    """Finds and adds people whom conversations and promises name."""

    def __init__(self, people: People, source: str, first_place: int) -> None:
        self._people, self._source = people, source
        self._place = first_place
        self.added = 0

    def meant(self, one: Participant, *, by_address: bool = False) -> Sequence[Known]:
        """Everybody who may be meant: one, or several where it is not clear; nobody when they are not known."""
        keys = one.person.keys
        if by_address:
            return self._people.with_key(email_key(one.person.emails[0].value)) if one.person.emails else ()
        row = self._row(one)
        if found := self._people.with_key(row.row_key):
            return found
        for key in keys:
            if key.startswith(("uid:", "monica:", "linkedin:")) and (found := self._people.with_key(key)):
                return found
        if found := self._people.meant_by(row):
            return found
        return self._people.with_key(row.names[0]) if not keys else ()

    def add(self, one: Participant) -> Known:
        """Add somebody who is not known."""
        row = self._row(one)
        self._place += 1
        self.added += 1
        return self._people.add(row)

    def _row(self, one: Participant) -> Row:
        return Row(self._place, one.person, self._source)
