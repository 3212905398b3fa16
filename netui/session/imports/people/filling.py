"""Somebody as they stand while rows of a file come in."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date

from netui.domain.core.frozen import frozen
from netui.domain.people.identity_keys import uid_key
from netui.domain.people.names.compared_name import compared_name
from netui.domain.people.same_person import KEY_OF, Traits, kinds_of, traits_of
from netui.domain.records.contact import Contact, Position
from netui.domain.records.values import Labelled
from netui.session.imports.people.merging import Difference, merged
from netui.session.imports.people.rows import ImportRow, name_word
from netui.session.imports.people.said import said_last


@frozen
class Move:
    """Somebody who has another job.

    Attributes:
        contact_id: who.
        name: as it is now.
        before: the job that went among the earlier ones.
        company: the new employer.
        title: what they do there, or empty.
    """

    contact_id: str
    name: str
    before: Position
    company: str
    title: str


class PersonInImport:
    """A person with what the rows so far have filled in: a row costs what it brings, however much was there before it.

    Attributes:
        contact: as they stand, without the links, addresses, numbers and fingerprints that have come in.
        words: all by which they were found at first.
        changed: whether something has come in.
        is_new: whether they came in with this import.
        moved_from: the job that went with this import, or None.
        differences: by place of the row, what of it was not taken.
    """

    __slots__ = (
        "_came_in",
        "_card_ids",
        "_fingerprints",
        "_first_place",
        "_kinds",
        "_said",
        "_said_at_first",
        "_seen",
        "_traits",
        "changed",
        "contact",
        "differences",
        "is_new",
        "moved_from",
        "words",
    )

    def __init__(self, contact: Contact, *, is_new: bool = False) -> None:
        self.contact, self.changed, self.is_new = contact, False, is_new
        self.moved_from: Position | None = None
        self.differences: dict[int, tuple[Difference, ...]] = {}
        self._kinds = kinds_of(contact)
        self._traits: Traits | None = None
        self.words = tuple(word for word in (*contact.imported, uid_key(contact.id), *self._keys(), *self._names()))
        self._came_in: dict[str, list[Labelled]] = {}
        self._fingerprints: dict[str, None] = {}
        self._card_ids: set[str] = set()
        self._seen: dict[str, set[str]] = {}
        self._said: dict[str, Mapping[str, str]] = {}
        self._said_at_first: dict[str, Mapping[str, str]] = {}
        self._first_place: int | None = -1 if is_new else None

    @property
    def traits(self) -> Traits:
        """Return the traits of them that are compared, with all that has come in."""
        if self._traits is None:
            made = traits_of(replace(self.contact, emails=(), phones=(), links=()))
            self._traits = replace(made, kinds=self._kinds, card_ids=made.card_ids | self._card_ids)
        return self._traits

    def fill(self, row: ImportRow, today: date, theirs: Collection[str] = ()) -> tuple[str, ...] | None:
        """Merge what a row says, in some fields before the user's word; None when it says nothing new.

        Returned are the words by which they are found from now on, and those that may find somebody else now.
        """
        before = self.contact
        at_first = self._said_at_first.setdefault(row.source, said_last(before, row.source))
        last = self._said.get(row.source) or at_first
        renews = at_first if self._may_renew(row) else None
        done = merged(before, row.incoming, last, today, renews=renews, is_new=self.is_new, theirs=theirs)
        new = {field: self._unseen(field, getattr(row.incoming, field)) for field in KEY_OF}
        uid = uid_key(row.incoming.uid)
        if uid == uid_key(before.id) or uid in before.imported or uid in self._fingerprints:
            uid = ""
        self.differences[row.place] = done.differences
        if self._first_place is None:
            self._first_place = row.place
        # Another value in a further row would be news the next time, when that row came first: it is marked as seen.
        is_to_be_marked = done.says_otherwise and self._first_place != row.place
        if done.contact == before and not any(new.values()) and not uid and not is_to_be_marked:
            return None
        self.changed, self.contact, self._traits = True, done.contact, None
        self._said[row.source] = done.said
        self.moved_from = done.moved_from or self.moved_from
        kinds_before = set(self._kinds)
        new_keys = self._take_in(new)
        if uid:
            self._card_ids.add(uid)
        fingerprints = (uid, row.row_key) if uid else (row.row_key,)
        self._fingerprints.update(dict.fromkeys(fingerprints))
        if done.contact != before:
            return (*fingerprints, *self._keys(), *self._names())
        # The name counts where nobody has an address, or the number is the same.
        names = self._names() if set(self._kinds) != kinds_before or new["phones"] or new["links"] else ()
        return (*fingerprints, *new_keys, *names)

    def finished(self) -> Contact:
        """The contact with all that has come in."""
        if not self.changed:
            return self.contact
        grown = {field: getattr(self.contact, field) + tuple(values) for field, values in self._came_in.items()}
        imported = tuple(dict.fromkeys((*self.contact.imported, *self._fingerprints)))
        return replace(self.contact, imported=imported, said={**self.contact.said, **self._said}, **grown)

    @property
    def move(self) -> Move | None:
        """Their new job; None if this import brought none."""
        if self.moved_from is None:
            return None
        one = self.contact
        return Move(one.id, one.name, self.moved_from, one.company, one.title)

    def _may_renew(self, row: ImportRow) -> bool:
        """True if a row may be news: the first about them in this import, no older one, and the only card they came on.

        Of two cards for one person the other may always have said something else.
        """
        uids = [key for key in self.contact.imported if key.startswith("uid:")]
        return row.is_news and self._first_place in (None, row.place) and len(uids) < 2

    def _take_in(self, new: Mapping[str, tuple[Labelled, ...]]) -> tuple[str, ...]:
        """Add links, addresses and numbers; return their keys."""
        keys: dict[str, None] = {}
        for field, values in new.items():
            self._came_in.setdefault(field, []).extend(values)
            for one in values:
                self._seen[field].add(_sameness(field, one.value))
                if key := KEY_OF[field](one.value):
                    self._kinds.setdefault(key.partition(":")[0], {})[key] = one.value
                    keys[key] = None
        return tuple(keys)

    def _keys(self) -> tuple[str, ...]:
        return tuple(key for kind in self._kinds.values() for key in kind)

    def _names(self) -> tuple[str, ...]:
        return tuple(name_word(compared_name(name)) for name in (self.contact.name, *self.contact.aliases))

    def _unseen(self, field: str, values: Iterable[Labelled]) -> tuple[Labelled, ...]:
        seen = self._seen.get(field)
        if seen is None:
            seen = self._seen[field] = {_sameness(field, one.value) for one in getattr(self.contact, field)}
        return tuple(one for one in values if _sameness(field, one.value) not in seen)


def _sameness(field: str, value: str) -> str:
    """Return a key that two spellings of one value have in common."""
    return KEY_OF[field](value) or value.rstrip("/")
