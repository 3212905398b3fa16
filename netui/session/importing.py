"""Merging what a file held into the network: who is known already, what is new about them, as one change.

An import fills blanks and adds addresses, numbers and links; it never overwrites, and never gives a tier. The same file
again changes nothing: each row that changed somebody leaves its fingerprint on them, and the other rows were looked at
until a whole round of them changed nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from enum import Enum, auto
from itertools import islice

from netui.domain.change import Change, Edit
from netui.domain.contact import Contact
from netui.domain.conversation import Conversation
from netui.domain.folding import fold
from netui.domain.frozen import frozen
from netui.domain.person_keys import keys, linkedin_key, phone_key, uid_key
from netui.exchange.batch import Batch, IncomingContact, Skipped
from netui.session.circumstances import Circumstances
from netui.session.commands import ImportBatch
from netui.session.import_filling import filled_in, folded_name, new_contact

_SURE_KEYS = ("uid:", "linkedin:", "email:")
"""Kinds of keys that identify a person by themselves, the surest first."""
_CANDIDATES_NAMED = 3
_LETTERS_ALIKE = 3
_NAMESAKES_AT_MOST = 100
"""So many people of one name are looked at; a name that still more people have tells nobody apart."""


@frozen
class ImportPlan:
    """What an import would do; nothing has been done yet.

    Attributes:
        change: all of it as one step; false when nothing changes.
        added: people who are new.
        updated: people who were known and of whom something new was learned.
        unchanged: people who were known, all of them as the file says.
        skipped: what was not taken over and why, by line.
    """

    change: Change
    added: int
    updated: int
    unchanged: int
    skipped: tuple[Skipped, ...]

    @property
    def conversations(self) -> int:
        """Conversations that are new."""
        return sum(isinstance(edit.after, Conversation) for edit in self.change.edits)


def import_batch(command: ImportBatch, at: Circumstances) -> Change:
    """Take in what a file held."""
    return plan_import(
        command.batch,
        at.network.contacts(),
        source=command.source,
        file_name=command.name,
        now=at.now,
        new_id=at.new_id,
    ).change


def plan_import(
    batch: Batch,
    contacts: Iterable[Contact],
    *,
    source: str,
    file_name: str,
    now: datetime,
    new_id: Callable[[], str],
) -> ImportPlan:
    """How a batch merges into a network.

    People are known by the id of their card, their LinkedIn profile, an address, or their name together with the
    company, the day of connection or a number. Two rows for one person become one contact; a row that fits several
    people equally well is skipped.

    Args:
        batch: what the file held.
        contacts: everybody in the network.
        source: id of the format, kept on new contacts.
        file_name: for the label of the change.
        now: aware moment, when new contacts count as made.
        new_id: gives an id that was never used.
    """
    people = _People(contacts, source, now, new_id)
    waiting: Sequence[IncomingContact] = batch.contacts
    outcomes: list[tuple[IncomingContact, _Outcome]] = []
    changing = True
    while changing:
        outcomes = [(one, people.take(one)) for one in waiting]
        changing = any(outcome is _Outcome.CHANGED for _, outcome in outcomes)
        waiting = [one for one, outcome in outcomes if outcome in (_Outcome.SAME, _Outcome.AMBIGUOUS)]
    doubtful = [Skipped(one.line, people.doubt(one)) for one, outcome in outcomes if outcome is _Outcome.AMBIGUOUS]
    edits = people.edits()
    added = sum(edit.before is None for edit in edits)
    updated = len(edits) - added
    return ImportPlan(
        Change(_label(added, updated, file_name), edits),
        added,
        updated,
        people.unchanged(),
        tuple(sorted((*batch.skipped, *doubtful), key=lambda one: one.line)),
    )


def _label(added: int, updated: int, file_name: str) -> str:
    if added or not updated:
        also = f", filled in {updated}" if updated else ""
        return f"Imported {_people(added)} from {file_name}{also}"
    return f"Filled in {_people(updated)} from {file_name}"


def _people(count: int) -> str:
    return f"{count} {'person' if count == 1 else 'people'}"


class _Outcome(Enum):
    """What became of a row."""

    DONE_BEFORE = auto()
    CHANGED = auto()
    SAME = auto()
    AMBIGUOUS = auto()


class _People:
    """Everybody as they stand so far, found by key and by name."""

    def __init__(self, contacts: Iterable[Contact], source: str, now: datetime, new_id: Callable[[], str]) -> None:
        self._source, self._now, self._new_id = source, now, new_id
        self._before = {contact.id: contact for contact in contacts}
        self._now_known: dict[str, Contact] = {}
        self._matched: set[str] = set()
        self._by_key: dict[str, dict[str, None]] = {}
        self._by_name: dict[str, dict[str, None]] = {}
        for contact in self._before.values():
            self._put(contact)

    def take(self, incoming: IncomingContact) -> _Outcome:
        """Merge one row, if it is clear with whom."""
        if known := self._by_key.get(incoming.row_key):
            self._matched.update(known)
            return _Outcome.DONE_BEFORE
        found = self._find(incoming)
        if len(found) > 1:
            return _Outcome.AMBIGUOUS
        if not found:
            self._put(new_contact(incoming, self._new_id(), self._source, self._now))
            return _Outcome.CHANGED
        self._matched.add(found[0].id)
        filled = filled_in(found[0], incoming)
        if filled == found[0]:
            return _Outcome.SAME
        self._put(replace(filled, imported=(*filled.imported, incoming.row_key)))
        return _Outcome.CHANGED

    def doubt(self, incoming: IncomingContact) -> str:
        """Why a row was not merged, naming whom it may mean."""
        found = self._find(incoming)
        named = ", ".join(
            f"{one.name} ({one.company})" if one.company else one.name for one in found[:_CANDIDATES_NAMED]
        )
        return f"{incoming.name} may be any of {len(found)} people: {named}"

    def edits(self) -> tuple[Edit, ...]:
        """What has changed: those known first, then the new ones, each in the order in which they came."""
        return tuple(
            Edit(self._before.get(contact.id), contact)
            for contact in self._now_known.values()
            if contact != self._before.get(contact.id)
        )

    def unchanged(self) -> int:
        """How many were known before, found in the file, and stand as they stood."""
        return sum(self._before.get(one) == self._now_known[one] for one in self._matched)

    def _put(self, contact: Contact) -> None:
        self._now_known[contact.id] = contact
        own_keys = (*contact.imported, uid_key(contact.id), *keys(contact.links, contact.emails, contact.phones))
        for key in own_keys:
            self._by_key.setdefault(key, {})[contact.id] = None
        for name in (contact.name, *contact.aliases):
            self._by_name.setdefault(folded_name(name), {})[contact.id] = None

    def _find(self, incoming: IncomingContact) -> list[Contact]:
        """Whom a row means: nobody, one person, or several who fit equally well."""
        for kind in _SURE_KEYS:
            found = self._with_keys(key for key in incoming.keys if key.startswith(kind))
            if kind == "email:":
                # An office has one address for many people: some part of the name must agree as well.
                found = [contact for contact in found if _share_a_word(contact, incoming)]
            if len(found) > 1:
                found = [one for one in found if folded_name(one.name) == folded_name(incoming.name)] or found
            if found:
                return found
        namesakes = islice(self._by_name.get(folded_name(incoming.name), ()), _NAMESAKES_AT_MOST)
        named = [self._now_known[one] for one in namesakes]
        named = [contact for contact in named if not _has_another_profile(contact, incoming)]
        sure = [contact for contact in named if _is_backed(contact, incoming)]
        return sure or [contact for contact in named if not (contact.company and incoming.company)]

    def _with_keys(self, wanted: Iterable[str]) -> list[Contact]:
        ids = dict.fromkeys(one for key in wanted for one in self._by_key.get(key, ()))
        return [self._now_known[one] for one in ids]


def _share_a_word(contact: Contact, incoming: IncomingContact) -> bool:
    """Whether some word of the names begins alike (Annie, Ann), or one of them is no name but an address."""
    if "@" in contact.name or "@" in incoming.name:
        return True
    theirs = {start for name in (contact.name, *contact.aliases) for start in _beginnings(name)}
    return not theirs.isdisjoint(_beginnings(incoming.name))


def _beginnings(name: str) -> Iterable[str]:
    return (word[:_LETTERS_ALIKE] for word in re.findall(r"\w+", fold(name)))


def _has_another_profile(contact: Contact, incoming: IncomingContact) -> bool:
    """Whether both have a profile, and not the same: two people of one name."""
    theirs = {key for link in contact.links if (key := linkedin_key(link.value))}
    ours = {key for key in incoming.keys if key.startswith("linkedin:")}
    return bool(theirs and ours) and theirs.isdisjoint(ours)


def _is_backed(contact: Contact, incoming: IncomingContact) -> bool:
    """Whether something besides the name agrees: company, day of connection, or a number."""
    if incoming.company and folded_name(contact.company) == folded_name(incoming.company):
        return True
    if incoming.met_on and contact.met and contact.met.on == incoming.met_on:
        return True
    return any(key in incoming.keys for phone in contact.phones if (key := phone_key(phone.value)))
