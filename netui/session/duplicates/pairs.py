"""Pairs of contacts that may be one person, as panes and the command line show them, and a preview of their merge."""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterator

from netui.domain.core.frozen import frozen
from netui.domain.people.duplicates import Alike, Duplicates
from netui.domain.people.names.compared_name import compared_name
from netui.domain.records.contact import Contact
from netui.domain.text.folding import fold
from netui.session.commands import MergeContacts
from netui.session.core.session import Session
from netui.session.duplicates.plans import merge_contacts

_TAKING_SHARE = 0.8
"""Share of the counting of pairs that goes into taking people in, roughly."""
_COMPARED_AT_ONCE_PEOPLE = 500
"""Most people who are compared while a key waits; more are compared in steps."""
_COMPARED_ANEW_FROM_PEOPLE = 50
"""Number of changed people from which on all are compared again."""


@frozen
class DuplicateRow:
    """Two contacts that may be one person.

    Attributes:
        id: id of the pair, whichever of the two would stay.
        survivor: the record that would stay: of the two the one that has more than a first name, else with more
            conversations, else with a tier, else the older one.
        other: the record that would go.
        reasons: in words, the strongest first; what speaks against it begins with ``but``.
        score: 0..100.
        confidence: ``surely``, ``probably`` or ``perhaps``.
    """

    id: str
    survivor: Contact
    other: Contact
    reasons: tuple[str, ...]
    score: int
    confidence: str

    @property
    def why(self) -> str:
        """The reasons in one line."""
        return ", ".join(self.reasons)

    def swapped(self) -> DuplicateRow:
        """Return the pair with the other one staying."""
        return DuplicateRow(self.id, self.other, self.survivor, self.reasons, self.score, self.confidence)


class DuplicateRows:
    """All pairs, kept in step with the network."""

    def __init__(self, session: Session) -> None:
        """Compare nobody yet."""
        self._session = session
        self._seen: dict[str, Contact] = {}
        self._known = Duplicates()
        self._found: dict[tuple[str, str], Alike] | None = None

    @property
    def is_at_hand(self) -> bool:
        """True if they may be asked for while a key waits: all are compared, or there are few to compare."""
        return self._found is not None or self._session.network.contact_count() <= _COMPARED_AT_ONCE_PEOPLE

    def prepare(self) -> Iterator[float]:
        """Compare everybody, a little with each step; yields how much is done, 0..1.

        Who has changed meanwhile is looked at again; of many of them all, when it is begun anew.
        """
        if self._found is not None:
            return
        people, known = {contact.id: contact for contact in self._session.network.contacts()}, Duplicates()
        for number, contact in enumerate(people.values()):
            yield _TAKING_SHARE * number / len(people)
            known.put(contact)
        found: dict[tuple[str, str], Alike] = {}
        for alike in known.looking():
            yield _TAKING_SHARE
            if alike is not None:
                found[alike.a.id, alike.b.id] = alike
        self._seen, self._known, self._found = people, known, found
        self.catch_up()

    def catch_up(self) -> None:
        """Look again at the people who have come, gone or changed since the last look, in any way."""
        if self._found is None:
            return
        now = {contact.id: contact for contact in self._session.network.contacts()}
        changed = {each for each in now.keys() | self._seen.keys() if now.get(each) is not self._seen.get(each)}
        if len(changed) > _COMPARED_ANEW_FROM_PEOPLE:
            self._found = None
            return
        self._seen = now
        for contact_id in changed:
            self._known.remove(contact_id)
        there = [now[each] for each in changed if each in now]
        for contact in there:
            self._known.put(contact)
        self._found = {pair: alike for pair, alike in self._found.items() if changed.isdisjoint(pair)}
        self._found |= {(alike.a.id, alike.b.id): alike for contact in there for alike in self._known.of(contact)}

    def rows(self, among: Collection[str] | None = None) -> tuple[DuplicateRow, ...]:
        """The pairs, the likeliest first, those of one likelihood by name.

        Args:
            among: only pairs with one of these contacts; None for all.
        """
        while self._found is None:
            for _ in self.prepare():
                pass
        found = [
            _row(alike, self._session)
            for pair, alike in self._found.items()
            if among is None or any(each in among for each in pair)
        ]
        return tuple(sorted(found, key=lambda row: (-row.score, fold(row.survivor.name), row.id)))


def counting_pairs(session: Session, among: Collection[str]) -> Generator[float, None, int]:
    """Count the pairs with one of these contacts, in steps of little work that yield how much is done, from 0 to 1.

    To compare a hundred thousand people takes half a minute.
    """
    known, people = Duplicates(), tuple(session.network.contacts())
    for number, contact in enumerate(people):
        yield number / len(people) * _TAKING_SHARE
        known.put(contact)
    found = 0
    for alike in known.looking():
        found += alike is not None and (alike.a.id in among or alike.b.id in among)
        yield _TAKING_SHARE
    for _ in known.forget():
        yield 1.0
    return found


@frozen
class MergePreview:
    """The result of merging two contacts that are one person.

    Attributes:
        contact: the one record.
        conversations: number of conversations it has then.
        follow_ups: number of promises and decisions that move to it.
    """

    contact: Contact
    conversations: int
    follow_ups: int


def merge_preview(session: Session, survivor_id: str, other_id: str) -> MergePreview:
    """Return a preview of merging two contacts; nothing is done.

    Raises:
        RefusedError: one of them is gone, or both are the same.
    """
    change = merge_contacts(MergeContacts(survivor_id, other_id), session.plan_context())
    made = change.edits[0].after
    if not isinstance(made, Contact):
        raise TypeError("a merging begins with the record that stays")
    headers = {header.id for each in (survivor_id, other_id) for header in session.network.headers_with(each)}
    moved = sum(edit.table == "follow_ups" and edit.after is not None for edit in change.edits)
    return MergePreview(made, len(headers), moved)


def _row(alike: Alike, session: Session) -> DuplicateRow:
    names = {contact.id: set(compared_name(contact.name).words) for contact in (alike.a, alike.b)}

    def weight(contact: Contact) -> tuple[bool, int, bool, float, str]:
        name = names[contact.id]
        is_part = len(name) == 1 and any(name < other for other in names.values())
        made = contact.created_at.timestamp() if contact.created_at else 0.0
        return is_part, -len(session.network.headers_with(contact.id)), not contact.tier, made, contact.id

    survivor, other = sorted((alike.a, alike.b), key=weight)
    found = alike.likeness
    return DuplicateRow(f"{alike.a.id} {alike.b.id}", survivor, other, found.reasons, found.score, found.confidence)
