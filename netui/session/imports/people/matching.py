"""Matches each row of a file to a person, by the rule of ``same_person``, and takes it in there."""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Sequence
from datetime import datetime
from enum import Enum, auto
from itertools import islice

from netui.domain.core.frozen import frozen
from netui.domain.people.same_person import Agreement, agreement
from netui.domain.people.told_apart import told_apart
from netui.domain.records.change import Edit
from netui.domain.records.contact import Contact
from netui.exchange.common.incoming import IncomingContact
from netui.session.imports.in_steps import listed
from netui.session.imports.people.filling import Move, PersonInImport
from netui.session.imports.people.own_records import own_id, with_record
from netui.session.imports.people.rows import ImportRow, new_contact

_CANDIDATES_NAMED = 3
_SHARERS_AT_MOST = 100
"""Most people of one name, or of one address, that are compared: one shared by more tells nobody apart."""

_WHY = {
    Agreement.UID: "same id on the card",
    Agreement.PROFILE: "same profile",
    Agreement.EMAIL: "same e-mail",
    Agreement.NAME_BACKED: "same name, and company, day or number",
    Agreement.NAME_ALONE: "same name",
}
_SAME_ROW = "the same once more"


class RowOutcome(Enum):
    """The outcome of a row."""

    DONE_BEFORE = auto()
    CHANGED = auto()
    SAME = auto()
    AMBIGUOUS = auto()


@frozen
class United:
    """A row about somebody of whom an earlier row of the same import spoke.

    Attributes:
        row: the row.
        other: the earlier row.
        contact: the one contact of both.
        why: by what they are one person.
    """

    row: ImportRow
    other: ImportRow
    contact: Contact
    why: str


