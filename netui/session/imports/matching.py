"""Whom each row of a file means, and taking it in there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from enum import Enum, auto
from heapq import heappop, heappush
from itertools import islice

from netui.domain.records.change import Edit
from netui.domain.records.contact import Contact
from netui.domain.text.folding import fold
from netui.exchange.common.batch import IncomingContact
from netui.session.imports.filling import Known, Row, folded_name, name_word, new_contact
from netui.session.imports.own_records import own_id, with_record

_SURE_KEYS = ("uid:", "linkedin:", "email:")
"""Kinds of keys that identify a person by themselves, the surest first."""
_CANDIDATES_NAMED = 3
_LETTERS_ALIKE = 3
_SHARERS_AT_MOST = 100
"""So many people of one name, or of one address, are looked at: what still more people have tells nobody apart."""


class Outcome(Enum):
    """What became of a row."""

    DONE_BEFORE = auto()
    CHANGED = auto()
    SAME = auto()
    AMBIGUOUS = auto()


class People:
    """Everybody as they stand so far, found by key and by name."""

    def __init__(self, contacts: Iterable[Contact], source: str, now: datetime, new_id: Callable[[], str]) -> None:
        self._source, self._now, self._new_id = source, now, new_id
        self._before = {contact.id: contact for contact in contacts}
        self._known: dict[str, Known] = {}
        self._matched: set[str] = set()
        self._found_by: dict[str, dict[str, None]] = {}
        for contact in self._before.values():
            self._add(contact)

    def take(self, row: Row) -> tuple[Outcome, tuple[str, ...]]:
        """Merge one row, if it is clear with whom; with the words that may mean somebody else from now on."""
        if known := self._found_by.get(row.row_key):
            self._matched.update(known)
            return Outcome.DONE_BEFORE, ()
        found = self._find(row)
        if len(found) > 1:
            return Outcome.AMBIGUOUS, ()
        if not found:
            contact_id = own_id(row.incoming, self._known) or self._new_id()
            contact = new_contact(row, contact_id, self._source, self._now)
            return Outcome.CHANGED, self._add(with_record(contact, row.incoming))
        (person,) = found
        self._matched.add(person.contact.id)
        touched = person.fill(row)
        if touched is None:
            return Outcome.SAME, ()
        return Outcome.CHANGED, self._find_by(touched, person.contact.id)

    def doubt(self, row: Row) -> str:
        """Why a row was not merged, naming whom it may mean."""
        found = [person.contact for person in self._find(row)]
        named = ", ".join(
            f"{one.name} ({one.company})" if one.company else one.name for one in found[:_CANDIDATES_NAMED]
        )
        return f"{row.incoming.name} may be any of {len(found)} people: {named}"

    def edits(self) -> tuple[Edit, ...]:
        """What has changed: those known first, then the new ones, each in the order in which they came."""
        return tuple(
            Edit(self._before.get(one), person.finished())
            for one, person in self._known.items()
            if person.changed or one not in self._before
        )

    def unchanged(self) -> int:
        """How many were known before, found in the file, and stand as they stood."""
        return sum(one in self._before and not self._known[one].changed for one in self._matched)

    def _add(self, contact: Contact) -> tuple[str, ...]:
        person = self._known[contact.id] = Known(contact)
        return self._find_by(person.words, contact.id)

    def _find_by(self, words: Iterable[str], contact_id: str) -> tuple[str, ...]:
        """Let them be found by these words from now on; return those of them by which they are."""
        for word in words:
            self._found_by.setdefault(word, {})[contact_id] = None
        return tuple(word for word in words if contact_id in self._sharers(word))

    def _sharers(self, word: str) -> Iterable[str]:
        found = self._found_by.get(word, {})
        return found if len(found) <= _SHARERS_AT_MOST else tuple(islice(found, _SHARERS_AT_MOST))

    def _find(self, row: Row) -> list[Known]:
        """Whom a row means: nobody, one person, or several who fit equally well."""
        incoming = row.incoming
        for kind in _SURE_KEYS:
            found = self._with_words(key for key in row.keys if key.startswith(kind))
            if kind == "email:":
                # An office has one address for many people: some part of the name must agree as well.
                found = [person for person in found if _share_a_word(person.contact, incoming)]
            if len(found) > 1:
                found = [one for one in found if name_word(one.contact.name) == row.name] or found
            if found:
                return found
        named = [person for person in self._with_words((row.name,)) if not _has_another_profile(person, row)]
        sure = [person for person in named if _is_backed(person, row)]
        return sure or [person for person in named if not (person.contact.company and incoming.company)]

    def _with_words(self, wanted: Iterable[str]) -> list[Known]:
        ids = dict.fromkeys(one for word in wanted for one in self._sharers(word))
        return [self._known[one] for one in ids]


def _share_a_word(contact: Contact, incoming: IncomingContact) -> bool:
    """Whether some word of the names begins alike (Annie, Ann), or one of them is no name but an address."""
    if "@" in contact.name or "@" in incoming.name:
        return True
    theirs = {start for name in (contact.name, *contact.aliases) for start in _beginnings(name)}
    return not theirs.isdisjoint(_beginnings(incoming.name))


def _beginnings(name: str) -> Iterable[str]:
    return (word[:_LETTERS_ALIKE] for word in re.findall(r"\w+", fold(name)))


def _has_another_profile(person: Known, row: Row) -> bool:
    """Whether both have a profile, and not the same: two people of one name."""
    ours = [key for key in row.keys if key.startswith("linkedin:")]
    return bool(ours) and person.has_profile and not person.has_any("links", ours)


def _is_backed(person: Known, row: Row) -> bool:
    """Whether something besides the name agrees: company, day of connection, or a number."""
    contact, incoming = person.contact, row.incoming
    if incoming.company and folded_name(contact.company) == folded_name(incoming.company):
        return True
    if incoming.met_on and contact.met and contact.met.on == incoming.met_on:
        return True
    return person.has_any("phones", [key for key in row.keys if key.startswith("phone:")])


class Rounds:
    """The rows in order, each looked at again when whom it means may have changed, until nothing changes any more.

    Attributes:
        done: how many of the rows have been looked at.
    """

    def __init__(self, rows: Sequence[Row], people: People) -> None:
        self._rows, self._people = rows, people
        self._outcomes: list[Outcome | None] = [None] * len(rows)
        self._queued = set(range(len(rows)))
        self._waiting: dict[str, list[int]] = {}
        self.done = 0

    def run(self) -> Iterator[None]:
        """Take in row by row."""
        this_round = list(range(len(self._rows)))
        while this_round:
            next_round: list[int] = []
            while this_round:
                at = heappop(this_round)
                for other in self._take(at):
                    heappush(this_round if other > at else next_round, other)
                yield
            this_round = next_round

    def ambiguous(self) -> Iterator[Row]:
        """The rows that may mean several people, in order; to be asked at the end."""
        for row, outcome in zip(self._rows, self._outcomes, strict=True):
            if outcome is Outcome.AMBIGUOUS:
                yield row

    def _take(self, at: int) -> set[int]:
        """Take in one row; return those that are to be looked at again."""
        row = self._rows[at]
        outcome, touched = self._people.take(row)
        if self._outcomes[at] is None:
            self.done += 1
            if outcome in _MAY_CHANGE:
                for word in row.words:
                    self._waiting.setdefault(word, []).append(at)
        self._outcomes[at] = outcome
        self._queued.discard(at)
        again = {other for word in touched for other in self._waiting.get(word, ()) if self._may_change(other)}
        self._queued |= again
        return again

    def _may_change(self, at: int) -> bool:
        return self._outcomes[at] in _MAY_CHANGE and at not in self._queued


_MAY_CHANGE = frozenset({Outcome.SAME, Outcome.AMBIGUOUS})