class PeopleInImport:
    """The people of the network with what the import has filled in so far, found by key and by name."""

    def __init__(self, now: datetime, new_id: Callable[[], str]) -> None:
        """Know nobody yet; ``know`` is to be run through first."""
        self._now, self._new_id = now, new_id
        self._before: dict[str, Contact] = {}
        self._known: dict[str, PersonInImport] = {}
        self._means: dict[int, tuple[ImportRow, str, str]] = {}
        self._found_by: dict[str, dict[str, None]] = {}
        self._out_of_netui: set[str] = set()

    @classmethod
    def of(cls, contacts: Iterable[Contact], now: datetime, new_id: Callable[[], str]) -> PeopleInImport:
        """Return the people who are here, all indexed at once."""
        people = cls(now, new_id)
        for _ in people.know(contacts):
            pass
        return people

    def know(self, contacts: Iterable[Contact]) -> Iterator[None]:
        """Know everybody who is here, one after the other."""
        for contact in contacts:
            self._before[contact.id] = contact
            self._add(PersonInImport(contact))
            yield

    def take(
        self, row: ImportRow, chosen: str = "", theirs: Collection[str] = ()
    ) -> tuple[RowOutcome, tuple[str, ...]]:
        """Merge one row, if its person is clear; return the outcome, and the words that may now lead to others.

        Args:
            row: the row.
            chosen: id of the person it means, as the user says, or ``SOMEBODY_NEW``; empty when nothing is said.
            theirs: fields in which its word goes before the user's.
        """
        if known := self._found_by.get(row.row_key):
            self._means[row.place] = row, next(iter(known)), _SAME_ROW
            return RowOutcome.DONE_BEFORE, ()
        found, by = self._find(row)
        if len(found) > 1 and chosen:
            found = [person for person in found if person.contact.id == chosen]
        if len(found) > 1:
            return RowOutcome.AMBIGUOUS, ()
        if not found:
            added = self.add(row)
            return RowOutcome.CHANGED, self._find_by(added.words, added.contact.id)
        (person,) = found
        self._means[row.place] = row, person.contact.id, _WHY[by] if by else ""
        touched = person.fill(row, self._now.date(), theirs)
        if touched is None:
            return RowOutcome.SAME, ()
        return RowOutcome.CHANGED, self._find_by(touched, person.contact.id)

    def add(self, row: ImportRow) -> PersonInImport:
        """Add somebody who is not known, though others may be like them."""
        contact_id = own_id(row.incoming, self._known) or self._new_id()
        contact = with_record(new_contact(row, contact_id, self._now), row.incoming)
        self._means[row.place] = row, contact.id, ""
        if row.incoming.record is not None:
            self._out_of_netui.add(contact.id)
        person = PersonInImport(contact, is_new=True)
        self._add(person)
        return person

    def with_key(self, key: str) -> Sequence[PersonInImport]:
        """Everybody who is found by a key, or by the word of a name."""
        return [self._known[one] for one in self._sharers(key)] if key else []

    def meant_by(self, row: ImportRow) -> Sequence[PersonInImport]:
        """The people whom a row would mean, without taking it in."""
        return self._find(row)[0]

    def everybody(self) -> Iterator[Contact]:
        """Yield everybody, as they stand."""
        return (person.contact for person in self._known.values())

    def contact(self, contact_id: str) -> Contact:
        """Somebody as the rows say so far."""
        return self._known[contact_id].contact

    def new_rows(self) -> Iterator[tuple[Contact, IncomingContact] | None]:
        """Yield everybody who came in with this import, with the first row about them; None for the others."""
        first: dict[str, IncomingContact] = {}
        for row, contact_id, _ in self._in_order():
            first.setdefault(contact_id, row.incoming)
            yield None
        for one, person in self._known.items():
            yield (person.contact, first[one]) if person.is_new else None

    def became(self) -> Generator[float, None, dict[str, str]]:
        """Return the id that somebody had in a file -> the one they have here; made in steps of a few milliseconds."""
        uids = yield from listed(
            (row.incoming.uid, one) if row.incoming.uid else None for row, one, _ in self._means.values()
        )
        return dict(uids)

    def adjust(self, contact: Contact) -> None:
        """Replace a contact by one that differs from what the rows say: with references to others who came in."""
        person = self._known[contact.id]
        person.changed, person.contact = True, contact

    def doubt(self, row: ImportRow) -> str:
        """Return why a row was not merged, with the names it may belong to."""
        return doubt_about([person.contact for person in self._find(row)[0]])

    def edits(self) -> Iterator[Edit | None]:
        """Yield the edits, known people first, then the new ones, in their order; None for somebody unchanged."""
        for one, person in self._known.items():
            is_edited = person.changed or person.is_new
            yield Edit(self._before.get(one), person.finished()) if is_edited else None

    def unchanged(self) -> Iterator[PersonInImport | None]:
        """Yield the people known before, found in the file, and unchanged; None for each of the others found."""
        told = set[str]()
        for _, contact_id, _ in self._means.values():
            person = self._known[contact_id]
            is_told = contact_id in told or person.is_new or person.changed
            told.add(contact_id)
            yield person if not is_told else None

    def moves(self) -> Iterator[Move | None]:
        """Yield the people who have another job; None for somebody who has the same."""
        return (person.move for person in self._known.values())

    def united(self) -> Iterator[United | None]:
        """Yield the rows about somebody of whom an earlier one spoke, in order; None for each of the others."""
        first: dict[str, ImportRow] = {}
        for row, contact_id, why in self._in_order():
            other = first.setdefault(contact_id, row)
            is_first = other is row
            reason = why or _WHY[Agreement.NAME_ALONE]
            yield None if is_first else United(row, other, self._known[contact_id].contact, reason)

    def of_rows(self) -> Iterator[tuple[ImportRow, PersonInImport]]:
        """Yield each matched row with its person, in order."""
        for row, contact_id, _ in self._in_order():
            yield row, self._known[contact_id]

    def _in_order(self) -> Iterator[tuple[ImportRow, str, str]]:
        """Yield what each row means, in the order of the rows: which is nearly that in which they came."""
        return (self._means[place] for place in sorted(self._means))

    def others_with_uid(self, row: ImportRow) -> tuple[Contact, ...]:
        """The other contacts that have the uid of a row's card."""
        meant = self._means.get(row.place)
        words = [key for key in row.keys if key.startswith("uid:")]
        found = (self._known[one].contact for word in words for one in self._sharers(word))
        return tuple(one for one in found if meant is not None and one.id != meant[1])

    def forget(self) -> Iterator[None]:
        """Forget the words by which people are found, one a step: all at once would take as long as many steps."""
        while self._found_by:
            self._found_by.popitem()
            yield

    def _add(self, person: PersonInImport) -> None:
        self._known[person.contact.id] = person
        self._find_by(person.words, person.contact.id)

    def _find_by(self, words: Iterable[str], contact_id: str) -> tuple[str, ...]:
        """Index a person by these words; return those of them by which they are."""
        for word in words:
            self._found_by.setdefault(word, {})[contact_id] = None
        return tuple(word for word in words if contact_id in self._sharers(word))

    def _sharers(self, word: str) -> Iterable[str]:
        found = self._found_by.get(word, {})
        return found if len(found) <= _SHARERS_AT_MOST else tuple(islice(found, _SHARERS_AT_MOST))

    def _find(self, row: ImportRow) -> tuple[list[PersonInImport], Agreement | None]:
        """Return the people a row may belong to, and the reason: nobody, one, or several who fit equally well."""
        near = dict.fromkeys(one for word in row.telling for one in self._sharers(word))
        fitting: dict[Agreement, list[PersonInImport]] = {}
        for one in near:
            person = self._known[one]
            if row.incoming.record is not None and one in self._out_of_netui and row.incoming.uid != one:
                continue  # in the netui that wrote the file they were two
            if (by := agreement(person.traits, row.traits)) is not None:
                fitting.setdefault(by, []).append(person)
        if not fitting:
            return [], None
        by = min(fitting)
        found = fitting[by]
        if len(found) > 1:
            found = [person for person in found if person.traits.name.is_same_as(row.traits.name)] or found
        if by is Agreement.NAME_ALONE and len(found) == 1:
            # A name alone means somebody only if nobody else has it.
            found += [self._known[one] for one in self._sharers(row.names[0]) if self._known[one] is not found[0]]
        return found, by


def doubt_about(candidates: Sequence[Contact]) -> str:
    """``may be Ana Silva (Tidal) or Ana Silva (Contoso)``; of many the first three, each told from the others."""
    *some, last = told_apart(candidates)[:_CANDIDATES_NAMED]
    return f"may be {', '.join(some)} or {last}" if some else f"may be {last}"
